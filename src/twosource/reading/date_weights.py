"""What each mark of a date is worth, kept as plain text in `date_marks.tsv`; learned by `scripts/train_dates.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import copysign, exp, log

from twosource.reading.date_sign import DateSign

TABLE = "date_marks.tsv"
CALIBRATION = "date_calibration.tsv"
CERTAIN = 10.0
"""The logarithm of the odds that stands for a certainty."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The weight of a mark (a difference in the logarithm of the odds) and the words that name it in a reason.

    `prior` is the weight that it was given by hand, from which the learned one departs as far as the pages want it.
    """

    prior: float
    weight: float
    words: str


def share_out(signs: Sequence[DateSign], none_marks: Iterable[str], weights: Mapping[str, float]) -> list[float]:
    """The probability of each sign to be that of the publication; what is missing to 1 is that none of them is."""
    scores = [_score(marks, weights) for marks in (none_marks, *(sign.marks for sign in signs))]
    top = max(scores)
    total = sum(exp(value - top) for value in scores)
    return [exp(value - top) / total for value in scores[1:]]


def _score(marks: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(mark, 0.0) for mark in marks)


def load_weights() -> dict[str, float]:
    """The weights of the table by mark; a mark that it does not name weighs nothing."""
    return {name: mark.weight for name, mark in load_marks().items()}


def calibrate(probability: float, way: str) -> float:
    """The probability as it turned out on pages of sites that the weights were not learned from.

    `way` is "stated" where the markup states a day of publication, else "shown".
    """
    slope, offset = load_calibration()[way]
    odds = log(probability / (1 - probability)) if 0 < probability < 1 else copysign(CERTAIN, probability - 0.5)
    return 1 / (1 + exp(-(slope * odds + offset)))


@cache
def load_calibration() -> dict[str, tuple[float, float]]:
    """By way, the slope and the offset of the line that leads from the model's odds to the true ones (logarithms)."""
    return {name: (float(slope), float(offset)) for name, slope, offset in _rows(CALIBRATION)}


def name_marks(marks: Sequence[str]) -> tuple[str, ...]:
    """The words of those marks that have some, in the order of the table's lines."""
    return tuple(mark.words for name, mark in load_marks().items() if name in marks and mark.words)


@cache
def load_marks() -> dict[str, Mark]:
    """The table of marks, in the order of its lines."""
    return {name: Mark(float(prior), float(weight), words) for name, prior, weight, words in _rows(TABLE)}


def _rows(table: str) -> list[list[str]]:
    text = files("twosource.reading").joinpath(table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]

"""What sort of incident a short text tells of, read a second time where its words alone leave it in doubt.

The scores of the words (`sorts`) are weighed together with what a network makes of the whole text (`text_meaning`). It
costs some milliseconds, so only texts in doubt are read again. `scripts/train_events.py` makes the weights.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.events.sorts import Floats, Sorting, calibrate, list_sorts, score_text, share_out, sort_text
from twosource.learned.text_meaning import find_text_meaning

MODEL = "event_sort_review.npz"


class _Review(NamedTuple):
    """`middle` is the mean row of texts; `weights` has a column for each sort, and `starts` its level.

    `doubt` is the share of the likeliest sort below which a text is read again, `part` what the second reading weighs
    beside the first; the others make shares and a probability of both together.
    """

    middle: NDArray[np.float32]
    weights: NDArray[np.float32]
    starts: NDArray[np.float32]
    doubt: float
    part: float
    sharpness: float
    level: float
    slope: float


def sort_closely(text: str) -> Sorting | None:
    """The likeliest sort of the text, or None where it has no word that the model of the words knows.

    >>> sort_closely("A suicide bomber blew himself up at a mosque.").sort.value
    'Suicide bomb'
    """
    scores = score_text(text)
    first = sort_text(text)
    if scores is None or first is None:
        return None
    review = _load()
    meaning = find_text_meaning(text) if share_out(scores).max() < review.doubt else None
    if meaning is None:
        return first
    odds = (direct(meaning, review.middle) @ review.weights + review.starts).astype(np.float64)
    shares = share_out(blend(scores, odds, review.part), review.sharpness)
    best = int(shares.argmax())
    return Sorting(list_sorts()[best], round(calibrate(float(shares[best]), review.level, review.slope), 2))


def direct(meaning: NDArray[np.float32], middle: NDArray[np.float32]) -> NDArray[np.float32]:
    """Where a row of meaning (or each of several) lies from the middle, at length 1."""
    away = meaning - middle
    turned: NDArray[np.float32] = away / np.linalg.norm(away, axis=-1, keepdims=True)
    return turned


def blend(scores: Floats, odds: Floats, part: float) -> Floats:
    """Scores by both readings: those of the words, and so much of the log probabilities of the second."""
    lowered = odds - odds.max(axis=-1, keepdims=True)
    mixed: Floats = scores + part * (lowered - np.log(np.exp(lowered).sum(axis=-1, keepdims=True)))
    return mixed


@cache
def _load() -> _Review:
    with files("twosource.extracting.events").joinpath(MODEL).open("rb") as file, np.load(file) as held:
        arrays = (held[name].astype(np.float32) for name in ("middle", "weights", "starts"))
        numbers = (float(held[name]) for name in ("doubt", "part", "sharpness", "level", "slope"))
        return _Review(*arrays, *numbers)

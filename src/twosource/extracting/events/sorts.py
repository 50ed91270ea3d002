"""What sort of incident a short text tells of: ACLED's sub-event types, and five sorts that ACLED has no type for.

A linear model over weighted pieces of words and over what the words mean (`scripts/train_events.py` makes it), of the
whole text and, once more, of its opening, where news says what happened.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.meaning.word_vectors import load_vectors

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Reader = Callable[[str], Any]


class Sort(StrEnum):
    """ACLED's sub-event types (codebook 2023), and below them what news also tells of."""

    AGREEMENT = "Agreement"
    ABDUCTION = "Abduction/forced disappearance"
    AIR_STRIKE = "Air/drone strike"
    ARMED_CLASH = "Armed clash"
    ARRESTS = "Arrests"
    ATTACK = "Attack"
    CHANGE = "Change to group/activity"
    CHEMICAL = "Chemical weapon"
    DISRUPTED = "Disrupted weapons use"
    EXCESSIVE_FORCE = "Excessive force against protesters"
    GOVERNMENT_REGAINS = "Government regains territory"
    GRENADE = "Grenade"
    BASE = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    MOB = "Mob violence"
    NON_STATE_OVERTAKES = "Non-state actor overtakes territory"
    TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"
    PEACEFUL = "Peaceful protest"
    INTERVENTION = "Protest with intervention"
    REMOTE = "Remote explosive/landmine/IED"
    SEXUAL = "Sexual violence"
    SHELLING = "Shelling/artillery/missile attack"
    SUICIDE = "Suicide bomb"
    VIOLENT = "Violent demonstration"
    BLAME = "Attribution of responsibility"
    DIPLOMACY = "Diplomatic event"
    ACCIDENT = "Man-made disaster"
    NATURAL = "Natural disaster"
    CRIME = "Organised crime"


BEYOND_ACLED = frozenset((Sort.BLAME, Sort.DIPLOMACY, Sort.ACCIDENT, Sort.NATURAL, Sort.CRIME))
"""Sorts that are no sub-event types of ACLED."""

MODEL = "event_sorts.npz"
OPENING = 22
"""Words of the opening: 22 did better than 35 across folds."""
LONGEST = 6000
"""Characters that are read: as long as ten snippets of those learned from; it bounds the cost of a hostile text."""

WORD = re.compile(r"[a-z]+|\d+")
SOLID = re.compile(r"\S+")
ENDINGS = (
    *("ingly", "edly", "ations", "ation", "ments", "ment", "ings", "ing", "ers", "ied", "ies", "ed", "es", "s", "er"),
    "e",
)
SHORTEST_STEM = 3
PIECES = (3, 4, 5)
LONGEST_WORD = 40
LEAST_SHARE = 1e-4


@dataclass(frozen=True, slots=True)
class Sorting:
    """The sort of a text, and how likely it is (0 to 1): among all sorts by a calibration across folds."""

    sort: Sort
    confidence: float


class _Model(NamedTuple):
    """`words` and `pieces` give a column its number; the other arrays are by block: whole text, then opening.

    `senses` weighs what the words mean, of the whole text and of the opening.
    """

    sorts: tuple[Sort, ...]
    words: dict[str, int]
    pieces: dict[str, int]
    rarity: tuple[Floats, ...]
    weights: tuple[NDArray[np.float32], ...]
    senses: tuple[NDArray[np.float32], ...]
    sharpness: float
    level: float
    slope: float


def sort_text(text: str, among: frozenset[Sort] | None = None) -> Sorting | None:
    """The likeliest sort of the text (of those in `among`), or None where it has no word that the model knows.

    >>> sort_text("A suicide bomber blew himself up at a mosque.").sort.value
    'Suicide bomb'
    """
    model = _load()
    scores = score_text(text)
    if scores is None:
        return None
    shares = share_out(scores)
    allowed = [place for place, sort in enumerate(model.sorts) if among is None or sort in among]
    best = max(allowed, key=lambda place: float(shares[place]))
    share = float(shares[best])
    return Sorting(model.sorts[best], round(calibrate(share, model.level, model.slope) if among is None else share, 2))


def list_sorts() -> tuple[Sort, ...]:
    """The sorts in the order of the scores."""
    return _load().sorts


def share_out(scores: Floats, sharpness: float | None = None) -> Floats:
    """The share of each sort by the scores; the sharpness is that of the words alone unless it is given."""
    odds = np.exp((_load().sharpness if sharpness is None else sharpness) * (scores - scores.max()))
    shares: Floats = odds / odds.sum()
    return shares


def calibrate(share: float, level: float, slope: float) -> float:
    """A rising curve over the log odds of the share (Platt 1999): the largest shares are too sure, others too shy."""
    share = min(max(share, LEAST_SHARE), 1 - LEAST_SHARE)
    return 1 / (1 + math.exp(-level - slope * math.log(share / (1 - share))))


@lru_cache(maxsize=256)
def score_text(text: str) -> Floats | None:
    """The scores of the sorts, in the order of the model's; None where it knows no word of the text.

    The last texts are remembered, for several events of one sentence ask.
    """
    model = _load()
    total = np.zeros(len(model.sorts))
    known = False
    for block, part, find in _parts(text, _find_words, _find_pieces):
        columns, counts = np.unique(find(part), return_counts=True)
        if not columns.size:
            continue
        known = True
        values = (1.0 + np.log(counts)) * model.rarity[block][columns]
        total += (values / np.linalg.norm(values)) @ model.weights[block][columns]
    for row, weights in zip(find_senses(text), model.senses, strict=True):
        total += row @ weights
    return total if known else None


def find_senses(text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What the words of the text and of its opening mean, on the whole: a row of `word_vectors` each."""
    vectors = load_vectors()
    text = text[:LONGEST]
    whole, opening = (vectors.mean(WORD.findall(part.lower())) for part in (text, _open(text)))
    return whole, opening


def _find_words(text: str) -> Whole:
    numbers = _load().words
    return np.array([numbers[name] for name in _list_words(text) if name in numbers], dtype=np.int64)


def _find_pieces(text: str) -> Whole:
    found = [_find_pieces_of(word) for word in SOLID.findall(text.lower())]
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


@lru_cache(maxsize=20_000)
def _find_pieces_of(word: str) -> Whole:
    numbers = _load().pieces
    return np.array([numbers[name] for name in _cut_up(word) if name in numbers], dtype=np.int64)


def count_blocks(text: str) -> tuple[Counter[str], ...]:
    """The features by block: words and their pairs, and pieces of words, of the whole text and of its opening."""
    return tuple(Counter(list_features(part)) for _, part, list_features in _parts(text, _list_words, _list_pieces))


def _parts(text: str, words: Reader, pieces: Reader) -> Iterator[tuple[int, str, Reader]]:
    """The number of each block, the part of the text that it is about, and what reads it."""
    text = text[:LONGEST]
    opening = _open(text)
    yield from ((0, text, words), (1, text, pieces), (2, opening, words), (3, opening, pieces))


def _open(text: str) -> str:
    return " ".join(SOLID.findall(text)[:OPENING])


def _list_words(text: str) -> Iterator[str]:
    stems = [_cut(word) for word in WORD.findall(text.lower())]
    yield from stems
    yield from (f"{first} {second}" for first, second in pairwise(stems))


@lru_cache(maxsize=20_000)
def _cut(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _list_pieces(text: str) -> Iterator[str]:
    for word in SOLID.findall(text.lower()):
        yield from _cut_up(word)


def _cut_up(word: str) -> Iterator[str]:
    padded = f" {word[:LONGEST_WORD]} "
    for size in PIECES:
        yield from (padded[start : start + size] for start in range(max(1, len(padded) - size + 1)))


@cache
def _load() -> _Model:
    with files("twosource.extracting.events").joinpath(MODEL).open("rb") as file, np.load(file) as held:
        arrays = {name: held[name] for name in held.files}
    names = {kind: bytes(arrays[kind]).decode("utf-8").split("\n") for kind in ("sorts", "words", "pieces")}
    return _Model(
        sorts=tuple(Sort(name) for name in names["sorts"]),
        words={name: number for number, name in enumerate(names["words"])},
        pieces={name: number for number, name in enumerate(names["pieces"])},
        rarity=tuple(arrays[f"rarity{block}"].astype(np.float64) for block in range(4)),
        weights=tuple(arrays[f"weights{block}"].astype(np.float32) * np.float32(arrays["step"]) for block in range(4)),
        senses=tuple(arrays[f"senses{block}"].astype(np.float32) for block in range(2)),
        sharpness=float(arrays["sharpness"]),
        level=float(arrays["level"]),
        slope=float(arrays["slope"]),
    )

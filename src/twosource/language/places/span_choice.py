"""The candidates that name a place, as boosted trees tell."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.language.places.candidates import Candidate, find_candidates
from twosource.language.places.span_signs import SPAN_SIGNS, describe_spans
from twosource.language.places.words import Words
from twosource.learned.trees import load_trees

TREES = "span_trees.json"
LEAST = 0.33
"""The least chance of a toponym; F is the same from 0.3 to 0.4 (`python scripts/train_places.py --check`)."""
LEAST_AT_HOME = 0.06
"""The least chance of one that nobody in the English-speaking world is called by, in a country that the article names:
the tagger takes towns far from its training texts for people."""
_SIGNS_OF_PEOPLE = tuple(
    SPAN_SIGNS.index(sign)
    for sign in (
        "english", "people", "given", "after_title", "before_says", "media", "generic", "after_capital",
        "before_capital", "in_lower_case", "within_longer",
    )
)  # fmt: skip
_COHERENT = SPAN_SIGNS.index("coherent")
_LISTED_COUNTY, _WITHIN_LIST = SPAN_SIGNS.index("listed_county"), SPAN_SIGNS.index("within_list")


def choose_spans(words: Words) -> list[Candidate]:
    """The toponyms in reading order, without overlaps."""
    candidates = find_candidates(words)
    if not candidates:
        return []
    signs = describe_spans(words, candidates)
    trees = load_trees("twosource.language.places", TREES, SPAN_SIGNS)
    return take_best(candidates, raise_at_home(signs, trees.chances(signs)))


def raise_at_home(signs: NDArray[np.float64], chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """The chances, with those that pass LEAST_AT_HOME raised to LEAST where that holds, or in a list of counties."""
    at_home = (signs[:, _COHERENT] == 1.0) & (signs[:, _SIGNS_OF_PEOPLE] == 0.0).all(axis=1)
    at_home |= (signs[:, _LISTED_COUNTY] == 1.0) & (signs[:, _WITHIN_LIST] > 0.0)
    raised: NDArray[np.float64] = np.where(at_home & (chances >= LEAST_AT_HOME), np.maximum(chances, LEAST), chances)
    return raised


def take_best(candidates: Sequence[Candidate], chances: NDArray[np.float64], least: float = LEAST) -> list[Candidate]:
    """The likeliest candidates that do not overlap, the earlier of equals, in reading order."""
    taken: dict[int, Candidate] = {}
    kept = []
    for number in np.argsort(-chances, kind="stable").tolist():
        if chances[number] < least:
            break
        one = candidates[number]
        if not any(position in taken for position in range(one.start, one.end)):
            taken.update(dict.fromkeys(range(one.start, one.end), one))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)

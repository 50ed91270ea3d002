"""What the claims around a claim tell of it: other readings of its cue, claims that hold it, lie in it or cross it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.sentence_places import Places

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

RIVALRY = (
    *("best of its cue", "better of its cue", "claims of its cue", "best around", "likely around", "best within"),
    *("best across", "best of its content", "best of sentence", "likely in sentence", "best of sentence before"),
)
"""The columns, in order; `best` is the highest weight of such claims."""
NONE = -8.0
"""In place of a weight where there is no such claim."""
NEAR = 16
"""Claims before and behind that are compared with each, in the order of their cues: those of two sentences or so."""
LIKELY = -0.5
CROSSING = 0.5
"""Two contents cross that share more of the shorter one than this."""


def measure_rivalry(claims: Sequence[Claim], weight: Floats, places: Places) -> Floats:
    """One row for each claim, one column for each of RIVALRY; `weight` holds the log odds of each by itself."""
    heads = np.array([claim.head.i for claim in claims])
    order = np.argsort(heads, kind="stable")
    spans = np.array(
        [(one.head.i, one.content[0][0], one.content[-1][1], one.cue[0], one.cue[1]) for one in claims], dtype=np.int64
    )[order].T
    sorted_weight = weight[order]
    found = np.full((len(claims), len(RIVALRY)), NONE)
    found[:, [1, 2, 4]] = 0.0
    for step in range(1, min(NEAR, len(claims))):
        _compare(found[:-step], spans[:, :-step], spans[:, step:], sorted_weight[:-step], sorted_weight[step:])
        _compare(found[step:], spans[:, step:], spans[:, :-step], sorted_weight[step:], sorted_weight[:-step])
    _look_at_sentences(found, np.array([places.number[head] for head in spans[0]]), sorted_weight)
    result = np.empty_like(found)
    result[order] = found
    return result


def _compare(found: Floats, one: Whole, other: Whole, weight: Floats, rival: Floats) -> None:
    """Adds to the rows what one other claim tells of each."""
    head, start, end, cue_start, cue_end = one
    head_, start_, end_, cue_start_, cue_end_ = other
    shared = np.minimum(end, end_) - np.maximum(start, start_)
    same = head == head_
    touching = (shared > 0) & ~same
    if same.any():
        _raise(found, 0, same, rival)
        found[:, 1] += same & (rival > weight)
        found[:, 2] += same
    if not touching.any():
        return
    around = touching & (start_ <= np.minimum(start, cue_start)) & (np.maximum(end, cue_end) <= end_)
    within = touching & (start <= np.minimum(start_, cue_start_)) & (np.maximum(end_, cue_end_) <= end)
    across = touching & ~around & ~within & (shared > CROSSING * np.minimum(end - start, end_ - start_))
    _raise(found, 3, around, rival)
    found[:, 4] += around & (rival > LIKELY)
    _raise(found, 5, within, rival)
    _raise(found, 6, across, rival)
    _raise(found, 7, across & (start == start_) & (end == end_), rival)


def _raise(found: Floats, column: int, where: NDArray[np.bool_], value: Floats) -> None:
    np.maximum(found[:, column], value, out=found[:, column], where=where)


def _look_at_sentences(found: Floats, sentence: Whole, weight: Floats) -> None:
    best = np.full(int(sentence.max()) + 2, NONE)
    np.maximum.at(best, sentence, weight)
    likely = np.bincount(sentence, weights=weight > LIKELY, minlength=len(best))
    found[:, 8] = best[sentence]
    found[:, 9] = likely[sentence]
    found[:, 10] = np.where(sentence > 0, best[sentence - 1], NONE)

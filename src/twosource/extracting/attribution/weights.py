"""How likely a claim is an attribution by its words alone: the sums of the weights of its features.

The weights were learned by `scripts/train_cues.py` (logistic regression) from four fifths of PolNeAR's train articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from twosource.extracting.attribution.features import PARTS, part_of

TABLE = "cue_weights.tsv"
CONFIDENCE = "cue_confidence.tsv"

Weight = tuple[int, float]
"""The number of the part of the claim that a feature belongs to, counted from 1, and its log odds."""


@cache
def load_weights() -> Mapping[str, Weight]:
    """Feature to weight, from the table beside this module; lines are `feature<TAB>weight`, `#` begins a comment."""
    return {feature: (part_of(feature), float(weight)) for feature, weight in _read(TABLE)}


def weigh(features: Iterable[str], weights: Mapping[str, Weight]) -> list[float]:
    """The log odds of a claim with these features in parts, whose sum is above 0 where it is rather an attribution.

    The first is that of the empty feature, which every claim has, the others those of PARTS.
    """
    sums = [0.0] * (1 + len(PARTS))
    known = weights.get
    bias = known("")
    if bias is not None:
        sums[0] = bias[1]
    for found in map(known, features):
        if found is not None:
            sums[found[0]] += found[1]
    return sums


def to_confidence(score: float) -> float:
    """How often an attribution chosen with these log odds was right, to four digits.

    Read between the points of the table beside this module, which `scripts/train_cues.py` made from articles that the
    weights of their fold had not seen; a line is `log odds<TAB>share`, both rising.
    """
    scores, shares = _load_confidence()
    at = bisect_right(scores, score)
    if at == 0:
        return shares[0]
    if at == len(scores):
        return shares[-1]
    way = (score - scores[at - 1]) / (scores[at] - scores[at - 1])
    return round(shares[at - 1] + way * (shares[at] - shares[at - 1]), 4)


@cache
def _load_confidence() -> tuple[tuple[float, ...], tuple[float, ...]]:
    points = [(float(score), float(share)) for score, share in _read(CONFIDENCE)]
    return tuple(score for score, _ in points), tuple(share for _, share in points)


def _read(name: str) -> Iterable[list[str]]:
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")

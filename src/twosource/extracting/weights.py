"""How likely a claim is an attribution: the sum of the weights of its features.

The weights were learned by `scripts/train_cues.py` (logistic regression) from the train half of PolNeAR.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

TABLE = "cue_weights.tsv"


@cache
def load_weights() -> Mapping[str, float]:
    """Feature to weight, from the table beside this module; lines are `feature<TAB>weight`, `#` begins a comment."""
    weights = {}
    for line in files(__package__).joinpath(TABLE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            feature, weight = line.split("\t")
            weights[feature] = float(weight)
    return weights


def weigh(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """The score of a claim with these features: log odds, so above 0 it is rather an attribution than not."""
    known = weights.get
    total = known("", 0.0)
    for feature in features:
        total += known(feature, 0.0)
    return total


def to_probability(score: float) -> float:
    """The log odds as a probability, to four digits.

    >>> to_probability(0.0)
    0.5
    """
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score)))), 4)

"""How likely an article belongs to a story: a logistic regression over the signs, kept as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from operator import mul

from twosource.resolving.story_signs import SIGNS

CONSTANT = "constant"


def judge(rows: Sequence[Sequence[float]]) -> list[float]:
    """The log-odds of each row of signs."""
    constant, weights = story_weights()
    return [constant + sum(map(mul, weights, row)) for row in rows]


@cache
def story_weights() -> tuple[float, tuple[float, ...]]:
    """The constant and the weight of each sign. Raises ValueError where they were learned for other signs."""
    table = files(__package__).joinpath("story_weights.tsv").read_text("utf-8")
    weights = {name: float(value) for name, value in (line.split("\t") for line in table.splitlines())}
    if set(weights) != {CONSTANT, *SIGNS}:
        raise ValueError("story_weights.tsv was made for other signs; run scripts/train_stories.py")
    return weights[CONSTANT], tuple(weights[sign] for sign in SIGNS)

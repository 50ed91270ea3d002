"""How likely an article belongs to a story: each sign adds what a curve of straight lines says, kept as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from twosource.resolving.story_signs import SIGNS

CONSTANT = "constant"
Curve = Sequence[tuple[float, float]]
"""Values of a sign, ascending, each with the log-odds that it adds; straight lines between them, level outside."""


@dataclass(frozen=True, slots=True)
class Curves:
    """The curves of all signs as sums of bends: the sign of `column` beyond `bend` adds `slope` times the excess."""

    constant: float
    column: NDArray[np.int64]
    bend: NDArray[np.float64]
    slope: NDArray[np.float64]

    def judge(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The log-odds of each row of signs."""
        if not rows:
            return []
        beyond = np.maximum(np.array(rows)[:, self.column] - self.bend, 0.0) * self.slope
        odds: list[float] = (self.constant + beyond.sum(axis=1)).tolist()
        return odds


def judge(rows: Sequence[Sequence[float]]) -> list[float]:
    """The log-odds of each row of signs."""
    return story_curves().judge(rows)


def bend_curves(constant: float, curves: Sequence[Curve]) -> Curves:
    """The curves of SIGNS, in their order, as bends."""
    column, bends, slopes = [], [], []
    for at, curve in enumerate(curves):
        before = 0.0
        constant += curve[0][1] if curve else 0.0
        for (start, low), (end, high) in pairwise(curve):
            slope = (high - low) / (end - start)
            column.append(at)
            bends.append(start)
            slopes.append(slope - before)
            before = slope
        if before:
            column.append(at)
            bends.append(curve[-1][0])
            slopes.append(-before)
    return Curves(constant, np.array(column, dtype=np.int64), np.array(bends), np.array(slopes))


@cache
def story_curves() -> Curves:
    """The curves as they were learned. Raises ValueError where that was for other signs."""
    table = files(__package__).joinpath("story_weights.tsv").read_text("utf-8")
    curves: dict[str, list[tuple[float, float]]] = {CONSTANT: []}
    for name, value, odds in (line.split("\t") for line in table.splitlines()):
        curves.setdefault(name, []).append((float(value), float(odds)))
    constant = curves.pop(CONSTANT)
    if set(curves) != set(SIGNS) or len(constant) != 1:
        raise ValueError("story_weights.tsv was made for other signs; run scripts/train_stories.py")
    return bend_curves(constant[0][1], [curves[sign] for sign in SIGNS])

"""Whether a confidence is kept: of what is said to be 80 % sure, 80 % should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

BINS = 10
"""Groups of equal size, from the least to the most sure (Naeini, Cooper and Hauskrecht 2015)."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """A group of statements of like confidence: how many, how sure on average, and how many of them right (0 to 1)."""

    count: int
    confidence: float
    right: float


def reliability(pairs: Sequence[tuple[float, bool]]) -> tuple[float, list[Reliability]]:
    """The expected calibration error of pairs (confidence, whether it was right), and the groups it is made of.

    The error is the mean distance between how sure and how right a group is, weighed by its size; 0.0 without pairs.

    >>> reliability([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])[0]
    0.25
    """
    ordered = sorted(pairs, key=itemgetter(0))
    size = len(ordered)
    bounds = [size * number // BINS for number in range(BINS + 1)]
    rows = []
    for start, end in pairwise(bounds):
        group = ordered[start:end]
        if group:
            sure = sum(confidence for confidence, _ in group) / len(group)
            rows.append(Reliability(len(group), sure, sum(right for _, right in group) / len(group)))
    error = sum(row.count * abs(row.confidence - row.right) for row in rows) / size if size else 0.0
    return error, rows


def to_reliability_table(name: str, pairs: Sequence[tuple[float, bool]]) -> str:
    """The groups as aligned text, one a line, under a line with the error."""
    error, rows = reliability(pairs)
    lines = [f"{name}: expected calibration error {error:.3f} over {len(pairs)}", "   count   sure  right"]
    return "\n".join([*lines, *(f"{row.count:8}{row.confidence:7.2f}{row.right:7.2f}" for row in rows)])

"""Boosted decision trees kept as plain data, and what they say of the rows of a matrix."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Level:
    """The nodes of all trees that stand equally deep, in the order in which their parents stand a level higher."""

    inner: Whole
    """Which of them branch; the children of the first are the first two nodes of the next level, and so on."""
    asked: Whole
    """The split of each of those."""
    leaves: Whole
    """Which of them are leaves."""
    ends: Whole
    """The number of each of those in its tree."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees over named features, laid out by their levels, so that all lines are asked one question at a time."""

    features: tuple[str, ...]
    start: float
    """What the values of all trees are added to."""
    feature: Whole
    """The column of each split; splits that several nodes share stand once."""
    threshold: Floats
    levels: tuple[Level, ...]
    first: Whole
    """Where the nodes of each tree begin in `value`."""
    value: Floats

    def score(self, matrix: Floats) -> Floats:
        """The number that each row is given: of a classifier the log-odds. The matrix has a column for each feature."""
        rows = len(matrix)
        if not rows:
            return np.zeros(0)
        columns = np.ascontiguousarray(matrix.T, dtype=np.float64)
        goes_right = columns.take(self.feature, axis=0) > self.threshold[:, None]
        reached = np.empty((0, rows), dtype=self.levels[-1].ends.dtype)
        for level in reversed(self.levels):
            left, right = reached[::2], reached[1::2]
            reached = np.empty((len(level.inner) + len(level.leaves), rows), dtype=left.dtype)
            reached[level.inner] = left ^ ((left ^ right) * goes_right.take(level.asked, axis=0))
            reached[level.leaves] = level.ends[:, None]
        found: Floats = self.start + self.value.take(reached.T + self.first).sum(axis=1)
        return found

    def chances(self, matrix: Floats) -> Floats:
        """The chance of "yes" for each row, by the trees of a classifier."""
        yes: Floats = 1.0 / (1.0 + np.exp(-np.clip(self.score(matrix), -30.0, 30.0)))
        return yes


def build_trees(plain: Mapping[str, Any]) -> Trees:
    """The trees of the data that `scripts/export_trees.py` writes.

    >>> plain = {"features": ["words"], "start": [0.0], "roots": [0], "feature": [0, 0, 0], "threshold": [5.0, 0, 0],
    ...          "left": [1, 1, 2], "value": [0.0, -1.0, 1.0]}
    >>> build_trees(plain).score(np.array([[3.0], [9.0]])).tolist()
    [-1.0, 1.0]
    """
    left = np.array(plain["left"], dtype=np.int64)
    branches = left != np.arange(len(left))
    asked = np.array([plain["feature"], plain["threshold"]], dtype=np.float64).T[branches]
    splits, numbers = np.unique(asked, axis=0, return_inverse=True)
    split = np.zeros(len(left), dtype=np.int64)
    split[branches] = numbers.ravel()
    roots = np.array(plain["roots"], dtype=np.int64)
    return Trees(
        features=tuple(plain["features"]),
        start=float(plain["start"][0]),
        feature=splits[:, 0].astype(np.int64),
        threshold=splits[:, 1].copy(),
        levels=_lay_levels(roots, left, branches, split),
        first=roots,
        value=np.array(plain["value"], dtype=np.float64),
    )


@cache
def load_trees(package: str, name: str, features: Sequence[str] | None = None) -> Trees:
    """The trees of a JSON file in that package. Raises ValueError where they were made for other features."""
    trees = build_trees(json.loads(files(package).joinpath(name).read_text(encoding="utf-8")))
    if features is not None and trees.features != tuple(features):
        raise ValueError(f"{name} was made for other features; run the script that trains it again")
    return trees


def _lay_levels(roots: Whole, left: Whole, branches: NDArray[np.bool_], split: Whole) -> tuple[Level, ...]:
    """The nodes level by level, the roots first. Nodes are numbered from their root, in as few bytes as hold that."""
    levels = []
    at, root = roots, roots
    farthest = 0
    while len(at):
        inner, leaves = np.flatnonzero(branches[at]), np.flatnonzero(~branches[at])
        ends = at[leaves] - root[leaves]
        farthest = max(farthest, int(ends.max(initial=0)))
        levels.append((inner, split[at[inner]], leaves, ends))
        child, root = left[at[inner]], np.repeat(root[inner], 2)
        at = np.column_stack([child, child + 1]).ravel()
    small = np.min_scalar_type(farthest)
    return tuple(Level(inner, asked, leaves, ends.astype(small)) for inner, asked, leaves, ends in levels)

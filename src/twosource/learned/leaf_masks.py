"""Boosted trees of few leaves, laid out so that a handful of rows is scored at once.

Each leaf of a tree is a bit. A split that a row passes to the right strikes out the leaves on its left; the leftmost of
those that are left is where the row ends (QuickScorer: Lucchese and others, SIGIR 2015). What the splits of a feature
strike out together hangs on how many of their thresholds its value exceeds, and is kept for each such number.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

LEAVES = 16
"""A tree has so many at most: they are the bits of a number of two bytes."""
ALL = (1 << LEAVES) - 1


@dataclass(frozen=True, slots=True)
class LeafMasks:
    """The trees over named features, by what the values of each feature leave of their leaves."""

    features: tuple[str, ...]
    start: float
    """What the values of all trees are added to."""
    feature: NDArray[np.int64]
    """Of each split that trees have, those of one feature together; what several nodes ask stands once."""
    threshold: NDArray[np.float64]
    begins: NDArray[np.int64]
    """Where the splits of each feature begin that has some."""
    first: NDArray[np.int64]
    """The row of `masks` for a value of each of these that exceeds no threshold; behind it those for more and more."""
    masks: NDArray[np.uint16]
    """The leaves that are left of each tree, which has a column."""
    value: NDArray[np.float64]
    """Of the leaves, LEAVES for each tree."""

    def score(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The number that each row is given: of a classifier the log-odds. A row has a value for each feature."""
        if not rows:
            return []
        exceeded = np.array(rows).take(self.feature, axis=1) > self.threshold
        places = np.add.reduceat(exceeded, self.begins, axis=1, dtype=np.int64) + self.first
        left = np.bitwise_and.reduce(self.masks.take(places, axis=0), axis=1)
        ends = _lowest_bits().take(left) + np.arange(0, len(self.value), LEAVES)
        found: list[float] = (self.start + self.value.take(ends).sum(axis=1)).tolist()
        return found


def build_masks(plain: Mapping[str, Any]) -> LeafMasks:
    """The trees of the data that `scripts/export_trees.py` writes. Raises ValueError where one has more than LEAVES.

    >>> plain = {"features": ["words"], "start": [0.0], "roots": [0], "feature": [0, 0, 0], "threshold": [5.0, 0, 0],
    ...          "left": [1, 1, 2], "value": [0.0, -1.0, 1.0]}
    >>> build_masks(plain).score([[3.0], [9.0]])
    [-1.0, 1.0]
    """
    features, trees = plain["features"], [_read_tree(plain["left"], root) for root in plain["roots"]]
    if any(len(leaves) > LEAVES for leaves, _ in trees):
        raise ValueError(f"a tree has more than {LEAVES} leaves; it is for twosource.learned.trees")
    splits = sorted({(plain["feature"][node], plain["threshold"][node]) for _, struck in trees for node in struck})
    used = sorted({feature for feature, _ in splits})
    begins = [bisect_left(splits, (feature, -inf)) for feature in used]
    ends = [*begins[1:], len(splits)]
    masks = np.full((len(splits) + len(used), len(trees)), ALL, dtype=np.uint16)
    value = np.zeros((len(trees), LEAVES))
    for tree, (leaves, struck) in enumerate(trees):
        value[tree, : len(leaves)] = [plain["value"][leaf] for leaf in leaves]
        for node, mask in struck.items():
            split = (plain["feature"][node], plain["threshold"][node])
            at = used.index(split[0])
            masks[bisect_left(splits, split) + at + 1 : ends[at] + at + 1, tree] &= ALL ^ mask
    return LeafMasks(
        tuple(features),
        plain["start"][0],
        np.array([feature for feature, _ in splits], dtype=np.int64),
        np.array([threshold for _, threshold in splits]),
        np.array(begins, dtype=np.int64),
        np.array(begins, dtype=np.int64) + np.arange(len(used)),
        masks,
        value.ravel(),
    )


@cache
def load_masks(package: str, name: str, features: Sequence[str]) -> LeafMasks:
    """The trees of a JSON file in that package. Raises ValueError where they were made for other features."""
    trees = build_masks(json.loads(files(package).joinpath(name).read_text(encoding="utf-8")))
    if trees.features != tuple(features):
        raise ValueError(f"{name} was made for other features; run the script that trains it again")
    return trees


def _read_tree(left: Sequence[int], root: int) -> tuple[list[int], dict[int, int]]:
    """The leaves of a tree from left to right, and of each node that branches the leaves on its left, as bits."""
    leaves: list[int] = []
    struck: dict[int, int] = {}

    def walk(node: int) -> None:
        if left[node] == node:
            leaves.append(node)
            return
        before = len(leaves)
        walk(left[node])
        struck[node] = (1 << len(leaves)) - (1 << before)
        walk(left[node] + 1)

    walk(root)
    return leaves, struck


@cache
def _lowest_bits() -> NDArray[np.uint8]:
    """The place of the lowest bit of each number that has one."""
    return np.array([0, *((number & -number).bit_length() - 1 for number in range(1, ALL + 1))], dtype=np.uint8)

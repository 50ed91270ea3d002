"""How well a grouping of mentions agrees with the true one: MUC, B-cubed and CEAF-e, and their mean (CoNLL 2012).

MUC: Vilain and others, MUC-6 (1995). B-cubed: Bagga and Baldwin, LREC (1998). CEAF with the entity similarity phi 4:
Luo, HLT-EMNLP (2005). Their mean: Pradhan and others, CoNLL shared task (2012). Both groupings hold the same mentions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

Groups = list[frozenset[int]]
Ratio = tuple[float, float, float, float]
"""Numerator and denominator of recall, numerator and denominator of precision."""


@dataclass(slots=True)
class Tally:
    """The measures summed over documents. Add each document's two groupings, then read the F1s."""

    sums: dict[str, list[float]] = field(default_factory=lambda: {name: [0.0] * 4 for name in ("MUC", "B3", "CEAFe")})

    def add(self, true: Sequence[Hashable], found: Sequence[Hashable | None]) -> None:
        """Add a document: for each mention its true group and the one found; None is a group of its own."""
        key, response = group(true), group(found)
        for name, measure in (("MUC", count_links), ("B3", count_overlaps), ("CEAFe", count_matches)):
            self.sums[name] = [one + other for one, other in zip(self.sums[name], measure(key, response), strict=True)]

    def rates(self, name: str) -> tuple[float, float, float]:
        """Precision, recall and F1 by that measure."""
        right, true, kept, found = self.sums[name]
        recall, precision = right / max(true, 1e-9), kept / max(found, 1e-9)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    def mean(self) -> float:
        """The mean F1 of the three."""
        return sum(self.rates(name)[2] for name in self.sums) / len(self.sums)


def group(owners: Sequence[Hashable | None]) -> Groups:
    """The positions by owner.

    >>> [sorted(one) for one in group(["a", None, "a", None])]
    [[0, 2], [1], [3]]
    """
    by_owner: dict[Hashable, list[int]] = defaultdict(list)
    for position, owner in enumerate(owners):
        by_owner[("alone", position) if owner is None else ("of", owner)].append(position)
    return [frozenset(positions) for positions in by_owner.values()]


def count_links(key: Groups, response: Groups) -> Ratio:
    """MUC: the links that are needed to build each group, and those that the other grouping holds."""
    return (*_links(key, response), *_links(response, key))


def _links(groups: Groups, others: Groups) -> tuple[float, float]:
    owner = {position: number for number, other in enumerate(others) for position in other}
    held = sum(len(one) - len({owner[position] for position in one}) for one in groups)
    return float(held), float(sum(len(one) - 1 for one in groups))


def count_overlaps(key: Groups, response: Groups) -> Ratio:
    """B-cubed: for each mention the share of its group that the other grouping gives it too."""
    return (*_shares(key, response), *_shares(response, key))


def _shares(groups: Groups, others: Groups) -> tuple[float, float]:
    owner = {position: number for number, other in enumerate(others) for position in other}
    held = 0.0
    for one in groups:
        held += sum(count**2 for count in Counter(owner[position] for position in one).values()) / len(one)
    return held, float(sum(len(one) for one in groups))


def count_matches(key: Groups, response: Groups) -> Ratio:
    """CEAF-e: the best one-to-one match of groups, each pair worth its Dice coefficient."""
    if not key or not response:
        return 0.0, float(len(key)), 0.0, float(len(response))
    alike = np.array([[2 * len(one & other) / (len(one) + len(other)) for other in response] for one in key])
    rows, columns = linear_sum_assignment(alike, maximize=True)
    best = float(alike[rows, columns].sum())
    return best, float(len(key)), best, float(len(response))

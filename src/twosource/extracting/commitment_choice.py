"""Which candidates are commitments: boosted trees weigh what the rules make of them.

The trees were learned by `scripts/train_commitments.py` from articles marked by hand (bench/statements.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.extracting.commitment_readings import Reading
from twosource.extracting.commitment_signs import SIGNS, describe
from twosource.language.parsed import Parsed
from twosource.learned.trees import load_trees

TREES = "commitment_trees.json"
LEAST_CHANCE = 0.4
"""Candidates that are less likely a commitment are none: about where F1 was best on articles left out."""


def choose(parsed: Parsed, readings: Sequence[Reading]) -> list[tuple[Reading, float]]:
    """The commitments in reading order, each with its chance; of the readings of one head the likeliest."""
    if not readings:
        return []
    chances = load_trees("twosource.extracting", TREES, SIGNS).chances(np.array(describe(parsed, readings))).tolist()
    best: dict[int, tuple[Reading, float]] = {}
    for one, chance in zip(readings, chances, strict=True):
        head = one.candidate.undertaking.head.i
        if chance >= LEAST_CHANCE and (head not in best or chance > best[head][1]):
            best[head] = (one, round(chance, 4))
    return [best[head] for head in sorted(best)]

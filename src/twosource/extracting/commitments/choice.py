"""Which candidates are commitments: boosted trees weigh what the rules and the words make of them.

The trees were learned by `scripts/train_commitments.py` from articles marked by hand (bench/statements.md). Where they
leave a doubt, a network reads the whole sentence (`sentence_verdicts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from twosource.extracting.commitments.kinds import judge_kinds
from twosource.extracting.commitments.readings import Reading
from twosource.extracting.commitments.senses import describe_senses, weigh_senses
from twosource.extracting.commitments.signs import LEARNED, SIGNS, describe
from twosource.extracting.commitments.words import LASTING
from twosource.extracting.meaning.sentence_verdicts import review
from twosource.language.parsed import Parsed
from twosource.learned.trees import load_trees
from twosource.model.statement import CommitmentKind

TREES = "commitment_trees.json"
QUESTION = "commitments"
"""What the network that reads the whole sentence is asked in doubt."""

LEAST_CHANCE = 0.4
"""Candidates that are less likely a commitment are none: about where F1 was best on articles left out."""


LEAST_TERM = 0.8
"""How likely a term that somebody has is a deadline, at least; set by hand."""


class Chosen(NamedTuple):
    """A reading that is a commitment, how likely it is one, and of which kind."""

    reading: Reading
    chance: float
    kind: CommitmentKind


def choose(parsed: Parsed, readings: Sequence[Reading]) -> list[Chosen]:
    """The commitments in reading order; of the readings of one head the likeliest."""
    if not readings:
        return []
    signs = np.array(describe(parsed, readings))
    signs[:, SIGNS.index("sense")] = weigh_senses(np.hstack([describe_senses(parsed, readings), signs[:, LEARNED:]]))
    first = load_trees("twosource.extracting.commitments", TREES, SIGNS).chances(signs).tolist()
    chances = [
        max(LEAST_TERM, chance) if _is_term(one) else chance
        for one, chance in zip(readings, _review(parsed, readings, first), strict=True)
    ]
    best: dict[int, int] = {}
    for at, (one, chance) in enumerate(zip(readings, chances, strict=True)):
        head = one.candidate.undertaking.head.i
        if chance >= LEAST_CHANCE and (head not in best or chance > chances[best[head]]):
            best[head] = at
    order = [best[head] for head in sorted(best)]
    kinds = judge_kinds([readings[at] for at in order], signs[order])
    kinds = [CommitmentKind.DEADLINE if _is_term(readings[at]) else kind for at, kind in zip(order, kinds, strict=True)]
    return [Chosen(readings[at], round(chances[at], 4), kind) for at, kind in zip(order, kinds, strict=True)]


def _is_term(one: Reading) -> bool:
    """Whether a time is had or given to do it, and it is read when that is over; the marked articles have few."""
    return one.candidate.undertaking.term and one.accepted and one.due is not None


def _review(parsed: Parsed, readings: Sequence[Reading], chances: Sequence[float]) -> list[float]:
    """The chances after a second reading; how long a thing is to last is read by the rules alone ("takes a week")."""
    heads = [one.candidate.undertaking.head for one in readings]
    reviewed = review(parsed, QUESTION, [head.idx for head in heads], chances)
    lasting = [one.accepted and head.lemma_ in LASTING for one, head in zip(readings, heads, strict=True)]
    return [first if kept else new for kept, first, new in zip(lasting, chances, reviewed, strict=True)]

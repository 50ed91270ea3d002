"""Learns how a network's reading of short texts corrects their sorts, and measures it by folds of CASE 2021."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bench.event_sorting import SORTS, Floats, read_sentences, split
from twosource.extracting.events.sort_review import blend, direct
from twosource.extracting.events.sorts import Sort, share_out
from twosource.learned.text_meaning import find_text_meaning

STRENGTH = 5.0
"""How far the weights may go (C of logistic regression)."""
PASSES = 300
PART = 0.07
"""What the log probabilities of the second reading count beside the scores of the words."""
DOUBT = 0.55
"""Share of the likeliest sort below which a text is read again: reading all of them gained next to nothing more."""
NEVER = -12.0
"""The log odds of a sort that no text learned from has."""

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heads:
    """The mean of the rows learned from, and weights and level of each sort, in the order of SORTS."""

    middle: Rows
    weights: Floats
    starts: Floats


def find_meanings(texts: Sequence[str]) -> Rows:
    """The row of each text: it does not depend on the sorts, and is the same in every fold."""
    rows = [find_text_meaning(text) for text in texts]
    return np.array([row for row in rows if row is not None])


def learn_heads(rows: Rows, sorts: Sequence[Sort]) -> Heads:
    """Logistic regression on the rows in which rare sorts weigh as much as frequent ones."""
    middle = rows.mean(axis=0)
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=PASSES)
    model.fit(direct(rows, middle), [SORTS.index(sort) for sort in sorts])
    weights, starts = np.zeros((rows.shape[1], len(SORTS))), np.full(len(SORTS), NEVER)
    weights[:, model.classes_], starts[model.classes_] = model.coef_.T, model.intercept_
    return Heads(middle, weights, starts)


def read_again(heads: Heads, rows: Rows) -> Floats:
    """The log odds of the sorts, a row for each text."""
    odds: Floats = direct(rows, heads.middle) @ heads.weights + heads.starts
    return odds


def decide(scores: Floats, both: Floats) -> Floats:
    """The scores of both readings of the texts that the words leave in doubt, and of the words alone of the others."""
    doubtful = np.array([share_out(row).max() < DOUBT for row in scores])
    return np.where(doubtful[:, None], both, scores)


def review_by_folds(texts: Sequence[str], sorts: Sequence[Sort], scores: Floats, seed: int) -> Floats:
    """The scores of both readings together, each snippet by heads that were learned without it."""
    own, own_sorts = read_sentences()
    rows, own_rows = find_meanings(texts), find_meanings(own)
    found = np.zeros_like(scores)
    for train, test in split(sorts, seed):
        heads = learn_heads(np.concatenate([rows[train], own_rows]), [*(sorts[i] for i in train), *own_sorts])
        found[test] = blend(scores[test], read_again(heads, rows[test]), PART)
    return found

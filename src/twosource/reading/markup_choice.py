"""Which rows of a page belong to its article: boosted trees over everything that is known of each row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from twosource.learned.trees import Floats, load_trees
from twosource.reading.markup_echoes import Sources, share_running
from twosource.reading.markup_features import NAMES, describe
from twosource.reading.markup_hints import load_hints
from twosource.reading.markup_rows import Layout

TREES = "markup_trees.json"
SECOND_TREES = "markup_second_trees.json"
"""Made by `scripts/train_blocks.py`; the second ones also know what another reader takes for running text."""
WORDS, RUNNING = NAMES.index("words"), NAMES.index("in_running")
WAVERING = (0.15, 0.85)
UNSURE_SHARE = 0.2
"""Of the kept words, so many of which the trees waver. Set by hand: another reader is asked where it helps most, for
asking costs as much time as all else."""
FEW_WORDS = 80
"""A page of which fewer are kept is asked for too."""
FEWEST_WORDS = 25
"""A page of which the trees keep fewer holds no article by them; what the other reader finds is taken then."""
MOSTLY_RUNNING, RESCUED = 0.6, 0.6
"""The share of a row that stands in the other reader's text, and the chance that such a row is given."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of each row, and its chance to belong to the article."""

    table: Floats
    """The columns are the NAMES of `markup_features`."""
    chances: Floats


def judge_rows(layout: Layout, sources: Sources, ask: Callable[[], str]) -> Judged:
    """The judgement on each row; `ask` gives the running text as another reader finds it, for pages hard to tell."""
    table = describe(layout, sources, load_hints())
    chances = load_trees("twosource.reading", TREES, NAMES).chances(table)
    if is_unsure(table[:, WORDS], chances):
        table[:, RUNNING] = share_running([row.text for row in layout.rows], ask())
        chances = load_trees("twosource.reading", SECOND_TREES, NAMES).chances(table)
        if float(table[chances > 0.5, WORDS].sum()) < FEWEST_WORDS:
            chances = np.maximum(chances, np.where(table[:, RUNNING] >= MOSTLY_RUNNING, RESCUED, 0.0))
    return Judged(table, chances)


def is_unsure(words: Floats, chances: Floats) -> bool:
    """Whether little of the page is kept, or the trees waver over much of what may be kept."""
    kept = float(words[chances > 0.5].sum())
    open_words = float(words[(chances > WAVERING[0]) & (chances < WAVERING[1])].sum())
    return kept < FEW_WORDS or open_words > UNSURE_SHARE * kept

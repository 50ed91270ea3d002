"""What the names that a page's makers gave to their boxes speak for: "story-body" for the article, "promo" against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from twosource.learned.trees import Floats
from twosource.reading.markup_rows import Box, Layout, Row

TABLE = "markup_hints.tsv"
NAMES = ("hint_own", "hint_parent", "hint_above", "hints")
OWN, PARENT, ABOVE = LEVELS = ("own", "parent", "above")


@dataclass(frozen=True, slots=True)
class HintWeights:
    """How much a word speaks for the article (log odds): at the row's own box, at its parent, and above."""

    own: Mapping[str, float]
    parent: Mapping[str, float]
    above: Mapping[str, float]


@cache
def load_hints() -> HintWeights:
    """The weights of the table that `scripts/train_blocks.py` makes: its columns are where, word, weight."""
    levels: dict[str, dict[str, float]] = {level: {} for level in LEVELS}
    text = files("twosource.reading").joinpath(TABLE).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        level, word, weight = line.split("\t")
        levels[level][word] = float(weight)
    return HintWeights(levels[OWN], levels[PARENT], levels[ABOVE])


def words_of(box: Box) -> tuple[str, ...]:
    """The words of a box's names, and its tag in angle brackets."""
    return (f"<{box.tag}>", *box.hints)


def weigh_hints(layout: Layout, weights: HintWeights) -> Floats:
    """A line of numbers for each row; the columns are NAMES, sums of the words' weights."""
    boxes = layout.boxes
    known: dict[tuple[str, ...], tuple[float, float]] = {}
    parents: list[float] = []
    above: list[float] = []
    for box in boxes:
        words = words_of(box)
        if words not in known:
            known[words] = (_sum(words, weights.parent), _sum(words, weights.above))
        parent_sum, own = known[words]
        parents.append(parent_sum)
        above.append(own + above[box.parent] if box.parent >= 0 else own)
    table = np.zeros((len(layout.rows), len(NAMES)))
    for at, row in enumerate(layout.rows):
        box = boxes[row.box]
        parent = max(0, box.parent)
        high = boxes[parent].parent
        sums = (_sum(words_at(row, box), weights.own), parents[parent], above[high] if high >= 0 else 0.0)
        table[at] = (*sums, sum(sums))
    return np.round(table, 3)


def words_at(row: Row, box: Box) -> tuple[str, ...]:
    """The words at a row's own box, and those of the inline elements in the row."""
    return (*words_of(box), *row.hints)


def _sum(words: tuple[str, ...], weights: Mapping[str, float]) -> float:
    return sum([weights.get(word, 0.0) for word in words])

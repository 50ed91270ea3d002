"""Everything that is known of the rows of a page, as one table of numbers."""

from __future__ import annotations

import numpy as np

from twosource.learned.trees import Floats
from twosource.reading import markup_echoes, markup_hints, markup_looks, markup_places
from twosource.reading.markup_echoes import Sources, find_echoes, list_tokens
from twosource.reading.markup_hints import HintWeights, weigh_hints
from twosource.reading.markup_looks import look_at_rows
from twosource.reading.markup_places import find_places
from twosource.reading.markup_rows import Layout

NEAR = ("log_words", "linked", "ends", "tag", "in_title", "steps_to_core")
"""Columns that are also given for the rows around a row."""
REACH = (-2, -1, 1, 2)
NOTHING = -1.0

OWN = (*markup_looks.NAMES, *markup_echoes.NAMES, *markup_places.NAMES, *markup_hints.NAMES)
NAMES = (*OWN, *(f"{name}_at_{step:+d}" for step in REACH for name in NEAR))


def describe(layout: Layout, sources: Sources, weights: HintWeights) -> Floats:
    """A line of numbers for each row; the columns are NAMES."""
    looks, prose = look_at_rows(layout.rows)
    tokens = [list_tokens(row.text) for row in layout.rows]
    echoes = find_echoes(tokens, sources, prose)
    words, linked = looks[:, 0], looks[:, 2]
    is_title = echoes[:, markup_echoes.NAMES.index("is_title")]
    places = find_places(layout, words, linked, prose, is_title)
    own = np.column_stack([looks, echoes, places, weigh_hints(layout, weights)])
    near = own[:, [OWN.index(name) for name in NEAR]]
    return np.column_stack([own, *(shift(near, step) for step in REACH)])


def shift(table: Floats, step: int) -> Floats:
    """The same table with the line that stands `step` lines further at each place, NOTHING beyond its ends."""
    moved = np.full_like(table, NOTHING)
    if step > 0:
        moved[:-step] = table[step:]
    elif step < 0:
        moved[-step:] = table[:step]
    return moved

"""A small transformer that reads a sentence and says what each of some words of it stands for.

It reads one sentence at a time: what it says of a sentence depends on nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from twosource.learned.layers import open_layers
from twosource.learned.piece_rows import Floats, PieceRows, load_rows

MOST_PIECES = 160
"""Pieces of a sentence that are read; it learned from no more."""


@dataclass(frozen=True, slots=True)
class SentenceNetwork:
    """The layers, and the rows that they begin with."""

    layers: Any
    rows: PieceRows

    def read(self, text: str, offsets: Sequence[int], output: str) -> list[Floats | None]:
        """The row of that output for the word at each offset (from 0); None where it stands beyond what is read."""
        pieces = self.rows.split(text, MOST_PIECES)
        places = [pieces.find(offset) for offset in offsets]
        known = [place for place in places if place is not None]
        if not known:
            return [None] * len(places)
        given = {"rows": self.rows.look_up(pieces), "places": np.array(known, np.int64)}
        found = iter(self.layers.run([output], given)[0])
        return [None if place is None else next(found) for place in places]


@cache
def load_network(package: str, layers: str) -> SentenceNetwork:
    """The network with the layers in that file of the package."""
    return SentenceNetwork(open_layers(package, layers), load_rows())

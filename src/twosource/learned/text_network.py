"""A small transformer that reads a short text and says what it means on the whole: the mean of the rows of its pieces.

What it says of a text depends on nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from twosource.learned.layers import open_layers
from twosource.learned.piece_rows import Floats, PieceRows, load_rows
from twosource.learned.word_pieces import PACKAGE

NETWORK = "text_network.onnx"

MOST_PIECES = 64
"""Pieces of a text that are read: 160 did no better on the sorts of texts, and take more than twice the time."""


@dataclass(frozen=True, slots=True)
class TextNetwork:
    """The layers, and the rows that they begin with."""

    layers: Any
    rows: PieceRows

    def read(self, text: str) -> Floats:
        """The row of numbers of the text."""
        given = self.rows.look_up(self.rows.split(text, MOST_PIECES))
        meaning: Floats = self.layers.run(["meaning"], {"rows": given})[0]
        return meaning


@cache
def load_text_network() -> TextNetwork:
    """The network in the file beside this module."""
    return TextNetwork(open_layers(PACKAGE, NETWORK), load_rows())

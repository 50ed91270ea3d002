"""The rows of numbers that pieces of words begin as, below the layers of an encoder.

They are kept apart from the layers, for several encoders share them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from twosource.learned.word_pieces import PACKAGE, Pieces, load_pieces, split_pieces

ROWS = "piece_rows.npz"

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class PieceRows:
    """The number of each piece, and its row in eight bits: `scale` times what a number of it lies above `zero`."""

    numbers: Mapping[str, int]
    rows: Bytes
    scale: np.float32
    zero: np.float32

    def split(self, text: str, most: int) -> Pieces:
        """The pieces of the text, at most so many."""
        return split_pieces(text, self.numbers, most)

    def look_up(self, pieces: Pieces) -> Floats:
        """The rows of the pieces, as the layers take them: of one text."""
        rows: Floats = (self.rows[pieces.numbers].astype(np.float32) - self.zero) * self.scale
        return rows[None]


@cache
def load_rows() -> PieceRows:
    """The rows in the file beside this module, of the pieces in `word_pieces.txt`."""
    with files(PACKAGE).joinpath(ROWS).open("rb") as file, np.load(file) as held:
        return PieceRows(load_pieces(), held["rows"], np.float32(held["scale"]), np.float32(held["zero"]))

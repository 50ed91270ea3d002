"""What words mean, as rows of numbers: words that are used alike have rows that are alike.

The rows come from the sentence encoder all-MiniLM-L6-v2, asked about each word by itself, and the words from a list of
the commonest (wordfreq); `scripts/train_word_vectors.py` makes the table. No encoder is asked at run time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

TABLE = "word_vectors.npz"
WIDTH = 128
"""Numbers of a row: the first principal components of what the encoder says. 64 did worse, for sorts of events."""

RARE = 1e-4
"""A word that is that large a share of running text counts half in a mean, as in the "smooth inverse frequency" of
Arora, Liang and Ma, ICLR 2017. 3e-4 did worse."""

STEPS_OF_RARITY = 20
"""Steps of the table for a word that is ten times as rare."""

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vectors:
    """The number of each word, its row, and what it counts in a mean (0 to 1)."""

    numbers: dict[str, int]
    rows: Rows
    counts: Rows

    def mean(self, words: Sequence[str]) -> Rows:
        """The weighted mean of the rows of the words (lower case) that are known, brought to length 1; else zeros."""
        known = [self.numbers[word] for word in words if word in self.numbers]
        total = self.counts[known] @ self.rows[known]
        found: Rows = total / max(float(np.linalg.norm(total)), 1e-9)
        return found


@cache
def load_vectors() -> Vectors:
    """The table beside this module."""
    with files("twosource.extracting.meaning").joinpath(TABLE).open("rb") as file, np.load(file) as kept:
        words = bytes(kept["words"]).decode("ascii").split("\n")
        rows = kept["rows"] * kept["steps"]
        share = 10.0 ** (kept["rarity"] / -float(STEPS_OF_RARITY))
    counts = (RARE / (RARE + share)).astype(np.float32)
    return Vectors({word: number for number, word in enumerate(words)}, rows.astype(np.float32), counts)

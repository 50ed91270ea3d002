"""Rows for whole sentences: those that mean the like point the same way.

The published all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) as ONNX with weights of eight bits, run by
onnxruntime on one thread, one sentence at a time: the row of a sentence depends on nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.learned.sessions import open_session
from twosource.learned.word_pieces import load_pieces, split_pieces

PACKAGE = "twosource.learned"
ENCODER = "sentence_encoder.onnx"

MOST_PIECES = 128
"""Pieces of a sentence that are read; of a longer one the beginning."""

REMEMBERED = 4_000
"""Sentences whose rows are kept: six megabytes."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SentenceEncoder:
    """The network, and the number of each piece of a word that it knows."""

    session: Any
    numbers: Mapping[str, int]

    def encode(self, text: str) -> Floats:
        """The row of the sentence: 384 numbers, of length one."""
        pieces = split_pieces(text, self.numbers, MOST_PIECES)
        (row,) = self.session.run(["row"], {"pieces": np.array([pieces.numbers], np.int64)})
        found: Floats = row
        return found


@cache
def load_encoder() -> SentenceEncoder:
    """The encoder in the file beside this module."""
    return SentenceEncoder(open_session(PACKAGE, ENCODER), load_pieces())


@lru_cache(maxsize=REMEMBERED)
def encode(text: str) -> Floats:
    """The row of the sentence, remembered; not to be written to."""
    return load_encoder().encode(text)


def measure_likeness(one: str, other: str) -> float:
    """How alike two sentences are in meaning: the cosine of their rows, near 1 where they say the same."""
    return float(encode(one) @ encode(other))

"""What a short text means on the whole, as a network says that has read all of it: the like have like rows.

The network is the published all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019). It costs some milliseconds
a text. `scripts/make_text_network.py` makes it; it shares the rows of the pieces of words with `sentence_network`.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from twosource.learned.piece_rows import Floats
from twosource.learned.text_network import load_text_network

LETTER = re.compile(r"\w")

REMEMBERED = 4_000
"""Texts whose rows are kept: six megabytes."""


def find_text_meaning(text: str) -> Floats | None:
    """The row of numbers of the text: 384 of them. None for a text without a word."""
    return load_text_network().read(text) if LETTER.search(text) else None


def measure_likeness(one: str, other: str) -> float:
    """How alike two texts are in meaning: the cosine of their rows, near 1 where they say the same, 0 without words."""
    first, second = _direct(one), _direct(other)
    return 0.0 if first is None or second is None else float(first @ second)


@lru_cache(maxsize=REMEMBERED)
def _direct(text: str) -> Floats | None:
    """The row of the text at length 1, remembered."""
    row = find_text_meaning(text)
    return None if row is None else row / np.linalg.norm(row)

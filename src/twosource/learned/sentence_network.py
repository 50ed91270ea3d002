"""A small transformer that reads a sentence and says what each of some words of it stands for.

It is kept as ONNX with weights of eight bits, and run by onnxruntime on one thread, one sentence at a time: what it
says of a sentence depends on nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.learned.networks import open_network
from twosource.learned.word_pieces import number_pieces, split_pieces

MOST_PIECES = 160
"""Pieces of a sentence that are read; it learned from no more."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SentenceNetwork:
    """The network, and the number of each piece of a word that it knows."""

    session: Any
    numbers: Mapping[str, int]

    def read(self, text: str, offsets: Sequence[int], output: str) -> list[Floats | None]:
        """The row of that output for the word at each offset (from 0); None where it stands beyond what is read."""
        pieces = split_pieces(text, self.numbers, MOST_PIECES)
        places = [pieces.find(offset) for offset in offsets]
        known = [place for place in places if place is not None]
        if not known:
            return [None] * len(places)
        given = {"pieces": np.array([pieces.numbers], np.int64), "places": np.array(known, np.int64)}
        rows = iter(self.session.run([output], given)[0])
        return [None if place is None else next(rows) for place in places]


@cache
def load_network(package: str, network: str, pieces: str) -> SentenceNetwork:
    """The network in the file `network` of the package, which knows the pieces in the lines of `pieces`."""
    lines = files(package).joinpath(pieces).read_text(encoding="utf-8").split("\n")
    return SentenceNetwork(open_network(package, network), number_pieces(lines))

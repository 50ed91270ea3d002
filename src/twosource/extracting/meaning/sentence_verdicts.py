"""A second reading of what is doubtful: what a network that reads the whole sentence makes of the word.

It costs a few milliseconds a sentence, so only candidates are asked about whose chance is neither high nor low. Its
log-odds and those of the first reading are weighed together. `scripts/train_sentence_network.py` makes all of it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language.parsed import Parsed
from twosource.learned.sentence_network import load_network

PACKAGE = "twosource.extracting.meaning"
NETWORK, BLENDS = "sentence_network.onnx", "sentence_blends.tsv"
ROWS, PIECES = "piece_rows.npz", "sentence_pieces.txt"


class Blend(NamedTuple):
    """Chances between which the network is asked, and what the log-odds of both readings weigh."""

    low: float
    high: float
    first: float
    network: float
    start: float


@cache
def load_blends() -> dict[str, Blend]:
    """The blend of each output of the network, from the table beside this module."""
    lines = files(PACKAGE).joinpath(BLENDS).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return {output: Blend(*map(float, numbers)) for output, *numbers in rows}


def review(parsed: Parsed, output: str, offsets: Sequence[int], chances: Sequence[float]) -> list[float]:
    """The chances of the candidates whose words stand at the offsets, those in doubt after a second reading."""
    blend = load_blends()[output]
    doubtful: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for at, (offset, chance) in enumerate(zip(offsets, chances, strict=True)):
        if blend.low <= chance <= blend.high:
            sentence = parsed.sentence_at(offset)
            doubtful[sentence.start, sentence.end].append(at)
    reviewed = list(chances)
    for (start, end), places in doubtful.items():
        network = load_network(PACKAGE, NETWORK, ROWS, PIECES)
        rows = network.read(parsed.text(start, end), [offsets[at] - start for at in places], output)
        for at, row in zip(places, rows, strict=True):
            if row is not None:
                reviewed[at] = weigh(blend, chances[at], float(row[0]))
    return reviewed


def weigh(blend: Blend, chance: float, odds: float) -> float:
    """The chance that both readings give together; `odds` are the network's log-odds."""
    first = math.log(chance / (1.0 - chance))
    return 1.0 / (1.0 + math.exp(-(blend.first * first + blend.network * odds + blend.start)))

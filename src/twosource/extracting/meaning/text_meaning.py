"""What a short text means on the whole, as a network says that has read all of it.

It costs some milliseconds a text. `scripts/train_text_network.py` makes the network; it shares the rows of the pieces
of words with the network of `sentence_verdicts`.
"""

from __future__ import annotations

import re

from twosource.extracting.meaning.sentence_verdicts import PACKAGE, PIECES, ROWS
from twosource.learned.piece_rows import Floats
from twosource.learned.text_network import load_text_network

NETWORK = "text_network.onnx"
LETTER = re.compile(r"\w")


def find_text_meaning(text: str) -> Floats | None:
    """The row of numbers of the text: texts of like meaning have like rows. None for a text without a word."""
    if LETTER.search(text) is None:
        return None
    return load_text_network(PACKAGE, NETWORK, ROWS, PIECES).read(text)

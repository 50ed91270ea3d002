"""Splits text into the pieces of words that an encoder has rows for.

WordPiece as BERT does it (Devlin et al. 2019): small letters without accents, punctuation apart, of each word the
longest piece known, then the longest of what is left of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

PACKAGE, PIECES = "twosource.learned", "word_pieces.txt"
"""The pieces that our networks have rows for, one a line: those of MiniLM that the news of the corpora uses."""

WORD = re.compile(r"[^\W_]+|\S")
INNER = "##"
"""Begins a piece that does not begin its word."""

UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100
"""Characters of a word; a longer one is unknown."""


class Pieces(NamedTuple):
    """The number of each piece, and where the word that it is of begins and ends (offsets from 0)."""

    numbers: list[int]
    starts: list[int]
    ends: list[int]

    def find(self, offset: int) -> int | None:
        """Which piece is the first of the word that holds the character; None where there is none."""
        for place, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            if start <= offset < end:
                return place
        return None


def number_pieces(pieces: Sequence[str]) -> dict[str, int]:
    """The number of each piece, by its place."""
    return {piece: number for number, piece in enumerate(pieces)}


@cache
def load_pieces() -> Mapping[str, int]:
    """The number of each piece that our networks have rows for."""
    return number_pieces(files(PACKAGE).joinpath(PIECES).read_text(encoding="utf-8").split("\n"))


def split_pieces(text: str, numbers: Mapping[str, int], most: int) -> Pieces:
    """The pieces of the text, at most so many, between the marks of its beginning and its end."""
    found = Pieces([numbers[FIRST]], [0], [0])
    for match in WORD.finditer(text):
        for number in _split_word(_fold(match.group()), numbers):
            found.numbers.append(number)
            found.starts.append(match.start())
            found.ends.append(match.end())
        if len(found.numbers) >= most:
            break
    kept = Pieces(*(column[: most - 1] for column in found))
    kept.numbers.append(numbers[LAST])
    kept.starts.append(len(text))
    kept.ends.append(len(text))
    return kept


def _fold(word: str) -> str:
    """The word in small letters and without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(part for part in parts if unicodedata.category(part) != "Mn")


def _split_word(word: str, numbers: Mapping[str, int]) -> list[int]:
    if len(word) > LONGEST_WORD:
        return [numbers[UNKNOWN]]
    whole = numbers.get(word)
    if whole is not None:
        return [whole]
    pieces: list[int] = []
    start = 0
    while start < len(word):
        mark = INNER if start else ""
        end = next((end for end in range(len(word), start, -1) if mark + word[start:end] in numbers), None)
        if end is None:
            return [numbers[UNKNOWN]]
        pieces.append(numbers[mark + word[start:end]])
        start = end
    return pieces

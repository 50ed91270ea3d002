"""The words of a text, and its runs of words, for comparing texts."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


def list_words(text: str) -> list[str]:
    """The words of the text in lower case, a possessive ending taken off.

    >>> list_words("Kazakhstan’s troops: 2,000 men")
    ['kazakhstan', 'troops', '2', '000', 'men']
    """
    return [word.removesuffix("'s") for word in WORD.findall(text.lower().replace("’", "'"))]


def list_runs(words: list[str], length: int) -> frozenset[str]:
    """Every run of so many words, joined by blanks; the whole text as one run where it is shorter."""
    if len(words) <= length:
        return frozenset([" ".join(words)] if words else [])
    return frozenset(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))

"""The words of a text, its runs of words, and how common a word is in the news, for comparing texts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


def list_words(text: str) -> list[str]:
    """The words of the text in lower case, a possessive ending taken off.

    >>> list_words("Kazakhstan’s troops: 2,000 men")
    ['kazakhstan', 'troops', '2', '000', 'men']
    """
    return [word.removesuffix("'s") for word in WORD.findall(plain_quotes(text.lower()))]


def plain_quotes(text: str) -> str:
    """The text with straight apostrophes."""
    return text.replace("’", "'")


def fold_word(word: str) -> str:
    """A word of a text with straight apostrophes as `list_words` gives it."""
    return word.lower().removesuffix("'s")


def list_runs(words: list[str], length: int) -> frozenset[str]:
    """Every run of so many words, joined by blanks; the whole text as one run where it is shorter."""
    if len(words) <= length:
        return frozenset([" ".join(words)] if words else [])
    return frozenset(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


@cache
def word_shares() -> dict[str, tuple[float, float]]:
    """In which share of news articles an English word stands, and which share of its uses has a capital."""
    table = files(__package__).joinpath("word_shares.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {word: (float(share), float(capital)) for word, share, capital in rows}

"""The words of a text, its runs of words, and how common a word is in the news, for comparing texts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


# Every character of ASCII that is no part of a word, as a blank; the apostrophe is looked at word by word.
_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "'"}
# Marks outside of ASCII that news is full of and that are no part of a word.
_MARKS = ("\u201c", "\u201d", "\u2013", "\u2014", "\u2026", "\u00a0")


def split_words(text: str) -> list[str]:
    """The words of the text as they stand there, a possessive ending taken off: what WORD finds, found faster.

    >>> split_words("Kazakhstan’s troops: 2,000 men")
    ['Kazakhstan', 'troops', '2', '000', 'men']
    """
    text = plain_quotes(text)
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
        if not text.isascii():
            return [word.removesuffix("'s") for word in WORD.findall(text)]
    words = text.translate(_BLANKS).split()
    for at in [at for at, word in enumerate(words) if "'" in word][::-1]:
        words[at : at + 1] = [word.removesuffix("'s") for word in WORD.findall(words[at])]
    return words


def split_both(text: str) -> tuple[list[str], list[str]]:
    """The words of the text as they stand there, and the same in lower case."""
    words = split_words(text)
    if text.isascii() and "'S" not in text:
        return words, split_words(text.lower())
    return words, [word.lower() for word in words]


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

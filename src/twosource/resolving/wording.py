"""The words of a text, its runs of words, and how common a word is in the news, for comparing texts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


# Every character of ASCII that is no part of a word, as a blank; the apostrophe is looked at word by word.
_BLANKS = bytes(32 if code < 128 and not chr(code).isalnum() and chr(code) != "'" else code for code in range(256))
# A text with more kinds of signs that are no part of a word is split by the pattern: its time does not grow with them.
MANY_MARKS = 40
_FOREIGN = re.compile(r"[^\x00-\x7f]")


def split_words(text: str, most: int = -1) -> list[str]:
    """The words of the text as they stand there, a possessive ending taken off: what WORD finds, found faster.

    The first `most` of them where it is given.

    >>> split_words("Kazakhstan’s troops: 2,000 men", 4)
    ['Kazakhstan', 'troops', '2', '000']
    """
    if not text.isascii():
        text = plain_quotes(text)
        marks = [mark for mark in sorted(set(_FOREIGN.findall(text))) if not mark.isalnum()]
        if len(marks) > MANY_MARKS:
            return [word.removesuffix("'s") for word in WORD.findall(text)][: None if most < 0 else most]
        for mark in marks:
            text = text.replace(mark, " ")
    quotes = text.count("'")
    plain = text.encode("utf-8", "surrogatepass").translate(_BLANKS).decode("utf-8", "surrogatepass")
    words = plain.split(None, -1 if most < 0 else most + quotes)
    if quotes:
        _split_at_quotes(words)
    return words if most < 0 else words[:most]


def _split_at_quotes(words: list[str]) -> None:
    for at in [at for at, word in enumerate(words) if "'" in word][::-1]:
        word = words[at]
        before, _, behind = word.partition("'")
        if before and behind == "s":
            words[at] = before
        elif not before or not behind.isalpha():
            words[at : at + 1] = [one.removesuffix("'s") for one in WORD.findall(word)]


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

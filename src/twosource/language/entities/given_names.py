"""Given names that nearly always tell a woman or a man, of the languages most met in English-language news.

The list beside this file was written by hand, without accents: each line opens with "woman" or "man", and names that
both bear ("Andrea", "Jean", "Kim", "Nikita", "Alex") are left out.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

LIST = "given_names.txt"
SURNAMES = frozenset(
    ("kelly", "rose", "grace", "joyce", "stella", "bella", "gloria", "cristina", "paula", "mila", "florence")
)
"""Names of women that stand alone as surnames or as names of places, too."""


@cache
def _read() -> dict[str, bool]:
    """Whether each listed name, in lower case, is a woman's."""
    lines = files("twosource.language.entities").joinpath(LIST).read_text(encoding="utf-8").splitlines()
    split = (line.split() for line in lines)
    return {name: words[0] == "woman" for words in split for name in words[1:]}


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))


def is_woman(name: str) -> bool | None:
    """Whether the person of that full name is a woman, or None where the first word does not tell.

    A name of one word tells only when women bear it as a given name: those of men are surnames as well.

    >>> is_woman("Álvaro Ruiz"), is_woman("Lucía Ruiz")
    (False, True)
    >>> is_woman("Anna Berg"), is_woman("Ivan Holm"), is_woman("Robin Falk"), is_woman("Martin"), is_woman("Anna")
    (True, False, None, None, True)
    """
    first, _, rest = name.partition(" ")
    woman = _read().get(_without_accents(first.lower().split("-")[0]))
    return woman if rest or (woman and first.lower() not in SURNAMES) else None

"""Counts of one that say how many there are by now: "a fourth person died"."""

from __future__ import annotations

import re

_WORDS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_NEXT = re.compile(
    rf"(?:an?|the) (?:(?P<word>{'|'.join(_WORDS)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))(?: [a-z-]+){{1,3}}",
    re.IGNORECASE,
)


def read_ordinal(counted: str) -> int | None:
    """Which one of a row the words count; None where they count none, or have no noun, as another row may go on there.

    >>> read_ordinal("A fourth person"), read_ordinal("the 22nd victim"), read_ordinal("a third"), read_ordinal("4")
    (4, 22, None, None)
    """
    found = _NEXT.fullmatch(counted)
    if found is None:
        return None
    return _WORDS.index(found["word"].lower()) + 2 if found["word"] else int(found["digits"])

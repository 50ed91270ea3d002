"""Names of people that two pages may spell in two ways."""

from __future__ import annotations

from difflib import SequenceMatcher

# Letters that two spellings of a family name share (2 of 10 differ), of a given name, and what name is long enough.
_NEARLY_SPELLED = 0.85
_GIVEN_SPELLED = 0.6
_LONG_NAME = 7


def spelled_alike(one: str, other: str) -> bool:
    """Whether two full names differ but in a letter or two, as names from other scripts do.

    >>> spelled_alike("Heidar Alishvandi", "Heydar Alishbandi"), spelled_alike("Ada Lind", "Ada Lund")
    (True, False)
    """
    first, second = one.casefold().split(), other.casefold().split()
    if not first or not second or min(len(first[-1]), len(second[-1])) < _LONG_NAME:
        return False
    if SequenceMatcher(None, first[-1], second[-1], autojunk=False).ratio() < _NEARLY_SPELLED:
        return False
    given = [SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in zip(first[:-1], second[:-1], strict=False)]
    return all(ratio >= _GIVEN_SPELLED for ratio in given)

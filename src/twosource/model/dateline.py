"""The place, day and credit that news agencies set before the first sentence of a report."""

from __future__ import annotations

import re

# "LORN, Norland (AP) —", "LORN, March 17 (Sea Wire) -", "(Sea Wire)": capitals, then a day or a credit, then a dash.
_PLACE = r"[A-Z][A-Z'’.]*[A-Z.](?:[ /-][A-Z][A-Z'’.]*)*"
_REST = r"(?:,\s+[A-Z][\w.’' -]{1,24}){0,2}"
_CREDIT = r"\([A-Z][\w .,&/’'-]{1,30}\)"
# "Lorn, Norland (CNN) --": in small letters only with a credit in capitals behind it.
_TOWN = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][a-z.]+(?: [A-Z][a-z]+)?)?\s*\([A-Z]{2,8}\)\s*[—–-]+\s*"
_DATELINE = re.compile(
    rf"^\s*(?:{_TOWN}|(?:{_PLACE}{_REST}\s*(?:{_CREDIT}\s*)?(?:[—–]|-{{1,2}}(?=\s))\s*)|{_CREDIT}\s*[—–-]+\s*|\([A-Z]{{2,8}}\)\s+)"
)


_BRACKETS = re.compile(r"\(([^()]+)\)")


def find_credit(paragraph: str) -> tuple[int, int] | None:
    """Where the agency stands in the dateline that a paragraph opens with, brackets and all; None where none does.

    >>> find_credit("LORN, March 17 (Sea Wire) - Two men were found.")
    (15, 25)
    """
    found = _DATELINE.match(paragraph)
    inside = _BRACKETS.search(found[0]) if found else None
    return None if inside is None else inside.span()


def drop_dateline(sentence: str) -> str:
    """The sentence without the dateline before it; the sentence itself where it has none.

    >>> drop_dateline("LORN, March 17 (Sea Wire) - Two men were found.")
    'Two men were found.'
    >>> drop_dateline("NATO was told.")
    'NATO was told.'
    """
    found = _DATELINE.match(sentence)
    return sentence[found.end() :] if found and found.end() < len(sentence) else sentence

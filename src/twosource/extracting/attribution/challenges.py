"""Where an outlet sets its own doubt beside what another says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.model.span import Span

_GIVE = r"(?:(?:provid|offer|giv|present|produc|cit|show|shar|suppl|releas)(?:e|es|ed|en|ing|y|ied|ying)?|gave|shown)"
_PROOF = r"(?:[\w-]+ )?(?:evidence|proof|details to support|substantiation)\b"
_CHECK = r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborat(?:e|ed)|substantiat(?:e|ed)|authenticat(?:e|ed))\b"
_AT_ONCE = r"(?:immediately |independently |yet )*"
_NOT = r"(?:did not|didn[’']t|has not|have not|hasn[’']t|haven[’']t)"
_UNABLE = r"(?:unable to|not able to|not possible to|impossible to|could not|couldn[’']t)"
DOUBT = re.compile(
    rf"\b{_GIVE} (?:little|no|scant|few|any|only little) {_PROOF}"
    rf"|\bwithout (?:{_GIVE} )?(?:any )?{_PROOF}"
    rf"|\b{_NOT} (?:immediately )?{_GIVE} (?:any )?{_PROOF}"
    rf"|\b(?:could|can) ?not {_AT_ONCE}be {_AT_ONCE}{_CHECK}"
    rf"|\b(?:has|have|had) not (?:yet )?been {_AT_ONCE}{_CHECK}"
    rf"|\b{_UNABLE} {_AT_ONCE}{_CHECK}"
    rf"|\bthere (?:is|was|has been) (?:little|no) {_PROOF}"
    r"|\b(?:baselessly|falsely|unsubstantiated|unfounded|baseless|unproven|unverified)\b",
    re.IGNORECASE,
)
"""Words by which an outlet says in its own voice that a claim lacks proof."""
_SIGN = re.compile(
    r"evidence|proof|details to support|substantiat|verif|confirm|corroborat|authenticat"
    r"|baseless|falsely|unfounded|unproven",
    re.IGNORECASE,
)
"""One of these stands in every doubt; most lines have none, and looking for one is cheap."""
_OWN = re.compile(r", (?:but|though|although|yet|without)\b[\w’' ]*$|, (?=$)")
"""The beginning of a clause that leads to a doubt; it ends where the doubt begins."""


def find_doubts(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the words by which a text says that a claim lacks proof or could not be checked.

    >>> [*find_doubts("He blamed spies without providing any evidence.")]
    [(16, 46)]
    """
    for match in _find_in_lines(text):
        yield match.span()


def find_own_doubts(text: str) -> Iterator[int]:
    """Offsets of the commas behind which an outlet goes on in its own voice: ", but has given no evidence".

    >>> [*find_own_doubts("He said spies did it, but gave no evidence.")]
    [20]
    """
    for match in _find_in_lines(text):
        own = _OWN.search(text, max(0, match.start() - 40), match.start())
        if own and " had " not in own[0]:  # "but had given none" is still the speaker's account
            yield own.start()


def _find_in_lines(text: str) -> Iterator[re.Match[str]]:
    """The doubts of each line that has a sign of one; none runs over the end of a line."""
    end = 0
    while (sign := _SIGN.search(text, end)) is not None:
        start = text.rfind("\n", 0, sign.start()) + 1
        end = text.find("\n", sign.end())
        end = len(text) if end < 0 else end
        yield from DOUBT.finditer(text, start, end)


def touches(spans: tuple[Span, ...], start: int, end: int) -> bool:
    """Whether text[start:end] shares a character with one of the spans."""
    return any(span.start < end and start < span.end for span in spans)

"""What a later sentence says of a thing that was promised by its noun: "has not received the report", "was paid"."""

from __future__ import annotations

import re

from twosource.reconciling.acts import Signal, is_verb

_GIVEN = (
    r"(?:paid|received|got|gotten|given|delivered|published|submitted|handed (?:over|in|out)|sent|provided|released|"
    r"presented|made public|issued|refunded|compensated)"
)
_WAITING = re.compile(r"\b(?:(?:is|are|was|were|still|been) )+waiting for\b|\b(?:has|have|had) yet to\b")
_NOT_GIVEN = re.compile(
    rf"\b(?:has|have|had|did|was|were) (?:still |yet )?(?:not|never) (?:yet |still )?(?:been )?{_GIVEN}\b"
    rf"|\b(?:hasn't|haven't|hadn't|wasn't|weren't|didn't) (?:yet |still )?(?:been )?{_GIVEN}\b"
    rf"|\b(?:not (?:one|a single)|none|no) (?:[\w,'-]+ ){{0,6}}(?:has|have|had|was|were) (?:yet )?(?:been )?{_GIVEN}\b"
)
_IS_GIVEN = re.compile(rf"\b(?:has|have|had|was|were|been|they|he|she|it|all)? ?{_GIVEN}\b")
_OPEN = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|could|to be|if|unless|promised|pledged|expects?|expected|due|only|"
    r"half|some|part|most|not|never|no|none|until|before)\b"
)
_LEADING = re.compile(
    r"^(?:to|will|would|shall|must|'ll|is|are|was|were)\b|\b(?:will|would|shall|must)\b", re.IGNORECASE
)


_BEHIND = re.compile(r" (?:of|for|to|on|within|in|from|by|at|with|into|about|until|before)\b|,(?!\d)|[;(]")
_MEANT = r"(?:the|this|that|its|their|his|her|all|any|one|single|promised|no|for) (?:[\w'-]+ ){0,3}"
"""What stands before the noun of a thing that was told of: "the report", and not "a report"."""


def find_thing(what: str) -> str | None:
    """The noun of a promise that is no clause, in small letters, or None.

    >>> find_thing("a full report within two weeks"), find_thing("to report"), find_thing("the port will open")
    ('report', None, None)
    """
    if _LEADING.search(what) is not None:
        return None
    words = re.findall(r"[a-z][a-z'-]*", _BEHIND.split(what.lower(), maxsplit=1)[0])
    return None if not words or is_verb(words[0]) else words[-1]


def read_thing(sentence: str, noun: str, *, named: bool) -> Signal | None:
    """Whether the sentence says that the thing was given, or was not; None where it says neither for sure.

    Where it does not name who promised (`named`), it must speak of the thing as known.

    >>> read_thing("She had still not received the report.", "report", named=False)
    <Signal.NOT_DONE: 'not done'>
    >>> read_thing("A report on the weather was published.", "report", named=False)
    """
    lowered = sentence.lower().replace("’", "'")
    root = re.escape(noun.removesuffix("s"))
    if re.search(rf"\b{root}s?\b" if named else rf"\b{_MEANT}{root}s?\b", lowered) is None:
        return None
    if _NOT_GIVEN.search(lowered) or _WAITING.search(lowered):
        return Signal.NOT_DONE
    given = _IS_GIVEN.search(lowered)
    return Signal.DONE if given is not None and _OPEN.search(lowered) is None else None

"""Numbers of one list or one sentence that count the same: "three, four and five people", "ten died, two were hurt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.language.tokens import Doc, Token
from twosource.model.annotation import Quantity, Unit

_LINK = re.compile(r" ?, ?(?:and |or |if not )?| and | or | to | & | if not ")
_AGED_LINK = re.compile(r" ?, ?(?:and |or )?| and | or ")
_UNITS = frozenset({Unit.PERCENT, Unit.MEASURE, Unit.TIME, Unit.AGE})
# What may follow a number that leaves out the noun told before it.
_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP", "MD"})
_FATES = frozenset({"dead", "injured", "wounded", "hurt", "missing", "trapped", "killed", "more", "who"})
_THEM = frozenset({"them", "whom", "which"})
_INCLUDED = re.compile(r"\b(?:including|among (?:them|whom)|some of (?:them|whom)):? $")
_INCLUDED_BY = 20  # characters in which these words stand
_NEAR = 250  # characters; "two of them" speaks of those of the last sentence or two
_CROWDS = frozenset({"people", "police", "personnel", "staff", "crew", "cattle"})


def share(quantities: Sequence[Quantity], doc: Doc, text: str, token_at: Sequence[int]) -> list[Quantity]:
    """The quantities, where those of a list take the noun or unit of its last, and those of a sentence of one before.

    `token_at` holds for each quantity the index of the first token after it.
    """
    shared = list(quantities)
    for at in range(1, len(shared)):
        if _continues_age(shared[at - 1], shared[at], text):
            shared[at] = _as_age(shared[at])
    for at in range(len(shared) - 2, -1, -1):
        shared[at] = _take_from_next(shared[at], shared[at + 1], text)
    source: Quantity | None = None
    part = False
    for at, one in enumerate(shared):
        if one.unit is not Unit.COUNT:
            continue
        if one.noun is None and source is not None and _leaves_out(doc, token_at[at], source):
            shared[at] = _with_noun(one, source)
        elif one.noun is not None:
            # The two of "ten people, including two children, and six were hurt" are but a part of the people.
            part = source is not None and (_is_part(one, text) or (part and _is_listed(shared[at - 1], one, text)))
            if part:
                continue
            # "30 miners and two rescuers died, and dozens were hurt" leaves open dozens of what.
            source = None if source is not None and _is_listed(source, one, text) else one
    return shared


def _take_from_next(one: Quantity, following: Quantity, text: str) -> Quantity:
    if one.unit is not Unit.COUNT or one.noun is not None or not _LINK.fullmatch(text, one.end, following.start):
        return one
    if following.unit is Unit.COUNT:
        return _with_noun(one, following)
    if following.unit in _UNITS and following.text[0].isdigit() == one.text[0].isdigit():
        return replace(one, unit=following.unit, measure=following.measure)
    return one


def _is_part(one: Quantity, text: str) -> bool:
    return bool(_INCLUDED.search(text, max(0, one.start - _INCLUDED_BY), one.start))


def _is_listed(one: Quantity, following: Quantity, text: str) -> bool:
    """Whether the two count different things of one list."""
    if one.noun == following.noun or one.noun_end is None or one.noun_end > following.start:
        return False
    return bool(_LINK.fullmatch(text, one.noun_end, following.start))


def _with_noun(one: Quantity, source: Quantity) -> Quantity:
    return replace(one, noun=source.noun, noun_start=source.noun_start, noun_end=source.noun_end)


def _continues_age(one: Quantity, following: Quantity, text: str) -> bool:
    """Whether an age goes on in a list: "aged 9, 7 and 8 months"."""
    if one.unit is not Unit.AGE or not _AGED_LINK.fullmatch(text, one.end, following.start):
        return False
    if following.unit is Unit.COUNT:
        return following.noun is None and 0 < (following.high or 0) <= 120
    return following.unit is Unit.TIME


def _as_age(one: Quantity) -> Quantity:
    return replace(one, unit=Unit.AGE, measure=one.measure or "year")


def _leaves_out(doc: Doc, at: int, source: Quantity) -> bool:
    """Whether the number before the token `at` leaves out the noun that the source, in its sentence, has."""
    if at >= len(doc) or source.noun_start is None or source.noun_end is None:
        return False
    noun = doc.char_span(source.noun_start or 0, source.noun_end)
    if noun is None or not (noun[-1].tag_ in ("NNS", "NNPS") or noun[-1].lower_ in _CROWDS):
        return False
    token = doc[at]
    if token.lower_ == "of":
        near = token.idx - source.noun_end < _NEAR
        return near and at + 1 < len(doc) and doc[at + 1].lower_ in _THEM
    if token.sent.start_char > source.noun_start:
        return False
    return _is_told(token) or (token.is_punct and at > 1 and doc[at - 2].lower_ == "another")


def _is_told(token: Token) -> bool:
    return token.tag_ in _VERBS or token.lower_ in _FATES

"""The names of an article with what its text says of where they lie: "Paris, Texas", "Ohio's Athens"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from twosource.language.places.candidates import Candidate
from twosource.language.places.gazetteer import Known, search_form
from twosource.language.places.whereabouts import Naming, narrow

_SORT = r"(?:city|town|village|suburb|county|district|province|region|state|area|port|capital|oblast|governorate)"
_SIDE = r"(?:(?:far |mid-?)?(?:north|south|east|west|central)(?:east|west)?(?:ern)? )?"
_WITHIN = re.compile(rf"(?: {_SORT})?(?:, ?| , | \(| in | of |/)(?:in )?(?:the )?{_SIDE}(?:{_SORT} of )?(?:the )?")
"""What stands between a place and the larger one that it lies in."""
_OF = re.compile(rf"['’]s {_SIDE}(?:{_SORT} (?:city )?of |capital,? )?| {_SIDE}(?:\w+ )?{_SORT} (?:city )?(?:of )?")
"""What stands between a country, or its adjective, and a place in it."""
_DIVISION_AFTER = re.compile(r" (province|region|state|oblast|governorate|prefecture)\b|s? (?:county|counties)\b")
_DIVISION_BEFORE = re.compile(r"\b(?:state|province|region) of $")
_TOWN_BEFORE = re.compile(r"\b(?:city|town|village|port|suburb|capital) of $|\bcapital,? $")
_COUNTRY_BEFORE = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|ambassador|embassy|republic|parliament|"
    r"foreign ministry|(?:foreign|defen[cs]e|interior|finance) minister) (?:of|to|in) $",
    re.IGNORECASE,
)
"""Offices and bodies that a country has and a town or a state of a federation seldom."""
_WINDOW = 40


@dataclass(slots=True)
class _Draft:
    """A name in the making."""

    first: Candidate
    known: tuple[Known, ...]
    holders: dict[Known, None] = field(default_factory=dict)
    holds: bool = False
    hint: int = 0
    mentions: int = 0

    def finish(self) -> Naming:
        """The name as the choice takes it."""
        hint = max(-1, min(1, self.hint))
        return Naming(self.first.text, self.known, tuple(self.holders), self.holds, hint, self.mentions)


def read_namings(text: str, spans: Sequence[Candidate]) -> tuple[list[Naming], list[int]]:
    """The names of an article in the order of their first mention, and for each span the number of its name.

    Mentions of one name are one place, unless the text puts them in different ones ("Birmingham, Alabama, and
    Birmingham, England").
    """
    holders, holding = _find_holders(text, spans)
    drafts: list[_Draft] = []
    named: dict[str, list[int]] = {}
    owner = []
    for position, span in enumerate(spans):
        key, known = _narrow_kinds(text, span)
        numbers = named.setdefault(key, [])
        number = next((number for number in numbers if _agree(span, drafts[number], holders[position])), None)
        if number is None:
            number = len(drafts)
            numbers.append(number)
            drafts.append(_Draft(span, known))
        draft = drafts[number]
        if len(known) < len(draft.known):
            draft.known = known
        draft.holders.update(dict.fromkeys(holders[position]))
        draft.holds = draft.holds or position in holding
        draft.hint += _hint(text, span)
        draft.mentions += 1
        owner.append(number)
    return [draft.finish() for draft in drafts], owner


def _find_holders(text: str, spans: Sequence[Candidate]) -> tuple[list[tuple[Known, ...]], set[int]]:
    """For each span the places that its neighbours say it lies in; which spans stand behind such a comma."""
    holders: list[tuple[Known, ...]] = [() for _ in spans]
    holding = set()
    for position, (span, following) in enumerate(pairwise(spans)):
        if following.start - span.end >= _WINDOW:
            continue
        between = text[span.end : following.start]
        if _WITHIN.fullmatch(between) and narrow(span.known, following.known):
            holders[position] = (*holders[position], *following.known)
            holding.add(position + 1)
        elif _OF.fullmatch(between):
            holders[position + 1] = (*holders[position + 1], *span.known)
    return holders, holding


def _agree(span: Candidate, draft: _Draft, holders: Sequence[Known]) -> bool:
    """Whether a mention may mean the same place as those before it."""
    if not holders or not draft.holders:
        return True
    here, there = narrow(span.known, holders), narrow(span.known, tuple(draft.holders))
    return not here or not there or not here.isdisjoint(there)


def _narrow_kinds(text: str, span: Candidate) -> tuple[str, tuple[Known, ...]]:
    """What mentions of one name share, and the places that this mention may mean.

    "Washington state" is another name than "Washington", and "the city of Aleppo" is no province.
    """
    form = search_form(span.text) or span.text
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 14]
    if _DIVISION_AFTER.match(after) or _DIVISION_BEFORE.search(before):
        divisions = tuple(one for one in span.known if one.kind in ("admin1", "admin", "region") and not one.people)
        if divisions:
            return f"{form} division", divisions
    if _COUNTRY_BEFORE.search(text[max(0, span.start - 24) : span.start]):
        countries = tuple(one for one in span.known if one.kind == "country" and not one.people)
        return form, countries or span.known
    if _TOWN_BEFORE.search(before):
        towns = tuple(one for one in span.known if one.kind in ("city", "capital"))
        return form, towns or span.known
    return form, span.known


def _hint(text: str, span: Candidate) -> int:
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 14]
    if _DIVISION_AFTER.match(after) or _DIVISION_BEFORE.search(before):
        return 1
    return -1 if _TOWN_BEFORE.search(before) else 0

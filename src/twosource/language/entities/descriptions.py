"""Descriptions of people tied to their names: "the Kenyan president", "the minister", "the 61-year-old lawyer"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.language.entities.drafts import Draft, Office
from twosource.language.entities.people import read_office
from twosource.language.entities.phrases import find_phrases
from twosource.language.entities.titles import OFFICES, country_of
from twosource.language.entities.traits import Setting
from twosource.language.tokens import Doc, Tokens
from twosource.model.annotation import EntityKind, MentionForm

_AGED = re.compile(r"\d+-year-old")
_ARTICLE = re.compile(r"^(?:the|this|that) ", re.IGNORECASE)
STATE_OFFICES = frozenset(("president", "minister", "chancellor", "king", "queen", "governor", "mayor", "emir", "pope"))
"""Offices that one person holds at a time: a description with country or field is one person."""


RULERS = frozenset(("president", "minister", "chancellor", "king", "queen", "emir"))
"""Offices of those who are called the leader of a country; the minister is the prime minister."""


def tie_descriptions(setting: Setting, people: list[Draft]) -> None:
    """Add to each person the descriptions that mean nobody else; add the holders of offices who are not named."""
    doc = setting.tokens[0].doc
    names = {position for draft in people for start, end, _ in draft.spans for position in range(start, end)}
    starts = [sentence.first_token for sentence in setting.sentences]
    waiting: list[tuple[Tokens, Office]] = []
    for chunk in find_phrases(setting.tokens, setting.words, OFFICES):
        root = chunk.root
        if root.i in names or root.tag_ in ("NNS", "NNPS") or not _is_definite(chunk):
            continue
        if root.i + 1 < len(doc) and root.i + 1 in names:
            continue
        office = read_office(doc, chunk.start, root.i + 1)
        if office is None or root.dep_ in ("attr", "oprd", "appos"):
            continue
        person = _find_holder(doc, chunk, office, people, starts)
        if person is None:
            waiting.append((chunk, office))
        else:
            _tie(person, chunk, office)
    _settle(people, waiting)


def _is_definite(chunk: Tokens) -> bool:
    first = chunk[0]
    if first.lower_ in ("the", "this", "that"):
        return True
    return (first.dep_ == "poss" and country_of(first.text) is not None) or (
        chunk.root.lower_ in STATE_OFFICES and country_of(first.text) is not None and first.i < chunk.root.i
    )


def _find_holder(
    doc: Doc, chunk: Tokens, office: Office, people: Sequence[Draft], starts: Sequence[int]
) -> Draft | None:
    if _AGED.search(chunk.text):
        return _newest_before(chunk.start, people, starts)
    exact = [draft for draft in people if any(_same_office(held, office) for held in draft.offices)]
    if exact:
        return exact[0] if len(exact) == 1 else None
    delayed = _named_next(doc, chunk, people, starts)
    if delayed is not None:
        return delayed
    loose = [draft for draft in people if any(_may_be(held, office) for held in draft.offices)]
    if len(loose) == 1 and loose[0].first < chunk.start:
        return loose[0]
    return None


def _same_office(held: Office, asked: Office) -> bool:
    return held.head == asked.head and held.modifiers == asked.modifiers and held.country == asked.country


def _may_be(held: Office, asked: Office) -> bool:
    """Whether an office that is told more or less fully can be that one; a country's leader is its president."""
    if asked.head == "leader" and asked.country and not asked.modifiers:
        return held.country == asked.country and held.head in RULERS and not held.modifiers - {"prime"}
    if held.head != asked.head or (asked.country and held.country and asked.country != held.country):
        return False
    fuller = asked.modifiers if len(asked.modifiers) > len(held.modifiers) else held.modifiers
    other = held.modifiers if fuller is asked.modifiers else asked.modifiers
    if "vice" in fuller - other or "deputy" in fuller - other or "former" in fuller - other:
        return False
    return other <= fuller and not (asked.country and not held.country and asked.modifiers != held.modifiers)


def _named_next(doc: Doc, chunk: Tokens, people: Sequence[Draft], starts: Sequence[int]) -> Draft | None:
    """Whom the next sentence names as its subject, for the first time and without any office.

    "The Ruritanian president said on Monday ... Anna Berg said the mission was over": the lead describes, the second
    paragraph names.
    """
    if chunk.root.dep_ not in ("nsubj", "nsubjpass") or not starts:
        return None
    following = [start for start in starts if start > chunk.start]
    if not following:
        return None
    first, last = following[0], following[1] if len(following) > 1 else len(doc)
    for draft in people:
        if first <= draft.first <= first + 1 and not draft.offices and " " in draft.name:
            span = next((start, end) for start, end, _ in draft.spans if start == draft.first)
            if doc[span[0] : span[1]].root.dep_ in ("nsubj", "nsubjpass") and draft.first < last:
                return draft
    return None


def _newest_before(position: int, people: Sequence[Draft], starts: Sequence[int]) -> Draft | None:
    """The person who was named for the first time in the sentence before, or the only one named there."""
    before = [start for start in starts if start <= position]
    if len(before) < 2:
        return None
    first, last = before[-2], before[-1]
    there = [draft for draft in people if any(first <= start < last for start, _, _ in draft.spans)]
    new = [draft for draft in there if draft.first >= first]
    chosen = new or there
    return chosen[-1] if len(chosen) == 1 else None


def _tie(person: Draft, chunk: Tokens, office: Office) -> None:
    start = chunk.start + (chunk[0].lower_ in ("the", "this", "that"))
    person.mention(start, chunk.root.i + 1, MentionForm.NOMINAL)
    if office.country and person.country is None:
        person.country = office.country
    if not _AGED.search(office.text) and (office.country or office.modifiers):
        person.offices.append(replace(office, text=_ARTICLE.sub("", office.text)))


def _settle(people: list[Draft], waiting: Sequence[tuple[Tokens, Office]]) -> None:
    """Descriptions that came before their holder was known; those of nobody become people without a name."""
    nameless: dict[tuple[str, frozenset[str], str | None], Draft] = {}
    for chunk, office in waiting:
        exact = [draft for draft in people if any(_same_office(held, office) for held in draft.offices)]
        if len(exact) == 1:
            _tie(exact[0], chunk, office)
        elif not exact and office.head in STATE_OFFICES and (office.country or office.modifiers):
            key = (office.head, office.modifiers, office.country)
            draft = nameless.setdefault(
                key, Draft(EntityKind.PERSON, _ARTICLE.sub("", office.text), country=office.country)
            )
            _tie(draft, chunk, office)
    people.extend(nameless.values())

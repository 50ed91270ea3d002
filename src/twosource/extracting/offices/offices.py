"""Who holds, held, gains or loses which office of which body or country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from twosource.extracting.attribution.said_by import find_attributed
from twosource.extracting.grammar.about import judge_about
from twosource.extracting.grammar.circumstance import find_where, judge_modality
from twosource.extracting.offices.countries import place_offices
from twosource.extracting.offices.led import find_led_bodies
from twosource.extracting.offices.mentions import Held, find_named_offices
from twosource.extracting.offices.successions import find_successions
from twosource.extracting.offices.verbs import find_told_offices
from twosource.language.parsed import Parsed
from twosource.model.annotation import EntityKind
from twosource.model.noun import content_id
from twosource.model.statement import Attribution, Modality, Office, OfficeChange

NO_OFFICES = frozenset(
    (
        "deputy",
        "sheriff deputy",
        "sheriff's deputy",
        "assistant coach",
        "constable",
        "police constable",
        "pope",
        "bishop",
        "archbishop",
        "imam",
        "patriarch",
    )
)
"""Ranks, helpers and titles of the clergy, which the guide of `bench/statements.md` leaves out."""

OF_BODIES = ("manager", "adviser")
"""Posts that are offices of a body, and trades without one."""

DESCRIBED = ("the ", "The ", "a ", "A ", "an ", "An ", "his ", "her ", "their ")
"""What somebody without a name is told by: an office has a holder who is named."""

OF_TOWNS = ("city manager", "town manager", "county manager", "village manager", "borough manager")
"""Managers who hold a public office."""

ALONE = frozenset(("director", "editor", "clerk", "secretary", "delegate", "supervisor"))
"""Posts that tell nothing by themselves."""

MOST_EVIDENCE = 3
"""Sentences kept for an office that the article repeats."""


def find_offices(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Office, ...]:
    """The offices in reading order, each once: a repeated one gains evidence."""
    people = {word for one in parsed.entities if one.kind is EntityKind.PERSON for word in one.name.split()}
    passed = (*find_led_bodies(parsed), *find_successions(parsed))
    told = (*find_named_offices(parsed), *find_told_offices(parsed), *passed)
    found = sorted((one for one in told if _is_office(one, people)), key=lambda held: (held.start, held.end))
    merged: dict[tuple[object, ...], Office] = {}
    for held in _complete(found):
        key: tuple[object, ...] = (held.person, held.role, held.change, held.from_, held.to)
        known = merged.get(key)
        if known is None and held.from_ is None and held.to is None:
            key = next((other for other in merged if other[:3] == key[:3]), key)
            known = merged.get(key)
        if known is None:
            merged[key] = _build(parsed, attributions, held)
        elif len(known.evidence) < MOST_EVIDENCE:
            evidence = (*known.evidence, parsed.cite(held.start, held.end))
            merged[key] = replace(
                known, evidence=evidence, country=known.country or held.country, body=known.body or held.body
            )
    return place_offices(parsed, _end_held(tuple(merged.values())))


def _is_office(held: Held, people: AbstractSet[str]) -> bool:
    """Whether the role is an office and no trade or rank: a manager, an adviser or an editor is one of a body."""
    if held.entity is not None and held.person.startswith(DESCRIBED):
        return False
    if not held.role or held.role in NO_OFFICES:
        return not held.role
    if held.role.endswith(OF_BODIES) and not held.role.endswith(OF_TOWNS) and "campaign" not in held.role:
        return held.body is not None and not people & set(held.body.split())
    return held.role not in ALONE or held.body is not None or held.country is not None


def _end_held(offices: tuple[Office, ...]) -> tuple[Office, ...]:
    """The offices, where one that its holder is told to have left is held only until then."""
    ends = {
        (one.person, one.role): one.to
        for one in offices
        if one.change in (OfficeChange.RESIGNED, OfficeChange.DISMISSED) and one.modality is Modality.ASSERTED
    }
    return tuple(
        replace(one, to=ends[one.person, one.role])
        if one.change is OfficeChange.HOLDS and one.to is None and (one.person, one.role) in ends
        else one
        for one in offices
    )


def _complete(found: Sequence[Held]) -> Iterator[Held]:
    """The offices, where one told without its name takes that which its person was just put forward for, or has."""
    held_by: dict[str, Held] = {}
    for held in found:
        if held.role and held.to is None:
            held_by.setdefault(held.person, held)
    last: dict[str, Held] = {}
    for held in found:
        if held.role:
            if held.change is not OfficeChange.HOLDS or held.person not in last:
                last[held.person] = held
            yield held
        elif held.person in last or held.person in held_by:
            meant = last.get(held.person) or held_by[held.person]
            body, country = held.body or meant.body, held.country or meant.country
            yield replace(held, role=meant.role, body=body, country=country)


def _build(parsed: Parsed, attributions: Sequence[Attribution], held: Held) -> Office:
    modality = Modality.ASSERTED
    if held.change is not OfficeChange.HOLDS:
        modality = judge_modality(parsed, held.anchor[0], held.anchor[1])
    return Office(
        id=content_id("off", parsed.article.id, held.start, held.end, held.person, held.role, held.change.value),
        evidence=(parsed.cite(held.start, held.end),),
        attributed_to=find_attributed(parsed, attributions, held.anchor[0], held.anchor[1]),
        when=held.when,
        where=find_where(parsed, held.anchor[0], held.anchor[1]) if held.change is not OfficeChange.HOLDS else None,
        about=judge_about(parsed, held.start, held.end),
        modality=modality,
        confidence=held.confidence,
        person=held.person,
        entity=held.entity,
        role=held.role,
        change=held.change,
        body=held.body,
        country=held.country,
        from_=held.from_,
        to=held.to,
        acting=held.acting,
    )

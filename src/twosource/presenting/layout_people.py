"""Who is who, laid out: people with their offices, then the bodies that speak or act."""

from __future__ import annotations

from twosource.model.annotation import Entity, EntityKind
from twosource.model.record import Profile, Record
from twosource.presenting.citing import Citer
from twosource.presenting.profiles import names_somebody
from twosource.presenting.sheet import Entry, Item, Section
from twosource.presenting.wording import join_words, name_written, start_sentence


def lay_out_people(record: Record, citer: Citer) -> Section:
    """The profiles that say more than a name: an office, or something said or done in a statement."""
    active = _active_entities(record)
    entries = []
    for profile in record.entities:
        entity = profile.entity
        if entity.kind is EntityKind.PLACE:
            continue
        if profile.lines or _is_told_of(entity, active):
            entries.append(_lay_out(profile, citer))
    return Section("people", "Who is who", entries=tuple(entries))


def _is_told_of(entity: Entity, active: frozenset[str]) -> bool:
    """A person under a full name, who is described in more than a word, or who speaks or acts."""
    if entity.kind is not EntityKind.PERSON or not names_somebody(entity.name) or len(entity.name.split()) < 2:
        return False
    return any(len(role.split()) > 1 for role in entity.roles) or (bool(entity.roles) and entity.id in active)


def _active_entities(record: Record) -> frozenset[str]:
    speakers = {one.attributed_to.entity for one in record.statements if one.attributed_to}
    acting = {actor.entity for event in record.statements.events for actor in event.actors}
    return frozenset(one for one in speakers | acting if one)


def _lay_out(profile: Profile, citer: Citer) -> Entry:
    entity = profile.entity
    others = [name for name in entity.names if name != entity.name]
    described = [f"also written {join_words(others)}"] if others else []
    if entity.roles:
        described.append(f"described as {join_words([f'“{role}”' for role in entity.roles])}")
    return Entry(
        id=entity.id,
        heading=entity.name,
        note=start_sentence("; ".join(described)) + "." if described else None,
        items=tuple(Item(line.text, citer.cite(line.evidence), name_written(line.when)) for line in profile.lines),
    )

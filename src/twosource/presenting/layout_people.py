"""Who is who, laid out: people with their offices, then the bodies that speak or act."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.record import Profile, Record
from twosource.presenting.citing import Citer
from twosource.presenting.profiles import names_somebody
from twosource.presenting.sheet import Entry, Item, Section
from twosource.presenting.wording import join_words, name_written, start_sentence

MAIN_SHARE = 0.5
"""Share of the articles, at least two of them, whose common person belongs here though no page says what he is."""


def lay_out_people(record: Record, citer: Citer) -> Section:
    """The profiles that say more than a name: an office, or something said or done in a statement."""
    active = _list_active(record)
    entries = []
    for profile in record.entities:
        entity = profile.entity
        if entity.kind is EntityKind.PLACE:
            continue
        if profile.lines or _is_told_of(entity, active, len(record.articles)):
            entries.append(_lay_out(profile, citer))
    return Section("people", "Who is who", entries=tuple(entries))


def _is_told_of(entity: Entity, active: Mapping[str, Sequence[tuple[int, int]]], articles: int) -> bool:
    """A person under a full name: described in more than a word, or one who speaks or acts and is known or common."""
    if entity.kind is not EntityKind.PERSON or not names_somebody(entity.name) or len(entity.name.split()) < 2:
        return False
    if any(len(role.split()) > 1 for role in entity.roles):
        return True
    held = {mention.article for mention in entity.mentions}
    common = len(held) >= max(2, MAIN_SHARE * articles)
    return (bool(entity.roles) or common) and any(
        start <= mention.start and mention.end <= end
        for mention in entity.mentions
        if mention.form is MentionForm.NAME
        for start, end in active.get(mention.article, ())
    )


def _list_active(record: Record) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where in each article (id) somebody is named who speaks or acts."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for event in record.statements.events:
        places[event.evidence[0].article] += [(one.start, one.end) for one in (*event.actors, *event.recipients)]
    for statement in record.statements:
        first = statement.evidence[0]
        at = first.sentence.find(statement.attributed_to.text) if statement.attributed_to else -1
        if statement.attributed_to and at >= 0:
            start = first.sentence_start + at
            places[first.article].append((start, start + len(statement.attributed_to.text)))
    return places


def _lay_out(profile: Profile, citer: Citer) -> Entry:
    entity = profile.entity
    others = _list_other_names(entity)
    described = [f"also written {join_words(others)}"] if others else []
    if entity.roles:
        described.append(f"described as {join_words([f'“{role}”' for role in _tell_once(entity.roles)])}")
    return Entry(
        id=entity.id,
        heading=entity.name,
        note=start_sentence("; ".join(described)) + "." if described else None,
        items=tuple(Item(line.text, citer.cite(line.evidence), name_written(line.when)) for line in profile.lines),
    )


def _list_other_names(entity: Entity) -> list[str]:
    """The other names, without those in which a piece of a title stands before a full one ("Justice Ada Lund")."""
    full = [f" {name}" for name in (entity.name, *entity.names) if len(name.split()) > 1]
    names = dict.fromkeys(name for name in entity.names if name != entity.name)
    return [name for name in names if not (entity.kind is EntityKind.PERSON and name.endswith(tuple(full)))]


def _tell_once(roles: Sequence[str]) -> list[str]:
    """The descriptions, without those of which another one has all words: each once, the first as it is written.

    >>> _tell_once(("director of the Trust", "Director of the Trust", "Rep.", "chairman, Rep."))
    ['director of the Trust', 'chairman, Rep.']
    """
    words = {role: frozenset(re.findall(r"\w+", role.casefold())) for role in dict.fromkeys(roles)}
    order = list(words)
    return [
        role
        for at, role in enumerate(order)
        if not any(
            words[role] < words[other] or (words[role] == words[other] and before < at)
            for before, other in enumerate(order)
        )
    ]

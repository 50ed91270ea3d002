"""Who is who, laid out: people with their offices, then the bodies that speak or act."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.record import Profile, Record
from twosource.model.span import Evidence
from twosource.presenting.citing import Citer
from twosource.presenting.profiles import names_somebody
from twosource.presenting.sheet import Entry, Item, Section
from twosource.presenting.wording import join_words, name_written, start_sentence

MAIN_SHARE = 0.5
"""Share of the articles, at least two of them, whose common person belongs here though no page says what he is."""

MOST_CITED = 3
"""Sentences cited for a person of whom no page tells an office."""


def lay_out_people(record: Record, citer: Citer) -> Section:
    """The profiles that say more than a name: an office, or something said or done in a statement."""
    speaking, acting = _list_places(record)
    sentences = _list_sentences(record)
    entries = []
    for profile in record.entities:
        entity = profile.entity
        if entity.kind is EntityKind.PLACE:
            continue
        if profile.lines or _is_told_of(entity, speaking, acting, len(record.articles)):
            entries.append(_lay_out(profile, citer, sentences))
    return Section("people", "Who is who", entries=tuple(entries))


Places = Mapping[str, Sequence[tuple[int, int]]]
"""Parts of articles, by the article's id: begins and ends."""


def _is_told_of(entity: Entity, speaking: Places, acting: Places, articles: int) -> bool:
    """A person under a full name: one described in more than a word, one who speaks, or one who acts and is known."""
    if entity.kind is not EntityKind.PERSON or not names_somebody(entity.name) or len(entity.name.split()) < 2:
        return False
    if entity.name.casefold() in map(str.casefold, entity.roles):
        return False  # "Norland Governor" is nobody's name
    if any(len(role.split()) > 1 for role in entity.roles) or _is_named_in(entity, speaking):
        return True
    held = {mention.article for mention in entity.mentions}
    common = len(held) >= max(2, MAIN_SHARE * articles)
    return (bool(entity.roles) or common) and _is_named_in(entity, acting)


def _is_named_in(entity: Entity, places: Places) -> bool:
    return any(
        start <= mention.start and mention.end <= end
        for mention in entity.mentions
        if mention.form is MentionForm.NAME
        for start, end in places.get(mention.article, ())
    )


def _list_places(record: Record) -> tuple[Places, Places]:
    """Where in each article somebody is named who speaks, and who acts or is acted upon."""
    speaking: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    acting: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for event in record.statements.events:
        acting[event.evidence[0].article] += [(one.start, one.end) for one in (*event.actors, *event.recipients)]
    for statement in record.statements:
        first = statement.evidence[0]
        at = first.sentence.find(statement.attributed_to.text) if statement.attributed_to else -1
        if statement.attributed_to and at >= 0:
            start = first.sentence_start + at
            speaking[first.article].append((start, start + len(statement.attributed_to.text)))
    return speaking, acting


def _list_sentences(record: Record) -> Mapping[str, Sequence[Evidence]]:
    """The sentences of each article that state something, in reading order, each once."""
    found: dict[str, dict[int, Evidence]] = defaultdict(dict)
    for statement in record.statements:
        for one in statement.evidence[:1]:
            found[one.article].setdefault(one.sentence_start, one)
    return {article: [by_start[start] for start in sorted(by_start)] for article, by_start in found.items()}


def _lay_out(profile: Profile, citer: Citer, sentences: Mapping[str, Sequence[Evidence]]) -> Entry:
    entity = profile.entity
    items = [Item(line.text, citer.cite(line.evidence), name_written(line.when)) for line in profile.lines]
    named = () if items else _find_sentences(entity, sentences)
    if named:
        items.append(Item("Mentioned", citer.cite(named)))
    others = _list_other_names(entity)
    described = [f"also written {join_words(others)}"] if others else []
    if entity.roles:
        described.append(f"described as {join_words([f'“{role}”' for role in _tell_once(entity.roles)])}")
    return Entry(
        id=entity.id,
        heading=entity.name,
        note=start_sentence("; ".join(described)) + "." if described else None,
        items=tuple(items),
    )


def _find_sentences(entity: Entity, sentences: Mapping[str, Sequence[Evidence]]) -> tuple[Evidence, ...]:
    """The first sentences that name the person and state something, one of each article, a few in all."""
    found: dict[str, Evidence] = {}
    for mention in entity.mentions:
        told = sentences.get(mention.article, ()) if mention.form is MentionForm.NAME else ()
        for one in told:
            if one.sentence_start <= mention.start < one.sentence_start + len(one.sentence):
                found.setdefault(mention.article, one)
    return tuple(found.values())[:MOST_CITED]


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

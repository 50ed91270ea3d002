"""The two sides of an event: who does it and to whom, by the syntax around its verb or noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from twosource.extracting.event_verbs import NOUNS
from twosource.extracting.participants import (
    describe_all,
    find_phrase,
    find_sector,
    find_subject,
    is_passive,
)
from twosource.extracting.sectors import BODIES, WEAPONS
from twosource.language.parsed import Parsed
from twosource.model.statement import EventType, Participant

Sides = tuple[tuple[Participant, ...], tuple[Participant, ...]]

TOWARDS = frozenset(
    ("against", "on", "at", "with", "to", "from", "for", "into", "of", "upon", "toward", "towards", "between")
)
"""Prepositions that lead to the one acted upon."""

REACHING = frozenset((*TOWARDS, "by", "in"))
"""Prepositions behind a thing that lead to whose or what side it is ("aid to Ruritania", "a plan by the rebels")."""

SEIZING = frozenset(
    (
        "arrest",
        "detain",
        "abduct",
        "kidnap",
        "capture",
        "imprison",
        "jail",
        "deport",
        "expel",
        "charge",
        "convict",
        "evict",
    )
)
"""Verbs whose object itself suffers it: "arrested three managers of the firm", not the firm."""

NAMED = ("PERSON", "ORG", "GPE", "NORP", "LOC")
TIMES = ("DATE", "TIME")
DEEPEST = 3
ABLE = BODIES | WEAPONS


def find_sides(parsed: Parsed, verb: Token, used: Sequence[Token], kind: EventType) -> Sides | None:
    """The actors and the recipients of the verb's event, in reading order; None where a mere thing does it.

    `used` are the nouns and infinitives that carry the verb's meaning ("staged a demonstration", "agreed to leave").
    """
    subject = find_subject(verb)
    carried = {token.i for token in used}
    passive = is_passive(verb)
    doers = [token for child in verb.children if child.dep_ == "agent" for token in _objects(child)]
    if not passive and subject is not None and subject.i not in carried:
        doers.append(subject)
    actors = tuple(one for one in describe_all(parsed, doers) if _can_do(one))
    if doers and not actors and not passive and subject is not None and subject.pos_ == "NOUN":
        return None
    heads = [subject] if passive and subject is not None and subject.i not in carried else []
    heads += [child for child in verb.children if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP"]
    heads = [head for head in heads if head.i not in carried]
    for token in used:
        heads += _behind(token)
    heads = heads or list(_prepositional(verb, TOWARDS))
    if kind is EventType.ASSAULT or verb.lemma_ in SEIZING:
        return actors, describe_all(parsed, heads)
    reached = [token for head in heads for token in _reach(parsed, head)]
    return actors, _without(describe_all(parsed, reached), actors)


def find_nominal_sides(parsed: Parsed, noun: Token) -> Sides:
    """The actors and the recipients of the event that the noun names: "the army's attack on the rebels"."""
    actors: list[Token] = []
    recipients: list[Token] = []
    for child in noun.children:
        if _names_doer(child):
            actors.append(child)
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "of", "between"):
            actors.extend(token for token in _objects(child) if token.ent_type_ not in TIMES)
        elif child.dep_ == "prep" and child.lower_ in ("against", "on", "upon", "with"):
            recipients.extend(token for token in _objects(child) if token.ent_type_ not in TIMES)
    doers = tuple(one for one in describe_all(parsed, actors) if _can_do(one))
    return doers, tuple(one for one in describe_all(parsed, recipients) if _can_do(one))


def _names_doer(child: Token) -> bool:
    if child.dep_ == "amod":
        return child.ent_type_ in ("NORP", "GPE", "ORG")
    return child.dep_ in ("poss", "nmod") and child.pos_ not in ("DET", "PRON") and child.ent_type_ not in TIMES


def _can_do(participant: Participant) -> bool:
    """Whether it is somebody, or a weapon, and no mere thing."""
    words = participant.text.split()
    return bool(
        participant.entity
        or participant.sector
        or participant.country
        or words[-1][:1].isupper()
        or any({word.lower(), word.lower().rstrip("s")} & ABLE for word in words)
    )


def _objects(preposition: Token) -> Iterator[Token]:
    yield from (child for child in preposition.children if child.dep_ == "pobj")


def _prepositional(token: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("prep", "dative", "agent") and child.lower_ in prepositions:
            yield from (found for found in _objects(child) if found.ent_type_ not in TIMES)


def _behind(token: Token) -> list[Token]:
    """Who stands behind a noun or infinitive that carries the meaning."""
    if token.pos_ in ("VERB", "AUX"):
        found = [child for child in token.children if child.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "attr")]
        return [child for child in found if child.pos_ != "ADP"] or list(_prepositional(token, TOWARDS))
    if token.lemma_.lower() in NOUNS:
        owners = [child for child in token.children if child.dep_ == "poss" and child.pos_ != "PRON"]
        return [*owners, *_prepositional(token, REACHING - {"in"})]
    return [token]


def _reach(parsed: Parsed, head: Token, depth: int = 0) -> Iterable[Token]:
    """The head where it is somebody, else those to whom it belongs or is directed."""
    if head.ent_type_ in NAMED or head.pos_ in ("PROPN", "PRON") or depth >= DEEPEST:
        return (head,)
    start, end = find_phrase(parsed, head)
    last = parsed.text(head.idx, head.idx + len(head))
    if find_sector(last, None) is not None:
        return (head,)
    nearer = [child for child in head.children if child.dep_ == "poss" and child.pos_ != "PRON"]
    nearer += _prepositional(head, REACHING)
    nearer += [
        child for child in head.children if child.dep_ in ("amod", "compound") and child.ent_type_ in ("NORP", "GPE")
    ]
    for child in head.children:
        if child.dep_ in ("acl", "relcl"):
            nearer += [token for token in child.children if token.dep_ == "dobj"]
            nearer += _prepositional(child, REACHING)
    found = [token for child in nearer for token in _reach(parsed, child, depth + 1)]
    if found:
        return found
    return (head,) if find_sector(parsed.text(start, end), None) is not None or depth == 0 else ()


def _without(participants: tuple[Participant, ...], others: tuple[Participant, ...]) -> tuple[Participant, ...]:
    taken = {(one.start, one.end) for one in others}
    return tuple(one for one in participants if (one.start, one.end) not in taken and _can_do(one))

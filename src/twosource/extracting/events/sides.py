"""The two sides of an event: who does it and to whom, by the syntax around its verb or noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.extracting.events.antecedents import find_antecedent, find_demander
from twosource.extracting.events.people import is_people, names_people
from twosource.extracting.events.verbs import NOUNS
from twosource.extracting.grammar.participants import (
    describe_all,
    find_phrase,
    find_sector,
    find_subject,
    is_passive,
)
from twosource.extracting.grammar.sectors import BODIES, WEAPONS
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
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
SPEAKERS = ("say", "declare", "announce", "reiterate", "insist", "conclude", "state", "stress")
"""Verbs under which "X must do so" is a demand."""

GIVING = frozenset(
    (
        *("provide", "send", "give", "offer", "supply", "donate", "deliver", "grant", "contribute", "extend", "ship"),
        *(
            "allocate",
            "sell",
            "lend",
            "hand",
            "award",
            "pledge",
            "promise",
            "transfer",
            "return",
            "extradite",
            "deploy",
        ),
        *("dispatch", "present", "distribute", "fly", "airlift", "pay", "rush", "channel", "commit"),
    )
)
"""Verbs of what is given: the one acted upon stands behind "to" or "for", the gift is the object."""

RECEIVING = frozenset(("to", "for", "into"))
STAGES = frozenset(("in", "into", "from", "near", "at", "outside", "inside", "around", "on", "to", "of", "along"))
"""Prepositions of the place that suffers an event which names nobody else: "lifted the curfew in Ruritania"."""

PLACELESS = frozenset((EventType.CONSULT,))


def find_sides(parsed: Parsed, verb: Token, used: Sequence[Token], kind: EventType) -> Sides | None:
    """The actors and the recipients of the verb's event, in reading order; None where a mere thing does it.

    `used` are the nouns and infinitives that carry the verb's meaning ("staged a demonstration", "agreed to leave").
    """
    subject = find_subject(verb)
    carried = {token.i for token in used}
    passive = is_passive(verb)
    doers = [token for child in verb.children if child.dep_ == "agent" for token in _objects(child)]
    demander = find_demander(verb, SPEAKERS) if kind is EventType.REQUEST else None
    if demander is not None:
        return describe_all(parsed, [demander]), describe_all(parsed, [] if subject is None else [subject])
    if not passive and subject is not None and subject.i not in carried:
        doers.append(subject)
    doers = [find_antecedent(token) for token in doers]
    actors = tuple(one for one in describe_all(parsed, doers) if _can_do(one))
    if doers and not actors and not passive and subject is not None and subject.pos_ == "NOUN":
        return None
    return actors, _find_recipients(parsed, verb, used, kind, actors)


def _find_recipients(
    parsed: Parsed, verb: Token, used: Sequence[Token], kind: EventType, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    found = _find_reached(parsed, verb, used, kind)
    if kind is not EventType.ASSAULT and verb.lemma_ not in SEIZING:
        found = _without(found, actors)
    if kind in PLACELESS or any(_is_somebody(one) for one in found):
        return found
    return _without(describe_all(parsed, list(_find_stage(verb, used))), actors) or found


def _find_reached(parsed: Parsed, verb: Token, used: Sequence[Token], kind: EventType) -> tuple[Participant, ...]:
    """Those who suffer or receive it, by the syntax of the verb and of the words that carry its meaning."""
    carried = {token.i for token in used}
    subject = find_subject(verb)
    passive = is_passive(verb)
    if verb.lemma_ in GIVING:
        receivers = [token for token in _find_receivers(verb) if token.ent_type_ in NAMED or _is_able(parsed, token)]
        if receivers:
            return describe_all(parsed, receivers)
    heads = [find_antecedent(subject)] if passive and subject is not None and subject.i not in carried else []
    heads += [child for child in verb.children if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP"]
    heads = [head for head in heads if head.i not in carried]
    for token in used:
        heads += _behind(token)
    heads = heads or list(_prepositional(verb, TOWARDS))
    if kind is EventType.ASSAULT or verb.lemma_ in SEIZING:
        return describe_all(parsed, heads)
    return describe_all(parsed, [token for head in heads for token in _reach(parsed, head)])


def _find_receivers(verb: Token) -> Iterator[Token]:
    """The indirect object, and who stands behind "to" or "for" of the verb or of its object."""
    for child in verb.children:
        if child.dep_ == "dative" and child.pos_ != "ADP":
            yield child
        elif child.dep_ == "dobj":
            yield from _prepositional(child, RECEIVING)
    yield from _prepositional(verb, RECEIVING)


def _is_able(parsed: Parsed, token: Token) -> bool:
    return find_sector(parsed.text(token.idx, token.idx + len(token)), None) is not None or names_people(token)


def _is_somebody(participant: Participant) -> bool:
    return bool(participant.entity or participant.sector or participant.country)


def _find_stage(verb: Token, used: Sequence[Token]) -> Iterator[Token]:
    """The named place where it happens, told by the verb or by the object that it has."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    for token in (verb, *used, *objects):
        found = [one for one in _prepositional(token, STAGES) if one.ent_type_ in ("GPE", "LOC", "NORP")]
        if found:
            yield from found
            return


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
        or is_people(words[-1].lower())
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

"""What a verb or noun of the text means as an event, given the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.extracting.events.guards import ATTEMPTS, INNOCENT_OBJECTS, NATURAL, is_violent
from twosource.extracting.events.phrases import PARTICLES, PHRASES
from twosource.extracting.events.verbs import (
    ASKING_WORDS,
    BENEFITS,
    BURDENS,
    COOPERATIVE,
    HOSTILE,
    LIGHT_VERBS,
    NOUNS,
    REFUSING_WORDS,
    STANDALONE_NOUNS,
    STOPPING_VERBS,
    THREATENING_WORDS,
    VERBS,
    WILLING_WORDS,
    Meaning,
)
from twosource.extracting.grammar.participants import find_subject
from twosource.extracting.grammar.syntax import is_predicate
from twosource.language.tokens import Token
from twosource.model.statement import EventType, Modality

OBJECTS = ("dobj", "nsubjpass", "oprd", "acomp", "attr", "advmod", "xcomp", "ccomp", "nsubj", "dative")
"""Dependents that may be the noun of a phrase; `nsubj` only of a participle or relative clause's verb."""

SPEAKERS = ("say", "declare", "announce", "reiterate", "insist", "conclude", "state", "stress")
"""Verbs under which "X must do so" is a demand."""


CONSENTING = frozenset(("allow", "accept", "permit", "let", "tolerate", "recognize", "recognise", "negotiate", "yield"))
"""Verbs that are a refusal when they are denied of what is to come."""

FIRING = frozenset(("fire", "launch", "bomb", "bombard", "shell", "pound", "strafe"))
"""Verbs that only weapons and those who have them do: a jet that bombs is no accident."""

MISREAD = {"stag": "stage"}
"""Lemmas that the model gets wrong, with the right ones."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a token means as an event, and the other tokens that this meaning uses up."""

    meaning: Meaning
    used: tuple[Token, ...] = ()


def _index_phrases() -> dict[str, tuple[tuple[frozenset[str], Meaning], ...]]:
    index: dict[str, tuple[tuple[frozenset[str], Meaning], ...]] = {}
    for verbs, nouns, meaning in PHRASES:
        for verb in verbs:
            index[verb] = (*index.get(verb, ()), (nouns, meaning))
    return index


PHRASE_INDEX = _index_phrases()
PARTICLE_VERBS = frozenset(verb for verb, _ in PARTICLES)
GOVERNORS = WILLING_WORDS | REFUSING_WORDS | ASKING_WORDS | THREATENING_WORDS
TRIGGERS = frozenset(
    (*VERBS, *PHRASE_INDEX, *PARTICLE_VERBS, *LIGHT_VERBS, *STOPPING_VERBS, *GOVERNORS, *CONSENTING, *MISREAD, "be")
)
"""Lemmas of all verbs that may be an event; others are passed over at once."""


def read_verb(verb: Token) -> Reading | None:
    """What the verb means as an event, or None when it is none."""
    if verb.lemma_ not in TRIGGERS:
        return _read_must(verb)
    objects = tuple(_find_objects(verb))
    reading = (
        _read_must(verb)
        or _read_refusal(verb)
        or _read_stopping(verb, objects)
        or _read_phrase(verb, objects)
        or _read_particle(verb)
        or _read_light(verb, objects)
        or _read_governor(verb)
        or _read_plain(verb, objects)
    )
    if reading is None or _is_purpose(verb) or _is_charge(verb, reading) or not _is_deed(verb, reading, objects):
        return None
    return _disarm(verb, reading)


def _disarm(verb: Token, reading: Reading) -> Reading:
    """A missile that is fired at nobody is a show of arms."""
    if verb.lemma_ not in ("fire", "launch") or reading.meaning.mode != "heavy-weapons":
        return reading
    if any(child.dep_ == "prep" and child.lower_ in ("at", "on", "against", "into") for child in verb.children):
        return reading
    return Reading(Meaning(EventType.MOBILIZE, "weapons"), reading.used)


def _is_charge(verb: Token, reading: Reading) -> bool:
    """Whether it is but what somebody is charged with or punished for ("on trial for killing")."""
    return verb.dep_ == "pcomp" and reading.meaning.type in HOSTILE and verb.head.lower_ in ("for", "of", "including")


def _find_objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in OBJECTS:
            yield child
            yield from child.conjuncts
        elif child.dep_ in ("prep", "prt"):
            yield from (token for token in child.children if token.dep_ in ("pobj", "pcomp"))
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN"):
        yield verb.head


def _words(token: Token) -> Iterator[str]:
    yield token.lemma_.lower()
    for child in token.children:
        if child.dep_ in ("compound", "amod", "prep"):
            yield child.lemma_.lower()
            if child.lower_ == "of":
                yield from (grandchild.lemma_.lower() for grandchild in child.children)


def _read_phrase(verb: Token, objects: tuple[Token, ...]) -> Reading | None:
    for nouns, meaning in PHRASE_INDEX.get(MISREAD.get(verb.lemma_, verb.lemma_), ()):
        for token in objects:
            if token.dep_ != "nsubj" and not nouns.isdisjoint(_words(token)):
                return Reading(meaning, (token,))
    return None


def _read_refusal(verb: Token) -> Reading | None:
    """A refusal in the words of consent: "will not allow the inspectors to enter"."""
    if verb.lemma_ not in CONSENTING or not any(child.dep_ == "neg" for child in verb.children):
        return None
    return Reading(Meaning(EventType.REJECT)) if _is_willed(verb) else None


def _read_stopping(verb: Token, objects: tuple[Token, ...]) -> Reading | None:
    if verb.lemma_ not in STOPPING_VERBS:
        return None
    if verb.lemma_ == "call" and not any(child.lower_ == "off" for child in verb.children):
        return None
    for token in objects:
        if token.dep_ not in ("dobj", "nsubjpass") and token.i != verb.head.i:
            continue
        words = set(_words(token))
        if words & BURDENS:
            return Reading(Meaning(EventType.CONCEDE), (token,))
        if words & BENEFITS:
            return Reading(Meaning(EventType.SANCTION, "discontinue"), (token,))
    return None


def _read_particle(verb: Token) -> Reading | None:
    if verb.lemma_ not in PARTICLE_VERBS:
        return None
    for child in verb.children:
        if child.dep_ in ("prt", "prep", "advmod", "dative"):
            meaning = PARTICLES.get((verb.lemma_, child.lower_))
            if meaning is not None:
                return Reading(meaning, tuple(token for token in child.children if token.lemma_ in NOUNS))
    return None


def _read_light(verb: Token, objects: tuple[Token, ...]) -> Reading | None:
    if MISREAD.get(verb.lemma_, verb.lemma_) not in LIGHT_VERBS:
        return None
    for token in objects:
        if token.dep_ not in ("dobj", "nsubjpass") and token.i != verb.head.i:
            continue
        meaning = next((NOUNS[word] for word in _words(token) if word in NOUNS), None)
        if meaning is not None:
            return Reading(meaning, (token,))
    return None


def _read_governor(verb: Token) -> Reading | None:
    """The meaning of "agreed to leave", "refuses to leave", "urged them to leave", "threatens to attack"."""
    governors = [verb.lemma_] + [child.lower_ for child in verb.children if child.dep_ in ("acomp", "oprd")]
    inner = _find_infinitive(verb)
    for word in governors:
        if word in REFUSING_WORDS and (inner is not None or word == verb.lemma_):
            return Reading(Meaning(EventType.REJECT), () if inner is None else (inner,))
        if word in THREATENING_WORDS and (inner is not None or word == "threaten"):
            return Reading(_compose(inner, EventType.THREATEN), () if inner is None else (inner,))
        if inner is not None and word in ASKING_WORDS:
            return Reading(_compose(inner, EventType.REQUEST), (inner,))
        if inner is not None and word in WILLING_WORDS:
            return Reading(_consent(inner), (inner,))
    return None


def _find_infinitive(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX"):
            return child
        if child.dep_ in ("acomp", "oprd"):
            found = next((token for token in child.children if token.dep_ in ("xcomp", "ccomp")), None)
            if found is not None:
                return found
    return None


def _compose(inner: Token | None, kind: EventType) -> Meaning:
    reading = None if inner is None else read_verb(inner)
    return Meaning(kind, None if reading is None else reading.meaning.mode)


def _consent(inner: Token) -> Meaning:
    reading = read_verb(inner)
    if reading is not None and reading.meaning.type in HOSTILE:
        return Meaning(EventType.THREATEN, reading.meaning.mode)
    return Meaning(EventType.AGREE, None if reading is None else reading.meaning.mode)


def _read_plain(verb: Token, objects: tuple[Token, ...]) -> Reading | None:
    meaning = VERBS.get(verb.lemma_)
    if meaning is None:
        return None
    used = tuple(token for token in objects if token.dep_ in ("dobj", "nsubjpass") and token.lemma_ in NOUNS)
    return Reading(meaning, used)


def _read_must(verb: Token) -> Reading | None:
    """A demand: "the minister said that they must withdraw"."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in SPEAKERS:
        return None
    if not any(child.dep_ == "aux" and child.lower_ == "must" for child in verb.children):
        return None
    return Reading(Meaning(EventType.REQUEST))


def _is_purpose(verb: Token) -> bool:
    """Whether it is what something is done for ("sent to quell riots"), which does not say that it happens."""
    if not any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children):
        return False
    if verb.dep_ == "acl":
        return verb.head.lemma_ not in ATTEMPTS
    return verb.dep_ == "advcl" or (verb.dep_ == "relcl" and verb.tag_ == "VB")


def _is_deed(verb: Token, reading: Reading, objects: tuple[Token, ...]) -> bool:
    """Whether somebody does it: no disaster, no figure of speech, no death that nobody is said to have caused."""
    if reading.meaning.type is not EventType.ASSAULT and verb.lemma_ not in ("rally", "seize"):
        return True
    carried = {token.i for token in reading.used}
    things = [token for token in objects if token.dep_ == "dobj" and token.i not in carried]
    if any(token.lemma_.lower() in INNOCENT_OBJECTS for token in things):
        return False
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children)
    doers = [token for child in verb.children if child.dep_ == "agent" for token in child.children]
    if not passive:
        subject = find_subject(verb)
        doers = [] if subject is None or subject.lower_ in ("it", "this", "that", "which") else [subject]
    if verb.lemma_ not in FIRING and any(not NATURAL.isdisjoint(_words(token)) for token in doers):
        return False
    if doers and all(token.lemma_.lower() in ("blast", "explosion") for token in doers):
        return is_violent(verb)
    if doers and not (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return True
    if verb.lemma_ not in ("kill", "wound", "destroy", "burn", "attack"):
        return True
    return is_violent(verb)


def read_noun(noun: Token) -> Reading | None:
    """What the noun means as an event of its own, or None."""
    lemma = noun.lemma_.lower()
    if lemma not in STANDALONE_NOUNS or noun.dep_ in ("compound", "amod", "nmod", "npadvmod"):
        return None
    if noun.ent_type_ in ("ORG", "PERSON", "PRODUCT", "WORK_OF_ART", "DATE"):
        return None
    return Reading(NOUNS[lemma])


def settle_type(meaning: Meaning, modality: Modality, verb: Token) -> Meaning:
    """The meaning of a deed still to come, by PLOVER: a good one is an agreement, a hostile one a threat."""
    if modality is Modality.ASSERTED:
        return meaning
    bare = replace(meaning, acled=None)
    if modality is Modality.DENIED and meaning.type in COOPERATIVE and _is_willed(verb):
        return replace(bare, type=EventType.REJECT)
    if meaning.type in COOPERATIVE and _is_tied(verb):
        return replace(bare, type=EventType.THREATEN)
    if modality is not Modality.PLANNED or not is_predicate(verb) or verb.head.lemma_ in ("try", "attempt"):
        return bare
    if meaning.type in COOPERATIVE:
        return replace(bare, type=EventType.AGREE)
    if meaning.type in HOSTILE:
        return replace(bare, type=EventType.THREATEN)
    return bare


def _is_willed(verb: Token) -> bool:
    """Whether it is about what shall not be done: "will not accept", "would not meet"."""
    return any(child.dep_ == "aux" and child.lower_ in ("will", "would", "wo") for child in verb.children)


def _is_tied(verb: Token) -> bool:
    """Whether a good deed is to be undone unless another yields: "will withdraw its envoy unless"."""
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(mark.dep_ == "mark" and mark.lower_ == "unless" for clause in clauses for mark in clause.children)

"""Whom a verb of offices is about, and how much of the text tells it."""

from __future__ import annotations

from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.syntax import find_predicate
from twosource.extracting.offices.titles import HEADS
from twosource.extracting.offices.words import PEOPLE
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity, EntityKind
from twosource.model.statement import When


def find_holder(parsed: Parsed, token: Token) -> Entity | None:
    """The person that the token names; for a pronoun or "the 61-year-old lawyer" the last one named before."""
    sentence = parsed.sentence_at(token.idx)
    entity = parsed.entity_at(token.idx, token.idx + len(token))
    if entity is not None and (entity.kind is EntityKind.PERSON or (token.pos_ == "PROPN" and _is_somebody(token))):
        return entity
    for child in token.children:
        if child.dep_ == "appos":
            entity = parsed.entity_at(child.idx, child.idx + len(child))
            if entity is not None and entity.kind is EntityKind.PERSON:
                return entity
    named = token.head if token.dep_ == "appos" and token.head.pos_ == "PROPN" else None
    apposed = None if named is None else parsed.entity_at(named.idx, named.idx + len(named))
    if apposed is not None and apposed.kind is EntityKind.PERSON:
        return apposed
    if token.lemma_ in PEOPLE and token.left_edge.lower_ == "the" and sentence.start > 0:
        before = parsed.sentence_at(sentence.start - 1)
        return _find_last_person(parsed, before.start, before.end)
    return None


def _is_somebody(name: Token) -> bool:
    """Whether the words behind a name, taken for a body's, show a person: "who was there", ", a former minister,"."""
    for child in name.rights:
        if child.dep_ == "relcl" and any(word.lower_ == "who" for word in child.children):
            return True
        if child.dep_ == "appos" and child.lemma_.lower() in HEADS:
            return True
    return False


def find_giver_country(parsed: Parsed, word: Token) -> str | None:
    """The country of whoever appoints, dismisses or accepts: it is that of the office."""
    verb = find_predicate(word)
    subject = find_subject(verb)
    if subject is None or is_passive(verb):
        return None
    entity = parsed.entity_at(subject.idx, subject.idx + len(subject))
    return None if entity is None else entity.country


def _find_last_person(parsed: Parsed, start: int, end: int) -> Entity | None:
    people = [entity for _, entity in parsed.mentions_within(start, end) if entity.kind is EntityKind.PERSON]
    return people[-1] if people else None


def cover_telling(parsed: Parsed, verb: Token, entity: Entity, when: When | None) -> tuple[int, int]:
    """From the last mention of the person before the verb to the verb's object and time."""
    sentence = parsed.sentence_at(verb.idx)
    mentions = [mention for mention in entity.mentions if sentence.start <= mention.start < sentence.end]
    mentions = [mention for mention in mentions if mention.start < verb.idx][-1:] or mentions[:1]
    start = min([verb.idx, *(mention.start for mention in mentions)])
    ends = [child.idx + len(child) for child in verb.children if child.dep_ == "dobj" or child.lower_ == "in"]
    told = None if when is None else parsed.article.text.find(when.text, verb.idx, parsed.sentence_at(verb.idx).end)
    ends += [told + len(when.text)] if when is not None and told is not None and told >= 0 else []
    end = max([verb.idx + len(verb), *ends, *(mention.end for mention in mentions)])
    return start, end


def child_of(verb: Token, *deps: str) -> Token | None:
    """The first word that hangs on the verb in one of these roles."""
    return next((child for child in verb.children if child.dep_ in deps), None)

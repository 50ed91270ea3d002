"""The words around what may be a limit, as features: who sets it, on what, under which verbs, in which tense."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.commitments.doers import find_entity
from twosource.extracting.commitments.words import TRADES
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.participants import describe, find_subject, is_passive
from twosource.extracting.grammar.syntax import climb
from twosource.extracting.restrictions.candidates import Candidate
from twosource.extracting.restrictions.nouns import is_closable
from twosource.extracting.restrictions.words import FORBIDDABLE, SERVICES, SPORTS, WANTED
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token, Tokens
from twosource.model.statement import Modality

NEAR = 3
"""Words to each side whose place counts."""
AROUND = 12
"""Words to each side that count without their place."""
HIGHEST = 6
"""Clauses upward that are looked at."""
CLAUSES = frozenset(("ccomp", "xcomp", "acl", "advcl", "relcl", "pcomp"))
HELPING = frozenset(("aux", "auxpass", "neg", "advmod", "mark", "prt", "det", "poss", "amod", "compound"))
MODALS = frozenset(("would", "could", "should", "may", "might", "can", "will", "must"))
PEOPLE = frozenset(("PERSON", "NORP", "ORG", "GPE"))


def describe_context(parsed: Parsed, one: Candidate, modality: Modality, *, lifted: bool) -> list[str]:
    """The features of the candidate, each of which it has or has not."""
    word = one.trigger.word
    return [
        *_describe_trigger(one, modality, lifted=lifted),
        *_describe_limited(parsed, one),
        *_describe_giver(parsed, one),
        *_describe_clauses(word),
        *_describe_words(word, word.sent),
    ]


def _describe_trigger(one: Candidate, modality: Modality, *, lifted: bool) -> Iterator[str]:
    word = one.trigger.word
    lemma = word.lemma_.lower()
    rule = one.trigger.kind.value if one.told else "none"
    yield f"rule={rule}"
    yield f"guess={one.trigger.kind.value}"
    yield f"told={one.told}"
    yield f"told+modality={one.told}+{modality.value}"
    yield f"word={lemma}"
    yield f"word+told={lemma}+{one.told}"
    yield f"word+tag={lemma}/{word.tag_}"
    yield f"word+dep={lemma}/{word.dep_}"
    yield f"tag={word.tag_}"
    yield f"dep={word.dep_}"
    yield f"lifted={lifted}"
    yield f"passive={is_passive(word)}"
    for child in word.children:
        if child.dep_ in HELPING:
            yield f"has {child.dep_}={_name(child)}"
        if child.dep_ in ("prep", "dobj", "nsubj", "nsubjpass", "xcomp", "ccomp", "agent"):
            yield f"with {child.dep_}"
        if child.dep_ in ("prep", "prt"):
            yield f"word+{child.dep_}={lemma}+{child.lower_}"


def _describe_limited(parsed: Parsed, one: Candidate) -> Iterator[str]:
    limited = one.trigger.limited
    if limited is None:
        yield "limited=-"
        return
    lemma = limited.lemma_.lower()
    yield f"limited={_name(limited)}"
    yield f"limited kind={_kind(parsed, limited)}"
    yield f"limited first={limited.left_edge.lower_ if limited.left_edge.pos_ in ('DET', 'PRON') else '-'}"
    for name, holds in (
        ("closable", is_closable(limited)),
        ("service", lemma in SERVICES),
        ("forbiddable", lemma in FORBIDDABLE),
        ("trade", lemma in TRADES),
        ("living", find_kind(limited.text) in LIVING),
    ):
        if holds:
            yield f"limited {name}"
            yield f"limited {name}+guess={one.trigger.kind.value}"


def _describe_giver(parsed: Parsed, one: Candidate) -> Iterator[str]:
    word = one.trigger.word
    verb = word if word.pos_ in ("VERB", "AUX") else word.head
    subject = find_subject(verb)
    if subject is None or subject.i == word.i:
        yield "giver=-"
        return
    yield f"giver={_name(subject)}"
    yield f"giver kind={_kind(parsed, subject)}"
    found = describe(parsed, subject)
    if found is not None and found.sector is not None:
        yield f"giver sector={found.sector}"
        yield f"giver sector+guess={found.sector}+{one.trigger.kind.value}"


def _kind(parsed: Parsed, token: Token) -> str:
    entity = find_entity(parsed, token)
    return entity.kind.value if entity is not None else token.ent_type_ or token.pos_


def _name(token: Token) -> str:
    return token.ent_type_ or "NAME" if token.pos_ == "PROPN" else token.lemma_.lower()


def _describe_clauses(word: Token) -> Iterator[str]:
    above = word.head
    yield f"above={above.lemma_.lower()}/{word.dep_}"
    yield f"above tag={above.tag_}"
    if word.dep_ == "pobj":
        yield f"above prep={above.head.lemma_.lower()}/{above.lower_}"
    at = word
    for level in range(HIGHEST):
        if at.dep_ in CLAUSES:
            yield f"up={at.head.lemma_.lower()}"
        for child in at.children:
            if child.dep_ in ("aux", "neg", "mark"):
                yield f"up {child.dep_}={child.lower_}"
                if level < 2 and child.lower_ in MODALS:
                    yield "modal"
        if at.head.i == at.i:
            break
        at = at.head
    ways = list(climb(word))[:HIGHEST]
    if any(token.lemma_.lower() in WANTED for token in ways if token.i != word.i):
        yield "wanted above"


def _describe_words(word: Token, sentence: Tokens) -> Iterator[str]:
    doc, at = word.doc, word.i
    for away in range(1, NEAR + 1):
        if at - away >= sentence.start:
            yield f"{away} before={_name(doc[at - away])}"
        if at + away < sentence.end:
            yield f"{away} behind={_name(doc[at + away])}"
    around = doc[max(sentence.start, at - AROUND) : min(sentence.end, at + AROUND + 1)]
    lemmas = {token.lemma_.lower() for token in sentence}
    if lemmas & SPORTS:
        yield "sports"
    if lemmas & WANTED:
        yield "wanted"
    yield f"short={len(sentence) < 12}"
    if sentence.start == 0:
        yield "headline"
    for token in around:
        if token.is_alpha and token.i != at:
            yield f"near={_name(token)}"

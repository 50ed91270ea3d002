"""Every verb and noun that may tell what is to be done, far more than are commitments: trees choose among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from twosource.extracting.commitment_words import (
    ANNOUNCING,
    DEED_BEARERS,
    FUTURE,
    GOVERNORS,
    LEANING,
    OBLIGING,
    RESOLVING,
)
from twosource.extracting.participants import is_passive
from twosource.extracting.undertakings import Undertaking, find_undertakings, is_negated
from twosource.language.parsed import Parsed
from twosource.model.statement import CommitmentKind

SAID_OF = frozenset(("planned", "promised", "ordered", "scheduled", "expected", "proposed", "pledged", "threatened"))
"""Participles that make a deed of the noun behind them: "the planned march"."""

KINDS_OF_SAID = {
    "promised": CommitmentKind.PROMISE, "pledged": CommitmentKind.PROMISE, "threatened": CommitmentKind.PROMISE,
    "ordered": CommitmentKind.ORDER, "expected": CommitmentKind.EXPECTATION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a commitment, and whether the stricter rules of `undertakings` offer it too."""

    undertaking: Undertaking
    by_rule: bool
    joined: bool = False
    """Whether it only goes on with another verb's cue: "will close the school and sell the land"."""


def find_candidates(parsed: Parsed) -> list[Candidate]:
    """The candidates in reading order; of several readings of one head those of the rules come first."""
    found = [Candidate(one, by_rule=True) for one in find_undertakings(parsed)]
    known = {(one.undertaking.head.i, one.undertaking.cue.i) for one in found}
    heads = {head for head, _ in known}
    for one in _find_more(parsed):
        if one.head.i not in heads and (one.head.i, one.cue.i) not in known:
            known.add((one.head.i, one.cue.i))
            found.append(Candidate(one, by_rule=False))
    for one in tuple(found):
        found += [joined for joined in _join(one) if joined.undertaking.head.i not in heads]
    return sorted(found, key=lambda one: one.undertaking.head.i)


def _find_more(parsed: Parsed) -> Iterator[Undertaking]:
    for token in parsed.doc:
        if token.dep_ == "aux" and token.head.pos_ in ("VERB", "AUX"):
            yield from _read_auxiliary(token)
        elif token.pos_ == "VERB":
            yield from _read_gerund(token)
            yield from _read_things(token)
            if token.tag_ in ("VBZ", "VBP"):
                yield from _read_present(parsed, token)
        elif token.pos_ in ("NOUN", "PROPN"):
            yield from _read_said(token)


def _read_auxiliary(token: Token) -> Iterator[Undertaking]:
    verb, word = token.head, token.lower_
    if word in FUTURE and token.i < verb.i:
        yield Undertaking(verb, token, token, CommitmentKind.PLAN, is_negated(verb))
    elif word in ("must", "should") and token.i < verb.i:
        yield Undertaking(verb, token, token, CommitmentKind.ORDER, is_negated(verb))
    elif token.tag_ == "TO":
        governor = _find_governor(verb)
        lemma = governor.lemma_.lower()
        if governor.i < verb.i and (lemma in GOVERNORS or lemma in LEANING or lemma in OBLIGING or lemma in RESOLVING):
            kind = GOVERNORS.get(lemma, CommitmentKind.ORDER if lemma in OBLIGING else CommitmentKind.PLAN)
            yield Undertaking(verb, token, governor, kind, is_negated(verb) or is_negated(governor))
    elif token.lemma_ == "be" and verb.tag_ == "VBG" and token.tag_ in ("VBZ", "VBP"):
        yield Undertaking(verb, token, token, CommitmentKind.PLAN, is_negated(verb))


def _find_governor(verb: Token) -> Token:
    above = verb.head
    if verb.dep_ == "relcl" and above.pos_ == "NOUN":
        return above
    return above.head if verb.dep_ == "conj" and above.tag_ == "VB" else above


def _read_gerund(verb: Token) -> Iterator[Undertaking]:
    """What has been resolved, told by a gerund: "approved hiring ten", "the plan includes closing the pool"."""
    above = verb.head
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "pcomp", "ccomp", "dobj") and above.i < verb.i:
        governor = above.head if above.dep_ == "prep" else above
        if governor.lemma_.lower() in RESOLVING or governor.lemma_.lower() in GOVERNORS:
            yield Undertaking(verb, verb, governor, CommitmentKind.PLAN, is_negated(verb))


def _read_things(verb: Token) -> Iterator[Undertaking]:
    """A thing that is planned, booked, ordered, approved or expected: "plans changes", "ordered the departure"."""
    lemma = verb.lemma_.lower()
    if lemma not in ANNOUNCING:
        return
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is not None and thing.pos_ in ("NOUN", "SYM", "NUM"):
        yield Undertaking(thing, thing.left_edge, verb, GOVERNORS.get(lemma, CommitmentKind.PLAN), certain=True)
    elif is_passive(verb) and lemma in ("expect", "plan", "schedule"):
        yield Undertaking(verb, verb, verb, GOVERNORS[lemma], whole=True)


def _read_present(parsed: Parsed, verb: Token) -> Iterator[Undertaking]:
    """What a timetable tells in the present: "the rules take effect in May". The day is looked at later."""
    sentence = parsed.sentence_at(verb.idx)
    day = parsed.article.published.day
    times = parsed.times_within(sentence.start, sentence.end)
    ahead = any(
        (time.latest or time.earliest) is not None and (day is None or (time.latest or time.earliest) >= day)
        for time in times
        if time.type in ("DATE", "TIME")
    )
    if ahead and any(child.dep_ == "nsubj" for child in verb.lefts) and verb.dep_ not in ("amod", "compound"):
        yield Undertaking(verb, verb, verb, CommitmentKind.PLAN, is_negated(verb))


def _read_said(noun: Token) -> Iterator[Undertaking]:
    """A deed that a participle calls planned or promised: "the planned march to the harbour"."""
    said = next((child for child in noun.lefts if child.lower_ in SAID_OF), None)
    if said is not None and noun.lemma_.lower() not in DEED_BEARERS:
        yield Undertaking(noun, noun, said, KINDS_OF_SAID.get(said.lower_, CommitmentKind.PLAN), certain=True)


def _join(one: Candidate) -> Iterator[Candidate]:
    """The verbs that go on with the same cue: "will close the school, sell the land and pay its debts"."""
    said = one.undertaking
    form = said.head.tag_
    if said.head.pos_ not in ("VERB", "AUX") or said.whole or form not in ("VB", "VBG"):
        return
    for other in said.head.rights:
        if other.dep_ != "conj" or other.tag_ != form:
            continue
        own = any(child.dep_ in ("aux", "nsubj", "nsubjpass") for child in other.children)
        if not own:
            first = next((child for child in other.lefts if child.dep_ == "advmod"), other)
            more = Undertaking(
                other, first, said.cue, said.kind, is_negated(other), certain=said.certain, needs=said.needs
            )
            yield Candidate(more, one.by_rule, joined=True)
            yield from _join(Candidate(more, one.by_rule, joined=True))

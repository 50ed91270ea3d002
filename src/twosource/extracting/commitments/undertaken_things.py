"""What is to be done, told otherwise than by an infinitive: things, clauses, gerunds, occasions set for a day."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.commitments.cues import Undertaking, is_negated, is_unsaid
from twosource.extracting.commitments.words import (
    DROPPING,
    GIVING,
    GOVERNORS,
    OCCASIONS,
    ORDERED,
    PUTTING_OFF,
)
from twosource.extracting.grammar.participants import find_subject
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import TimeType
from twosource.model.statement import CommitmentKind

SAID_OF = {
    **dict.fromkeys(("planned", "scheduled"), CommitmentKind.PLAN),
    **dict.fromkeys(("promised", "pledged", "threatened"), CommitmentKind.PROMISE),
    "ordered": CommitmentKind.ORDER,
}
"""Participles that make a commitment of the deed that the noun behind them names."""

SET_DOWN = frozenset(("schedule", "plan", "set", "slate", "expect", "due", "scheduled", "slated"))
"""What an occasion is, for a day: "the vote is scheduled for Tuesday"."""


def read_object(token: Token) -> Iterator[Undertaking]:
    """A thing that is promised or ordered: "pledged $3 million", "ordered an inquiry", "committed to a fair law"."""
    lemma = token.lemma_.lower()
    if lemma == "committed" or (lemma == "commit" and token.tag_ == "VBN"):
        yield from _read_committed(token)
    if lemma not in GIVING or token.pos_ != "VERB" or is_negated(token) or is_unsaid(token):
        return
    if any(child.dep_ in ("nsubjpass", "xcomp", "ccomp") for child in token.children):
        return
    thing = next((child for child in token.rights if child.dep_ == "dobj"), None)
    if thing is None or thing.pos_ not in ("NOUN", "SYM", "NUM") or thing.ent_type_ in ("PERSON", "GPE", "ORG"):
        return
    if lemma == "order" and thing.lemma_.lower() not in ORDERED:
        return
    if lemma == "threaten" and (
        thing.lemma_.lower() not in ("sanction", "action", "retaliation", "strike", "response")
    ):
        return
    kind = CommitmentKind.ORDER if lemma == "order" else CommitmentKind.PROMISE
    yield Undertaking(thing, thing.left_edge, token, kind, certain=True)


def read_that(token: Token) -> Iterator[Undertaking]:
    """What is ordered by a clause: "ordered that he remain in custody"."""
    if token.lemma_.lower() not in ("order", "rule", "direct", "decree") or token.pos_ != "VERB":
        return
    for clause in token.rights:
        marked = any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in clause.children)
        helped = any(child.dep_ == "aux" for child in clause.children)
        if clause.dep_ == "ccomp" and marked and clause.tag_ in ("VB", "VBP") and not helped:
            yield Undertaking(clause, clause, token, CommitmentKind.ORDER, is_negated(clause), certain=True)


def _read_committed(token: Token) -> Iterator[Undertaking]:
    to = next((child for child in token.rights if child.dep_ == "prep" and child.lower_ == "to"), None)
    thing = None if to is None else next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    if any(child.dep_ == "dobj" for child in token.children):
        return
    if thing is not None and not is_negated(token) and thing.pos_ in ("NOUN", "VERB", "PROPN"):
        yield Undertaking(thing, thing.left_edge, token, CommitmentKind.PROMISE, certain=True)


def read_gerund(verb: Token) -> Iterator[Undertaking]:
    """What is planned or promised, told by a gerund: "does not plan on leaving", "the plan includes closing a pool"."""
    above = verb.head
    if verb.tag_ != "VBG" or above.i > verb.i:
        return
    if verb.dep_ == "pcomp" and above.lower_ in ("on", "to"):
        governor = above.head
        lemma = governor.lemma_.lower()
        if lemma in ("plan", "commit", "agree", "committed") and governor.pos_ in ("VERB", "ADJ"):
            kind = GOVERNORS[lemma]
            if not is_unsaid(governor):
                yield Undertaking(verb, verb, governor, kind, is_negated(verb) or is_negated(governor), certain=True)
    elif verb.dep_ in ("xcomp", "ccomp", "dobj") and above.lemma_ == "include":
        subject = find_subject(above)
        if subject is not None and subject.lemma_.lower() in ("plan", "pledge", "promise", "commitment"):
            yield Undertaking(verb, verb, above, CommitmentKind.PLAN, certain=True)


def read_said(noun: Token) -> Iterator[Undertaking]:
    """A deed that a participle calls planned or promised: "the planned march to the harbour"."""
    if noun.pos_ != "NOUN" or (noun.lemma_.lower() not in OCCASIONS and noun.lemma_.lower() not in ORDERED):
        return
    said = next((child for child in noun.lefts if child.dep_ == "amod" and child.lower_ in SAID_OF), None)
    if said is not None:
        yield Undertaking(noun, noun, said, SAID_OF[said.lower_], certain=True)


def read_schedule(parsed: Parsed, token: Token) -> Iterator[Undertaking]:
    """An occasion that is set for a day: "the vote is scheduled for Tuesday", "a march planned for Friday"."""
    if token.lemma_.lower() not in SET_DOWN or any(child.dep_ in ("xcomp", "dobj") for child in token.children):
        return
    helped = token.tag_ in ("VBN", "VBD") and token.dep_ in ("ROOT", "ccomp", "relcl", "acl", "conj", "advcl")
    due = token.lower_ in ("due", "scheduled", "slated") and token.dep_ in ("acomp", "ROOT", "acl", "relcl", "amod")
    if not (helped or due) or is_negated(token) or _is_called_off(token):
        return
    behind = parsed.text(token.idx + len(token), min(len(parsed.article.text), token.idx + 90))
    timed = any(
        time.type in (TimeType.DATE, TimeType.TIME)
        for time in parsed.times_within(token.idx, token.idx + len(token) + len(behind))
    )
    if token.lemma_.lower() == "set" and not any(child.lower_ == "for" for child in token.rights):
        return
    subject = find_subject(token)
    if timed and subject is not None and subject.i < token.i:
        kind = CommitmentKind.EXPECTATION if token.lemma_ == "expect" else CommitmentKind.PLAN
        yield Undertaking(token, token, token, kind, needs="day", whole=True)


def _is_called_off(word: Token) -> bool:
    """Whether what is set for a day is said to be dropped or put off: "cancelled a visit planned for Thursday"."""
    above = word
    while above.dep_ in ("relcl", "acl", "pobj", "prep") and above.head.i != above.i:
        above = above.head
        if above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_.lower() in DROPPING | PUTTING_OFF:
            return True
    return False

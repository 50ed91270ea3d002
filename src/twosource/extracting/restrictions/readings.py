"""What the rules make of a candidate for a restriction: how it is put, whether it is over, the words around it."""

from __future__ import annotations

from typing import NamedTuple

from twosource.extracting.commitments.doers import is_reported
from twosource.extracting.grammar.circumstance import judge_modality
from twosource.extracting.grammar.syntax import climb, find_predicate
from twosource.extracting.restrictions.candidates import Candidate, find_candidates
from twosource.extracting.restrictions.contexts import describe_context
from twosource.extracting.restrictions.nouns import Trigger
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import Modality

LASTING = frozenset(("remain", "stay", "continue", "extend", "last"))
"""Verbs whose future says that the restriction is in force already."""

GOING_ON = frozenset(("resume", "reopen", "restart", "restore", "open", "return", "begin"))
"""What services do whose stop is over."""

LIFTING = frozenset(
    ("lift", "end", "remove", "revoke", "cancel", "ease", "reopen", "restore", "abolish", "scrap", "expire")
)
"""Verbs that end a restriction."""

EASED_ONLY = frozenset(("ease", "shorten", "relax"))


class Reading(NamedTuple):
    """A candidate, how it is put, whether the limit is lifted, and the features of its words."""

    candidate: Candidate
    modality: Modality
    lifted: bool
    words: tuple[str, ...]


def read_all(parsed: Parsed) -> list[Reading]:
    """The readings of the article's candidates in reading order."""
    readings = []
    for one in find_candidates(parsed):
        predicate = find_predicate(one.trigger.word)
        modality, lifted = judge_put(parsed, one.trigger, predicate), is_lifted(one.trigger, predicate)
        words = describe_context(parsed, one, modality, lifted=lifted)
        readings.append(Reading(one, modality, lifted, tuple(words)))
    return readings


def judge_put(parsed: Parsed, found: Trigger, predicate: Token) -> Modality:
    """How the restriction is put; as a fact where it only tells a place ("failed to stop at a checkpoint")."""
    trigger = found.word
    if found.refused:
        return _judge_refusal(predicate)
    told = trigger.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "ROOT", "conj") or trigger.pos_ == "VERB"
    if predicate.lemma_ in LASTING or not (told or trigger.i == predicate.i or _governs(trigger)):
        return Modality.ASSERTED
    if found.limited is not None and any(child.lower_ == "no" for child in found.limited.lefts):
        return Modality.DENIED
    if any(child.lower_ in ("possibly", "perhaps", "maybe") for child in trigger.lefts):
        return Modality.POSSIBLE
    if any(child.lower_ in ("would", "'d") for child in predicate.children if child.dep_ == "aux"):
        if any(child.dep_ == "neg" for child in predicate.children):
            return Modality.DENIED
        return Modality.PLANNED if is_reported(predicate) else Modality.POSSIBLE
    return judge_modality(parsed, trigger.idx, trigger.idx + len(trigger))


def _judge_refusal(predicate: Token) -> Modality:
    """How it is put that something is not allowed: its "not" is the limit, and denies nothing."""
    helpers = {child.lower_ for child in predicate.children if child.dep_ == "aux"}
    if helpers & {"may", "might", "could", "should", "would"}:
        return Modality.POSSIBLE
    return Modality.PLANNED if helpers & {"will", "wo", "shall"} else Modality.ASSERTED


def _governs(trigger: Token) -> bool:
    return trigger.dep_ in ("acomp", "relcl", "ccomp", "advcl", "xcomp", "pcomp", "oprd")


def is_past_closure(trigger: Token) -> bool:
    """Whether what was done is told as over: "the road was reopened after being closed", "flights resumed after"."""
    closed = trigger.tag_ == "VBN" and trigger.dep_ == "pcomp" and trigger.head.lower_ == "after"
    return closed and trigger.head.head.lemma_ in GOING_ON


def find_reopening(trigger: Token) -> Token | None:
    """The verb by which what a relative clause calls closed is open again: "the port, shut on Friday, reopened"."""
    closed = next((token.head for token in climb(trigger) if token.dep_ in ("relcl", "acl")), None)
    if closed is None:
        return None
    verbs = [closed.head] if closed.dep_ in ("nsubj", "nsubjpass") else []
    verbs += [child for child in closed.rights if child.dep_ == "acl" and child.i > trigger.i]
    return next((verb for verb in verbs if verb.lemma_ in GOING_ON and verb.tag_ in ("VBD", "VBN")), None)


def is_lifted(found: Trigger, predicate: Token) -> bool:
    """Whether the words say that the limit is over: "the curfew was lifted", "the road has reopened"."""
    trigger = found.word
    if found.lifted:
        helpers = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
        return helpers.isdisjoint(("will", "would", "to", "wo", "may", "could", "might"))
    if is_past_closure(trigger) or find_reopening(trigger) is not None:
        return True
    if predicate.lemma_ in LIFTING - EASED_ONLY and trigger.i != predicate.i:
        return trigger.dep_ in ("dobj", "nsubjpass", "nsubj", "conj", "pobj", "attr") or trigger.head.i == predicate.i
    return trigger.head.lemma_ in ("lifting", "end", "removal") and trigger.dep_ == "pobj"

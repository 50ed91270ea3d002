"""A word that may make a commitment, with what is to be done, and whether it is negated or unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.extracting.commitments.words import (
    OPINION_GOVERNORS,
)
from twosource.language.tokens import Token, Tokens
from twosource.model.statement import CommitmentKind

HAVING = frozenset(("have", "announce", "make", "reveal", "present", "unveil"))
"""Verbs whose "not" says that there is none of their object."""


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What may be a commitment: the head of what is to be done, the first word of it, and the word that makes it one.

    `certain` where that word alone says so ("vowed to"), without a look at who does what. `needs` is "day" or
    "condition" where it counts only with one. `whole`: the words are those of the whole clause with its subject.
    `term`: a time is had or given to do it.
    """

    head: Token
    first: Token
    cue: Token
    kind: CommitmentKind
    negative: bool = False
    certain: bool = False
    needs: str = ""
    whole: bool = False
    term: bool = False


def is_negated(verb: Token) -> bool:
    """Whether the verb or the noun is negated: by its "not" or "no", be it a "nor" before its clause."""
    return any(child.dep_ == "neg" for child in verb.children) or follows_nor(verb) or has_none(verb)


def has_none(noun: Token) -> bool:
    """Whether there is none of it: "no firm plans for selling", "did not announce any plans to sell"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if any(child.lower_ == "no" and child.dep_ == "det" for child in noun.lefts):
        return True
    verb = noun.head
    had = noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in HAVING
    return had and any(child.dep_ == "neg" for child in verb.children)


def follows_nor(verb: Token) -> bool:
    """Whether the verb's clause opens with "nor", which the parser may hang on the verb before."""
    first = verb.left_edge
    return first.lower_ == "nor" or (first.i > 0 and first.nbor(-1).lower_ == "nor")


def is_unsaid(governor: Token) -> bool:
    """Whether the governor itself is only imagined, asked for or possible: "would agree to", "refused to promise"."""
    helpers = {child.lower_ for child in governor.children if child.dep_ == "aux"}
    if helpers & {"would", "could", "might", "may", "should", "can", "did", "wo", "must"}:
        return True
    if any(child.tag_ == "TO" for child in governor.children) and governor.dep_ != "ROOT":
        return True
    above = governor.head
    return governor.dep_ in ("xcomp", "ccomp", "acl", "advcl") and (
        above.lemma_ in OPINION_GOVERNORS
        or (governor.dep_ == "advcl" and any(mark.lower_ in ("if", "unless", "whether") for mark in governor.lefts))
    )


def find_last(sentence: Tokens) -> Token:
    """The last word or mark of the sentence, no blank."""
    at = sentence.end - 1
    while at > sentence.start and sentence.doc[at].is_space:
        at -= 1
    return sentence.doc[at]

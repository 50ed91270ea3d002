"""The direction in time of what a sentence says at a place in it, by the tense of the governing verb."""

from __future__ import annotations

from spacy.tokens import Doc, Token

PAST, OPEN, COMING = -1, 0, 1
_COMING_WORDS = frozenset({"will", "would", "shall", "'ll", "wo"})
_MAYBE_WORDS = frozenset({"may", "can", "should", "must"})
_PERFECT = frozenset({"has", "have", "had", "'ve"})
# Words whose times lie ahead of them even when they stand in the past ("was planned for March", "payable Dec. 7").
_AHEAD = frozenset({"schedule", "expect", "plan", "slate", "due", "payable", "set", "await"})
# Verbs whose infinitive has happened when they stand in the past ("began to leave on Friday").
_DONE = frozenset(
    {
        "begin", "start", "continue", "manage", "fail", "refuse", "decline", "use", "seem", "appear", "happen", "help",
        "come", "force",
    }
)  # fmt: skip
# What an infinitive is to its governor where it tells what is yet to come; one of purpose ("came to see") need not.
_AIMS = frozenset({"xcomp", "ccomp", "acl", "ROOT"})
_DEEPEST = 12  # heads; longer chains are broken parses


def judge_direction(doc: Doc, at: int) -> int:
    """PAST, COMING or OPEN (no tense to tell) for the token at index `at`."""
    token = doc[at]
    if token.dep_ == "poss" and token.head.dep_ not in ("nsubj", "nsubjpass"):
        return PAST
    for _ in range(_DEEPEST):
        found = _direction_of(token)
        if found != OPEN or token.head.i == token.i:
            return found
        token = token.head
    return OPEN


def had_happened(doc: Doc, at: int) -> bool:
    """Whether the verb over the token at index `at` stands in the past perfect."""
    token = doc[at]
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return any(child.lower_ == "had" for child in token.children)


def _direction_of(token: Token) -> int:
    if token.pos_ in ("VERB", "AUX"):
        return COMING if _looks_ahead(token) else _tense(token)
    return COMING if token.lower_ in ("due", "payable") else OPEN


def _looks_ahead(verb: Token) -> bool:
    return verb.lemma_.lower() in _AHEAD and (verb.lemma_ != "set" or verb.tag_ == "VBN")


def _tense(verb: Token) -> int:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & _COMING_WORDS or verb.lower_ in _COMING_WORDS:
        return COMING
    if verb.tag_ == "VB" and "to" in words:
        return COMING if verb.dep_ in _AIMS and verb.head.lemma_.lower() not in _DONE else OPEN
    if any(child.tag_ == "VBD" and child.lower_ not in ("could", "might") for child in helpers) or words & _PERFECT:
        return PAST
    if words & _MAYBE_WORDS:
        return COMING
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers):
        return PAST
    return COMING if verb.tag_ == "VBG" and any(child.tag_ in ("VBP", "VBZ") for child in helpers) else OPEN

"""The clause that a piece of text belongs to: its head, the verb that governs it, and how two tokens hang together."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

CLAUSE_EDGES = frozenset(("relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass"))
"""Dependencies that open a clause of its own: its circumstances are not those of the clause around it."""

LONGEST_CLIMB = 40
"""No parse of news goes deeper; a bound keeps a broken tree from costing time."""


def find_head(parsed: Parsed, start: int, end: int) -> Token:
    """The syntactic head of text[start:end]."""
    return parsed.tokens(start, end).root


def climb(token: Token) -> Iterator[Token]:
    """The token and its ancestors, lowest first."""
    for _ in range(LONGEST_CLIMB):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def find_predicate(token: Token) -> Token:
    """The verb that governs the token (the token itself when it is one), or the root of a sentence without verbs."""
    last = token
    for last in climb(token):
        if is_predicate(last):
            return last
    return last


def is_predicate(token: Token) -> bool:
    """Whether the token heads a clause: a verb that is not used as an adjective, noun or auxiliary."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound", "aux", "auxpass", "nmod")


def measure_path(target: Token, head: Token) -> int | None:
    """The number of edges between a circumstance and the thing it may tell of; None where a clause divides them.

    Edges within a noun phrase of the thing count as one each, a conjunction as two ("killed five and wounded six on
    Tuesday" gives Tuesday to both, but rather to the second).
    """
    heads = list(climb(head))
    depth = {token.i: position for position, token in enumerate(heads)}
    cost = 0
    meeting = None
    for token in climb(target):
        if token.i in depth:
            meeting = depth[token.i]
            break
        if token.dep_ in CLAUSE_EDGES:
            return None
        cost += 2 if token.dep_ == "conj" else 1
    if meeting is None:
        return None
    for token in heads[:meeting]:
        if token.dep_ in CLAUSE_EDGES and not _is_lost_verb(token):
            return None
        cost += 2 if token.dep_ == "conj" else 1
    return cost


def _is_lost_verb(token: Token) -> bool:
    """Whether it is the main verb of a sentence whose subject was taken for its root."""
    return token.dep_ == "acl" and token.head.dep_ == "ROOT" and token.head.pos_ in ("NOUN", "PROPN")


def governing_preposition(token: Token) -> Token | None:
    """The preposition of the phrase that the token is in ("in the city of Almaty": `of` for Almaty), or None."""
    for ancestor in climb(token):
        if ancestor.dep_ in ("prep", "agent") or (ancestor.dep_ == "dative" and ancestor.pos_ == "ADP"):
            return ancestor
        if ancestor.dep_ not in ("compound", "nmod", "pobj", "poss", "appos", "conj", "amod", "nummod", "npadvmod"):
            return None
    return None

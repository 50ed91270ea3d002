"""Which characters a clause or a noun phrase covers, by the syntax."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.language.tokens import Doc, Token

Range = tuple[int, int]
"""Token indices, end exclusive."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# A verb under one of these without a subject of its own is said of the subject of the verb above.
_INHERITING = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "parataxis", "ccomp", "aux", "acomp", "attr", "oprd"}
)


_QUOTING = frozenset({"quote", "cite", "describe", "report", "record", "name"})
_MAKING = frozenset({"lead", "prompt", "force", "cause", "push", "spur", "drive", "compel", "allow", "urge", "ask"})
"""Verbs whose object does what the infinitive says: "the blast led officials to say"."""

HIGHEST = 20
"""Clauses that a verb may lean on, one on another; prose has fewer, and texts made to hang a program thousands."""


def reach(token: Token) -> Range:
    """The tokens from the first to the last word of the phrase under that token."""
    return token.left_edge.i, token.right_edge.i + 1


def trim(doc: Doc, span: Range) -> Range | None:
    """The range without spaces and loose punctuation at its ends, or None where nothing else is in it."""
    start, end = span
    tokens = doc.tokens
    while start < end and _is_loose(tokens[start]):
        start += 1
    while end > start and _is_loose(tokens[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _is_loose(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)


def cut(span: Range, hole: Range) -> list[Range]:
    """What is left of a range around a hole: up to two ranges.

    >>> cut((0, 9), (3, 5))
    [(0, 3), (5, 9)]
    """
    (start, end), (hole_start, hole_end) = span, hole
    if hole_end <= start or hole_start >= end:
        return [span]
    return [piece for piece in ((start, hole_start), (hole_end, end)) if piece[0] < piece[1]]


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself, of several the one nearest before it (a dateline may be the other)."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    before = [child for child in subjects if child.i < verb.i]
    return before[-1] if before else subjects[0] if subjects else None


def agent(verb: Token) -> Token | None:
    """The one by whom a passive verb is done, or None."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def is_passive(verb: Token) -> bool:
    """The verb is in the passive: "was told"."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def understood_subject(verb: Token) -> Token | None:
    """Who does what the verb says: its subject, or that of the clause it leans on ("..., adding that ...")."""
    controller = _controlling_object(verb) if own_subject(verb) is None else None
    if controller is not None:
        return controller
    for node in _upwards(verb):
        found = own_subject(node)
        if found is not None:
            return found
        if node.dep_ in {"relcl", "acl"} and node.i != verb.i:
            return node.head
    doer = _doer_of_noun(verb)
    if doer is not None:
        return doer
    return verb.head if verb.dep_ == "acl" else None


def _doer_of_noun(verb: Token) -> Token | None:
    """Who is to do what an infinitive under a noun says: "the mayor has a duty to warn", "their plea to stop"."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VB":
        return None
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is None and noun.dep_ in {"dobj", "attr"} and noun.head.i != noun.i and not is_passive(noun.head):
        return understood_subject(noun.head) if noun.head.dep_ != "acl" else None
    return owner


def _controlling_object(verb: Token) -> Token | None:
    """Whom the verb above makes do it, or has quoted: "led officials to say", "quoted the mayor as saying"."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "as":
        above = above.head
        quoted = above.lemma_.lower() in _QUOTING
    else:
        quoted = verb.dep_ in ("xcomp", "ccomp", "advcl") and above.lemma_.lower() in _MAKING
    if not quoted or is_passive(above):
        return None
    return next((child for child in above.rights if child.dep_ == "dobj" and child.i < verb.i), None)


def _upwards(verb: Token) -> Iterator[Token]:
    node = verb
    for _ in range(HIGHEST):
        yield node
        if node.dep_ not in _INHERITING or node.head.i == node.i:
            return
        node = node.head

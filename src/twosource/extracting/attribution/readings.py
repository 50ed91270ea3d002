"""Other ways to read a claim: a source without its asides, what a pronoun stands for, a content without its tail.

Annotators and parsers draw these bounds unevenly, so each way is offered and the learned weights choose. A shorter
span is offered only where it is less than a third of the longer one: else the two agree on most of their words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.grammar.clauses import Range, reach, trim
from twosource.language.tokens import Doc

SHORTER = 3
"""How many times as long as its short reading a span must be for both to be offered."""
_ASIDES = frozenset({"relcl", "acl", "appos", "advcl"})
_TAILS = frozenset({"relcl", "advcl", "acl"})
_SEPARATORS = frozenset({",", "(", "-", "--", "–", "—", "―"})
_TRIMMED = frozenset({"dobj", "dobj+", "xcomp", "ccomp", "prep", "n-prep", "a-prep", "a-xcomp", "n-acl"})


Tail = tuple[int, int, int]
"""A clause that hangs on a word before it: its first token, its end, and that word."""


def find_tails(doc: Doc) -> list[Tail]:
    """The clauses of a document that may be said by the way, in the order in which they begin."""
    return sorted(
        (*reach(token), token.head.i) for token in doc if token.dep_ in _TAILS and token.head.i < token.left_edge.i
    )


def read_otherwise(claim: Claim, tails: Sequence[Tail]) -> Iterator[Claim]:
    """The claim read in other ways, each told by its `reading`; `tails` are those of its document."""
    source = _shorten_source(claim)
    if source is not None:
        yield replace(claim, source=source, reading="short source")
    antecedent = _find_antecedent(claim)
    if antecedent is not None:
        yield replace(claim, source=antecedent, reading="antecedent")
    if claim.kind.partition(":")[0] in _TRIMMED and len(claim.content) == 1:
        content = _shorten_content(claim.head.doc, claim.content[0], tails)
        if content is not None:
            yield replace(claim, content=(content,), reading="short content")


def _shorten_source(claim: Claim) -> Range | None:
    """The source up to the first aside set off behind its head: "the clerk" of "the clerk, who had left early"."""
    if claim.source is None or claim.speaker is None:
        return None
    start, end = claim.source
    if end - start < SHORTER + 1:
        return None
    for child in claim.speaker.rights:
        edge = child.left_edge.i
        if edge >= end:
            return None
        if child.dep_ in _ASIDES and edge - 1 > claim.speaker.i and child.doc[edge - 1].text in _SEPARATORS:
            return (start, edge - 1) if _is_much_shorter(edge - 1 - start, end - start) else None
    return None


def _find_antecedent(claim: Claim) -> Range | None:
    """The noun that "that" or "which" stands for, which may be taken for the source in its place."""
    speaker = claim.speaker
    if speaker is None or claim.source is None or speaker.lower_ not in {"that", "which"}:
        return None
    verb = speaker.head
    if verb.dep_ != "relcl" or verb.head.i >= speaker.i:
        return None
    noun = verb.head
    return trim(speaker.doc, (noun.left_edge.i, speaker.i)) if noun.left_edge.i < speaker.i else None


def _shorten_content(doc: Doc, content: Range, tails: Sequence[Tail]) -> Range | None:
    """The content up to its first clause said by the way: "the plan" of "the plan, which had cost a fortune"."""
    start, end = content
    for at in range(bisect_right(tails, (start, end, end)), len(tails)):
        first, last, head = tails[at]
        if (first - start) * SHORTER > end - start:
            return None
        if start <= head < end - 1 <= last:
            kept = trim(doc, (start, first))
            return kept if kept and _is_much_shorter(kept[1] - kept[0], end - start) else None
    return None


def _is_much_shorter(short: int, long: int) -> bool:
    return 0 < short * SHORTER < long

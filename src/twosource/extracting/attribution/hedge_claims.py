"""Adverbs and adjectives by which an outlet gives what it will not vouch for: "reportedly fled", "the alleged spy"."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.attribution.claims import Claim, make_claim
from twosource.extracting.grammar.clauses import reach
from twosource.language.tokens import Token

HEDGES = frozenset(
    (
        *("allegedly", "apparently", "ostensibly", "presumably", "purportedly", "reportedly", "reputedly"),
        *("seemingly", "supposedly"),
    )
)
DOUBTS = frozenset(
    (
        "alleged",
        "apparent",
        "perceived",
        "purported",
        "reported",
        "self-described",
        "so-called",
        "supposed",
        "suspected",
    )
)


def find_hedge_claims(word: Token) -> Iterator[Claim]:
    """The claim of a hedge, whose content is the clause or the noun phrase that it stands in; nobody is named."""
    text = word.lower_
    start, end = reach(word.head)
    if text in HEDGES and word.head.i != word.i:
        kind = "hedge:adverb"
    elif text in DOUBTS and word.dep_ == "amod" and word.i < word.head.i:
        kind, start = "hedge:adjective", word.i + 1
    else:
        return
    claim = make_claim(word, kind, None, (word.i, word.i + 1), [(start, end)])
    if claim:
        yield claim

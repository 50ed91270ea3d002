"""Every claim that a document offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.extracting.attribution.claims import Claim, make_claim, widen
from twosource.extracting.attribution.hedge_claims import find_hedge_claims
from twosource.extracting.attribution.noun_claims import find_adjective_claims, find_noun_claims
from twosource.extracting.attribution.quote_claims import (
    Quote,
    carry_on,
    find_colon_claims,
    find_quote_claims,
    go_on_behind_colon,
    near,
    start_behind_hearer,
)
from twosource.extracting.attribution.readings import find_tails, read_otherwise
from twosource.extracting.attribution.tail_claims import end_before, find_tail_claims
from twosource.extracting.attribution.verb_claims import find_verb_claims
from twosource.extracting.grammar.clauses import cut, reach
from twosource.language.tokens import Doc, Token

_PREDICATIVE = frozenset({"acomp", "conj", "oprd", "attr"})


def find_claims(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Claim]:
    """Every claim that the document offers: by the syntax in the order of cues, then by quotation marks."""
    claims = [claim for token in doc for claim in _claims_of(token)]
    tails = [claim for claim in claims if claim.kind == "tail:0"]
    asides = find_tails(doc)
    for whole in claims:
        claim = end_before(whole, tails)
        touched = near(quotes, claim.content[0][0], claim.content[-1][1])
        if touched:
            claim = carry_on(widen(claim, [quotes[number].span for number in touched]), doc, quotes)
        claim = start_behind_hearer(go_on_behind_colon(claim, doc), doc)
        yield claim
        yield from read_otherwise(claim, asides)
    for claim in find_quote_claims(doc, quotes):
        whole = carry_on(claim, doc, quotes)
        yield whole
        yield from read_otherwise(whole, asides)


def _claims_of(token: Token) -> Iterator[Claim]:
    part = token.pos_
    if part in {"VERB", "AUX"}:
        if token.dep_ not in {"aux", "auxpass"}:
            yield from find_verb_claims(token)
            yield from find_tail_claims(token)
    elif part == "NOUN":
        yield from find_noun_claims(token)
    elif part == "ADJ":
        if token.dep_ in _PREDICATIVE:
            yield from find_adjective_claims(token)
        else:
            yield from find_hedge_claims(token)
    elif part == "ADV":
        yield from find_hedge_claims(token)
    elif token.text == ":":
        yield from find_colon_claims(token.doc, token)
    if token.lower_ == "according":
        yield from _according(token)


def _according(token: Token) -> Iterator[Claim]:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    name = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or name is None:
        return
    source = reach(name)
    whole = token.sent
    content = cut((whole.start, whole.end), (min(token.i, source[0]), source[1]))
    claim = make_claim(token, "according", name, (token.i, to.i + 1), content, source=source)
    if claim:
        yield claim

"""How likely each claim of a document is an attribution, from its words and from the claims around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.extracting.attribution.challenges import find_own_doubts
from twosource.extracting.attribution.claim_signs import SIGNS, Floats, measure_signs
from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.features import describe
from twosource.extracting.attribution.headlines import is_headline
from twosource.extracting.attribution.offers import find_claims
from twosource.extracting.attribution.quotations import Quotations
from twosource.extracting.attribution.quote_claims import Quote
from twosource.extracting.attribution.sentence_places import find_places_of_tokens
from twosource.extracting.attribution.weights import Weight, weigh
from twosource.extracting.grammar.clauses import Range, trim
from twosource.language.tokens import Doc
from twosource.learned.trees import load_trees
from twosource.model.article import Article
from twosource.model.statement import Form

TREES = "claim_trees.json"
HOPELESS = -3.0
"""Log odds by its words alone below which a claim is not looked at again: 3 in 100 of the right ones."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim with the offsets of its content and cue, and how much of the content is quoted."""

    claim: Claim
    content: tuple[Range, ...]
    cue: Range
    form: Form


def find_offers(
    article: Article, doc: Doc, quotations: Quotations, quotes: Sequence[Quote]
) -> Iterator[tuple[Offer, list[str]]]:
    """Every claim that the document offers, with the features that its words have."""
    doubts = [at for at in find_own_doubts(article.text) if quotations.around(at, at + 1) is None]
    heads: dict[int, tuple[str, ...]] = {}
    for claim in find_claims(doc, quotes):
        content = tuple(_end_before(span, doubts) for span in to_offsets(doc, claim.content))
        cue = tuple(to_offsets(doc, [claim.cue], keep=True))
        if content and cue:
            form = quotations.measure(content)
            yield Offer(claim, content, cue[0], form), describe(claim, form, heads)


def weigh_offers(
    offers: Iterable[tuple[Offer, Sequence[str]]], weights: Mapping[str, Weight]
) -> tuple[list[Offer], list[list[float]]]:
    """The offers that are not hopeless or a headline, and for each the sums of its weights."""
    kept: list[Offer] = []
    sums: list[list[float]] = []
    for offer, features in offers:
        parts = weigh(features, weights)
        if sum(parts) > HOPELESS or is_headline(offer.claim):
            kept.append(offer)
            sums.append(parts)
    return kept, sums


def look_around(doc: Doc, quotes: Sequence[Quote], offers: Sequence[Offer], sums: Sequence[Sequence[float]]) -> Floats:
    """The signs of the offers, a row for each."""
    places = find_places_of_tokens(doc, [quote.span for quote in quotes])
    return measure_signs(doc, places, [one.claim for one in offers], [one.form for one in offers], sums)


def judge(signs: Floats) -> list[float]:
    """The log odds of offers with these signs."""
    scores: list[float] = load_trees(__package__, TREES, SIGNS).score(signs).tolist()
    return scores


def _end_before(span: Range, doubts: Sequence[int]) -> Range:
    """The content up to the clause in which the outlet goes on with its own doubt."""
    first = bisect_right(doubts, span[0])
    return (span[0], doubts[first]) if first < len(doubts) and doubts[first] < span[1] else span


def to_offsets(doc: Doc, ranges: Iterable[Range], *, keep: bool = False) -> Iterator[Range]:
    """The characters of token ranges, freed of loose punctuation unless they are to be kept whole."""
    tokens = doc.tokens
    for whole in ranges:
        kept = whole if keep else trim(doc, whole)
        if kept:
            last = tokens[kept[1] - 1]
            yield tokens[kept[0]].idx, last.idx + len(last.text)

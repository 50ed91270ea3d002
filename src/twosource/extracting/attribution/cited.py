"""Whom a source rests on: "the agency said, citing the ministry", "a spokesman quoted by the agency"."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.attribution.cues import REPORTING_NOUNS
from twosource.extracting.attribution.sources import BODIES
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

CITING = frozenset(("citing", "quoting"))
CITED = frozenset(("cited", "quoted"))
FARTHEST = 40
"""Tokens between a verb of saying and the "citing" that belongs to it; sentences of news hold fewer."""

_TELLERS = list_words("source sources official officials authority authorities witness witnesses media agency agencies")
"""Who may be cited besides people and bodies: "citing local media"; grounds ("citing safety") are nobody."""

Span = tuple[int, int]


def find_cited(parsed: Parsed, head: Token) -> Span | None:
    """The offsets of the one whom the speaker cites under the verb of saying `head`, or None."""
    sentence = parsed.sentence_at(head.idx)
    low, high = max(sentence.first_token, head.i - FARTHEST), min(sentence.last_token, head.i + FARTHEST)
    for token in parsed.doc[low:high]:
        if token.lower_ in CITING and token.i != head.i and _belongs(token, head):
            for child in token.children:
                if child.dep_ in ("dobj", "pobj") and _tells(parsed, child):
                    return _phrase(child)
    return None


def find_citer(parsed: Parsed, source: Span) -> Span | None:
    """The offsets of the one who passes the source's words on: "quoted by Reuters" behind it, or None."""
    for token in parsed.tokens(*source):
        for child in (token, *token.children):
            if child.lower_ in CITED and child.dep_ == "acl":
                for agent in _agents(child):
                    return _phrase(agent)
    return None


def _belongs(citing: Token, head: Token) -> bool:
    """Whether the speaker of the verb does the citing: it hangs on the verb or its subject, or follows its comma."""
    above = citing.head
    if 0 < citing.i - head.i <= 2:  # "reported, citing"
        return True
    if above.i == head.i or (citing.dep_ == "prep" and above.head.i == head.i):
        return True
    return above.head.i == head.i and above.dep_ in ("nsubj", "nsubjpass")


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _tells(parsed: Parsed, noun: Token) -> bool:
    word = noun.lemma_.lower()
    if word in BODIES or word in REPORTING_NOUNS or noun.lower_ in _TELLERS or find_kind(noun.text) in LIVING:
        return True
    return noun.pos_ == "PROPN" and parsed.entity_at(noun.idx, noun.idx + len(noun)) is not None


def _phrase(noun: Token) -> Span:
    """The noun with what stands before it, and "of" behind: "the interior ministry of Spain"."""
    last = noun
    for child in noun.rights:
        if child.dep_ != "prep" or child.lower_ not in ("of", "for", "in", "at"):
            break
        last = child.right_edge
    return noun.left_edge.idx, last.idx + len(last)

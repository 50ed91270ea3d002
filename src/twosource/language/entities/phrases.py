"""Noun phrases around chosen nouns: as spaCy's noun chunks, but only those that are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from twosource.language.tokens import Token, Tokens

PLACES_OF_NOUNS = frozenset(
    ("oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT")
)  # fmt: skip
"""Edges from a verb or preposition to the head of a noun phrase, as in spaCy's English noun chunks."""


def find_phrases(tokens: Sequence[Token], words: Sequence[str], nouns: Collection[str]) -> Iterator[Tokens]:
    """The phrases up to their noun, which is one of `nouns`; `words` are the tokens in lower case."""
    for position, word in enumerate(words):
        if word not in nouns:
            continue
        token = tokens[position]
        if token.pos_ in ("NOUN", "PROPN") and _heads_phrase(token):
            yield token.doc[token.left_edge.i : token.i + 1]


def _heads_phrase(token: Token) -> bool:
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep_ in PLACES_OF_NOUNS

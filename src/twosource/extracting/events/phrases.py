"""What verbs mean as events together with a noun or a particle; the words stand in event_words.tsv."""

from __future__ import annotations

from twosource.extracting.events.verbs import ROWS, Meaning

PHRASES: tuple[tuple[tuple[str, ...], frozenset[str], Meaning], ...] = tuple(
    (row.words, frozenset(row.nouns), row.meaning) for row in ROWS if row.kind == "phrase"
)
"""Verb lemmas and the nouns that make them an event as object, subject of the passive, or in a phrase."""

PARTICLES: dict[tuple[str, str], Meaning] = {
    (verb, particle): row.meaning
    for row in ROWS
    if row.kind == "particle"
    for verb in row.words
    for particle in row.nouns
}
"""Verb lemma with its particle or preposition."""

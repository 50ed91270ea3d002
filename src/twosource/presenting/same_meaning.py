"""Whether another outlet tells the same in other words: sentences near in meaning, by the encoder of sentences."""

from __future__ import annotations

from twosource.learned.text_meaning import measure_likeness
from twosource.model.article import Article
from twosource.model.likeness import Likeness, denies_alike, find_numbers, telling_words

SAME_MEANING = 0.78
"""The cosine from which on two sentences say the same: of pairs in twenty stories that editors read nearly all above it
did, below 0.7 few."""

NEAREST = 3
"""Sentences of other outlets, those that share most words, that are compared with each."""

MOST_ASKED = 100
"""Sentences of one dossier that are compared by meaning, the first ones; in longer stories words alone decide."""


class Paraphrases:
    """Finds paraphrases among the sentences of a dossier, for so many of them as the time allows."""

    def __init__(self, likeness: Likeness) -> None:
        """Nothing is compared until it is asked for."""
        self._likeness = likeness
        self._asked = 0
        self._numbers: dict[str, frozenset[str]] = {}

    def has(self, text: str, voice: str, *, exact: bool) -> bool:
        """Whether a sentence of another voice means the same.

        Where `exact`, it has every number of the text too; else its article has.
        """
        if self._asked >= MOST_ASKED:
            return False
        self._asked += 1
        for told in self._likeness.closest(telling_words(text), NEAREST, without=voice):
            other = told.span.text
            known = find_numbers(other) if exact else self._read_numbers(told.article)
            agrees = find_numbers(text) <= known and denies_alike(text, other)
            if agrees and measure_likeness(text, other) >= SAME_MEANING:
                return True
        return False

    def _read_numbers(self, article: Article) -> frozenset[str]:
        if article.id not in self._numbers:
            self._numbers[article.id] = find_numbers(article.text)
        return self._numbers[article.id]

"""Pieces of an article's text, and the evidence that a statement stands on."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.noun import Noun


@dataclass(frozen=True, slots=True)
class Span(Noun):
    """A verbatim piece of an article's text: 0-based character offsets, end exclusive."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, article: Article, start: int, end: int) -> Span:
        """The span of that article's text."""
        return cls(start, end, article.text[start:end])


@dataclass(frozen=True, slots=True)
class Evidence(Noun):
    """The sentence that a statement stands on, and the piece of it that carries the statement.

    `start` and `end` delimit `quote` in the text of the article with the id `article`; `sentence` begins at
    `sentence_start`. Both are verbatim. Built by `Evidence.cite`, which refuses anything else.
    """

    article: str
    start: int
    end: int
    sentence_start: int
    sentence: str
    quote: str

    @classmethod
    def cite(cls, article: Article, start: int, end: int, sentence_start: int, sentence_end: int) -> Evidence:
        """Evidence for text[start:end] inside text[sentence_start:sentence_end] of that article.

        Raises ValueError when the quote is empty or does not lie in the sentence.
        """
        if not 0 <= sentence_start <= start < end <= sentence_end <= len(article.text):
            raise ValueError(f"no quote at {start}..{end} within {sentence_start}..{sentence_end} of {article.id}")
        sentence = article.text[sentence_start:sentence_end]
        return cls(article.id, start, end, sentence_start, sentence, article.text[start:end])

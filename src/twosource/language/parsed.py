"""An article with everything that the language layer marks in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from twosource.language.tokens import Doc, Token, Tokens
from twosource.model.annotation import Entity, Mention, Place, Quantity, Time
from twosource.model.article import Article, Role
from twosource.model.span import Evidence, Span

Marked = TypeVar("Marked", Time, Place, Quantity)

REACH = 1500
"""Characters of a sentence that are searched for times to each side; no sentence of news is longer."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: character offsets into the article's text, token indices (end exclusive), the paragraph it is in."""

    start: int
    end: int
    first_token: int
    last_token: int
    paragraph: int
    role: Role


@dataclass(frozen=True)
class Parsed:
    """An annotated article. `doc` has one character for each of `article.text`, so its offsets are the article's.

    Its characters may differ (curly quotes are straightened for the tagger), so quote from `article.text`, not `doc`.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    quantities: tuple[Quantity, ...]
    entities: tuple[Entity, ...]

    def __post_init__(self) -> None:
        mentions = sorted(
            ((mention, entity) for entity in self.entities for mention in entity.mentions),
            key=lambda pair: (pair[0].start, pair[0].end),
        )
        object.__setattr__(self, "_mentions", mentions)
        object.__setattr__(self, "_mention_starts", [mention.start for mention, _ in mentions])
        object.__setattr__(self, "_sentence_starts", [sentence.start for sentence in self.sentences])
        object.__setattr__(self, "_times", sorted(self.times, key=_start))
        object.__setattr__(self, "_places", sorted(self.places, key=_start))
        object.__setattr__(self, "_quantities", sorted(self.quantities, key=_start))

    _mentions: Sequence[tuple[Mention, Entity]] = ()
    _mention_starts: Sequence[int] = ()
    _sentence_starts: Sequence[int] = ()
    _times: Sequence[Time] = ()
    _places: Sequence[Place] = ()
    _quantities: Sequence[Quantity] = ()

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset`, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def tokens(self, start: int, end: int) -> Tokens:
        """The spaCy tokens that touch text[start:end]."""
        found = self.doc.char_span(start, end)
        if found is None:
            raise ValueError(f"no tokens at {start}..{end} of {self.article.id}")
        return found

    def text(self, start: int, end: int) -> str:
        """The article's own characters there."""
        return self.article.text[start:end]

    def token_text(self, token: Token) -> str:
        """The article's own characters of that token."""
        return self.article.text[token.idx : token.idx + len(token)]

    def span(self, start: int, end: int) -> Span:
        """A span of the article's text."""
        return Span.of(self.article, start, end)

    def cite(self, start: int, end: int) -> Evidence:
        """The evidence for text[start:end]: the sentence, or the run of sentences, that holds it."""
        first = self.sentence_at(start)
        last = self.sentence_at(max(start, end - 1))
        return Evidence.cite(self.article, start, end, min(start, first.start), max(end, last.end))

    def times_within(self, start: int, end: int) -> tuple[Time, ...]:
        """The time expressions that lie in text[start:end]."""
        return _within(self._times, start, end)

    def times_around(self, sentence: Sentence, at: int) -> tuple[Time, ...]:
        """The time expressions of the sentence; of an endless one those within `REACH` characters of offset `at`."""
        return self.times_within(max(sentence.start, at - REACH), min(sentence.end, at + REACH))

    def places_within(self, start: int, end: int) -> tuple[Place, ...]:
        """The places that lie in text[start:end]."""
        return _within(self._places, start, end)

    def quantities_within(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The numbers that lie in text[start:end]."""
        return _within(self._quantities, start, end)

    def mentions_within(self, start: int, end: int) -> tuple[tuple[Mention, Entity], ...]:
        """The mentions that touch text[start:end], each with its entity, in reading order."""
        first = bisect_left(self._mention_starts, start)
        while first > 0 and self._mentions[first - 1][0].end > start:
            first -= 1
        last = bisect_left(self._mention_starts, end)
        return tuple(pair for pair in self._mentions[first:last] if pair[0].end > start)

    def entity_at(self, start: int, end: int) -> Entity | None:
        """The entity whose mention covers most of text[start:end]; the longer mention wins, then the earlier."""
        pairs = self.mentions_within(start, end)
        if not pairs:
            return None

        def overlap(pair: tuple[Mention, Entity]) -> tuple[int, int]:
            mention = pair[0]
            return min(end, mention.end) - max(start, mention.start), mention.end - mention.start

        return max(pairs, key=overlap)[1]


def _start(mark: Time | Place | Quantity) -> int:
    return mark.start


def _within(marks: Sequence[Marked], start: int, end: int) -> tuple[Marked, ...]:
    first, last = bisect_left(marks, start, key=_start), bisect_right(marks, end, key=_start)
    return tuple(mark for mark in marks[first:last] if mark.end <= end)

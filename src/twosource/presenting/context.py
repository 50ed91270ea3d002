"""An article's clean text cut at every cited sentence and quote, so that each can be led to and highlighted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.model.article import Article, Paragraph, Role
from twosource.presenting.sheet import Citation, Ref


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, the anchors that stand before it, the citations and the quotes that it belongs to.

    `closes` holds the numbers of the citations whose sentence ends with it.
    """

    text: str
    anchors: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()
    quotes: tuple[str, ...] = ()
    closes: tuple[int, ...] = ()

    @property
    def classes(self) -> str:
        """The names by which the style sheet finds it."""
        return " ".join([*(f"c{number}" for number in self.sentences), *self.quotes])


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in pieces."""

    role: Role
    pieces: tuple[Piece, ...]


def cut_article(article: Article, citations: Sequence[Citation]) -> tuple[Passage, ...]:
    """The article's paragraphs in pieces. Joined, they are the paragraphs' text; every quote's anchor stands once."""
    own = [citation for citation in citations if citation.article == article.id]
    homes: dict[int, list[Citation]] = defaultdict(list)
    for citation in own:
        homes[_find_home(article, citation)].append(citation)
    return tuple(
        Passage(
            paragraph.role,
            _cut_paragraph(article.text, paragraph, [one for one in own if _touches(one, paragraph)], homes[place]),
        )
        for place, paragraph in enumerate(article.paragraphs)
    )


def _find_home(article: Article, citation: Citation) -> int:
    """The place of the paragraph that the citation begins in, or of the next one where it begins between two."""
    ends = (place for place, paragraph in enumerate(article.paragraphs) if paragraph.end > citation.start)
    return next(ends, len(article.paragraphs) - 1)


def _touches(citation: Citation, paragraph: Paragraph) -> bool:
    return citation.start < paragraph.end and citation.end > paragraph.start


def _cut_paragraph(
    text: str, paragraph: Paragraph, citations: Sequence[Citation], begun: Sequence[Citation]
) -> tuple[Piece, ...]:
    cuts = {paragraph.start, paragraph.end}
    for citation in citations:
        for offset in (citation.start, citation.end, *(end for quote in citation.quotes for end in quote)):
            if paragraph.start < offset < paragraph.end:
                cuts.add(offset)
    anchors: dict[int, list[str]] = defaultdict(list)
    for citation in begun:
        first = next((cut for cut in sorted(cuts) if cut >= citation.start), paragraph.start)
        at = first if first < paragraph.end else paragraph.start
        anchors[at].extend(Ref(citation.number, part).anchor for part in range(len(citation.quotes)))
    return tuple(_make_piece(text, (start, end), citations, anchors[start]) for start, end in pairwise(sorted(cuts)))


def _make_piece(text: str, span: tuple[int, int], citations: Sequence[Citation], anchors: Sequence[str]) -> Piece:
    start, end = span
    within = [one for one in citations if one.start <= start and end <= one.end]
    return Piece(
        text[start:end],
        anchors=tuple(anchors),
        sentences=tuple(one.number for one in within),
        quotes=tuple(
            Ref(one.number, part).anchor
            for one in within
            for part, (first, last) in enumerate(one.quotes)
            if first <= start and end <= last
        ),
        closes=tuple(one.number for one in within if one.end == end),
    )

"""The sentences of an article: those of the parser, with marks and datelines joined to the sentence they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from twosource.language.parsed import Sentence
from twosource.language.tokens import Doc
from twosource.model.article import Article, Role

_WORD = re.compile(r"\w")
_OPENS = re.compile(r"""^["'“‘(\[]$""")
_DATELINE = re.compile(
    r"^[^.!?]{2,60}\s?[—–]$|^[A-Z][A-Z ,.]{2,40}-$"
    r"|^[A-Z]{3}[\w ,./’'-]{0,50}(?:\([^()]{2,30}\))?\s?(?:-|--|—|–)$"
)

Run = tuple[int, int]
"""A run of tokens: first and last, end exclusive."""


def find_sentences(article: Article, doc: Doc) -> tuple[Sentence, ...]:
    """The sentences in reading order, trimmed of outer white space.

    None is empty or crosses a line break; none is nothing but marks, unless its paragraph is.
    """
    starts = [paragraph.start for paragraph in article.paragraphs]
    sentences = []
    for first, last in _join(doc.text, doc, _trimmed(doc)):
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        number = max(0, bisect_right(starts, start) - 1)
        role = article.paragraphs[number].role if article.paragraphs else Role.BODY
        sentences.append(Sentence(start, end, first, last, number, role))
    return tuple(sentences)


def _trimmed(doc: Doc) -> Iterator[Run]:
    for sent in doc.sents:
        first, last = sent.start, sent.end
        while first < last and doc[first].is_space:
            first += 1
        while last > first and doc[last - 1].is_space:
            last -= 1
        if first < last:
            yield first, last


def _join(text: str, doc: Doc, runs: Iterable[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if joined and _belong_together(text, doc, joined[-1], run):
            joined[-1] = (joined[-1][0], run[1])
        else:
            joined.append(run)
    return joined


def _belong_together(text: str, doc: Doc, before: Run, run: Run) -> bool:
    """Whether two runs are one sentence: a lone mark belongs to its neighbour, a dateline to what follows it."""
    end, start = doc[before[1] - 1].idx + len(doc[before[1] - 1]), doc[run[0]].idx
    if "\n" in text[end:start]:
        return False
    first = text[doc[before[0]].idx : end]
    following = text[start : doc[run[1] - 1].idx + len(doc[run[1] - 1])]
    if _OPENS.match(first) or _DATELINE.match(first):
        return True
    return not _WORD.search(following) and not (_OPENS.match(following) and start > end)

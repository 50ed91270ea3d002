"""Which pieces of a text stand within quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.statement import Form

# One alternative for each style of marks: curly, straight, guillemets, the doubled ones of wire copy, and the single
# marks of British papers and headlines. A quotation that is not closed runs to the end of its paragraph, as it does
# when the next paragraph goes on. A single mark opens before a letter and closes behind one, or it is an apostrophe.
_QUOTATION = re.compile(
    r"“[^“”\n]*(?:”|$)"
    r"|\"[^\"\n]*?(?:\"|''|$)"
    r"|«[^«»\n]*(?:»|$)"
    r"|''[^\n]+?(?:''|$)"
    r"|(?<![\w’'])[‘'](?=\w)(?:[^‘“”\"\n]{1,400}?[.,!?…][’'](?!\w)|[^‘“”\"\n]{1,400}?(?<=\w)[’'](?!\w))",
    re.MULTILINE,
)
_CLOSERS = "”\"»’'"
_MARKS = _CLOSERS + "“«‘ "
# The rest of a quotation that the paragraph before began: no mark opens in it before one closes.
_CLOSING = re.compile(r"[^“\"”«\n]+?[.,!?…]\s?(?:”|\"|'')(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text within quotation marks, from its first mark to behind its last; `closed` where the last one is there."""

    start: int
    end: int
    closed: bool


class Quotations:
    """The quotations of a text in reading order, to be asked for by place."""

    __slots__ = ("_ends", "_text", "found")

    def __init__(self, found: Sequence[Quotation], text: str) -> None:
        self.found = tuple(found)
        self._text = text
        self._ends = [quotation.end for quotation in found]

    def touching(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a character with text[start:end]."""
        first = bisect_left(self._ends, start + 1)
        last = first
        while last < len(self.found) and self.found[last].start < end:
            last += 1
        return self.found[first:last]

    def around(self, start: int, end: int) -> Quotation | None:
        """The quotation that holds all of text[start:end], or None."""
        return next((one for one in self.touching(start, end) if one.start <= start and end <= one.end), None)

    def measure(self, spans: Iterable[tuple[int, int]]) -> Form:
        """Whether these spans stand in quotation marks: every letter of them, a part, or none."""
        inside = outside = False
        for start, end in spans:
            at = start
            for one in self.touching(start, end):
                inside = True
                outside = outside or self._has_letters(at, one.start)
                at = max(at, one.end)
            outside = outside or self._has_letters(at, end)
        if not inside:
            return Form.INDIRECT
        return Form.MIXED if outside else Form.DIRECT

    def _has_letters(self, start: int, end: int) -> bool:
        return start < end and any(character.isalnum() for character in self._text[start:end])


def find_quotations(article: Article) -> Quotations:
    r"""The quotations of an article, each within one paragraph.

    A paragraph that has a closing mark only ends the quotation that the paragraph before left open.

    >>> find_quotations(Article.from_text("She said “no”.")).found
    (Quotation(start=9, end=13, closed=True),)
    """
    found: list[Quotation] = []
    left_open = False
    for paragraph in article.paragraphs:
        start = paragraph.start
        if left_open:
            closing = _CLOSING.match(article.text, start, paragraph.end)
            if closing:
                found.append(Quotation(start, closing.end(), closed=True))
                start = closing.end()
        for match in _QUOTATION.finditer(article.text, start, paragraph.end):
            closed = len(match[0]) > 1 and match[0][-1] in _CLOSERS
            if match[0].strip(_MARKS):
                found.append(Quotation(match.start(), match.end(), closed))
        left_open = bool(found) and not found[-1].closed and found[-1].end == paragraph.end
    return Quotations(found, article.text)

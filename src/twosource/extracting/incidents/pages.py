"""Cuts an article into pages that a network reads at once: pieces of words, with some of the page before and behind.

A short article is one page. Of a longer one each phrase and each sentence is judged on the page that it begins on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.extracting.incidents.phrases import Phrase
from twosource.language.tokens import Doc
from twosource.learned.word_pieces import split_pieces

PAGE, BEFORE, BEHIND = 420, 64, 24
"""Pieces that are judged at once, and those that are read before and behind them: 510 at most."""

MOST_PIECES = 16 * PAGE
"""Of an article; what stands behind them, some 5,000 words on, is not read."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sentences begin, and where the first words, the last words and the heads of the phrases do."""

    sentences: tuple[int, ...]
    phrases: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, doc: Doc, sentences: Sequence[tuple[int, int]], phrases: Sequence[Phrase]) -> Places:
        """Those of an article, as offsets; a sentence is given by its first token and the one behind its last."""
        starts = [token.idx for token in doc]
        return cls(
            tuple(starts[first] for first, _ in sentences),
            tuple((starts[one.first], starts[one.last - 1], starts[one.head]) for one in phrases),
        )


@dataclass(frozen=True, slots=True)
class Page:
    """The numbers of its pieces, and the phrases and sentences judged on it, with their places among the pieces."""

    pieces: tuple[int, ...]
    phrases: tuple[tuple[int, tuple[int, int, int]], ...]
    sentences: tuple[tuple[int, int], ...]


def cut_pages(text: str, places: Places, numbers: Mapping[str, int]) -> Iterator[Page]:
    """The pages of the text; `numbers` are those of the pieces that the network knows."""
    split = split_pieces(text, numbers, MOST_PIECES + 2)
    first_mark, *pieces, last_mark = split.numbers
    ends = split.ends[1:-1]

    def find(offset: int) -> int:
        return bisect_right(ends, offset)

    phrases = [tuple(map(find, offsets)) for offsets in places.phrases]
    sentences = [find(offset) for offset in places.sentences]
    for start, stop in _part(len(pieces)):
        low, high = max(0, start - BEFORE), min(len(pieces), stop + BEHIND)

        def place(at: int, low: int = low, high: int = high) -> int:
            return min(at, high - 1) - low + 1

        yield Page(
            (first_mark, *pieces[low:high], last_mark),
            tuple(
                (number, (place(first), place(last), place(head)))
                for number, (first, last, head) in enumerate(phrases)
                if start <= first < stop
            ),
            tuple((number, place(at)) for number, at in enumerate(sentences) if start <= at < stop),
        )


def _part(count: int) -> Iterator[tuple[int, int]]:
    """The first piece of each page and the one behind its last: pages of one article are about as long."""
    size = -(-count // -(-count // PAGE)) if count > PAGE + BEFORE + BEHIND else count
    for start in range(0, count, max(1, size)):
        yield start, min(count, start + size)

"""Which articles hold a word: the articles of an index found again by their telling words."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

# Of each word the latest so many articles are looked at. On the stories corpus 150 instead of 60 were no better by
# cross-validation.
LOOKED_AT = 60
# A number of eight bytes holds that of the article and, in so many bits, the weight of the word there, at most 1.
WEIGHT_BITS = 24
WHOLE = 1 << WEIGHT_BITS

Numbers = NDArray[np.int64]
Plain = dict[str, tuple[list[int], list[float]]]


class Postings:
    """The articles that hold a word, in the order of their coming, with its weight there."""

    def __init__(self, plain: Mapping[str, tuple[Sequence[int], Sequence[float]]] | None = None) -> None:
        self._held: dict[str, array[int]] = {}
        self._sums = np.zeros(0)
        """Of each article, zero but while it is looked for."""
        for word, (articles, weights) in (plain or {}).items():
            self._held[word] = array("q", map(_pack, articles, weights))

    def add(self, article: int, words: Iterable[tuple[str, float]]) -> None:
        """An article comes that holds these words."""
        held = self._held
        for word, weight in words:
            posting = held.get(word)
            if posting is None:
                posting = held[word] = array("q")
            elif len(posting) >= 2 * LOOKED_AT:
                del posting[:-LOOKED_AT]
            posting.append(_pack(article, weight))

    def find(self, words: Iterable[tuple[str, float]]) -> tuple[Numbers, NDArray[np.float64]]:
        """The articles that hold some of the words, each as often as it does, with the sum over all of them.

        What is summed is the weight that is given times that which the word has there.
        """
        found = [(posting[-LOOKED_AT:], weight) for word, weight in words if (posting := self._held.get(word))]
        packed = np.frombuffer(b"".join([posting for posting, _ in found]), dtype=np.int64)
        articles = packed >> WEIGHT_BITS
        weights = np.repeat([weight / WHOLE for _, weight in found], [len(posting) for posting, _ in found])
        last = articles.max(initial=-1)
        if last >= len(self._sums):
            self._sums = np.zeros(2 * (last + 1))
        np.add.at(self._sums, articles, (packed & (WHOLE - 1)) * weights)
        likeness = self._sums[articles]
        self._sums[articles] = 0.0
        return articles, likeness

    def to_plain(self) -> Plain:
        """The articles of each word, and their weights."""
        return {
            word: ([one >> WEIGHT_BITS for one in held], [(one & (WHOLE - 1)) / WHOLE for one in held])
            for word, held in self._held.items()
        }


def _pack(article: int, weight: float) -> int:
    return (article << WEIGHT_BITS) + min(WHOLE - 1, int(weight * WHOLE))

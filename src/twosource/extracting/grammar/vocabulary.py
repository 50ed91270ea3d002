"""How a table of words is written down."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from twosource.model.statement import Measure


def list_words(text: str) -> frozenset[str]:
    """The words of a text, so that long tables can stand as prose.

    >>> sorted(list_words("dead wounded"))
    ['dead', 'wounded']
    """
    return frozenset(text.split())


def index_words(tables: Mapping[Measure, str]) -> Mapping[str, Measure]:
    """Each word of the tables with its measure. Raises ValueError when a word stands in two tables."""
    index: dict[str, Measure] = {}
    for measure, words in tables.items():
        for word in words.split():
            if word in index:
                raise ValueError(f"{word!r} stands under {index[word]} and {measure}")
            index[word] = measure
    return MappingProxyType(index)

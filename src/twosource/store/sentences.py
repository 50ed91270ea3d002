"""Which sentences hold the words of a search, in any form of them, as the search of whole articles has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from sqlalchemy import Connection, func, select, text

from twosource.store.rows import spread
from twosource.store.tables import statements

AT_ONCE = 1_000
"""Statements that are asked after together."""


def quote(word: str) -> str:
    """A word or phrase in quotation marks: nothing in it steers the search."""
    return '"' + spread(word.replace('"', " ").replace("\x00", " ")) + '"'


def find_holding(
    connection: Connection, sentences: Mapping[int, str], words: Sequence[str], *, is_sqlite: bool
) -> frozenset[int]:
    """The numbers of those statements whose own sentence holds all the words."""
    find = _find_in_sqlite if is_sqlite else _find_in_postgresql
    return find(connection, sentences, words)


def _find_in_sqlite(connection: Connection, sentences: Mapping[int, str], words: Sequence[str]) -> frozenset[int]:
    """They are put into an index of their own, which lives as long as the question: FTS5 alone knows its stems."""
    connection.execute(
        text("CREATE VIRTUAL TABLE temp.asked USING fts5(sentence, tokenize='porter unicode61 remove_diacritics 2')")
    )
    try:
        rows = [{"number": number, "sentence": spread(sentence)} for number, sentence in sentences.items()]
        if rows:
            connection.execute(text("INSERT INTO temp.asked(rowid, sentence) VALUES (:number, :sentence)"), rows)
        asked = {"words": " AND ".join(quote(word) for word in words)}
        found = connection.execute(text("SELECT rowid FROM temp.asked WHERE asked MATCH :words"), asked)
        return frozenset(found.scalars())
    finally:
        connection.execute(text("DROP TABLE temp.asked"))


def _find_in_postgresql(connection: Connection, sentences: Mapping[int, str], words: Sequence[str]) -> frozenset[int]:
    asked = func.websearch_to_tsquery("english", " ".join(quote(word) for word in words))
    holds = func.to_tsvector("english", statements.c.sentence).op("@@")(asked)
    found: set[int] = set()
    for part in _cut(sentences):
        held = select(statements.c.number).where(statements.c.number.in_(part), holds)
        found |= set(connection.execute(held).scalars())
    return frozenset(found)


def _cut(sentences: Mapping[int, str]) -> Iterator[list[int]]:
    waiting = iter(sentences)
    while part := list(islice(waiting, AT_ONCE)):
        yield part

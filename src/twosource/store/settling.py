"""Dates that only another article of the story can settle, settled as soon as that one is on the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import select

from twosource.model.article import Article
from twosource.reading.together import settle_dates
from twosource.store.analysing import Analyst
from twosource.store.engine import Database
from twosource.store.keeping import Setting, renew
from twosource.store.packing import unpack_analysis
from twosource.store.tables import articles

MOST_WITNESSES = 40
"""Articles of a story, the latest to arrive, that are asked for the date of another."""


def settle_stories(
    database: Database, stories: Sequence[str], analyst: Analyst, settings: Callable[[], Setting]
) -> None:
    """Settles the unsure dates of the stories where they can be, and analyses those articles anew.

    Until the new analysis is whole the old one stands.
    """
    for story in stories:
        held = _load(database, story)
        settled = settle_dates([article for article, *_ in held])
        changed = [
            (new, as_read)
            for (old, is_unsure, as_read), new in zip(held, settled, strict=True)
            if is_unsure and new.published != old.published
        ]
        analysed = analyst.run([article for article, _ in changed], [()] * len(changed))
        for one, (_, as_read) in zip(analysed, changed, strict=True):
            with database.write() as connection:
                renew(connection, replace(one, as_read=as_read), settings())


def _load(database: Database, story: str) -> list[tuple[Article, bool, str | None]]:
    """The articles of a story with whether each is unsure and what people put right; none where all are sure."""
    members = articles.c.story == story
    unsure = select(articles.c.number).where(members, articles.c.unsure == 1).limit(1)
    columns = select(articles.c.analysis, articles.c.unsure, articles.c.as_read).where(members)
    with database.read() as connection:
        if connection.execute(unsure).scalar() is None:
            return []
        rows = connection.execute(columns.order_by(articles.c.number.desc()).limit(MOST_WITNESSES)).all()
    return [(unpack_analysis(row.analysis).article, bool(row.unsure), row.as_read) for row in rows]

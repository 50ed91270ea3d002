"""What a story is called: the title nearest to its middle, kept until another is clearly nearer."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from sqlalchemy import Connection, select, update

from twosource.resolving.story_draft import Draft
from twosource.resolving.story_vector import Weighed
from twosource.store.remembering import RECALLED, load_articles
from twosource.store.tables import articles, stories

CLEARLY = 1.3
"""How much nearer to the middle another article must stand for its title to be taken. Set by hand: a story keeps its
name unless it began with a page that hardly tells of it.
"""
OPENING = 80
"""Characters of an article without a title that stand for one."""


def abridge(text: str) -> str:
    """How a text begins, as a title.

    >>> abridge("The dam  burst.")
    'The dam burst. ...'
    """
    return f"{' '.join(text[:OPENING].split())} ..."


def measure_nearness(article: Weighed, draft: Draft) -> float:
    """How near an article and its title stand to the middle of a story, 0 to 1.

    That is the product of two cosines with the sum of all articles: of its words, and of the telling ones of its title.
    """
    total, words = draft.total, article.words
    whole = sum(weight * total.get(word, 0.0) for word, weight in words.items()) / draft.length
    title = [total.get(word, 0.0) for word in sorted(article.reading.title) if word in words]
    return whole * sum(title) / sqrt(len(title) or 1) / draft.length


def consider_title(connection: Connection, story: str, number: int, article: Weighed, draft: Draft | None) -> None:
    """Calls a story by the title of an article that has just come to it, where that is clearly better."""
    new = connection.execute(select(articles.c.id, articles.c.title).where(articles.c.number == number)).one()
    held = select(stories.c.titled_by, articles.c.number).outerjoin(articles, articles.c.id == stories.c.titled_by)
    row = connection.execute(held.where(stories.c.id == story)).one()
    if new.title is None:
        return
    if row.number is not None:
        known = load_articles(connection, [row.number]).get(row.number)
        if draft is None or known is None:
            return
        if measure_nearness(article, draft) <= CLEARLY * measure_nearness(known, draft):
            return
    _call(connection, story, new.title, new.id)


def check_title(connection: Connection, story: str) -> None:
    """Calls a story anew where the article that it is called after is no longer one of its own."""
    titled_by = connection.execute(select(stories.c.titled_by).where(stories.c.id == story)).scalar()
    own = articles.c.story == story
    if titled_by is not None:
        still = select(articles.c.number).where(own, articles.c.id == titled_by)
        if connection.execute(still).scalar() is not None:
            return
    columns = select(articles.c.number, articles.c.id, articles.c.title).where(own, articles.c.title.is_not(None))
    rows = connection.execute(columns.order_by(articles.c.number).limit(RECALLED)).all()
    if not rows:
        opening = select(articles.c.text).where(own).order_by(articles.c.day, articles.c.number).limit(1)
        _call(connection, story, abridge(connection.execute(opening).scalar() or ""), None)
        return
    nearest = _measure_all(load_articles(connection, [row.number for row in rows]))
    best = max(rows, key=lambda row: (nearest.get(row.number, 0.0), -row.number))
    _call(connection, story, best.title, best.id)


def _measure_all(members: Mapping[int, Weighed]) -> dict[int, float]:
    """How near each article stands to the middle of them all."""
    middle = Draft()
    for one in members.values():
        middle.add(one, None)
    return {number: measure_nearness(one, middle) for number, one in members.items()}


def _call(connection: Connection, story: str, title: str, article: str | None) -> None:
    connection.execute(update(stories).where(stories.c.id == story).values(title=title, titled_by=article))

"""What a story is called: the title nearest to its middle, kept until another is clearly nearer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt

from sqlalchemy import ColumnElement, Connection, exists, or_, select, update

from twosource.resolving.story_draft import Draft
from twosource.resolving.story_vector import Weighed
from twosource.store.packing import unpack_analysis
from twosource.store.remembering import RECALLED, load_articles
from twosource.store.rows import clean
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


def list_titles(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """After which article (id) each of those stories is called, where it is called after one."""
    held = select(stories.c.id, stories.c.titled_by).where(
        stories.c.id.in_(list(ids)), stories.c.titled_by.is_not(None)
    )
    return {row.id: row.titled_by for row in connection.execute(held)}


def restore_titles(connection: Connection, titles: Mapping[str, str]) -> None:
    """Calls stories after those articles again, where these stand in them."""
    for story, article in titles.items():
        own = articles.c.id == article, articles.c.story == story
        title = connection.execute(select(articles.c.title).where(*own)).scalar()
        if title is not None:
            _call(connection, story, title, article)


def rename(connection: Connection, story: str, article: str, former: str | None, title: str) -> None:
    """Gives a story that is called after one of its articles (by its id) the new title of that article."""
    if former != title:
        unnamed = stories.c.titled_by.is_(None) & (stories.c.title == former)
        called = stories.c.id == story, or_(stories.c.titled_by == article, unnamed)
        connection.execute(update(stories).where(*called).values(title=title))


def check_title(connection: Connection, story: str) -> None:
    """Calls a story anew where the article that it is called after is no longer one of its own, or lost its title.

    An article that is not analysed lends its title only where no other has one.
    """
    own = articles.c.story == story
    columns = select(articles.c.number, articles.c.id, articles.c.title).where(own, articles.c.title.is_not(None))
    titled_by = connection.execute(select(stories.c.titled_by).where(stories.c.id == story)).scalar()
    if titled_by is not None and connection.execute(columns.where(_is_first_choice(own, titled_by))).first():
        return
    rows = connection.execute(columns.order_by(articles.c.analysed.desc(), articles.c.number).limit(RECALLED)).all()
    if not rows:
        opening = select(articles.c.analysis).where(own).order_by(articles.c.day, articles.c.number).limit(1)
        _call(connection, story, _open(connection.execute(opening).scalar()), None)
        return
    nearest = _measure_all(load_articles(connection, [row.number for row in rows]))
    best = max(rows, key=lambda row: (nearest.get(row.number, -1.0), -row.number))
    _call(connection, story, best.title, best.id)


def _is_first_choice(own: ColumnElement[bool], titled_by: str) -> ColumnElement[bool]:
    """Whether an article is that one, and analysed, or no article with a title is."""
    other = articles.alias()
    analysed = exists().where(other.c.story == articles.c.story, other.c.analysed == 1, other.c.title.is_not(None))
    return own & (articles.c.id == titled_by) & ((articles.c.analysed == 1) | ~analysed)


def _open(analysis: bytes | None) -> str:
    return "" if analysis is None else clean(abridge(unpack_analysis(analysis).article.text))


def _measure_all(members: Mapping[int, Weighed]) -> dict[int, float]:
    """How near each article stands to the middle of them all."""
    middle = Draft()
    for one in members.values():
        middle.add(one, None)
    return {number: measure_nearness(one, middle) for number, one in members.items()}


def _call(connection: Connection, story: str, title: str, article: str | None) -> None:
    connection.execute(update(stories).where(stories.c.id == story).values(title=title, titled_by=article))

"""Which story an article stands in after review, and what a story comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from twosource.model.desk import Act, ActKind
from twosource.store.tables import articles, dossiers, stories
from twosource.store.titling import check_title

UNTITLED = "(no title)"
NOWHERE = ""
"""The story of articles that people rejected: they are kept, and shown nowhere."""


def follow(story: str, article: str, acts: Iterable[Act]) -> str:
    """Where people put an article that the program put into the story: their acts on stories, in their order."""
    for act in acts:
        given = act.given
        if act.act is ActKind.MERGE and story == act.target:
            story = given["into"]
        elif act.act is ActKind.SPLIT and story == act.target and article in given["articles"]:
            story = given["story"]
        elif act.act is ActKind.REJECT_ARTICLE and article == act.target:
            story = NOWHERE
    return story


def count_in(connection: Connection, story: str, title: str, day: str | None, at: str) -> None:
    """Counts one more article in a story, which is made where it is new."""
    if story == NOWHERE:
        return
    row = connection.execute(select(stories).where(stories.c.id == story)).one_or_none()
    if row is None:
        held = {"id": story, "title": title, "revision": 1, "articles": 1}
        connection.execute(insert(stories).values(**held, first_day=day, last_day=day, changed=at))
        return
    days = [each for each in (row.first_day, row.last_day, day) if each]
    changed = {"first_day": min(days, default=None), "last_day": max(days, default=None), "changed": at}
    changed |= {"revision": row.revision + 1, "articles": row.articles + 1}
    connection.execute(update(stories).where(stories.c.id == story).values(**changed))


def recount(connection: Connection, ids: Iterable[str], at: str) -> None:
    """Counts stories anew after articles have moved; one that holds none any more is gone."""
    for story in sorted(set(ids) - {NOWHERE}):
        members = articles.c.story == story
        counted = select(func.count(), func.min(articles.c.day), func.max(articles.c.day)).where(members)
        count, first, last = connection.execute(counted).one()
        known = connection.execute(select(stories.c.revision).where(stories.c.id == story)).scalar()
        if not count:
            connection.execute(delete(stories).where(stories.c.id == story))
            connection.execute(delete(dossiers).where(dossiers.c.story == story))
            continue
        held = {"articles": count, "first_day": first, "last_day": last, "changed": at, "revision": (known or 0) + 1}
        if known is None:
            connection.execute(insert(stories).values(id=story, title=UNTITLED, **held))
        else:
            connection.execute(update(stories).where(stories.c.id == story).values(**held))
        check_title(connection, story)


def touch(connection: Connection, ids: Sequence[str], at: str) -> None:
    """Marks stories as changed, so that their dossiers are worked out anew."""
    raised = {"revision": stories.c.revision + 1, "changed": at}
    connection.execute(update(stories).where(stories.c.id.in_(ids)).values(**raised))


def move(connection: Connection, machine_stories: Sequence[str], acts: Sequence[Act], at: str) -> tuple[str, ...]:
    """Puts the articles of those stories (as the program made them) where the acts want them. Returns what changed."""
    held = select(articles.c.number, articles.c.id, articles.c.machine_story, articles.c.story)
    rows = connection.execute(held.where(articles.c.machine_story.in_(machine_stories))).all()
    changed: set[str] = set()
    for row in rows:
        wanted = follow(row.machine_story, row.id, acts)
        if wanted != row.story:
            changed |= {wanted, row.story}
            connection.execute(update(articles).where(articles.c.number == row.number).values(story=wanted))
    recount(connection, changed, at)
    return tuple(sorted(changed))

"""Stories by id, also by an id that is no more: the program or a person made that story a part of another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from twosource.errors import NotFound
from twosource.model.desk import ActKind, ShiftKind
from twosource.store.acts import find_undone, in_force, list_acts
from twosource.store.tables import articles, shifts, stories

STORY, ARTICLE = "sto-", "art-"


def find_story(connection: Connection, id: str) -> Row[Any]:
    """The row of a story by its id, by a part of it with which no other begins, or by an article's. Raises NotFound.

    A story that was joined with another, by the program or by a person, is that one.
    """
    asked = id
    if id.startswith(ARTICLE):
        known = select(articles.c.story).where(articles.c.id == find_article(connection, id))
        asked = connection.execute(known).scalar() or id
    exact = connection.execute(select(stories).where(stories.c.id == asked)).one_or_none()
    if exact is not None:
        return exact
    found = find_stories(connection, asked)
    if len(found) != 1:
        why = "several stories begin so; give more of the id" if found else "`twosource stories` lists them"
        raise NotFound(f"{id}: there is no such story; {why}")
    return connection.execute(select(stories).where(stories.c.id == found[0])).one()


def find_article(connection: Connection, id: str) -> str:
    """The id of an article by its id, or by a part of it with which no other begins. Raises NotFound."""
    begun = id if id.startswith(ARTICLE) else ARTICLE + id
    if connection.execute(select(articles.c.number).where(articles.c.id == id)).scalar() is not None:
        return id
    near = select(articles.c.id).where(articles.c.id >= begun, articles.c.id < f"{begun}~").limit(2)
    found = connection.execute(near).scalars().all()
    if len(found) != 1:
        advice = "several begin so; give more of the id" if found else "`twosource story` lists those of a story"
        raise NotFound(f"{id}: there is no such article on the desk; {advice}")
    return str(found[0])


def find_stories(connection: Connection, beginning: str) -> tuple[str, ...]:
    """The ids of the stories whose id begins so, or that took in one whose id begins so; sorted."""
    begun = beginning if beginning.startswith(STORY) else STORY + beginning
    near = select(stories.c.id).where(stories.c.id >= begun, stories.c.id < f"{begun}~")
    living = set(connection.execute(near).scalars())
    heirs = {gone: heir for gone, heir in _list_heirs(connection).items() if gone.startswith(begun)}
    known = set(connection.execute(select(stories.c.id).where(stories.c.id.in_(set(heirs.values())))).scalars())
    return tuple(sorted(living | {heir for gone, heir in heirs.items() if heir in known and gone not in living}))


def _list_heirs(connection: Connection) -> dict[str, str]:
    """Each story that is no more, with the one in which its articles stand now.

    A story that a person had split off, which was undone, is again the one from which it was.
    """
    joined = select(shifts.c.other, shifts.c.story).where(shifts.c.kind == ShiftKind.JOINED.value)
    steps: dict[str, str] = {row.other: row.story for row in connection.execute(joined.order_by(shifts.c.number))}
    acts = list_acts(connection)
    held = in_force(acts, find_undone(acts))
    steps |= {act.given["story"]: act.target for act in acts if act.act is ActKind.SPLIT and act not in held}
    steps |= {act.target: act.given["into"] for act in held if act.act is ActKind.MERGE}
    return {story: _follow(story, steps) for story in steps}


def _follow(story: str, steps: Mapping[str, str]) -> str:
    seen = {story}
    while (after := steps.get(story)) is not None and after not in seen:
        seen.add(after)
        story = after
    return story

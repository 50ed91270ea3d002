"""Stories joined and split by the program: done, kept with the reason, and told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update

from twosource.model.desk import Shift, ShiftKind
from twosource.store import membership
from twosource.store.placing import Move, move_readings
from twosource.store.rows import clean
from twosource.store.tables import articles, insert_row, shifts


def shift_stories(connection: Connection, moves: Sequence[Move], at: str) -> None:
    """Puts the articles where an article that has just come has shown that they belong, and keeps why.

    No person has merged or split these stories, so that what is shown of them is what the program made of them; an
    article that was rejected stays so.
    """
    for move in moves:
        gone = articles.c.machine_story == move.other
        home = move.story
        if move.kind is ShiftKind.SPLIT:
            gone, home = articles.c.number.in_(move.articles), move.other
        moved = connection.execute(select(articles.c.id).where(gone).order_by(articles.c.number)).scalars().all()
        connection.execute(update(articles).where(gone, articles.c.story != membership.NOWHERE).values(story=home))
        connection.execute(update(articles).where(articles.c.id.in_(moved)).values(machine_story=home))
        move_readings(connection, move)
        row = {"at": at, "kind": move.kind.value, "story": move.story, "other": move.other, "told": 0}
        insert_row(connection, shifts, {**row, "articles": json.dumps(list(moved)), "reason": clean(move.reason)})
    membership.recount(connection, {story for move in moves for story in (move.story, move.other)}, at)


def list_shifts(connection: Connection, story: str) -> tuple[Shift, ...]:
    """How a story was joined and split, in that order."""
    own = or_(shifts.c.story == story, shifts.c.other == story)
    return tuple(_make(row) for row in connection.execute(select(shifts).where(own).order_by(shifts.c.number)))


def last_shifts(connection: Connection, stories: Sequence[str]) -> dict[str, Shift]:
    """The last time that each of those stories was joined or split, where it was."""
    own = or_(shifts.c.story.in_(stories), shifts.c.other.in_(stories))
    found: dict[str, Shift] = {}
    for row in connection.execute(select(shifts).where(own).order_by(shifts.c.number)):
        found |= {row.story: _make(row), row.other: _make(row)}
    return found


def take_untold(connection: Connection) -> tuple[Shift, ...]:
    """What was joined and split and not told yet; from now on it is."""
    held = select(shifts).where(shifts.c.told == 0).order_by(shifts.c.number)
    found = tuple(_make(row) for row in connection.execute(held))
    if found:
        connection.execute(update(shifts).where(shifts.c.told == 0).values(told=1))
    return found


def _make(row: Row[Any]) -> Shift:
    moved = tuple(json.loads(row.articles))
    return Shift(row.at, ShiftKind(row.kind), row.story, row.other, moved, row.reason)

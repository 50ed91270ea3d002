"""What people decided, as a log that only grows: an act is undone by another act."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from twosource.model.desk import Act, ActKind
from twosource.model.outlet_names import outlet_key
from twosource.store.rows import clean
from twosource.store.tables import corrections, insert_row

ON_STATEMENTS = (ActKind.ACCEPT, ActKind.REJECT, ActKind.CORRECT)
ON_STORIES = (ActKind.MERGE, ActKind.SPLIT, ActKind.REJECT_ARTICLE)
ON_ENTITIES = (ActKind.MERGE_ENTITIES, ActKind.SPLIT_ENTITY)


def add_act(
    connection: Connection,
    *,
    at: str,
    who: str,
    why: str,
    act: ActKind,
    target: str,
    article: str | None,
    details: object,
) -> Act:
    """The act, written down."""
    given = json.dumps(details, separators=(",", ":"))
    who, why = clean(who), clean(why)
    row = {"at": at, "who": who, "why": why, "act": act.value, "target": target, "article": article, "details": given}
    number = insert_row(connection, corrections, row)
    return Act(number, at, who, why, act, target, article, json.loads(given))


def list_acts(connection: Connection) -> tuple[Act, ...]:
    """Every act, in the order of deciding."""
    rows = connection.execute(select(corrections).order_by(corrections.c.number))
    return tuple(_make(row) for row in rows)


def acts_on_articles(
    connection: Connection, ids: Iterable[str], kinds: Sequence[ActKind] = ON_STATEMENTS
) -> dict[str, list[Act]]:
    """The acts in force on those articles (ids), by article, in the order of deciding: those on their statements."""
    by_article: dict[str, list[Act]] = {}
    for act in _list_in_force(connection, kinds, corrections.c.article.in_(list(ids))):
        by_article.setdefault(act.article or "", []).append(act)
    return by_article


def acts_on_stories(connection: Connection) -> tuple[Act, ...]:
    """The acts in force on stories, in the order of deciding."""
    return _list_in_force(connection, ON_STORIES)


def acts_on_entities(connection: Connection) -> tuple[Act, ...]:
    """The acts in force on entities, in the order of deciding."""
    return _list_in_force(connection, ON_ENTITIES)


def list_grades(connection: Connection) -> dict[str, str]:
    """The Admiralty codes that people have given outlets, by their keys; the last one counts."""
    given = {outlet_key(act.target): act.given["grade"] for act in _list_in_force(connection, (ActKind.GRADE,))}
    return {outlet: grade for outlet, grade in given.items() if grade is not None}


def in_force(acts: Iterable[Act], undone: frozenset[int]) -> tuple[Act, ...]:
    """The acts without those that were undone."""
    return tuple(act for act in acts if act.number not in undone and act.act is not ActKind.UNDO)


def find_undone(acts: Sequence[Act]) -> frozenset[int]:
    """The numbers of the acts that were undone by one which was not undone itself. The acts stand in their order."""
    undone: set[int] = set()
    for act in reversed(acts):
        if act.act is ActKind.UNDO and act.number not in undone:
            undone.add(int(act.target))
    return frozenset(undone)


def _list_in_force(
    connection: Connection, kinds: Sequence[ActKind], *conditions: ColumnElement[bool]
) -> tuple[Act, ...]:
    held = select(corrections).where(corrections.c.act.in_([kind.value for kind in kinds]), *conditions)
    found = [_make(row) for row in connection.execute(held.order_by(corrections.c.number))]
    return in_force(found, _list_undone(connection, found))


def _list_undone(connection: Connection, found: Sequence[Act]) -> frozenset[int]:
    """Of the acts found, those that were undone. Nothing is read where nothing was found."""
    if not found:
        return frozenset()
    held = select(corrections).where(corrections.c.act == ActKind.UNDO.value)
    return find_undone([_make(row) for row in connection.execute(held.order_by(corrections.c.number))])


def _make(row: Row[Any]) -> Act:
    return Act(row.number, row.at, row.who, row.why, ActKind(row.act), row.target, row.article, json.loads(row.details))

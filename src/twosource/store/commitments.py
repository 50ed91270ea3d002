"""Which stories hold promises, and which promises are asked for."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from twosource.errors import UsageError
from twosource.model.finding import Followed, State
from twosource.store.membership import NOWHERE
from twosource.store.tables import articles, statements

STATES = (State.OPEN, State.KEPT, State.MISSED, State.UNKNOWN)


def read_state(state: State | str) -> State:
    """The state of a promise by name. Raises UsageError."""
    if state not in STATES:
        raise UsageError(f"{state!r} is no state of a promise; it is one of {', '.join(STATES)}")
    return State(state)


def stories_with_promises(connection: Connection, due_by: str | None) -> list[str]:
    """The stories in which something is promised, the first due first; those where something is due by a day."""
    due = func.min(statements.c.due_last)
    held = select(articles.c.story).join(statements, statements.c.article == articles.c.number)
    shown = articles.c.replaced_by.is_(None), articles.c.story != NOWHERE
    held = held.where(statements.c.kind == "commitment", *shown)
    if due_by is not None:
        held = held.where(statements.c.due_last <= due_by)
    ordered = held.group_by(articles.c.story).order_by(due.is_(None), due, articles.c.story)
    return list(connection.execute(ordered).scalars())


def is_asked(promise: Followed, state: State | None, due_by: date | None) -> bool:
    """Whether a promise can be followed, has that state and is due by that day."""
    if not promise.commitment.checkable and promise.decided_by is None:
        return False
    due = promise.commitment.due.latest if promise.commitment.due else None
    in_time = due_by is None or (due is not None and due <= due_by)
    return in_time and (state is None or promise.state is state)

"""Articles of a desk that was made before stories were learned: read once, in the stories in which they stand."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select

from twosource.intake import Progress
from twosource.store.engine import Database
from twosource.store.membership import NOWHERE
from twosource.store.placing import StoryFinder
from twosource.store.tables import articles, unread
from twosource.store.titling import consider_title

AT_ONCE = 50
"""Articles of a transaction: what is lost of the work where the program is killed."""


def catch_up(database: Database, finder: StoryFinder, progress: Progress | None) -> None:
    """Reads what is still unread, so that the next page finds its story. Several processes may do it together."""
    with database.read() as connection:
        total = connection.execute(select(func.count()).select_from(unread)).scalar_one()
    while left := total and _read_some(database, finder):
        if progress is not None:
            progress("learning the stories", total - left + 1, total)


def remember_anew(connection: Connection, finder: StoryFinder, number: int) -> None:
    """Remembers an article as it stands now; one that is rejected or not analysed is forgotten."""
    finder.forget(connection, number)
    connection.execute(delete(unread).where(unread.c.article == number))
    _read_one(connection, finder, number)


def _read_some(database: Database, finder: StoryFinder) -> int:
    """Reads some. Returns one more than are left then, and 0 where nothing was left before."""
    with database.write() as connection:
        numbers = list(connection.execute(select(unread.c.article).order_by(unread.c.article).limit(AT_ONCE)).scalars())
        for number in numbers:
            _read_one(connection, finder, number)
        connection.execute(delete(unread).where(unread.c.article.in_(numbers)))
        left: int = connection.execute(select(func.count()).select_from(unread)).scalar_one()
    return left + 1 if numbers else 0


def _read_one(connection: Connection, finder: StoryFinder, number: int) -> None:
    columns = select(articles.c.story, articles.c.analysed).where(articles.c.number == number)
    row = connection.execute(columns).one_or_none()
    if row is None or row.story == NOWHERE or not row.analysed:
        return
    placed = finder.catch_up(connection, number)
    if placed.article is not None:
        consider_title(connection, row.story, number, placed.article, placed.drafts.get(row.story))

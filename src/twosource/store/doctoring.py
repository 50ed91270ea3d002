"""A desk examined: whether all that belongs together is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Connection, Table, delete, exists, func, select, text, update
from sqlalchemy.exc import DatabaseError

from twosource.errors import DamagedDesk, DamagedRecord
from twosource.model.desk import Fault, Health
from twosource.reading.tongue import name_language
from twosource.store import membership
from twosource.store.acts import acts_on_articles, acts_on_stories
from twosource.store.damage import find_damage, first_line
from twosource.store.engine import Database
from twosource.store.keeping import is_older, rewrite
from twosource.store.overlay import apply
from twosource.store.packing import unpack_analysis
from twosource.store.tables import (
    REVISION,
    articles,
    corrections,
    drafts,
    entities,
    pages,
    readings,
    statements,
    stories,
)

COUNTED: tuple[Table, ...] = (articles, pages, statements, entities, stories, corrections)
REPAIR = "run `twosource doctor --repair`"
AT_ONCE = 200
"""Articles that are unpacked at a time."""

Faults = Iterator[Fault]


def examine(database: Database, program: str, at: str, *, repair: bool) -> Health:
    """How the desk is; mended first where asked, unless its file is damaged: to write there could lose more."""
    damage = find_damage(database.file)
    if damage:
        return tell_damage(database.name, damage, REVISION)
    if repair:
        with database.write() as connection:
            _mend(connection, at, is_sqlite=database.is_sqlite)
    with database.read() as connection:
        counts = tuple((table.name, _count(connection, table)) for table in COUNTED)
        faults = tuple(fault for check in CHECKS for fault in check(connection))
        held = connection.execute(select(articles.c.program, func.count()).group_by(articles.c.program))
        older = sum(count for version, count in held if is_older(version, program))
        foreign = select(articles.c.language, func.count()).where(articles.c.analysed == 0)
        unread = connection.execute(foreign.group_by(articles.c.language)).all()
    if database.is_sqlite:
        with database.write() as connection:
            faults = (*_check_index(connection), *faults)
    told = tuple(sorted((name_language(code), count) for code, count in unread))
    return Health(database.name, REVISION, counts, older, faults, told)


def tell_damage(desk: str, faults: Sequence[str], step: str = "unknown") -> Health:
    """How a desk is whose file is damaged, as far as that can be told: what is broken in it."""
    told = tuple(Fault("the desk is damaged", fault, DamagedDesk.advice) for fault in faults)
    return Health(desk, step, (), 0, told)


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar() or 0


def _check_index(connection: Connection) -> Faults:
    """The search index of the file; FTS5 takes the check for writing, so that it waits for its turn."""
    try:
        connection.execute(text("INSERT INTO articles_text(articles_text, rank) VALUES ('integrity-check', 1)"))
    except DatabaseError as error:
        yield Fault("the search index does not fit the articles", first_line(error), REPAIR)


def _check_pages(connection: Connection) -> Faults:
    lost = select(pages.c.hash).where(~exists().where(articles.c.id == pages.c.article))
    for page in connection.execute(lost).scalars():
        yield Fault("a page has no article", page, "add the page again")


def _check_stories(connection: Connection) -> Faults:
    placed = articles.c.story != membership.NOWHERE
    lost = select(articles.c.id).where(placed, ~exists().where(stories.c.id == articles.c.story))
    for article in connection.execute(lost).scalars():
        yield Fault("an article has no story", article, REPAIR)
    counted = select(articles.c.story, func.count().label("held")).group_by(articles.c.story).subquery()
    held = func.coalesce(counted.c.held, 0)
    wrong = select(stories.c.id).outerjoin(counted, counted.c.story == stories.c.id).where(held != stories.c.articles)
    for story in connection.execute(wrong).scalars():
        yield Fault("a story miscounts its articles", story, REPAIR)


def _check_analyses(connection: Connection) -> Faults:
    """Each analysis is unpacked, its rows counted, and the corrections that fit nothing any more are named."""
    counted = select(statements.c.article, func.count().label("held")).group_by(statements.c.article).subquery()
    columns = select(articles.c.id, articles.c.analysis, func.coalesce(counted.c.held, 0).label("held"))
    rows = connection.execute(
        columns.outerjoin(counted, counted.c.article == articles.c.number).order_by(articles.c.number)
    )
    for part in rows.partitions(AT_ONCE):
        acts = acts_on_articles(connection, [row.id for row in part])
        for row in part:
            try:
                reviewed = apply(unpack_analysis(row.analysis), acts.get(row.id, ()))
            except DamagedRecord as error:
                yield Fault(
                    "an analysis is damaged", f"{row.id}: {error}", "take the last backup, or add the page again"
                )
                continue
            if len(reviewed.analysis.statements) != row.held:
                yield Fault("an article's statements are not those of its analysis", row.id, REPAIR)
            for act in reviewed.adrift:
                where = f"number {act.number} on {act.target}"
                yield Fault("a correction fits no sentence any more", where, "look at it, then undo it or do it again")


def _check_readings(connection: Connection) -> Faults:
    """What the finder of stories knows is what the articles say."""
    elsewhere = select(articles.c.id).join(readings, readings.c.article == articles.c.number)
    for article in connection.execute(elsewhere.where(readings.c.story != articles.c.machine_story)).scalars():
        yield Fault("an article is remembered in another story than it stands in", article, REPAIR)


CHECKS: tuple[Callable[[Connection], Faults], ...] = (_check_pages, _check_stories, _check_readings, _check_analyses)


def _mend(connection: Connection, at: str, *, is_sqlite: bool) -> None:
    """Makes anew what follows from the articles and the corrections."""
    if is_sqlite:
        connection.execute(text("INSERT INTO articles_text(articles_text) VALUES ('rebuild')"))
    home = select(articles.c.machine_story).where(articles.c.number == readings.c.article).scalar_subquery()
    connection.execute(update(readings).where(readings.c.story != home).values(story=home))
    connection.execute(delete(drafts))
    acts = acts_on_stories(connection)
    for row in connection.execute(select(articles.c.id, articles.c.machine_story, articles.c.number)).all():
        story = membership.follow(row.machine_story, row.id, acts)
        connection.execute(update(articles).where(articles.c.number == row.number).values(story=story))
        try:
            rewrite(connection, row.id)
        except DamagedRecord:
            continue
    known = connection.execute(select(stories.c.id)).scalars().all()
    held = connection.execute(select(articles.c.story).distinct()).scalars().all()
    membership.recount(connection, [*known, *held], at)

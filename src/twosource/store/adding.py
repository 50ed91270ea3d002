"""Pages taken onto the desk: opened, known ones passed over, read, analysed, and written one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, select

from twosource.errors import PageError
from twosource.fetching_settings import FetchSettings
from twosource.intake import Note, Progress, Source, open_many, read_day, read_or_tell
from twosource.model.article import Article, Page
from twosource.model.desk import Act, ActKind, Added
from twosource.model.record import Problem
from twosource.store.acts import acts_on_articles
from twosource.store.analysing import Analyst
from twosource.store.catching_up import catch_up
from twosource.store.engine import Database
from twosource.store.furniture import clean_batch, follow_up, remember_lines
from twosource.store.keeping import Setting, Taken, find_known, is_older, keep
from twosource.store.membership import NOWHERE
from twosource.store.packing import hash_page
from twosource.store.reading_back import load_page
from twosource.store.settling import settle_stories
from twosource.store.tables import pages

BATCH = 16
"""Pages that are analysed together: what a crash can cost of work not yet reported. Set by hand, not measured."""

Fresh = tuple[Taken, Article]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be added and how; `published` outranks what the pages show, `web` tells what may be fetched from."""

    sources: Iterable[Source]
    fetch: bool = False
    web: FetchSettings | None = None
    published: str | None = None
    progress: Progress | None = None
    note: Note | None = None


def add_pages(
    database: Database, request: Request, analyst: Analyst, settings: Callable[[], Setting]
) -> Iterator[Added | Problem]:
    """What became of each page, told once it is on the disk, in the order of the pages within each batch."""
    catch_up(database, settings().finder, request.progress)
    waiting = _read_fresh(database, request, settings)
    while batch := list(islice(waiting, BATCH)):
        fresh: list[Fresh] = []
        for item in batch:
            if isinstance(item, tuple):
                fresh.append(item)
            else:
                yield item
        yield from _add_batch(database, fresh, analyst, settings)


def _read_fresh(
    database: Database, request: Request, settings: Callable[[], Setting]
) -> Iterator[Fresh | Added | Problem]:
    """The pages that the desk does not have yet, read; and what is to be told of the others."""
    day = read_day(request.published)
    given = day.isoformat() if day else None
    opened = open_many(
        request.sources, fetch=request.fetch, web=request.web, progress=request.progress, note=request.note
    )
    for item in opened:
        if isinstance(item, PageError):
            if not _is_of_desk(database, item.page):
                yield Problem(item.page, str(item))
            continue
        if isinstance(item, Page) and _is_of_desk(database, item.name):
            continue
        taken = _take(item, given)
        with database.read() as connection:
            known = find_known(connection, taken.hash, settings().program)
        if known is not None:
            yield replace(known, page=taken.name)
            continue
        article = item if isinstance(item, Article) else read_or_tell(item, day)
        yield article if isinstance(article, Problem) else (taken, article)


def _is_of_desk(database: Database, name: str) -> bool:
    """Whether a file is the desk itself: a folder that is added may hold it."""
    file = database.engine.url.database if database.is_sqlite else None
    if file is None or Path(name).name.removesuffix("-wal").removesuffix("-shm") != Path(file).name:
        return False
    return Path(name).resolve().parent == Path(file).resolve().parent


def renew_pages(
    database: Database, analyst: Analyst, settings: Callable[[], Setting], progress: Progress | None
) -> Iterator[Added | Problem]:
    """Reads again every page that an older version of the program has read. What is kept stands until it is done."""
    catch_up(database, settings().finder, progress)
    program = settings().program
    with database.read() as connection:
        versions = connection.execute(select(pages.c.program).distinct()).scalars()
        older = [version for version in versions if is_older(version, program)]
        waiting = connection.execute(select(pages.c.hash).where(pages.c.program.in_(older)).order_by(pages.c.hash))
        hashes = list(waiting.scalars())
    for start in range(0, len(hashes), BATCH):
        fresh: list[Fresh] = []
        for known in hashes[start : start + BATCH]:
            with database.read() as connection:
                taken, held = load_page(connection, known)
            day = read_day(taken.published)
            article = held if isinstance(held, Article) else read_or_tell(held, day)
            if isinstance(article, Problem):
                yield article
            else:
                fresh.append((taken, article))
        yield from _add_batch(database, fresh, analyst, settings)
        if progress is not None:
            progress("reading again", min(start + BATCH, len(hashes)), len(hashes))


def _take(item: Page | Article, published: str | None) -> Taken:
    if isinstance(item, Article):
        name = item.page or item.url or item.id
        return Taken(hash_page(Page(name, item.to_json()), None), None, name, None)
    return Taken(hash_page(item, published), item, item.name, published)


def _add_batch(
    database: Database, fresh: Sequence[Fresh], analyst: Analyst, settings: Callable[[], Setting]
) -> Iterator[Added | Problem]:
    cleaned = clean_batch(database, [article for _, article in fresh])
    fresh = [(taken, article) for (taken, _), article in zip(fresh, cleaned.articles, strict=True)]
    with database.read() as connection:
        acts = [_find_acts(connection, taken, article) for taken, article in fresh]
    analysed = analyst.run([article for _, article in fresh], acts)
    touched: set[str] = set()
    for (taken, article), known, one in zip(fresh, acts, analysed, strict=True):
        with database.write() as connection:
            current = _find_acts(connection, taken, article)
            # Somebody may have put the article right while it was analysed.
            told = one if current == known else analyst.run_one(article, current)
            added = keep(connection, taken, told, settings())
            remember_lines(connection, added.article, article)
        touched.add(added.story)
        yield added
    follow_up(database, cleaned, analyst, settings)
    settle_stories(database, sorted(touched - {NOWHERE}), analyst, settings)


def _find_acts(connection: Connection, taken: Taken, article: Article) -> list[Act]:
    """What people put right of the article, also where an older version read it from the page as another one."""
    former = connection.execute(select(pages.c.article).where(pages.c.hash == taken.hash)).scalar()
    held = acts_on_articles(connection, {article.id, former or article.id}, (ActKind.CORRECT_ARTICLE,))
    return sorted((act for acts in held.values() for act in acts), key=lambda act: act.number)

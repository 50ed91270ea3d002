"""Lines that a site repeats under its articles, which only a second page gives away: dropped as pages arrive.

The line of each article is kept by a hash, so that the few articles of the site that have it too are found at once.
What `reading.repeated` finds in them is dropped from the new page and from those that are there; ids stay.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select

from twosource.model.article import Article
from twosource.reading.repeated import drop_lines, drop_repeated, list_droppable, name_site
from twosource.store.analysing import Analyst
from twosource.store.engine import Database
from twosource.store.keeping import Setting, renew
from twosource.store.packing import unpack_analysis
from twosource.store.tables import articles, furniture, lines

MOST_HOLDERS = 12
"""Articles of the desk with which a batch of pages is compared, the latest of those that share a line. Set by hand."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Articles without the lines that their sites repeat; `found` are the hashes of lines first seen to be such.

    `stale` are articles of the desk that have such a line still, with it dropped.
    """

    articles: tuple[Article, ...]
    stale: tuple[Article, ...] = ()
    found: frozenset[int] = frozenset()


def clean_batch(database: Database, fresh: Sequence[Article]) -> Cleaned:
    """The articles without the lines that their sites repeat, as far as the desk and they themselves show."""
    hashed = {article.id: hash_lines(article) for article in fresh}
    asked = {key for own in hashed.values() for key in own.values()}
    if not asked:
        return Cleaned(tuple(fresh))
    with database.read() as connection:
        known = set(connection.execute(select(furniture.c.line).where(furniture.c.line.in_(asked))).scalars())
        dropped = [_drop_known(article, hashed[article.id], known) for article in fresh]
        held = _load_holders(connection, asked - known, {article.id for article in fresh})
    together = [*held, *dropped]
    if len(together) < 2:
        return Cleaned(tuple(dropped))
    done = [replace(new, id=old.id) for old, new in zip(together, drop_repeated(together), strict=True)]
    changed = [(old, new) for old, new in zip(together, done, strict=True) if old.text != new.text]
    found = {key for old, new in changed for key in set(hash_lines(old).values()) - set(hash_lines(new).values())}
    stale = tuple(new for new in done[: len(held)] if any(new is one for _, one in changed))
    return Cleaned(tuple(done[len(held) :]), stale, frozenset(found))


def follow_up(database: Database, cleaned: Cleaned, analyst: Analyst, settings: Callable[[], Setting]) -> None:
    """Analyses anew the articles of the desk from which lines were dropped, and then remembers these lines."""
    for article, one in zip(cleaned.stale, analyst.run(cleaned.stale, [()] * len(cleaned.stale)), strict=True):
        with database.write() as connection:
            columns = select(articles.c.as_read, articles.c.program).where(articles.c.id == article.id)
            row = connection.execute(columns).one_or_none()
            if row is not None:
                renew(connection, replace(one, as_read=row.as_read), replace(settings(), program=row.program))
    if cleaned.found:
        with database.write() as connection:
            known = set(
                connection.execute(select(furniture.c.line).where(furniture.c.line.in_(cleaned.found))).scalars()
            )
            rows = [{"line": key} for key in sorted(cleaned.found - known)]
            if rows:
                connection.execute(insert(furniture), rows)
            connection.execute(delete(lines).where(lines.c.line.in_(cleaned.found)))


def remember_lines(connection: Connection, id: str, article: Article) -> None:
    """Keeps which lines an article (its id) has, for pages to come."""
    number = connection.execute(select(articles.c.number).where(articles.c.id == id)).scalar_one()
    own = set(hash_lines(article).values())
    held = select(lines.c.line).where(lines.c.line.in_(own), lines.c.article == number)
    rows = [{"line": key, "article": number} for key in sorted(own - set(connection.execute(held).scalars()))]
    if rows:
        connection.execute(insert(lines), rows)


def hash_lines(article: Article) -> dict[str, int]:
    """The lines of an article that may be furniture, each with a hash of it and of its site."""
    site = name_site(article)
    if site is None or article.page is None:
        return {}
    return {line: _hash(site, line) for line in list_droppable(article)}


def _hash(site: str, line: str) -> int:
    digest = hashlib.sha256(f"{site}\0{line}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def _drop_known(article: Article, hashed: dict[str, int], known: set[int]) -> Article:
    gone = frozenset(line for line, key in hashed.items() if key in known)
    return replace(drop_lines(article, gone), id=article.id) if gone else article


def _load_holders(connection: Connection, asked: Iterable[int], fresh: set[str]) -> list[Article]:
    """The articles of the desk that have one of these lines too."""
    held = select(lines.c.article).where(lines.c.line.in_(list(asked))).distinct()
    numbers = connection.execute(held.order_by(lines.c.article.desc()).limit(MOST_HOLDERS)).scalars().all()
    columns = select(articles.c.id, articles.c.analysis).where(articles.c.number.in_(numbers))
    rows = connection.execute(columns.order_by(articles.c.id)).all()
    return [unpack_analysis(row.analysis).article for row in rows if row.id not in fresh]

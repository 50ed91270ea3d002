"""Feeds and the pages they name, asked politely: what has not changed is not sent again, what fails is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from twosource.errors import PageError
from twosource.fetching import Fetcher, Version
from twosource.model.article import NOTHING_DECLARED, Declared, Page
from twosource.model.record import Problem
from twosource.reading.containers import open_container
from twosource.reading.listed import Listed
from twosource.reading.stream import open_stream
from twosource.store.engine import Database
from twosource.store.tables import feeds, looks

INTERVAL = timedelta(minutes=15)
"""Between two polls of a feed."""
LONGEST = timedelta(days=1)
"""A feed or page that fails is asked after twice the time each time, and once a day at least."""
LOOKED_AGAIN = (timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=3))
"""How long after the first look a page is looked at again: outlets change their articles mostly on the first days."""
MOST_ITEMS = 200
"""Items of a feed that are taken."""


@dataclass(frozen=True, slots=True)
class Poll:
    """How polling is done: who fetches, the time now, and of which refused addresses it was told already.

    An address that must not be asked as things are set here ("add --port 8080") has not failed: its `failures` count
    below zero how often it was refused, and it is asked as soon as it may be.
    """

    database: Database
    fetcher: Fetcher
    now: datetime
    interval: timedelta = INTERVAL
    told: set[str] = field(default_factory=set)

    def remember(self, urls: list[str]) -> None:
        """Keeps the feeds, to be polled from now on; those that did not fail as often as is wanted now."""
        with self.database.write() as connection:
            known = set(connection.execute(select(feeds.c.url)).scalars())
            for url in dict.fromkeys(urls):
                if url not in known:
                    connection.execute(insert(feeds).values(url=url, next_poll=_write(self.now), failures=0))
            well = select(feeds).where(feeds.c.failures == 0, feeds.c.polled.is_not(None))
            for feed in connection.execute(well).all():
                wanted = _write(datetime.fromisoformat(feed.polled) + self.interval)
                if wanted != feed.next_poll:
                    connection.execute(update(feeds).where(feeds.c.url == feed.url).values(next_poll=wanted))

    def poll(self) -> Iterator[Page | Problem]:
        """The pages that are new or changed, of the feeds whose time has come, and those to be looked at again."""
        with self.database.read() as connection:
            due = or_(feeds.c.next_poll <= _write(self.now), feeds.c.failures < 0)
            waiting = connection.execute(select(feeds).where(due).order_by(feeds.c.url)).all()
        for feed in waiting:
            yield from self._poll_feed(feed)
        with self.database.read() as connection:
            again = or_(looks.c.next_look <= _write(self.now), looks.c.failures < 0)
            pages = connection.execute(select(looks).where(again).order_by(looks.c.url)).all()
        for look in pages:
            yield from self._look(look.url, NOTHING_DECLARED, look)

    def _poll_feed(self, feed: Row[Any]) -> Iterator[Page | Problem]:
        refusal = self.fetcher.find_refusal(feed.url)
        if refusal is not None:
            if feed.next_poll <= _write(self.now):
                self._fail_feed(feed, refusal, _refused_again(feed))
            yield from self._tell(refusal, is_due=feed.next_poll <= _write(self.now))
            return
        try:
            fetched = self.fetcher.fetch_version(feed.url, Version(feed.etag, feed.modified))
        except PageError as error:
            self._fail_feed(feed, error, _failed_again(feed))
            yield Problem(error.page, str(error))
            return
        if fetched.page is not None:
            yield from self._read_feed(feed.url, fetched.page)
        values = {"etag": fetched.version.etag, "modified": fetched.version.modified, "failures": 0, "fault": None}
        times = {"polled": _write(self.now), "next_poll": _write(self.now + self.interval)}
        with self.database.write() as connection:
            connection.execute(update(feeds).where(feeds.c.url == feed.url).values(**values, **times))

    def _tell(self, refusal: PageError, *, is_due: bool) -> Iterator[Problem]:
        """That an address was refused: when it is due, and when a watch begins."""
        if is_due or refusal.page not in self.told:
            self.told.add(refusal.page)
            yield Problem(refusal.page, str(refusal))

    def _fail_feed(self, feed: Row[Any], error: PageError, failures: int) -> None:
        wait = _back_off(self.interval, failures)
        values = {"failures": failures, "fault": str(error), "next_poll": _write(self.now + wait)}
        with self.database.write() as connection:
            connection.execute(update(feeds).where(feeds.c.url == feed.url).values(**values))

    def _read_feed(self, url: str, page: Page) -> Iterator[Page | Problem]:
        data = page.data.encode() if isinstance(page.data, str) else page.data
        found = open_container(open_stream(BytesIO(data), url, page.charset), url, url=url, fetched=page.fetched)
        for number, item in enumerate(found):
            if number >= MOST_ITEMS:
                return
            if isinstance(item, Listed):
                yield from self._follow(item)
            elif isinstance(item, Page):
                yield item
            elif isinstance(item, PageError):
                yield Problem(item.page, str(item))

    def _follow(self, item: Listed) -> Iterator[Page | Problem]:
        """The page that an item names, where it was not looked at yet or the item has changed since."""
        with self.database.read() as connection:
            look = connection.execute(select(looks).where(looks.c.url == item.url)).one_or_none()
        if look is None or (look.declared != _sign(item.declared) and not look.failures):
            yield from self._look(item.url, item.declared, look)

    def _look(self, url: str, declared: Declared, look: Row[Any] | None) -> Iterator[Page | Problem]:
        known = Version(look.etag, look.modified) if look else Version()
        sign = _sign(declared) if declared != NOTHING_DECLARED or look is None else look.declared
        refusal = self.fetcher.find_refusal(url)
        if refusal is not None:
            is_due = look is None or look.next_look is None or look.next_look <= _write(self.now)
            if is_due:
                self._note_failure(look, known, url, sign, _refused_again(look))
            yield from self._tell(refusal, is_due=is_due)
            return
        try:
            fetched = self.fetcher.fetch_version(url, known)
        except PageError as error:
            self._note_failure(look, known, url, sign, _failed_again(look))
            yield Problem(error.page, str(error))
            return
        self._note(look, fetched.version, url=url, declared=sign, failures=0, next_look=_next_look(look, self.now))
        if fetched.page is not None:
            # A feed's day of change is left out, as many write the day on which the feed was made.
            yield replace(fetched.page, url=url, declared=replace(declared, modified=None))

    def _note_failure(self, look: Row[Any] | None, known: Version, url: str, sign: str | None, failures: int) -> None:
        again = _write(self.now + _back_off(self.interval, failures))
        self._note(look, known, url=url, declared=sign, failures=failures, next_look=again)

    def _note(self, look: Row[Any] | None, version: Version, **values: object) -> None:
        """Keeps which version of a page was seen, and when it is to be seen again."""
        first = look.first_look if look else _write(self.now)
        times = {"etag": version.etag, "modified": version.modified, "first_look": first}
        with self.database.write() as connection:
            _put(connection, {**values, **times})


def next_poll(connection: Connection) -> datetime | None:
    """When a feed or a page is to be asked next; None where nothing is watched."""
    times = [
        connection.execute(select(column).where(column.is_not(None)).order_by(column).limit(1)).scalar()
        for column in (feeds.c.next_poll, looks.c.next_look)
    ]
    return min((datetime.fromisoformat(time) for time in times if time), default=None)


def _put(connection: Connection, values: dict[str, Any]) -> None:
    connection.execute(delete(looks).where(looks.c.url == values["url"]))
    connection.execute(insert(looks).values(**values))


def _sign(declared: Declared) -> str:
    """What a feed says of the state of an article: when it says something else, the article has changed."""
    days = [date.value for date in declared.published]
    return "|".join([declared.title or "", declared.modified or "", *days])


def _next_look(look: Row[Any] | None, now: datetime) -> str | None:
    """When a page that could be had is looked at again; None when it is old."""
    first = datetime.fromisoformat(look.first_look) if look else now
    return next((_write(first + wait) for wait in LOOKED_AGAIN if first + wait > now), None)


def _failed_again(row: Row[Any] | None) -> int:
    return max(row.failures if row else 0, 0) + 1


def _refused_again(row: Row[Any] | None) -> int:
    return min(row.failures if row else 0, 0) - 1


def _back_off(interval: timedelta, failures: int) -> timedelta:
    times: int = 2 ** min(abs(failures), 10)
    return min(interval * times, LONGEST)


def _write(time: datetime) -> str:
    return time.isoformat(timespec="seconds")

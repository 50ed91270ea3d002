"""One round of watching: feeds polled, pages put onto the desk, and what changed told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from twosource.errors import NotFound
from twosource.fetching import Fetcher
from twosource.model.analysis import Analysis
from twosource.model.desk import Added, Arrival, Change, ChangeKind, Shift, ShiftKind, Told, Watched
from twosource.model.noun import Noun
from twosource.model.record import Problem
from twosource.model.restoring import restore_json
from twosource.store.desk import Desk
from twosource.store.reading_back import Asked, gather, load_article, make_dossier
from twosource.store.rows import clean
from twosource.store.shifting import take_untold
from twosource.store.tables import articles, changes, feeds, insert_row, statements, stories, watched
from twosource.watching.comparing import Known, compare, compare_versions, know
from twosource.watching.polling import INTERVAL, Poll, next_poll

NEW = (Arrival.ADDED, Arrival.CHANGED)
BATCH = 32
"""Pages that are put onto the desk together."""


@dataclass(frozen=True, slots=True)
class Round(Noun):
    """What one round brought: pages put onto the desk, what changed, and what could not be had or read."""

    added: tuple[Added, ...]
    changes: tuple[Told, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """Watches feeds for a desk. `fetcher` knows of each site when it was asked last, so keep one.

    `told` are the addresses of which this watch has told that they are refused here.
    """

    desk: Desk
    fetcher: Fetcher
    interval: timedelta = INTERVAL
    told: set[str] = field(default_factory=set)

    def go_round(self, urls: Iterable[str] = ()) -> Round:
        """Polls what is due, the feeds named here from now on too, and tells what changed since the last round.

        What is told is written down before; a round that is broken off is made up for by the next.
        """
        now = self.desk.surroundings.now().astimezone(UTC)
        poll = Poll(self.desk.database, self.fetcher, now, self.interval, self.told)
        poll.remember(list(urls))
        found = list(poll.poll())
        problems = [item for item in found if isinstance(item, Problem)]
        added: list[Added] = []
        for item in self.desk.add_each([page for page in found if not isinstance(page, Problem)]):
            if isinstance(item, Problem):
                problems.append(item)
            elif item.arrival is not Arrival.KNOWN:
                added.append(item)
        return Round(tuple(added), self.tell(added, now.date()), tuple(problems))

    def tell(self, added: Sequence[Added], today: date) -> tuple[Told, ...]:
        """What changed in the stories of those pages, in those that people changed, and where a promise is due."""
        new = {one.article for one in added if one.arrival in NEW}
        replaced = {one.article: one.replaces for one in added if one.replaces}
        told = self._tell_shifts()
        with self.desk.database.read() as connection:
            waiting = sorted(
                {*_list_homes(connection, new), *(one.story for one in added), *_list_moved(connection, today)}
            )
        for story in waiting:
            told += self._tell_story(story, new, replaced, today)
        return tuple(told)

    def since(self, number: int, *, limit: int = 200) -> tuple[Told, ...]:
        """The changes after the one with that number, in their order."""
        held = select(changes).where(changes.c.number > number).order_by(changes.c.number).limit(limit)
        with self.desk.database.read() as connection:
            return tuple(_read(row) for row in connection.execute(held))

    def latest(self, *, limit: int = 100) -> tuple[Told, ...]:
        """The last changes, the newest first."""
        held = select(changes).order_by(changes.c.number.desc()).limit(limit)
        with self.desk.database.read() as connection:
            return tuple(_read(row) for row in connection.execute(held))

    def feeds(self) -> tuple[Watched, ...]:
        """The feeds that are watched, by address."""
        with self.desk.database.read() as connection:
            rows = connection.execute(select(feeds).order_by(feeds.c.url)).all()
        return tuple(Watched(row.url, row.polled, row.next_poll, max(row.failures, 0), row.fault) for row in rows)

    def forget(self, urls: Iterable[str]) -> None:
        """Watches feeds no longer; what they brought stays. Raises NotFound for one that is not watched."""
        gone = list(urls)
        unknown = sorted(set(gone) - {feed.url for feed in self.feeds()})
        if unknown:
            raise NotFound(f"{unknown[0]}: this feed is not watched; `twosource watch --list` lists those that are")
        with self.desk.database.write() as connection:
            connection.execute(delete(feeds).where(feeds.c.url.in_(gone)))

    def next_round(self) -> datetime | None:
        """When something is due next; None where nothing is watched."""
        with self.desk.database.read() as connection:
            return next_poll(connection)

    def _tell_shifts(self) -> list[Told]:
        """What the program joined and split since it was told last, of the stories that were told of."""
        with self.desk.database.write() as connection:
            shifts = take_untold(connection)
            named = {story for shift in shifts for story in (shift.story, shift.other)}
            known = set(connection.execute(select(watched.c.story).where(watched.c.story.in_(named))).scalars())
            held = select(stories.c.id, stories.c.title).where(stories.c.id.in_(named))
            titles = {row.id: row.title for row in connection.execute(held)}
            return [
                _write(connection, _make_change(shift, titles), self.desk.now())
                for shift in shifts
                if known & {shift.story, shift.other}
            ]

    def _tell_story(self, story: str, new: set[str], replaced: dict[str, str], today: date) -> list[Told]:
        with self.desk.database.read() as connection:
            revision = connection.execute(select(stories.c.revision).where(stories.c.id == story)).scalar()
            if revision is None:
                return []
            before = self._known_before(connection, story, new, replaced, today)
            pairs = _load_versions(connection, story, replaced)
        dossier = self.desk.dossier(story, as_of=today)
        found = [change for pair in pairs for change in compare_versions(story, dossier.title, *pair)]
        found += compare(story, before, dossier, today)
        with self.desk.database.write() as connection:
            told = [_write(connection, change, self.desk.now()) for change in found]
            state = clean(know(dossier, today).to_json())
            connection.execute(delete(watched).where(watched.c.story == story))
            held = {"story": story, "revision": revision, "day": today.isoformat(), "state": state}
            connection.execute(insert(watched).values(**held))
        return told

    def _known_before(
        self, connection: Connection, story: str, new: set[str], replaced: dict[str, str], today: date
    ) -> Known | None:
        """What was known of the story: as it was told last, else what its other articles say without the new ones."""
        row = connection.execute(select(watched.c.state).where(watched.c.story == story)).scalar()
        if row is not None:
            return Known.read(row)
        former = [load_article(connection, old).analysis for article, old in replaced.items() if article in new]
        gathered = gather(connection, story)
        members = [one for one in gathered.analyses if one.article.id not in new]
        held = connection.execute(select(articles.c.id).where(articles.c.story == story)).scalars().all()
        members += [one for one in former if one.article.id in held]
        return know(make_dossier(replace(gathered, analyses=tuple(members)), Asked(today)), today) if members else None


def _make_change(shift: Shift, titles: Mapping[str, str]) -> Change:
    kind = ChangeKind.JOINED if shift.kind is ShiftKind.JOINED else ChangeKind.SPLIT
    text = (
        f"{shift.other} and {shift.story} are one story"
        if kind is ChangeKind.JOINED
        else (f"{shift.other} was parted from {shift.story}")
    )
    return Change(kind, shift.story, titles.get(shift.story, shift.story), f"{text}: {shift.reason}.", ())


def _list_homes(connection: Connection, ids: set[str]) -> list[str]:
    """The stories in which those articles stand now: a later page of the round may have joined or split them."""
    held = select(articles.c.story).where(articles.c.id.in_(ids)).distinct()
    return list(connection.execute(held).scalars())


def _list_moved(connection: Connection, today: date) -> list[str]:
    """Stories that changed since they were told of last, or in which a promise has come due since."""
    changed = select(watched.c.story).join(stories, stories.c.id == watched.c.story)
    moved = connection.execute(changed.where(stories.c.revision != watched.c.revision)).scalars().all()
    promised = select(watched.c.story).join(articles, articles.c.story == watched.c.story)
    promised = promised.join(statements, statements.c.article == articles.c.number)
    due = statements.c.due_last
    came = (statements.c.kind == "commitment", due <= today.isoformat(), due > watched.c.day)
    held = connection.execute(promised.where(*came, articles.c.replaced_by.is_(None)).distinct()).scalars().all()
    return [*moved, *held]


def _load_versions(connection: Connection, story: str, replaced: dict[str, str]) -> list[tuple[Analysis, Analysis]]:
    """The articles of the story that their outlets changed in this round: before and after."""
    held = set(connection.execute(select(articles.c.id).where(articles.c.story == story)).scalars())
    return [
        (load_article(connection, old).analysis, load_article(connection, new).analysis)
        for new, old in sorted(replaced.items())
        if new in held
    ]


def _write(connection: Connection, change: Change, at: str) -> Told:
    values = {"at": at, "story": change.story, "change": clean(change.to_json())}
    number = insert_row(connection, changes, values)
    return Told(number, at, change)


def _read(row: object) -> Told:
    return Told(row.number, row.at, restore_json(Change, row.change))  # type: ignore[attr-defined]  # a row of changes

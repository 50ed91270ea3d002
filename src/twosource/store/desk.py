"""The desk: what has been read, kept and corrected."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Row, func, select

from twosource import __version__
from twosource.errors import DamagedDesk, UsageError
from twosource.fetching_settings import FetchSettings
from twosource.intake import Note, Progress, Source, read_day
from twosource.model.analysis import Analysis
from twosource.model.desk import Added, Health, Hit, Intake, Member, Promise, Shift, StoryLine, StoryPage
from twosource.model.finding import Finding, State
from twosource.model.record import Problem
from twosource.presenting import Dossier
from twosource.presenting.doers import name_doer
from twosource.reading.tongue import name_language
from twosource.store.acts import acts_on_stories, list_grades
from twosource.store.adding import Request, add_pages, renew_pages
from twosource.store.analysing import Analyser, Analyst, Parter
from twosource.store.backing_up import back_up
from twosource.store.commitments import is_asked, read_state, stories_with_promises
from twosource.store.doctoring import examine, tell_damage
from twosource.store.engine import open_database
from twosource.store.keeping import Setting
from twosource.store.membership import NOWHERE
from twosource.store.placing import LearnedStories, StoryFinder
from twosource.store.reading_back import (
    Asked,
    DossierKey,
    entitle,
    find_dossier,
    gather,
    keep_dossier,
    load_article,
    make_dossier,
    restore_dossier,
    still_holds,
)
from twosource.store.reviewing import Review
from twosource.store.searching import find, find_barren, read_query
from twosource.store.shifting import last_shifts, list_shifts
from twosource.store.succeeding import find_article, find_story
from twosource.store.tables import articles, stories

DEFAULT = "twosource.db"
"""The desk of this folder."""
MOST_LISTED = 50


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a desk needs of the world and of the other stages; tests replace them."""

    analyse: Analyser | None = None
    part: Parter | None = None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    program: str = __version__
    finder: StoryFinder = field(default_factory=LearnedStories)


class Desk:
    """What has been read and kept, in a file or at a postgresql:// URL.

    `create` makes a desk where there is none; `keeps_pages` keeps the pages themselves too, so that a newer version can
    read them again. Raises NoDesk, ForeignDesk or NewerDesk; what is refused is left as it was.
    """

    def __init__(
        self,
        url: str | os.PathLike[str] = DEFAULT,
        *,
        create: bool = True,
        keeps_pages: bool = True,
        surroundings: Surroundings | None = None,
    ) -> None:
        self.database = open_database(url, create=create)
        self.surroundings = surroundings or Surroundings()
        self._keeps_pages = keeps_pages

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leaves the desk."""
        self.database.close()

    def add(
        self,
        sources: Iterable[Source],
        *,
        fetch: bool = False,
        web: FetchSettings | None = None,
        published: date | str | None = None,
        progress: Progress | None = None,
    ) -> Intake:
        """Puts pages onto the desk: files, folders, globs, addresses, containers of pages, bytes, articles.

        A page that is there already is passed over; one that cannot be read is listed and the others go on. `web` tells
        which ports and networks may be asked for addresses.
        """
        added: list[Added] = []
        problems: list[Problem] = []
        for item in self.add_each(sources, fetch=fetch, web=web, published=published, progress=progress):
            if isinstance(item, Added):
                added.append(item)
            else:
                problems.append(item)
        return Intake(tuple(added), tuple(problems))

    def add_each(
        self,
        sources: Iterable[Source],
        *,
        fetch: bool = False,
        web: FetchSettings | None = None,
        published: date | str | None = None,
        progress: Progress | None = None,
        note: Note | None = None,
    ) -> Iterator[Added | Problem]:
        """The same, told page by page. What is told as added is on the disk."""
        day = read_day(published)
        request = Request(sources, fetch, web, day.isoformat() if day else None, progress, note)
        yield from add_pages(self.database, request, self._find_analyst(), self.setting)

    def renew(self, *, progress: Progress | None = None) -> Iterator[Added | Problem]:
        """Reads again what an older version of the program has read, page by page; the old result stands until then."""
        yield from renew_pages(self.database, self._find_analyst(), self.setting, progress)

    def stories(self, *, limit: int = MOST_LISTED, offset: int = 0) -> tuple[StoryLine, ...]:
        """The stories with the newest articles first."""
        if limit < 0 or offset < 0:
            raise UsageError("limit and offset are 0 or more")
        last = stories.c.last_day.is_(None), stories.c.last_day.desc(), stories.c.id
        with self.database.read() as connection:
            rows = connection.execute(select(stories).order_by(*last).limit(limit).offset(offset)).all()
            ids = [row.id for row in rows]
            foreign, shifts = _count_foreign(connection, ids), last_shifts(connection, ids)
        return tuple(_line(row, foreign.get(row.id, 0), shifts.get(row.id)) for row in rows)

    def story(self, id: str) -> StoryPage:
        """A story with its articles and why each stands in it. Raises NotFound."""
        with self.database.read() as connection:
            row = find_story(connection, id)
            held = select(articles).where(articles.c.story == row.id).order_by(articles.c.day, articles.c.number)
            found = connection.execute(held).all()
            shifts = list_shifts(connection, row.id)
        foreign = sum(not each.analysed for each in found)
        line = _line(row, foreign, shifts[-1] if shifts else None)
        return StoryPage(line, tuple(_member(each) for each in found), shifts)

    def article(self, id: str) -> Analysis:
        """An article with what it states, as it stands after review. Raises NotFound."""
        with self.database.read() as connection:
            return load_article(connection, id).analysis

    def find_mark(self, id: str) -> str | None:
        """What keeps an article out of all that is shown: who rejected it, or which one replaced it; None otherwise.

        Raises NotFound.
        """
        with self.database.read() as connection:
            row = connection.execute(select(articles).where(articles.c.id == find_article(connection, id))).one()
            if row.story == NOWHERE:
                acts = [act for act in acts_on_stories(connection) if act.target == row.id]
                by = f" by {acts[-1].who} on {acts[-1].at[:10]}" if acts else ""
                why = f": {acts[-1].why}" if acts and acts[-1].why else ""
                return f"rejected{by}{why}"
            return f"replaced by {row.replaced_by}" if row.replaced_by else None

    def dossier(
        self,
        id: str,
        *,
        as_of: date | str | None = None,
        confidence: float = 0.0,
        estimates: str | None = None,
        grades: Mapping[str, str] | None = None,
    ) -> Dossier:
        """The dossier of a story, what people put right applied. Worked out once, it is kept until something changes.

        The options are those of `twosource.brief`; `grades` outrank those that `review.grade` keeps on the desk.
        """
        asked = _ask(as_of, confidence, estimates, grades)
        story, known = self._find_kept(id, asked)
        return restore_dossier(known) if known is not None else self._make_dossier(story, asked)

    def dossier_json(
        self,
        id: str,
        *,
        as_of: date | str | None = None,
        confidence: float = 0.0,
        estimates: str | None = None,
        grades: Mapping[str, str] | None = None,
    ) -> str:
        """The dossier of a story as JSON: what is kept of it is handed on as it is, which is the quickest."""
        asked = _ask(as_of, confidence, estimates, grades)
        story, known = self._find_kept(id, asked)
        return known if known is not None else self._make_dossier(story, asked).to_json()

    def _find_kept(self, id: str, asked: Asked) -> tuple[str, str | None]:
        """The id of the story, and its dossier as last worked out, where nothing has changed since."""
        with self.database.read() as connection:
            row = find_story(connection, id)
            named = self._name_dossier(row, asked.name(list_grades(connection)))
            return row.id, find_dossier(connection, named)

    def _name_dossier(self, row: Row[Any], asked: str) -> DossierKey:
        return DossierKey(row.id, row.revision, self.surroundings.program, asked)

    def _make_dossier(self, story: str, asked: Asked) -> Dossier:
        with self.database.read() as connection:
            row = find_story(connection, story)
            gathered = gather(connection, story)
            shifts = list_shifts(connection, story)
        told = [one.describe(story) for one in shifts]
        made = make_dossier(gathered, asked)
        dossier = entitle(made, row.title if still_holds(gathered, made, row.titled_by) else None, told)
        with self.database.write() as connection:
            if find_story(connection, story).revision == row.revision:
                keep_dossier(connection, self._name_dossier(row, asked.name(dict(gathered.grades))), dossier)
        return dossier

    def figures(
        self,
        id: str,
        *,
        as_of: date | str | None = None,
        confidence: float = 0.0,
        estimates: str | None = None,
        grades: Mapping[str, str] | None = None,
    ) -> tuple[Finding, ...]:
        """What the sources of a story say together on each count."""
        dossier = self.dossier(id, as_of=as_of, confidence=confidence, estimates=estimates, grades=grades)
        return tuple(finding for finding in dossier.findings if finding.measure is not None)

    def commitments(
        self,
        *,
        as_of: date | str | None = None,
        state: State | str | None = None,
        due_by: date | str | None = None,
        confidence: float = 0.0,
        limit: int = MOST_LISTED,
    ) -> tuple[Promise, ...]:
        """Promises of all stories, the first due ones first; those that are due by a day, or in one state, where asked.

        Vows of which nobody could say whether they were kept are left out, as in the dossier.

        `as_of` is the day on which they are judged, by default today.
        """
        judged = as_of if as_of is not None else self.surroundings.now().astimezone(UTC).date()
        wanted = None if state is None else read_state(state)
        by = read_day(due_by)
        with self.database.read() as connection:
            stories_due = stories_with_promises(connection, by.isoformat() if by else None)
        found: list[Promise] = []
        for story in stories_due:
            dossier = self.dossier(story, as_of=judged, confidence=confidence)
            asked = (one for one in dossier.commitments if is_asked(one, wanted, by))
            found += [Promise(story, dossier.title, one, name_doer(dossier, one.commitment)) for one in asked]
            if len(found) >= limit:
                break
        return tuple(found[:limit])

    @property
    def review(self) -> Review:
        """What people decide about what is on the desk."""
        return Review(self.database, self.setting, self._find_analyst)

    def search(self, query: str, *, limit: int = MOST_LISTED) -> tuple[Hit, ...]:
        """Articles, statements, figures or entities, whatever the query asks for. Raises BadQuery, saying where.

        `detained > 1000 in Kazakhstan since 2022-01` finds figures, `person: Tokayev` people, bare words articles.
        """
        asked = read_query(query)
        with self.database.read() as connection:
            return find(connection, asked, limit, is_sqlite=self.database.is_sqlite)

    def explain_nothing(self, query: str) -> tuple[str, ...]:
        """Which parts of a query find nothing on this desk even alone, where it has several; as they may be written."""
        asked = read_query(query)
        with self.database.read() as connection:
            return find_barren(connection, asked, is_sqlite=self.database.is_sqlite)

    def check(self, *, repair: bool = False) -> Health:
        """How the desk is. `repair` makes anew what can be made from what is whole: rows, counts, the search index."""
        return examine(self.database, self.surroundings.program, self.now(), repair=repair)

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Writes a copy of a desk in a file to another file, while others may be writing to it.

        Raises UsageError where that file exists, or where the desk is in PostgreSQL, which has pg_dump for it.
        """
        back_up(self.database, path)

    def setting(self) -> Setting:
        """How things are written now."""
        world = self.surroundings
        return Setting(world.program, self.now(), world.finder, self._keeps_pages)

    def now(self) -> str:
        """The time, ISO 8601 in UTC, to the second."""
        return self.surroundings.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def _find_analyst(self) -> Analyst:
        world = self.surroundings
        if world.analyse is None or world.part is None:
            from twosource.pipeline import analyse_many, part_by_language  # noqa: PLC0415 - looking needs no spaCy

            return Analyst(world.analyse or analyse_many, world.part or part_by_language)
        return Analyst(world.analyse, world.part)


def examine_desk(url: str | os.PathLike[str] = DEFAULT, *, repair: bool = False) -> Health:
    """How the desk at a path or URL is, as `Desk.check` tells it, also where it is too damaged to be opened."""
    try:
        with Desk(url, create=False) as desk:
            return desk.check(repair=repair)
    except DamagedDesk as error:
        return tell_damage(error.desk, [error.cause])


def _ask(as_of: date | str | None, confidence: float, estimates: str | None, grades: Mapping[str, str] | None) -> Asked:
    return Asked(read_day(as_of), confidence, estimates, tuple(sorted((grades or {}).items())))


def _count_foreign(connection: Connection, ids: list[str]) -> dict[str, int]:
    """How many articles of each story are not analysed, where there are some."""
    held = select(articles.c.story, func.count()).where(articles.c.analysed == 0, articles.c.story.in_(ids))
    return {row.story: row[1] for row in connection.execute(held.group_by(articles.c.story))}


def _line(row: Any, foreign: int, shift: Shift | None) -> StoryLine:
    days = row.first_day, row.last_day
    return StoryLine(row.id, row.title, row.articles, *days, row.changed, row.revision, shift, foreign)


def _member(row: Any) -> Member:
    moved = row.machine_story if row.machine_story != row.story else None
    foreign = None if row.analysed else name_language(row.language)
    return Member(row.id, row.title, row.outlet, row.day, row.url, row.reason, row.replaced_by, moved, foreign)

"""Which story an article belongs to, found as it arrives among the few stories that share its telling words.

The cost does not grow with the desk: each word brings a bounded number of articles, the nearest in time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from sqlalchemy import Connection, select, update

from twosource.model.analysis import Analysis
from twosource.model.desk import ActKind, ShiftKind
from twosource.model.noun import content_id
from twosource.resolving.story_draft import Draft
from twosource.resolving.story_index import NO_HOPE, Change, StoryIndex
from twosource.resolving.story_judging import judge
from twosource.resolving.story_reading import Day, Reading, read_text
from twosource.resolving.story_signs import Candidate, list_signs
from twosource.resolving.story_vector import Rarity, Weighed
from twosource.store import remembering
from twosource.store.acts import acts_on_stories
from twosource.store.excerpt import Excerpt, take_excerpt
from twosource.store.rows import read_iso
from twosource.store.tables import articles, readings, stories

Key = TypeVar("Key", int, Day)
READ_AGAIN = "its page was read as an article of this story before"


@dataclass(frozen=True, slots=True)
class Move:
    """Two stories that an article made one, or one that it made two: `other` is the one that goes or is new.

    `articles` (by number) are those that leave a story which is split; a story that goes leaves with all it has.
    """

    kind: ShiftKind
    story: str
    other: str
    articles: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The story of an article, why, the words by which later ones find it, and the stories that it joined or split.

    `article` and `drafts` are what is to be remembered of it and of the stories that it changed; nothing is of one that
    is not analysed.
    """

    story: str
    is_new: bool
    reason: str
    telling: str
    article: Weighed | None = None
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()


class StoryFinder(Protocol):
    """Finds the story of an article among those of the desk, and remembers the article for those to come."""

    def place(self, connection: Connection, analysis: Analysis, day: str, story: str | None = None) -> Placed:
        """The story, existing or new, or the one given. The article itself is not yet on the desk."""
        ...

    def remember(self, connection: Connection, number: int, placed: Placed, day: str) -> None:
        """Keeps the article, which has that number now, so that later ones find it."""
        ...

    def redate(self, connection: Connection, number: int, analysis: Analysis, day: str) -> None:
        """Puts the article to another day."""
        ...

    def forget(self, connection: Connection, number: int) -> None:
        """Lets go of what was remembered of the article."""
        ...

    def catch_up(self, connection: Connection, number: int) -> Placed:
        """Remembers an article that is on the desk already, in the story in which the program put it."""
        ...


class LearnedStories:
    """Stories as `resolving.StoryIndex` finds, joins and splits them, the index being in the database."""

    def place(self, connection: Connection, analysis: Analysis, day: str, story: str | None = None) -> Placed:
        """The story that the article fits best, or a new one with an id made of the article's."""
        article = analysis.article
        reading = read_text(article.title, article.text, article.published.day)
        return _place(connection, article.id, reading, day, story)

    def remember(self, connection: Connection, number: int, placed: Placed, day: str) -> None:
        """Writes its words, and what its story has become; nothing of an article that is not analysed."""
        if placed.article is None:
            return
        remembering.count_words(connection, dict.fromkeys(placed.article.reading.counts, 1), 1)
        remembering.keep_article(connection, number, placed.story, day, placed.article)
        for story, draft in placed.drafts.items():
            remembering.keep_draft(connection, story, draft)

    def redate(self, connection: Connection, number: int, analysis: Analysis, day: str) -> None:
        """Writes the day with its words, and the days that follow from it into article and story."""
        home = remembering.load_homes(connection, [number])
        drafts = remembering.load_drafts(connection, list(home.values()))
        known = remembering.drop_article(connection, number)
        if known is None:
            return
        story, former = known
        read = read_text(analysis.article.title, analysis.article.text, analysis.article.published.day)
        reading = replace(former.reading, published=read.published, days=read.days, seasons=read.seasons)
        remembering.keep_article(connection, number, story, day, replace(former, reading=reading))
        _redate(drafts[story], former.reading, reading)
        remembering.keep_draft(connection, story, drafts[story])

    def forget(self, connection: Connection, number: int) -> None:
        """Removes its words; its story is drafted anew when it is needed."""
        known = remembering.drop_article(connection, number)
        if known is not None:
            story, article = known
            remembering.count_words(connection, dict.fromkeys(article.reading.counts, -1), -1)
            remembering.drop_draft(connection, story)

    def catch_up(self, connection: Connection, number: int) -> Placed:
        """Reads the article as it stands on the desk."""
        row = connection.execute(select(articles).where(articles.c.number == number)).one()
        reading = read_text(row.title, row.text, read_iso(row.day))
        day = row.day or row.added[:10]
        placed = _place(connection, row.id, reading, day, row.machine_story)
        self.remember(connection, number, placed, day)
        return placed


def list_bound(connection: Connection) -> frozenset[str]:
    """The stories that people have merged or split: the program neither joins nor splits these."""
    acts = [act for act in acts_on_stories(connection) if act.act is not ActKind.REJECT_ARTICLE]
    named = {value for act in acts for value in act.given.values() if isinstance(value, str)}
    return frozenset(named | {act.target for act in acts})


def _place(connection: Connection, id: str, reading: Reading, day: str, story: str | None) -> Placed:
    rarity = remembering.load_rarity(connection, reading.counts)
    known = Rarity(rarity.articles, dict(rarity.holders))
    known.add(reading.counts)
    article = known.weigh(reading)
    excerpt = take_excerpt(connection, article, rarity, day)
    by_place = excerpt.list_stories()
    candidates = excerpt.make_index().find(article)
    meant = {by_place[one.story] for one in candidates}
    drafts = remembering.load_drafts(connection, sorted(meant | ({story} if story else set())))
    if story is not None:
        nearest = {by_place[one.story]: one.nearest[0] for one in candidates}.get(story)
        draft = drafts[story]
        draft.add(article, nearest if draft.size else None)
        telling = " ".join(remembering.list_telling(article))
        return Placed(story, draft.size == 1, READ_AGAIN, telling, article, {story: draft})
    compared = _recall(connection, article, [(one, by_place[one.story]) for one in candidates], drafts)
    recalled = remembering.load_articles(connection, sorted(compared))
    wider = replace(excerpt, homes={**excerpt.homes, **compared})
    return _assign(connection, wider, wider.make_index(drafts, recalled), id, article)


def _recall(
    connection: Connection, article: Weighed, candidates: Sequence[tuple[Candidate, str]], drafts: Mapping[str, Draft]
) -> dict[int, str]:
    """The articles, with their stories, that this one is to be compared with: the latest of each story that it may fit.

    Once it is in its story they are compared with each other too.
    """
    odds = judge(list_signs(article, [(one, drafts[story]) for one, story in candidates]))
    near = [story for (_, story), one in zip(candidates, odds, strict=True) if one >= NO_HOPE]
    return {number: story for story in near for number in remembering.list_members(connection, story)}


def _assign(connection: Connection, excerpt: Excerpt, index: StoryIndex, id: str, article: Weighed) -> Placed:
    """What the index makes of the article, in the names of the desk."""
    names = dict(enumerate(excerpt.list_stories()))
    bound = list_bound(connection)
    index.bound = frozenset([number for number, story in names.items() if story in bound])
    told = index.place(id, article.reading)
    numbers = {str(number): number for number in excerpt.homes}
    is_new = told.story not in names and not told.changes
    if is_new:
        names[told.story] = _name_story(connection, id)
    moves = []
    for change in told.changes:
        if change.other not in names:
            names[change.other] = content_id("sto", names[change.one], _find_ids(connection, change, numbers, id))
        moved = tuple(numbers[one] for one in change.articles if one in numbers)
        moves.append(Move(ShiftKind(change.kind), names[change.one], names[change.other], moved, change.reason))
    changed = {told.story, *(story for change in told.changes for story in (change.one, change.other))}
    kept = {names[story]: index.drafts[story] for story in sorted(changed) if story in index.drafts}
    telling = " ".join(remembering.list_telling(article))
    return Placed(names[told.story], is_new, told.reason, telling, article, kept, tuple(moves))


def _name_story(connection: Connection, id: str) -> str:
    """The id of a story that an article opens, one that no story has: its first one may have lost the article."""
    turn = 0
    name = content_id("sto", id)
    while connection.execute(select(stories.c.id).where(stories.c.id == name)).scalar() is not None:
        turn += 1
        name = content_id("sto", id, turn)
    return name


def _find_ids(connection: Connection, change: Change, numbers: Mapping[str, int], id: str) -> list[str]:
    """The ids of the articles that leave a story, sorted."""
    moved = [numbers[one] for one in change.articles if one in numbers]
    found = connection.execute(select(articles.c.id).where(articles.c.number.in_(moved))).scalars()
    return sorted([*found, *([id] if id in change.articles else ())])


def _redate(draft: Draft, former: Reading, latter: Reading) -> None:
    _recount(draft.days, former.days, latter.days)
    _recount(draft.seasons, former.seasons, latter.seasons)
    if latter.published is not None and latter.published not in draft.published:
        draft.published.append(latter.published)


def _recount(counts: dict[Key, int], former: frozenset[Key], latter: frozenset[Key]) -> None:
    for day in former - latter:
        counts[day] = counts.get(day, 1) - 1
        if counts[day] < 1:
            del counts[day]
    for day in sorted(latter - former):
        counts[day] = counts.get(day, 0) + 1


def move_readings(connection: Connection, move: Move) -> None:
    """Puts the readings of articles that change their story where they belong now; a story that goes has no draft."""
    if move.kind is ShiftKind.JOINED:
        connection.execute(update(readings).where(readings.c.story == move.other).values(story=move.story))
        remembering.drop_draft(connection, move.other)
    else:
        gone = readings.c.article.in_(move.articles)
        connection.execute(update(readings).where(gone).values(story=move.other))

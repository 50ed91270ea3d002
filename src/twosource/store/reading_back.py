"""What the desk holds of a story, made nouns again, with what people put right."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from twosource.model.analysis import Analysis, read_confidence
from twosource.model.article import Article, Page
from twosource.model.group import Resolution, Story
from twosource.model.record import Problem, Record, Unsure
from twosource.model.restoring import restore_json
from twosource.model.statement import Statements
from twosource.presenting import Dossier, present
from twosource.presenting.titles import find_overtaken
from twosource.reading.tongue import tell_foreign
from twosource.reconciling import reconcile
from twosource.reconciling.estimates import read_rule
from twosource.reconciling.grades import read_grades
from twosource.resolving.copies import find_copies
from twosource.resolving.entities import link_entities
from twosource.resolving.incidents import group_incidents
from twosource.store.acts import acts_on_articles, list_grades
from twosource.store.amending import read_again
from twosource.store.identities import Ties, find_ties
from twosource.store.keeping import Taken
from twosource.store.overlay import Reviewed, apply
from twosource.store.packing import pack, read_declared, unpack, unpack_analysis, unpack_page_data
from twosource.store.succeeding import find_article
from twosource.store.tables import articles, dossiers, pages, stories


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a dossier of a story is made of: its articles as they stand after review, and what people decided.

    `title` is that of the story, `problems` are its articles in languages that are not analysed, `grades` the codes
    given to outlets.
    """

    story: str
    title: str
    analyses: tuple[Analysis, ...]
    problems: tuple[Problem, ...]
    ties: Ties
    grades: tuple[tuple[str, str], ...]


def gather(connection: Connection, story: str) -> Gathered:
    """The articles of a story as they stand after review, without those that their outlet has replaced."""
    columns = articles.c.id, articles.c.analysis, articles.c.analysed
    held = select(*columns).where(articles.c.story == story, articles.c.replaced_by.is_(None))
    rows = connection.execute(held.order_by(articles.c.id)).all()
    acts = acts_on_articles(connection, [row.id for row in rows])
    foreign = [unpack_analysis(row.analysis).article for row in rows if not row.analysed]
    known = [row for row in rows if row.analysed]
    title = connection.execute(select(stories.c.title).where(stories.c.id == story)).scalar_one()
    return Gathered(
        story,
        title,
        tuple(apply(unpack_analysis(row.analysis), acts.get(row.id, ())).analysis for row in known),
        tuple(_tell_foreign(article) for article in foreign),
        find_ties(connection, [row.id for row in known]),
        tuple(sorted(list_grades(connection).items())),
    )


def _tell_foreign(article: Article) -> Problem:
    error = tell_foreign(article)
    return Problem(error.page, str(error))


def load_article(connection: Connection, id: str) -> Reviewed:
    """An article with what it states, as it stands after review. Raises NotFound."""
    whole = find_article(connection, id)
    data = connection.execute(select(articles.c.analysis).where(articles.c.id == whole)).scalar_one()
    return apply(unpack_analysis(data), acts_on_articles(connection, [whole]).get(whole, ()))


def load_page(connection: Connection, hash: str) -> tuple[Taken, Page | Article]:
    """A page as it was taken in; its article where the page itself was not kept."""
    row = connection.execute(select(pages).where(pages.c.hash == hash)).one()
    if row.data is None:
        kept = select(articles.c.analysis, articles.c.as_read).where(articles.c.id == row.article)
        data, as_read = connection.execute(kept).one()
        return Taken(hash, None, row.name, row.published), read_again(unpack_analysis(data).article, as_read)
    fetched = date.fromisoformat(row.fetched) if row.fetched else None
    declared = read_declared(row.declared)
    page = Page(row.name, unpack_page_data(row.data), row.url, fetched, declared, row.charset)
    return Taken(hash, page, row.name, row.published), page


@dataclass(frozen=True, slots=True)
class Asked:
    """How a dossier is asked for, as `twosource.brief` takes it. UsageError for what cannot be asked.

    `grades` outrank those that are kept on the desk.
    """

    as_of: date | None = None
    confidence: float = 0.0
    estimates: str | None = None
    grades: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        read_confidence(self.confidence)
        read_rule(self.estimates)
        read_grades(dict(self.grades))

    def name(self, kept: Mapping[str, str]) -> str:
        """What tells this dossier from others of the story; the day alone where nothing else is asked for."""
        day = self.as_of.isoformat() if self.as_of else ""
        given = (self.confidence, self.estimates, sorted(self.grade(kept).items()))
        return day if given == (0.0, None, []) else f"{day} {json.dumps(given, ensure_ascii=True)}"

    def grade(self, kept: Mapping[str, str]) -> dict[str, str]:
        """The codes by the outlets' keys: those kept on the desk, and over them those that are asked for."""
        return {**kept, **read_grades(dict(self.grades))}


def make_dossier(gathered: Gathered, asked: Asked) -> Dossier:
    """The dossier of those articles, taken as one story: whoever put them together, it is not asked again."""
    parted = [one.part(asked.confidence) for one in sorted(gathered.analyses, key=lambda one: one.article.id)]
    ordered = [sure for sure, _ in parted]
    members = tuple(analysis.article.id for analysis in ordered)
    copies = find_copies([analysis.article for analysis in ordered])
    stories = (Story(gathered.story, members, "they stand in one story of the desk"),)
    links = link_entities(ordered, gathered.ties.apart, gathered.ties.together)
    resolution = Resolution(copies, stories, links, group_incidents(ordered, stories))
    grades = asked.grade(dict(gathered.grades))
    reconciled = reconcile(ordered, resolution, asked.as_of, estimates=asked.estimates, grades=grades)
    left_out = Unsure(asked.confidence, Statements.join(unsure for _, unsure in parted))
    made = present(ordered, resolution, reconciled, gathered.problems, left_out)
    return made if ordered else replace(made, title=gathered.title)


def still_holds(gathered: Gathered, dossier: Dossier, titled_by: str | None) -> bool:
    """Whether the story may be called after that article (id): its title gives no toll that the dossier overtakes."""
    said = {statement.id: statement for statement in dossier.statements}
    return titled_by is not None and titled_by not in find_overtaken(gathered.analyses, dossier.findings, said)


def entitle(dossier: Dossier, title: str | None, shifts: Sequence[str]) -> Dossier:
    """The dossier of a story under the title that the story has, and with what the program did to the story."""
    chapters = tuple(replace(one, title=title or one.title, shifts=tuple(shifts)) for one in dossier.stories)
    return replace(dossier, title=title or dossier.title, stories=chapters)


@dataclass(frozen=True, slots=True)
class DossierKey:
    """Which dossier: of which story at which revision, by which version of the program, asked for how."""

    story: str
    revision: int
    program: str
    asked: str


DAY = len("2031-03-12")
"""Characters of a day at the head of what tells a dossier from others."""


def find_dossier(connection: Connection, key: DossierKey) -> str | None:
    """The dossier as last worked out, as JSON, where nothing has changed since."""
    same = (dossiers.c.story == key.story) & (dossiers.c.as_of == key.asked)
    row = connection.execute(select(dossiers).where(same)).one_or_none()
    if row is None or (row.revision, row.program) != (key.revision, key.program):
        return None
    return unpack(row.data)


def restore_dossier(text: str) -> Dossier:
    """The dossier that was written as JSON."""
    record = restore_json(Record, text)
    return Dossier(**{name: getattr(record, name) for name in Record.__slots__})


def _differ_in_day(one: str, other: str) -> bool:
    """Whether two dossiers are asked for on two days, and otherwise alike."""
    return one[:1].isdigit() and other[:1].isdigit() and one[DAY:] == other[DAY:]


def keep_dossier(connection: Connection, key: DossierKey, dossier: Dossier) -> None:
    """Keeps a dossier until the story changes; of those asked for on some day, that of the day asked for last."""
    story = dossiers.c.story == key.story
    connection.execute(delete(dossiers).where(story, dossiers.c.revision != key.revision))
    known = connection.execute(select(dossiers.c.as_of).where(story)).scalars().all()
    replaced = [asked for asked in known if asked == key.asked or _differ_in_day(asked, key.asked)]
    connection.execute(delete(dossiers).where(story, dossiers.c.as_of.in_(replaced)))
    held = {"story": key.story, "as_of": key.asked, "revision": key.revision, "program": key.program}
    connection.execute(insert(dossiers).values(**held, data=pack(dossier.to_json())))

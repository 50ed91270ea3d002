"""What the desk holds of a story, made nouns again, with what people put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from twosource.errors import NotFound
from twosource.model.analysis import Analysis
from twosource.model.article import Article, Page
from twosource.model.group import Resolution, Story
from twosource.model.record import Record
from twosource.model.restoring import restore_json
from twosource.presenting import Dossier, present
from twosource.reconciling import reconcile
from twosource.resolving.copies import find_copies
from twosource.resolving.entities import link_entities
from twosource.store.acts import acts_on_articles
from twosource.store.keeping import Taken
from twosource.store.overlay import Reviewed, apply
from twosource.store.packing import pack, read_declared, unpack, unpack_analysis, unpack_page_data
from twosource.store.shifting import find_successor
from twosource.store.tables import articles, dossiers, pages, stories


def find_story(connection: Connection, id: str) -> Row[Any]:
    """The row of a story; a part of its id is enough where no other begins so. Raises NotFound.

    A story that was joined with another is that one.
    """
    exact = connection.execute(select(stories).where(stories.c.id == id)).one_or_none()
    if exact is not None:
        return exact
    begun = id if id.startswith("sto-") else f"sto-{id}"
    near = select(stories).where(stories.c.id >= begun, stories.c.id < f"{begun}~").limit(2)
    rows = connection.execute(near).all()
    successor = find_successor(connection, id) if not rows else None
    if successor is not None:
        return find_story(connection, successor)
    if len(rows) != 1:
        why = "several stories begin so; give more of the id" if rows else "`twosource stories` lists them"
        raise NotFound(f"{id}: there is no such story; {why}")
    return rows[0]


def load_members(connection: Connection, story: str) -> tuple[Reviewed, ...]:
    """The articles of a story as they stand after review, without those that their outlet has replaced."""
    held = select(articles.c.id, articles.c.analysis).where(articles.c.story == story, articles.c.replaced_by.is_(None))
    rows = connection.execute(held.order_by(articles.c.id)).all()
    acts = acts_on_articles(connection, [row.id for row in rows])
    return tuple(apply(unpack_analysis(row.analysis), acts.get(row.id, ())) for row in rows)


def load_article(connection: Connection, id: str) -> Reviewed:
    """An article with what it states, as it stands after review. Raises NotFound."""
    data = connection.execute(select(articles.c.analysis).where(articles.c.id == id)).scalar()
    if data is None:
        raise NotFound(f"{id}: there is no such article on the desk")
    return apply(unpack_analysis(data), acts_on_articles(connection, [id]).get(id, ()))


def load_page(connection: Connection, hash: str) -> tuple[Taken, Page | Article]:
    """A page as it was taken in; its article where the page itself was not kept."""
    row = connection.execute(select(pages).where(pages.c.hash == hash)).one()
    if row.data is None:
        data = connection.execute(select(articles.c.analysis).where(articles.c.id == row.article)).scalar_one()
        return Taken(hash, None, row.name, row.published), unpack_analysis(data).article
    fetched = date.fromisoformat(row.fetched) if row.fetched else None
    declared = read_declared(row.declared)
    page = Page(row.name, unpack_page_data(row.data), row.url, fetched, declared, row.charset)
    return Taken(hash, page, row.name, row.published), page


def make_dossier(story: str, analyses: Sequence[Analysis], as_of: date | None) -> Dossier:
    """The dossier of those articles, taken as one story: whoever put them together, it is not asked again."""
    ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
    members = tuple(analysis.article.id for analysis in ordered)
    copies = find_copies([analysis.article for analysis in ordered])
    whole = Story(story, members, "they stand in one story of the desk")
    resolution = Resolution(copies, (whole,), link_entities(ordered))
    return present(ordered, resolution, reconcile(ordered, resolution, as_of))


def entitle(dossier: Dossier, title: str | None, shifts: Sequence[str]) -> Dossier:
    """The dossier of a story under the title that the story has, and with what the program did to the story."""
    chapters = tuple(replace(one, title=title or one.title, shifts=tuple(shifts)) for one in dossier.stories)
    return replace(dossier, title=title or dossier.title, stories=chapters)


@dataclass(frozen=True, slots=True)
class DossierKey:
    """Which dossier: of which story at which revision, by which version of the program, judged on which day."""

    story: str
    revision: int
    program: str
    as_of: str


def find_dossier(connection: Connection, key: DossierKey) -> str | None:
    """The dossier as last worked out, as JSON, where nothing has changed since."""
    same = (dossiers.c.story == key.story) & (dossiers.c.as_of == key.as_of)
    row = connection.execute(select(dossiers).where(same)).one_or_none()
    if row is None or (row.revision, row.program) != (key.revision, key.program):
        return None
    return unpack(row.data)


def restore_dossier(text: str) -> Dossier:
    """The dossier that was written as JSON."""
    record = restore_json(Record, text)
    return Dossier(**{name: getattr(record, name) for name in Record.__slots__})


def keep_dossier(connection: Connection, key: DossierKey, dossier: Dossier) -> None:
    """Keeps a dossier until the story changes."""
    story = dossiers.c.story == key.story
    connection.execute(delete(dossiers).where(story, dossiers.c.revision != key.revision))
    connection.execute(delete(dossiers).where(story, dossiers.c.as_of == key.as_of))
    held = {"story": key.story, "as_of": key.as_of, "revision": key.revision, "program": key.program}
    connection.execute(insert(dossiers).values(**held, data=pack(dossier.to_json())))

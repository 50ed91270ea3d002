"""One page with its article put on the desk, in one transaction: new, known already, or read by a newer program."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from twosource.model.analysis import Analysis, main_country
from twosource.model.article import Article, Page
from twosource.model.desk import Act, ActKind, Added, Arrival
from twosource.model.noun import content_id
from twosource.presenting.voices import name_outlet
from twosource.reading.together import SURE
from twosource.reading.tongue import name_language
from twosource.store import membership
from twosource.store.acts import acts_on_articles, acts_on_entities, acts_on_stories
from twosource.store.analysing import Analysed
from twosource.store.catching_up import remember_anew
from twosource.store.identities import follow
from twosource.store.overlay import apply
from twosource.store.packing import pack_analysis, pack_page, unpack_analysis
from twosource.store.placing import Placed, StoryFinder
from twosource.store.rows import article_day, clean, entity_rows, spread, statement_rows
from twosource.store.shifting import shift_stories
from twosource.store.tables import articles, corrections, entities, insert_row, pages, statements
from twosource.store.titling import abridge, consider_title, rename


@dataclass(frozen=True, slots=True)
class Taken:
    """A page taken in, with its hash; without one where only an article was given. `published` is the day given."""

    hash: str
    page: Page | None
    name: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """How things are written: the version of the program, the time (UTC), who finds stories, if pages are kept."""

    program: str
    at: str
    finder: StoryFinder
    keeps_pages: bool


def find_known(connection: Connection, hash: str, program: str) -> Added | None:
    """What the desk has of that page, where this version of the program or a newer one has read it."""
    held = select(pages.c.article, pages.c.name, pages.c.program).where(pages.c.hash == hash)
    row = connection.execute(held).one_or_none()
    if row is None or is_older(row.program, program):
        return None
    return _tell(connection, row.name, row.article, Arrival.KNOWN)


def is_older(version: str, other: str) -> bool:
    """Whether a version of the program came before another.

    >>> is_older("0.9.2", "0.10.0")
    True
    """
    return _rank(version) < _rank(other)


def _rank(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def keep(connection: Connection, taken: Taken, analysed: Analysed, setting: Setting) -> Added:
    """Writes the page and its article; what is there already is written once only."""
    known = find_known(connection, taken.hash, setting.program)
    if known is not None:
        return known
    article = analysed.analysis.article
    former = connection.execute(select(pages.c.article).where(pages.c.hash == taken.hash)).scalar()
    held = connection.execute(select(articles.c.program).where(articles.c.id == article.id)).scalar()
    replaces = None
    if held is None:
        home = _find_home(connection, former, foreign=analysed.foreign)
        replaces = _add(connection, analysed, setting, home)
        arrival = Arrival.CHANGED if replaces else Arrival.ADDED
    elif is_older(held, setting.program):
        renew(connection, analysed, setting)
        arrival = Arrival.RENEWED
    else:
        arrival = Arrival.KNOWN
    _keep_page(connection, taken, article, setting)
    if former is not None and former != article.id:
        _let_go(connection, former, article.id, setting)
        arrival, replaces = Arrival.RENEWED, None
    return _tell(connection, taken.name, article.id, arrival, replaces)


def renew(connection: Connection, analysed: Analysed, setting: Setting) -> None:
    """Puts a newer analysis of an article in the place of the old one, corrections applied."""
    article = analysed.analysis.article
    row = connection.execute(select(articles).where(articles.c.id == article.id)).one()
    day = article_day(article)
    if day != row.day:
        setting.finder.redate(connection, row.number, analysed.analysis, day or row.added[:10])
    values = {**_tell_row(analysed), "program": setting.program}
    connection.execute(update(articles).where(articles.c.id == article.id).values(**values))
    if analysed.foreign == bool(row.analysed):
        remember_anew(connection, setting.finder, row.number)
    write_rows(connection, row.number, analysed.analysis)
    rename(connection, row.story, article.id, row.title, clean(name_article(article)))
    membership.recount(connection, [row.story], setting.at)


def write_rows(connection: Connection, number: int, analysis: Analysis) -> None:
    """Writes the rows of an article's statements and entities, as they stand after review."""
    acts: list[Act] = acts_on_articles(connection, [analysis.article.id]).get(analysis.article.id, [])
    reviewed = apply(analysis, acts)
    on_entities = acts_on_entities(connection)
    named = entity_rows(analysis)
    for row in named:
        row["identity"] = follow(row["machine_identity"], analysis.article.id, on_entities)
    for table, rows in (
        (statements, statement_rows(reviewed.analysis, dict(reviewed.standings))),
        (entities, named),
    ):
        connection.execute(delete(table).where(table.c.article == number))
        if rows:
            connection.execute(insert(table), [{**row, "article": number} for row in rows])


def _find_home(connection: Connection, former: str | None, *, foreign: bool) -> str | None:
    """The story of the article as which an older version has read a page: it stays there.

    One that the older version took to be in another language, or this one does, looks for its story anew.
    """
    alike = articles.c.id == former, articles.c.analysed == int(not foreign)
    return connection.execute(select(articles.c.machine_story).where(*alike)).scalar()


def _add(connection: Connection, analysed: Analysed, setting: Setting, home: str | None = None) -> str | None:
    """Writes a new article, into the story `home` where it is given. Returns the id of the one whose place it takes."""
    analysis, article = analysed.analysis, analysed.analysis.article
    day = article_day(article)
    near = day or setting.at[:10]
    finder = setting.finder
    placed = _stand_alone(article, home) if analysed.foreign else finder.place(connection, analysis, near, home)
    story = membership.follow(placed.story, article.id, acts_on_stories(connection))
    values = {**_article_row(analysed, placed, setting), "story": story}
    number = insert_row(connection, articles, values)
    finder.remember(connection, number, placed, near)
    write_rows(connection, number, analysis)
    membership.count_in(connection, story, clean(name_article(article)), day, setting.at)
    shift_stories(connection, placed.moves, setting.at)
    if placed.article is not None and story != membership.NOWHERE:
        consider_title(connection, story, number, placed.article, placed.drafts.get(story))
    return _replace_former(connection, article, number, setting)


def _stand_alone(article: Article, home: str | None) -> Placed:
    """A story of its own for an article that is not analysed: a person can merge it into another."""
    reason = f"its text is in {name_language(article.language)}, which is not analysed"
    return Placed(home or content_id("sto", article.id), home is None, reason, telling="{}")


def _article_row(analysed: Analysed, placed: Placed, setting: Setting) -> dict[str, object]:
    article = analysed.analysis.article
    return {
        **_tell_row(analysed),
        "id": article.id,
        "page": clean(article.page) if article.page else None,
        "url": clean(article.url) if article.url else None,
        "telling": clean(placed.telling),
        "program": setting.program,
        "machine_story": placed.story,
        "reason": clean(placed.reason),
        "added": setting.at,
    }


def _lay_out_words(article: Article) -> str:
    """The text as it is searched: in scripts that do not part words each character is one, and those of the title."""
    title, text = clean(article.title or ""), clean(article.text)
    return spread(text) if spread(title) == title else spread(f"{title}\n\n{text}")


def _tell_row(analysed: Analysed) -> dict[str, object]:
    """What of an article's row follows from its analysis, and changes with it."""
    article = analysed.analysis.article
    return {
        "title": clean(article.title) if article.title else None,
        "text": _lay_out_words(article),
        "outlet": clean(name_outlet(article)),
        "day": article_day(article),
        "unsure": int(is_unsure(article)),
        "language": article.language,
        "analysed": int(not analysed.foreign),
        "country": main_country(analysed.analysis),
        "analysis": pack_analysis(analysed.analysis),
        "as_read": analysed.as_read,
    }


def name_article(article: Article) -> str:
    """What to call an article in a list: its title, else how it begins."""
    return article.title or abridge(article.text)


def is_unsure(article: Article) -> bool:
    """Whether another article may yet settle its date."""
    return article.published.confidence < SURE


def _replace_former(connection: Connection, article: Article, number: int, setting: Setting) -> str | None:
    """Marks the article that stood at the same address as replaced by this one; both are kept."""
    if article.url is None:
        return None
    here = articles.c.url == clean(article.url)
    held = select(articles.c.id, articles.c.story, articles.c.number)
    former = connection.execute(
        held.where(here, articles.c.replaced_by.is_(None), articles.c.number != number)
        .order_by(articles.c.number.desc())
        .limit(1)
    ).one_or_none()
    if former is None:
        return None
    connection.execute(update(articles).where(articles.c.number == former.number).values(replaced_by=article.id))
    membership.touch(connection, [former.story], setting.at)
    return str(former.id)


def _keep_page(connection: Connection, taken: Taken, article: Article, setting: Setting) -> None:
    connection.execute(delete(pages).where(pages.c.hash == taken.hash))
    page = taken.page
    connection.execute(
        insert(pages).values(
            hash=taken.hash,
            name=clean(taken.name),
            url=clean(page.url) if page and page.url else None,
            fetched=page.fetched.isoformat() if page and page.fetched else None,
            charset=page.charset if page else None,
            declared=json.dumps(page.declared.to_dict(), ensure_ascii=True) if page else "{}",
            published=taken.published,
            data=pack_page(page) if page and setting.keeps_pages else None,
            article=article.id,
            program=setting.program,
            added=setting.at,
        )
    )


def _let_go(connection: Connection, former: str, successor: str, setting: Setting) -> None:
    """Removes an article that no page has any more, since a newer program reads its page as the successor.

    What people decided on it goes over to the successor.
    """
    if connection.execute(select(pages.c.hash).where(pages.c.article == former).limit(1)).scalar():
        return
    _hand_over(connection, former, successor)
    connection.execute(update(articles).where(articles.c.replaced_by == former).values(replaced_by=successor))
    row = connection.execute(select(articles).where(articles.c.id == former)).one()
    setting.finder.forget(connection, row.number)
    for table in (statements, entities):
        connection.execute(delete(table).where(table.c.article == row.number))
    connection.execute(delete(articles).where(articles.c.number == row.number))
    own = connection.execute(select(articles).where(articles.c.id == successor)).one()
    rewrite(connection, successor)
    story = membership.follow(own.machine_story, successor, acts_on_stories(connection))
    connection.execute(update(articles).where(articles.c.number == own.number).values(story=story))
    membership.recount(connection, [row.story, own.story, story], setting.at)
    if story == membership.NOWHERE:
        remember_anew(connection, setting.finder, own.number)


def _hand_over(connection: Connection, former: str, successor: str) -> None:
    """Makes what people decided on an article count for another."""
    for cited in (corrections.c.article, corrections.c.target):
        connection.execute(update(corrections).where(cited == former).values({cited.name: successor}))
    named = corrections.c.act.in_([kind.value for kind in (ActKind.SPLIT, ActKind.SPLIT_ENTITY)])
    renamed = func.replace(corrections.c.details, former, successor)
    connection.execute(update(corrections).where(named).values(details=renamed))


def rewrite(connection: Connection, article: str) -> str:
    """Writes the rows of an article anew from what is kept of it, after review has changed it. Returns its story."""
    row = connection.execute(
        select(articles.c.number, articles.c.analysis, articles.c.story).where(articles.c.id == article)
    ).one()
    write_rows(connection, row.number, unpack_analysis(row.analysis))
    return str(row.story)


def _tell(connection: Connection, name: str, article: str, arrival: Arrival, replaces: str | None = None) -> Added:
    columns = articles.c.title, articles.c.story, articles.c.reason, articles.c.analysed, articles.c.language
    row = connection.execute(select(*columns).where(articles.c.id == article)).one()
    foreign = None if row.analysed else name_language(row.language)
    return Added(name, arrival, article, row.title, row.story, row.reason, replaces, foreign)

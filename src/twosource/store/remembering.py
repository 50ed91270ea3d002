"""What the finder of stories knows, in the database: readings, where words stand, how rare they are, drafts of stories.

All of it is read and written in the transaction of the page that is added: two processes never count the same thing,
and one that is killed leaves nothing half counted.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, TextClause, delete, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from twosource.resolving.story_draft import Draft
from twosource.resolving.story_index import FINDING_WORDS, build_draft
from twosource.resolving.story_postings import LOOKED_AT
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_state import VERSION, build_article, plain_article, plain_draft
from twosource.resolving.story_state import build_draft as restore_draft
from twosource.resolving.story_vector import Rarity, Weighed
from twosource.store.packing import pack, unpack
from twosource.store.rows import read_iso
from twosource.store.tables import articles, drafts, readings, terms, words

RECALLED = 40
"""Articles of a story, the latest, that are compared with each other, and that a lost draft is made of."""
ALL = ""
"""The word that stands in every article."""

Held = dict[str, list[tuple[int, float]]]
"""The articles that hold a word, by number, with its weight there."""


def load_rarity(connection: Connection, counted: Collection[str]) -> Rarity:
    """How rare those words are on the desk."""
    held = select(words.c.word, words.c.articles).where(words.c.word.in_([ALL, *counted]))
    holders = {row.word: row.articles for row in connection.execute(held)}
    return Rarity(holders.pop(ALL, 0), holders)


def count_words(connection: Connection, holders: Mapping[str, int], more_articles: int) -> None:
    """Counts so many more articles, and of each word in how many of them it stands; less where they are negative."""
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    new = make(words)
    more = {"articles": words.c.articles + new.excluded.articles}
    rows = [{"word": word, "articles": count} for word, count in sorted({**holders, ALL: more_articles}.items())]
    connection.execute(new.on_conflict_do_update(index_elements=[words.c.word], set_=more), rows)


def list_telling(article: Weighed) -> dict[str, float]:
    """The words by which an article is found again, with their weight."""
    return dict(islice(article.words.items(), FINDING_WORDS))


def find_holders(connection: Connection, telling: Sequence[str], day: str) -> Held:
    """Which articles hold each of those words: a bounded number on either side of the day, the nearest in time."""
    if not telling:
        return {}
    given = {"day": day, **{f"word{at}": word for at, word in enumerate(telling)}}
    found: Held = {}
    for article, weight, at in connection.execute(_holders(len(telling)), given):
        found.setdefault(telling[at], []).append((article, weight))
    return {word: sorted(found[word]) for word in telling if word in found}


@cache
def _holders(count: int) -> TextClause:
    """The query for the articles that hold each of so many words: one trip for all of them."""
    parts = [
        f"SELECT article, weight, {at} FROM (SELECT article, weight FROM terms WHERE term = :word{at} "  # noqa: S608 - our words
        f"AND day {side} LIMIT {LOOKED_AT}) AS held{at}{name}"
        for at in range(count)
        for name, side in (
            ("before", "<= :day ORDER BY day DESC, article DESC"),
            ("after", "> :day ORDER BY day, article"),
        )
    ]
    return text(" UNION ALL ".join(parts))


def load_homes(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The story in which the program put each of those articles, the oldest article first."""
    held = select(readings.c.article, readings.c.story).where(readings.c.article.in_(numbers))
    return {row.article: row.story for row in connection.execute(held.order_by(readings.c.article))}


def list_members(connection: Connection, story: str) -> list[int]:
    """The latest articles of a story, the oldest of them first."""
    latest = select(readings.c.article).where(readings.c.story == story).order_by(readings.c.article.desc())
    return list(connection.execute(latest.limit(RECALLED)).scalars())[::-1]


def load_articles(connection: Connection, numbers: Sequence[int]) -> dict[int, Weighed]:
    """Those articles as they were read on arrival, the oldest first; what another version read is read anew."""
    held = select(readings).where(readings.c.article.in_(numbers)).order_by(readings.c.article)
    return {row.article: _restore(connection, row) for row in connection.execute(held).all()}


def _restore(connection: Connection, row: Row[Any]) -> Weighed:
    if row.version == VERSION:
        return build_article(json.loads(unpack(row.data)))
    article = read_anew(connection, row.article)
    changed = {"version": VERSION, "data": _pack(plain_article(article))}
    connection.execute(update(readings).where(readings.c.article == row.article).values(**changed))
    return article


def read_anew(connection: Connection, number: int) -> Weighed:
    """An article of the desk as it is read now."""
    held = select(articles.c.title, articles.c.text, articles.c.day).where(articles.c.number == number)
    row = connection.execute(held).one()
    reading = read_text(row.title, row.text, read_iso(row.day))
    return load_rarity(connection, reading.counts).weigh(reading)


def keep_article(connection: Connection, number: int, story: str, day: str, article: Weighed) -> None:
    """Keeps what was read of an article, so that later ones find it."""
    held = {"article": number, "story": story, "day": day, "version": VERSION, "data": _pack(plain_article(article))}
    connection.execute(insert(readings).values(**held))
    rows = [{"term": word, "weight": weight} for word, weight in sorted(list_telling(article).items())]
    if rows:
        connection.execute(insert(terms), [{**row, "day": day, "article": number} for row in rows])


def drop_article(connection: Connection, number: int) -> tuple[str, Weighed] | None:
    """Lets go of an article. Returns its story and what was kept of it, where something was."""
    story = load_homes(connection, [number]).get(number)
    if story is None:
        return None
    article = load_articles(connection, [number])[number]
    own = (terms.c.term.in_(list(list_telling(article))), terms.c.article == number)
    connection.execute(delete(terms).where(*own))
    connection.execute(delete(readings).where(readings.c.article == number))
    return story, article


def load_drafts(connection: Connection, stories: Collection[str]) -> dict[str, Draft]:
    """What the articles of those stories have in common; empty where a story has none."""
    held = select(drafts).where(drafts.c.story.in_(stories), drafts.c.version == VERSION)
    kept = {row.story: restore_draft(json.loads(unpack(row.data))) for row in connection.execute(held)}
    for story in stories:
        if story not in kept:
            members = load_articles(connection, list_members(connection, story))
            kept[story] = build_draft(list(members.values()))
            if members:
                keep_draft(connection, story, kept[story])
    return kept


def keep_draft(connection: Connection, story: str, draft: Draft) -> None:
    """Keeps what the articles of a story have in common."""
    drop_draft(connection, story)
    connection.execute(insert(drafts).values(story=story, version=VERSION, data=_pack(plain_draft(draft))))


def drop_draft(connection: Connection, story: str) -> None:
    """Lets go of a draft: it is made anew when it is needed."""
    connection.execute(delete(drafts).where(drafts.c.story == story))


def _pack(plain: dict[str, Any]) -> bytes:
    return pack(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))

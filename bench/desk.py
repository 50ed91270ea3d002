"""What a desk costs as it grows: adding a page beyond its analysis, and reading a story page; milliseconds.

The pages are the examples with their telling words replaced by others of the same length, five to a story. The size is
10,000 articles, or TWOSOURCE_DESK_SIZE of them.
"""

from __future__ import annotations

import os
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from string import ascii_lowercase
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

import twosource as ts
from bench.table import Score
from twosource.model import annotation, article, statement
from twosource.model.analysis import Analysis
from twosource.model.article import Dated, Precision
from twosource.model.noun import content_id
from twosource.model.restoring import restore_json
from twosource.resolving.story_draft import Draft
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import Rarity, Weighed
from twosource.resolving.wording import word_shares
from twosource.store import Desk
from twosource.store.analysing import Analysed
from twosource.store.furniture import clean_batch, hash_lines, remember_lines
from twosource.store.keeping import Taken, keep
from twosource.store.packing import pack_analysis
from twosource.store.remembering import count_words, keep_article, keep_draft, list_telling
from twosource.store.rows import entity_rows, statement_rows
from twosource.store.tables import articles, entities, lines, statements, stories

PAGES = Path(__file__).parents[1] / "examples" / "pages"
SIZES = (300, 1_000, 3_000, 10_000, 30_000, 100_000)
MEASURED = 50
"""Pages that are added, and stories that are read, at each size."""
AT_ONCE = 40
"""Stories of a transaction while the desk is filled."""
VOCABULARY = 3_000
"""Words of each length that the replacements are drawn from, so that stories share some."""
COMMON = 0.02
"""Share of articles from which on a word is left as it is: it tells of no happening."""
FIRST_DAY = date(2015, 1, 1)
HALF_ALIKE = 0.5
"""Likeness of a made page to the nearest of its story."""
ID = re.compile(r"\b(?:fig|att|evt|off|res|com|ent)-[0-9a-f]{12}\b")
WORD = re.compile(r"\b[^\W\d_]{4,}\b")
JSON_KEY = re.compile(r'"([a-z_]+)":')
CLOSED = frozenset(
    value
    for module in (annotation, article, statement)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum)
    for value in kind
) | {"city", "country", "admin", "region", "site", "continent", "unknown", "minute", "month", "none", "point"}
"""Words of closed vocabularies, which stay as they are."""


@dataclass(frozen=True, slots=True)
class Template:
    """An example with what the desk makes of it: its packed analysis, its weighed words, its rows."""

    analysis: Analysis
    packed: bytes
    read: Weighed
    statements: list[dict[str, Any]]
    entities: list[dict[str, Any]]
    lines: int


def run() -> list[Score]:
    """The cost at each size up to the largest."""
    return list(measure(int(os.environ.get("TWOSOURCE_DESK_SIZE", "10000"))))


def measure(largest: int) -> Iterator[Score]:
    """The same for a size, told as it is measured."""
    with tempfile.TemporaryDirectory() as folder, Desk(Path(folder) / "desk.db") as desk:
        maker = Maker()
        held = 0
        for size in (size for size in SIZES if size <= largest):
            _fill(desk, maker, held, size)
            yield from _measure(desk, maker, size)
            held = _count(desk)


def _fill(desk: Desk, maker: Maker, held: int, size: int) -> None:
    """Brings the desk to so many articles by whole rows: perturbed texts, words and terms, the examples' statements."""
    while held < size:
        with desk.database.write() as connection:
            holders: Counter[str] = Counter()
            before = held
            for _ in range(AT_ONCE):
                held = _insert_story(connection, maker, held, holders)
            count_words(connection, holders, held - before)


def _insert_story(connection: Connection, maker: Maker, held: int, holders: Counter[str]) -> int:
    """Adds the five pages of one story. Returns how many articles there are now."""
    other, day = maker.choose()
    known_as = content_id("sto", held)
    shared = {"day": day.isoformat(), "unsure": 0, "country": "RO", "program": "1.0", "machine_story": known_as}
    shared["story"] = known_as
    shared |= {"reason": "made for it", "added": "2026-01-01T00:00:00Z"}
    rows: dict[Table, list[dict[str, Any]]] = {table: [] for table in (articles, statements, entities, lines)}
    draft = Draft()
    for template in maker.templates:
        held += 1
        told = template.analysis.article
        read = _rename(template.read, {word: _find_other(word, other) for word in template.read.reading.counts}, day)
        draft.add(read, HALF_ALIKE if draft.size else None)
        holders.update(read.reading.counts.keys())
        keep_article(connection, held, known_as, day.isoformat(), read)
        text = {
            "title": _replace(told.title or "", other),
            "text": _replace(told.text, other),
            "outlet": told.source_name,
        }
        kept = {"analysis": template.packed, "telling": " ".join(list_telling(read))}
        rows[articles].append({"number": held, "id": content_id("art", held), **shared, **text, **kept})
        rows[lines] += [{"line": maker.make_line(), "article": held} for _ in range(template.lines)]
        for table, known in ((statements, template.statements), (entities, template.entities)):
            rows[table] += [
                {**row, "article": held, "id": f"{row['id'][:4]}{held:x}-{at}"} for at, row in enumerate(known)
            ]
    keep_draft(connection, known_as, draft)
    for table, made in rows.items():
        connection.execute(insert(table), made)
    line = {"id": known_as, "title": "made", "revision": 5, "articles": 5, "changed": shared["added"]}
    connection.execute(insert(stories).values(**line, first_day=shared["day"], last_day=shared["day"]))
    return held


def _find_other(word: str, other: dict[str, str]) -> str:
    return other.get(word, other.get(word.capitalize(), word).lower())


def _rename(read: Weighed, other: dict[str, str], day: date) -> Weighed:
    """What was read of an example, in other words and of another day."""

    def change(found: dict[str, Any]) -> dict[str, Any]:
        return {other.get(word, word): kept for word, kept in found.items()}

    reading = read.reading
    named = replace(
        reading,
        counts=change(reading.counts),
        lead=change(reading.lead),
        title=frozenset(change(dict.fromkeys(reading.title))),
        names=frozenset(change(dict.fromkeys(reading.names))),
        strong=frozenset(change(dict.fromkeys(reading.strong))),
        published=day,
    )
    return Weighed(named, change(read.words), change(read.lead), change(read.names), change(read.rarity))


def _measure(desk: Desk, maker: Maker, size: int) -> list[Score]:
    added, busy, made, read = [], [], [], []
    analyses = [analysis for _ in range(MEASURED // 5) for analysis in maker.make_story()]
    added_to: list[tuple[int, str]] = []
    for number, analysis in enumerate(analyses):
        start, worked = perf_counter(), process_time()
        clean_batch(desk.database, [analysis.article])
        with desk.database.write() as connection:
            told = keep(connection, _take(analysis), Analysed(analysis), desk.setting())
            remember_lines(connection, told.article, analysis.article)
        added.append(perf_counter() - start)
        busy.append(process_time() - worked)
        added_to.append((number // 5, told.article))
    with desk.database.read() as connection:
        held = select(articles.c.id, articles.c.story).where(articles.c.id.in_([one for _, one in added_to]))
        home = {row.id: row.story for row in connection.execute(held)}
    first = {made_as: home[one] for made_as, one in reversed(added_to)}
    right = sum(home[one] == first[made_as] for made_as, one in added_to)
    for story in sorted(set(home.values())):
        start = perf_counter()
        desk.dossier(story)
        made.append(perf_counter() - start)
        start = perf_counter()
        desk.story(story)
        desk.dossier_json(story)
        read.append(perf_counter() - start)
    name = f"desk, {size:,} articles"
    return [
        Score(name, "ms to add a page beyond its analysis / median", _middle(added)),
        Score(name, "ms of processor to add a page beyond its analysis / median", _middle(busy)),
        Score(name, "ms to add a page beyond its analysis / worst of 50", max(added) * 1000),
        Score(name, "ms to read a story page / median", _middle(read)),
        Score(name, "ms to work a dossier out anew / median", _middle(made)),
        Score(name, "pages in the story of the first of theirs, at last", right / len(analyses)),
    ]


def _name(analysis: Analysis) -> list[dict[str, Any]]:
    return [{**row, "identity": row["machine_identity"]} for row in entity_rows(analysis)]


def _middle(seconds: list[float]) -> float:
    return sorted(seconds)[len(seconds) // 2] * 1000


def _take(analysis: Analysis) -> Taken:
    return Taken(analysis.article.id, None, "made", None)


class Maker:
    """Makes stories of five pages each: the examples with their rarer words replaced."""

    def __init__(self) -> None:
        self._chance = random.Random(8)  # noqa: S311 - pages are made of it, no secrets
        self._made = 0
        told = list(ts.analyse_many([ts.read(page) for page in sorted(PAGES.iterdir())]))
        self.templates = [
            Template(one, pack_analysis(one), _read(one), statement_rows(one), _name(one), len(hash_lines(one.article)))
            for one in told
        ]
        self._texts = [analysis.to_json() for analysis in told]
        reserved = {key for text in self._texts for key in JSON_KEY.findall(text)} | CLOSED
        words = sorted({word for one in told for word in WORD.findall(one.article.text)} - reserved)
        self._telling = [word for word in words if word_shares().get(word.lower(), (0.0, 0.0))[0] <= COMMON]
        self._words = {length: self._make_words(length) for length in {len(word) for word in self._telling}}

    def _make_words(self, length: int) -> list[str]:
        return ["".join(self._chance.choices(ascii_lowercase, k=length)) for _ in range(VOCABULARY)]

    def choose(self) -> tuple[dict[str, str], date]:
        """Which word stands for which in the next story, and its day."""
        other = {word: _like(word, self._chance.choice(self._words[len(word)])) for word in self._telling}
        return other, FIRST_DAY + timedelta(days=self._chance.randrange(3_600))

    def make_line(self) -> int:
        """What stands for the hash of a line."""
        return self._chance.getrandbits(63)

    def make_story(self) -> list[Analysis]:
        """The analyses of the next story, whole."""
        other, day = self.choose()
        self._made += 1
        pairs = zip(self._texts, self.templates, strict=True)
        return [_perturb(text, template.analysis, other, self._made, day) for text, template in pairs]


def _read(analysis: Analysis) -> Weighed:
    told = analysis.article
    return Rarity().weigh(read_text(told.title, told.text, told.published.day))


def _replace(text: str, other: dict[str, str]) -> str:
    return WORD.sub(lambda found: other.get(found.group(), found.group()), text)


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other


def _count(desk: Desk) -> int:
    with desk.database.read() as connection:
        return connection.execute(select(func.count()).select_from(articles)).scalar_one()


def _perturb(template: str, told: Analysis, other: dict[str, str], number: int, day: date) -> Analysis:
    text = _replace(template, other).replace(told.article.id, content_id("art", told.article.id, number))
    text = ID.sub(lambda found: content_id(found.group()[:3], found.group(), number), text)
    if told.article.url:
        text = text.replace(told.article.url, f"https://made.example.org/{number}")
    made = restore_json(Analysis, text)
    dated = Dated(day.isoformat(), Precision.DAY, 1.0, "made for it")
    return replace(made, article=replace(made.article, published=dated))

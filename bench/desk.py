"""What a desk costs as it grows: adding a page beyond its analysis, and reading a story page; milliseconds.

The pages are the examples with their telling words replaced by others of the same length, five to a story. The size is
10,000 articles, or TWOSOURCE_DESK_SIZE of them.
"""

from __future__ import annotations

import os
import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import ascii_lowercase
from time import perf_counter

from sqlalchemy import Connection, event

import twosource as ts
from bench.table import Score
from twosource.model.analysis import Analysis
from twosource.model.noun import content_id
from twosource.model.restoring import restore_json
from twosource.store import Desk
from twosource.store.keeping import Setting, Taken, keep
from twosource.store.placing import Placed, TellingWords, weigh

PAGES = Path(__file__).parents[1] / "examples" / "pages"
SIZES = (300, 1_000, 3_000, 10_000, 30_000, 100_000)
MEASURED = 50
"""Pages that are added, and stories that are read, at each size."""
AT_ONCE = 100
"""Pages of a transaction while the desk is filled."""
VOCABULARY = 3_000
"""Words of each length that the replacements are drawn from, so that stories share some."""
FIRST_DAY = date(2015, 1, 1)
ID = re.compile(r"\b(?:fig|att|evt|off|res|com|ent)-[0-9a-f]{12}\b")
WORD = re.compile(r"\b[^\W\d_]{5,}\b")
JSON_WORD = re.compile(r"\b[a-z_]{5,}\b")


@dataclass(frozen=True, slots=True)
class FilledStory:
    """Puts a page into a given story, so that filling the desk takes no search."""

    story: str

    def place(self, _connection: Connection, analysis: Analysis, _day: str | None) -> Placed:
        """The given story."""
        telling = ts_json(weigh(analysis))
        return Placed(self.story, is_new=False, reason="made for it", telling=telling)

    remember = TellingWords.remember
    forget = TellingWords.forget


def ts_json(telling: dict[str, float]) -> str:
    """As the desk keeps it."""
    import json

    return json.dumps(telling, ensure_ascii=False)


def run() -> list[Score]:
    """The cost at each size up to the largest."""
    largest = int(os.environ.get("TWOSOURCE_DESK_SIZE", "10000"))
    with tempfile.TemporaryDirectory() as folder, Desk(Path(folder) / "desk.db") as desk:
        stories = _make_stories()
        scores: list[Score] = []
        held = 0
        for size in (size for size in SIZES if size <= largest):
            held += _fill(desk, stories, size - held)
            scores += _measure(desk, stories, size)
            held += MEASURED
    return scores


def _fill(desk: Desk, stories: Iterator[list[Analysis]], count: int) -> int:
    """Adds about so many pages, whole stories, without waiting for the disk."""
    event.listen(desk.database.engine, "connect", _do_not_wait)
    desk.database.engine.dispose()
    left = count
    while left > 0:
        with desk.database.write() as connection:
            for _ in range(AT_ONCE // 5):
                story = next(stories)
                setting = Setting("1.0", desk.now(), FilledStory(content_id("sto", story[0].article.id)), keeps_pages=False)
                for analysis in story:
                    keep(connection, _take(analysis), analysis, setting)
                left -= len(story)
                if left <= 0:
                    break
    event.remove(desk.database.engine, "connect", _do_not_wait)
    desk.database.engine.dispose()
    return count - left


def _do_not_wait(connection: object, _: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")  # type: ignore[attr-defined]  # it is a connection of sqlite3


def _measure(desk: Desk, stories: Iterator[list[Analysis]], size: int) -> list[Score]:
    added, made, read = [], [], []
    analyses = [analysis for _ in range(MEASURED // 5) for analysis in next(stories)]
    right = 0
    homes: dict[str, str] = {}
    for number, analysis in enumerate(analyses):
        start = perf_counter()
        with desk.database.write() as connection:
            told = keep(connection, _take(analysis), analysis, desk.setting())
        added.append(perf_counter() - start)
        right += told.story == homes.setdefault(str(number // 5), told.story)
    for story in sorted(set(homes.values())):
        start = perf_counter()
        desk.dossier(story)
        made.append(perf_counter() - start)
        start = perf_counter()
        desk.dossier(story)
        read.append(perf_counter() - start)
    name = f"desk, {size:,} articles"
    return [
        Score(name, "ms to add a page beyond its analysis / median", _middle(added)),
        Score(name, "ms to add a page beyond its analysis / worst of 50", max(added) * 1000),
        Score(name, "ms to read a story page / median", _middle(read)),
        Score(name, "ms to work a dossier out anew / median", _middle(made)),
        Score(name, "pages put into the story of their first", right / len(analyses)),
    ]


def _middle(seconds: list[float]) -> float:
    return sorted(seconds)[len(seconds) // 2] * 1000


def _take(analysis: Analysis) -> Taken:
    return Taken(analysis.article.id, None, "made", None)


def _make_stories() -> Iterator[list[Analysis]]:
    """Stories of five pages each, without end."""
    chance = random.Random(8)
    templates = [analysis.to_json() for analysis in ts.analyse_many([ts.read(page) for page in sorted(PAGES.iterdir())])]
    told = [restore_json(Analysis, template) for template in templates]
    reserved = {word for template in templates for word in JSON_WORD.findall(re.sub(r': "(?:[^"\\]|\\.)*"', "", template))}
    values = {"asserted", "planned", "possible", "conditional", "denied", "background", "revised", "retracted", "disputed"}
    telling = sorted({word for one in told for word in WORD.findall(one.article.text)} - reserved - values)
    telling = [word for word in telling if not _is_value(word, templates)]
    words = {length: _make_words(chance, length) for length in {len(word) for word in telling}}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, telling)) + r")\b")
    number = 0
    while True:
        number += 1
        other = {word: _like(word, chance.choice(words[len(word)])) for word in telling}
        day = FIRST_DAY + timedelta(days=chance.randrange(3_600))
        yield [_perturb(template, one, pattern, other, number, day) for template, one in zip(templates, told, strict=True)]


def _is_value(word: str, templates: list[str]) -> bool:
    """Whether the word is a value of a closed vocabulary somewhere, which must stay."""
    return any(f'": "{word}"' in template for template in templates)


def _make_words(chance: random.Random, length: int) -> list[str]:
    return ["".join(chance.choices(ascii_lowercase, k=length)) for _ in range(VOCABULARY)]


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other


def _perturb(
    template: str, told: Analysis, pattern: re.Pattern[str], other: dict[str, str], number: int, day: date
) -> Analysis:
    text = pattern.sub(lambda found: other[found.group()], template)
    text = text.replace(told.article.id, content_id("art", told.article.id, number))
    text = ID.sub(lambda found: content_id(found.group()[:3], found.group(), number), text)
    if told.article.published.value:
        text = text.replace(f'"value": "{told.article.published.value}"', f'"value": "{day.isoformat()}"')
    if told.article.url:
        text = text.replace(told.article.url, f"https://made.example.org/{number}")
    return restore_json(Analysis, text)

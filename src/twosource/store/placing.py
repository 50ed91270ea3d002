"""Which story an article belongs to, found as it arrives: among the few articles that share its heaviest words.

The cost does not grow with the desk: each word brings a bounded number of articles, the nearest in time.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log, sqrt
from typing import Protocol

from sqlalchemy import Connection, TextClause, delete, insert, select, text

from twosource.model.analysis import Analysis
from twosource.model.annotation import EntityKind
from twosource.model.noun import content_id
from twosource.resolving.story_vector import RARE_SHARE
from twosource.resolving.wording import list_words, word_shares
from twosource.store.tables import articles, terms

Telling = dict[str, float]

MOST_TERMS = 48
"""Words of an article that are kept to compare it by, the heaviest ones. This and the next three are set by hand."""
LOOKED_UP = 24
"""Of these are looked up; the rest only weigh."""
NEAREST = 60
"""Articles that one word brings, on either side of the day."""
MOST_CANDIDATES = 60
"""Articles that are compared, those that share most."""
TITLE_WEIGHT, NAME_WEIGHT = 1.6, 1.3
"""How much more a word of the title, or of a name, tells. Set by hand."""
UNDATED = "0000"
QUIET_DAYS, LOST_TO_TIME = 14, 0.6
ALIKE = 0.21
"""Likeness of article and story from which they are one; set by hand."""
NAMED_WORDS = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """The story of an article, why, and the words by which later ones are compared with it."""

    story: str
    is_new: bool
    reason: str
    telling: str


class StoryFinder(Protocol):
    """Finds the story of an article among those of the desk, and remembers the article for those to come."""

    def place(self, connection: Connection, analysis: Analysis, day: str | None) -> Placed:
        """The story, existing or new. The article itself is not yet on the desk."""
        ...

    def remember(self, connection: Connection, number: int, telling: str, day: str | None) -> None:
        """Keeps the article, which has that number now, so that later ones find it."""
        ...

    def forget(self, connection: Connection, number: int, telling: str, day: str | None) -> None:
        """Lets go of what was remembered of the article."""
        ...


@dataclass(frozen=True, slots=True)
class _Candidate:
    story: str
    day: date | None
    telling: Telling


class TellingWords:
    """Stories by the words that tell most of an article, weighed as `resolving.stories` weighs them, one at a time."""

    def place(self, connection: Connection, analysis: Analysis, day: str | None) -> Placed:
        """The likest story, or a new one with an id made of the article's."""
        telling = weigh(analysis)
        kept = json.dumps(telling, ensure_ascii=False, separators=(",", ":"))
        found = _choose(telling, _read_day(day), _find_candidates(connection, telling, day))
        if found is None:
            story = content_id("sto", analysis.article.id)
            return Placed(story, is_new=True, reason="no earlier article shares enough words with it", telling=kept)
        story, likeness, shared = found
        reason = f"it shares its telling words: {', '.join(shared)} (likeness {likeness:.2f})"
        return Placed(story, is_new=False, reason=reason, telling=kept)

    def remember(self, connection: Connection, number: int, telling: str, day: str | None) -> None:
        """Writes its heaviest words."""
        rows = [{"term": word, "day": day or UNDATED, "article": number} for word in _words(telling)]
        if rows:
            connection.execute(insert(terms), rows)

    def forget(self, connection: Connection, number: int, telling: str, day: str | None) -> None:
        """Removes them."""
        own = (terms.c.term.in_(_words(telling)), terms.c.day == (day or UNDATED), terms.c.article == number)
        connection.execute(delete(terms).where(*own))


def _words(telling: str) -> list[str]:
    return list(json.loads(telling))[:LOOKED_UP]


def weigh(analysis: Analysis) -> Telling:
    """The heaviest words of the article with their weights, heaviest first."""
    article = analysis.article
    counts = Counter(list_words(article.text))
    in_title = frozenset(list_words(article.title or ""))
    named = {name for one in analysis.entities if one.kind is not EntityKind.GROUP for name in one.names}
    named.update(place.name for place in analysis.places)
    in_names = {word for name in named for word in list_words(name)}
    shares = word_shares()
    weights: Telling = {}
    for word in counts.keys() | in_title:
        count = max(1.0, float(counts[word])) * (TITLE_WEIGHT if word in in_title else 1.0)
        count *= NAME_WEIGHT if word in in_names else 1.0
        weights[word] = (1 + log(count)) * log(1 / shares.get(word, (RARE_SHARE, 0.0))[0])
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    heaviest = sorted(weights, key=lambda word: (-weights[word], word))[:MOST_TERMS]
    return {word: round(weights[word] / length, 5) for word in heaviest}


def _find_candidates(connection: Connection, telling: Telling, day: str | None) -> list[_Candidate]:
    words = list(telling)[:LOOKED_UP]
    if not words:
        return []
    given = {"day": day or UNDATED, **{f"word{at}": word for at, word in enumerate(words)}}
    shared = Counter(connection.execute(_holders(len(words)), given).scalars())
    best = sorted(shared, key=lambda number: (-shared[number], number))[:MOST_CANDIDATES]
    columns = select(articles.c.machine_story, articles.c.day, articles.c.telling).where(articles.c.number.in_(best))
    rows = connection.execute(columns.order_by(articles.c.number)) if best else ()
    return [_Candidate(story, _read_day(at), json.loads(kept)) for story, at, kept in rows]


@cache
def _holders(count: int) -> TextClause:
    """The query for the articles that hold each of so many words, on either side of a day: one trip for all of them."""
    parts = [
        f"SELECT article FROM (SELECT article FROM terms WHERE term = :word{at} AND day {side} "  # noqa: S608 - our words
        f"LIMIT {NEAREST}) AS held{at}{name}"
        for at in range(count)
        for name, side in (
            ("before", "<= :day ORDER BY day DESC, article DESC"),
            ("after", "> :day ORDER BY day, article"),
        )
    ]
    return text(" UNION ALL ".join(parts))


def _choose(
    telling: Telling, day: date | None, candidates: Sequence[_Candidate]
) -> tuple[str, float, tuple[str, ...]] | None:
    by_story: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        by_story.setdefault(candidate.story, []).append(candidate)
    best: tuple[float, str, Telling] | None = None
    for story in sorted(by_story):
        total: Telling = {}
        for member in by_story[story]:
            for word, weight in member.telling.items():
                total[word] = total.get(word, 0.0) + weight
        likeness = _cosine(telling, total) * _nearness(day, by_story[story])
        if likeness >= ALIKE and (best is None or likeness > best[0]):
            best = likeness, story, total
    if best is None:
        return None
    likeness, story, total = best
    shared = sorted((word for word in telling if word in total), key=lambda word: (-telling[word] * total[word], word))
    return story, likeness, tuple(word for word in shared if not word.isdigit())[:NAMED_WORDS]


def _cosine(one: Telling, other: Telling) -> float:
    product = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    lengths = sqrt(sum(w * w for w in one.values())) * sqrt(sum(w * w for w in other.values()))
    return product / lengths if lengths else 0.0


def _nearness(day: date | None, members: Sequence[_Candidate]) -> float:
    gaps = [abs((day - member.day).days) for member in members if day and member.day]
    if not gaps:
        return 1.0
    return 1.0 - LOST_TO_TIME * min(1.0, max(0, min(gaps) - QUIET_DAYS) / (6 * QUIET_DAYS))


def _read_day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None

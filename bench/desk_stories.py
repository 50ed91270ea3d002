"""Articles put into stories by the desk as they arrive, beside the index of stories alone and the likeness used before.

The desk judges as the index does, with the same weights; it differs where it looks among the nearest in time, and in
remembering all it holds. `same pairs` is the B-cubed F1 of the desk's stories against the index's: 1 where both are
alike. The likeness of telling words with a threshold set by hand is what the desk went by before; it took names from
the analysis, here from the same patterns as the index.

The weights were learned on these stories (see bench/stories.py), so that only differences count here.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import log, sqrt
from pathlib import Path
from time import process_time
from typing import Any

from sqlalchemy import func, select

from bench.corpora import FOLDER, scorer
from bench.table import Score
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.resolving.story_index import StoryIndex
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import RARE_SHARE
from twosource.resolving.wording import list_words, word_shares
from twosource.store import Desk
from twosource.store.analysing import Analysed
from twosource.store.keeping import Taken, keep
from twosource.store.tables import articles, shifts

SETS = ("news_cluster", "ecb", "mixed")
ALIKE = 0.21
MOST_TERMS = 48
TITLE_WEIGHT, NAME_WEIGHT = 1.6, 1.3
QUIET_DAYS, LOST_TO_TIME = 14, 0.6

Doc = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Assigned:
    """The story of each article when it arrived, and at last."""

    first: list[str]
    last: list[str]
    seconds: float = 0.0
    shifts: dict[str, int] = field(default_factory=dict)


def run() -> list[Score]:
    """B-cubed and wrong pairs of the desk, beside both others, for each set."""
    return [score for name in SETS for score in _compare(name)]


def _compare(name: str) -> list[Score]:
    judge = scorer("stories")
    docs, labels, kinds = judge.load_groups(str(FOLDER / "stories"), name)
    order = judge.arrival(docs)
    docs, labels, kinds = ([found[at] for at in order] for found in (docs, labels, kinds))
    desk, index, words = assign_by_desk(docs), assign_by_index(docs), assign_by_words(docs)
    title = f"stories on the desk, {name}"
    scores = []
    for when in ("first", "last"):
        ours, alone, former = (judge.group_scores(labels, getattr(one, when), kinds) for one in (desk, index, words))
        label = {"first": "on arrival", "last": "at last"}[when]
        for key, told in (("b3_f", "B3 F1"), ("wrong_pairs_same_kind", "wrong pairs of one kind")):
            scores.append(Score(title, f"{told} {label}", ours[key], former[key], "likeness of telling words"))
            scores.append(Score(title, f"{told} {label}, the index alone", alone[key]))
    same = judge.group_scores(index.last, desk.last, kinds)["b3_f"]
    return [
        *scores,
        Score(title, "same pairs as the index", same),
        *(Score(title, f"stories {kind}", count) for kind, count in sorted(desk.shifts.items())),
        Score(title, "ms of processor to put an analysed article onto the desk", desk.seconds * 1000 / len(docs)),
    ]


def make_article(doc: Doc) -> Article:
    """The article of the corpus as the desk takes it."""
    published = doc["published"][:10] if doc["published"] else None
    made = Article.from_text(doc["text"], title=doc["title"], published=published, url=None)
    return replace(made, id=f"art-{doc['id']}", title=doc["title"], outlet="corpus", page=doc["id"])


def assign_by_desk(docs: Sequence[Doc]) -> Assigned:
    """What a desk makes of the articles, in their order."""
    first = []
    with tempfile.TemporaryDirectory() as folder, Desk(Path(folder) / "desk.db") as desk:
        start = process_time()
        with desk.database.write() as connection:
            for doc in docs:
                analysed = Analysed(Analysis(make_article(doc)))
                taken = Taken(analysed.analysis.article.id, None, doc["id"], None)
                first.append(keep(connection, taken, analysed, desk.setting()).story)
            seconds = process_time() - start
            home = {row.id: row.story for row in connection.execute(select(articles.c.id, articles.c.story))}
            held = select(shifts.c.kind, func.count().label("count")).group_by(shifts.c.kind)
            counted = {row.kind: row[1] for row in connection.execute(held)}
    return Assigned(first, [home[f"art-{doc['id']}"] for doc in docs], seconds, counted)


def assign_by_index(docs: Sequence[Doc]) -> Assigned:
    """What the index of stories makes of them."""
    index = StoryIndex()
    first = [str(index.place(doc["id"], read_text(doc["title"], doc["text"], _day(doc))).story) for doc in docs]
    return Assigned(first, [str(index.story_of(doc["id"])) for doc in docs])


def assign_by_words(docs: Sequence[Doc]) -> Assigned:
    """What the likeness of telling words makes of them."""
    held: list[tuple[str, date | None, dict[str, float]]] = []
    for doc in docs:
        day, telling = _day(doc), _weigh(doc)
        held.append((_choose(telling, day, held) or doc["id"], day, telling))
    found = [story for story, _, _ in held]
    return Assigned(found, found)


def _day(doc: Doc) -> date | None:
    return date.fromisoformat(doc["published"][:10]) if doc["published"] else None


def _weigh(doc: Doc) -> dict[str, float]:
    counts, shares = Counter(list_words(doc["text"])), word_shares()
    in_title = frozenset(list_words(doc["title"] or ""))
    names = read_text(doc["title"], doc["text"]).names
    weights = {}
    for word in counts.keys() | in_title:
        count = max(1.0, float(counts[word])) * (TITLE_WEIGHT if word in in_title else 1.0)
        count *= NAME_WEIGHT if word in names else 1.0
        weights[word] = (1 + log(count)) * log(1 / shares.get(word, (RARE_SHARE, 0.0))[0])
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weights[word] / length for word in sorted(weights, key=lambda w: (-weights[w], w))[:MOST_TERMS]}


def _choose(
    telling: dict[str, float], day: date | None, held: Sequence[tuple[str, date | None, dict[str, float]]]
) -> str | None:
    totals: dict[str, Counter[str]] = {}
    days: dict[str, list[date]] = {}
    for story, published, words in held:
        if telling.keys() & words.keys():
            total = totals.setdefault(story, Counter())
            for word, weight in words.items():
                total[word] += weight  # type: ignore[assignment]  # a counter of weights
            days.setdefault(story, []).extend([published] if published else [])
    best = max(((_measure(telling, totals[story], day, days[story]), story) for story in totals), default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


def _measure(telling: dict[str, float], total: Counter[str], day: date | None, days: Sequence[date]) -> float:
    product = sum(weight * total[word] for word, weight in telling.items())
    lengths = sqrt(sum(w * w for w in telling.values())) * sqrt(sum(w * w for w in total.values()))
    gap = min((abs((day - other).days) for other in days), default=0) if day else 0
    near = 1.0 - LOST_TO_TIME * min(1.0, max(0, gap - QUIET_DAYS) / (6 * QUIET_DAYS))
    return near * product / lengths if lengths else 0.0

"""Articles on the same happening, taken together in one pass by the words, names and places that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from math import log, sqrt

from twosource.model.analysis import Analysis
from twosource.model.annotation import EntityKind
from twosource.model.group import Copy, Story
from twosource.model.noun import content_id
from twosource.resolving.wording import list_words

Vector = dict[str, float]

# Cosine of article and story from which they are one: the best of 0.13 to 0.35 on the stories corpus.
ALIKE = 0.18
# The shares of word_shares.tsv weigh as much as so many articles of the batch itself.
BACKGROUND_ARTICLES = 500
# Share of articles that a word outside of word_shares.tsv is taken to stand in.
RARE_SHARE = 0.002
# A word of the title or of a name tells more of the happening than another.
TITLE_WEIGHT = 1.6
NAME_WEIGHT = 1.3
# Days between an article and the nearest of a story after which likeness counts less, and the most it can lose.
QUIET_DAYS = 14
LOST_TO_TIME = 0.6
# So many of the words that two articles share are named in the reason.
NAMED_WORDS = 6


@dataclass(slots=True)
class _Draft:
    """A story while it grows: the sum of the vectors of its articles."""

    total: Vector = field(default_factory=dict)
    members: list[int] = field(default_factory=list)
    days: list[date] = field(default_factory=list)

    def add(self, at: int, vector: Vector, day: date | None) -> None:
        self.members.append(at)
        if day:
            self.days.append(day)
        for word, weight in vector.items():
            self.total[word] = self.total.get(word, 0.0) + weight

    def likeness(self, vector: Vector, day: date | None) -> float:
        total = self.total
        product = sum(weight * total.get(word, 0.0) for word, weight in vector.items())
        length = sqrt(sum(weight * weight for weight in total.values()))
        return product / length * self._nearness(day) if length else 0.0

    def _nearness(self, day: date | None) -> float:
        if day is None or not self.days:
            return 1.0
        gap = min(abs((day - other).days) for other in self.days)
        return 1.0 - LOST_TO_TIME * min(1.0, max(0, gap - QUIET_DAYS) / (6 * QUIET_DAYS))


def group_stories(analyses: Sequence[Analysis], copies: Sequence[Copy]) -> tuple[Story, ...]:
    """Stories that hold every article exactly once; copies of one text are never in two of them."""
    by_day = sorted(analyses, key=lambda one: (one.article.published.value or "9999", one.article.id))
    vectors = _weigh([_count(analysis) for analysis in by_day])
    copied = {article: copy.id for copy in copies for article in copy.articles}
    home: dict[str, _Draft] = {}
    drafts: list[_Draft] = []
    for at, analysis in enumerate(by_day):
        day = analysis.article.published.day
        copy = copied.get(analysis.article.id)
        draft = home.get(copy) if copy else None
        if draft is None:
            draft = _find_home(drafts, vectors[at], day)
        if copy:
            home[copy] = draft
        draft.add(at, vectors[at], day)
    stories = [_describe(draft, by_day, vectors) for draft in drafts]
    return tuple(sorted(stories, key=lambda story: story.articles))


def _find_home(drafts: list[_Draft], vector: Vector, day: date | None) -> _Draft:
    best, likeness = None, ALIKE
    for draft in drafts:
        alike = draft.likeness(vector, day)
        if alike >= likeness and (best is None or alike > likeness):
            best, likeness = draft, alike
    if best is None:
        best = _Draft()
        drafts.append(best)
    return best


def _count(analysis: Analysis) -> Vector:
    """How often each word stands in the article, those of its title and names counted for more."""
    article = analysis.article
    counts: Vector = {}
    for word in list_words(article.text):
        counts[word] = counts.get(word, 0.0) + 1.0
    for word in set(list_words(article.title or "")):
        counts[word] = counts.get(word, 1.0) * TITLE_WEIGHT
    named = {name for entity in analysis.entities if entity.kind is not EntityKind.GROUP for name in entity.names}
    named.update(place.name for place in analysis.places)
    for word in {word for name in named for word in list_words(name)}:
        if word in counts:
            counts[word] *= NAME_WEIGHT
    return counts


def _weigh(counts: list[Vector]) -> list[Vector]:
    """Each article's words weighed by their rarity, as a vector of length 1."""
    holders: dict[str, int] = {}
    for words in counts:
        for word in words:
            holders[word] = holders.get(word, 0) + 1
    known = word_shares()
    whole = BACKGROUND_ARTICLES + len(counts)
    rarity = {
        word: log(whole / (BACKGROUND_ARTICLES * known.get(word, RARE_SHARE) + held)) for word, held in holders.items()
    }
    vectors = []
    for words in counts:
        weights = {word: (1 + log(count)) * rarity[word] for word, count in words.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({word: weight / length for word, weight in weights.items()})
    return vectors


@cache
def word_shares() -> dict[str, float]:
    """In which share of news articles a common English word stands."""
    table = files(__package__).joinpath("word_shares.tsv").read_text("utf-8")
    return {word: float(share) for word, share in (line.split("\t") for line in table.splitlines())}


def _describe(draft: _Draft, by_day: list[Analysis], vectors: list[Vector]) -> Story:
    members = tuple(sorted(by_day[at].article.id for at in draft.members))
    return Story(content_id("sto", *members), members, _explain(draft, vectors))


def _explain(draft: _Draft, vectors: list[Vector]) -> str:
    if len(draft.members) == 1:
        return "no other article shares enough words with it"
    shared = {
        word: weight
        for word, weight in draft.total.items()
        if not word.isdigit() and sum(word in vectors[at] for at in draft.members) * 2 > len(draft.members)
    }
    best = sorted(shared, key=lambda word: (-shared[word], word))[:NAMED_WORDS]
    return f"{len(draft.members)} articles share their telling words: {', '.join(best)}"

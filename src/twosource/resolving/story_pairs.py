"""How likely two articles tell of one happening, by what both say: boosted trees over signs of the pair.

A story's sums say what its articles have in common; two articles side by side show what one of them names and the other
does not. Both together sort better than either alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum, sqrt

from twosource.learned.leaf_masks import load_masks
from twosource.resolving.story_reading import YEAR_DAYS
from twosource.resolving.story_vector import Vector, Weighed, multiply

PAIR_SIGNS = (
    "words", "leads", "lead_most", "lead_least", "names", "strong_least", "strong_most", "missing_least",
    "missing_most", "titles", "numbers_same", "numbers_differ", "days_same", "days_differ", "years", "gap", "season",
    "shorter", "longer", "weekdays_same", "weekdays_differ",
)  # fmt: skip
TREES = "story_pair_trees.json"
# A story's odds are those of its sums, by this share, and those of its articles one by one; of the latter the mean of
# all and that of the best three, by these shares. Chosen by cross-validation among thirds and halves.
SUMS_SHARE = 0.3
BEST_SHARE = 0.3
BEST = 3
# No pair speaks stronger against a story than so; beyond it the trees say little.
LEAST_ODDS = -6.0
# Articles that share no name speak against one story, however alike their words: two happenings of one kind are told in
# the same ones.
MOST_UNNAMED = 0.0
NAMES = PAIR_SIGNS.index("names")
UNKNOWN = -1.0
"""The gap between two days one of which is not known."""


@dataclass(frozen=True, slots=True)
class Side:
    """An article as it is compared with single others."""

    article: Weighed
    names_length: float
    strong: Vector
    """The names that stand strongly, with their weights."""
    strong_whole: float
    title: Vector
    title_length: float


def take_side(article: Weighed) -> Side:
    """What is the same for every other article that it is compared with."""
    names, words, reading = article.names, article.words, article.reading
    strong = {name: names[name] for name in names if name in reading.strong}
    title = {word: words[word] for word in words if word in reading.title}
    return Side(article, _length(names), strong, sum(strong.values()) or 1.0, title, _length(title))


def list_pair_signs(one: Side, other: Side) -> list[float]:
    """The row of PAIR_SIGNS; the same for both orders of the two."""
    left, right = one.article, other.article
    some, others = left.reading, right.reading
    lead_one, lead_other = multiply(left.lead, right.words), multiply(left.words, right.lead)
    strong_one, missing_one = _stand(one, others.counts)
    strong_other, missing_other = _stand(other, some.counts)
    return [
        multiply(left.words, right.words),
        multiply(left.lead, right.lead),
        max(lead_one, lead_other),
        min(lead_one, lead_other),
        multiply(left.names, right.names) / (one.names_length * other.names_length),
        min(strong_one, strong_other),
        max(strong_one, strong_other),
        min(missing_one, missing_other),
        max(missing_one, missing_other),
        multiply(one.title, other.title) / (one.title_length * other.title_length),
        *_share(some.numbers, others.numbers),
        *_share(some.days, others.days),
        _agree(some.years, others.years),
        _gap(some.published, others.published),
        _season(some.seasons, others.seasons),
        min(some.length, others.length),
        max(some.length, others.length),
        *_share(some.weekdays, others.weekdays),
    ]


def match(rows: Sequence[Sequence[float]]) -> list[float]:
    """The log-odds that both articles of each row of PAIR_SIGNS tell of one happening."""
    return load_masks(__package__, TREES, PAIR_SIGNS).score(rows)


def bound_odds(rows: Sequence[Sequence[float]], odds: Sequence[float]) -> list[float]:
    """The log-odds of pairs as they count."""
    return [max(LEAST_ODDS, one if row[NAMES] else min(one, MOST_UNNAMED)) for row, one in zip(rows, odds, strict=True)]


def weigh_up(first: float, pairs: Sequence[float]) -> float:
    """The log-odds of a story: `first` by its sums, and those of the article with its articles, one by one."""
    if not pairs:
        return first
    odds = sorted(pairs, reverse=True)
    best = odds[:BEST]
    matched = (1 - BEST_SHARE) * sum(odds) / len(odds) + BEST_SHARE * sum(best) / len(best)
    return SUMS_SHARE * first + (1 - SUMS_SHARE) * matched


def _stand(side: Side, counts: dict[str, int]) -> tuple[float, float]:
    """The share of its strong names that stand in the other article, by weight, and the rarest that does not."""
    strong, rarity = side.strong, side.article.rarity
    lost = [name for name in strong if name not in counts]
    inside = side.strong_whole - sum([strong[name] for name in lost]) if strong else 0.0
    return inside / side.strong_whole, max([rarity[name] for name in lost], default=0.0)


def _share(some: frozenset[object], others: frozenset[object]) -> tuple[float, float]:
    same = len(some & others)
    return float(same), float(not same and bool(some) and bool(others))


def _agree(some: frozenset[str], others: frozenset[str]) -> float:
    if not some or not others:
        return 0.0
    return -1.0 if some.isdisjoint(others) else 1.0


def _gap(one: date | None, other: date | None) -> float:
    return UNKNOWN if one is None or other is None else float(abs((one - other).days))


def _season(some: frozenset[int], others: frozenset[int]) -> float:
    """How far apart in the year both are, whatever the year."""
    if not some or not others:
        return UNKNOWN
    return float(min([min(abs(one - other), YEAR_DAYS - abs(one - other)) for one in some for other in others]))


def _length(vector: Vector) -> float:
    return sqrt(fsum([weight * weight for weight in vector.values()])) or 1.0

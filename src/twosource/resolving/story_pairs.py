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
from twosource.resolving.story_vector import Vector, Weighed, multiply

PAIR_SIGNS = (
    "words", "names", "strong_least", "strong_most", "missing_least", "missing_most", "numbers_same", "numbers_differ",
    "days_same", "days_differ", "years", "gap", "shorter", "longer", "rare_names", "openings", "title_least",
    "title_most", "lead_numbers_same", "lead_numbers_differ",
)  # fmt: skip
TREES = "story_pair_trees.json"
# A story's odds are those of its sums, by this share, and those of its articles one by one; of the latter the mean of
# all and that of the best three, by these shares. Chosen by cross-validation among tenths.
SUMS_SHARE = 0.3
BEST_SHARE = 0.6
BEST = 3
# No pair speaks stronger against a story than so; beyond it the trees say little.
LEAST_ODDS = -6.0
# Articles that share no name speak against one story, however alike their words: two happenings of one kind are told in
# the same ones.
MOST_UNNAMED = 0.0
NAMES = PAIR_SIGNS.index("names")
# Names that stand in fewer than one article of ninety tell happenings apart, each counted once: by cross-validation
# with those of one in thirty-three it is worse, and how often each stands adds nothing.
RARE = 4.5
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
    """How rare the words of the title are."""
    title_whole: float
    opening: Vector
    """How rare those of title and lead are."""
    opening_whole: float
    rare_names: Vector
    """How rare the names are that are RARE, wherever they stand."""
    rare_whole: float
    lead_numbers: frozenset[str]
    """Those of title and lead."""


def take_side(article: Weighed) -> Side:
    """What is the same for every other article that it is compared with."""
    names, reading = article.names, article.reading
    strong = {name: names[name] for name in names if name in reading.strong}
    rarity = article.rarity
    title = {word: rarity[word] for word in sorted(reading.title)}
    opening = {word: rarity[word] for word in reading.lead}
    rare = {name: rarity[name] for name in sorted(reading.names) if rarity[name] > RARE}
    return Side(
        article,
        _length(names),
        strong,
        fsum(strong.values()) or 1.0,
        title,
        fsum(title.values()) or 1.0,
        opening,
        fsum(opening.values()) or 1.0,
        rare,
        fsum(rare.values()) or 1.0,
        frozenset([number for number in reading.numbers if number in reading.lead]),
    )


def list_pair_signs(one: Side, other: Side) -> list[float]:
    """The row of PAIR_SIGNS; the same for both orders of the two."""
    left, right = one.article, other.article
    some, others = left.reading, right.reading
    strong_one, missing_one = _stand(one, others.counts)
    strong_other, missing_other = _stand(other, some.counts)
    title_one, title_other = _cover(one, others.counts), _cover(other, some.counts)
    return [
        multiply(left.words, right.words),
        multiply(left.names, right.names) / (one.names_length * other.names_length),
        min(strong_one, strong_other),
        max(strong_one, strong_other),
        min(missing_one, missing_other),
        max(missing_one, missing_other),
        *_share(some.numbers, others.numbers),
        *_share(some.days, others.days),
        _agree(some.years, others.years),
        _gap(some.published, others.published),
        min(some.length, others.length),
        max(some.length, others.length),
        _overlap(one.rare_names, other.rare_names) / sqrt(one.rare_whole * other.rare_whole),
        _overlap(one.opening, other.opening) / sqrt(one.opening_whole * other.opening_whole),
        min(title_one, title_other),
        max(title_one, title_other),
        *_share(one.lead_numbers, other.lead_numbers),
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


def _cover(side: Side, counts: dict[str, int]) -> float:
    """The share of its title that stands in the other article, by how rare the words are."""
    return fsum([rare for word, rare in side.title.items() if word in counts]) / side.title_whole


def _overlap(some: Vector, others: Vector) -> float:
    """How rare the words of both are, in sum; of the two rarities of a word the mean."""
    return fsum([some[word] + others[word] for word in some.keys() & others.keys()]) / 2


def _share(some: frozenset[object], others: frozenset[object]) -> tuple[float, float]:
    same = len(some & others)
    return float(same), float(not same and bool(some) and bool(others))


def _agree(some: frozenset[str], others: frozenset[str]) -> float:
    if not some or not others:
        return 0.0
    return -1.0 if some.isdisjoint(others) else 1.0


def _gap(one: date | None, other: date | None) -> float:
    return UNKNOWN if one is None or other is None else float(abs((one - other).days))


def _length(vector: Vector) -> float:
    return sqrt(fsum([weight * weight for weight in vector.values()])) or 1.0

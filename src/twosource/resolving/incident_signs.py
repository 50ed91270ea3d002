"""What speaks for and against two tellings' being of one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from math import log, sqrt

from twosource.resolving.incident_meanings import compare_meanings
from twosource.resolving.incident_reading import LEAST_STEM, Telling

SIGNS = (
    "word_same", "word_inside", "prefix", "text_same", "words_shared", "rarity_least", "rarity_most", "around", "near",
    "names", "near_names", "near_names_differ", "numbers_same", "numbers_differ", "before", "before_differ", "behind",
    "behind_differ", "crossed", "article_same", "sentence_same", "leads", "places_apart", "holders_least",
    "holders_most", "size", "alone_least", "pair_known", "pair_count", "word_known", "meaning", "meaning_mean",
    "pages_alike", "nearby", "repeated_least", "repeated_most", "length_apart", "same_pages_alike", "same_nearby",
    "other_meaning", "other_pages_alike", "other_nearby",
)  # fmt: skip
LEAD = 1


@dataclass(frozen=True, slots=True)
class Experience:
    """How often two words told one event, of how many pairs, where articles of one story were read by people."""

    pairs: Mapping[tuple[str, str], tuple[int, int]]

    def chance(self, one: str, other: str) -> tuple[float, int]:
        """The share of pairs that were one event, drawn to the usual, and how many pairs there were."""
        same, total = self.pairs.get((one, other) if one <= other else (other, one), (0, 0))
        usual, weight = (0.45, 4) if one == other else (0.03, 10)
        return (same + usual * weight) / (total + weight), total


@dataclass(frozen=True, slots=True)
class Setting:
    """The story that the tellings stand in.

    Holders: in how many of its articles each event word stands; repeated: how often it does in each article; alike:
    how alike two articles are, by their ids in order.
    """

    holders: Mapping[str, int]
    articles: int
    repeated: Mapping[tuple[str, str], int]
    alike: Mapping[tuple[str, str], float]


def describe_setting(tellings: Sequence[Telling]) -> Setting:
    """The setting of these tellings, all of one story."""
    holders: dict[str, set[str]] = {}
    for telling in tellings:
        holders.setdefault(telling.word, set()).add(telling.article)
    pages = sorted({telling.article: telling.page for telling in tellings}.items())
    return Setting(
        {word: len(articles) for word, articles in holders.items()},
        len(pages),
        Counter((telling.article, telling.word) for telling in tellings),
        {
            (one, other): _cosine(first.words, second.words)
            for (one, first), (other, second) in combinations_with_replacement(pages, 2)
        },
    )


def compare(one: Telling, other: Telling, setting: Setting, experience: Experience) -> list[float]:
    """The row of SIGNS."""
    holders = sorted((setting.holders[one.word], setting.holders[other.word]))
    known, count = experience.chance(one.word, other.word)
    own = sorted((experience.chance(one.word, one.word)[0], experience.chance(other.word, other.word)[0]))
    rarity = sorted((one.rarity, other.rarity))
    same = float(one.word == other.word)
    meaning, meaning_mean = compare_meanings(one.telling, other.telling)
    alike = setting.alike[min(one.article, other.article), max(one.article, other.article)]
    nearby = _cosine(one.nearby, other.nearby)
    repeated = sorted(setting.repeated[telling.article, telling.word] for telling in (one, other))
    return [
        same,
        float(one.word in other.words or other.word in one.words),
        _prefix(one.word, other.word),
        float(one.text == other.text),
        _share(one.words, other.words),
        *rarity,
        _cosine(one.around, other.around),
        _cosine(one.near, other.near),
        _share(one.names, other.names),
        _share(one.near_names, other.near_names),
        _differ(one.near_names, other.near_names),
        float(len(one.numbers & other.numbers)),
        _differ(one.numbers, other.numbers),
        _share(one.before, other.before),
        _differ(one.before, other.before),
        _share(one.behind, other.behind),
        _differ(one.behind, other.behind),
        _share(one.before, other.behind) + _share(one.behind, other.before),
        float(one.article == other.article),
        float(one.article == other.article and one.place == other.place),
        float((one.place <= LEAD) + (other.place <= LEAD)),
        float(abs(one.place - other.place)),
        holders[0] / setting.articles,
        holders[1] / setting.articles,
        float(setting.articles),
        own[0],
        known,
        log(1 + count),
        float(count > 0),
        meaning,
        meaning_mean,
        alike,
        nearby,
        *repeated,
        float(abs(one.length - other.length)),
        same * alike,
        same * nearby,
        (1 - same) * meaning,
        (1 - same) * alike,
        (1 - same) * nearby,
    ]


def _prefix(one: str, other: str) -> float:
    """The length of the common beginning as a share of the longer word; one inside the other counts alike."""
    if min(len(one), len(other)) < LEAST_STEM:
        return float(one == other)
    length = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        length += 1
    inside = (
        min(len(one), len(other))
        if len(min(one, other, key=len)) > LEAST_STEM and (one in other or other in one)
        else 0
    )
    return max(length, inside) / max(len(one), len(other))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _differ(one: frozenset[str], other: frozenset[str]) -> float:
    return float(bool(one) and bool(other) and not one & other)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    product = sum(weight * weight for word, weight in one.items() if word in other)
    if not product:
        return 0.0
    squares = sum(weight * weight for weight in one.values()) * sum(weight * weight for weight in other.values())
    return product / sqrt(squares)

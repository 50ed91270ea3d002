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
    "other_meaning", "other_pages_alike", "other_nearby", "acronym", "text_share", "small_differ", "same_sentences",
    "same_articles", "met_in_sentence",
)  # fmt: skip
LEAD = 1
LEAST_ACRONYM = 2
# Words that acronyms leave out.
_UNTOLD = frozenset(("the", "of", "and", "a"))


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
    sentences: Mapping[str, frozenset[tuple[str, int]]]
    """Where each event word stands: articles and the numbers of their sentences."""


def describe_setting(tellings: Sequence[Telling]) -> Setting:
    """The setting of these tellings, all of one story."""
    holders: dict[str, set[str]] = {}
    sentences: dict[str, set[tuple[str, int]]] = {}
    for telling in tellings:
        holders.setdefault(telling.word, set()).add(telling.article)
        sentences.setdefault(telling.word, set()).add((telling.article, telling.place))
    pages = sorted({telling.article: telling.page for telling in tellings}.items())
    return Setting(
        {word: len(articles) for word, articles in holders.items()},
        len(pages),
        Counter((telling.article, telling.word) for telling in tellings),
        {
            (one, other): _cosine(first.words, second.words)
            for (one, first), (other, second) in combinations_with_replacement(pages, 2)
        },
        {word: frozenset(places) for word, places in sentences.items()},
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
        float(_is_acronym(one.text, other.text) or _is_acronym(other.text, one.text)),
        _share(frozenset(one.text.split()), frozenset(other.text.split())),
        _differ(one.small, other.small),
        *((0.0, 0.0, 0.0) if same else _meet(setting.sentences[one.word], setting.sentences[other.word])),
    ]


def _meet(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> tuple[float, float, float]:
    """In which share of the sentences, and of the articles, of the rarer word both stand; and whether in any sentence.

    Two words that one sentence tells side by side are two events ("the shooting and the trial"); two that seldom meet
    may be two words for one.
    """
    met = len(one & other)
    first, second = ({article for article, _ in places} for places in (one, other))
    return met / min(len(one), len(other)), len(first & second) / min(len(first), len(second)), float(met > 0)


def _is_acronym(short: str, long: str) -> bool:
    """Whether one word is made of the first letters of the others: "dui", "driving under the influence"."""
    words = long.split()
    if " " in short or len(short) < LEAST_ACRONYM or len(words) < LEAST_ACRONYM:
        return False
    told = "".join(word[0] for word in words if word not in _UNTOLD)
    return short in (told, f"{told}s", "".join(word[0] for word in words))


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

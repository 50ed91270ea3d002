"""How much each word of an article tells of its happening: the rarer in the news and the oftener here, the more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum, log, sqrt

import numpy as np
from numpy.typing import NDArray

from twosource.resolving.story_reading import Reading
from twosource.resolving.wording import word_shares

Vector = dict[str, float]
Floats = NDArray[np.float64]
Places = NDArray[np.int64]

# The shares of word_shares.tsv weigh as much as so many articles of the stream itself.
BACKGROUND_ARTICLES = 500
# Share of articles that a word outside of word_shares.tsv is taken to stand in.
RARE_SHARE = 0.0015
UNKNOWN = BACKGROUND_ARTICLES * RARE_SHARE
LEAST_RARITY = 0.05
TITLE_WEIGHT = 1.3
STRONG_WEIGHT = 1.5
# So many words and names of an article are kept. By cross-validation 60, 30 and 24 are no better, and slower; 40, 24
# and 16 are quicker by a twentieth and worse by a thousandth.
WORDS = 45
LEAD_WORDS = 30
NAMES = 24


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article as the index sees it: vectors of length 1 over its telling words, and its names with their weight."""

    reading: Reading
    words: Vector
    """Heaviest first."""
    lead: Vector
    names: Vector
    rarity: Vector
    """How rare all names are, and the words of title and lead."""

    def likeness(self, other: Weighed) -> float:
        """The cosine of the words of both."""
        return multiply(self.words, other.words)


def multiply(one: Vector, other: Vector) -> float:
    """The scalar product of two vectors; in whichever order, for what is summed is rounded once."""
    return fsum([weight * other[word] for word, weight in one.items() if word in other])


class Rarity:
    """How rare words are in the news and in what was read so far."""

    def __init__(self, articles: int = 0, holders: dict[str, int] | None = None) -> None:
        self.articles = articles
        self._places: dict[str, int] = {}
        self._words: list[str] = []
        """The word of each place, one and the same object for all articles: vectors with it are compared faster."""
        self._held = np.zeros(0)
        """In how many articles the word of each place stands that were counted, those of the background among them."""
        if holders:
            places = self._place(holders)
            self._held[places] += list(holders.values())

    @property
    def holders(self) -> dict[str, int]:
        """In how many of the articles that were added a word stands."""
        known = _known_articles()
        counted = zip(self._places, self._held.tolist(), strict=False)
        held = {word: round(weight - known.get(word, UNKNOWN)) for word, weight in counted}
        return {word: count for word, count in held.items() if count}

    def add(self, words: dict[str, int]) -> None:
        """Count an article with these words."""
        self._count(self._place(words))

    def weigh(self, reading: Reading, most: int = WORDS) -> Weighed:
        """The article with its words weighed, the heaviest `most` of them kept."""
        return self._weigh(reading, self._place(reading.counts), most)

    def add_and_weigh(self, reading: Reading) -> Weighed:
        """Both, the words being looked up once."""
        places = self._place(reading.counts)
        self._count(places)
        return self._weigh(reading, places, WORDS)

    def _count(self, places: Places) -> None:
        self.articles += 1
        self._held[places] += 1.0

    def _weigh(self, reading: Reading, places: Places, most: int) -> Weighed:
        """The article, the words of which have these places."""
        rare = np.maximum(log(BACKGROUND_ARTICLES + self.articles) - np.log(self._held[places]), LEAST_RARITY)
        counts, lead, strong = reading.counts, reading.lead, reading.strong
        at = dict(zip(counts, range(len(counts)), strict=True))
        weights = rare * _often(counts)
        weights[[at[word] for word in reading.title]] *= TITLE_WEIGHT
        told = np.array([at[word] for word in lead], dtype=np.int64)
        names = sorted(reading.names)
        named = np.array([at[name] for name in names], dtype=np.int64)
        strongly = [STRONG_WEIGHT if name in strong else 1.0 for name in names]
        asked = np.concatenate([told, named])
        named, name_weights = _keep_heaviest(named, weights[named] * strongly, NAMES)
        heavy, heavy_weights = _keep_heaviest(np.arange(len(counts)), weights, most)
        first, first_weights = _keep_heaviest(told, rare[told] * _often(lead), LEAD_WORDS)
        return Weighed(
            reading,
            self._name(places[heavy], _scale(heavy_weights)),
            self._name(places[first], _scale(first_weights)),
            self._name(places[named], name_weights),
            self._name(places[asked], rare[asked]),
        )

    def _name(self, places: Places, weights: Floats) -> Vector:
        """The words of these places with their weights."""
        words = self._words
        return dict(zip([words[place] for place in places.tolist()], weights.tolist(), strict=True))

    def _place(self, words: Collection[str]) -> Places:
        """The places of the words; a word that has none gets one."""
        found = list(map(self._places.get, words))
        if None in found:
            new = [word for word, place in zip(words, found, strict=True) if place is None]
            first = iter(range(len(self._words), len(self._words) + len(new)))
            found = [next(first) if place is None else place for place in found]
            self._take_in(new)
        return np.array(found, dtype=np.int64)

    def _take_in(self, words: Sequence[str]) -> None:
        """Give each of these new words a place."""
        known, first = _known_articles(), len(self._words)
        self._words += words
        self._places.update(zip(words, range(first, len(self._words)), strict=True))
        if len(self._words) > len(self._held):
            self._held = np.concatenate([self._held, np.zeros(len(self._words))])
        self._held[first : len(self._words)] = [known.get(word, UNKNOWN) for word in words]


@cache
def _known_articles() -> Vector:
    """In how many of BACKGROUND_ARTICLES a word would stand."""
    return {word: BACKGROUND_ARTICLES * share for word, (share, _) in word_shares().items()}


def _keep_heaviest(places: Places, weights: Floats, most: int) -> tuple[Places, Floats]:
    """The places of the heaviest words, heaviest first, and their weights; of equal ones those that stand first."""
    order = np.argsort(-weights, kind="stable")[:most]
    return places[order], weights[order]


def _scale(weights: Floats) -> Floats:
    """The weights of a vector of length 1."""
    return weights / (sqrt((weights * weights).sum()) or 1.0)


def _often(counts: dict[str, int]) -> Floats:
    """How much more a word weighs for standing in an article so often."""
    often: Floats = 1.0 + np.log(np.array(list(counts.values()), dtype=np.float64))
    return often

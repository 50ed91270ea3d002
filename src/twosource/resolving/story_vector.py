"""How much each word of an article tells of its happening: the rarer in the news and the oftener here, the more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import fsum, log, sqrt
from operator import add

from twosource.resolving.story_reading import Reading
from twosource.resolving.wording import word_shares

Vector = dict[str, float]

# The shares of word_shares.tsv weigh as much as so many articles of the stream itself.
BACKGROUND_ARTICLES = 500
# Share of articles that a word outside of word_shares.tsv is taken to stand in.
RARE_SHARE = 0.0015
UNKNOWN = BACKGROUND_ARTICLES * RARE_SHARE
LEAST_RARITY = 0.05
TITLE_WEIGHT = 1.3
STRONG_WEIGHT = 1.5
WORDS = 60
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
    """Of the names: how rare they are."""

    def likeness(self, other: Weighed) -> float:
        """The cosine of the words of both."""
        return multiply(self.words, other.words)


def multiply(one: Vector, other: Vector) -> float:
    """The scalar product of two vectors; in whichever order, for what is summed is rounded once."""
    return fsum([one[word] * other[word] for word in one.keys() & other.keys()])


class _Weights(dict[str, float]):
    """In how many articles each word stands that was counted, those of the background among them."""

    def __missing__(self, word: str) -> float:
        return _known_articles().get(word, UNKNOWN)


class Rarity:
    """How rare words are in the news and in what was read so far."""

    def __init__(self, articles: int = 0, holders: dict[str, int] | None = None) -> None:
        self.articles = articles
        self._weights = _Weights()
        for word, count in (holders or {}).items():
            self._weights[word] += count

    @property
    def holders(self) -> dict[str, int]:
        """In how many of the articles that were added a word stands."""
        known = _known_articles()
        return {word: round(weight - known.get(word, UNKNOWN)) for word, weight in self._weights.items()}

    def add(self, words: dict[str, int]) -> None:
        """Count an article with these words."""
        self.articles += 1
        weights = self._weights
        weights.update(zip(words, map(add, map(weights.__getitem__, words), repeat(1.0)), strict=True))

    def weigh(self, reading: Reading) -> Weighed:
        """The article with its words weighed."""
        counts = reading.counts
        rarity = self._measure(counts)
        words = rarity.copy()
        for word, count in [(word, count) for word, count in counts.items() if count > 1]:
            words[word] *= 1 + log(count)
        for word in reading.title:
            words[word] *= TITLE_WEIGHT
        lead = {
            word: rarity[word] if count == 1 else (1 + log(count)) * rarity[word]
            for word, count in reading.lead.items()
        }
        strong = reading.strong
        names = {word: words[word] * STRONG_WEIGHT if word in strong else words[word] for word in reading.names}
        names = _heaviest(names, NAMES)
        return Weighed(
            reading,
            _scale(_heaviest(words, WORDS)),
            _scale(_heaviest(lead, LEAD_WORDS)),
            names,
            {name: rarity[name] for name in names},
        )

    def _measure(self, words: dict[str, int]) -> Vector:
        """How rare each word is."""
        whole = log(BACKGROUND_ARTICLES + self.articles)
        rare = map(whole.__sub__, map(log, map(self._weights.__getitem__, words)))
        rarity = dict(zip(words, rare, strict=True))
        for word in [word for word, rare in rarity.items() if rare < LEAST_RARITY]:
            rarity[word] = LEAST_RARITY
        return rarity


@cache
def _known_articles() -> Vector:
    """In how many of BACKGROUND_ARTICLES a word would stand."""
    return {word: BACKGROUND_ARTICLES * share for word, (share, _) in word_shares().items()}


def _heaviest(words: Vector, most: int) -> Vector:
    """The heaviest words, heaviest first; of equal ones the first in the alphabet."""
    least = sorted(words.values())[-most] if len(words) > most else 0.0
    found = sorted([word for word, weight in words.items() if weight >= least])
    found.sort(key=words.__getitem__, reverse=True)
    return {word: words[word] for word in found[:most]}


def _scale(words: Vector) -> Vector:
    length = sqrt(sum([weight * weight for weight in words.values()])) or 1.0
    return {word: weight / length for word, weight in words.items()}

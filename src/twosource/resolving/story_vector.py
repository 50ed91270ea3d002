"""How much each word of an article tells of its happening: the rarer in the news and the oftener here, the more."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

from twosource.resolving.story_reading import Reading
from twosource.resolving.wording import word_shares

Vector = dict[str, float]

# The shares of word_shares.tsv weigh as much as so many articles of the stream itself.
BACKGROUND_ARTICLES = 500
# Share of articles that a word outside of word_shares.tsv is taken to stand in.
RARE_SHARE = 0.0015
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
        words, others = self.words, other.words
        return sum([words[word] * others[word] for word in sorted(words.keys() & others.keys())])


class Rarity:
    """How rare words are in the news and in what was read so far."""

    def __init__(self, articles: int = 0, holders: dict[str, int] | None = None) -> None:
        self.articles = articles
        self.holders = holders if holders is not None else {}

    def add(self, words: dict[str, int]) -> None:
        """Count an article with these words."""
        holders = self.holders
        self.articles += 1
        for word in words:
            holders[word] = holders.get(word, 0) + 1

    def weigh(self, reading: Reading) -> Weighed:
        """The article with its words weighed."""
        shares, holders = word_shares(), self.holders
        whole = log(BACKGROUND_ARTICLES + self.articles)
        rare = (RARE_SHARE, 0.0)
        rarity = {
            word: max(
                LEAST_RARITY,
                whole - log(BACKGROUND_ARTICLES * shares.get(word, rare)[0] + holders.get(word, 0)),
            )
            for word in reading.counts
        }
        title = reading.title
        words = {
            word: (1 + log(count)) * rarity[word] * (TITLE_WEIGHT if word in title else 1.0)
            if count > 1
            else rarity[word] * (TITLE_WEIGHT if word in title else 1.0)
            for word, count in reading.counts.items()
        }
        lead = {word: (1 + log(count)) * rarity[word] for word, count in reading.lead.items()}
        strong = reading.strong
        names = {word: words[word] * (STRONG_WEIGHT if word in strong else 1.0) for word in reading.names}
        names = dict(_heaviest(names, NAMES))
        return Weighed(
            reading,
            _scale(_heaviest(words, WORDS)),
            _scale(_heaviest(lead, LEAD_WORDS)),
            names,
            {name: rarity[name] for name in names},
        )


def _heaviest(words: Vector, most: int) -> list[tuple[str, float]]:
    """The heaviest words, heaviest first; of equal ones the first in the alphabet."""
    return sorted(words.items(), key=_by_weight)[:most]


def _by_weight(pair: tuple[str, float]) -> tuple[float, str]:
    return -pair[1], pair[0]


def _scale(words: list[tuple[str, float]]) -> Vector:
    length = sqrt(sum(weight * weight for _, weight in words)) or 1.0
    return {word: weight / length for word, weight in words}

"""A story while it grows: what its articles have in common, in numbers that a new article changes a little."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from math import sqrt
from typing import TypeVar

from twosource.resolving.story_reading import Day
from twosource.resolving.story_vector import Vector, Weighed

Key = TypeVar("Key")

# Words that a story keeps at most; beyond twice as many the lightest are forgotten.
KEPT_WORDS = 150
# What is common to at least this share of the articles is the core of a story; so many names of it are looked at.
CORE_SHARE = 0.5
CORE_NAMES = 12
# What two articles of one story have in common where nothing is known yet, counted as so many articles.
USUAL_LIKENESS = 0.33
USUAL_WEIGHT = 1.5


@dataclass(slots=True)
class Draft:
    """Sums over the articles of one story. All lengths are those of sums of vectors of length 1."""

    total: Vector = field(default_factory=dict)
    lead: Vector = field(default_factory=dict)
    names: Vector = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    """How many of the articles hold each name."""
    first: dict[str, int] = field(default_factory=dict)
    """How many hold it strongly: in title or lead, and more than once."""
    numbers: dict[str, int] = field(default_factory=dict)
    days: dict[Day, int] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)
    seasons: dict[int, int] = field(default_factory=dict)
    """Of how many articles the days of the year speak, those of publication and those that are named."""
    weekdays: dict[str, int] = field(default_factory=dict)
    published: list[date] = field(default_factory=list)
    size: int = 0
    square: float = 0.0
    lead_square: float = 0.0
    nearest: float = 0.0
    """Sum of the likeness of each article to the nearest that was there when it came."""
    _core: dict[str, float] | None = field(default=None, compare=False, repr=False)

    def add(self, article: Weighed, nearest: float | None) -> None:
        """Take in an article; `nearest` is its likeness to the nearest one, None where it is the first."""
        reading = article.reading
        self.square += _grow(self.total, article.words)
        self.lead_square += _grow(self.lead, article.lead)
        self.size += 1
        self.nearest += nearest or 0.0
        for name, weight in article.names.items():
            self.names[name] = self.names.get(name, 0.0) + weight
            self.held[name] = self.held.get(name, 0) + 1
        _count(self.first, reading.strong)
        _count(self.numbers, reading.numbers)
        _count(self.days, reading.days)
        _count(self.years, reading.years)
        _count(self.seasons, reading.seasons)
        _count(self.weekdays, reading.weekdays)
        if reading.published and reading.published not in self.published:
            self.published.append(reading.published)
        self._forget()
        self._core = None

    def take_in(self, other: Draft) -> None:
        """Take in all articles of another story; the nearest of its first one is taken to be as near as is usual."""
        self.square += other.square + _grow(self.total, other.total) - _square(other.total)
        self.lead_square += other.lead_square + _grow(self.lead, other.lead) - _square(other.lead)
        self.size += other.size
        self.nearest += other.nearest + USUAL_LIKENESS
        for name, weight in other.names.items():
            self.names[name] = self.names.get(name, 0.0) + weight
        _add_counts(self.held, other.held)
        _add_counts(self.first, other.first)
        _add_counts(self.numbers, other.numbers)
        _add_counts(self.days, other.days)
        _add_counts(self.years, other.years)
        _add_counts(self.seasons, other.seasons)
        _add_counts(self.weekdays, other.weekdays)
        self.published += [day for day in other.published if day not in self.published]
        self._forget()
        self._core = None

    @property
    def core(self) -> dict[str, float]:
        """The names that most of its articles hold, heaviest first, with their mean weight."""
        if self._core is None:
            self._core = self._find_core()
        return self._core

    @property
    def likeness(self) -> float:
        """The mean cosine of two of its articles, drawn to the usual one while they are few."""
        pairs = (self.square - self.size) / self.size
        return (pairs + USUAL_LIKENESS * USUAL_WEIGHT) / (self.size - 1 + USUAL_WEIGHT)

    @property
    def lead_likeness(self) -> float:
        """The same for their leads."""
        pairs = (self.lead_square - self.size) / self.size
        return (pairs + USUAL_LIKENESS * USUAL_WEIGHT) / (self.size - 1 + USUAL_WEIGHT)

    @property
    def length(self) -> float:
        """The length of the sum of the vectors."""
        return sqrt(self.square) or 1.0

    def _forget(self) -> None:
        for words in (self.total, self.lead, self.names):
            if len(words) > 2 * KEPT_WORDS:
                kept = sorted(words, key=lambda word: (-words[word], word))[:KEPT_WORDS]
                held = {word: words[word] for word in kept}
                words.clear()
                words.update(held)
        for counts in (self.held, self.first, self.numbers):
            if len(counts) > 2 * KEPT_WORDS:
                once = [word for word, count in counts.items() if count == 1]
                for word in once:
                    del counts[word]

    def _find_core(self) -> dict[str, float]:
        least = CORE_SHARE * self.size
        names, held = self.names, self.held
        common = [(-names.get(name, 0.0), name) for name, count in held.items() if count >= least]
        common.sort()
        return {name: -weight / held[name] for weight, name in common[:CORE_NAMES]}


def _grow(total: Vector, vector: Vector) -> float:
    """Add the vector to the total; by how much the square of its length grows."""
    grown = 0.0
    for word, weight in vector.items():
        before = total.get(word, 0.0)
        total[word] = before + weight
        grown += (2 * before + weight) * weight
    return grown


def _square(vector: Vector) -> float:
    return sum([weight * weight for weight in vector.values()])


def _count(counts: dict[Key, int], found: frozenset[Key]) -> None:
    for one in found:
        counts[one] = counts.get(one, 0) + 1


def _add_counts(counts: dict[Key, int], others: dict[Key, int]) -> None:
    for one, count in others.items():
        counts[one] = counts.get(one, 0) + count

"""Whether two counts can be the same count: what their words allow, and how near they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import inf

from twosource.model.annotation import Comparator
from twosource.model.number_words import name_bounds
from twosource.model.statement import Figure, Measure

# What is counted while a happening unfolds, so that a count of none may be an early one.
GROWING = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DISPLACED, Measure.DESTROYED, Measure.AFFECTED}
)

# How far a bound reaches, as a share of its number, when nothing more is said. A writer who has 164 says "more than
# 160", not "more than 50"; "almost" and "about" stay near. Chosen by reading the figures corpus.
_NEAR_ABOVE = 1.25
_NEAR_BELOW = 0.75
_ALMOST = 0.9
_ABOUT = 0.1
# "Dozens" may be 20 or 200: it is compatible with a count from half of its reading to ten times of it.
_VAGUE_BELOW = 0.5
_VAGUE_ABOVE = 10.0

_VAGUE_WORDS = re.compile(
    r"\b(?:a couple|a few|a handful|several|countless"
    r"|(?:tens|scores|dozens|hundreds) of (?:thousands|millions)|tens|dozens|scores|hundreds|thousands|millions)\b",
    re.IGNORECASE,
)

_SINGLE = re.compile(r"(?:a|an|another|the other)\b")
_ELSE = re.compile(r"\s+(?:else|other)\b", re.IGNORECASE)
_MORE = re.compile(
    r"^(?:another|a further|an additional)\b|"
    r"^\S+(?: (?:hundred|thousand|million|billion))? (?:more|others|other|else)\b"
)


@dataclass(frozen=True, slots=True)
class Range:
    """An interval of counts, both ends inclusive; infinite where it is open."""

    low: float
    high: float

    def touches(self, other: Range) -> bool:
        """Whether a count lies in both."""
        return self.low <= other.high and other.low <= self.high


def point_of(figure: Figure) -> float | None:
    """The count that a cautious recorder writes down for the words: the lower bound where there is one."""
    return figure.low if figure.low is not None else figure.high


def is_vague(figure: Figure) -> bool:
    """Whether the words give an order of size only ("dozens")."""
    return figure.comparator is Comparator.INDEFINITE


def counts_others(figure: Figure) -> bool:
    """Whether it counts those besides some already counted ("four badly hurt, and 20 others"), so that it is no whole.

    A single man, or another woman, is such a count too: "a man was killed" tells of him, not of how many died; and "no
    one else was hurt" says of somebody that he was.
    """
    evidence = figure.evidence[0]
    quote = evidence.quote.lower()
    if figure.high == 0 and _ELSE.match(evidence.sentence, evidence.end - evidence.sentence_start):
        return True
    single = figure.low == figure.high == 1 and _SINGLE.match(quote) is not None
    return single or "others" in (figure.population or "").lower().split() or _MORE.search(quote) is not None


def stated_range(figure: Figure) -> Range:
    """The counts that the words allow: "more than 15 million" may be the 15 million of another page."""
    low = figure.low if figure.low is not None else 0.0
    high = figure.high if figure.high is not None else inf
    if counts_others(figure):
        return Range(low, inf)
    match figure.comparator:
        case Comparator.MORE_THAN:
            return Range(max(0.0, low - 1), high)
        case Comparator.INDEFINITE:
            return Range(low * _VAGUE_BELOW, inf)
        case Comparator.ABOUT:
            return Range(low * (1 - _ABOUT), high * (1 + _ABOUT))
        case Comparator.ALMOST:
            return Range(max(low, high * _ALMOST), high)
    return Range(low, high)


def likely_range(figure: Figure) -> Range:
    """The counts that a writer of these words had before him."""
    stated = stated_range(figure)
    low = figure.low if figure.low is not None else 0.0
    if counts_others(figure):
        return Range(low, figure.high if figure.high is not None else low)
    match figure.comparator:
        case Comparator.INDEFINITE:
            return Range(low * _VAGUE_BELOW, low * _VAGUE_ABOVE)
        case Comparator.AT_LEAST | Comparator.MORE_THAN:
            return Range(stated.low, min(stated.high, low * _NEAR_ABOVE))
        case Comparator.AT_MOST | Comparator.LESS_THAN:
            return Range(max(stated.low, stated.high * _NEAR_BELOW), stated.high)
    return stated


def compatible(one: Figure, other: Figure) -> bool:
    """Whether both can be true: "at least 5" and "22" can, "22" and "24" cannot."""
    return stated_range(one).touches(stated_range(other))


def agree(one: Figure, other: Figure) -> bool:
    """Whether one supports the other: "more than 160" and "164" do, "at least 5" and "22" do not."""
    return compatible(one, other) and likely_range(one).touches(likely_range(other))


def name_value(figure: Figure) -> str:
    """The count in words, without the counted ("almost 10,000"); one of a round word in that word."""
    if figure.comparator is Comparator.INDEFINITE and (found := _VAGUE_WORDS.search(figure.evidence[0].quote)):
        return found[0].lower()
    return name_bounds(figure.low, figure.high, figure.comparator)


def as_bound(figure: Figure) -> Figure:
    """The count as one that the whole cannot fall below: "four badly hurt, and 20 others" are no rivals of 25 hurt."""
    return replace(figure, comparator=Comparator.AT_LEAST, high=None)

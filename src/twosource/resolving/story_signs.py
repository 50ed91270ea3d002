"""What speaks for and against an article's belonging to a story: a row of numbers for each story that may be meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log, sqrt

from twosource.resolving.story_draft import Draft
from twosource.resolving.story_reading import YEAR_DAYS
from twosource.resolving.story_vector import Vector, Weighed, multiply

SIGNS = (
    "cosine", "nearest", "nearest_three", "lead_total", "lead_lead", "mean", "mean_relative", "cosine_relative",
    "lead_relative", "nearest_relative", "share_of_best", "margin", "rank", "plain", "name_cosine", "names_in",
    "names_new", "names_out", "strong_in", "strong_new", "core_least", "missing_out", "missing_in", "missing_both",
    "numbers_same", "numbers_differ", "days_same", "days_differ", "years", "dated_near", "dated_far", "size",
    "length", "likeness", "season_near", "season_far", "weekday_same", "weekday_differ",
)  # fmt: skip
# A core name that at least this share of the articles hold, and an article lacks, is missing.
CORE_MISSING = 0.8
# Likeness to the nearest that is usual, counted as so many articles.
USUAL_NEAREST = 0.4
USUAL_WEIGHT = 2
# Days between an article and the nearest of a story that are half as near as none.
NEAR_DAYS = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that may be meant, with the likeness of the article to the nearest of its articles, nearest first."""

    story: int
    nearest: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What is the same for every candidate."""

    named: Vector
    """The names among its words."""
    name_square: float
    names: float
    strong: Vector
    """The names that stand strongly, with their weights."""


def list_signs(article: Weighed, candidates: Sequence[tuple[Candidate, Draft]]) -> list[list[float]]:
    """A row of SIGNS for each candidate."""
    own = _own(article)
    rows = [_signs(article, own, candidate, draft) for candidate, draft in candidates]
    return compare(rows)


COSINE, NEAREST = SIGNS.index("cosine"), SIGNS.index("nearest")
SHARE, MARGIN, RANK = SIGNS.index("share_of_best"), SIGNS.index("margin"), SIGNS.index("rank")


def compare(rows: list[list[float]]) -> list[list[float]]:
    """The rows with the signs filled in that compare a candidate with the others."""
    best = max((row[NEAREST] for row in rows), default=0.0)
    cosines = sorted((row[COSINE] for row in rows), reverse=True)
    for rank, row in enumerate(rows):
        row[SHARE] = row[NEAREST] / max(0.05, best)
        other = 0.0 if len(cosines) < 2 else cosines[1] if row[COSINE] == cosines[0] else cosines[0]
        row[MARGIN] = row[COSINE] - other
        row[RANK] = rank
    return rows


def _own(article: Weighed) -> Own:
    names, reading = article.names, article.reading
    read, strong = reading.names, reading.strong
    named = {word: weight for word, weight in article.words.items() if word in read}
    square = sum([weight * weight for weight in named.values()])
    return Own(named, square, sum(names.values()), {name: names[name] for name in names if name in strong})


def _signs(article: Weighed, own: Own, candidate: Candidate, draft: Draft) -> list[float]:
    reading, size = article.reading, draft.size
    total, length = draft.total, draft.length
    words, lead, told = article.words, article.lead, draft.lead
    product, name_product = multiply(words, total), multiply(own.named, total)
    lead_total, lead_lead = multiply(lead, total), multiply(lead, told)
    cosine, mean = product / length, product / size
    lead_mean = lead_lead / size
    nearest = candidate.nearest[0]
    plain_length = sqrt(max(1e-6, 1 - own.name_square)) * length
    likeness = draft.likeness
    return [
        cosine,
        nearest,
        sum(candidate.nearest) / len(candidate.nearest),
        lead_total / length,
        lead_lead / (sqrt(draft.lead_square) or 1.0),
        mean,
        mean / max(0.05, likeness),
        cosine * size / length,
        lead_mean / max(0.05, draft.lead_likeness),
        nearest * (size - 1 + USUAL_WEIGHT) / (draft.nearest + USUAL_NEAREST * USUAL_WEIGHT),
        0.0,
        0.0,
        0.0,
        (product - name_product) / plain_length,
        name_product / ((sqrt(own.name_square) or 1.0) * length),
        *_name_signs(article, own, draft),
        *_count_signs(article, draft),
        *_gap(reading.published, draft.published),
        log(size),
        log(1 + reading.length),
        likeness,
        *_season(reading.seasons, draft.seasons),
        *_weekday(reading.weekdays, draft.weekdays, size),
    ]


def _name_signs(article: Weighed, own: Own, draft: Draft) -> tuple[float, ...]:
    size, held, names, strong = draft.size, draft.held, article.names, own.strong
    shared = [name for name in names if name in held]
    inside = sum([names[name] * held[name] for name in shared]) / size
    new = own.names - sum([names[name] for name in shared])
    strong_inside = sum([strong[name] * held[name] for name in shared if name in strong]) / size
    strangers = [name for name in strong if name not in held]
    strong_new = sum([strong[name] for name in strangers])
    missing_in = max([article.rarity[name] for name in strangers], default=0.0)
    counts = article.reading.counts
    out = core = missing_out = 0.0
    for name, weight in draft.core.items():
        core += weight
        if name in counts:
            out += weight
        elif weight > missing_out and held[name] >= CORE_MISSING * size and (size > 1 or name in draft.first):
            missing_out = weight
    whole, strong_whole, core = own.names or 1.0, sum(strong.values()) or 1.0, core or 1.0
    return (
        inside / whole,
        new / whole,
        out / core,
        strong_inside / strong_whole,
        strong_new / strong_whole,
        min(inside / whole, out / core),
        missing_out,
        missing_in,
        min(missing_out, missing_in * 2),
    )


def _count_signs(article: Weighed, draft: Draft) -> tuple[float, ...]:
    reading, size = article.reading, draft.size
    same = sum([draft.numbers[number] for number in reading.numbers if number in draft.numbers]) / size
    days = sum([draft.days[day] for day in reading.days if day in draft.days]) / size
    years = 0.0
    if reading.years and draft.years:
        years = 1.0 if not reading.years.isdisjoint(draft.years) else -1.0
    return (
        same,
        float(not same and bool(reading.numbers) and bool(draft.numbers)),
        days,
        float(not days and bool(reading.days) and bool(draft.days)),
        years,
    )


def _gap(day: date | None, days: Sequence[date]) -> tuple[float, float]:
    if day is None or not days:
        return 0.0, 0.0
    gap = min([abs((day - other).days) for other in days])
    return NEAR_DAYS / (NEAR_DAYS + gap), log(1 + gap)


def _season(some: frozenset[int], others: Mapping[int, int]) -> tuple[float, float]:
    """How near in the year both are, whatever the year: for pages that nobody dates, but that name a day."""
    if not some or not others:
        return 0.0, 0.0
    gap = min([min(abs(one - other), YEAR_DAYS - abs(one - other)) for one in some for other in others])
    return NEAR_DAYS / (NEAR_DAYS + gap), log(1 + gap)


def _weekday(some: frozenset[str], others: Mapping[str, int], size: int) -> tuple[float, float]:
    same = sum([others[day] for day in some if day in others]) / size
    return same, float(not same and bool(some) and bool(others))

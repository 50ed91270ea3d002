"""Dates that only another article can settle: pages on one happening, read together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import sqrt

from twosource.model.article import Article, DateCandidate, Dated, Precision
from twosource.reading.narrated_days import find_narrated_days
from twosource.reading.pubdate import FITS_TOO, REFUSED

SURE = 0.75
"""A date decided with at least this confidence settles others and is not itself put in question."""

SAME_HAPPENING = 0.35
"""Cosine of the counts of capitalised words above which two articles may tell of one happening. Set by hand.

Articles on like events come above it too; the days that the page allows must then agree by chance as well."""

SURELY_SAME_HAPPENING = 0.5
"""The same, for a page that shows no day of its own at all, so that nothing else holds a chance likeness back."""

COPIED = 0.6
"""Share of an article's runs of five words above which its text is a copy of another's, edits and furniture allowed
for. Set by hand."""

NEAR_DAYS = 3
"""A witness settles days that lie within this many days of its own. Set by hand, not measured."""

_NAME = re.compile(r"(?<![.!?:”\"]\s)(?<!\n)\b[^\W\d_][\w'’-]+")
"""A word that begins no sentence; with a capital it is taken for a name, in any script that has capitals."""


def settle_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, in the given order, each unsure date settled where another article on the happening can do so.

    The chosen day is one that the page itself allows: a candidate of its own, or the weekday that it tells of. The
    reason names the article that settled it. The order of the articles does not change what is decided.
    """
    names = {article.id: _names(article) for article in articles}
    sure = [article for article in articles if article.published.confidence >= SURE and article.published.day]
    sure.sort(key=lambda article: (-article.published.confidence, article.id))
    settled = []
    for article in articles:
        if article.published.confidence >= SURE:
            settled.append(article)
            continue
        witness = _witness(article, sure, names)
        settled.append(article if witness is None else _settle(article, *witness))
    return tuple(settled)


def _names(article: Article) -> Counter[str]:
    words = (match.group() for match in _NAME.finditer(article.text))
    return Counter(word.removesuffix("’s").removesuffix("'s") for word in words if word[0].isupper())


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    dot = sum(count * other[name] for name, count in one.items())
    norm = sqrt(sum(n * n for n in one.values())) * sqrt(sum(n * n for n in other.values()))
    return dot / norm if norm else 0.0


def _witness(article: Article, sure: Sequence[Article], names: dict[str, Counter[str]]) -> tuple[Article, float] | None:
    ranked = [
        (round(_cosine(names[article.id], names[other.id]), 6), other) for other in sure if other.id != article.id
    ]
    ranked = [pair for pair in ranked if pair[0] >= SAME_HAPPENING]
    if not ranked:
        return None
    likeness, witness = max(ranked, key=lambda pair: (pair[0], pair[1].id))
    return witness, likeness


def _settle(article: Article, witness: Article, likeness: float) -> Article:
    day = witness.published.day
    if day is None:
        return article
    allowed = _allowed(article, day)
    if not allowed:
        allowed = _dateline_day(article, day)
    if not allowed and _shares_text(article, witness):
        allowed = [(day, "its text is a copy of that article's")]
    if not allowed and likeness >= SURELY_SAME_HAPPENING:
        allowed = _weekdays_near(article, day)
    if not allowed:
        return article
    chosen, why = min(allowed, key=lambda pair: (abs((pair[0] - day).days), pair[0]))
    reason = (
        f"settled by {witness.source_name}, which tells of the same happening and is dated {day.isoformat()}: {why}"
    )
    decided = DateCandidate(chosen.isoformat(), reason)
    others = tuple(candidate for candidate in article.published.candidates if candidate.value[:10] != decided.value)
    dated = Dated(decided.value, Precision.DAY, 0.9, reason, (decided, *others))
    return replace(article, published=dated)


def _shares_text(article: Article, witness: Article) -> bool:
    """Whether at least COPIED of the article's runs of five words stand in the witness's text."""
    own, other = _runs(article.text), _runs(witness.text)
    return bool(own) and len(own & other) >= COPIED * len(own)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], words[3:], words[4:], strict=False))


def _allowed(article: Article, day: date) -> list[tuple[date, str]]:
    """The days near the witness's that the article's own page allows, and why."""
    allowed = []
    for candidate in article.published.candidates:
        try:
            own = date.fromisoformat(candidate.value[:10])
        except ValueError:
            continue
        if abs((own - day).days) <= NEAR_DAYS and not candidate.reason.startswith(REFUSED):
            first = article.published.candidates[0].reason
            why = f"{FITS_TOO} ({first})" if candidate.reason == FITS_TOO else candidate.reason
            allowed.append((own, why))
    return allowed


def _dateline_day(article: Article, day: date) -> list[tuple[date, str]]:
    """The day of the dateline, which has no year of its own, in the year of the witness's day."""
    words = article.dateline.date if article.dateline else None
    named = find_narrated_days(words or "", article.language).month_days
    own = named[0].nearest(day) if named else None
    if own is None or abs((own - day).days) > NEAR_DAYS:
        return []
    return [(own, f"the dateline says {words}")]


def _weekdays_near(article: Article, day: date) -> list[tuple[date, str]]:
    """The days near the witness's on the weekday that the story tells of most, and why."""
    weekday = find_narrated_days(article.text, article.language).commonest_weekday
    near = [day + timedelta(days=offset) for offset in range(-NEAR_DAYS, NEAR_DAYS + 1)]
    return [(d, f"inferred: the text tells mostly of a {d:%A}") for d in near if d.weekday() == weekday]

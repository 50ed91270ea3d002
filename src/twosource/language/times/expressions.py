"""Time expressions of an article: TIMEX3 spans, types and values, and the days of the calendar that they cover."""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Doc

from twosource.language.flattened import flatten
from twosource.language.times import clocks, dates, deictic, lengths, years
from twosource.language.times.calendar import Days, days_of, safe_day
from twosource.language.times.rules import Position, Reading, Rule
from twosource.language.times.words import MONTH, OPENERS
from twosource.model.annotation import Time, TimeType
from twosource.model.article import Article

# In this order: where two rules fit a place, the first that reads it wins.
RULES: tuple[Rule, ...] = (
    *lengths.FIRST_RULES,
    *dates.RULES,
    *years.RULES,
    *clocks.RULES,
    *deictic.RULES,
    *lengths.RULES,
)
_ANY = re.compile("|".join(f"(?P<rule{number}>{rule.plain})" for number, rule in enumerate(RULES)))
_WORD = re.compile(r"(?<![\w$€£])'?[a-z0-9]+")
_SECOND_DAY = re.compile(r"(?: ?- ?| (?:and|to|or) )(?P<day>[12]?\d|3[01])(?=[,;)]|\.(?!\d)| (?:in|at|by|for|on)\b|$)")
# A date with its year, and a day told from the day of writing: which of them an article uses says what it is.
_WITH_YEAR = re.compile(rf"\b{MONTH} +(?:\d\d?, +)?(?:1[0-9]|20)\d\d\b")
_YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FROM_TODAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:last|this|next) (?:week|month|year))\b"
)


def find_times(article: Article, doc: Doc) -> tuple[Time, ...]:
    """The time expressions of the article in reading order, counted from the day it was published.

    Where that day is unknown, values that need it keep their X ("XXXX-01-05") and have no days.
    """
    text = flatten(article.text)
    day = article.published.day
    narrative = tells_of_the_past(text, day)
    found: list[Time] = []
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end or not _opens(word[0]):
            continue
        match = _ANY.match(text, word.start())
        if match is None:
            continue
        time = _read(article, match, Position(text, article.text, word.start(), doc, day, found, narrative))
        if time is None:
            continue
        found.append(time)
        second = _find_second_day(article, time, text)
        if second:
            found.append(second)
        end = found[-1].end
    return tuple(found)


def tells_of_the_past(text: str, day: date | None) -> bool:
    """Whether the article is a narrative whose dates follow one another, and not news of its day.

    Set on narratives and news of the development data: news has more weekdays than dates with a year.
    """
    from_today = len(_FROM_TODAY.findall(text))
    with_year = len(_WITH_YEAR.findall(text))
    past_years = sum(int(year) < (day.year - 1 if day else 9999) for year in _YEARS.findall(text))
    return with_year > max(2 * from_today, 5) or (with_year >= 3 and past_years > max(3 * from_today, 9))


def _opens(word: str) -> bool:
    return word[0].isdigit() or word in OPENERS or (word[0] == "'" and word[1].isdigit())


def _read(article: Article, match: re.Match[str], position: Position) -> Time | None:
    """The time by the first rule, from the one that matched on, that takes the place."""
    first = int((match.lastgroup or "rule0").removeprefix("rule"))
    for rule in RULES[first:]:
        own = rule.pattern.match(position.text, position.start)
        reading = rule.read(own, position) if own else None
        if own and reading:
            start, end = own.start(), own.start() + len(own[0].rstrip(" ,"))
            days = _find_days(reading, position.day)
            return Time(start, end, article.text[start:end], reading.type, reading.value, reading.mod, *days)
    return None


def _find_days(reading: Reading, day: date | None) -> Days:
    if reading.earliest or reading.latest:
        return reading.earliest, reading.latest
    match reading.value:
        case "PRESENT_REF":
            return day, day
        case "PAST_REF":
            return None, day
        case "FUTURE_REF":
            return day, None
        case _:
            return days_of(reading.value) if reading.type in (TimeType.DATE, TimeType.TIME) else (None, None)


def _find_second_day(article: Article, first: Time, text: str) -> Time | None:
    """The second day of `May 3-5` or `April 24 and 25`, after the first."""
    match = _SECOND_DAY.match(text, first.end)
    if match is None or first.type is not TimeType.DATE or first.earliest is None or first.earliest != first.latest:
        return None
    day = safe_day(first.earliest.year, first.earliest.month, int(match["day"]))
    if day is None or day <= first.earliest or not first.text[-1].isdigit():
        return None
    start, end = match.span("day")
    return Time(start, end, article.text[start:end], TimeType.DATE, day.isoformat(), None, day, day)

"""Time expressions of an article: TIMEX3 spans, types and values, and the days of the calendar that they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from twosource.language.flattened import flatten
from twosource.language.times import clocks, dates, deictic, lengths, quarters, sets, years
from twosource.language.times.calendar import Days, days_of, safe_day
from twosource.language.times.intervals import set_bounds
from twosource.language.times.joined import date_hour, take_in
from twosource.language.times.rules import Position, Reading, Rule
from twosource.language.times.words import CORES, LEADS, MONTH, OPENERS, REACH, YEAR
from twosource.language.tokens import Doc
from twosource.model.annotation import Time, TimeType
from twosource.model.article import Article

# In this order: where two rules fit a place, the first that reads it wins.
RULES: tuple[Rule, ...] = (
    *years.FIRST_RULES,
    *quarters.FIRST_RULES,
    *sets.FIRST_RULES,
    *lengths.FIRST_RULES,
    *dates.RULES,
    *quarters.RULES,
    *years.RULES,
    *clocks.RULES,
    *deictic.RULES,
    *sets.RULES,
    *lengths.RULES,
)
_ANY = re.compile("|".join(f"(?P<rule{number}>{rule.plain})" for number, rule in enumerate(RULES)))
_DIGIT_MARKS = frozenset("0123456789'")
_DATE_MARKS = frozenset(":/.-")
_WORD = re.compile(r"(?<![\w$€£])'?[a-z0-9]+")
_NO_NOUN = r"(?:in|at|by|for|on|as|when|with|before|after|during|were|was|are|is|will|the)"
# After "and" the number is a day only where no counted noun can follow it.
_SECOND_DAY = re.compile(
    rf"(?: *- *| +(?:and|to|or) +(?=\d+(?:st|nd|rd|th)?(?:[,;)]|\.(?!\d)| +{_NO_NOUN}\b|$)))"
    rf"(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b(?:(?: *,)? +{YEAR})?)(?![%:]|[.,]\d)"
)
_SECOND_YEAR = re.compile(r"(?: *- *|/)(?P<year>\d\d)(?![\d%:/]|[.,]\d|-)\b")
_ENDS_IN_DAY = re.compile(rf"{MONTH} *\d\d?(?:st|nd|rd|th)?$")
_DIGITS = re.compile(r"\d+")
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
    for start in _find_openings(text):
        if found and start < found[-1].end:
            continue
        match = _ANY.match(text, start)
        time = _read(article, match, Position(text, article.text, start, doc, day, found, narrative)) if match else None
        if time is not None:
            _keep(time, found, article, text)
    return set_bounds(found, text, day)


def _keep(time: Time, found: list[Time], article: Article, text: str) -> None:
    """Add the time to those found, with what the words around it make of it and of the one before."""
    if found and time.type in (TimeType.DATE, TimeType.TIME):
        found[-1] = date_hour(found[-1], time, text)
    wider = take_in(time, text, article.text)
    found.append(time if found and wider.start < found[-1].end else wider)
    second = _find_second(article, time, text)
    if second:
        found.append(second)


def tells_of_the_past(text: str, day: date | None) -> bool:
    """Whether the article is a narrative whose dates follow one another, and not news of its day.

    Set on narratives and news of the development data: news has more weekdays than dates with a year.
    """
    from_today = len(_FROM_TODAY.findall(text))
    with_year = len(_WITH_YEAR.findall(text))
    past_years = sum(int(year) < (day.year - 1 if day else 9999) for year in _YEARS.findall(text))
    if from_today == 0 and past_years >= 5:
        return True
    return with_year > max(2 * from_today, 5) or (with_year >= 3 and past_years > max(3 * from_today, 9))


def _find_openings(text: str) -> Iterator[int]:
    """Where a time expression may begin: at words of time, at dates in digits, at words that lead to one of them."""
    words = [(word.start(), word[0]) for word in _WORD.finditer(text)]
    cores = [start for start, word in words if word in CORES or _is_date(word)]
    at = 0
    for start, word in words:
        if word in OPENERS or _is_date(word):
            yield start
            continue
        if word not in LEADS and not word[0].isdigit():
            continue
        while at < len(cores) and cores[at] < start:
            at += 1
        near = at < len(cores) and cores[at] - start <= REACH
        if near or (word[0].isdigit() and text[start + len(word) : start + len(word) + 1] in _DATE_MARKS):
            yield start


def _is_date(word: str) -> bool:
    """Whether a word in digits is a year, a decade, a time of day: `1998`, `1990s`, `'90s`, `9am`, but not `30`."""
    return word[0] in _DIGIT_MARKS and len(word) >= 3


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


def _find_second(article: Article, first: Time, text: str) -> Time | None:
    """The second day of `May 3-5` or `April 24 and 25`, the second year of `2007-08` and `2007/08`, after the first."""
    if first.type is not TimeType.DATE or first.earliest is None:
        return None
    if first.earliest == first.latest:
        return _find_second_day(article, first, first.earliest, text)
    match = _SECOND_YEAR.match(text, first.end)
    if match is None or first.value is None or first.text[-4:] != first.value or match["year"] <= first.value[2:]:
        return None
    value = first.value[:2] + match["year"]
    start, end = match.span("year")
    return Time(start, end, article.text[start:end], TimeType.DATE, value, None, *days_of(value))


def _find_second_day(article: Article, time: Time, first: date, text: str) -> Time | None:
    match = _SECOND_DAY.match(text, time.end)
    if match is None or not _ENDS_IN_DAY.search(text, time.start, time.end):
        return None
    day = safe_day(first.year, first.month, int(_DIGITS.findall(match["day"])[0]))
    if day is None or day <= first:
        return None
    start, end = match.span("day")
    return Time(start, end, article.text[start:end], TimeType.DATE, day.isoformat(), None, day, day)

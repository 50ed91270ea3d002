"""Dates that take in words before them: "the night of April 3", "the week of March 6", "the last week of August"."""

from __future__ import annotations

import re
from dataclasses import replace

from twosource.language.times.calendar import days_of, move_days, week_value
from twosource.language.times.words import BETWEEN_HOURS, PARTS, WEEKDAYS
from twosource.model.annotation import Time, TimeType

_LOOK_BACK = 48  # characters
_PART_OF = re.compile(
    r"(?:\b(?:early|late)(?: in)? +)?(?:\bthe +)?(?:\b(?:early|late) +)?"
    r"\b(?P<part>morning|afternoon|evening|night)(?: hours)? +of +(?:the +)?$"
)
_WEEK_OF = re.compile(r"\b(?:the +)?week +of +$")
_WEEKS_OF = re.compile(
    r"\b(?:the +)?(?P<which>first|second|third|last|final|opening|closing) +"
    r"(?:(?P<count>two|three|few) +)?(?P<unit>week|day)s? +of +$"
)
_NUMBERS = {"first": 0, "opening": 0, "second": 1, "third": 2}
_COUNTS = {"two": 2, "three": 3}
# What may stand between a time of day and its date: `at 5:30 a.m. local time on March 20`.
_TO_DATE = re.compile(r"(?: *\([^)\n]{1,25}\))?(?: *,)?(?: +\w+ +time)?(?: *,)? +(?:on +)?(?:the +)?$")
_OWN_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|today|yesterday|tomorrow)\b")


def take_in(time: Time, text: str, raw: str) -> Time:
    """The time with the words before it that make it another one, or as it is.

    `text` is in lower case with plain blanks, `raw` as written, both with the offsets of `time`.
    """
    before = text[max(0, time.start - _LOOK_BACK) : time.start]
    if time.type is not TimeType.DATE or not before.endswith(("of ", "of the ")) or time.earliest is None:
        return time
    one_day = time.earliest == time.latest
    if one_day and (found := _PART_OF.search(before)):
        return replace(_widen(time, raw, found), type=TimeType.TIME, value=f"{time.value}{PARTS[found['part']]}")
    if one_day and (found := _WEEK_OF.search(before)):
        value = week_value(time.earliest)
        earliest, latest = days_of(value)
        return replace(_widen(time, raw, found), value=value, earliest=earliest, latest=latest)
    if not one_day and (found := _WEEKS_OF.search(before)):
        return _take_weeks(_widen(time, raw, found), found)
    return time


def _widen(time: Time, raw: str, before: re.Match[str]) -> Time:
    """The time from where the words right before it match."""
    start = time.start - len(before[0])
    start += len(raw[start : time.end]) - len(raw[start : time.end].lstrip())
    return replace(time, start=start, text=raw[start : time.end])


def _take_weeks(time: Time, found: re.Match[str]) -> Time:
    """`the last two weeks of August`: a length, with its days in that month or year."""
    if time.earliest is None or time.latest is None:
        return time
    number = 1 if found["count"] is None else _COUNTS.get(found["count"])
    letter, size = ("W", 7) if found["unit"] == "week" else ("D", 1)
    days = size * (number or 3)
    if found["which"] in _NUMBERS:
        first = move_days(time.earliest, size * _NUMBERS[found["which"]])
        last = move_days(first, days - 1)
    else:
        first, last = move_days(time.latest, 1 - days), time.latest
    return replace(time, type=TimeType.DURATION, value=f"P{number or 'X'}{letter}", earliest=first, latest=last)


def date_hour(hour: Time, after: Time, text: str) -> Time:
    """The time of day with the day of what follows it, or as it is where that is another's.

    `noon on Tuesday, Feb. 1` is that Tuesday's, `from 2 p.m. until 6 p.m. on Friday` is all Friday's.
    """
    if hour.type is not TimeType.TIME or after.earliest is None or after.earliest != after.latest:
        return hour
    _, mark, clock = (hour.value or "").partition("T")
    named = _OWN_DAY.search(text, hour.start, hour.end)
    if after.type is TimeType.DATE:
        between = text[hour.end : after.start]
        if named:
            joined = between.strip() == "," and named[0] == WEEKDAYS[after.earliest.weekday()]
        else:
            joined = bool(_TO_DATE.fullmatch(between))
    else:
        tied = not named and bool(_OWN_DAY.search(text, after.start, after.end))
        joined = tied and bool(BETWEEN_HOURS.fullmatch(text, hour.end, after.start))
    if not joined or not mark:
        return hour
    return replace(hour, value=f"{after.earliest.isoformat()}T{clock}", earliest=after.earliest, latest=after.earliest)

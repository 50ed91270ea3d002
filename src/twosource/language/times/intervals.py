"""The days that a time covers by the words around it: "until May 20", "between 2009 and 2016", "since Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import ceil

from twosource.language.times.calendar import Days, move, move_days
from twosource.language.times.words import BETWEEN_HOURS
from twosource.model.annotation import Time, TimeType

_LOOK_BACK = 40  # characters before a time in which its preposition stands
_END = re.compile(
    r"\b(?:until|till|til|by|through|thru|before|no later than|not later than|prior to) +(?:around |about )?$"
)
_BEFORE = re.compile(r"\b(?:before|prior to) +$")
_START = re.compile(r"\b(?:since|starting|beginning|effective)(?: on| in| from)? +(?:about |around |at least )?$")
_SINCE = re.compile(r"\bsince +(?:about |around |at least )?$")
_PAIR = re.compile(r" *(?:[-/]|to|until|till|through|and) *(?:(?:on|in) +)?(?:the +)?")
# These span two dates without a "from" before them; "to" may lead from an old date to a new one.
_SPANS = re.compile(r"[-/]|and|through")
_BETWEEN = re.compile(r"\bbetween +(?:the +)?$")
_FROM = re.compile(r"\bfrom +(?:the +)?$")
_AWAY = re.compile(r" *(?P<way>after|before|of|from|following|to|up to|through|ended|ending)(?: on| in)? +")
_UP_TO = frozenset({"to", "up to", "through", "ended", "ending"})
_WITHIN = re.compile(r"\bwithin +(?:the +)?$")
_ENDED = re.compile(r"\bafter +(?:about |only |just |barely )?$")
_STOP = re.compile(r"(?<![ap]\.m)\. |;|\n")
_HOURS_END = 90  # characters from hours to the "until" that bounds them
_LENGTH = re.compile(r"P(\d+)(D|W|M|Y|DE|CE)$|PT(?P<hours>\d+)H$")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade", "CE": "century"}
Span = tuple[date, date]
_CALENDAR = frozenset({TimeType.DATE, TimeType.TIME})
_STAGE = re.compile(r"(?:the )?(?:very )?(?P<stage>early|mid|late|beginning|start|middle|end|close|earlier|later)\b")
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2, "close": 2}
# A third of a decade is told in years, of a year in months, of a month in days.
_SIZES = (("year", 3000), ("month", 80), ("day", 0))
_DAYS = {"year": 365.25, "month": 30.44, "day": 1}


def set_bounds(times: Sequence[Time], text: str, day: date | None) -> tuple[Time, ...]:
    """The times with the days that the words around them give.

    `text` is in lower case with plain blanks; `day` is the document day.
    """
    bound = [_narrow(time, text, day) for time in times]
    for index, time in enumerate(bound):
        before = text[max(0, time.start - _LOOK_BACK) : time.start]
        if time.type is TimeType.DURATION:
            bound[index] = _tie_length(bound, index, text)
        elif time.type in _CALENDAR and not _join_pair(bound, index, text):
            bound[index] = _open_end(time, before, day, is_end=_is_end(time, text))
    return tuple(_end_hours(bound, text))


def _narrow(time: Time, text: str, day: date | None) -> Time:
    """The part of the period that is meant: `early March` is its first third, `later this year` what is left of it."""
    first, last = time.earliest, time.latest
    found = _STAGE.match(text, time.start, time.end)
    if time.type is not TimeType.DATE or first is None or last is None or first == last or found is None:
        return time
    stage = found["stage"]
    if stage not in _THIRDS:
        if day is None or not first <= day <= last:
            return time
        return replace(time, latest=day) if stage == "earlier" else replace(time, earliest=day)
    unit = next(unit for unit, days in _SIZES if (last - first).days >= days)
    count = round((last - first).days / _DAYS[unit])
    third = _THIRDS[stage]
    start = move(first, unit, ceil(count * third / 3))
    end = last if third == 2 else move_days(move(first, unit, ceil(count * (third + 1) / 3)), -1)
    return replace(time, earliest=start, latest=end)


def _is_end(time: Time, text: str) -> bool:
    """Whether it is the end of a period, before which all the rest of that lies: "before the end of the month"."""
    found = _STAGE.match(text, time.start, time.end)
    return found is not None and found["stage"] in ("end", "close")


def _open_end(time: Time, before: str, day: date | None, *, is_end: bool) -> Time:
    if time.earliest is None or time.latest is None or (time.value or "").endswith("_REF"):
        return time
    if _END.search(before):
        first = _BEFORE.search(before) and not is_end
        return replace(time, earliest=None, latest=move_days(time.earliest, -1) if first else time.latest)
    if _START.search(before):
        past = day is not None and time.earliest <= day and _SINCE.search(before)
        return replace(time, latest=day if past else None)
    return time


def _join_pair(bound: list[Time], index: int, text: str) -> bool:
    """Give both times of `between 2009 and 2016` the days from the first to the second; whether the time is in one."""
    if index and _are_hours(bound[index - 1], bound[index], text):
        return True
    if index and _paired(bound[index - 1], bound[index], text):
        first, second = bound[index - 1], bound[index]
        start = text[max(0, first.start - _LOOK_BACK) : first.start]
        between = text[first.end : second.start]
        if "and" in between and not _BETWEEN.search(start):
            return False
        if not _SPANS.search(between) and not _FROM.search(start):
            return False
        bound[index - 1] = replace(first, latest=second.latest)
        bound[index] = replace(second, earliest=first.earliest)
        return True
    return False


def _paired(first: Time, second: Time, text: str) -> bool:
    dates = first.type is TimeType.DATE and second.type is TimeType.DATE
    if not dates or not _PAIR.fullmatch(text, first.end, second.start):
        return False
    return bool(first.earliest and first.latest and second.latest and first.earliest <= second.latest)


def _are_hours(first: Time, second: Time, text: str) -> bool:
    hours = first.type is TimeType.TIME and second.type is TimeType.TIME
    return hours and bool(BETWEEN_HOURS.fullmatch(text, first.end, second.start))


def _tie_length(times: Sequence[Time], index: int, text: str) -> Time:
    """A length with the days that a date beside it gives: `two days after Jan. 5`, `left in 2019 after three years`."""
    time = times[index]
    size = _LENGTH.match(time.value or "")
    if size is None:
        return time
    unit, count = ("hour", int(size["hours"])) if size["hours"] else (_UNITS[size[2]], int(size[1]))
    away = _AWAY.match(text, time.end)
    beside = times[index + 1] if away and index + 1 < len(times) else None
    next_to = away and beside and text[away.end() : beside.start] in ("", "the ")
    if away and next_to and beside and beside.earliest and beside.latest and beside.type in _CALENDAR:
        within = bool(_WITHIN.search(text, max(0, time.start - _LOOK_BACK), time.start))
        earliest, latest = _days_from(away["way"], within, (beside.earliest, beside.latest), (unit, count))
        return replace(time, earliest=earliest, latest=latest)
    ended = times[index - 1] if index and _ENDED.search(text[max(0, time.start - _LOOK_BACK) : time.start]) else None
    if ended and ended.type is TimeType.DATE and ended.earliest and ended.latest and _same_clause(ended, time, text):
        return replace(time, earliest=move(ended.earliest, unit, -count), latest=ended.latest)
    return time


def _days_from(way: str, within: bool, near: Span, size: tuple[str, int]) -> Days:
    """The days that lie so long after, before or up to the days of `near`; (None, None) for a mere part of them."""
    (first, last), (unit, count) = near, size
    if way in _UP_TO or (within and way == "before"):
        return move(last, unit, -count), last
    if within:
        return first, move(last, unit, count)
    if way == "of":
        return None, None
    steps = -count if way == "before" else count
    return move(first, unit, steps), move(last, unit, steps)


def _same_clause(one: Time, other: Time, text: str) -> bool:
    return _STOP.search(text, one.end, other.start) is None


def _end_hours(times: list[Time], text: str) -> list[Time]:
    """The times, where hours and sets end with the "until" after them: `a 10 p.m.-to-5 a.m. curfew until May 20`."""
    for index, time in enumerate(times[:-1]):
        hours = _are_hours(time, times[index + 1], text)
        if not hours and time.type is not TimeType.SET:
            continue
        last = index + 1 if hours else index
        end = _find_end(times, last, text)
        for place in range(index, last + 1) if end else ():
            times[place] = replace(times[place], latest=end)
    return times


def _find_end(times: Sequence[Time], index: int, text: str) -> date | None:
    """The last day of the time after `index` where "until" stands before it, past hours, in the same clause."""
    later = (time for time in times[index + 1 : index + 4] if time.type is not TimeType.TIME)
    after = next(later, None)
    if after is None or after.type is not TimeType.DATE or after.earliest is not None:
        return None
    near = after.start - times[index].end <= _HOURS_END and _same_clause(times[index], after, text)
    return after.latest if near else None

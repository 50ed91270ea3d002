"""Dates that a page shows with their year, found in one line of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
WEEKDAYS = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"

_MONTH_NUMBER = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_WEEKDAY_NUMBER = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}

_SHOWN = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAYS})\b\.?,?\s+)?(?:"
    rf"\b(?P<m1>{MONTHS})\b\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:at\s+)?(?P<y1>(?:19|20)\d\d)\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m2>{MONTHS})\b\.?,?[\s-]+(?P<y2>(?:19|20)\d\d)\b"
    r"|(?<!\d)(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d\d?)[-/.](?P<d3>\d\d?)(?!\d)"
    r"|(?<![\d/.])(?P<a4>\d\d?)[/.](?P<b4>\d\d?)[/.](?P<y4>(?:19|20)\d\d)(?!\d|[./]\d)"
    r")",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d)(?::\d\d)?\s*(?:[ap]\.?m\b)?|\b\d{1,2}\s*[ap]\.?m\b|T\d\d:\d\d", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A day as shown: its words at `start` to `end` of the line, and whether a weekday and a time of day stand by."""

    day: date
    start: int
    end: int
    text: str
    weekday_agrees: bool | None
    has_clock: bool
    ambiguous: bool = False


def month_number(name: str) -> int:
    """The number of an English month by its name or abbreviation.

    >>> month_number("Sept")
    9
    """
    return _MONTH_NUMBER[name[:3].lower()]


def weekday_number(name: str) -> int:
    """The number of an English weekday by its name or abbreviation, Monday being 0.

    >>> weekday_number("Tues")
    1
    """
    return _WEEKDAY_NUMBER[name[:3].lower()]


def find_shown_dates(line: str) -> tuple[ShownDate, ...]:
    """Every full date of the line. Days and months that may be swapped (04/05/2016) count as month first, ambiguous.

    >>> [shown.day.isoformat() for shown in find_shown_dates("Updated 11:58, 23 APR 2024")]
    ['2024-04-23']
    """
    if _YEAR.search(line) is None:
        return ()
    found = []
    for match in _SHOWN.finditer(line):
        read = _read(match)
        if read is None:
            continue
        day, ambiguous = read
        weekday = match["weekday"]
        nearby = line[max(0, match.start() - 14) : match.end() + 18]
        found.append(
            ShownDate(
                day=day,
                start=match.start(),
                end=match.end(),
                text=match.group(),
                weekday_agrees=None if weekday is None else weekday_number(weekday) == day.weekday(),
                has_clock=_CLOCK.search(nearby.replace(match.group(), " ")) is not None,
                ambiguous=ambiguous,
            )
        )
    return tuple(found)


def _read(match: re.Match[str]) -> tuple[date, bool] | None:
    ambiguous = False
    if match["m1"]:
        year, month, day = int(match["y1"]), month_number(match["m1"]), int(match["d1"])
    elif match["m2"]:
        year, month, day = int(match["y2"]), month_number(match["m2"]), int(match["d2"])
    elif match["y3"]:
        year, month, day = int(match["y3"]), int(match["m3"]), int(match["d3"])
    else:
        year, month, day = int(match["y4"]), int(match["a4"]), int(match["b4"])
        if "." in match.group() or month > 12:
            month, day = day, month
        else:
            ambiguous = day <= 12 and day != month
    try:
        return date(year, month, day), ambiguous
    except ValueError:
        return None

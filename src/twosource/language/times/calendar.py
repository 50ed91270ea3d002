"""TIMEX3 calendar values: made from days, moved by units, and read back as the days that they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

Days = tuple[date | None, date | None]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_YEARS = re.compile(r"\d{2,4}$")
# First month and number of months. The meteorological seasons; a winter is named for the year it begins in.
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip


def week_value(day: date) -> str:
    """The ISO week of a day.

    >>> week_value(date(2022, 1, 9))
    '2022-W01'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(year: int, month: int) -> str:
    """The month, where months past December or before January run into the next years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}"


def quarter_value(year: int, quarter: int) -> str:
    """The quarter, where numbers outside 1 to 4 run into other years."""
    return f"{year + (quarter - 1) // 4:04d}-Q{(quarter - 1) % 4 + 1}"


def quarter_of(day: date) -> tuple[int, int]:
    """Year and number of the quarter that holds the day."""
    return day.year, (day.month + 2) // 3


def safe_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def move_months(day: date, months: int) -> date:
    """The day so many months later, the last of its month where that month is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def move_days(day: date, days: int) -> date:
    """The day so many days later, kept within the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def move(day: date, unit: str, count: int) -> date:
    """The day so many units later; parts of a day count as none, 48 hours as two days."""
    if unit == "hour":
        return move_days(day, int(count / 24))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is not None:
        return move_months(day, months * max(min(count, 9999), -9999))
    return move_days(day, {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit, 0) * count)


def unit_value(day: date, unit: str) -> str:
    """The value of the unit that holds the day.

    >>> [unit_value(date(1998, 5, 4), unit) for unit in ("year", "quarter", "month", "week", "weekend", "decade")]
    ['1998', '1998-Q2', '1998-05', '1998-W19', '1998-W19-WE', '199']
    """
    match unit:
        case "century":
            return f"{day.year // 100:02d}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "year":
            return f"{day.year:04d}"
        case "quarter":
            return quarter_value(*quarter_of(day))
        case "month":
            return month_value(day.year, day.month)
        case "week" | "fortnight":
            return week_value(day)
        case "weekend":
            return week_value(day) + "-WE"
        case _:
            return day.isoformat()


def days_of(value: str) -> Days:
    """The first and last day of a calendar value; (None, None) where it is no piece of the calendar.

    >>> [str(day) for day in days_of("2022-W01")], [str(day) for day in days_of("2019-02")]
    (['2022-01-03', '2022-01-09'], ['2019-02-01', '2019-02-28'])
    """
    if found := _DAY.match(value):
        day = safe_day(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _MONTH.match(value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := _WEEK.match(value):
        return _week(int(found[1]), int(found[2]), weekend=bool(found[3]))
    if found := _PART.match(value):
        return _months(int(found[1]), *_PARTS[found[2]])
    if _YEARS.match(value):
        width = 10 ** (4 - len(value))
        first = int(value) * width
        return safe_day(first, 1, 1), safe_day(first + width - 1, 12, 31)
    return None, None


def _months(year: int, month: int, count: int) -> Days:
    first = safe_day(year, month, 1)
    if first is None:
        return None, None
    after = move_months(first, count)
    # The last months of the calendar end with it.
    return first, after if after == date.max else move_days(after, -1)


def _week(year: int, week: int, *, weekend: bool) -> Days:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None, None
    return move_days(monday, 5 if weekend else 0), move_days(monday, 6)

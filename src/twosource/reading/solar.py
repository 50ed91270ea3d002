"""Days of the Iranian calendar in ours."""

from __future__ import annotations

from datetime import date, timedelta

CYCLE_YEARS = 33
LEAP_YEARS = (1, 5, 9, 13, 17, 22, 26, 30)
"""Of each 33 years these are leap; the rule gives the official days from 1178 to 1633 (A. Birashk, R. T. Reza)."""
NEW_YEAR = date(1999, 3, 21)
"""The first day of 1378, from which the days are counted."""
COUNTED_FROM = 1378
FIRST_YEAR, LAST_YEAR = 1300, 1499


def solar_day(year: int, month: int, day: int) -> date | None:
    """The day of our calendar, or None where the Iranian one has no such day in the years 1300 to 1499.

    >>> solar_day(1399, 2, 28)
    datetime.date(2020, 5, 17)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12 or not 1 <= day <= _length(year, month):
        return None
    return _new_year(year) + timedelta(days=sum(_length(year, before) for before in range(1, month)) + day - 1)


def _is_leap(year: int) -> bool:
    return year % CYCLE_YEARS in LEAP_YEARS


def _length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29


def _new_year(year: int) -> date:
    step = 1 if year >= COUNTED_FROM else -1
    passed = range(COUNTED_FROM, year) if step > 0 else range(year, COUNTED_FROM)
    return NEW_YEAR + timedelta(days=step * sum(366 if _is_leap(other) else 365 for other in passed))

"""The days of the holidays that English-language news names."""

from __future__ import annotations

from datetime import date, timedelta

# Month and day.
_FIXED = {
    "new year's day": (1, 1), "new year": (1, 1), "valentine's day": (2, 14), "may day": (5, 1),
    "independence day": (7, 4), "halloween": (10, 31), "veterans day": (11, 11), "christmas eve": (12, 24),
    "christmas": (12, 25), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new year eve": (12, 31),
}  # fmt: skip
# Month, ISO weekday, which of them in the month (5 is the last), days after it. United States.
_FLOATING = {
    "memorial day": (5, 1, 5, 0), "labor day": (9, 1, 1, 0), "columbus day": (10, 1, 2, 0),
    "thanksgiving": (11, 4, 4, 0), "thanksgiving day": (11, 4, 4, 0), "election day": (11, 1, 1, 1),
}  # fmt: skip
# Days after Easter Sunday.
_EASTER = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1}
HOLIDAYS = (*_FIXED, *_FLOATING, *_EASTER)


def find_holiday(name: str, year: int) -> date:
    """The day of a holiday, by its name in lower case, in a year of the Gregorian calendar.

    >>> str(find_holiday("thanksgiving day", 1999)), str(find_holiday("good friday", 2022))
    ('1999-11-25', '2022-04-15')
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FLOATING:
        month, weekday, count, later = _FLOATING[name]
        return _find_weekday(year, month, weekday, count) + timedelta(days=later)
    return find_easter(year) + timedelta(days=_EASTER[name])


def find_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - ((century - (century + 8) // 25 + 1) // 3) + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def _find_weekday(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    return day if day.month == month else day - timedelta(days=7)

"""The days of the holidays that English-language news names.

Those of a moon calendar are left out: their days are announced.
"""

from __future__ import annotations

from datetime import date, timedelta

# Month and day.
_FIXED = {
    "new year's day": (1, 1), "new year": (1, 1), "new year's": (1, 1), "orthodox christmas": (1, 7),
    "groundhog day": (2, 2), "valentine's day": (2, 14),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "nowruz": (3, 21),
    "april fools' day": (4, 1), "earth day": (4, 22), "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5),
    "juneteenth": (6, 19), "canada day": (7, 1), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints' day": (11, 1), "guy fawkes night": (11, 5), "bonfire night": (11, 5), "armistice day": (11, 11),
    "remembrance day": (11, 11), "veterans day": (11, 11), "christmas eve": (12, 24), "christmas": (12, 25),
    "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31), "new year eve": (12, 31),
    "new years eve": (12, 31), "independence day": (7, 4), "july fourth": (7, 4),
}  # fmt: skip
# Month, ISO weekday, which of them in the month (5 is the last), days after it. United States, but for Remembrance
# Sunday (United Kingdom).
_FLOATING = {
    "martin luther king day": (1, 1, 3, 0), "martin luther king jr. day": (1, 1, 3, 0),
    "presidents' day": (2, 1, 3, 0), "presidents day": (2, 1, 3, 0), "mother's day": (5, 7, 2, 0),
    "memorial day": (5, 1, 5, 0), "father's day": (6, 7, 3, 0), "labor day": (9, 1, 1, 0),
    "columbus day": (10, 1, 2, 0), "election day": (11, 1, 1, 1), "remembrance sunday": (11, 7, 2, 0),
    "thanksgiving": (11, 4, 4, 0), "thanksgiving day": (11, 4, 4, 0), "black friday": (11, 4, 4, 1),
    "cyber monday": (11, 4, 4, 4),
}  # fmt: skip
# Days after Easter Sunday of the Western churches.
_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0, "easter sunday": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
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
        return find_weekday(year, month, weekday, count) + timedelta(days=later)
    return find_easter(year) + timedelta(days=_EASTER[name])


def find_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - ((century - (century + 8) // 25 + 1) // 3) + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def find_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """That weekday (Monday is 1) of the month for the `count`th time; the fifth is the last where there are but four.

    >>> str(find_weekday(2022, 4, 1, 3))
    '2022-04-18'
    """
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    return day if day.month == month else day - timedelta(days=7)

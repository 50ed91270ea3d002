"""Which of two figures is the day: 04/05/2016 on this page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

_FIGURES = re.compile(r"(?<![\d/.-])(\d\d?)([/-])(\d\d?)\2((?:19|20)\d\d)(?!\d)")
DAY_FIRST_SITES = frozenset(
    [
        "uk",
        "ie",
        "au",
        "nz",
        "in",
        "pk",
        "bd",
        "lk",
        "np",
        "my",
        "sg",
        "hk",
        "ng",
        "ke",
        "gh",
        "za",
        "ug",
        "tz",
        "zw",
        "zm",
        "bw",
        "na",
        "mt",
        "cy",
        "jm",
        "tt",
        "eu",
    ]
)
"""Countries whose English press writes the day first; elsewhere in English it is the month, as in the United States."""
MONTH_FIRST_LANGUAGES = frozenset(("en", "fil"))


def reads_day_first(lines: Sequence[str], language: str | None, url: str | None, known: Sequence[date] = ()) -> bool:
    """Whether the page writes the day before the month.

    Figures that can mean one day only tell, or those that give a day which the page is `known` to name elsewhere; else
    the country of its address, else its language.

    >>> reads_day_first(["04/05/2016", "30/04/2016"], "en", None)
    True
    """
    votes = sum(
        _vote(match, known) for line in lines if "/" in line or "-" in line for match in _FIGURES.finditer(line)
    )
    if votes:
        return votes > 0
    if _country(url) in DAY_FIRST_SITES:
        return True
    return language is not None and language not in MONTH_FIRST_LANGUAGES


def _country(url: str | None) -> str:
    """The last part of the host's name, an empty string where there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return ""
    return (host or "").rpartition(".")[2]


def _vote(match: re.Match[str], known: Sequence[date]) -> int:
    """1 where the figures have the day first, -1 where the month, 0 where they may mean either."""
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    if (one > 12) != (two > 12):
        return 1 if one > 12 else -1
    first = any((day.day, day.month, day.year) == (one, two, year) for day in known)
    second = any((day.month, day.day, day.year) == (one, two, year) for day in known)
    return int(first) - int(second)

"""Numbers, days and lists in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from twosource.model.number_words import name_number
from twosource.model.statement import Restriction, RestrictionKind, When

_ADDRESS = re.compile(r"[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}\b")
"""The address of a site, which has no capital at the head of a sentence either."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SMALL_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
"""News style: numbers to twelve stand in words."""


def count_of(number: int, noun: str, plural: str | None = None) -> str:
    """The number with its noun.

    >>> count_of(1, "outlet"), count_of(14, "outlet"), count_of(0, "outlet")
    ('one outlet', '14 outlets', 'no outlets')
    """
    word = SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else name_number(number)
    return f"{word} {noun if number == 1 else plural or noun + 's'}"


def join_words(words: Sequence[str], last: str = "and") -> str:
    """The words as a list in a sentence.

    >>> join_words(["a", "b", "c"])
    'a, b and c'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def name_day(day: date) -> str:
    """The day in words.

    >>> name_day(date(2022, 1, 9))
    '9 January 2022'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def name_interval(earliest: date | None, latest: date | None) -> str | None:
    """The days in words, no more exact than they are: a whole month or year is named as such. None where both are open.

    >>> name_interval(date(2022, 1, 9), date(2022, 1, 11)), name_interval(date(2019, 1, 1), date(2019, 12, 31))
    ('9–11 January 2022', '2019')
    """
    if earliest is None or latest is None:
        if latest is not None:
            return f"until {name_day(latest)}"
        return None if earliest is None else f"from {name_day(earliest)}"
    if earliest == latest:
        return name_day(earliest)
    whole = _name_whole(earliest, latest)
    if whole is not None:
        return whole
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{latest.day} {MONTHS[latest.month - 1]} {latest.year}"
    if earliest.year == latest.year:
        return f"{earliest.day} {MONTHS[earliest.month - 1]} – {name_day(latest)}"
    return f"{name_day(earliest)} – {name_day(latest)}"


def _name_whole(earliest: date, latest: date) -> str | None:
    if earliest.day != 1 or (latest.month, latest.day) != (latest.month, _last_day(latest.year, latest.month)):
        return None
    if earliest.year == latest.year and earliest.month == latest.month:
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if (earliest.month, latest.month) == (1, 12):
        return str(earliest.year) if earliest.year == latest.year else f"{earliest.year}–{latest.year}"
    return None


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date(9999, 12, 31)
    return 31 if month == 12 else (following - date(year, month, 1)).days


def name_when(when: When | None) -> str | None:
    """The time in words: its days where they are known, the article's own words in quotation marks otherwise."""
    if when is None:
        return None
    return name_interval(when.earliest, when.latest) or f"“{when.text}”"


def name_begin(when: When | None) -> str | None:
    """When it begins, in words: no "from" where the time itself is open to the later side."""
    if when is not None and when.earliest is not None and when.latest is None:
        return name_day(when.earliest)
    return name_when(when)


def name_end(when: When | None) -> str | None:
    """When it ends, in words: no "until" where the time itself is open to the earlier side.

    None for some day of the past that nothing tells ("former"): the day of publication is no end of it.
    """
    if when is not None and when.value == "PAST_REF" and when.earliest is None:
        return None
    if when is not None and when.latest is not None and when.earliest is None:
        return _name_last(when.latest, when.value or "")
    return name_when(when)


def _name_last(latest: date, value: str) -> str:
    """The last day, no more exact than its TIMEX3 value: that of a whole year or month is named by it."""
    whole = {latest.isoformat()[:length] for length in (len("2036"), len("2036-06"))}
    return name_written(value) or "" if value in whole and _ends_period(latest, value) else name_day(latest)


def _ends_period(latest: date, value: str) -> bool:
    return is_year_end(latest) if value.isdigit() else latest.day == _last_day(latest.year, latest.month)


def is_year_end(day: date) -> bool:
    """Whether it is the last of its year."""
    return (day.month, day.day) == (12, 31)


def name_restriction(restriction: Restriction) -> str:
    """Its kind in words; where it is of none, how its sentence calls it ("lockdown"), else only "restriction"."""
    if restriction.kind is not RestrictionKind.OTHER:
        return restriction.kind.value
    quote = restriction.evidence[0].quote.lower().replace("-", "").replace(" ", "")
    if "arrest" in quote and "house arrest" in restriction.evidence[0].sentence.lower():
        return "house arrest"
    return "lockdown" if "lockdown" in quote or "lockeddown" in quote else "restriction"


def write_interval(earliest: date | None, latest: date | None) -> str | None:
    """The days in ISO 8601: one day, or an interval with ".." for an open end; None where both are open.

    >>> write_interval(date(2022, 1, 9), None)
    '2022-01-09/..'
    """
    if earliest is None and latest is None:
        return None
    if earliest == latest and earliest is not None:
        return earliest.isoformat()
    return "/".join(".." if end is None else end.isoformat() for end in (earliest, latest))


def name_written(when: str | None) -> str | None:
    """An ISO 8601 day, month, year, instant or interval in words; anything else as it stands.

    >>> name_written("2022-01-11T14:30:00+00:00"), name_written("2022-01")
    ('11 January 2022', 'January 2022')
    """
    if when is None:
        return None
    ends = when.split("/")
    if len(ends) == 2:
        if ends[0] == ".." and ends[1].isdigit():
            return f"by {ends[1]}"
        return name_interval(_read_day(ends[0]), _read_day(ends[1])) or when
    day = _read_day(when)
    if day is not None:
        return name_day(day)
    year, _, month = when.partition("-")
    if year.isdigit() and month.isdigit() and 1 <= int(month) <= 12:
        return f"{MONTHS[int(month) - 1]} {year}"
    return when


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def start_sentence(text: str) -> str:
    """The text with its first letter capital, unless it begins with an address.

    >>> start_sentence("health authorities"), start_sentence("news.example.org tells of it")
    ('Health authorities', 'news.example.org tells of it')
    """
    return text if _ADDRESS.match(text) else text[:1].upper() + text[1:]


def end_sentence(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text if text.rstrip("”\"’'").endswith((".", "!", "?", "…")) else f"{text}."


def shorten(text: str, limit: int) -> str:
    """The text, cut at a word where it is longer than `limit` characters.

    >>> shorten("one two three", 8)
    'one two…'
    """
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[:limit]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut[:-1]}…"

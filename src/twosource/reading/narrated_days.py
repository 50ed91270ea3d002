"""What the story itself says of its day: weekdays, and days of a month without a year, both near to the day of writing.

News names the days of its own week by weekday and other near days by month and day; the year is given only for days
that are far away. So "on Jan. 5 ... until Jan. 19 ... said Tuesday" tells the day of writing to within a few choices.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.reading.date_words import find_weekday
from twosource.reading.shown_dates import find_shown_days

NEAR_DAYS = 45
"""News names a day without its year when it lies about this near to the writing. Set by hand, not measured."""

MOST_NAMED = 60
"""So many different days of a story are held against each date of its page; a hostile page names thousands."""

LONGEST_LINE = 2000
"""Characters of a line of the story in which days are looked for."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMING_WEEKDAY = re.compile(
    r"\b(?:next|coming|until|by|from|starting|beginning|through|before|bis|ab|kommenden|nächsten|jusqu'au?|prochain"
    r"|hasta el|próximo|fino a|prossimo|até|próxima)\s+(?:(?:on|late|early|last|this)\s+)*$",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:until|till|by|through|before|starting|beginning|scheduled for|due on|to (?:end|begin|start) on|bis(?: zum)?"
    r"|ab(?: dem)?"
    r"|jusqu['’]au|à partir du|hasta el|a partir del|fino al|entro il|dal|até|a partir de|tot|vanaf|do|od|до)"
    r"\s+$",
    re.IGNORECASE,
)
_PAPER = re.compile(r",?\s+(?:Times|Mail|Telegraph|Night|Mirror)\b")


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month without its year; `coming` when the words before it make it a later day than the writing."""

    month: int
    day: int
    coming: bool
    text: str

    def in_year(self, year: int) -> date | None:
        """That day of a year, or None where there is none (29 February)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def nearest(self, to: date) -> date | None:
        """The day of that name that lies nearest to a day, or None where there is none (29 February)."""
        days = (self.in_year(year) for year in (to.year - 1, to.year, to.year + 1))
        return min((day for day in days if day is not None), key=lambda day: abs((day - to).days), default=None)


@dataclass(frozen=True, slots=True)
class NarratedDays:
    """The days that a text names by weekday (0 is Monday; with their counts) or by month and day."""

    weekdays: tuple[tuple[int, int], ...]
    month_days: tuple[MonthDay, ...]

    @property
    def commonest_weekday(self) -> int | None:
        """The weekday named most often, if one is named at least twice and more often than the others."""
        if not self.weekdays or self.weekdays[0][1] < 2:
            return None
        if len(self.weekdays) > 1 and self.weekdays[1][1] == self.weekdays[0][1]:
            return None
        return self.weekdays[0][0]

    @property
    def distinct(self) -> NarratedDays:
        """The same with each day of a month once, and the first `MOST_NAMED` of them."""
        once = {(named.month, named.day): named for named in reversed(self.month_days)}
        kept = [named for named in self.month_days if once[named.month, named.day] is named]
        return NarratedDays(self.weekdays, tuple(kept[:MOST_NAMED]))


def find_narrated_days(text: str, language: str | None = "en") -> NarratedDays:
    """The weekdays and the year-less days that the story names.

    >>> find_narrated_days("It will last until Jan. 19, he said on Tuesday.").month_days[0].coming
    True
    """
    counts: Counter[int] = Counter(_told_weekdays(text, language))
    weekdays = tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    month_days = []
    for line in text.split("\n"):
        for named in find_shown_days(line[:LONGEST_LINE], language):
            if not any(letter.islower() for letter in named.text[:1]) or language != "en":
                coming = _COMING.search(line[max(0, named.start - 24) : named.start]) is not None
                month_days.append(MonthDay(named.month, named.day, coming, named.text))
    return NarratedDays(weekdays, tuple(month_days))


def _told_weekdays(text: str, language: str | None) -> Iterator[int]:
    """The weekdays that the text names as its own or as past ones."""
    words = set(_WORD.findall(text))
    for word in (word for word in words if language != "en" or word.endswith("day")):
        weekday = find_weekday(word, language, own=True)
        if weekday is None:
            continue
        for match in re.finditer(rf"(?<!\w){word}(?!\w)", text):
            before = text[max(0, match.start() - 40) : match.start()]
            if not _PAPER.match(text, match.end()) and not _COMING_WEEKDAY.search(before):
                yield weekday


def contradiction(day: date, narrated: NarratedDays) -> str | None:
    """Why a text that names those days was hardly written on that day, or None where nothing speaks against it."""
    far = []
    for named in narrated.month_days:
        nearest = named.nearest(day)
        if nearest is None or abs((nearest - day).days) <= NEAR_DAYS:
            return None
        far.append(named.text)
    if not far:
        return None
    return f"the text speaks of {' and '.join(dict.fromkeys(far))} without a year, far from that day"


def infer_days(narrated: NarratedDays, years: tuple[int, ...]) -> tuple[date, ...]:
    """The days on which the text may have been written, the likeliest first; none where it does not tell.

    They lie on or after the last past day that the story names by month and day, not after the first coming one, in
    the given years. A day gains by each mention of its own weekday, and half as much by each of the day before, for a
    story tells mostly of its own day, then of the day before.
    """
    counts = dict(narrated.weekdays)
    scored = []
    for year in years:
        for day in _window(narrated, year):
            score = counts.get(day.weekday(), 0) + counts.get((day - timedelta(days=1)).weekday(), 0) / 2
            if counts.get(day.weekday(), 0):
                scored.append((score, day))
    best = max((score for score, _ in scored), default=0.0)
    return tuple(sorted(day for score, day in scored if score >= 0.8 * best))[:4]


def _window(narrated: NarratedDays, year: int) -> tuple[date, ...]:
    """The days of that year between which the story leaves room for its own day."""
    past = [named.in_year(year) for named in narrated.month_days if not named.coming]
    coming = [named.in_year(year) for named in narrated.month_days if named.coming]
    start = max((day for day in past if day is not None), default=None)
    if start is None:
        return ()
    stop = min((day for day in coming if day is not None), default=start + timedelta(days=14))
    if stop > start + timedelta(days=NEAR_DAYS):
        return ()
    return tuple(start + timedelta(days=offset) for offset in range((stop - start).days + 1))

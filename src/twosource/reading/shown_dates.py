"""Dates that a page shows, found in one line of it: in figures or in words, in the languages of `date_words.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from twosource.reading.date_words import SOLAR, find_month, find_weekday, is_own
from twosource.reading.solar import solar_day

LETTER = r"[^\s\d.,;:()\[\]|/\\\"“”„«»<>•·–—-]"
"""Also the signs of vowels that some scripts put behind a letter, which are no letters to `re`."""
WORD = rf"(?:[ก-๙]{{1,3}}\.[ก-ฮ](?=\.)|[^\W\d_]{LETTER}{{1,19}})"
"""A word in any script, or a short month of Thai, which has a point inside."""
START = r"(?<![^\W\d_])"
"""Where a word begins."""
YEAR = r"(?:19|20|13|14|25)\d\d(?=\D|$|\d{1,2}(?:[:.h]\d\d|\.\s?[^\W\d_]))"
"""Of our era, of the Iranian (13, 14) or the Buddhist one (25); a clock or a date may be stuck to it (“20239:15”)."""
ORDINAL = r"(?:st|nd|rd|th|er|re|º|ª|°|\.)?"
_DAY_MONTH_YEAR = re.compile(
    rf"(?<![\d.,:/])(?P<d>\d{{1,2}}){ORDINAL}(?:\s*[-/]\s*|\s*(?:of\s+|de\s+|d['’]\s?)?)"
    rf"(?P<m>{WORD})\.?(?:,?\s*(?:del?|of)\s+|[\s,./-]*)(?P<y>{YEAR})",
    re.IGNORECASE,
)
_MONTH_DAY_YEAR = re.compile(
    rf"{START}(?P<m>{WORD})\.?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th|º)?\.?(?:\s*,?\s+(?:at\s+)?|,)(?P<y>{YEAR})",
    re.IGNORECASE,
)
_YEAR_MONTH_DAY = re.compile(
    rf"(?<!\d)(?P<y>{YEAR})[\s.,]*(?:m\.\s*|-?(?:\(e\))?ko\s+)?(?P<m>{WORD})\.?[\s,]*(?P<d>\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)
_YEAR_DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<y>{YEAR})\.?\s+gada\s+(?P<d>\d{{1,2}})\.\s*(?P<m>{WORD})(?!{LETTER})", re.IGNORECASE
)
_SIGNED = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)|(?P<era>令和|平成)\s?(?P<n>\d{1,2}|元))\s?[年년]\s?"
    r"(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일号號]?"
)
_VIETNAMESE = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2}),?\s+(?:năm\s+)?(?P<y>(?:19|20)\d\d)(?!\d{3})", re.IGNORECASE
)
_BIG_FIRST = re.compile(rf"(?<![\d/.-])(?P<y>{YEAR})\s?([-/.])\s?(?P<m>\d\d?)\s?\2\s?(?P<d>\d\d?)(?!\d)")
_BIG_LAST = re.compile(
    rf"(?<![\d/.:])(?<!\d-)(?P<a>\d\d?)\s?(?P<sign>[-/.])\s?(?P<b>\d\d?)\s?(?P=sign)\s?"
    rf"(?:(?P<y>{YEAR})(?![./]\d)|(?P<yy>[0-4]\d)(?![\d%€$]|[./-]\d|,\d))"
)
_YEARLESS_SIGNED = re.compile(r"(?<![\d年년])(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일](?![間间以])")
_SHORT_NUMBER = re.compile(r"(?<![\d.,:/])\d{1,2}(?!\d)")
_MONTH_BEHIND = re.compile(
    rf"{ORDINAL}(?:\s+of\s+|\s+de\s+|\s*-\s*|\s*)(?P<m>{WORD})(?!{LETTER})(?!\.?[\s,./-]*(?:del?\s+|of\s+)?{YEAR})",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"{START}(?P<m>{WORD})\.?\s+$", re.IGNORECASE)
_NO_DAY = re.compile(rf"(?:st|nd|rd|th)?(?:[\d:%]|[.,:]\d|,?\s+{YEAR})")
_IN_WORDS = (_VIETNAMESE, _DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _YEAR_MONTH_DAY, _YEAR_DAY_MONTH)
_YEARS = re.compile(rf"(?<!\d){YEAR}")
_SIGNS = re.compile(r"[月월]")
_THREE_FIGURES = re.compile(r"\d\s?([-/.])\s?\d{1,2}\s?\1\s?\d\d?")
REACH = 45
"""Characters before and behind a year in which the day and the month stand."""
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}[:.h٫]\d\d(?::\d\d)?(?!\d|[.]\d)|(?<!\d)\d{1,2}\s*(?:[ap]\.?m\b|Uhr|h\b|時|시)|T\d\d:\d\d",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(
    r"[T\s,|–—-]{1,3}(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?(?![\d:]|\s?[ap]\.?m\b)", re.IGNORECASE
)
_LETTERS_BEFORE = re.compile(rf"({WORD})\.?[\s,)]*$")
_LETTERS_BEHIND = re.compile(rf"[\s,]*\(?({WORD})")
_RANGE_BEFORE = re.compile(r"\d\s?(?:[-–—]|bis|to|al?)\s?$")
_RANGE_BEHIND = re.compile(r"[-–~～〜]\d{1,2}(?![\d:.h])")
_STUCK = re.compile(r"(?<=[a-z])[A-Z][a-z]+$")
"""The last word of several that a page stuck together (“ReporterMay 4”)."""
_DIGITS = re.compile(r"\d")
_FULL = re.compile(r"\d\d\d\d|\d\s?[-/.]\s?\d|[月월]")
"""One of these stands in every full date: a year in figures, two figures with a sign between them, a month's sign."""
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10)
"""The zeros of Arabic, Persian, the scripts of India, Thai, Lao, Burmese, Khmer, and of full width."""
_OUR_DIGITS = {zero + number: str(number) for zero in _ZEROS for number in range(10)}
_FOREIGN_DIGITS = re.compile(f"[{''.join(map(chr, _OUR_DIGITS))}]")
_ERAS = {"令和": 2018, "平成": 1988}
SOLAR_LANGUAGES = frozenset(("fa", "ps"))
"""Languages in which a year of the 14th or 15th century is one of the Iranian calendar."""
BUDDHIST = 543
SHORT_WORD = 3
"""Letters of a word that is too short to be taken for a weekday of another language."""
FIRST_YEAR, LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A day as shown: its words at `start` to `end` of the line, and whether a weekday and a time of day stand by.

    `other` is the day that the same figures mean where the month stands first instead of the day, or the reverse.
    """

    day: date
    start: int
    end: int
    text: str
    weekday_agrees: bool | None
    has_clock: bool
    other: date | None = None
    short_year: bool = False
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A day of a month without its year, as shown; `weekday` is the one named before it."""

    month: int
    day: int
    start: int
    end: int
    text: str
    weekday: int | None
    has_clock: bool


def find_shown_dates(line: str, language: str | None = None, *, day_first: bool | None = None) -> tuple[ShownDate, ...]:
    """Every full date of the line, in reading order.

    A day and a month that may be swapped (04/05/2016) are read as `day_first` says, or else as the language has it:
    the month first in English and where the language is unknown. Points between them always mean the day first.

    >>> [shown.day.isoformat() for shown in find_shown_dates("Updated 11:58, 23 APR 2024")]
    ['2024-04-23']
    """
    if _DIGITS.search(line) is None or _FULL.search(line) is None:
        return ()
    line = plain_digits(line)
    if day_first is None:
        day_first = language not in ("en", None)
    found: dict[int, ShownDate] = {}
    for match, day, other in _matches(line, language, day_first):
        if not any(match.start() < shown.end and shown.start < match.end() for shown in found.values()):
            found[match.start()] = _shown(line, match, day, other, language)
    return tuple(found[start] for start in sorted(found))


def find_shown_days(line: str, language: str | None = None) -> tuple[ShownDay, ...]:
    """Every day of a month that the line names without a year, in reading order. Full dates are none.

    >>> [(named.month, named.day) for named in find_shown_days("Lundi 18 mai, 20h", "fr")]
    [(5, 18)]
    """
    if _DIGITS.search(line) is None:
        return ()
    line = plain_digits(line)
    taken = [(shown.start, shown.end) for shown in find_shown_dates(line, language)]
    found = []
    for start, end, month, day in _days_of_months(line, language):
        apart = all(end <= other_start or other_end <= start for other_start, other_end in taken)
        if 1 <= month <= 12 and 1 <= day <= 31 and apart:
            taken.append((start, end))
            weekday = _weekday_by(line, start, end, language)
            found.append(ShownDay(month, day, start, end, line[start:end], weekday, _clock_by(line, start, end)))
    return tuple(found)


def _days_of_months(line: str, language: str | None) -> Iterator[tuple[int, int, int, int]]:
    """Start, end, month and day of whatever may be a day of a month."""
    for match in _YEARLESS_SIGNED.finditer(line) if _SIGNS.search(line) else ():
        yield *match.span(), int(match["m"]), int(match["d"])
    for number in _SHORT_NUMBER.finditer(line):
        start, end, day = number.start(), number.end(), int(number.group())
        before = _MONTH_BEFORE.search(line, max(0, start - REACH // 2), start)
        if before and not _NO_DAY.match(line, end):
            yield before.start(), end, _own_month(before["m"], language), day
        behind = _MONTH_BEHIND.match(line, end)
        if behind:
            yield start, behind.end(), _own_month(behind["m"], language), day


def _own_month(name: str, language: str | None) -> int:
    """The number of a month by its name in the language of the page, 0 for another word."""
    if (language in ("en", None) and name.islower()) or not is_own(name, language):
        return 0
    return find_month(name, language) or 0


def plain_digits(line: str) -> str:
    """The line with the digits of other scripts as ours; every character keeps its place.

    >>> plain_digits("۱۷/۰۵")
    '17/05'
    """
    return line.translate(_OUR_DIGITS) if not line.isascii() and _FOREIGN_DIGITS.search(line) else line


def time_behind(line: str, end: int) -> str:
    """The time of day that stands right behind a date, as ISO 8601 has it ("T14:05"), or an empty string."""
    found = _TIME_OF_DAY.match(line, end)
    return f"T{found[1]}{found[2] or ''}" if found and found[1] < "24" else ""


def _matches(line: str, language: str | None, day_first: bool) -> Iterator[tuple[re.Match[str], date, date | None]]:
    """Every match of a form of date with the day it means and the other day that it may mean."""
    if _SIGNS.search(line):
        for match in _SIGNED.finditer(line):
            year = match["y"] or _era_year(match)
            yield from _if_day(match, make_day(int(year), int(match["m"]), int(match["d"])))
    if _THREE_FIGURES.search(line):
        for match in _BIG_FIRST.finditer(line):
            solar = SOLAR if language in SOLAR_LANGUAGES and int(match["y"]) < FIRST_YEAR else 0
            yield from _if_day(match, make_day(int(match["y"]), solar + int(match["m"]), int(match["d"])))
        for match in _BIG_LAST.finditer(line):
            days = _swapped(match, day_first)
            if days:
                yield match, days[0], days[1] if len(days) > 1 else None
    yield from _matches_in_words(line, language)


def _matches_in_words(line: str, language: str | None) -> Iterator[tuple[re.Match[str], date, None]]:
    for found in _YEARS.finditer(line):
        start, end = max(0, found.start() - REACH), found.end() + REACH
        for pattern in _IN_WORDS:
            for match in pattern.finditer(line, start, end):
                month = _month_of(match["m"], language)
                if month is not None:
                    yield from _if_day(match, make_day(int(match["y"]), month, int(match["d"])))


def _if_day(match: re.Match[str], day: date | None) -> Iterator[tuple[re.Match[str], date, None]]:
    if day is not None:
        yield match, day, None


def make_day(year: int, month: int, day: int) -> date | None:
    """The day in our calendar; months of the Iranian one are numbered from 101, years of the Buddhist one are 25xx."""
    if month > SOLAR:
        return solar_day(year, month - SOLAR, day)
    if year > 2400:
        year -= BUDDHIST
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _era_year(match: re.Match[str]) -> int:
    return _ERAS[match["era"]] + (1 if match["n"] == "元" else int(match["n"]))


def _swapped(match: re.Match[str], day_first: bool) -> list[date]:
    """The days that three figures with the year last may mean, the likelier first."""
    one, two = int(match["a"]), int(match["b"])
    year = int(match["y"]) if match["y"] else 2000 + int(match["yy"])
    readings = [(one, two), (two, one)]
    if match["sign"] == ".":
        readings = readings if two > 12 else readings[:1]
    elif not day_first:
        readings.reverse()
    days = [make_day(year, month, day) for day, month in readings]
    return list(dict.fromkeys(day for day in days if day is not None))


def _month_of(name: str, language: str | None) -> int | None:
    if name.isdigit():
        return int(name)
    stuck = _STUCK.search(name)
    return find_month(name, language) or (find_month(stuck.group(), language) if stuck else None)


def _shown(line: str, match: re.Match[str], day: date, other: date | None, language: str | None) -> ShownDate:
    weekday = _weekday_by(line, match.start(), match.end(), language)
    return ShownDate(
        day=day,
        start=match.start(),
        end=match.end(),
        text=match.group(),
        weekday_agrees=None if weekday is None else weekday == day.weekday(),
        has_clock=_clock_by(line, match.start(), match.end()),
        other=other,
        short_year="yy" in match.groupdict() and match["yy"] is not None,
        ranged=_is_ranged(line, match),
    )


def _is_ranged(line: str, match: re.Match[str]) -> bool:
    """Whether another day stands right before the date (17-19 May 2020) or behind it (2020/5/17-19)."""
    before = _RANGE_BEFORE.search(line[max(0, match.start() - 8) : match.start()])
    return before is not None or _RANGE_BEHIND.match(line, match.end()) is not None


def _weekday_by(line: str, start: int, end: int, language: str | None) -> int | None:
    """The weekday named right before the date, or right behind it."""
    before = _LETTERS_BEFORE.search(line[max(0, start - 24) : start])
    behind = _LETTERS_BEHIND.match(line, end, end + 24)
    for word in (found[1] for found in (before, behind) if found):
        for spoken, own in ((language, True), ("en", True), (language, False)):
            sure = spoken is not None if own else len(word) > SHORT_WORD
            weekday = find_weekday(word, spoken, own=own) if sure else None
            if weekday is not None:
                return weekday
    return None


def _clock_by(line: str, start: int, end: int) -> bool:
    before, behind = line[max(0, start - 14) : start], line[end : end + 18]
    return _CLOCK.search(f"{before} {behind}") is not None

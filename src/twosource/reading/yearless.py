"""Date lines without a year (“17 May, 10:20”), which take their year from the rest of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from twosource.reading.date_labels import find_label
from twosource.reading.date_sign import DateSign
from twosource.reading.date_signs import LONGEST_DATE_LINE, Layout
from twosource.reading.shown_dates import LAST_YEAR, ShownDay, find_shown_days

YEARLESS_LINE = 40
"""A short line with a day but no year may be a date line."""
REACH = 12
"""It stands at most so many lines above the story or below the title. Set by hand, not measured."""
_RIGHTS_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,12}(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)", re.IGNORECASE)


def find_yearless_signs(
    layout: Layout, signs: Sequence[DateSign], language: str | None, fetched: date | None
) -> tuple[DateSign, ...]:
    """The date lines near the title or the story's beginning that lack a year, as signs of days of the page's year."""
    latest = fetched or _latest(layout, signs)
    if latest is None:
        return ()
    start = layout.title if layout.title is not None and layout.title <= layout.first else max(0, layout.first - REACH)
    return tuple(_signs(layout, range(start, min(layout.first, start + REACH)), latest, language))


def rights_years(layout: Layout) -> tuple[int, ...]:
    """The years of the page's rights lines, each once."""
    claims = [line.text for line in layout.lines if _may_claim(line.text)]
    return tuple(dict.fromkeys(int(year) for text in claims for year in _RIGHTS_YEAR.findall(text[:LONGEST_DATE_LINE])))


def _may_claim(text: str) -> bool:
    return "©" in text or "opyright" in text or "OPYRIGHT" in text or "(c)" in text or "(C)" in text


def _signs(layout: Layout, places: range, latest: date, language: str | None) -> Iterator[DateSign]:
    for at in places:
        text = layout.lines[at].text
        if len(text) > YEARLESS_LINE or layout.lines[at].is_title:
            continue
        for named in find_shown_days(text, language):
            day = _in_year(named, latest)
            if day is not None:
                marks = ["yearless", *(["clock"] if named.has_clock else [])]
                label = find_label(text[: named.start], text[named.end :])
                marks += [] if label is None else [f"said_{label.value}"]
                yield DateSign(day, day.isoformat(), tuple(marks), f"the page shows “{named.text}”", at)


def _in_year(named: ShownDay, latest: date) -> date | None:
    """That day in the year of the latest possible one, or in the year before; its weekday must fit."""
    for year in (latest.year, latest.year - 1):
        try:
            day = date(year, named.month, named.day)
        except ValueError:
            continue
        if day <= latest and named.weekday in (None, day.weekday()):
            return day
    return None


def _latest(layout: Layout, signs: Sequence[DateSign]) -> date | None:
    """The latest day that the page can be of: the end of the year of its rights line, else the latest day it shows."""
    rights = rights_years(layout)
    if rights and max(rights) <= LAST_YEAR:
        return date(max(rights), 12, 31)
    return max((sign.day for sign in signs if "rights" not in sign.marks), default=None)

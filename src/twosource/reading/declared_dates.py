"""The dates of markup, records, feeds and mails, in whatever form programs write them, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from twosource.reading.shown_dates import find_shown_dates, plain_digits, time_behind

ISO = re.compile(
    r"\s*((?:19|20)\d\d)([-/.]?)(\d\d)\2(\d\d)"
    r"(?:[T ]{1,2}(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
RFC_822 = re.compile(
    r"\s*(?:[A-Za-z]{3,9},?\s+)?\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{2,4}\s+\d{1,2}:\d\d(?::\d\d)?(?!\s?[ap]\.?m)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"(\d{9,13})(?:\.\d{1,9})?")
SECONDS = (500_000_000, 5_000_000_000)
"""From 1985 to 2128; a number a thousand times as large counts milliseconds."""
MOST_DEPTH = 4
LONGEST = 80
"""Characters; a field with more holds more than a date."""


def read_date(value: object, *, language: str | None = None, depth: int = 0) -> str | None:
    """The date in ISO 8601 with its time of day and offset as far as they are given; None where it is none.

    The day is that of the offset in which it was written. `language` is that of a date in words, `depth` counts the
    objects around the value.

    >>> read_date("Tue, 09 May 2023 01:30:00 +0200"), read_date("20220111T140500Z"), read_date(1_683_590_400)
    ('2023-05-09T01:30:00+02:00', '2022-01-11T14:05:00Z', '2023-05-09T00:00:00Z')
    """
    if isinstance(value, Mapping):
        inside = list(value.values())[:3] if depth < MOST_DEPTH else ()
        return next((found for item in inside if (found := read_date(item, language=language, depth=depth + 1))), None)
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _from_seconds(value)
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST:
        return None
    text = plain_digits(value)
    return _from_clock(text) or _from_iso(text) or _from_mail(text) or _from_words(text, language)


def reads_two_ways(text: str) -> bool:
    """Whether the first date of a short text means another day where the month and the day change places.

    >>> reads_two_ways("04/05/2016"), reads_two_ways("2016-05-04")
    (True, False)
    """
    return any(shown.other is not None for shown in find_shown_dates(text[:LONGEST])[:1])


def read_crawl_day(value: object) -> date | None:
    """The day on which a container says that a page was taken, or None."""
    found = read_date(value)
    return date.fromisoformat(found[:10]) if found else None


def _from_clock(text: str) -> str | None:
    found = CLOCK.fullmatch(text.strip())
    return _from_seconds(int(found[1])) if found else None


def _from_seconds(seconds: float) -> str | None:
    if SECONDS[0] * 1_000 <= seconds <= SECONDS[1] * 1_000:
        seconds = seconds / 1_000
    if not SECONDS[0] <= seconds <= SECONDS[1]:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")


def _from_iso(text: str) -> str | None:
    found = ISO.match(text)
    if not found:
        return None
    year, _, month, day, hour, minute, second, zone = found.groups()
    value = f"{year}-{month}-{day}"
    if not _is_date(value):
        return None
    if hour is None or not (int(hour) < 24 and int(minute) < 60 and int(second or 0) < 60):
        return value
    zone = "Z" if zone in ("Z", "UTC", "GMT") else f"{zone[:3]}:{zone[-2:]}" if zone else ""
    return f"{value}T{hour}:{minute}{f':{second}' if second else ''}{zone}"


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _from_mail(text: str) -> str | None:
    if not RFC_822.match(text):
        return None
    try:
        return parsedate_to_datetime(text).isoformat().replace("+00:00", "Z")
    except (TypeError, ValueError, OverflowError, IndexError):
        return None


def _from_words(text: str, language: str | None) -> str | None:
    shown = next(iter(find_shown_dates(text, language)), None)
    return shown.day.isoformat() + time_behind(text, shown.end) if shown is not None else None

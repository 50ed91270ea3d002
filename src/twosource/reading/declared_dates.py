"""The dates of records, feeds and mails, in whatever form programs write them, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from twosource.reading.shown_dates import find_shown_dates

ISO = re.compile(
    r"\s*(\d{4})([-/.]?)(\d\d)\2(\d\d)"
    r"(?:[T ]{1,2}(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
RFC_822 = re.compile(r"\s*(?:[A-Za-z]{3,9},?\s+)?\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{2,4}\b")
CLOCK = re.compile(r"\d{9,13}")
SECONDS = (500_000_000, 5_000_000_000)
"""From 1985 to 2128; a number a thousand times as large counts milliseconds."""
MOST_DEPTH = 4
LONGEST = 80
"""Characters; a field with more holds more than a date."""


def read_date(value: object, *, depth: int = 0) -> str | None:
    """The date in ISO 8601 with its time of day and offset as far as they are given; None where it is none.

    The day is that of the offset in which it was written. `depth` counts the objects around the value.

    >>> read_date("Tue, 09 May 2023 01:30:00 +0200"), read_date("20220111T140500Z"), read_date(1_683_590_400)
    ('2023-05-09T01:30:00+02:00', '2022-01-11T14:05:00Z', '2023-05-09T00:00:00Z')
    """
    if isinstance(value, Mapping):
        inside = list(value.values())[:3] if depth < MOST_DEPTH else ()
        return next((found for item in inside if (found := read_date(item, depth=depth + 1))), None)
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and CLOCK.fullmatch(value.strip()):
        value = int(value)
    if isinstance(value, int | float):
        return _from_seconds(value)
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST:
        return None
    return _from_iso(value) or _from_mail(value) or _from_words(value)


def read_crawl_day(value: object) -> date | None:
    """The day on which a container says that a page was taken, or None."""
    found = read_date(value)
    return date.fromisoformat(found[:10]) if found else None


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
    if hour is None or not (int(hour) < 24 and int(minute) < 60):
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
        return parsedate_to_datetime(text).isoformat()
    except (TypeError, ValueError, OverflowError, IndexError):
        return None


def _from_words(text: str) -> str | None:
    shown = next(iter(find_shown_dates(text)), None)
    return shown.day.isoformat() if shown is not None else None

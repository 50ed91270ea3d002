"""Stamps that count back from the visit (“2 hours ago”), which tell a day only where the day of the visit is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from twosource.reading.date_sign import DateSign
from twosource.reading.date_signs import Layout
from twosource.reading.shown_dates import plain_digits

PHRASES = "ago_words.tsv"
STAMP_LINE = 60
"""Characters of a line that may be a stamp."""
REACH = 12
"""It stands at most so many lines above the story or below the title. Set by hand, not measured."""
MOST_DAYS = 30
_NUMBER = re.compile(r"(?<![\d.,:])\d{1,2}(?![\d.,:]\d)")

Phrase = tuple[str, str, str]


def find_relative_signs(layout: Layout, language: str | None, fetched: date | None) -> tuple[DateSign, ...]:
    """The stamps near the title that count back from the visit, as signs; none where its day is not known."""
    if fetched is None:
        return ()
    start = layout.title if layout.title is not None and layout.title <= layout.first else max(0, layout.first - REACH)
    places = range(start, min(layout.first, start + REACH))
    texts = [(at, layout.lines[at].text) for at in places if not layout.lines[at].is_title]
    return tuple(
        DateSign(day, day.isoformat(), ("relative",), f"the page shows “{text}” on the day of the visit", at)
        for at, text in texts
        if len(text) <= STAMP_LINE
        for day in _days(plain_digits(text), language, fetched)
    )


def _days(text: str, language: str | None, fetched: date) -> Iterator[date]:
    for number in _NUMBER.finditer(text):
        before, behind = text[: number.start()].rstrip(), text[number.end() :].lstrip()
        for unit, words_before, words_behind in _phrases(language):
            if before.casefold().endswith(words_before) and _begins(behind.casefold(), words_behind):
                count = int(number.group())
                days = count if unit == "day" else count // 24 if unit == "hour" else 0
                if days <= MOST_DAYS:
                    yield fetched - timedelta(days=days)
                break


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not (words[-1:].isascii() and text[len(words) : len(words) + 1].isalpha())


@cache
def _phrases(language: str | None) -> tuple[Phrase, ...]:
    """The phrases of that language and of English: the unit, the words before the number, and those behind it."""
    text = files("twosource.reading").joinpath(PHRASES).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(
        (unit, before.casefold(), behind.casefold())
        for spoken, unit, before, behind in rows
        if spoken in (language, "en")
    )

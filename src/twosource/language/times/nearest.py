"""The year of a day or month that a text names without it."""

from __future__ import annotations

import re
from datetime import date

from twosource.language.times.calendar import safe_day
from twosource.language.times.rules import Position
from twosource.language.times.tenses import COMING, PAST
from twosource.language.times.words import DAY, MONTH, YEAR

# Days and months ahead up to which a date without its year is the coming one whatever the tense: a date nine months
# back is told with its year or with "last". Set on the dev half of TimeBank.
_SOON, _SOON_OPEN, _SOON_MONTHS = 75, 120, 2
# A date just over that was to come ("was due on Jan. 2") is not that of next year.
_JUST_OVER, _FAR = 31, 330
# A month or day so little back is past where the verb above that looks ahead need not be its own: who tells of losses
# in August, a month later, and means those of next year says so. Three months back “a mission in December”
# was still to come.
_JUST_PAST_MONTHS, _JUST_PAST_DAYS = 2, 62
# A narrative at a known month goes on into the next year rather than that many months back.
_ONE_MONTH, _BACK = 31, 8
_PAIRED = re.compile(
    rf" *(?:-|to|and|or|until|through)(?: +(?:early|mid|late))?[ -]*(?:{DAY} +)?{MONTH}(?: +{DAY})?(?: *,)? *"
    rf"(?P<year>{YEAR})"
)
_OPENS_WITH_YEAR = re.compile(rf"(?:in|during|by|the) +(?P<year>{YEAR})")


def nearest_month(position: Position, month: int, end: int) -> int | None:
    """The year of the month in the expression that ends at `end`; None where there is no day to count from."""
    anchor = position.anchor
    year = _year_of_pair(position, end)
    if anchor is None or year:
        return year
    if position.narrative:
        return _go_on(position, month, anchor)
    opening = _year_of_sentence(position, end)
    if opening:
        return opening
    ahead = (month - anchor.month) % 12
    if 12 - ahead <= _JUST_PAST_MONTHS and position.may_look_back(end):
        return anchor.year - (month > anchor.month)
    if position.direction(end) == COMING or (0 < ahead <= _SOON_MONTHS and position.direction(end) != PAST):
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def nearest_day(position: Position, month: int, day: int, end: int) -> date | None:
    """The day in the expression that ends at `end`; None where the calendar has none, or no day to count from."""
    anchor = position.anchor
    paired = _year_of_pair(position, end)
    if paired:
        return safe_day(paired, month, day)
    if anchor is None:
        return None
    if position.narrative:
        return safe_day(_go_on(position, month, anchor), month, day)
    opening = _year_of_sentence(position, end)
    if opening:
        return safe_day(opening, month, day)
    years = (
        range(anchor.year - 8, anchor.year + 9) if (month, day) == (2, 29) else range(anchor.year - 1, anchor.year + 2)
    )
    days = [at for at in (safe_day(year, month, day) for year in years) if at]
    past = [at for at in days if at <= anchor]
    coming = [at for at in days if at >= anchor]
    direction = position.direction(end)
    if coming and direction == COMING:
        just_over = past and (anchor - past[-1]).days <= _JUST_OVER < _FAR <= (coming[0] - anchor).days
        just_over = just_over or (past and (anchor - past[-1]).days <= _JUST_PAST_DAYS and position.may_look_back(end))
        return past[-1] if just_over else coming[0]
    if coming and (coming[0] - anchor).days <= (_SOON if direction == PAST else _SOON_OPEN):
        return coming[0]
    return past[-1] if past else None


def _year_of_sentence(position: Position, end: int) -> int | None:
    """The year that opens the sentence of a past date: `In 2016, ... on July 15`, `The 2020 vote was on Nov. 3`."""
    opened = _OPENS_WITH_YEAR.match(position.clause().lstrip(" \"'"))
    return int(opened["year"]) if opened and position.direction(end) == PAST else None


def _year_of_pair(position: Position, end: int) -> int | None:
    """The year that stands behind a second date of a pair: `between March and April 2018`, `May 3 to June 5, 1992`."""
    after = _PAIRED.match(position.text, end)
    return int(after["year"]) if after else None


def _go_on(position: Position, month: int, anchor: date) -> int:
    first, last = position.reference
    within = first is not None and last is not None and (last - first).days < _ONE_MONTH
    return anchor.year + (within and anchor.month - month >= _BACK)

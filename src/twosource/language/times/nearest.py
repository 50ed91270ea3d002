"""The year of a day or month that a text names without it."""

from __future__ import annotations

from datetime import date

from twosource.language.times.calendar import safe_day
from twosource.language.times.rules import Position
from twosource.language.times.tenses import COMING, PAST

# Days and months ahead up to which a date without its year is the coming one whatever the tense: a date nine months
# back is told with its year or with "last". Set on the dev half of TimeBank.
_SOON, _SOON_OPEN, _SOON_MONTHS = 75, 120, 2
# A narrative at a known month goes on into the next year rather than that many months back.
_ONE_MONTH, _BACK = 31, 8


def nearest_month(position: Position, month: int, end: int) -> int | None:
    """The year of the month in the expression that ends at `end`; None where there is no day to count from."""
    anchor = position.anchor
    if anchor is None:
        return None
    if position.narrative:
        return _go_on(position, month, anchor)
    ahead = (month - anchor.month) % 12
    if position.direction(end) == COMING or 0 < ahead <= _SOON_MONTHS:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def nearest_day(position: Position, month: int, day: int, end: int) -> date | None:
    """The day in the expression that ends at `end`; None where the calendar has none, or no day to count from."""
    anchor = position.anchor
    if anchor is None:
        return None
    if position.narrative:
        return safe_day(_go_on(position, month, anchor), month, day)
    years = (
        range(anchor.year - 8, anchor.year + 9) if (month, day) == (2, 29) else range(anchor.year - 1, anchor.year + 2)
    )
    days = [at for at in (safe_day(year, month, day) for year in years) if at]
    past = [at for at in days if at <= anchor]
    coming = [at for at in days if at >= anchor]
    direction = position.direction(end)
    if coming and direction == COMING:
        return coming[0]
    if coming and (coming[0] - anchor).days <= (_SOON if direction == PAST else _SOON_OPEN):
        return coming[0]
    return past[-1] if past else None


def _go_on(position: Position, month: int, anchor: date) -> int:
    first, last = position.reference
    within = first is not None and last is not None and (last - first).days < _ONE_MONTH
    return anchor.year + (within and anchor.month - month >= _BACK)

"""The timeline of a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.model.dateline import drop_dateline
from twosource.model.finding import Moment
from twosource.model.record import Line
from twosource.presenting.wording import end_sentence, is_year_end, name_written, start_sentence, write_interval


def order_moments(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """The moments that have a day, by their first day, then their last; the order of equal ones is kept."""
    dated = [moment for moment in moments if moment.earliest is not None or moment.latest is not None]
    return tuple(sorted(dated, key=_day_key))


def tell_moments(moments: Sequence[Moment]) -> tuple[Line, ...]:
    """One line for each moment, in the same order."""
    return tuple(tell_moment(moment) for moment in moments)


def tell_moment(moment: Moment) -> Line:
    """The moment as a line, with its days in ISO 8601; where their beginning is open, the year by whose end it is."""
    return Line(end_sentence(start_sentence(drop_dateline(moment.text))), moment.evidence, _write_days(moment))


def name_days(moment: Moment) -> str | None:
    """The moment's days in words."""
    return name_written(_write_days(moment))


def _write_days(moment: Moment) -> str | None:
    if moment.earliest is None and moment.latest is not None and is_year_end(moment.latest):
        return f"../{moment.latest.year:04}"
    return write_interval(moment.earliest, moment.latest)


def _day_key(moment: Moment) -> tuple[date, date]:
    earliest = moment.earliest or moment.latest or date.min
    return earliest, moment.latest or date.max

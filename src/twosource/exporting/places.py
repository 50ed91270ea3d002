"""Where something was, by what its statements say."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.annotation import Place
from twosource.model.record import Record

EXACT = ("site", "city", "admin", "region", "country", "continent", "unknown")
"""The kinds of places, the most exact first."""


def place_of(record: Record, statements: Iterable[str]) -> Place | None:
    """The most exact place that the statements (ids) name, within the country of the first; None where none does."""
    wanted = set(statements)
    named = [one.where for one in record.statements if one.id in wanted and one.where is not None]
    within = [place for place in named if place.country == named[0].country]
    return min(within, key=lambda place: EXACT.index(place.kind) if place.kind in EXACT else len(EXACT), default=None)

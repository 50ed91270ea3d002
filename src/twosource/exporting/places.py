"""Where something was, by what its statements say."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.annotation import Place
from twosource.model.record import Record


def place_of(record: Record, statements: Iterable[str]) -> Place | None:
    """The first place that the statements (ids) name; None where none does."""
    wanted = set(statements)
    named = (one.where for one in record.statements if one.id in wanted and one.where is not None)
    return next(named, None)

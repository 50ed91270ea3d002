"""One sign of a page's day: a date that stands somewhere on the page, and what is true of that place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STATED = frozenset(("jsonld", "declared", "meta_published", "item_published"))
"""Marks of what the markup, or the container of a page, states as the day of publication."""


@dataclass(frozen=True, slots=True)
class DateSign:
    """A date of the page (`value` in ISO 8601) with its marks, which `date_marks.tsv` weighs, and where it stands.

    `line` counts the page's lines from 0; it is -1 for what only the markup or the address says. `two_ways` tells of
    such a one that its figures mean another day where the month and the day change places (04/05/2016).
    """

    day: date
    value: str
    marks: tuple[str, ...]
    where: str
    line: int = -1
    two_ways: bool = False


def make_sign(value: str, marks: tuple[str, ...], where: str, *, two_ways: bool = False) -> DateSign | None:
    """A sign of a date in ISO 8601, or None where it is none."""
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return DateSign(day, value, marks, where, two_ways=two_ways)

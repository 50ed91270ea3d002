"""The next one of a row: "a fourth person died" makes the three dead of the other pages four."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.annotation import Comparator
from twosource.model.ordinals import read_ordinal
from twosource.model.statement import Figure, Status
from twosource.reconciling.agreement import is_vague, point_of
from twosource.reconciling.sources import Sources


def count_up(counts: Sequence[Figure], sources: Sources) -> list[Figure]:
    """The counts of one question, each next one of a row as the number that it makes, where the one before is known.

    That must stand in these counts, in a page that is not younger: "two died, a third was hurt" makes no three hurt.
    """
    counted = list(counts)
    rows = sorted((number, at) for at, figure in enumerate(counts) if (number := _read_next(figure)) is not None)
    for number, at in rows:
        figure = counted[at]
        if any(_is_before(other, figure, number, sources) for other in counted):
            total = float(number)
            counted[at] = replace(figure, low=total, high=total, comparator=Comparator.EXACT)
    return counted


def is_next(later: Figure, earlier: Figure) -> bool:
    """Whether the later count was made by counting one more than the earlier."""
    number = read_ordinal(later.evidence[0].quote)
    return number is not None and later.low == number and point_of(earlier) == number - 1


def _read_next(figure: Figure) -> int | None:
    single = figure.low == figure.high == 1 and figure.status is Status.STANDS
    return read_ordinal(figure.evidence[0].quote) if single else None


def _is_before(other: Figure, figure: Figure, number: int, sources: Sources) -> bool:
    """Whether the other is the count that the figure goes on from: that number, or at least as many, and no later."""
    if other is figure or is_vague(other) or point_of(other) != number - 1 or other.status is not Status.STANDS:
        return False
    if other.low != other.high and other.comparator is not Comparator.AT_LEAST:
        return False
    days = sources.published(other), sources.published(figure)
    return days[0] is None or days[1] is None or days[0] <= days[1]

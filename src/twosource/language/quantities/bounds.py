"""The bounds that the words of a number set: "more than 50" people is 51 and no upper bound."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.language.quantities.conventions import Convention
from twosource.language.quantities.scanning import Expression, Form
from twosource.language.quantities.units import Kind
from twosource.model.annotation import Comparator, Unit

_DOWNWARD = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.ALMOST})


@dataclass(frozen=True, slots=True)
class Reading:
    """The bounds of a number, inclusive; None is open."""

    low: float | None
    high: float | None
    comparator: Comparator


def read_bounds(found: Expression, comparator: Comparator, kind: Kind, convention: Convention) -> Reading | None:
    """The bounds of the expression with that comparator; None where the convention knows no value for its words."""
    if found.form is Form.VAGUE:
        least = convention.read(found.words)
        # "Up to several hundred" names no bound at all.
        if comparator in _DOWNWARD:
            return Reading(None, None, comparator)
        return None if least is None else Reading(_scale(least, kind), None, Comparator.INDEFINITE)
    if found.low is None or found.high is None:
        return None
    low, high = _scale(found.low, kind), _scale(found.high, kind)
    if found.form in (Form.RANGE, Form.DECADE):
        return Reading(low, high, Comparator.RANGE)
    if found.form in (Form.NONE, Form.ORDINAL):
        return Reading(low, high, Comparator.EXACT)
    return _bound(low, comparator, kind.unit)


def _scale(value: float, kind: Kind) -> float:
    return value if kind.factor == 1 else round(value * kind.factor, 6)


def _bound(value: float, comparator: Comparator, unit: Unit) -> Reading:
    """Only whole counts step past an excluded bound ("more than 50" is 51 and up)."""
    step = 1 if unit is Unit.COUNT and value == int(value) else 0
    match comparator:
        case Comparator.AT_LEAST:
            return Reading(value, None, comparator)
        case Comparator.MORE_THAN:
            return Reading(value + step, None, comparator)
        case Comparator.AT_MOST | Comparator.ALMOST:
            return Reading(None, value, comparator)
        case Comparator.LESS_THAN:
            return Reading(None, value - step, comparator)
        case _:
            return Reading(value, value, comparator)

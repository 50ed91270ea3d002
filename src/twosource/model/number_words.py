"""Counts in words: every stage puts one count in the same ones."""

from __future__ import annotations

from twosource.model.annotation import Comparator


def name_number(value: float) -> str:
    """The number in figures, with thousands set apart.

    >>> name_number(10000.0), name_number(2.5)
    ('10,000', '2.5')
    """
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0")


def name_bounds(low: float | None, high: float | None, comparator: Comparator = Comparator.RANGE) -> str:
    """What the bounds say in words; "an unknown number" where both are open.

    >>> name_bounds(161, None, Comparator.MORE_THAN), name_bounds(None, 10000, Comparator.ALMOST)
    ('more than 160', 'almost 10,000')
    """
    if low == high == 0:
        return "none"
    if low is not None and high is not None:
        return _name_closed(low, high, comparator)
    if low is not None:
        if comparator is Comparator.MORE_THAN:
            return f"more than {name_number(low - 1)}" if low == int(low) else f"more than {name_number(low)}"
        return f"about {name_number(low)}" if comparator is Comparator.ABOUT else f"at least {name_number(low)}"
    if high is None:
        return "an unknown number"
    if comparator is Comparator.LESS_THAN:
        return f"fewer than {name_number(high + 1)}"
    if comparator is Comparator.ALMOST:
        return f"almost {name_number(high)}"
    if comparator is Comparator.ABOUT:
        return f"about {name_number(high)}"
    return f"up to {name_number(high)}"


def _name_closed(low: float, high: float, comparator: Comparator) -> str:
    if comparator is Comparator.ABOUT:
        return f"about {name_number(round((low + high) / 2) if low != high else low)}"
    if comparator is Comparator.ALMOST:
        return f"almost {name_number(high)}"
    if low != high:
        return f"{name_number(low)} to {name_number(high)}"
    if comparator is Comparator.INDEFINITE:
        return f"roughly {name_number(low)} (an indefinite word)"
    return name_number(low)

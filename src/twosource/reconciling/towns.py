"""Tolls by place: "two people in Malmo and one in Kalmar" are two counts of one storm, and no conflict."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations
from math import cos, hypot, inf, radians

from twosource.model.annotation import Place
from twosource.model.statement import Figure, Measure
from twosource.reconciling.agreement import compatible, point_of

_OF_WHERE = (
    *(Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DISPLACED, Measure.DESTROYED, Measure.AFFECTED),
    Measure.ATTENDING,
)
TOWNS = ("city", "site")
"""Kinds of the smallest places."""
# Places that are compared with each other, the smallest first.
_LEVELS = (TOWNS, ("admin",), ("country",))
# Kilometres between two towns that one happening of one place does not reach from one to the other.
_FAR = 30.0
_DEGREE = 111.0


def part_towns(counts: Sequence[Figure]) -> list[tuple[str, list[Figure]]]:
    """The counts of one question by the place that each sentence gives it for, each with its place; "" for the whole.

    They are parted only where counts of two towns, provinces or countries cannot be one. Those of no such place stay
    with the largest count, unless one of them is large enough to hold the others.
    """
    towns = next((found for level in _LEVELS if (found := _find_towns(counts, level))), {})
    if not towns:
        return [("", list(counts))]
    named = [figure for found in towns.values() for figure in found]
    largest = max(towns, key=lambda name: (_find_most(towns[name]), name))
    rest = [figure for figure in counts if figure not in named]
    if rest and _find_most(rest) < sum(map(_find_most, towns.values())):
        return [("", [figure for figure in counts if figure in rest or figure in towns[largest]])] + [
            (f"in {name}", found) for name, found in towns.items() if name != largest
        ]
    parted = [(f"in {name}", found) for name, found in towns.items()]
    return [("", rest), *parted] if rest else parted


def _find_towns(counts: Sequence[Figure], level: Collection[str]) -> dict[str, list[Figure]]:
    """The counts by their places of that level; empty unless two of these are apart."""
    towns: dict[str, list[Figure]] = {}
    for figure in counts:
        place = find_named_place(figure)
        if place is not None and place.kind in level:
            towns.setdefault(place.name, []).append(figure)
    apart = any(_are_apart(towns[one], towns[other]) for one, other in combinations(towns, 2))
    return towns if apart else {}


def find_named_place(figure: Figure) -> Place | None:
    """The place of the count, where its own sentence names it."""
    place, evidence = figure.where, figure.evidence[0]
    inside = place is not None and 0 <= place.start - evidence.sentence_start < len(evidence.sentence)
    return place if inside and figure.measure in _OF_WHERE else None


def _find_most(counts: Sequence[Figure]) -> float:
    return max((point_of(each) or 0.0 for each in counts), default=0.0)


def _are_apart(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether the towns are far from each other, or one sentence counts for both, and no count can be of both."""
    one, other = ours[0].where, theirs[0].where
    far = one is not None and other is not None and _FAR < _measure(one, other) < inf
    beside = not set(map(_sentence_of, ours)).isdisjoint(map(_sentence_of, theirs))
    return (far or beside) and not any(compatible(each, figure) for each in ours for figure in theirs)


def _sentence_of(figure: Figure) -> tuple[str, int]:
    return figure.article, figure.evidence[0].sentence_start


def _measure(one: Place, other: Place) -> float:
    """Kilometres between two places, near enough for places of one country; infinite where one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    return _DEGREE * hypot(one.lat - other.lat, (one.lon - other.lon) * cos(radians(one.lat)))

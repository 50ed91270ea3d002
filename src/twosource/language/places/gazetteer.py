"""The places of the world by name, from a sorted file that is searched as it lies in memory (16 MB)."""

from __future__ import annotations

import gzip
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_PUNCTUATION = re.compile(r"[^\w&]+")
_SHORTENED = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
"""Words that names are written with in full and shortened: both are searched in one form."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer. `inside` is where it lies: "US.TX.201" is a county of Texas, "US" a country.

    `kind` is continent, region, country, admin1, admin2 or city; `people`: the name is an adjective or a people.
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


def search_form(name: str) -> str:
    """The name in lower case without accents and punctuation.

    >>> search_form("Saint-Étienne"), search_form("W.Va."), search_form("U.S.")
    ('st etienne', 'wva', 'us')
    """
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    words = _PUNCTUATION.sub(" ", plain.replace(".", "").replace("'", "").replace("’", "")).lower().split()
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    return " ".join(_SHORTENED.get(word, word) for word in words)


@lru_cache(maxsize=4096)
def look_up(name: str) -> tuple[Known, ...]:
    """Every place that bears the name, in the order of the file; empty where there is none."""
    key = search_form(name)
    if not key:
        return ()
    data = _open()
    wanted = key.encode() + b"\t"
    at = _find(data, wanted)
    found = []
    while data[at : at + len(wanted)] == wanted:
        end = data.find(b"\n", at)
        found.append(_read(data[at:end].decode()))
        at = end + 1
    return tuple(found)


@lru_cache(maxsize=1)
def _open() -> bytes:
    return gzip.decompress((files("twosource.language.places") / "data" / "gazetteer.tsv.gz").read_bytes())


def _find(data: bytes, wanted: bytes) -> int:
    """The start of the first line that is not before `wanted`: a binary search over lines of unequal length."""
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", low, middle) + 1 or low
        end = data.find(b"\n", start) + 1
        if data[start : start + len(wanted)] < wanted:
            low = end
        else:
            high = start
    return low


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

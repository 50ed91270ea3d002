"""When two names mean one outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

# Ends and beginnings of internet names that are no part of an outlet's own name.
_HOST_NOISE = re.compile(r"^(?:www|edition|m|amp|usa|uk|us)\.|\.(?:com|co|org|net|info|example|eu|tv|[a-z]{2})(?=\.|$)")
MOST_ALIKE = 2
_SIGN = re.compile(r"[^a-z0-9]+")

# "BBC News" is the BBC, but "Daily News" is no "Daily": the word is dropped behind three or four letters only.
_LONGEST_BROADCASTER = 8
# Names under which the agencies and the papers most often credited are printed besides their full one.
SHORT_NAMES = {
    "ap": "associatedpress",
    "afp": "agencefrancepresse",
    "dpa": "deutschepresseagentur",
    "efe": "agenciaefe",
    "pa": "pressassociation",
    "pamedia": "pressassociation",
    "upi": "unitedpressinternational",
    "wsj": "wallstreetjournal",
    "nyt": "newyorktimes",
    "nytimes": "newyorktimes",
    "latimes": "losangelestimes",
}


def outlet_key(name: str) -> str:
    """What two names of one outlet have in common.

    >>> outlet_key("The Wall Street Journal") == outlet_key("WSJ")
    True
    >>> outlet_key("https://www.dailynews.example/world") == outlet_key("Daily News")
    True
    """
    lowered = name.lower().strip()
    if "." in lowered and " " not in lowered:
        lowered = re.sub(r"^https?://", "", lowered).split("/")[0]
        lowered = _HOST_NOISE.sub("", _HOST_NOISE.sub("", lowered))
    key = _SIGN.sub("", lowered).removeprefix("the")
    if len(key) <= _LONGEST_BROADCASTER:
        key = key.removesuffix("news")
    return SHORT_NAMES.get(key, key)


def find_strangers(names: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """The names that are of none of the known outlets, each with the known ones that are written much alike.

    >>> find_strangers(["Habour Herald", "Coast Post"], ["Harbour Herald", "The Coast Post"])
    ('Habour Herald (is Harbour Herald meant?)',)
    """
    by_key = {outlet_key(name): name for name in sorted(known)}
    found = []
    for name in names:
        key = outlet_key(name)
        if key not in by_key:
            alike = [by_key[one] for one in get_close_matches(key, by_key, MOST_ALIKE)]
            found.append(f"{name} (is {' or '.join(alike)} meant?)" if alike else name)
    return tuple(found)


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether both names are known and mean one outlet."""
    return bool(one and other) and outlet_key(one or "") == outlet_key(other or "")

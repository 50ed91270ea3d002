"""Where an outlet is at home: its country by the ending of its address, its town by its name."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from twosource.language.places.gazetteer import Known, look_up, search_form

_WORLDWIDE = frozenset((
    "tv", "co", "io", "me", "ai", "fm", "ly", "to", "cc", "ws", "eu", "gg", "sh", "ac", "nu", "is", "it", "st", "vc",
))  # fmt: skip
"""Endings of countries that sites of all countries take ("it" and "is" are words in names)."""
_OTHER_CODES = {"uk": "GB"}
_PRESS = (
    "news", "times", "post", "herald", "tribune", "gazette", "journal", "star", "press", "courier", "chronicle",
    "register", "observer", "daily", "sun", "examiner", "telegraph", "mail", "leader", "sentinel", "dispatch",
    "advertiser", "mercury", "standard", "echo", "argus", "globe", "record", "independent", "today", "online",
    "evening", "morning", "weekly", "radio", "review", "bulletin", "reporter", "report", "mirror", "inquirer",
    "enquirer", "monitor", "newspaper", "media",
)  # fmt: skip
"""Words that the names of newspapers are made of."""
_EDGES = re.compile(rf"^(?:the|my|{'|'.join(_PRESS)})|(?:{'|'.join(_PRESS)}| and| of| tv)$")
LONGEST_NAME = 80
HOME_TOWN_FROM = 5_000
"""People in a town that a newspaper is named for."""


@lru_cache(maxsize=256)
def find_home(url: str | None) -> str | None:
    """The ISO 3166 country of the address's ending, or None where it tells none.

    >>> find_home("https://news.example.co.ke/a"), find_home("https://example.com/")
    ('KE', None)
    """
    code = _host(url).rpartition(".")[2]
    if len(code) != 2 or code in _WORLDWIDE:
        return None
    return _OTHER_CODES.get(code, code.upper())


@lru_cache(maxsize=256)
def find_home_towns(url: str | None, outlet: str | None) -> tuple[Known, ...]:
    """The places that the outlet may be named for, by its name or address: "Dayton Daily News", "daytondailynews.com".

    Empty where what is left without the words of the press is no place.
    """
    for name in (outlet or "", _name_of(url)):
        known = look_up(_without_press(name))
        if name and known:
            return tuple(
                one
                for one in known
                if not one.people
                and one.kind in ("city", "capital", "admin1", "country")
                and one.population >= HOME_TOWN_FROM
            )
    return ()


def _without_press(name: str) -> str:
    form = search_form(name[:LONGEST_NAME])
    left, before = form, ""
    while left != before:
        left, before = _EDGES.sub("", left).strip(), left
    # Nothing taken away: a name of its own ("Nation", "Time"), not one made of a place's and a word of the press.
    return left if left != form and len(left) > 3 else ""


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""


def _name_of(url: str | None) -> str:
    parts = _host(url).removeprefix("www.").split(".")
    return parts[0].replace("-", " ") if len(parts) > 1 else ""

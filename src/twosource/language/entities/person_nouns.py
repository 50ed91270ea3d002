"""Nouns for people who need no name, with what they tell.

The list beside this file was written by hand: each line opens with a class and with "man", "woman" or "any".
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

LIST = "person_nouns.txt"
_SEXES = {"man": False, "woman": True, "any": None}


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for a person, its class (such as "kin"), and whether it tells a woman (None: either)."""

    noun: str
    group: str
    female: bool | None


def _read() -> dict[str, PersonNoun]:
    lines = files("twosource.language.entities").joinpath(LIST).read_text(encoding="utf-8").splitlines()
    found: dict[str, PersonNoun] = {}
    for words in (line.split() for line in lines):
        for noun in words[2:]:
            found.setdefault(noun, PersonNoun(noun, words[0], _SEXES[words[1]]))
    return found


PERSON_NOUNS = _read()
"""The nouns in lower case: `PERSON_NOUNS["actress"].female` is True."""

"""Singular and plural of the nouns that news counts; English, by ending, with the commonest exceptions."""

from __future__ import annotations

_PLURALS = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "wife": "wives",
    "life": "lives",
    "knife": "knives",
    "thief": "thieves",
    "loaf": "loaves",
    "body": "bodies",
    "bus": "buses",
    "movie": "movies",
}
_SINGULARS = {plural: single for single, plural in _PLURALS.items()}
_HISSING = ("ss", "sh", "ch", "x", "z")
# Nouns that are their own plural.
_UNCHANGED = frozenset(("aircraft", "crew", "dead", "military", "missing", "others", "personnel", "police", "staff"))


def make_plural(noun: str) -> str:
    """The plural of a noun in small letters; of a plural, itself.

    >>> [make_plural(noun) for noun in ("boss", "bosses", "fisherman", "deputy", "somali", "police")]
    ['bosses', 'bosses', 'fishermen', 'deputies', 'somalis', 'police']
    """
    if noun in _UNCHANGED or make_singular(noun) != noun:
        return noun
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith(_HISSING):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def make_singular(noun: str) -> str:
    """The singular of a noun in small letters; of a singular, itself.

    >>> [make_singular(noun) for noun in ("bosses", "boss", "women", "deputies", "buses", "officers", "crew")]
    ['boss', 'boss', 'woman', 'deputy', 'bus', 'officer', 'crew']
    """
    if noun in _UNCHANGED or noun in _PLURALS:
        return noun
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    if noun.endswith("ies") and len(noun) > len("dies"):
        return f"{noun[:-3]}y"
    if noun.endswith(tuple(f"{ending}es" for ending in _HISSING)):
        return noun[:-2]
    return noun if noun.endswith(("ss", "us", "sis")) else noun.removesuffix("s")

"""When two entities of two articles are one: never by the name alone, and always with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.annotation import EntityKind
from twosource.resolving.known import Known, contradict, find_support, role_words
from twosource.resolving.names import (
    BODY_WORDS,
    body_name,
    initials,
    is_acronym,
    person_words,
    plain_name,
    same_given_names,
    spell_plainly,
    spelled_alike,
)

# Bodies of the whole world: there is one of each, so that its name with this knowledge is enough.
WORLD_BODIES = frozenset(
    name.strip()
    for line in (
        "united nations, un, european union, eu, nato, north atlantic treaty organization, world health organization",
        "who, unicef, unesco, unhcr, world food programme, wfp, world bank, international monetary fund, imf, icrc",
        "red cross, international committee of the red cross, interpol, opec, african union, arab league, asean, icc",
        "international criminal court, world trade organization, wto, international atomic energy agency, iaea, osce",
        "council of europe, european commission, european parliament, amnesty international, human rights watch",
        "doctors without borders, islamic state, al qaeda, boko haram, hezbollah, hamas, taliban, al shabaab",
    )
    for name in line.split(",")
)

# A surname says less than a full name, so that more others must stand beside it in both articles.
FEWEST_BESIDE_SURNAME = 3
SPELLED = "spelled "
"""Stands before a key that people share whose names may be one, spelled in two ways."""
INITIALS = "initials "
"""Stands before a key that a body shares with those whose acronym, or whose long name, it may be."""


def same_person(one: Known, other: Known) -> str | None:
    """Why two people are one, or None. A name alone is never enough, and a surname needs more than a country."""
    first, second = person_words(one.entity.name), person_words(other.entity.name)
    if not first or not second:
        return None
    full = len(first) > 1 and len(second) > 1
    if first[-1] != second[-1]:
        return _same_spelled_surname(one, other, first, second) if full else None
    if full and first != second and not same_given_names(first[:-1], second[:-1]):
        shared = sorted(role_words(one.entity) & role_words(other.entity))
        if shared and not contradict(one, other) and spelled_alike(first[0], second[0]):
            return f"the same surname, the first name spelled alike, and the role agrees ({', '.join(shared)})"
        return None
    if full:
        support = find_support(one, other)
        name = "the same full name" if first == second else "the same surname and first name"
        return f"{name}, and {support}" if support else None
    return _same_surname(one, other)


def _same_spelled_surname(one: Known, other: Known, first: tuple[str, ...], second: tuple[str, ...]) -> str | None:
    """Why two people of one first name are one whose surname is spelled in two ways: "Del Rio" and "DelRio"."""
    if first[0] != second[0]:
        return None
    if "".join(first) == "".join(second):
        support = find_support(one, other)
        return f"the same full name, spaced otherwise, and {support}" if support else None
    shared = sorted(role_words(one.entity) & role_words(other.entity))
    if not shared or contradict(one, other) or not spelled_alike(first[-1], second[-1]):
        return None
    return f"the same first name, the surname spelled alike, and the role agrees ({', '.join(shared)})"


def _same_surname(one: Known, other: Known) -> str | None:
    if contradict(one, other):
        return None
    shared = sorted(role_words(one.entity) & role_words(other.entity))
    if shared:
        return f"the same surname, and the role agrees ({', '.join(shared)})"
    if one.entity.country and one.entity.country == other.entity.country:
        return f"the same surname, and the country agrees ({one.entity.country})"
    names = sorted(one.beside & other.beside)
    if len(names) >= FEWEST_BESIDE_SURNAME:
        return f"the same surname, and both articles name {', '.join(names[:FEWEST_BESIDE_SURNAME])} too"
    return None


def same_body(one: Known, other: Known) -> str | None:
    """Why two bodies are one, or None. A body called by its kind alone must belong to the same country."""
    for name in one.entity.names or (one.entity.name,):
        reason = _match_body(name, body_name(name, one.country_words), one, other)
        if reason:
            return reason
    return None


def _match_body(name: str, plain: str, one: Known, other: Known) -> str | None:
    for theirs in other.entity.names or (other.entity.name,):
        matched = None
        if plain and plain == body_name(theirs, other.country_words):
            if set(plain.split()) <= BODY_WORDS:
                if one.country and one.country == other.country:
                    return f"the same body of the same country ({one.country})"
                continue
            matched = "the same name"
        long, short = (name, theirs) if is_acronym(theirs) else (theirs, name)
        if is_acronym(short) and not is_acronym(long) and initials(long) == short.replace(".", ""):
            matched = f"{short} is the short form of {long}"
        support = _support_body(name, one, other) if matched else None
        if support:
            return f"{matched}, and {support}"
    return None


def _support_body(name: str, one: Known, other: Known) -> str | None:
    if plain_name(name.replace(".", "")) in WORLD_BODIES:
        return "there is one such body in the world"
    return find_support(one, other)


def same_place(one: Known, other: Known) -> str | None:
    """Why two places are one, or None."""
    if one.entity.geonameid and other.entity.geonameid:
        return "the same place in GeoNames" if one.entity.geonameid == other.entity.geonameid else None
    if plain_name(one.entity.name) == plain_name(other.entity.name) and one.country and one.country == other.country:
        return "the same name in the same country"
    return None


def same_group(one: Known, other: Known) -> str | None:
    """Why two groups are one, or None. Only a proper name ties them: "residents" are others in each article."""
    proper = one.entity.name[:1].isupper() and other.entity.name[:1].isupper()
    if not proper or plain_name(one.entity.name) != plain_name(other.entity.name):
        return None
    support = _support_body(one.entity.name, one, other)
    return f"the same name, and {support}" if support else None


def is_surname_alone(known: Known) -> bool:
    """Whether it is a person of whom the article gives no first name."""
    return known.entity.kind is EntityKind.PERSON and len(person_words(known.entity.name)) < 2


def surname_keys(known: Known) -> Iterable[str]:
    """What people must share to be compared; those who are only described have no name to share."""
    for name in (known.entity.names or (known.entity.name,)) if known.is_named else ():
        words = person_words(name)
        if words:
            yield words[-1]
        if len(words) > 1:
            yield SPELLED + "".join(words)
            yield SPELLED + spell_plainly(words[-1])


def body_keys(known: Known) -> Iterable[str]:
    """What bodies must share to be compared: the plain name, or the acronym that it has or is (after INITIALS)."""
    for name in known.entity.names or (known.entity.name,):
        plain = body_name(name, known.country_words)
        if plain:
            yield plain
        short = plain_name(name.replace(".", "")).upper() if is_acronym(name) else initials(name)
        if is_acronym(short):
            yield INITIALS + short


def has_acronym(known: Known) -> bool:
    """Whether one of its names is an acronym."""
    return any(map(is_acronym, known.entity.names or (known.entity.name,)))


def place_keys(known: Known) -> Iterable[str]:
    """What places must share to be compared."""
    if known.entity.geonameid:
        yield str(known.entity.geonameid)
    yield plain_name(known.entity.name)


def plain_keys(known: Known) -> Iterable[str]:
    """The name without articles and case."""
    yield plain_name(known.entity.name)

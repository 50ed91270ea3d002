"""How to call an organ of a state: by its own name, as that of the state, or as one that sits there."""

from __future__ import annotations

import re

from twosource.model.annotation import Entity, EntityKind
from twosource.reconciling.government import POLICE, Domain, Organ
from twosource.reconciling.sources import Sources
from twosource.reconciling.speakers import strip_spokesman
from twosource.reconciling.words import list_words

LONGEST_FORCE = 4
"""Words of the name of a police force: more are a description."""

LOCAL = frozenset(
    (Domain.INTERIOR, Domain.EMERGENCY, Domain.HEALTH, Domain.JUSTICE, Domain.TRANSPORT, Domain.EDUCATION,
     Domain.ENERGY, Domain.OFFICIALS)
)  # fmt: skip
"""Fields in which towns and provinces have bodies of their own."""

_NATIONAL = re.compile(r"\b(?:minist\w+|federal|national|secretary|interior|internal affairs|supreme|constitutional)\b")
# A body's own name: capitals up to the word that says what it is.
_PROPER = re.compile(
    r"\b(?:[A-Z][\w.’'-]*(?: of| and| &)? ){1,6}"
    r"(?:Police(?: Department| Service)?|Authority|Department|Service|Brigade|"
    r"Agency|Administration|Commission|Board|Bureau|Office|District|Guard|Rescue)\b|\b[A-Z]{2,3}PD\b"
)
# What many bodies have in their names, and ranks: a word beside these tells which one it is.
_ANY = frozenset(
    list_words("""
        police fire health justice transport transportation department authority service brigade agency administration
        commission board bureau office district guard rescue coast public emergency state federal national city county
        local the a an of and attorney prosecutor court courts district general lt lieutenant capt captain sgt sergeant
        chief deputy officer spokesman spokeswoman education energy traffic road rail central regional interior home
        security law enforcement sheriff s us u
    """)
)


def name_organ(
    organ: Organ, text: str, entity: Entity | None, *, country: str | None, article: str, sources: Sources
) -> str:
    """The organ's own name where the words give it; else its kind, "of" a state that they name, or "in" its country.

    "Marvale police said" is the Marvale police; "officials" and "the fire department" in a story of a town may be the
    town's, so that they are told as those of a state only where the words say so.
    """
    label = organ.label.removeprefix("the ")
    state = sources.country_name(country) if country else None
    words = list_words(text)
    national = any(sources.state_named(article, word) for word in words) or organ.domain not in LOCAL
    if state is None:
        return label
    if not national:
        own = find_own_name(text)
        if own:
            return own
    if organ.label == POLICE and not national:
        named = sources.country_in(article, text)
        if not named and not (entity and (entity.country or entity.roles)):
            return label
        person = entity is not None and entity.kind is EntityKind.PERSON
        if named and not person and len(words) <= LONGEST_FORCE:
            return strip_spokesman(text).removeprefix("the ")
    if national or _NATIONAL.search(f"{text.lower()} {label}"):
        return f"{label} of {state}"
    return f"{label.removeprefix('unnamed ')} in {state}"


def find_own_name(text: str) -> str | None:
    """The name of a body that the words give, where it tells which one; None otherwise.

    >>> find_own_name("Lt. Ada Lund of the Marvale State Police"), find_own_name("the Fire Department")
    ('Marvale State Police', None)
    """
    for found in _PROPER.finditer(text):
        name = found[0].removeprefix("The ")
        if "minist" not in name.lower() and not _ANY.issuperset(list_words(name)):
            return name
    return None

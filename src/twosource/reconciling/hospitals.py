"""Hospitals as sources: the name of the one that speaks, and what all spellings of it share."""

from __future__ import annotations

import re

from twosource.model.annotation import Entity
from twosource.reconciling.source_words import IN_TOWN
from twosource.reconciling.speakers import strip_spokesman
from twosource.reconciling.words import list_words, stem

# "A surgeon at Lorn Hospital" and "the hospital director" do not stand in its name.
_AT_HOSPITAL = re.compile(
    r"^(?:(?:[Aa]n?|[Oo]ne|[Tt]he) )?"
    r"(?:(?:[a-z-]+|Doctors|Medics|Officials|Staff|Surgeons|Nurses|Physicians) (?:[a-z-]+ )*?"
    r"(?:of|for|from|at|with|in) (?:the )?)?(?=[A-Z])"
)
_NAMED_HOSPITAL = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:of|and|the|for|[A-Z][\w.'’-]*))*?(?<!of)(?<!and)(?<!the)(?<!for)"
    r" (?:[Hh]ospital|[Cc]linic|[Mm]edical [Cc]ent(?:er|re))(?=$|,| [a-z])"
)
_SOME_HOSPITAL = re.compile(r"an? .*\b(?:hospital|clinic|medical cent(?:er|re))\b", re.IGNORECASE)


def name_hospital(text: str) -> str | None:
    """The name of the hospital that speaks, without its town and those who speak there; None where none is named.

    >>> name_hospital("A doctor at St Olav's Hospital in Lorn"), name_hospital("a hospital official")
    ("St Olav's Hospital", None)
    """
    bare = IN_TOWN.sub("", text)
    found = _NAMED_HOSPITAL.match(_AT_HOSPITAL.sub("", strip_spokesman(bare)))
    # "A Lorn hospital" is one of several.
    some = _SOME_HOSPITAL.match(bare) and found is not None and found[0].rpartition(" ")[2].islower()
    return None if found is None or some else found[0]


def key_hospital(name: str) -> str:
    """What the spellings of a name share: "St George's" is written with a point and without its apostrophe too.

    >>> key_hospital("St. Olavs Hospital") == key_hospital("Saint Olav’s hospital")
    True
    """
    return " ".join("st" if word == "saint" else stem(word) for word in list_words(name))


def key_body(body: Entity) -> str:
    """The key of a body as a root: what a hospital is called tells more than which of its names were joined."""
    name = name_hospital(body.name)
    return f"body:{key_hospital(name) if name else body.id}"

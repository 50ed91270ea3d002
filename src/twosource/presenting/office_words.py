"""Offices in words."""

from __future__ import annotations

import re
from datetime import date

from twosource.model.statement import CountryBasis, Modality, Office, OfficeChange
from twosource.presenting.wording import name_begin, name_end, name_when

CHANGES = {
    OfficeChange.HOLDS: "",
    OfficeChange.APPOINTED: "appointed",
    OfficeChange.NOMINATED: "nominated as",
    OfficeChange.ELECTED: "elected",
    OfficeChange.DISMISSED: "dismissed as",
    OfficeChange.RESIGNED: "resigned as",
}


UNCERTAIN = (Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL)


_OWNING = re.compile(r"['’]s?$")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
# "The advocacy group Doctors Abroad": what kind of body it is, before its name.
_KIND_OF_BODY = re.compile(
    r"^(?:the )?(?:[a-z-]+ )*(?:group|company|firm|organi[sz]ation|charity|newspaper|network|association|nonprofit|"
    r"think tank) (?=[A-Z])"
)
PAST = "PAST_REF"
"""The value of an end that is only known to be past."""


def name_post(office: Office) -> str:
    """The office with its body, or else the country that words name: "acting mayor, Lorn", "president (KZ)"."""
    role = _write_capitals(office.role.strip(), office)
    if office.acting and not role.lower().startswith(("acting", "interim", "caretaker")):
        role = f"acting {role}"
    named = _KIND_OF_BODY.sub("", _OWNING.sub("", (office.body or "").strip()))
    if named and named.lower().removeprefix("the ") not in role.lower():
        return f"{role}, {named}"
    guessed = office.country_from is CountryBasis.SCENE
    return f"{role} ({office.country})" if office.country and not named and not guessed else role


def _write_capitals(role: str, office: Office) -> str:
    """The role with the words that its sentence writes in capitals throughout: "NYPD commissioner"."""
    sentence = office.evidence[0].sentence
    capitals = {} if sentence.isupper() else {word.lower(): word for word in _CAPITALS.findall(sentence)}
    return " ".join(capitals.get(word, word) for word in role.split(" "))


def name_office(office: Office) -> str:
    """What a statement says of an office, in words, with its time where that is known."""
    said = " ".join(part for part in (CHANGES[office.change], name_post(office)) if part)
    times = _name_times(office)
    note = f" ({office.modality.value})" if office.modality in UNCERTAIN else ""
    return f"{said}{', ' + times if times else ''}{note}"


def _name_times(office: Office) -> str:
    """Its time in words; nothing where the end is only that it is past ("was", "former"), for that is said already."""
    if office.change is not OfficeChange.HOLDS:
        return next((words for one in (office.when, office.from_, office.to) if (words := name_when(one))), "")
    past = office.to is not None and office.to.value == PAST
    begin, end = name_begin(office.from_), None if past else name_end(office.to)
    if begin and end:
        return f"{begin} to {end}"
    if begin:
        return f"since {begin}"
    return f"until {end}" if end else ""


def held_before(office: Office, as_of: date | None) -> bool:
    """The office was over on the day `as_of`, as far as the statement tells: it ended, or was given up or lost."""
    if office.change in (OfficeChange.DISMISSED, OfficeChange.RESIGNED):
        return True
    if office.to is None:
        return False
    return as_of is None or office.to.latest is None or office.to.latest <= as_of

"""The country of an office that the article names no country for: that of the article itself, where it has one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from twosource.language.parsed import Parsed
from twosource.model.statement import CountryBasis, Office

PUBLIC = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|minister|secretary of state|foreign secretary|home secretary|"
    r"mayor|governor|sheriff|constable|police|commissioner|superintendent|coroner|senator|lawmaker|mp|congress\w+|"
    r"councill?or|councilman|councilwoman|alderman|judge|justice|magistrate|prosecutor|attorney general|"
    r"district attorney|fire chief|lieutenant governor|speaker|chief of staff|ombudsman|legislator|representative|"
    r"alderwoman|assemblyman|assemblywoman|attorney|first lady|presidential nominee|fire marshal|surgeon general|"
    r"(?:majority|minority) leader|(?:city|town|county|village) manager|selectman|comptroller)$"
)
"""Offices of states, towns and courts; clubs and companies sit anywhere."""

ANYBODYS = ("president", "commissioner", "superintendent", "speaker")
"""Those of them that clubs, companies and unions have too: such one is a state's without a body, or of a public one."""

PUBLIC_BODY = re.compile(
    r"\b(?:house|senate|parliament|assembly|congress|council|school board|court|county|city|town|village|district)\b",
    re.IGNORECASE,
)
"""Words of bodies that are of a state or a town whoever presides over them."""

SHARE = 0.5
"""Share of the article's places that must lie in one country for it to be the article's own."""

FEWEST = 2
"""Places by different names: one town that an affair is called by makes no home."""


def find_home(parsed: Parsed) -> str | None:
    """The country in which most places of the article lie, as its ISO 3166 code; None for articles on several."""
    found = Counter(place.country for place in parsed.places if place.country is not None)
    if not found:
        return None
    (country, count), *_ = found.most_common(1)
    names = {place.text for place in parsed.places if place.country == country}
    return country if min(count, len(names)) >= FEWEST and count >= SHARE * found.total() else None


def place_offices(parsed: Parsed, offices: Sequence[Office]) -> tuple[Office, ...]:
    """The offices, public ones of no named country with that of the article."""
    if all(office.country is not None for office in offices):
        return tuple(offices)
    home = find_home(parsed)
    if home is None:
        return tuple(offices)
    return tuple(
        replace(office, country=home, country_from=CountryBasis.SCENE) if _is_of_state(office) else office
        for office in offices
    )


def _is_of_state(office: Office) -> bool:
    if office.country is not None or PUBLIC.search(office.role) is None:
        return False
    anybodys = office.role.endswith(ANYBODYS)
    return office.body is None or not anybodys or PUBLIC_BODY.search(office.body) is not None

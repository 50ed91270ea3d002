"""The place and day that a story opens with, and the agency whose story it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from twosource.model.article import Dateline

AGENCIES: Mapping[str, str] = {
    "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP", "ap": "AP", "associated press": "AP",
    "the associated press": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "thomson reuters foundation": "Reuters",
    "dpa": "dpa", "efe": "EFE", "epa": "EPA",
    "ansa": "ANSA", "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax",
    "ria novosti": "RIA Novosti", "ria": "RIA Novosti", "sputnik": "Sputnik", "xinhua": "Xinhua", "pti": "PTI",
    "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "upi": "UPI", "united press international": "UPI",
    "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji Press", "jiji press": "Jiji Press", "yonhap": "Yonhap",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "bernama": "Bernama", "antara": "Antara",
    "pa": "PA Media", "pa media": "PA Media", "press association": "PA Media", "aap": "AAP", "cp": "The Canadian Press",
    "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg", "cna": "CNA", "irna": "IRNA", "sana": "SANA", "wafa": "WAFA", "cnn": "CNN",
    "cnn wire": "CNN", "bss": "BSS", "app": "APP", "ukrinform": "Ukrinform", "belga": "Belga", "ats": "Keystone-SDA",
}  # fmt: skip
"""News agencies and wires as datelines name them."""

SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:(?:{SHORT_MONTH}\s+\d{{1,2}})|(?:\d{{1,2}}\s+{SHORT_MONTH}))(?:,?\s+\d{{4}})?"
PLACE_WORD = r"(?:[A-ZÀ-Þ][\w'’.-]*|of|de|la|al|el|the|and|on|upon|near|sur|d['’][A-Z]\w+)"
PLACE = rf"[A-ZÀ-Þ][\w'’.-]*(?:[ /-]+{PLACE_WORD}){{0,4}}(?:,\s+[A-ZÀ-Þ][\w'’.-]*(?:\s+{PLACE_WORD}){{0,3}})?"
DASH = r"(?:\s*[–—]+\s*|\s+--?\s+|\s*--\s*)"
CAPITALS = re.compile(rf"^[\"“‘*]?(?P<place>(?=[A-ZÀ-Þ.'’-]{{3,}}){PLACE})(?:,?\s+(?P<day>{DAY}))?(?P<dash>{DASH})")
WITH_AGENCY = re.compile(
    rf"^(?:(?P<place>{PLACE}),?\s+(?:(?P<day>{DAY}),?\s+)?)?[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]]\s*"
    rf"(?::|{DASH.strip()}|[-–—]|(?=[A-Z“\"]))"
)
NAME_LIKE = re.compile(r"^(?:[A-Z][\w&.'’-]*\s?){1,5}$")
WITH_DAY = re.compile(rf"^(?P<place>{PLACE}),\s+(?P<day>{DAY})(?:{DASH}|\s*:\s*)")
CREDIT_LINE = re.compile(
    r"^(?:[(\[]|source\s*:\s*|with (?:inputs|reporting) from |credit\s*:\s*|agency\s*:\s*|by\s+|"
    r"from\s+|[-–—]+\s*)(?:the\s+)?(?P<agency>[A-Za-z][\w .-]{1,40}?)\s*[)\]]?\W*$",
    re.IGNORECASE,
)


def find_dateline(paragraphs: Sequence[str]) -> tuple[Dateline | None, str | None]:
    """The dateline at the start of the first three paragraphs, and the agency that it names.

    >>> find_dateline(["NAIROBI, Jan 11 (Reuters) - Rain fell."])
    (Dateline(place='NAIROBI', date='Jan 11'), 'Reuters')
    """
    for text in paragraphs[:3]:
        head = text[:160]
        found = WITH_AGENCY.match(head)
        if found:
            agency = name_agency(found["agency"])
            if agency is None and found["day"] and NAME_LIKE.match(found["agency"]):
                agency = found["agency"]  # a place, a day and a name in brackets are a wire's, known or not
            if agency is not None:
                place = found["place"]
                return (Dateline(place, found["day"]) if place else None), agency
        dated = WITH_DAY.match(head)
        found = dated or CAPITALS.match(head)
        if found and (dated or _is_place(found["place"])):
            return Dateline(found["place"], found["day"]), None
    return None, None


def find_credit(lines: Sequence[str]) -> str | None:
    """The agency that a line of its own credits ("— AFP", "Source: Reuters"), or None."""
    for line in lines:
        if len(line) > 60:
            continue
        found = CREDIT_LINE.match(line)
        if found:
            agency = name_agency(found["agency"])
            if agency is not None:
                return agency
    return None


def name_agency(text: str) -> str | None:
    """The usual name of an agency, or None where the words name none."""
    return AGENCIES.get(" ".join(text.casefold().replace(".", "").split()))


def _is_place(place: str) -> bool:
    """Whether a dateline without agency or day names a place: its first word stands in capitals."""
    words = [word for word in re.split(r"[\s-]+", place.partition(",")[0]) if word]
    in_capitals = bool(words) and words[0].strip(".'’").isupper() and len(words[0]) >= 3
    return in_capitals or (", " in place and len(words) <= 3)

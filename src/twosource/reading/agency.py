"""News agencies: the names and initials they go by in many languages, and which of them a few words name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WRAPPING = " \t\u00a0\u200b\ufeff\"'“”„«»‹›*_<>"
LETTERS = re.compile(r"[^\W\d_]+")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
LONGEST_NAME = 60
"""Characters; no agency's name is longer, and longer parts of a line are not looked up."""


@dataclass(frozen=True, slots=True)
class Agencies:
    """The table of agencies: by name in lower case, by initials as written, and by the domain of their own site."""

    by_name: Mapping[str, str]
    by_initials: Mapping[str, str]
    by_domain: Mapping[str, str]
    first_words: frozenset[str]
    anywhere: re.Pattern[str]
    """Names and initials that mean an agency wherever they stand as words of their own."""


@cache
def load_agencies() -> Agencies:
    """The table `agencies.tsv`: usual name, other names, initials (case counts), domains. General knowledge."""
    by_name: dict[str, str] = {}
    by_initials: dict[str, str] = {}
    by_domain: dict[str, str] = {}
    table = files("twosource.reading").joinpath("agencies.tsv").read_text(encoding="utf-8")
    for row in table.splitlines()[1:]:
        agency, names, initials, domains = row.split("\t")
        for name in filter(None, names.split("|")):
            by_name.setdefault(_key(name), agency)
        for short in filter(None, initials.split("|")):
            by_initials.setdefault(short, agency)
        for domain in filter(None, domains.split("|")):
            by_domain.setdefault(domain, agency)
    starts = (found[0] for name in (*by_name, *by_initials) if (found := LETTERS.search(name.casefold())))
    return Agencies(by_name, by_initials, by_domain, frozenset(starts), _anywhere(by_name, by_initials))


def name_agency(text: str) -> str | None:
    """The usual name of the agency that these words are, or None where they are anything else.

    >>> name_agency("The Associated Press"), name_agency("PTI"), name_agency("pti")
    ('AP', 'PTI', None)
    """
    words = " ".join(text.strip(WRAPPING).split())
    if not words or len(words) > LONGEST_NAME:
        return None
    known = load_agencies()
    return known.by_initials.get(words.replace(".", "")) or known.by_name.get(_key(words))


def may_name_agency(text: str) -> bool:
    """Whether a text holds the first word of any agency's name, or letters that do not part words; quick to tell.

    >>> may_name_agency("By the Associated Press"), may_name_agency("By Jane Doe")
    (True, False)
    """
    first = load_agencies().first_words
    return not first.isdisjoint(LETTERS.findall(text.casefold())) or UNSPACED.search(text) is not None


def find_agencies(text: str) -> tuple[str, ...]:
    """The agencies that are named anywhere in a text, each once, in its order.

    Single words that mean much else too ("Beta", "Bloomberg") are passed over.

    >>> find_agencies("Mit Material der Deutschen Presse-Agentur (dpa) und AFP")
    ('dpa', 'AFP')
    """
    found = (name_agency(match[0]) for match in load_agencies().anywhere.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name is not None))


def agency_of_host(host: str | None) -> str | None:
    """The agency whose own site a host is, or None."""
    parts = (host or "").casefold().removeprefix("www.").split(".")
    domains = load_agencies().by_domain
    return next((domains[name] for at in range(len(parts) - 1) if (name := ".".join(parts[at:])) in domains), None)


MEANS_MORE = frozenset(
    {"bloomberg", "cnn", "antara", "sputnik", "beta", "hina", "وفا", "سانا", "共同", "時事", "ots", "sita", "fena"}
)
"""Names that are those of people, broadcasters or common words as well: believed as a whole credit only."""
MEAN_MORE = frozenset(
    {"PA", "AA", "CP", "TT", "APP", "UNI", "SPA", "ANA", "MENA", "STA", "GNA", "NAN", "ATS", "ats", "sid", "ANI", "RIA"}
    | {"apa", "sda", "CTK", "MTI", "BSS", "UNB", "VNA", "WAM", "TNS", "AAP", "ots"}
)
"""Initials of the same sort."""


def _anywhere(by_name: Mapping[str, str], by_initials: Mapping[str, str]) -> re.Pattern[str]:
    names = sorted((re.escape(name) for name in by_name if name not in MEANS_MORE), key=lambda name: (-len(name), name))
    short = sorted(re.escape(one) for one in by_initials if one not in MEAN_MORE)
    return re.compile(rf"(?<![\w@.-])(?:(?i:{'|'.join(names)})|{'|'.join(short)})(?![\w@])")


def _key(name: str) -> str:
    return " ".join(name.casefold().replace(".", "").split())

"""The name of the site that a page stands on: its own words for itself, its rights lines, its address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from twosource.reading.agency import agency_of_host, find_agencies, name_agency
from twosource.reading.block import Block
from twosource.reading.furniture import Furniture
from twosource.reading.prose import fold
from twosource.reading.vocabulary import load_words

YEAR = r"(?:\(?\s*(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)?\d\d|present))?\s*\)?)"
RIGHTS = re.compile(
    r"(?:©|\(c\)|&copy;|\bcopyright\b)(?:\s|©|\(c\)|copyright|by|,|\.|:|-|–|"
    rf"{YEAR})*(?P<holder>[A-Z0-9À-Þ][^|©]{{1,90}}?)"
    rf"\s*(?:,?\s*{YEAR})?\s*(?:[|·•;]|\.\s|\.$|,?\s*(?:all\s+)?rights\s+reserved|(?:19|20)\d\d|$|©|"
    r"\s[–—-]\s|, (?:a|an|part|its)\b)",
    re.IGNORECASE,
)
LEGAL_FORM = re.compile(
    r"[,\s]+(?:inc|incorporated|llc|l\.l\.c|ltd|limited|plc|gmbh|ag|s\.a|sa|pvt|private|corp|"
    r"corporation|co|company|l\.?p|n\.?v|b\.?v|pty|"
    r"lllp|llp|holdings?|enterprises|and affiliates|or its affiliates|and/or its affiliates|and its licensors)\.?$",
    re.IGNORECASE,
)
FAMILY = re.compile(
    r"\s+(?:media network|media group|media|news network|news group|publishing|publications|"
    r"newspapers|network|group)$",
    re.IGNORECASE,
)

NO_HOLDER = load_words("outlet.no_holder")
OWN_WORDS = (
    re.compile(
        r"^(?:you|readers|people|many) (?:rely|depend|count) on (?P<name>[A-Z][\w'&. -]{1,40}?) (?:for|to)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:follow|like|find|join) (?P<name>[A-Z][\w'&. -]{1,40}?)(?:\s+on\s+(?:\w+|social)\b.*|\s*:)$", re.IGNORECASE
    ),
    re.compile(
        r"^(?:download|get) (?:the )?(?P<name>[A-Z][\w'&. -]{1,40}?)(?:'s|’s)? (?:mobile |news |android |ios )?app\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:support|about|contact|welcome to|subscribe to|advertise with|"
        r"why trust) (?P<name>(?:The )?[A-Z][\w'&.-]*(?: (?:of |the |and |& )?[A-Z][\w'&.-]*){0,4})$"
    ),
    re.compile(r"\b(?:allows|help) (?P<name>[A-Z][\w'&. -]{1,30}?) (?:and our|to)\b"),
)
OWN_STARTS = re.compile(
    r"you|readers|people|many|follow|like|find|join|download|get|support|about|contact|welcome|subscribe|advertise|why",
    re.IGNORECASE,
)
"""How a line begins that one of the first of these patterns fits."""
OWN_VERBS = ("allows ", "help ")
"""One of these stands in every line that the last of them fits."""
SOURCE, RIGHTS_LINE = Furniture.SOURCE.value, Furniture.RIGHTS.value
SECOND_LEVEL = load_words("outlet.second_level")
"""What stands before a country in addresses under which anyone may register, as in "co.uk"."""
EDITION = re.compile(r"\s+(?:English|International|Online|Digital|Edition|US|UK|Asia|Africa|World|Website)$")
OWN_AGENCY_LINES = 4
NUMBER = re.compile(r"^\d{1,4}[\s.,:-]+(?=\D)")
"""What is left of a span of years."""
LONGEST_HOLDER = 60
RESERVED = frozenset({"derechos", "direitos", "reservados", "droits", "réservés", "rechte", "vorbehalten", "diritti"})
NO_OUTLET = load_words("outlet.no_outlet")
GENERAL = load_words("outlet.general")
"""Words that alone name no outlet: many papers are called so ("Times"), or much else is ("Nature")."""


@dataclass(frozen=True, slots=True)
class Publishers:
    """What is known of outlets: by the folded name of the outlet or its company, and by domain."""

    by_name: Mapping[str, str]
    by_domain: Mapping[str, str]


@cache
def load_publishers() -> Publishers:
    """The table `outlets.tsv`: outlet, its other names and companies, domains of its site and mail. General knowledge.

    What a house shares among several of its outlets stands with none of them.
    """
    by_name: dict[str, str] = {}
    by_domain: dict[str, str] = {}
    table = files("twosource.reading").joinpath("outlets.tsv").read_text(encoding="utf-8")
    for row in table.splitlines()[1:]:
        outlet, companies, domains = row.split("\t")
        for name in (outlet, *filter(None, companies.split("|"))):
            if _key(name) not in GENERAL:
                by_name[_key(name)] = outlet
        by_domain.update(dict.fromkeys(filter(None, domains.split("|")), outlet))
    return Publishers(by_name, by_domain)


def find_holder(line: str) -> str | None:
    """The holder that a rights line names, as written, without its legal form; None where it names none.

    >>> find_holder("Copyright ©2022 Example & Company, Inc. All Rights Reserved.")
    'Example'
    """
    found = RIGHTS.search(line)
    if not found:
        return None
    holder = NUMBER.sub("", _without_form(found["holder"].strip(" .,;:-–—")))
    words = fold(holder).split()
    first = words[0] if words else ""
    if "/" in holder or len(holder) > LONGEST_HOLDER or set(words) & RESERVED or not re.search(r"[^\W\d_]", holder):
        return None
    if not holder or len(holder) < 2 or len(holder.split()) > 8 or first in NO_HOLDER or not holder[0].isalnum():
        return None
    return holder


def name_outlet(company: str) -> str:
    """The outlet of a company: from the table, else the company's name without "Media Network" and the like.

    >>> name_outlet("Dow Jones & Company"), name_outlet("Highland Courier Media Group")
    ('The Wall Street Journal', 'Highland Courier')
    """
    known = find_known(company)
    if known is not None:
        return known
    short = FAMILY.sub("", company)
    if len(short) <= 2 or _key(short) in GENERAL:
        return _without_article(company)
    return find_known(short) or _without_article(short)


def find_known(name: str) -> str | None:
    """The outlet that the table has under that name or company, or None.

    >>> find_known("Times Newspapers Limited"), find_known("News Limited")
    ('The Times', None)
    """
    return load_publishers().by_name.get(_key(name))


def name_domain(host: str) -> str | None:
    """The outlet that a host or mail domain belongs to by the table, or None."""
    parts = host.casefold().removeprefix("www.").split(".")
    domains = load_publishers().by_domain
    return next((domains[name] for at in range(len(parts) - 1) if (name := ".".join(parts[at:])) in domains), None)


def host_of(url: str | None) -> str | None:
    """The host of an address without "www.", or None."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def site_of(host: str | None) -> str | None:
    """The part of a host that its owner registered: "news.example.co.uk" belongs to "example.co.uk".

    >>> site_of("www.example.org"), site_of("news.example.co.uk")
    ('example.org', 'example.co.uk')
    """
    if host is None:
        return None
    parts = host.casefold().rstrip(".").split(".")
    long = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND_LEVEL
    return ".".join(parts[-3:] if long else parts[-2:])


def find_outlet(blocks: Sequence[Block], *, url: str | None, site: str | None = None) -> str | None:
    """The site's own name: by the table for its address, its metadata, its words for itself, its last rights line.

    A rights line before a "Source link" is a reprint's and names another outlet. An address that is in no table
    gives its host where the page says nothing else.
    """
    host = host_of(url)
    known = name_domain(host) if host else None
    if known is not None:
        return known
    if site and "://" not in site and not _is_foreign_agency(site, host):
        return find_known(site) or _without_article(site)
    own = _own_name(blocks)
    holder = own_holder(blocks)
    if own is not None:
        return find_known(own) or _without_article(own)
    return name_outlet(holder) if holder is not None and not _is_lender(holder, blocks) else host


def _is_foreign_agency(name: str, host: str | None) -> bool:
    """Whether a name is that of an agency on a site that is not the agency's own."""
    agency = name_agency(name)
    return agency is not None and host is not None and agency_of_host(host) != agency


def _is_lender(holder: str, blocks: Sequence[Block]) -> bool:
    """Whether a rights line names an agency that lent the story: its own pages name it in many lines of the frame."""
    agency = name_agency(holder)
    if agency is None:
        return False
    return sum(agency in find_agencies(block.text) for block in blocks if not block.kept) < OWN_AGENCY_LINES


def own_holder(blocks: Sequence[Block]) -> str | None:
    """The holder on the page's last rights line, unless it belongs to a text that was taken from elsewhere."""
    taken = [index for index, block in enumerate(blocks) if block.reason == SOURCE]
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].reason != RIGHTS_LINE or "istributed by" in blocks[index].text:
            continue
        holder = find_holder(blocks[index].text)
        if holder is not None:
            return None if any(0 <= place - index <= 6 for place in taken) else holder
    return None


def _own_name(blocks: Sequence[Block]) -> str | None:
    for block in blocks:
        text = block.text
        if (
            block.kept
            or len(text) > 600
            or not (OWN_STARTS.match(text) or OWN_VERBS[0] in text or OWN_VERBS[1] in text)
        ):
            continue
        for pattern in OWN_WORDS:
            found = pattern.search(text)
            name = _without_article(found["name"].strip()) if found else ""
            if name[:1].isupper() and not (set(fold(name.removeprefix("The ")).split()) & NO_OUTLET):
                return EDITION.sub("", name)
    return None


def _without_article(name: str) -> str:
    """The name without the "the" of the sentence it stood in; a capital "The" is the name's own."""
    return name.removeprefix("the ")


def _key(name: str) -> str:
    """The name as the table is asked for it; "the" counts only before a word that alone names nothing."""
    whole = fold(_without_form(name))
    bare = whole.removeprefix("the ")
    return whole if bare in GENERAL else bare


def _without_form(name: str) -> str:
    before = ""
    while name != before:
        before = name
        name = LEGAL_FORM.sub("", name).strip(" .,;:&")
    return name

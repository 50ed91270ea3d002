"""Who published an article first, where the page that shows it is not that outlet's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from twosource.model.article import Reprint
from twosource.reading.agency import agency_of_host, name_agency
from twosource.reading.agency_credit import BELOW, Credited
from twosource.reading.block import Block
from twosource.reading.credit_line import read_credit_line
from twosource.reading.date_words import fold_word
from twosource.reading.furniture import RIGHTS_MARK, Furniture
from twosource.reading.outlet import find_holder, find_known, host_of, name_domain, name_outlet, site_of
from twosource.reading.prose import fold
from twosource.reading.reprint_words import find_first_publisher
from twosource.reading.source_line import find_source_line
from twosource.reading.vocabulary import load_words

DISTRIBUTED = re.compile(r"\bdistributed by\b|\bsyndicated\b", re.IGNORECASE)
STAFF_MAIL = re.compile(r"\bat\s+[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)|^[\w.+-]+@(?P<alone>[\w-]+(?:\.[\w-]+)+)\W*$")
WRITE_TO = re.compile(r"^(?:write|e-?mail|contact|reach|send)\b|\bcan be reached\b|^[\w.+-]+@", re.IGNORECASE)
FREE_MAIL = load_words("reprint.free_mail")
CARRIERS = load_words("reprint.carriers")
"""Sites that keep or pass on the pages of others: they reprint nothing."""
SHARED = re.compile(r"^[(\[]?(?P<one>[^/|()\[\]]{2,40}?)\s*[/|]\s*(?P<two>[^/|()\[\]]{2,40}?)[)\]]?$")
"""'Example Post / Example Courier': the outlet and the one whose story it retells."""
LONGEST_MAIL_LINE = 300
SOURCE, RIGHTS_LINE = Furniture.SOURCE.value, Furniture.RIGHTS.value
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LEAST_LABEL = 5
"""Letters of a part that two hosts of one owner have in common: "example.org", "example.city.gov"."""
NEAR = 5
"""Blocks about the story in which another outlet may be named again, in a byline or a note."""
OWN_LINES = 2
LONGEST_OWN = 300
"""Characters of a line in which a site names itself."""


def find_reprint(
    blocks: Sequence[Block],
    *,
    outlet: str | None,
    credited: Sequence[Credited] = (),
    url: str | None = None,
    canonical: str | None = None,
    writers: Sequence[str] = (),
) -> Reprint | None:
    """The outlet that had the article first, with what says so; None where nothing names another outlet.

    Words that say it outright come first, then the address that the page gives as the story's own (`canonical`, where
    it was found at `url`), a shared credit, an outlet named as its writer, the rights line inside the article, the
    address of its writer, and the agency that wrote it.
    """
    clues: tuple[Callable[[], Reprint | None], ...] = (
        lambda: find_first_publisher(blocks),
        lambda: _by_address(url, canonical),
        lambda: _by_shared_credit(blocks, outlet),
        lambda: find_source_line(blocks, writers),
        lambda: _by_writers(writers),
        lambda: _by_rights(blocks, outlet),
        lambda: _by_mail(blocks, outlet),
    )
    for clue in (find() for find in clues):
        if clue is None or same_outlet(clue.outlet, outlet) or _is_own(clue.outlet, blocks, outlet=outlet, url=url):
            continue
        return clue
    sole = next((one for one in credited if one.alone), None)
    if sole is not None and not same_outlet(sole.agency, outlet) and agency_of_host(host_of(url)) != sole.agency:
        return Reprint(sole.agency, sole.reason)
    return None


def same_outlet(name: str, other: str | None) -> bool:
    """Whether two names are of one outlet: equal, or one the beginning of the other.

    >>> same_outlet("Al Jazeera", "Al Jazeera English"), same_outlet("The Sun", "The Sunday Times")
    (True, False)
    """
    if other is None:
        return False
    one = fold(name).removeprefix("the ").split()
    two = fold(other).removeprefix("the ").split()
    if "".join(one) == "".join(two):
        return True
    shorter, longer = sorted((one, two), key=len)
    if longer[: len(shorter)] == shorter and len("".join(shorter)) > 2:
        return True
    host = other.casefold().split(".")[0] if "." in other else ""
    return bool(host) and host == "".join(one)


def _is_own(name: str, blocks: Sequence[Block], *, outlet: str | None, url: str | None) -> bool:
    """Whether the page stands on the site of that name.

    Its address shows it, or, where that is not known, the lines far from the story that name it too.
    """
    host = host_of(url)
    plain = _plain(name)
    if outlet is not None and f" {plain} " in f" {_plain(outlet)} ":
        return True
    if host is not None:
        same = site_of(name) == site_of(host) or (site_of(host) or host).split(".")[0] == "".join(plain.split())
        return same or name_domain(host) == name
    kept = [at for at, block in enumerate(blocks) if block.kept]
    near = range(kept[0] - NEAR, kept[-1] + NEAR) if kept else range(0)
    far = (block.text for at, block in enumerate(blocks) if at not in near and len(block.text) <= LONGEST_OWN)
    return sum(f" {plain} " in f" {_plain(text)} " for text in far) >= OWN_LINES


def _plain(text: str) -> str:
    """The words of a text without case, accents, a leading "the", and what tells outlets of one name apart."""
    words = fold(text.partition(" (")[0]).split()
    return " ".join(fold_word(word) for word in words).removeprefix("the ")


def _by_address(url: str | None, canonical: str | None) -> Reprint | None:
    """The site that the page itself names as the story's own address, where it was found at another."""
    found, own = host_of(url), host_of(canonical)
    if found is None or own is None or site_of(found) == site_of(own):
        return None
    labels = set(found.split(".")) & set(own.split("."))
    if {site_of(found), site_of(own)} & CARRIERS or any(len(label) >= LEAST_LABEL for label in labels):
        return None
    return Reprint(name_domain(own) or own, f"the page gives {own} as the address of the story")


def _by_shared_credit(blocks: Sequence[Block], outlet: str | None) -> Reprint | None:
    last = max((at for at, block in enumerate(blocks) if block.kept), default=-1)
    for block in blocks[max(0, last - 1) : last + BELOW]:
        found = SHARED.match(block.text) if len(block.text) <= LONGEST_MAIL_LINE // 3 else None
        if found is None or not same_outlet(found["one"], outlet):
            continue
        other = found["two"].strip()
        if other[:1].isupper() and name_agency(other) is None and not same_outlet(other, outlet):
            return Reprint(name_outlet(other), f"the story ends with the credit “{block.text}”")
    return None


def _by_writers(writers: Sequence[str]) -> Reprint | None:
    for name in writers:
        known = find_known(name) if name_agency(name) is None else None
        if known is not None:
            return Reprint(known, f"the page's metadata names {name} as its author")
    return None


def _by_rights(blocks: Sequence[Block], outlet: str | None) -> Reprint | None:
    """A rights line that closes the article itself: soon after its text, or before a link to the source."""
    last = max((index for index, block in enumerate(blocks) if block.kept), default=-1)
    sources = [index for index, block in enumerate(blocks) if block.reason == SOURCE]
    lines = [index for index, block in enumerate(blocks) if _is_rights(block)]
    first = next((index for index, block in enumerate(blocks) if block.kept), len(blocks))
    for index in (line for line in lines if line > first):
        holder = find_holder(blocks[index].text)
        if holder is None or name_agency(holder) is not None:
            continue
        linked = DISTRIBUTED.search(blocks[index].text) or any(0 <= place - index <= 6 for place in sources)
        known = find_known(holder)
        near = index <= last + (2 if known is None else BELOW)
        if linked or (near and _has_other_holder(blocks, lines, index, outlet)):
            reason = f"a rights line by the article names {holder}: “{_without_hash(blocks[index].text)[:160]}”"
            return Reprint(known or name_outlet(holder), reason)
    return None


def _has_other_holder(blocks: Sequence[Block], lines: Sequence[int], index: int, outlet: str | None) -> bool:
    """Whether the site has a rights line of its own further down, so that this one is another's."""
    others = (find_holder(blocks[at].text) for at in lines if at > index)
    return outlet is not None and any(other is not None and same_outlet(name_outlet(other), outlet) for other in others)


def _is_rights(block: Block) -> bool:
    """Whether the block says whose copyright something is, with a year: "© Jane Doe" is a photographer's."""
    if block.kept or len(block.text) > LONGEST_OWN or "/" in block.text:
        return False
    marked = block.reason == RIGHTS_LINE or RIGHTS_MARK.match(block.text) is not None
    return marked and YEAR.search(block.text) is not None and read_credit_line(block.text) is None


def _by_mail(blocks: Sequence[Block], outlet: str | None) -> Reprint | None:
    for block in blocks:
        if len(block.text) > LONGEST_MAIL_LINE or "@" not in block.text or not WRITE_TO.search(block.text):
            continue
        found = STAFF_MAIL.search(block.text)
        if not found:
            continue
        host = (found["host"] or found["alone"]).casefold().rstrip(".")
        owner = name_domain(host)
        if host in FREE_MAIL or owner is None or owner == outlet or _is_own(owner, blocks, outlet=None, url=None):
            continue
        return Reprint(owner, f"its writer's address is at {host}: “{block.text[:160]}”")
    return None


def _without_hash(text: str) -> str:
    return re.sub(r"\s*\b[0-9a-f]{16,}\b", "", text)

"""Who published an article first, where the page that shows it is not that outlet's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.article import Reprint
from twosource.reading.block import Block
from twosource.reading.furniture import Furniture
from twosource.reading.outlet import find_holder, is_known, load_publishers, name_domain, name_outlet
from twosource.reading.prose import fold
from twosource.reading.vocabulary import load_words

DOMAIN = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|co)\b"
NAME = (
    rf"(?P<name>{DOMAIN}|(?:[Tt]he )?[A-Z0-9][\w'’&.-]*"
    r"(?:,? (?:of |the |and |& |for |in |de )?[A-Z0-9][\w'’&.-]*){0,6})"
)
FIRST_PUBLISHED = (
    re.compile(
        r"(?i:(?:this|the) (?:article|story|post|piece|report|essay|column)(?: was| has been)?(?: originally|"
    r" first)*\s*(?:published|appeared|ran|posted|produced|republished|reprinted|printed)?"
        rf"(?: originally| first)*\s*(?:with permission )?(?:by|on|in|at|from))\s+{NAME}"
    ),
    re.compile(r"(?i:(?:originally|first) (?:published|appeared|posted|printed|ran)(?: \w+ \d+,? \d*)? (?:by|on|in|"
    rf"at))\s+{NAME}"),
    re.compile(r"(?i:(?:republished|reprinted|reproduced|syndicated)(?: here)?(?: with (?:the )?permission)?\s+(?:fr"
    rf"om|of|by))\s+{NAME}"),
    re.compile(rf"(?i:appeared first (?:on|in|at))\s+{NAME}"),
    re.compile(r"^(?i:(?:read|see|view) (?:the )?(?:full|original|whole|rest of the|complete) (?:story|article|post|"
    rf"report|piece|version)?\s*(?:at|on|in|from))\s+{NAME}"),
)  # fmt: skip
SOURCE = re.compile(rf"^(?:source|via|from|courtesy of|originally from)\s*:\s*{NAME}\W*$", re.IGNORECASE)
NO_OUTLET = frozenset({"this", "our", "his", "her", "a", "monday", "tuesday", "wednesday", "thursday", "friday"})
VIA = re.compile(rf"^(?:via|from)\s+{NAME}\W*$", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.\s")
DISTRIBUTED = re.compile(r"\bdistributed by\b|\bsyndicated\b", re.IGNORECASE)
ORIGIN_WORDS = (
    "originally", "first", "republished", "reprinted", "reproduced", "syndicated", "full", "original", "source", "via",
    "courtesy", "whole", "rest of", "complete",
)  # fmt: skip
ORIGIN_STARTS = ("this ", "first published", "originally published", "republished", "reprinted")
"""So a paragraph begins that speaks of the page itself; others tell of reports that the story quotes."""
ORIGIN_WORD = re.compile("|".join(ORIGIN_WORDS), re.IGNORECASE)

STAFF_MAIL = re.compile(r"\bat\s+[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)|^[\w.+-]+@(?P<alone>[\w-]+(?:\.[\w-]+)+)\W*$")
WRITE_TO = re.compile(r"^(?:write|e-?mail|contact|reach|send)\b|\bcan be reached\b|^[\w.+-]+@", re.IGNORECASE)
FREE_MAIL = load_words("reprint.free_mail")


def find_reprint(blocks: Sequence[Block], *, outlet: str | None, credit: str | None) -> Reprint | None:
    """The outlet that had the article first, with the words that say so; None where nothing names another outlet.

    Words that say it outright come first, then the rights line inside the article, the address of its writer, and
    the agency whose credit it carries.
    """
    clues = (_said_outright(blocks), _by_rights(blocks), _by_mail(blocks))
    for clue in clues:
        if clue is not None and not same_outlet(clue.outlet, outlet):
            return clue
    if credit is not None and not same_outlet(credit, outlet):
        return Reprint(credit, f"the story carries the credit of the agency {credit}")
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


def _said_outright(blocks: Sequence[Block]) -> Reprint | None:
    for block in blocks:
        low = block.text.casefold()
        if len(low) > 400 or not any(word in low for word in ORIGIN_WORDS):
            continue
        if block.kept and not low.startswith(ORIGIN_STARTS):
            continue
        for pattern in (*FIRST_PUBLISHED, VIA, SOURCE):
            found = pattern.search(block.text)
            if found and ORIGIN_WORD.search(found[0]) and _is_outlet(found["name"], pattern in (VIA, SOURCE)):
                name = SENTENCE_END.split(found["name"])[0].strip(" .,")
                return Reprint(name_domain(name) or name_outlet(name), f"the page says so: “{block.text[:160]}”")
    return None


def _by_rights(blocks: Sequence[Block]) -> Reprint | None:
    """A rights line that closes the article itself: soon after its text, or before a link to the source."""
    last = max((index for index, block in enumerate(blocks) if block.kept), default=-1)
    sources = [index for index, block in enumerate(blocks) if block.reason == Furniture.SOURCE.value]
    lines = [index for index, block in enumerate(blocks) if block.reason == Furniture.RIGHTS.value]
    for index in lines:
        holder = find_holder(blocks[index].text)
        if holder is None:
            continue
        linked = DISTRIBUTED.search(blocks[index].text) or any(0 <= place - index <= 6 for place in sources)
        if linked or (index <= last + 4 and len(lines) > 1) or index < last:
            reason = f"a rights line in the article names {holder}: “{_without_hash(blocks[index].text)[:160]}”"
            return Reprint(name_outlet(holder), reason)
        known = load_publishers().by_company.get(fold(holder).removeprefix("the "))
        if known is not None and index <= last + 6:
            reason = f"the rights line names {holder}: “{_without_hash(blocks[index].text)[:160]}”"
            return Reprint(known, reason)
    return None


def _by_mail(blocks: Sequence[Block]) -> Reprint | None:
    for block in blocks:
        if len(block.text) > 300 or "@" not in block.text or not WRITE_TO.search(block.text):
            continue
        found = STAFF_MAIL.search(block.text)
        if not found:
            continue
        host = (found["host"] or found["alone"]).casefold().rstrip(".")
        outlet = name_domain(host)
        if host not in FREE_MAIL and outlet is not None:
            return Reprint(outlet, f"its writer's address is at {host}: “{block.text[:160]}”")
    return None


def _is_outlet(name: str, bare: bool) -> bool:
    """Whether a name can be that of an outlet; one without words around it (`bare`) must be known as such."""
    words = fold(name).split()
    if not words or words[0] in NO_OUTLET:
        return False
    return not bare or is_known(name.strip(" .,"))


def _without_hash(text: str) -> str:
    return re.sub(r"\s*\b[0-9a-f]{16,}\b", "", text)

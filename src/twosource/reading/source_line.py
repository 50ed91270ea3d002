"""Another outlet that a line beside the story names as where it comes from: "Fuente: El Faro", "Jane Doe | El Faro"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.article import Reprint, Role
from twosource.reading.agency import name_agency
from twosource.reading.agency_credit import has_date_beside, top_of_story
from twosource.reading.block import HEADLINE, Block
from twosource.reading.byline import is_byline
from twosource.reading.credit_line import CUT, is_name, list_source_labels
from twosource.reading.outlet import find_known, name_domain, site_of
from twosource.reading.vocabulary import load_words

BELOW = 5
"""Blocks below the last paragraph in which a story's source stands."""
BELOW_TITLE = 10
LONGEST = 90
TOLD = frozenset({Role.BODY, Role.LEAD})
FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|html?|php|pdf|mp[34]|aspx?)$", re.IGNORECASE)
MOST_WORDS = 5
DOMAIN = re.compile(r"(?:www\.)?(?P<host>(?:[a-z0-9-]+\.){1,3}[a-z]{2,12})/?", re.IGNORECASE)
LABEL = re.compile(r"^\W*(?P<label>[^:：|•]{2,24})\s*[:：|•]\s*(?P<name>[^:：]{2,60})$")
LONGEST_LABELLED = 120
"""Characters of a label with a name; the pattern takes steps with the square of their number."""
VIA = re.compile(r"^\W*(?:via|from|originally from)\s+(?P<name>\S.{1,50})$", re.IGNORECASE)
PROVIDED = re.compile(r"^\W*(?:provided|contributed|supplied) by:?\s+(?:the )?(?P<name>\S.{1,60})$", re.IGNORECASE)
COURTESY = re.compile(r"^\W*courtesy of:?\s+(?:the )?(?P<name>\S.{1,50})$", re.IGNORECASE)
TAIL = re.compile(r"[(\[（](?P<line>[^()\[\]（）]{4,60})[)\]）]\W*$")
ENGLISH = frozenset({"source", "sources", "credit", "text"})
"""Behind these stand the makers of charts and statistics more often than outlets; an outlet must be known there."""
CARRIERS = load_words("reprint.carriers")
INSTITUTION = load_words("source_line.institution")
TRIM = " .,;\"'“”„«»*_"


def find_source_line(blocks: Sequence[Block], writers: Sequence[str] = ()) -> Reprint | None:
    """The outlet that a line above or below the story, its last words or its metadata name as its source, or None."""
    kept = [at for at, block in enumerate(blocks) if block.role in (Role.BODY, Role.LEAD)]
    if kept:
        for at in _head(blocks, kept[0]):
            name = _above(blocks, at)
            if name is not None:
                return Reprint(name, f"a line above the story names it: “{blocks[at].text[:LONGEST]}”")
        for at in range(kept[0] + 1, min(kept[-1] + BELOW + 1, len(blocks))):
            name = _below(blocks, at, at >= kept[-1])
            if name is not None:
                return Reprint(name, f"a line below the story names it: “{blocks[at].text[-LONGEST:]}”")
    written = next(((name, one) for one in writers if (name := _beside_writer(one)) is not None), None)
    return Reprint(written[0], f"the page's metadata names its writer as “{written[1]}”") if written else None


def _head(blocks: Sequence[Block], first: int) -> range:
    """The blocks from the headline to the story's first paragraphs, or a few below it where the story was mistaken."""
    top = top_of_story(blocks, first)
    titles = [at for at, block in enumerate(blocks[: first + BELOW_TITLE]) if block.reason == HEADLINE]
    return range(top, min(len(blocks), max(first + 2, titles[-1] + BELOW_TITLE if titles else 0)))


def _above(blocks: Sequence[Block], at: int) -> str | None:
    text = blocks[at].text
    if len(text) > LONGEST or blocks[at].reason == HEADLINE:
        return None
    courtesy = COURTESY.match(text)
    if courtesy is not None and at + 1 < len(blocks) and is_byline(blocks[at + 1].text):
        return _as_source(courtesy["name"], sure=True)
    if not has_date_beside(blocks, at) and not any(char.isdigit() for char in text):
        return None
    parts = [part.strip(TRIM) for part in CUT.split(text)]
    named = [part for part in parts if part and not _is_date(part)]
    alone = named[0] if len(named) == 1 else ""
    named_alone = _as_source(alone, sure=False) if alone and _is_telling(alone) else _beside_writer(text)
    return _labelled(text, sure=False) or named_alone


def _is_date(part: str) -> bool:
    return part[:1].isdigit() or any(word.isdigit() for word in part.split())


def _below(blocks: Sequence[Block], at: int, last: bool) -> str | None:
    """The outlet that a line under the story names, or that stands in brackets behind its `last` words."""
    block = blocks[at]
    if len(block.text) > LONGEST:
        found = TAIL.search(block.text[-LONGEST:]) if last else None
        return _labelled(found["line"], sure=True) if found else None
    if not last and block.role is not None:
        return None
    provided = PROVIDED.match(block.text)
    if provided is not None:
        return _as_source(provided["name"], sure=True) or _as_body(provided["name"])
    via = VIA.match(block.text)
    closes = blocks[at - 1].role in TOLD and (at + 1 == len(blocks) or blocks[at + 1].role not in TOLD)
    if via is not None:
        return _as_source(via["name"], sure=False)
    return _labelled(block.text, sure=closes) if closes or last else None


def _labelled(text: str, *, sure: bool) -> str | None:
    """The outlet behind a label such as "Quelle:"; `sure` where the place alone shows that the story is meant."""
    found = LABEL.match(text) if len(text) <= LONGEST_LABELLED else None
    label = found["label"].strip().casefold() if found else ""
    if found is None or label not in list_source_labels():
        return None
    return _as_source(found["name"], sure=sure and label not in ENGLISH)


def _beside_writer(text: str) -> str | None:
    """The known outlet behind a writer's name: "Jane Doe | El Faro", "Jane Doe, El Faro"."""
    parts = [part.strip(TRIM) for part in CUT.split(text) if part.strip(TRIM)]
    if not 2 <= len(parts) <= MOST_WORDS or not is_name(parts[0]) or find_known(parts[0]):
        return None
    others = [part for part in parts[1:] if _is_telling(part) and name_agency(part) is None]
    return next((known for part in others if (known := find_known(part))), None)


def _as_body(name: str) -> str | None:
    """An institution that provides its own text, as science sites pass it on."""
    name = name.strip(TRIM)
    return name if is_name(name) and len(name.split()) > 1 else None


def _is_telling(name: str) -> bool:
    """Whether a known name means an outlet where nothing says so: "Politico" and "Forbes" stand in menus too."""
    return not (name.isascii() and name.istitle() and name.isalpha())


def _as_source(name: str, *, sure: bool) -> str | None:
    """The outlet of that name: known, an address, or (where `sure`) any name but that of an institution."""
    name = name.strip(TRIM)
    if not name or name_agency(name) is not None or FILE.search(name):
        return None
    host = DOMAIN.fullmatch(name)
    if host is not None:
        address = host["host"].casefold()
        return None if site_of(address) in CARRIERS else name_domain(address) or address.removeprefix("www.")
    known = find_known(name)
    if known is not None:
        return known
    words = name.casefold().split()
    plain = sure and len(words) <= MOST_WORDS and is_name(name) and not any(char in name for char in ",/;")
    return name if plain and not any(word.startswith(part) for word in words for part in INSTITUTION) else None

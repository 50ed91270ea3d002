"""The agencies whose copy an article carries: named as its writers by metadata, dateline, byline, source or note.

An agency that lent a picture, that is quoted ("told Reuters") or that has a teaser on the page is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.model.article import Role
from twosource.reading.agency import find_agencies, may_name_agency, name_agency
from twosource.reading.block import HEADLINE, Block
from twosource.reading.credit_line import LONGEST_CREDIT, CreditLine, Label, load_credit_words, read_credit_line
from twosource.reading.dateline import Opening
from twosource.reading.patterns import load_patterns

ABOVE = 14
"""Blocks above the first paragraph in which a byline stands; share buttons and a caption stand in between."""
BELOW_TITLE = 45
"""As many where they stand below the headline."""
BELOW = 10
"""Blocks below the last paragraph in which a credit stands."""
LAST = 3
"""Paragraphs at the end whose own last words may be a credit."""
TAIL = 90
"""Characters of such words at most."""
TAIL_CREDIT = re.compile(
    r"(?:[.!?…。！？”“\"»’)\]]\W{0,3}|\s)(?P<credit>[(（【\[][^()\[\]（）【】]{2,60}[)）】\]]|"
    r"[–—]+\s?[^–—.!?()]{2,40}|/[\w /]{2,20}/)\W{0,3}$"
)
"""'... on Sunday. (AFP)', '... on Sunday. — AFP'."""
BARE_TAIL = re.compile(r"[.!?…।。”\"»][\"”’»]?\s*(?P<credit>[^\s.!?…।。\"“”«»()\[\]][^.!?…।。\"“”«»()\[\]]{1,30})$")
"""'... on Sunday. PTI'."""
ITSELF = re.compile("|".join(load_patterns("credit_notes.txt")["itself"]), re.IGNORECASE)
"""Words in which a note speaks of the story that it stands under."""
PROVIDED = re.compile(rf"\b(?:{'|'.join(load_patterns('credit_notes.txt')['provided'])})", re.IGNORECASE)
"""What such a note says the agency did."""
CORRECTION = re.compile(r"\bcorrect(?:ed|ion|s)?\b|\bberichtig|\bkorrigier|\bcorrig", re.IGNORECASE)
SHORTEST_PARAGRAPH = 90
REUTERS_STYLE = re.compile(
    r"^\W*(?:additional )?(?:reporting|writing)(?: and (?:writing|editing|reporting))? by [^;]{3,200};[^;]{0,160};? ?"
    r"(?:writing[^;]{3,80}; ?)?(?:and )?editing by \S",
    re.IGNORECASE,
)
"""The note that Reuters alone sets under its stories: "(Reporting by Jane Doe; Editing by Ann Lee)"."""
LONGEST_NOTE = 420
"""Characters; longer lines are paragraphs of the story or of the site's terms."""
DATE_LIKE = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d\s?(?:h|hours?|min)\b")
BESIDE = 2
"""Blocks between a bare name and the date that shows it as a byline."""
LONGEST_STAMP = 80
WIRE_PATH = re.compile(
    r"(?<=/)(?:(?:wires?|newswires?|wire-?services?|news-?agenc(?:y|ies)|agenc(?:y|ies))/([a-z]{2,12})|(aponline|reuters))"
    r"(?=[/?#-]|$)",
    re.IGNORECASE,
)
"""The folder that an outlet keeps for the copy of an agency."""
KINDS = ("agency", "news", "news agency", "wire", "service", "news service", "press")
"""What the full name of an agency ends with, and its credit lines need not."""

SMALL = frozenset(("of", "and", "for", "the", "in"))

LINKED = frozenset({"Bloomberg", "CNN", "Sputnik"})
"""In square brackets behind a sentence these name a link ("... [Bloomberg]")."""


@dataclass(frozen=True, slots=True)
class Credited:
    """An agency that wrote or co-wrote the copy, and what says so."""

    agency: str
    reason: str
    alone: bool = True
    """Whether it wrote the story rather than lent some of it to the outlet's own writers."""


def find_credits(
    blocks: Sequence[Block], *, opening: Opening, writers: Sequence[str] = (), own: str = "", url: str | None = None
) -> tuple[Credited, ...]:
    """The agencies whose copy the article carries, each once, the surest evidence first.

    `opening` is the story's dateline, `writers` the names that the markup gives as its authors, `own` the outlet, `url`
    the page's address.
    """
    found: dict[str, Credited] = {}
    for credited in (*_of_address(url), *_all_credits(blocks, opening, writers, own.casefold())):
        if not is_own_name(credited.agency, own):
            found.setdefault(credited.agency, credited)
    return tuple(found.values())


def is_own_name(agency: str, outlet: str) -> bool:
    """Whether the credit is but a short name of the outlet: its initials, or all but the word for its kind.

    >>> is_own_name("SCW", "Southern Cone Wire"), is_own_name("East Wire", "East Wire Agency"), is_own_name("AP", "")
    (True, True, False)
    >>> is_own_name("Associated Press", "Associated Press of Norland")
    False
    """
    words = [word for word in outlet.casefold().split() if word != "the"]
    initials = "".join(word[0] for word in words if word not in SMALL)
    short = agency.casefold()
    return (len(words) > 1 and short == initials) or any(outlet.casefold() == f"{short} {kind}" for kind in KINDS)


def _of_address(url: str | None) -> Iterator[Credited]:
    """The agency in whose part of the site the page lies: "/wires/afp/...", "/aponline/...", "/reuters/..."."""
    found = WIRE_PATH.search(url or "")
    if found is None:
        return
    folder = found[1] or found[2].removesuffix("online")
    agency = name_agency(folder.upper()) or name_agency(folder)
    if agency is not None:
        yield Credited(agency, f"the address has the page among the copy of {agency}: “{found[0]}”")


def _all_credits(blocks: Sequence[Block], opening: Opening, writers: Sequence[str], own: str) -> Iterator[Credited]:
    for agency in opening.agencies:
        yield Credited(agency, f"the story opens with the name of {agency}")
    for writer in writers:
        credit = read_credit_line(writer, own=own)
        for agency in credit.agencies if credit else ():
            yield Credited(agency, f"the page's metadata names {agency} as its author", len(writers) == 1)
    kept = [at for at, block in enumerate(blocks) if block.role in (Role.BODY, Role.LEAD)]
    if not kept:
        return
    for at in range(top_of_story(blocks, kept[0]), min(len(blocks), kept[-1] + BELOW + 1)):
        agencies, alone = _of_line(blocks, at, kept, own)
        for agency in agencies:
            yield Credited(agency, f"a line of the page credits it: “{blocks[at].text[:LONGEST_CREDIT]}”", alone)
    for at in (*kept[-LAST:], *_passed_over(blocks, kept[-1])):
        agencies = _of_tail(blocks[at].text, own)
        for agency in agencies:
            reason = f"the story ends with its name: “{blocks[at].text[-TAIL:]}”"
            yield Credited(agency, reason, alone=len(agencies) == 1)


def top_of_story(blocks: Sequence[Block], first: int) -> int:
    """The block from which a byline may stand: below the headline, else a few blocks above the story."""
    titles = [at for at in range(max(0, first - BELOW_TITLE), first) if blocks[at].reason == HEADLINE]
    return titles[0] if titles else max(0, first - ABOVE)


def _passed_over(blocks: Sequence[Block], last: int) -> tuple[int, ...]:
    """The block behind the last paragraph where it may be one too: a name at its end makes it look like a caption."""
    behind = last + 1 < len(blocks) and len(blocks[last + 1].text) >= SHORTEST_PARAGRAPH
    return (last + 1,) if behind else ()


def _of_line(blocks: Sequence[Block], at: int, kept: Sequence[int], own: str) -> tuple[tuple[str, ...], bool]:
    """The agencies that a line of its own credits, judged by its words and its place; whether they wrote alone."""
    block = blocks[at]
    if block.reason == HEADLINE:
        return (), False
    credit = read_credit_line(block.text, own=own)
    if credit is not None:
        believed = _is_believed(credit, blocks, at, kept)
        alone = credit.label is not Label.WITH and not credit.shared and len(credit.agencies) == 1
        return (credit.agencies if believed else ()), alone
    speaks = at >= kept[0] and (block.role is None or at >= kept[-1])
    return (_of_note(block.text) if speaks else ()), False


def _is_believed(credit: CreditLine, blocks: Sequence[Block], at: int, kept: Sequence[int]) -> bool:
    """Whether a credit is that of the copy; above the story it may be a picture's."""
    if credit.placed:
        return at <= kept[0] + BESIDE and (credit.dated or has_date_beside(blocks, at))
    if credit.label in (Label.BYLINE, Label.WITH) or credit.shared:
        return True
    if at > kept[-1]:
        alone = at == kept[-1] + 1 and not _lends_pictures(blocks, credit.agencies)
        return credit.label is Label.SOURCE or credit.marked or alone
    if at > kept[0] + BESIDE + 1:
        return credit.label is Label.SOURCE or at == kept[-1]
    if credit.marked:
        return False
    return credit.dated or has_date_beside(blocks, at) or (credit.label is Label.SOURCE and at > kept[0])


def _lends_pictures(blocks: Sequence[Block], agencies: Sequence[str]) -> bool:
    """Whether a line of the page credits pictures to one of these agencies, so that its bare name may be one more."""
    words = load_credit_words()
    short = (block.text for block in blocks if len(block.text) <= LONGEST_NOTE)
    shown = (text for text in short if words.photo.search(text) or words.stock.search(text))
    return any(set(agencies) & set(find_agencies(text)) for text in shown)


def has_date_beside(blocks: Sequence[Block], at: int) -> bool:
    """Whether a date stands on one of the next lines or on the one before."""
    beside = (*blocks[at + 1 : at + 1 + BESIDE], *blocks[max(0, at - 1) : at])
    return any(len(block.text) <= LONGEST_STAMP and DATE_LIKE.search(block.text) for block in beside)


def _of_note(text: str) -> tuple[str, ...]:
    """The agencies of a note that speaks of the story itself ("The AP contributed to this report")."""
    if len(text) <= LONGEST_NOTE and REUTERS_STYLE.match(text):
        return ("Reuters",)
    if (
        len(text) > LONGEST_NOTE
        or not may_name_agency(text)
        or not ITSELF.search(text)
        or not PROVIDED.search(text)
        or CORRECTION.search(text)
    ):
        return ()
    return find_agencies(text)


def _of_tail(text: str, own: str) -> tuple[str, ...]:
    """The agencies that the last words of a paragraph credit."""
    tail = text[-TAIL:]
    for pattern in (TAIL_CREDIT, BARE_TAIL):
        found = pattern.search(tail)
        credit = read_credit_line(found["credit"], own=own) if found else None
        if credit is not None and not (found and found["credit"][0] == "[" and set(credit.agencies) <= LINKED):
            return credit.agencies
    return ()

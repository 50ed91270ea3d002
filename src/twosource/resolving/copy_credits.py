"""The lines of a page that name another outlet as the one whose text it carries.

The forms are general ones: a word of publishing before or behind a name, a label before it, a rights mark with a
holder who is not the page's own outlet. A picture's credit, somebody who contributed, and the site's own rights line
name no first outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.outlet_names import outlet_key
from twosource.resolving.outlets import is_own_name, looks_like_outlet
from twosource.resolving.wording import list_words

LONGEST = 240
"""Characters of a line; longer ones are paragraphs."""
EDGE = 3
"""Paragraphs at either end of the text that may be such a line."""
LONGEST_EDGE = 160
MOST_WORDS = 6
LINKS_TO_SOURCE = re.compile(
    r"^\W*(?:(?:view |see |read |visit |go to |link to )?(?:the )?(?:original )?(?:source|story|article|post|report)"
    r"(?: (?:link|url|here))?|source|original|via)\W*$",
    re.IGNORECASE,
)
"""A line that leads to the source without naming it ("Source link")."""
_LENT = re.compile(
    r"\b(?:photo\w*|pictures?|images?|video|footage|graphics?|illustrations?|getty|shutterstock|contribut\w+|additional|"
    r"editing|edited|follow|subscrib\w+|newsletters?|sign up|comments?|cookies?|privacy|tips?|on twitter|on facebook|"
    r"caption|file|handout|screen ?(?:shot|grab))\b",
    re.IGNORECASE,
)
"""Such a line speaks of a picture, of somebody who helped, or of the site."""
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b|&copy;)[\s:,]*", re.IGNORECASE)
_RIGHTS_NOISE = re.compile(
    r"^(?:(?:©|\(c\)|copyright|&copy;|by|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)[\s,.:|–-]*)+", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COMPANY = re.compile(r"\b(?:group|holdings?|corp(?:oration)?|ventures|partners|enterprises)$", re.IGNORECASE)
_FORM = re.compile(r",?\s+(?:inc|ltd|llc|plc|limited|gmbh|co)\.?$", re.IGNORECASE)
_ITSELF = re.compile(
    r"\b(?:this|original(?:ly)?|first|stor(?:y|ies)|articles?|reports?|posts?|pieces?|content|column|material|copy|"
    r"full|version|permission|licen[cs]ed?|text)\b",
    re.IGNORECASE,
)
_MADE = (
    r"(?:re-?|cross-?)?(?:publish|print|post|produc|blogg|syndicat|shar|adapt|licens|sourc|us|carri|air|report|releas|"
    r"issu|writ|creat|suppl|provid|reproduc|deliver|obtain|copi|distribut)(?:ed|en|ied|d)|appear(?:ed|s)|taken|ran|runs?"
)
_BEFORE = re.compile(
    rf"\b(?P<made>(?i:{_MADE}))\b(?:\s+[a-z'-]+){{0,4}}?\s+(?:by|in|on|at|from|with|of|via)\s+(?:the\s+)?(?=[\"“‘'A-Z0-9]|\S+\.\w)"
)
"""'originally published by', 'first appeared in', 'reprinted with permission of'."""
_LABEL = re.compile(
    r"^\W*(?:(?:original|news|article|story|text|content|full|full story|first|report|online)\s+){0,2}"
    r"(?:source|sources|credits?|via|courtesy(?:\s+of)?|origin|original|from|text|story|article|report|h/t|hat tip|"
    r"published|publisher|publication|rights|all rights|appeared)"
    r"(?:\s+(?:by|of|at|from|in|on|via)|\s*[:|–—-])?\s*(?=[\"“‘'A-Z0-9]|\S+\.\w)",
    re.IGNORECASE,
)
_SURE_LABELS = ("source", "via", "original", "news", "article", "story", "h/t")
_POINTS = re.compile(
    r"^\W*(?:click|tap|read|see|view|find|continue|visit|go|keep|more|the rest|for the)\b[^.!?]{0,80}?"
    r"\b(?:at|on|in|from|via)\s+"
    r"(?=[\"“‘'A-Z0-9]|\S+\.\w)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^\W*(?P<name>[A-Z0-9][^.!?]{1,50}?)\s+(?:originally|first)\s+(?:published|reported|ran|carried|posted|printed|ran)\b"
)
_BYLINE = re.compile(r"^\W*[Bb]y\s+(?=[A-Z])")
_AGENCY_OPENING = re.compile(r"^(?:[A-Z][\w .,'’/-]{0,60})?\((?P<name>[A-Z][\w -]{1,30})\)\s*[-–—]")
"""'HARBOURTOWN, (Wire) - ': a dateline with an agency, also where a caption goes on behind it."""
_SMALL = frozenset(("of", "the", "and", "de", "du", "la", "le", "del", "di", "for", "&"))
_NO_NAME = frozenset(
    list_words("""
        this that these those our your his her their my its here source link original article story all no a an we you
        it monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december photo image video staff newsroom editor admin more related us twitter
        facebook instagram youtube whatsapp email google apple
    """)
)


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet that a page names as the first one, how much that weighs (1 to 3), and the line that says so."""

    name: str
    weight: int
    reason: str
    written: bool = True
    """Whether the name is spelled as on the page, and not as reading the page has put it."""

    @property
    def key(self) -> str:
        """What is equal for two names of the outlet."""
        return outlet_key(self.name)


def find_credits(article: Article, outlets: Sequence[str]) -> tuple[Credit, ...]:
    """What the page says of where its text comes from, the surest first; `outlets` are those that carry the text too.

    A name of one of those is believed in any of the forms, another only where it looks like an outlet's or the form
    leaves no doubt.
    """
    known = {outlet_key(name): name for name in outlets}
    openings = map(_read_opening, _list_openings(article))
    lines = (_read_line(line, known) for line in list_lines(article))
    others = (one for one in (*openings, *lines) if one is not None and not is_own_name(one.name, article))
    found = [*_by_reader(article), *others]
    return tuple(sorted(found, key=lambda credit: -credit.weight))


def list_lines(article: Article) -> tuple[str, ...]:
    """The short lines of the page that may be a credit: what was dropped from it, and the ends of its text."""
    paragraphs = [article.text[one.start : one.end] for one in article.paragraphs]
    edges = [*paragraphs[:EDGE], *paragraphs[max(EDGE, len(paragraphs) - EDGE) :]]
    dropped = [one.text for one in article.removed if len(one.text) <= LONGEST]
    return (*dropped, *(line for line in edges if len(line) <= LONGEST_EDGE))


def _list_openings(article: Article) -> tuple[str, ...]:
    """The beginnings of its first paragraphs, and of what was dropped as a caption."""
    first = [article.text[one.start : one.end] for one in article.paragraphs[:EDGE]]
    return tuple(text[:LONGEST_EDGE] for text in (*first, *(one.text for one in article.removed)))


def _read_opening(text: str) -> Credit | None:
    opening = _AGENCY_OPENING.match(text)
    if opening is None or not looks_like_outlet(opening["name"]):
        return None
    return Credit(opening["name"], 2, f"the text opens with its name: “{opening[0]}”")


def links_to_source(article: Article) -> str | None:
    """The line by which the page leads to a source that it does not name, or None."""
    return next((line for line in list_lines(article) if LINKS_TO_SOURCE.match(line)), None)


def _by_reader(article: Article) -> Iterable[Credit]:
    """What reading the page alone has shown. An agency that only helped with a text did not have it first."""
    helped = any("contribut" in line.lower() for line in list_lines(article))
    if article.reprint_of and not (helped and article.reprint_of.outlet == article.credit):
        sure = 2 if article.reprint_of.outlet == article.credit else 3
        yield Credit(article.reprint_of.outlet, sure, article.reprint_of.reason, written=False)
    elif article.credit and not helped:
        yield Credit(article.credit, 1, "it is credited", written=False)


def _read_line(line: str, known: dict[str, str]) -> Credit | None:
    said = f"a line of the page says “{line[:160]}”"
    rights = _RIGHTS.search(line)
    if rights is not None and (_YEAR.search(line) or outlet_key(line) in known):
        holder = _FORM.sub("", _read_name(_RIGHTS_NOISE.sub("", line[rights.start() :])) or "")
        owner = outlet_key(holder) not in known and _COMPANY.search(holder)
        return _judge(holder, 3, said, known, sure=True) if holder and not owner else None
    forms = () if _LENT.search(line) else _read_forms(line)
    named = ((_read_name(rest), weight, sure) for weight, sure, rest in forms)
    judged = (_judge(name, weight, said, known, sure=sure) for name, weight, sure in named if name)
    return next((credit for credit in judged if credit is not None), None)


def _read_forms(line: str) -> Iterable[tuple[int, bool, str]]:
    """For each form that the line has: its weight, whether it is sure of any name, and the words from the name on."""
    made = _BEFORE.search(line)
    if made is not None and _ITSELF.search(line[: made.end()]):
        yield (1 if made["made"].lower().startswith("distribut") else 3), True, line[made.end() :]
    elif made is not None and made.start() <= 2:
        yield 2, False, line[made.end() :]
    behind = _BEHIND.match(line)
    if behind is not None:
        yield 3, True, behind["name"]
    label = _LABEL.match(line)
    if label is not None:
        yield 3, label[0].lower().lstrip().startswith(_SURE_LABELS), line[label.end() :]
    points = _POINTS.match(line)
    if points is not None:
        yield 2, False, line[points.end() :]
    byline = _BYLINE.match(line)
    if byline is not None:
        yield 1, False, line[byline.end() :]
    yield 1, False, line


def _judge(name: str, weight: int, said: str, known: dict[str, str], *, sure: bool) -> Credit | None:
    """The credit, where the name can be an outlet's."""
    if outlet_key(name) in known:
        return Credit(name, max(weight, 2), said)
    if weight < 2 or not (sure or looks_like_outlet(name)):
        return None
    return Credit(name, weight, said)


def _read_name(rest: str) -> str | None:
    """The name that a text begins with, to its end or to a stop; None where it begins with none, or with a sentence.

    >>> _read_name("The Example Courier under a free licence."), _read_name("his book"), _read_name("Courier, 2031")
    ('The Example Courier', None, 'Courier')
    """
    words: list[str] = []
    for word in rest.strip().lstrip("\"“‘'([").split()[: MOST_WORDS + 1]:
        bare = word.strip("\"“”‘’'()[]*_").rstrip('.,;:!?|)”"')
        capital = bare[:1].isupper() or bare[:1].isdigit() or "." in bare.strip(".")
        if not bare or not (capital or (words and bare.lower() in _SMALL)):
            break
        if _YEAR.fullmatch(bare):
            break
        words.append(bare)
        if word[-1] in '.,;:!?|)”"' and not (word.endswith(".") and len(bare) <= 2):
            break
    while words and words[-1].lower() in _SMALL:
        words.pop()
    if not words or len(words) > MOST_WORDS or words[0].lower() in _NO_NAME or all(word.isdigit() for word in words):
        return None
    return " ".join(words)

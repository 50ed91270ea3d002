"""Words that say who published a story first, in many languages: "Zuerst erschienen in", "Republished from"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.model.article import Reprint
from twosource.reading.agency import UNSPACED
from twosource.reading.block import Block
from twosource.reading.outlet import name_domain, name_outlet
from twosource.reading.patterns import load_patterns
from twosource.reading.prose import fold
from twosource.reading.vocabulary import load_words

TABLE = "first_published.txt"
SIGNS = load_words("reprint_words.signs")
"""One of these stands in every line that says so."""
LONGEST = 400
QUOTED = re.compile(r"^[\"'“”„«»‹›「『*_(\[]+(?P<name>[^\"“”„«»‹›「」『』*_()\[\]]{2,50})[\"“”„«»‹›」』*_)\]]")
ARTICLES = re.compile(r"^(?:der|die|das|dem|den|le|les|el|los|las|il|lo|het|o|os|as)\s+(?=[A-ZÀ-Þ\"“„«])|^l['’](?=\S)")
DOMAIN = re.compile(r"^(?:https?://)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,12})\b(?:/\S*)?", re.IGNORECASE)
CONNECTING = load_words("reprint_words.connecting")
MOST_WORDS = 7
NO_OUTLET = load_words("reprint_words.no_outlet")
ENDS_NAME = re.compile(r"[.,;:!?)\]）。，、]+$")


@dataclass(frozen=True, slots=True)
class Sayings:
    """What says that a story was published elsewhere first.

    Its parts are what stands before an outlet's name, what stands about it, and how paragraphs begin that speak of
    their own page; others tell of reports that the story quotes.
    """

    before: tuple[re.Pattern[str], ...]
    inside: tuple[re.Pattern[str], ...]
    starts: tuple[str, ...]


@cache
def load_sayings() -> Sayings:
    """The table, its patterns compiled. General knowledge of many languages."""
    sections = load_patterns(TABLE)
    before, inside = (tuple(re.compile(one, re.IGNORECASE) for one in sections[key]) for key in ("before", "inside"))
    return Sayings(before, inside, sections["starts"])


def find_first_publisher(blocks: Sequence[Block]) -> Reprint | None:
    """The outlet that a line of the page names as the first to publish the story, or None."""
    short = [block for block in blocks if len(block.text) <= LONGEST]
    whole = "\n".join([block.text for block in short]).casefold()
    signs = [sign for sign in SIGNS if sign in whole]
    for block in short if signs else ():
        name = _name_in(block, signs)
        if name is not None:
            return Reprint(name, f"the page says so: “{block.text[:160]}”")
    return None


def _name_in(block: Block, signs: Sequence[str]) -> str | None:
    """The name behind the words of one line, where it holds one of the signs."""
    low = block.text.casefold()
    if any(sign in low for sign in signs) and (not block.kept or low.startswith(load_sayings().starts)):
        for pattern in load_sayings().before:
            found = pattern.search(block.text)
            name = read_name(block.text[found.end() :]) if found else None
            if name is not None:
                return name
        for pattern in load_sayings().inside:
            found = pattern.search(block.text)
            if found:
                return _as_outlet(found["name"])
    return None


def read_name(rest: str) -> str | None:
    """The outlet's name at the start of a text, or None where it starts with none.

    >>> read_name("the Example Courier under a free licence."), read_name("his book")
    ('Example Courier', None)
    """
    rest = ARTICLES.sub("", rest.lstrip())
    host = DOMAIN.match(rest)
    if host is not None:
        return name_domain(host["host"].casefold()) or host["host"].casefold().removeprefix("www.")
    quoted = QUOTED.match(rest)
    if quoted is not None:
        return _as_outlet(quoted["name"])
    if UNSPACED.match(rest):
        return _as_outlet(re.split(r"[。，,；;：:！（(」』\s]", rest)[0][:20])
    return _as_outlet(" ".join(_leading_name(rest.split())))


def _leading_name(words: list[str]) -> list[str]:
    """The words of a name: those with a capital, and the small ones between them."""
    name: list[str] = []
    for word in words[: MOST_WORDS + 1]:
        bare = ENDS_NAME.sub("", word)
        if not bare or not (bare[0].isupper() or (bare[0].isdigit() and not name) or bare in CONNECTING):
            break
        name.append(bare)
        if bare != word and not (word.endswith(".") and len(bare) <= 2):
            break
    while name and name[-1] in CONNECTING:
        name.pop()
    return name


def _as_outlet(name: str) -> str | None:
    name = name.strip(" .,;:*_\"'“”„«»")
    words = fold(name).split()
    if not words or words[0] in NO_OUTLET or len(name) > 60 or all(word.isdigit() for word in words):
        return None
    if words[0] == "the" and (len(words) == 1 or words[1] in NO_OUTLET):
        return None
    return name_outlet(name)

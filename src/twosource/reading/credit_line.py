"""A line that says who wrote the copy ("By Jane Doe and AP", "Quelle: dpa", "— AFP"), taken apart into its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from twosource.reading.agency import UNSPACED, load_agencies, may_name_agency, name_agency
from twosource.reading.vocabulary import load_words

LONGEST_CREDIT = 140
"""Characters; a longer line is a sentence, and is read for what it says of itself instead."""
LONGEST_STAMP = 40
"""Characters of a date with its time of day and its zone."""
MOST_WORDS = 6
"""Of a person's name or a place in a credit."""
CUT = re.compile(
    r"[,;|•·()\[\]（）【】]|(?<!\d):|:(?!\d)|：|\s[-–—]+\s|^\s*[-–—]+\s*|\s[-–—]+$|。|\.\s*[-–—]+|(?<=\d)\.(?=\s|$)"
)
"""Where a credit is cut into parts; the colon and the stop of times and dates stay."""
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)?\.[a-z]{2,4}$", re.IGNORECASE)
MARKED = re.compile(r"[(\[（【].{2,60}[)\]）】]\W*$|^\s*(?:[-–—/]+\s?\S|©|\(c\)\s|copyright\b)", re.IGNORECASE)
"""A credit that stands alone shows itself by brackets, a dash or a rights mark."""
RIGHTS = re.compile(
    r"^\s*(?:©|\(c\)\s|copyright\b|&copy;)(?:©|\(c\)|copyright\b|(?:19|20)\d\d(?:[-–]\d{2,4})?\b|by\b|[\s,.])*",
    re.IGNORECASE,
)
RESERVED = re.compile(
    r"\W*(?:all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati)\b.*$",
    re.IGNORECASE,
)
SMALL = re.compile(r"[a-zà-ÿ]{2,4}\.?$")
"""Initials of an editor, as German-language newsrooms put them beside an agency: "(mik/AFP)"."""
PARTICLES = load_words("credit_line.particles")


class Label(StrEnum):
    """What a word or phrase means in a credit line."""

    BYLINE = "byline"
    SOURCE = "source"
    WITH = "with"
    JOIN = "join"
    PHOTO = "photo"
    STOCK = "stock"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The agencies that a line credits, and what speaks for its being a credit."""

    agencies: tuple[str, ...]
    label: Label | None = None
    dated: bool = False
    marked: bool = False
    """In brackets, after a dash, or after a rights mark."""
    placed: bool = False
    """With its office in one piece: "PTI Mumbai"; only a date beside it tells this from a heading."""
    shared: bool = False
    """Beside an outlet's own writer: "By Jane Doe with AP"."""


@dataclass(frozen=True, slots=True)
class CreditWords:
    """The phrases of `credit_words.tsv`, made ready for looking them up."""

    kinds: dict[str, Label]
    opening: re.Pattern[str]
    joining: re.Pattern[str]
    sharing: re.Pattern[str]
    photo: re.Pattern[str]
    stock: re.Pattern[str]
    leading: re.Pattern[str]
    trailing: re.Pattern[str]


@cache
def load_credit_words() -> CreditWords:
    """The table of phrases in credits: columns kind and phrase in lower case. General knowledge of many languages."""
    kinds: dict[str, Label] = {}
    table = files("twosource.reading").joinpath("credit_words.tsv").read_text(encoding="utf-8")
    for row in table.splitlines()[1:]:
        kind, phrase = row.split("\t")
        kinds.setdefault(phrase, Label(kind))
    opening = _any_of([phrase for phrase, kind in kinds.items() if kind in (Label.BYLINE, Label.SOURCE, Label.WITH)])
    joining = _any_of([phrase for phrase, kind in kinds.items() if kind in (Label.JOIN, Label.WITH)])
    sharing = _any_of([phrase for phrase, kind in kinds.items() if kind is Label.WITH])
    photo, stock = (
        re.compile(rf"(?<!\w)(?:{_any_of([phrase for phrase in kinds if kinds[phrase] is kind])})(?!\w)", re.IGNORECASE)
        for kind in (Label.PHOTO, Label.STOCK)
    )
    known = load_agencies()
    names = _any_of(list(known.by_name))
    initials = "|".join(sorted(map(re.escape, known.by_initials), key=lambda one: (-len(one), one)))
    return CreditWords(
        kinds,
        re.compile(rf"^\W*(?P<label>{opening})(?=[\s:：/]|$|['’])\W*", re.IGNORECASE),
        re.compile(rf"(?:\s+|^)(?:{joining})(?=\s)\s*|\s*[&+]\s*", re.IGNORECASE),
        re.compile(rf"\w\s+(?:{sharing})\s", re.IGNORECASE),
        photo,
        stock,
        re.compile(rf"^\W*(?P<name>(?i:{names})|(?:{initials})(?![A-Z]))(?![a-zß-ÿ]|\d(?!\d{{3}}))"),
        re.compile(rf"(?<=[a-zß-ÿ])(?P<name>(?i:{names}))$"),
    )


def read_credit_line(line: str, *, own: str = "") -> CreditLine | None:
    """What a line credits, or None where it holds anything but agencies, people, places, dates and words of credits.

    `own` is the outlet that shows the page, which may stand beside an agency.

    >>> read_credit_line("By Jane Doe and AP").agencies, read_credit_line("Jane Doe/AP")
    (('AP',), None)
    """
    if not 2 <= len(line) <= LONGEST_CREDIT or not may_name_agency(line):
        return None
    words = load_credit_words()
    rest = _without_photo(line, words)
    if rest is None:
        return None
    rest = RESERVED.sub("", RIGHTS.sub("", rest))
    agencies: list[str] = []
    label: Label | None = None
    dated = placed = False
    for piece in filter(None, (piece.strip() for piece in CUT.split(rest))):
        found = words.opening.match(piece)
        part = piece
        if found is not None and name_agency(piece) is None:
            label = label or words.kinds[" ".join(found["label"].casefold().split())]
            part = piece[found.end() :]
        dated = dated or any(char.isdigit() for char in part)
        named = _read_part(part, words, own)
        office = None if named else _read_office(part, words)
        if office is not None:
            named, placed = office, True
        if named is None:
            return None
        agencies += named
    if not agencies:
        return None
    shared = words.sharing.search(rest) is not None
    return CreditLine(tuple(dict.fromkeys(agencies)), label, dated, MARKED.search(line) is not None, placed, shared)


def _without_photo(line: str, words: CreditWords) -> str | None:
    """The line up to where it speaks of pictures; None where the agency is named as the picture's."""
    if words.stock.search(line):
        return None
    found = words.photo.search(line)
    if found is None:
        return line
    before = line[: found.start()].rstrip()
    return before if before[-1:] in tuple("-–—|;,•") else None


def _read_part(part: str, words: CreditWords, own: str) -> list[str] | None:
    """The agencies of one part, [] where it is a name, a place or a date; None where it is anything else."""
    agencies: list[str] = []
    for piece in words.joining.split(part):
        slashed = [one.strip() for one in piece.split("/") if one.strip()]
        named = [_agency_of(one, words) for one in slashed]
        for one, agency in zip(slashed, named, strict=True):
            if agency is not None:
                agencies.append(agency)
            elif not _is_beside(one, words, own) and (any(named) or len(slashed) > 1 or not is_name(one)):
                return None
    return agencies


def _read_office(part: str, words: CreditWords) -> list[str] | None:
    """The agency of a part that goes on with the place of its office ("PTI Mumbai"), or None."""
    found = words.leading.match(part)
    place = part[found.end() :].split() if found is not None else []
    agency = name_agency(found["name"]) if found is not None else None
    if agency is None or not 1 <= len(place) <= MOST_WORDS // 2 or not all(word.istitle() for word in place):
        return None
    return [agency]


def _agency_of(piece: str, words: CreditWords) -> str | None:
    """The agency that a piece names, also with a role beside it ("AP Sports Writer"), a date, or a glued name."""
    agency = name_agency(piece)
    if agency is not None:
        return agency
    found = words.leading.match(piece)
    if found is not None:
        rest = piece[found.end() :]
        dated = len(rest) <= LONGEST_STAMP and any(char.isdigit() for char in rest)
        if dated or all(_is_role(word, words) for word in rest.split()):
            return name_agency(found["name"])
    first, _, rest = piece.partition(" ")
    if rest and (_is_role(first, words) or first.casefold() in ("the", "der", "die", "la", "l’", "l'", "da", "do")):
        return name_agency(rest)
    glued = words.trailing.search(piece)
    return name_agency(glued["name"]) if glued is not None else _agency_after_name(piece, words)


def _agency_after_name(piece: str, words: CreditWords) -> str | None:
    """The agency at the end of a writer's line without a comma: "JANE DOE AP Sports Writer"."""
    listed = piece.split()
    for at in range(2, min(len(listed), MOST_WORDS)):
        rest = " ".join(listed[at:])
        found = words.leading.match(rest)
        roles = rest[found.end() :].split() if found is not None else []
        if found is not None and all(_is_role(role, words) for role in roles) and (roles or len(listed) - at > 1):
            return name_agency(found["name"]) if is_name(" ".join(listed[:at])) else None
    return None


def _is_beside(piece: str, words: CreditWords, own: str) -> bool:
    """Whether a piece may stand beside an agency, also after a stroke: a date, a role, an editor's initials, `own`."""
    low = piece.casefold().strip(" .")
    if (any(char.isdigit() for char in piece) and len(piece) <= LONGEST_STAMP) or SMALL.fullmatch(piece.strip()):
        return True
    if DOMAIN.fullmatch(piece.strip()):
        return True
    return low in words.kinds or all(_is_role(word, words) for word in low.split()) or (bool(own) and low in own)


def _is_role(word: str, words: CreditWords) -> bool:
    return words.kinds.get(word.casefold().strip(".")) is Label.ROLE


def is_name(piece: str) -> bool:
    """Whether a piece may be the name of a person, a place or an outlet: few words, each with a capital if it can."""
    listed = piece.split()
    if not listed or len(listed) > MOST_WORDS:
        return False
    if UNSPACED.search(piece):
        return len(piece) <= 2 * MOST_WORDS
    return all(word[0] != word[0].lower() or word[0].upper() == word[0] or word in PARTICLES for word in listed)


def _any_of(phrases: list[str]) -> str:
    return "|".join(_spaced(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _spaced(phrase: str) -> str:
    return r"\s+".join(re.escape(word) for word in phrase.split())


@cache
def list_source_labels() -> frozenset[str]:
    """The phrases that open a source line, for those who look for other names behind them."""
    return frozenset(phrase for phrase, kind in load_credit_words().kinds.items() if kind is Label.SOURCE)

"""The words around a number that bound it: "more than", "as many as", "or so"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.language.quantities.numerals import ONES, TENS
from twosource.language.tokens import Token
from twosource.model.annotation import Comparator, Unit

# Words before a number and the bound that they set: figures/README.md, "A figure" and decision 7. "A least" is how
# hurried pages write "at least", "more then" how they write "more than".
COMPARATORS: tuple[tuple[Comparator, str], ...] = (
    (
        Comparator.AT_MOST,
        (
            r"(?:no|not) (?:more|higher|greater|larger|longer) than|up to|as (?:many|much|high|large|long|late) as"
            r"|at (?:the )?most|a maximum of|maximum of"
        ),
    ),
    (
        Comparator.AT_LEAST,
        (
            r"at ?least(?: as (?:many|much|high|large) as)?|a least|at the (?:very )?least|a minimum of|minimum of"
            r"|(?:no|not) (?:fewer|less|lower) than|as (?:few|little|low) as"
        ),
    ),
    (
        Comparator.ALMOST,
        r"almost|nearly|(?:only )?just under|close to|(?:just )?(?:short|shy) of|approaching|nearing|not quite",
    ),
    (
        Comparator.LESS_THAN,
        r"(?:well |far |slightly |a little )?(?:(?:fewer|less|lower|smaller|younger) than|under|below)",
    ),
    (
        Comparator.MORE_THAN,
        (
            r"(?:well |far |slightly |a little |a bit |just |much )?(?:more th[ae]n|over|above|upwards? of"
            r"|in excess of|exceeding|(?:greater|higher|larger|bigger|older) than)"
        ),
    ),
    (
        Comparator.ABOUT,
        (
            r"about|around|some|approximately|approx\.?|roughly|an estimated|estimated|circa|ca\.|~|in the region of"
            r"|on the order of|in the neighbou?rhood of|give or take"
        ),
    ),
)
_FILLER = (
    r"(?:(?:an? )?(?:total|additional|estimated|another|further|average|record|reported|mere|full|combined)(?: of)?"
    r"|(?:about|some|around|roughly|approximately|almost|nearly)|an)"
)
_GROUPS = "|".join(f"(?P<{comparator.name}>{words})" for comparator, words in COMPARATORS)
# Pages set two spaces, or one that does not break, where they mean one.
_BEFORE = re.compile(rf"(?<![\w-])(?:{_GROUPS}) ?(?:{_FILLER} ){{0,2}}$".replace(" ", r"[ \xa0]{1,3}"))
_LAST_WORDS_WORDS = """
    than then to as most of least under below quite over above about around some approximately approx approx.
    roughly estimated circa ca. ~ take almost nearly approaching nearing exceeding total additional another
    further average record reported mere full combined an
"""
_LAST_WORDS = frozenset(_LAST_WORDS_WORDS.split())
_WINDOW = 48
# "24 dead and over 200 hurt": what bounds the next number does not bound this one.
_NO_NUMBER = rf"(?! (?:than|an?|half|{'|'.join((*ONES, *TENS))}|dozens|scores|hundreds|thousands)\b| ~?[$€£]?\d)"
_AFTER = re.compile(
    r"(?P<unit>%|percent|per cent|[a-z]+(?= or\b))?"
    rf"(?:(?P<AT_LEAST>\+(?!\d)|-plus\b| (?:or|and) (?:more|higher|above|over|older|greater|up|upwards?)\b{_NO_NUMBER}"
    r"| and counting\b| at (?:the very |the )?least\b(?! \w)|(?<=\d)-or-more\b)"
    rf"|(?P<AT_MOST> (?:or|and) (?:fewer|less|under|below|younger|lower)\b{_NO_NUMBER}| at (?:the )?most\b|-or-less\b)"
    r"|(?P<ABOUT> or so\b|[ -]odd\b| or thereabouts\b|-?ish\b))"
)
_UNIT_BETWEEN = re.compile(r" ?-?(?=%|[a-z])")
# Before "over" these tell that the length is exceeded; else "over two years" is the time that it took.
_EXCEEDED_WORDS = """
    for after took take takes taken taking spent lasted lasting lasts just well slightly is was been waited
    served lived since of with in spanning
"""
_EXCEEDED = frozenset(_EXCEEDED_WORDS.split())
_AGO = re.compile(r"[ -][a-z]+ (?:ago|later|old|long|earlier|before|away)\b")
# Verbs whose "about" leads to what they tell of ("asked about two brothers").
_TELLING_WORDS = """
    talk speak hear know ask write think worry complain read learn joke care tell argue debate brief inform
"""
_TELLING = frozenset(_TELLING_WORDS.split())
_SITES = frozenset({"over", "under", "above", "below"})
_FEW = 4  # "under three kings", "above two shops": small numbers after these are places, not bounds


@dataclass(frozen=True, slots=True)
class Bound:
    """A comparator with the characters that its words and the number take together."""

    comparator: Comparator
    start: int
    end: int
    past_unit: bool = False  # whether a word of the counted stands within ("50 people or more")


def find_bound(text: str, start: int, end: int) -> Bound:
    """The comparator of the number at text[start:end] (text in lower case), EXACT without one.

    >>> find_bound("at least 20 left", 9, 11).comparator, find_bound("20 or more left", 0, 2).comparator
    (<Comparator.AT_LEAST: 'at_least'>, <Comparator.AT_LEAST: 'at_least'>)
    """
    match = _match_before(text, start)
    if match is not None and match.lastgroup:
        return Bound(Comparator[match.lastgroup], match.start(match.lastgroup), end)
    after = _AFTER.match(text, end)
    if after is None or after["unit"]:
        gap = _UNIT_BETWEEN.match(text, end)
        after = _AFTER.match(text, gap.end()) if gap else None
        if after is not None and not after["unit"]:
            after = None
    if after is not None and after.lastgroup:
        return Bound(Comparator[after.lastgroup], start, after.end(), past_unit=bool(after["unit"]))
    return Bound(Comparator.EXACT, start, end)


def _match_before(text: str, start: int) -> re.Match[str] | None:
    gap = text[start - 1 : start]
    if gap not in (" ", "~"):
        return None
    window = text[max(0, start - _WINDOW) : start]
    last = window.split()[-1].lstrip("\"'“‘([") if window.strip() else ""
    if last not in _LAST_WORDS and not last.endswith("~"):
        return None
    at = max(0, start - _WINDOW)
    return _BEFORE.search(text, at, start)


def is_preposition(token: Token, text: str, bound: Bound, value: float, unit: Unit) -> bool:
    """Whether the comparator is none: a particle ("handed over 21 girls") or a preposition ("over two years")."""
    word = token.lower_
    if token.dep_ == "prt" or token.tag_ == "RP":
        return True
    if word == "around" and token.i and token.nbor(-1).lemma_ == "turn":
        return True
    if word == "about":
        head = token.head
        return token.dep_ == "prep" and (head.pos_ in ("NOUN", "ADJ", "PROPN") or head.lemma_ in _TELLING)
    if word not in _SITES:
        return False
    if unit is Unit.TIME:
        before = text[max(0, bound.start - 12) : bound.start].rstrip().rpartition(" ")[2]
        return word == "over" and before not in _EXCEEDED and not _AGO.match(text, bound.end)
    return unit is Unit.COUNT and value <= _FEW

"""Rules for dates of a season, a quarter, a year, and longer."""

from __future__ import annotations

import re

from twosource.language.quantities.numerals import ONES, ORDINALS, TENS, read_numeral
from twosource.language.times.dates import DATE_CUES, STAGED
from twosource.language.times.rules import Position, Reading, Rule, dated, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import DECADES, MONTH, SEASON, SEASONS, YEAR, day_number, month_number, stage_mod

_ANAPHORIC = frozenset({"the previous", "the following", "that", "that same", "the same"})
_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# What makes a number that looks like a year a count.
_COUNTED = re.compile(
    r" *(?:percent|per cent|people|dollars|euros|pounds|kilomet|km\b|miles|mph|points|feet|meters|metres|deaths|dead\b)"
)
_SIGNS = frozenset({"$", "#", "€", "£", "No.", "no."})
_NAME_BEHIND = re.compile(
    r" (?:Youth )?(?:Olympi|Paralympi|Games|Palace|Festival|League|Cup|Classic|Championship|School|Park|Hill|Street)"
)
# Two digits are of this century below this, of the last one above: no news is dated ahead of it.
_PIVOT = 30


def _season_year(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(f"{match['year']}-{SEASONS[match['season']]}", stage_mod(match["stage"]))


def _season(match: re.Match[str], position: Position) -> Reading | None:
    season, which, mod = SEASONS[match["season"]], match["which"], stage_mod(match["stage"])
    anchor = position.anchor
    if which is None and position.capital(match.start("season")) and _NAME_BEHIND.match(position.raw, match.end()):
        return None  # "the Winter Olympics"
    if which is None and not match["stage"]:
        cued = DATE_CUES.search(position.before())
        told = match[0].startswith("the ") or (position.narrative and match["season"] != "fall")
        verb = match["season"] == "fall" or (
            match["season"] == "spring" and not position.capital(match.start("season"))
        )
        if not told or (verb and not cued):
            return None
    if which in _ANAPHORIC:
        anchor = position.reference[0]
    if anchor is None:
        return dated(f"XXXX-{season}", mod)
    first, year = _FIRST_MONTHS[season], anchor.year
    if which in ("last", "this past", "the previous"):
        year -= first >= anchor.month
    elif which in ("next", "this coming", "the following"):
        year += first <= anchor.month
    elif which is None and not position.narrative:
        coming = position.direction(match.end()) == COMING
        year += (coming and first + 2 < anchor.month) - (not coming and first > anchor.month)
    return dated(f"{year:04d}-{season}", mod)


def _year_end(_match: re.Match[str], position: Position) -> Reading | None:
    return dated(f"{position.anchor.year:04d}", "END") if position.anchor else None


def _year(match: re.Match[str], position: Position) -> Reading | None:
    if not match["stage"] and not match["lead"] and _counts_things(match, position):
        return None
    return dated(match["year"], stage_mod(match["stage"]))


def _counts_things(match: re.Match[str], position: Position) -> bool:
    """Whether a number like a year counts the plural noun after it ("2000 troops", but "the 1996 laws")."""
    if _COUNTED.match(position.text, match.end()):
        return True
    span = position.doc.char_span(match.start("year"), match.end("year"))
    if span is None or span.end >= len(position.doc):
        return False
    before = position.doc[span.start - 1] if span.start else None
    if before is not None and before.text in _SIGNS:
        return True
    plain = before is None or before.pos_ not in ("DET", "ADP", "PRON") or before.lower_ in ("a", "an")
    return plain and position.doc[span.end].tag_ == "NNS"


def _decade(match: re.Match[str], _position: Position) -> Reading | None:
    digits = match["digits"]
    # "The 1800s" are a century; "the 2000s" were a decade when they were first called so.
    century = digits.endswith("00") and digits < "2000"
    return dated(digits[:2] if century else digits[:3], stage_mod(match["stage"]))


def _short_decade(match: re.Match[str], _position: Position) -> Reading | None:
    if match["digits"] and "'" not in match[0] and "the " not in match[0]:
        return None
    digits = match["digits"] or DECADES[match["word"]]
    return dated(_century_of(digits) + digits[0], stage_mod(match["stage"]))


def _short_year(match: re.Match[str], position: Position) -> Reading | None:
    if not DATE_CUES.search(position.before()):
        return None
    return dated(_century_of(match["digits"]) + match["digits"])


def _century_of(digits: str) -> str:
    return "19" if int(digits) >= _PIVOT else "20"


def _spoken_year(match: re.Match[str], _position: Position) -> Reading | None:
    """`nineteen ninety-one`, `two thousand ten`, `the winter of nineteen ninety-four`."""
    first, rest = read_numeral(match["first"]), read_numeral(match["rest"]) if match["rest"] else 0
    if first is None or rest is None:
        return None
    season = f"-{SEASONS[match['season']]}" if match["season"] else ""
    return dated(f"{int(first * (1 if first >= 1000 else 100) + rest)}{season}")


def _century(match: re.Match[str], _position: Position) -> Reading | None:
    number = day_number(match["ordinal"])
    return dated(f"{number - 1:02d}", stage_mod(match["stage"])) if number > 0 else None


def _before_christ(match: re.Match[str], _position: Position) -> Reading | None:
    """`480 BC`, `the spring of 480 BC`, `August 480 BC`, and the first year of `499-493 BC`."""
    part = f"-{SEASONS[match['season']]}" if match["season"] else ""
    if match["month"]:
        part = f"-{month_number(match['month']):02d}"
    return dated(f"BC{int(match['year']):04d}{part}", "APPROX" if match["about"] else stage_mod(match["stage"]))


_TENS_WORD = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(word for word, one in ONES.items() if 0 < one < 10)}))?"
_TEENS = "|".join(word for word, one in ONES.items() if one >= 10)
_CENTURIES = "|".join(word for word, number in ORDINALS.items() if number <= 20)

_BC = r"(?:bce?\b|b\.c\.?)"

# These go before the rules for months.
FIRST_RULES: tuple[Rule, ...] = (
    make_rule(
        rf"{STAGED}(?:(?:the )?(?:(?P<season>{SEASON})|(?P<month>{MONTH})) (?:of )?)?(?P<about>ca?\. ?|circa )?"
        rf"(?P<year>\d{{1,4}})(?: ?{_BC}|(?= ?(?:-|to|and) ?(?:ca?\. ?)?\d{{1,4}} ?{_BC}))",
        _before_christ,
    ),
)
RULES: tuple[Rule, ...] = (
    make_rule(
        rf"(?:the year |(?:the )?(?P<season>{SEASON}) (?:of )?)?"
        r"(?P<first>nineteen|eighteen|two thousand)(?: hundred)?(?: and)? "
        rf"(?P<rest>{_TENS_WORD}|{_TEENS})\b",
        _spoken_year,
    ),
    make_rule(r"the year (?P<first>two thousand)\b(?P<season>)(?P<rest>)", _spoken_year),
    make_rule(rf"{STAGED}(?:the )?(?P<season>{SEASON}) (?:of )?(?P<year>{YEAR})", _season_year),
    make_rule(
        rf"{STAGED}(?:(?P<which>last|this|next|this past|this coming|{'|'.join(sorted(_ANAPHORIC))}) |the )?"
        rf"(?P<season>{SEASON})\b(?! of\b)",
        _season,
    ),
    make_rule(r"year[ -]end\b", _year_end),
    make_rule(rf"{STAGED}(?:the )?(?P<digits>(?:1[0-9]|20)\d0)'?s\b", _decade),
    make_rule(rf"{STAGED}(?:the )?'?(?:(?P<digits>\d0)s|(?P<word>{'|'.join(DECADES)}))\b", _short_decade),
    make_rule(
        rf"{STAGED}(?:the )?(?P<ordinal>\d\d?(?:st|nd|rd|th)|(?:twenty-)?(?:{_CENTURIES}))[ -]century\b", _century
    ),
    make_rule(
        rf"{STAGED}(?P<lead>the years? |(?:the )?fiscal (?:year )?)?(?P<year>{YEAR})"
        r"(?!-?(?:year|day|mile|foot|km|page|seat|member)|s\b| ?(?:gmt|utc|hrs|hours|local time)\b)",
        _year,
    ),
    make_rule(r"(?<!')'(?P<digits>\d\d)\b(?!s|')", _short_year),
)

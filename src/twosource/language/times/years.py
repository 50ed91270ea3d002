"""Rules for dates of a season, a quarter, a year, and longer."""

from __future__ import annotations

import re

from twosource.language.quantities.numerals import ONES, ORDINALS, TENS, read_numeral
from twosource.language.times.calendar import quarter_value
from twosource.language.times.dates import DATE_CUES, STAGED
from twosource.language.times.rules import Position, Reading, Rule, dated, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import DECADES, SEASON, SEASONS, YEAR, day_number, stage_mod

_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_STEPS = {"last": -1, "this": 0, "next": 1}
# What makes a number that looks like a year a count.
_COUNTED = re.compile(
    r" *(?:percent|per cent|people|dollars|euros|pounds|kilomet|km\b|miles|mph|points|feet|meters|metres|deaths|dead\b)"
)
_SIGNS = frozenset({"$", "#", "€", "£", "No.", "no."})
# Two digits are of this century below this, of the last one above: no news is dated ahead of it.
_PIVOT = 30


def _season_year(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(f"{match['year']}-{SEASONS[match['season']]}", stage_mod(match["stage"]))


def _season(match: re.Match[str], position: Position) -> Reading | None:
    season, which, mod = SEASONS[match["season"]], match["which"], stage_mod(match["stage"])
    anchor = position.anchor
    if which is None and not match["stage"]:
        cued = DATE_CUES.search(position.before())
        if not match[0].startswith("the ") or (match["season"] in ("fall", "spring") and not cued):
            return None
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


def _read_ordinal(words: str) -> int:
    return ORDINALS.get(words) or int(words[0])


def _quarter_of(match: re.Match[str], _position: Position) -> Reading | None:
    letter, number = match["piece"][0].upper(), _read_ordinal(match["ordinal"])
    return None if letter == "H" and number > 2 else dated(f"{match['year']}-{letter}{number}")


def _half_of(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(f"{match['year']}-H2")


def _quarter(match: re.Match[str], position: Position) -> Reading | None:
    """`the third quarter`: the last one that has begun, or the coming one by the tense."""
    number, day = _read_ordinal(match["ordinal"]), position.day
    if day is None:
        return dated(f"XXXX-Q{number}")
    if match["which"]:
        return dated(quarter_value(day.year + _STEPS[match["which"]], number))
    begun = number <= (day.month + 2) // 3 or position.direction(match.end()) == COMING
    return dated(quarter_value(day.year - (not begun), number))


def _quarter_in(match: re.Match[str], position: Position) -> Reading | None:
    """`the 1989 period`, in a text that speaks of quarters."""
    return dated(quarter_value(int(match["year"]), position.quarter[1])) if position.quarter else None


def _latest_quarter(_match: re.Match[str], position: Position) -> Reading | None:
    """`the latest period`: the quarter that the text named before."""
    return dated(quarter_value(*position.quarter)) if position.quarter else None


def _year_ago(_match: re.Match[str], position: Position) -> Reading | None:
    """`a year earlier`: the same quarter of the year before where the text speaks of quarters, else the year."""
    if position.day is None:
        return None
    if position.quarter:
        year, quarter = position.quarter
        return dated(quarter_value(year - (year == position.day.year), quarter))
    return dated(f"{position.day.year - 1:04d}")


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
    span = position.doc.char_span(match.start("year"), match.end("year"), alignment_mode="expand")
    if span is None or span.end >= len(position.doc):
        return False
    before = position.doc[span.start - 1] if span.start else None
    if before is not None and before.text in _SIGNS:
        return True
    plain = before is None or before.pos_ not in ("DET", "ADP", "PRON") or before.lower_ in ("a", "an")
    return plain and position.doc[span.end].tag_ == "NNS"


def _decade(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(match["digits"][:3], stage_mod(match["stage"]))


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
    """`nineteen ninety-one`, `two thousand ten`."""
    first, rest = read_numeral(match["first"]), read_numeral(match["rest"])
    if first is None or rest is None:
        return None
    return dated(f"{int(first * (1 if first >= 1000 else 100) + rest)}")


def _century(match: re.Match[str], _position: Position) -> Reading | None:
    number = day_number(match["ordinal"])
    return dated(f"{number - 1:02d}", stage_mod(match["stage"])) if number > 0 else None


def _before_christ(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(f"BC{int(match['year']):04d}", "APPROX" if match["about"] else None)


_TENS_WORD = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(word for word, one in ONES.items() if 0 < one < 10)}))?"
_TEENS = "|".join(word for word, one in ONES.items() if one >= 10)
_CENTURIES = "|".join(word for word, number in ORDINALS.items() if number <= 20)

RULES: tuple[Rule, ...] = (
    make_rule(rf"{STAGED}(?:the )?(?P<season>{SEASON}) (?:of )?(?P<year>{YEAR})", _season_year),
    make_rule(
        rf"{STAGED}(?:(?P<which>last|this|next|this past|this coming|the previous|the following) |the )?"
        rf"(?P<season>{SEASON})\b(?! of\b)",
        _season,
    ),
    make_rule(rf"(?:the )?{_ORDINAL}[ -](?P<piece>quarter|half)(?: of)? (?P<year>{YEAR})", _quarter_of),
    make_rule(rf"(?:the )?(?P<year>{YEAR}) {_ORDINAL}[ -](?P<piece>quarter|half)\b", _quarter_of),
    make_rule(rf"(?:the )?(?:last|latter) half of (?P<year>{YEAR})", _half_of),
    make_rule(rf"(?:the )?{_ORDINAL}[ -]quarter\b(?:(?: of)? (?P<which>last|this|next) year)?", _quarter),
    make_rule(rf"(?:the )?(?P<year>{YEAR}) (?:quarter|period)\b", _quarter_in),
    make_rule(r"(?:the|its) (?:(?:latest )?(?:fiscal )?quarter|latest period)\b", _latest_quarter),
    make_rule(r"(?:(?:the |an? )?year-(?:ago|earlier)(?: (?:period|quarter))?|a year (?:ago|earlier))\b", _year_ago),
    make_rule(r"year[ -]end\b", _year_end),
    make_rule(r"(?P<about>ca?\. ?|circa )?(?P<year>\d{1,4}) ?(?:bce?\b|b\.c\.?)", _before_christ),
    make_rule(rf"{STAGED}(?:the )?(?P<digits>(?:1[0-9]|20)\d0)'?s\b", _decade),
    make_rule(rf"{STAGED}(?:the )?'?(?:(?P<digits>\d0)s|(?P<word>{'|'.join(DECADES)}))\b", _short_decade),
    make_rule(
        rf"{STAGED}(?:the )?(?P<ordinal>\d\d?(?:st|nd|rd|th)|(?:twenty-)?(?:{_CENTURIES}))[ -]century\b", _century
    ),
    make_rule(
        rf"{STAGED}(?P<lead>the year )?(?P<year>{YEAR})(?!-?(?:year|day|mile|foot|km|page|seat|member)|s\b)", _year
    ),
    make_rule(r"(?<!')'(?P<digits>\d\d)\b(?!s|')", _short_year),
    make_rule(
        r"(?:the year )?(?P<first>nineteen|eighteen|two thousand)(?: hundred)?(?: and)? "
        rf"(?P<rest>{_TENS_WORD}|{_TEENS})\b",
        _spoken_year,
    ),
)

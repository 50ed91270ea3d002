"""Rules for dates that name a day or a month of the calendar."""

from __future__ import annotations

import re

from twosource.language.times.calendar import month_value, safe_day
from twosource.language.times.holidays import HOLIDAYS, find_holiday, find_weekday
from twosource.language.times.nearest import nearest_day, nearest_month
from twosource.language.times.rules import Position, Reading, Rule, dated, make_rule
from twosource.language.times.tenses import COMING, OPEN, PAST
from twosource.language.times.words import (
    DAY,
    MONTH,
    MONTHS,
    STAGE,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    stage_mod,
    weekday_number,
)

NAMED_DAY = rf"(?:(?:last |this |next )?{WEEKDAY}(?:'s)?(?: ?, ?| )(?:the )?)?"
STAGED = rf"(?:(?:the )?(?P<stage>{STAGE})[ -])?"
_NOUN_FOLLOWS = re.compile(r" (?!(?:to|on|for|of|from|by|and|or|was|is|in|that|at|with)\b)[a-z]")
# A month that is also a word or a name is a date only after one of these.
DATE_CUES = re.compile(
    r"\b(?:in|since|by|until|till|from|of|to|during|last|this|next|and|through|for|between|on|before|after) +$"
    rf"|\b(?:{'|'.join(MONTHS)}) ?, *$|\b(?:{'|'.join(MONTHS)}) +or +$"
)
_WORDS_AND_NAMES = frozenset({"may", "march", "april", "june", "august"})
# The year that stands behind the second day: `July 3-5, 2018`.
_YEAR_OF_RANGE = re.compile(rf" *(?:-|to|and|or) *\d\d?(?: *,)? +(?P<year>{YEAR})")
_WHICH_YEAR = r"(?P<which>last|this|next|that|that same|the same|the following|the previous) year\b"
# `Ukraine's Independence Day` is not that of the United States; nor is `India's Republic Day` known here.
_OF_A_NATION = frozenset({"independence day", "memorial day", "remembrance day", "labor day", "election day"})
_NATION = re.compile(r"(?:\b[A-Z]\w+(?:'s?|’s?)|\b(?!On|The|This|Last|Next|By|For|In|Since|Until|A)[A-Z]\w+) $")
# The letter of a model ("4C"), which no day of the month has.
_MODEL = re.compile(r"[A-Z]{1,2}\b")
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 5}
_STEPS = {"last": -1, "this": 0, "next": 1}


def _iso(match: re.Match[str], _position: Position) -> Reading | None:
    day = safe_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return dated(day.isoformat()) if day else None


def _slashed(match: re.Match[str], _position: Position) -> Reading | None:
    """`5/24/2022` and `24.5.2022`: American order with slashes, unless only the European one gives a day."""
    year = int(match["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    first, second = int(match["first"]), int(match["second"])
    american, european = safe_day(year, first, second), safe_day(year, second, first)
    day = (american or european) if match["mark"] == "/" else european
    return dated(day.isoformat()) if day else None


def _full(match: re.Match[str], _position: Position) -> Reading | None:
    day = safe_day(int(match["year"]), month_number(match["month"]), day_number(match["day"]))
    return dated(day.isoformat()) if day else None


def _month_day(match: re.Match[str], position: Position) -> Reading | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    if not position.capital(match.start("month")) or _is_model(match, position):
        return None
    after = _YEAR_OF_RANGE.match(position.text, match.end())
    year = after and int(after["year"])
    at = safe_day(year, month, day) if year else nearest_day(position, month, day, match.end())
    if at is None and (after or position.anchor):
        return None
    return dated(at.isoformat() if at else f"XXXX-{month:02d}-{day:02d}")


def _is_model(match: re.Match[str], position: Position) -> bool:
    """Whether it is the name of a thing and its number: a `Long March 9`, a `May 4C`."""
    if match.start("month") > match.start("day"):
        return False
    lettered = _MODEL.match(position.raw, match.end()) is not None
    return lettered or (match["month"] == "march" and position.text[: match.start("month")].endswith("long "))


def _first_day(match: re.Match[str], position: Position) -> Reading | None:
    """The first day of `23-28 March`."""
    return _full(match, position) if match["year"] else _month_day(match, position)


def _month_year(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(month_value(int(match["year"]), month_number(match["month"])), stage_mod(match["stage"]))


def _month_of_year(match: re.Match[str], position: Position) -> Reading | None:
    """`March last year`, `August of the same year`."""
    month, mod = month_number(match["month"]), stage_mod(match["stage"])
    year = _year_by(match, position)
    return dated(month_value(year, month) if year else f"XXXX-{month:02d}", mod)


def _day_of_year(match: re.Match[str], position: Position) -> Reading | None:
    """`July 25 of that year`."""
    month, day, year = month_number(match["month"]), day_number(match["day"]), _year_by(match, position)
    at = safe_day(year, month, day) if year else None
    if year and at is None:
        return None
    return dated(at.isoformat() if at else f"XXXX-{month:02d}-{day:02d}")


def _year_by(match: re.Match[str], position: Position) -> int | None:
    near = position.day if match["which"] in _STEPS else position.reference[0]
    if near is None:
        return None
    return near.year + {**_STEPS, "the following": 1, "the previous": -1}.get(match["which"], 0)


def _relative_month(match: re.Match[str], position: Position) -> Reading | None:
    """`last May`: the one before the month of the document day, also where that is May."""
    month = month_number(match["month"])
    if not position.capital(match.start("month")):
        return None
    near = position.anchor if match["which"] in ("the previous", "the following") else position.day
    if near is None:
        return dated(f"XXXX-{month:02d}")
    year, now = near.year, near.month
    if match["which"] in ("last", "this past", "the previous"):
        year -= month >= now
    elif match["which"] in ("next", "this coming", "the following"):
        year += month <= now
    return dated(month_value(year, month))


def _month(match: re.Match[str], position: Position) -> Reading | None:
    start = match.start("month")
    cued = (
        match["stage"] or DATE_CUES.search(position.text[max(0, start - 14) : start]) or _is_adjective(match, position)
    )
    if not position.capital(start) or (match["month"] in _WORDS_AND_NAMES and not cued):
        return None
    month = month_number(match["month"])
    year = nearest_month(position, month, match.end())
    return dated(month_value(year, month) if year else f"XXXX-{month:02d}", stage_mod(match["stage"]))


def _is_adjective(match: re.Match[str], position: Position) -> bool:
    """Whether the month describes a noun: `the March vote`."""
    before = position.text[max(0, match.start() - 4) : match.start()]
    return before == "the " and bool(_NOUN_FOLLOWS.match(position.raw, match.end()))


def _holiday(match: re.Match[str], position: Position) -> Reading | None:
    if not position.capital(match.start("holiday")):
        return None
    name = " ".join(match["holiday"].split())
    if name in _OF_A_NATION and _NATION.search(position.raw[max(0, position.start - 30) : position.start]):
        return None
    if match["year"]:
        return dated(find_holiday(name, int(match["year"])).isoformat())
    anchor = position.anchor
    if anchor is None or not 2 <= anchor.year <= 9998:
        return None
    days = [find_holiday(name, anchor.year + step) for step in (-1, 0, 1)]
    last, following = [day for day in days if day <= anchor][-1], next(day for day in days if day >= anchor)
    direction = PAST if match["which"] == "last" else position.direction(match.end())
    nearer = following - anchor < anchor - last
    return dated((following if direction == COMING or (direction == OPEN and nearer) else last).isoformat())


def _day_of_month(match: re.Match[str], position: Position) -> Reading | None:
    """`on the 19th`: of the month that the text spoke of last."""
    near, number = position.reference[0], day_number(match["day"])
    day = safe_day(near.year, near.month, number) if near else None
    return dated(day.isoformat()) if day else None


def _weekday_of_month(match: re.Match[str], position: Position) -> Reading | None:
    """`the third Monday of April`."""
    month, weekday = month_number(match["month"]), weekday_number(match["weekday"])
    year = int(match["year"]) if match["year"] else nearest_month(position, month, match.end())
    if year is None or not 1 <= year <= 9998:
        return None
    return dated(find_weekday(year, month, weekday, _PLACES[match["which"]]).isoformat())


RULES: tuple[Rule, ...] = (
    make_rule(
        rf"(?:the )?(?P<which>{'|'.join(_PLACES)}) (?P<weekday>{WEEKDAY}) (?:of|in) (?P<month>{MONTH})"
        rf"(?:(?: ?,)? (?P<year>{YEAR}))?(?!\w)",
        _weekday_of_month,
    ),
    make_rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)\b", _iso),
    make_rule(r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)\b", _slashed),
    make_rule(rf"{NAMED_DAY}(?P<month>{MONTH}) ?(?:the )?(?P<day>{DAY})(?: ?,)? (?:of )?(?P<year>{YEAR})", _full),
    make_rule(
        rf"{NAMED_DAY}(?:the )?(?P<day>{DAY})(?: day)?(?: of)? (?P<month>{MONTH})(?: ?,)? ?(?P<year>{YEAR})", _full
    ),
    make_rule(rf"{NAMED_DAY}(?P<month>{MONTH}) ?(?P<day>{DAY})(?: of)? {_WHICH_YEAR}", _day_of_year),
    make_rule(rf"{NAMED_DAY}(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})(?: of)? {_WHICH_YEAR}", _day_of_year),
    make_rule(rf"(?:(?:last |this |next )|{NAMED_DAY})(?P<month>{MONTH}) ?(?P<day>{DAY})", _month_day),
    make_rule(rf"{NAMED_DAY}(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})\b", _month_day),
    make_rule(
        r"(?P<day>\d\d?)(?=(?: ?- ?| to | and | or )\d\d?(?: of)? "
        rf"(?P<month>{MONTH})(?:(?: ?,)? (?P<year>{YEAR}))?)",
        _first_day,
    ),
    make_rule(rf"{STAGED}(?P<month>{MONTH})(?: ?,| of)? ?(?P<year>{YEAR})", _month_year),
    make_rule(rf"{STAGED}(?P<month>{MONTH})(?: of)? {_WHICH_YEAR}", _month_of_year),
    make_rule(
        rf"(?P<which>last|this|next|this past|this coming|the previous|the following) (?P<month>{MONTH})",
        _relative_month,
    ),
    make_rule(rf"{STAGED}(?P<month>{MONTH})(?!\w)", _month),
    make_rule(
        rf"(?:(?P<which>last|this|next) )?(?P<holiday>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})"
        rf"(?:(?: ?,| in)? (?P<year>{YEAR}))?\b",
        _holiday,
    ),
    make_rule(
        r"(?<=on\s|by\s)the (?P<day>\d\d?(?:st|nd|rd|th))(?: of (?:this|the|that) month)?(?= *[.,;)]| and\b|$)",
        _day_of_month,
    ),
)

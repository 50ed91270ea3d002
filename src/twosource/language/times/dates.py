"""Rules for dates that name a day or a month of the calendar."""

from __future__ import annotations

import re

from twosource.language.times.calendar import month_value, safe_day
from twosource.language.times.holidays import HOLIDAYS, find_holiday
from twosource.language.times.nearest import nearest_day, nearest_month
from twosource.language.times.rules import Position, Reading, Rule, dated, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import DAY, MONTH, STAGE, WEEKDAY, YEAR, day_number, month_number, stage_mod

NAMED_DAY = rf"(?:(?:last |this |next )?{WEEKDAY}(?:'s)?(?: ?, ?| )(?:the )?)?"
STAGED = rf"(?:(?:the )?(?P<stage>{STAGE})[ -])?"
# A month that is also a word or a name is a date only after one of these.
DATE_CUES = re.compile(r"\b(?:in|since|by|until|till|from|of|to|during|last|this|next|and|through|for|between|on) +$")
_WORDS_AND_NAMES = frozenset({"may", "march", "april", "june", "august"})
# The year that stands behind the second day: `July 3-5, 2018`.
_YEAR_OF_RANGE = re.compile(rf" *(?:-|to|and|or) *\d\d?(?: *,)? +(?P<year>{YEAR})")
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
    if not position.capital(match.start("month")):
        return None
    after = _YEAR_OF_RANGE.match(position.text, match.end())
    year = after and int(after["year"])
    at = safe_day(year, month, day) if year else nearest_day(position, month, day, match.end())
    if at is None and (after or position.anchor):
        return None
    return dated(at.isoformat() if at else f"XXXX-{month:02d}-{day:02d}")


def _first_day(match: re.Match[str], position: Position) -> Reading | None:
    """The first day of `23-28 March`."""
    return _full(match, position) if match["year"] else _month_day(match, position)


def _month_year(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(month_value(int(match["year"]), month_number(match["month"])), stage_mod(match["stage"]))


def _month_of_year(match: re.Match[str], position: Position) -> Reading | None:
    """`March last year`."""
    month, mod = month_number(match["month"]), stage_mod(match["stage"])
    near = position.reference[0] if match["which"] == "that" else position.day
    if near is None:
        return dated(f"XXXX-{month:02d}", mod)
    return dated(month_value(near.year + _STEPS.get(match["which"], 0), month), mod)


def _relative_month(match: re.Match[str], position: Position) -> Reading | None:
    """`last May`: the one before the month of the document day, also where that is May."""
    month = month_number(match["month"])
    if not position.capital(match.start("month")):
        return None
    if position.day is None:
        return dated(f"XXXX-{month:02d}")
    year, now = position.day.year, position.day.month
    if match["which"] in ("last", "this past", "the previous"):
        year -= month >= now
    elif match["which"] in ("next", "this coming", "the following"):
        year += month <= now
    return dated(month_value(year, month))


def _month(match: re.Match[str], position: Position) -> Reading | None:
    start = match.start("month")
    cued = match["stage"] or DATE_CUES.search(position.text[max(0, start - 12) : start])
    if not position.capital(start) or (match["month"] in _WORDS_AND_NAMES and not cued):
        return None
    month = month_number(match["month"])
    year = nearest_month(position, month, match.end())
    return dated(month_value(year, month) if year else f"XXXX-{month:02d}", stage_mod(match["stage"]))


def _holiday(match: re.Match[str], position: Position) -> Reading | None:
    if not position.capital(match.start("holiday")):
        return None
    name = match["holiday"]
    if match["year"]:
        return dated(find_holiday(name, int(match["year"])).isoformat())
    anchor = position.anchor
    if anchor is None or not 2 <= anchor.year <= 9998:
        return None
    days = [find_holiday(name, anchor.year + step) for step in (-1, 0, 1)]
    coming = match["which"] != "last" and position.direction(match.end()) == COMING
    day = next(day for day in days if day >= anchor) if coming else [day for day in days if day <= anchor][-1]
    return dated(day.isoformat())


RULES: tuple[Rule, ...] = (
    make_rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)\b", _iso),
    make_rule(r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)\b", _slashed),
    make_rule(rf"{NAMED_DAY}(?P<month>{MONTH}) ?(?:the )?(?P<day>{DAY})(?: ?,)? (?:of )?(?P<year>{YEAR})", _full),
    make_rule(
        rf"{NAMED_DAY}(?:the )?(?P<day>{DAY})(?: day)?(?: of)? (?P<month>{MONTH})(?: ?,)? ?(?P<year>{YEAR})", _full
    ),
    make_rule(rf"(?:(?:last |this |next )|{NAMED_DAY})(?P<month>{MONTH}) ?(?P<day>{DAY})", _month_day),
    make_rule(rf"{NAMED_DAY}(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})\b", _month_day),
    make_rule(
        r"(?P<day>\d\d?)(?=(?: ?- ?| to | and | or )\d\d?(?: of)? "
        rf"(?P<month>{MONTH})(?:(?: ?,)? (?P<year>{YEAR}))?)",
        _first_day,
    ),
    make_rule(rf"{STAGED}(?P<month>{MONTH})(?: ?,| of)? ?(?P<year>{YEAR})", _month_year),
    make_rule(rf"{STAGED}(?P<month>{MONTH})(?: of)? (?P<which>last|this|next|that) year\b", _month_of_year),
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
)

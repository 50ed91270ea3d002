"""Rules for times that are counted from the day of writing, or from the date before: weekdays, "last week", "now"."""

from __future__ import annotations

import re

from twosource.language.times.calendar import move, move_days, unit_value
from twosource.language.times.rules import Position, Reading, Rule, dated, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import (
    PART,
    PARTS,
    REFERENCES,
    STAGE,
    UNITS,
    WEEKDAY,
    stage_mod,
    unit_name,
    weekday_number,
)  # fmt: skip
from twosource.model.annotation import TimeType

_STAGED = rf"(?:(?P<stage>{STAGE}|earlier|later)[ -])?"
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "that": 0, "next": 1,
    "coming": 1, "following": 1,
}  # fmt: skip
# Of the words above, those that count from the date before and not from the day of writing.
_ANAPHORIC = frozenset({"previous", "preceding", "same", "that", "following"})
_DAY_STEPS = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
_UNKNOWN = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX"}
# What may follow "the past" and "the future" where they stand for a time: no noun, so the phrase is at its end.
_PHRASE_ENDS = re.compile(
    r"(?!\w| +\w)| +(?:and|but|to|that|when|who|which|is|was|has|have|were|are|with|for|by|as|because|if|or)\b"
)


def _weekday(match: re.Match[str], position: Position) -> Reading | None:
    """The day by "last", "next" or the tense; the document day itself where it has that name."""
    if not position.capital(match.start("weekday")):
        return None
    number, day = weekday_number(match["weekday"]), position.day
    mod = stage_mod(match["stage"])
    if day is None:
        return _timed(f"XXXX-WXX-{number}", match["part"], mod)
    back, on = (day.isoweekday() - number) % 7, (number - day.isoweekday()) % 7
    which = match["which"]
    if match["week"]:
        step = number - day.isoweekday() + 7 * _STEPS[match["week"]]
    elif which == "last":
        step = -(back or 7)
    elif which in ("next", "the following"):
        step = on or 7
    elif which == "this coming" or (which != "this past" and _lies_ahead(match, position, on)):
        step = on
    else:
        step = -back
    return _timed(move_days(day, step).isoformat(), match["part"], mod)


def _lies_ahead(match: re.Match[str], position: Position, days: int) -> bool:
    """Whether a bare weekday, so many days ahead, is the coming one.

    Told as past on the eve of its day it is tomorrow's by another clock, not that of six days ago: an attack early
    Tuesday in Asia is in Monday's papers.
    """
    return (days == 1 and match["which"] is None) or position.direction(match.end()) == COMING


def _timed(value: str, part: str | None, mod: str | None) -> Reading:
    return Reading(TimeType.TIME, value + PARTS[part], mod) if part else dated(value, mod)


def _relative_day(match: re.Match[str], position: Position) -> Reading | None:
    word = match["word"]
    part = "night" if word == "tonight" else match["part"]
    mod = stage_mod(match["stage"])
    if position.day is None:
        return _timed("XXXX-XX-XX", part, mod)
    return _timed(move_days(position.day, _DAY_STEPS.get(word, 0)).isoformat(), part, mod)


def _part_of_day(match: re.Match[str], position: Position) -> Reading | None:
    """`last night`, `the next morning`."""
    which, mod = match["which"].split()[-1], stage_mod(match["stage"])
    near = position.day if which in ("this", "last") else position.reference_day
    if near is None:
        return _timed("XXXX-XX-XX", match["part"], mod)
    step = 0 if match["which"].startswith("that") else _STEPS[which]
    return _timed(move_days(near, step).isoformat(), match["part"], mod)


def _period(match: re.Match[str], position: Position) -> Reading | None:
    """`last week`, `the following year`, `earlier this month`."""
    unit, which, mod = unit_name(match["unit"]), match["which"].split()[-1], stage_mod(match["stage"])
    anaphoric = which in _ANAPHORIC or match["which"].startswith("that") or match["which"] == "the next"
    near = position.day
    if anaphoric and (unit == "day" or which != "next"):
        near = position.reference_day if unit == "day" else position.reference[0]
    if near is None:
        return dated(_UNKNOWN.get(unit, "XXXX-XX-XX"), mod)
    if which == "past" and unit != "year":
        return Reading(TimeType.DURATION, "P1" + UNITS[unit], mod, move(near, unit, -1), near)
    return dated(unit_value(move(near, unit, _STEPS[which]), unit), mod)


def _this_period(match: re.Match[str], position: Position) -> Reading | None:
    """`the end of the year`, `later in the week`: of the document day."""
    near = position.anchor
    return dated(unit_value(near, match["unit"]), stage_mod(match["stage"])) if near else None


def _weekend(match: re.Match[str], position: Position) -> Reading | None:
    near = position.anchor
    if near is None:
        return None
    begun = near.isoweekday() >= 6 or position.direction(match.end()) == COMING
    return dated(unit_value(move_days(near, 0 if begun else -7), "weekend"))


def _reference(match: re.Match[str], position: Position) -> Reading | None:
    words = " ".join(match["words"].split())
    if words in ("the past", "the future", "the present") and not _PHRASE_ENDS.match(position.text, match.end()):
        return None
    if words == "soon" and position.direction(match.end()) != COMING:
        return None
    if words == "earlier" and not _is_adverb(position, match.end()):
        return None
    return dated(REFERENCES[words])


def _is_adverb(position: Position, end: int) -> bool:
    """Whether "earlier" stands alone, and is not the adjective of a noun ("the earlier loss")."""
    span = position.doc.char_span(position.start, end, alignment_mode="expand")
    return span is not None and span.root.pos_ == "ADV" and span.root.dep_ != "amod"


_PLURALS = "days|weeks|months|years|decades|quarters|times"

RULES: tuple[Rule, ...] = (
    make_rule(
        rf"{_STAGED}(?:(?P<which>last|this|next|this past|this coming|the following|the previous|that) )?"
        rf"(?P<weekday>{WEEKDAY})(?: (?P<part>{PART}))?(?: (?P<week>last|this|next) week)?\b(?!s)",
        _weekday,
    ),
    make_rule(
        rf"{_STAGED}(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight)"
        rf"(?: (?P<part>{PART}))?\b",
        _relative_day,
    ),
    make_rule(
        rf"{_STAGED}(?P<which>last|this|that(?: same)?|the (?:previous|next|following|same)) (?P<part>{PART})\b",
        _part_of_day,
    ),
    make_rule(
        rf"{_STAGED}(?P<which>last|this|next|that"
        r"|(?:the|this|that) (?:past|previous|preceding|current|same|coming|next|following|last))"
        r" (?P<unit>day|week|weekend|month|quarter|year|decade|century)\b",
        _period,
    ),
    make_rule(
        r"(?P<stage>(?:the )?(?:beginning|start|middle|end) of|(?:later|earlier) in) the "
        r"(?P<unit>week|weekend|month|year|decade|century)\b",
        _this_period,
    ),
    make_rule(r"the weekend\b", _weekend),
    make_rule(
        rf"(?P<words>{'|'.join(sorted(REFERENCES, key=len, reverse=True))})\b"
        rf"(?! (?:{_PLURALS}|than|this|that|in the|after|before|as|of)\b)(?!-)",
        _reference,
    ),
)

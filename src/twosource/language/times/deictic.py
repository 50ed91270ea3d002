"""Rules for times that are counted from the day of writing, or from the date before: weekdays, "last week", "now"."""

from __future__ import annotations

import re
from datetime import date

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
_LISTED = re.compile(r" *(?:,|-|to|and|or|through|until|, and) *(?:on +)?")
_WILL = re.compile(r"\b(?:will|would|may|might|could|can|shall|hopes? to|wants? to)(?: not)? +$")
_STATION = re.compile(r"\b[A-Z]{2,} $")  # `USA Today`
# Weekdays within a name: `Bloody Sunday`, `the Sunday Times`.
_NAMED_BEFORE = re.compile(r"\b(?:bloody|black|palm|ash|super|cyber|red|giving|casual|throwback) +$")
_NAMED_AFTER = re.compile(
    r" +(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|World|Club|Independent|Tribune|Business|Star|Night Live)\b"
)
# What stands before "the year" where it is the running one, and after "the week" where a report sums it up.
_WHOLE = re.compile(
    r"\b(?:for|in|during|throughout|(?:months|quarters?|half|halves|part|rest|remainder|much|most|weeks|days) of) +$"
)
_SUMMED_UP = re.compile(r" ?[,.;]| ended\b| ending\b")
_STEPS_OF_KIND = {"latest": -1, "last": -1, "past": -1, "next": 1, "coming": 1}
# What may follow "the past" and "the future" where they stand for a time: no noun, so the phrase is at its end.
_PHRASE_ENDS = re.compile(
    r"(?!\w| +\w)| +(?:and|but|to|that|when|who|which|is|was|has|have|were|are|with|for|by|as|because|if|or)\b"
)


def _weekday(match: re.Match[str], position: Position) -> Reading | None:
    """The day by "last", "next" or the tense; the document day itself where it has that name."""
    named = _NAMED_BEFORE.search(position.before()) or _NAMED_AFTER.match(position.raw, match.end())
    if not position.capital(match.start("weekday")) or (named and match["which"] is None):
        return None
    number, day = weekday_number(match["weekday"]), position.day
    mod = stage_mod(match["stage"])
    if day is None:
        return _timed(f"XXXX-WXX-{number}", match["part"], mod)
    back, on = (day.isoweekday() - number) % 7, (number - day.isoweekday()) % 7
    which = match["which"]
    listed = _after_coming(position, day) if which is None else None
    if listed:
        return _timed(move_days(listed, (number - listed.isoweekday()) % 7).isoformat(), match["part"], mod)
    if which in ("the following", "the previous"):
        near = position.reference_day or day
        ahead, behind = (number - near.isoweekday()) % 7 or 7, (near.isoweekday() - number) % 7 or 7
        return _timed(move_days(near, ahead if which == "the following" else -behind).isoformat(), match["part"], mod)
    if match["week"]:
        step = number - day.isoweekday() + 7 * _STEPS[match["week"]]
    elif which == "last":
        step = -(back or 7)
    elif which == "next":
        step = on or 7
    elif which == "this coming" or (which != "this past" and _lies_ahead(match, position, on)):
        step = on
    else:
        step = -back
    return _timed(move_days(day, step).isoformat(), match["part"], mod)


def _after_coming(position: Position, day: date) -> date | None:
    """The coming day right before this one in a list or range: `will meet on Monday and Tuesday`."""
    before = position.found[-1] if position.found else None
    if before is None or before.earliest is None or before.earliest != before.latest or before.earliest <= day:
        return None
    return before.earliest if _LISTED.fullmatch(position.text, before.end, position.start) else None


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
    if position.capital(match.start("word")) and _STATION.search(
        position.raw[max(0, position.start - 8) : position.start]
    ):
        return None
    if word == "today" and position.narrative:
        return dated("PRESENT_REF")
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
    of_another = which == "last" and position.text.startswith(" of ", match.end())
    if of_another and (match["which"] == "the last" or position.before().endswith("the ")):
        return None
    anaphoric = which in _ANAPHORIC or match["which"].startswith("that") or match["which"] == "the next"
    near = position.day
    if anaphoric and (unit == "day" or which != "next" or position.narrative):
        near = position.reference_day if unit == "day" else position.reference[0]
    if near is None:
        return dated(_UNKNOWN.get(unit, "XXXX-XX-XX"), mod)
    if which == "past" and unit != "year":
        return Reading(TimeType.DURATION, "P1" + UNITS[unit], mod, move(near, unit, -1), near)
    return dated(unit_value(move(near, unit, _STEPS[which]), unit), mod)


def _period_but_one(match: re.Match[str], position: Position) -> Reading | None:
    """`the year before last`, `the week after next`."""
    step = -2 if match["way"] == "before last" else 2
    return dated(unit_value(move(position.day, match["unit"], step), match["unit"])) if position.day else None


def _same_period(match: re.Match[str], position: Position) -> Reading | None:
    """`the same month last year`."""
    day = position.day
    return dated(unit_value(move(day, "year", -1), match["unit"])) if day else None


def _this_period(match: re.Match[str], position: Position) -> Reading | None:
    """`the end of the year`, `later in the week`: of the document day."""
    near = (position.year_of_clause() if match["unit"] == "year" else None) or position.anchor
    return dated(unit_value(near, match["unit"]), stage_mod(match["stage"])) if near else None


def _day_before(match: re.Match[str], position: Position) -> Reading | None:
    """`the month before`, `the night before`: counted from the date that the text gave before."""
    part = match["unit"] if match["unit"] in PARTS else None
    unit = "day" if part else match["unit"]
    near = position.reference_day if unit == "day" else position.reference[0]
    if near is None:
        return None
    return _timed(unit_value(move(near, unit, -1 if match["way"] == "before" else 1), unit), part, None)


def _whole_period(match: re.Match[str], position: Position) -> Reading | None:
    """`for the year`, `the first nine months of the year`, `the latest fiscal year`: of the document day."""
    near, kind = position.year_of_clause() or position.anchor, match["kind"] or ""
    before = position.before()
    if near is None or not (kind or _WHOLE.search(before)):
        return None
    if match["unit"] != "year" and (kind or not _SUMMED_UP.match(position.text, match.end())):
        return None
    return dated(unit_value(move(near, match["unit"], _STEPS_OF_KIND.get(kind.split(" ")[0], 0)), match["unit"]))


def _some_day(_match: re.Match[str], position: Position) -> Reading | None:
    """`will one day be`: some time to come."""
    return dated("FUTURE_REF") if _WILL.search(position.before()) else None


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
    if _is_name(words, match, position):
        return None
    if words == "soon" and position.direction(match.end()) != COMING:
        return None
    if words == "earlier" and not _is_adverb(position, match.end()):
        return None
    return dated(REFERENCES[words])


def _now(_match: re.Match[str], _position: Position) -> Reading | None:
    return dated("PRESENT_REF")


def _is_name(words: str, match: re.Match[str], position: Position) -> bool:
    """Whether the words are part of a name, or describe a thing: `Recent Comments`, `a previously planned visit`."""
    rest = position.raw[match.end() : match.end() + 2]
    if words == "recent":
        return position.capital(position.start) and rest[1:].isupper()
    if words != "previously":
        return False
    span = position.doc.char_span(position.start, match.end())
    return span is not None and span.end < len(position.doc) and position.doc[span.end].dep_ in ("amod", "acl", "advcl")


def _is_adverb(position: Position, end: int) -> bool:
    """Whether "earlier" stands alone, and is not the adjective of a noun ("the earlier loss")."""
    span = position.doc.char_span(position.start, end)
    return span is not None and span.root.pos_ == "ADV" and span.root.dep_ != "amod"


_PLURALS = "days|weeks|months|years|decades|quarters|times"

RULES: tuple[Rule, ...] = (
    make_rule(
        r"the same (?P<unit>day|week|weekend|month|quarter) (?:last|a|the previous) year(?: ago| earlier)?\b",
        _same_period,
    ),
    make_rule(r"the (?P<unit>week|weekend|month|year) (?P<way>before last|after next)\b", _period_but_one),
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
        r"(?P<stage>(?:the )?(?:very )?(?:beginning|start|middle|end|close) of|(?:later?|earl(?:y|ier)) in) the "
        r"(?P<unit>week|weekend|month|year|decade|century)\b",
        _this_period,
    ),
    make_rule(
        r"the (?:(?P<kind>(?:(?:full|whole|entire|current|latest|last|past|next|coming) )?fiscal|full|whole|entire) )?"
        r"(?P<unit>year|month|week)\b(?!-|'s| (?:of|to|that|when|since|before|after|ago|earlier|\d))",
        _whole_period,
    ),
    make_rule(
        r"the (?P<unit>day|week|month|year|night|evening) (?P<way>before|after)"
        r"(?= *[,.;)\"]| +(?:and|but|when|in|at)\b|$)",
        _day_before,
    ),
    make_rule(r"(?:one|some) ?day\b", _some_day),
    make_rule(r"the weekend\b", _weekend),
    make_rule(r"(?:right )?now\b", _now),
    make_rule(
        rf"(?P<words>{'|'.join(sorted(REFERENCES, key=len, reverse=True))})\b"
        rf"(?! (?:{_PLURALS}|than|this|that|in the|on|after|before|as|of)\b)(?!-)",
        _reference,
    ),
)

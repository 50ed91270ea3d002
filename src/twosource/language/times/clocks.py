"""Rules for times of the day: "11 p.m.", "14:30 GMT", "noon Thursday", "4 in the morning"."""

from __future__ import annotations

import re
from datetime import date

from twosource.language.quantities.numerals import ONES, read_numeral
from twosource.language.times.calendar import move_days
from twosource.language.times.rules import Position, Reading, Rule, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import BETWEEN_HOURS, CLOCK, MONTHS, WEEKDAY, WEEKDAYS, ZONE, weekday_number
from twosource.model.annotation import TimeType

_DAY_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_NUMBERS = re.compile(r"\d+")
# `10:35 a.m. (0735 GMT) Friday`.
_DAY_AFTER = re.compile(rf" *\([^)\n]{{1,25}}\)(?: on)? +({WEEKDAY})")
_SIX_BACK = 6
_MINUTES = re.compile(r"0:\d\d")
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod"})
# What follows "midnight" where it is a colour: "blue van", "cherry Falcon", "cherry red".
_NEXT_TWO = frozenset({("ADJ", "NOUN"), ("ADJ", "PROPN"), ("NOUN", "PROPN"), ("NOUN", "ADJ")})
_CALENDAR = frozenset(
    (*WEEKDAYS, *MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
)
_HOUR_OF = 11  # where the clock begins in "2022-01-11T23:00"


def read_clock(words: str) -> str | None:
    """The time of day as HH:MM, or None where no clock shows it.

    >>> read_clock("11 p.m."), read_clock("7:30 am"), read_clock("noon"), read_clock("2315")
    ('23:00', '07:30', '12:00', '23:15')
    """
    if words in _NAMED:
        return _NAMED[words]
    if words.isdigit():
        words = f"{words[:2]}:{words[2:]}"
    hour, minute, *_ = *(int(number) for number in _NUMBERS.findall(words)), 0
    if "p" in words or "a" in words:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * ("p" in words)
    return f"{hour:02d}:{minute:02d}" if minute < 60 else None


def _clock(match: re.Match[str], position: Position) -> Reading | None:
    clock = read_clock(match["clock"])
    if clock is None or _is_length(match, position) or _is_colour(match, position):
        return None
    day = _find_day(match, position, clock)
    return Reading(TimeType.TIME, f"{day.isoformat() if day else 'XXXX-XX-XX'}T{clock}")


def _is_length(match: re.Match[str], position: Position) -> bool:
    """Whether it is how long a clip is: "Ferry leaves Lorn | 0:52"; no English clock shows one nought for the hour."""
    return position.before().endswith(("| ", "|")) or _MINUTES.fullmatch(match["clock"]) is not None


def _is_colour(match: re.Match[str], position: Position) -> bool:
    """Whether it only colours or names a thing: "a midnight blue van", "his midnight cherry Falcon", "Midnight Oil"."""
    if match["clock"] not in _NAMED or match.end() > match.end("clock"):
        return False
    span = position.doc.char_span(match.start("clock"), match.end("clock"))
    if span is None or span.root.dep_ not in _BEFORE_NOUN:
        return False
    after = list(position.doc[span.end : span.end + 2])
    if not after or any(token.lower_.rstrip(".") in _CALENDAR for token in after):
        return False
    if after[0].pos_ == "PROPN":
        return position.capital(match.start("clock"))
    return after[-1].lower_ != "time" and (after[0].pos_, after[-1].pos_) in _NEXT_TWO


def _find_day(match: re.Match[str], position: Position, clock: str) -> date | None:
    """The day that is named with the time, else that of the date before it in the sentence, else the document day."""
    if position.day is None:
        return None
    if match["relative"]:
        return move_days(position.day, _DAY_STEPS[match["relative"]])
    after = _DAY_AFTER.match(position.text, match.end())
    named = match["weekday"] or (after and after[1])
    if named:
        back = (position.day.isoweekday() - weekday_number(named)) % 7
        # On the eve of its day it is tomorrow's, whatever the tense, as for a weekday without an hour.
        coming = back and (back == _SIX_BACK or position.direction(match.end()) == COMING)
        return move_days(position.day, 7 - back if coming else -back)
    return _carry_on(position, clock) or position.day


def _carry_on(position: Position, clock: str) -> date | None:
    before = position.found[-1] if position.found else None
    if before is None or before.earliest is None or before.earliest != before.latest:
        return None
    between = position.text[before.end : position.start]
    if before.type is TimeType.TIME and BETWEEN_HOURS.fullmatch(between):
        return move_days(before.earliest, int((before.value or "")[_HOUR_OF:] > clock))
    same_sentence = "\n" not in between and ". " not in between
    return before.earliest if same_sentence or position.narrative else None


def _spoken_clock(match: re.Match[str], position: Position) -> Reading | None:
    """`4 in the morning`, `three o'clock`."""
    hour = read_numeral(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    # "12 o'clock" alone is noon, "12 in the morning" midnight.
    after_noon = match["part"] in ("afternoon", "evening") or (hour == 12 and not match["part"])
    clock = f"{int(hour) % 12 + 12 * after_noon:02d}:00"
    day = position.day and (_carry_on(position, clock) or position.day)
    return Reading(TimeType.TIME, f"{day.isoformat() if day else 'XXXX-XX-XX'}T{clock}")


RULES: tuple[Rule, ...] = (
    make_rule(
        rf"(?P<clock>{CLOCK})(?: {ZONE})?"
        rf"(?:(?: ?,)? (?:on )?(?:(?P<weekday>{WEEKDAY})|(?P<relative>today|yesterday|tomorrow))\b)?(?!\w)",
        _clock,
    ),
    make_rule(
        rf"(?P<hour>\d\d?|{'|'.join(ONES)})(?: o'clock|(?= in the (?:morning|afternoon|evening)))"
        r"(?: in the (?P<part>morning|afternoon|evening))?\b",
        _spoken_clock,
    ),
)

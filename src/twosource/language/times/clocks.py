"""Rules for times of the day: "11 p.m.", "14:30 GMT", "noon Thursday", "4 in the morning"."""

from __future__ import annotations

import re
from datetime import date

from twosource.language.quantities.numerals import ONES, read_numeral
from twosource.language.times.calendar import move_days
from twosource.language.times.rules import Position, Reading, Rule, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import BETWEEN_HOURS, CLOCK, WEEKDAY, ZONE, weekday_number
from twosource.model.annotation import TimeType

_DAY_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_NUMBERS = re.compile(r"\d+")
# `10:35 a.m. (0735 GMT) Friday`.
_DAY_AFTER = re.compile(rf" *\([^)\n]{{1,25}}\)(?: on)? +({WEEKDAY})")
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
    if clock is None:
        return None
    day = _find_day(match, position, clock)
    return Reading(TimeType.TIME, f"{day.isoformat() if day else 'XXXX-XX-XX'}T{clock}")


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
        coming = back and position.direction(match.end()) == COMING
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

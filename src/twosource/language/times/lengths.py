"""Rules for durations and sets, and for dates that are counted off in units ("two days ago", "a week later")."""

from __future__ import annotations

import re

from twosource.language.quantities.numerals import read_numeral
from twosource.language.times.calendar import Days, move, unit_value
from twosource.language.times.rules import Position, Reading, Rule, make_rule
from twosource.language.times.tenses import PAST
from twosource.language.times.words import (
    BOUND,
    CLOCK_UNITS,
    COUNT,
    PART,
    PARTS,
    SETS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    bound_mod,
    unit_name,
    weekday_number,
)  # fmt: skip
from twosource.model.annotation import TimeType

_BOUNDED = rf"(?:(?P<bound>{BOUND}) )?"
_COUNTED = rf"(?P<count>{COUNT})"
# "Before" and "after" count from the date before only at the end of a clause; else what they count from follows them.
_WAY = r"(?P<way>ago|earlier|previously|prior|later|afterwards?|from now|from today|hence|after(?! +\w)|before(?! +\w))"
_FORWARD = frozenset({"later", "after", "afterward", "afterwards", "from now", "from today", "hence"})
_FROM_TODAY = frozenset({"ago", "from now", "from today", "hence"})
_TIED = re.compile(r"\b(?:in|within)(?: the)? +$")
_LASTS = re.compile(r"\b(?:in|within|over|during|for|inside)(?: the)? +$")
_ONE = frozenset({"a", "an", "another", "an additional", "a further", "an extra"})
_HALF = re.compile(r" +(?:and a half|1/2)$")
_RANGE = re.compile(r" +(?:to|or) +| ?- ?(?=\d)")
# An amount before "a day" makes it a rate; a preposition makes it a length.
_AMOUNT = re.compile(r"(?:\d|percent|%|hours|times|twice|once|million|billion|dollars|s) +$")
_NO_RATE = re.compile(r"\b(?:for|in|after|within|as|is|was|this|of) +$")
_LARGEST = 100_000  # units; more than that is no length of time


def length_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units, X for a number that is not told.

    >>> length_value(3, "decade"), length_value(None, "day"), length_value(2, "hour"), length_value(2.5, "year")
    ('P3DE', 'PXD', 'PT2H', 'P2.5Y')
    """
    if unit == "fortnight" and count is not None:
        count *= 2
    return f"{'PT' if unit in CLOCK_UNITS else 'P'}{'X' if count is None else f'{count:g}'}{UNITS[unit]}"


def read_count(words: str) -> float | None:
    """The number of units, the lower one of a range; None where it is only vague ("several").

    >>> read_count("a"), read_count("two and a half"), read_count("12 to 18"), read_count("a few")
    (1.0, 2.5, 12.0, None)
    """
    words = " ".join(words.split())
    if words in _ONE:
        return 1.0
    if words.startswith("a couple"):
        return 2.0
    whole = read_numeral(_RANGE.split(_HALF.sub("", words.removeprefix("another ")))[0])
    if whole is None or whole > _LARGEST:
        return None
    return whole + 0.5 if _HALF.search(words) else whole


def _counted(match: re.Match[str], position: Position) -> Reading | None:
    """`two days ago`, `a week later`."""
    unit, way = unit_name(match["unit"]), " ".join(match["way"].split())
    count, mod = read_count(match["count"]), bound_mod(match["bound"])
    if count is None:
        return Reading(TimeType.DATE, "FUTURE_REF" if way in _FORWARD else "PAST_REF", mod)
    first = position.day if way in _FROM_TODAY else position.reference[0]
    if first is None:
        return Reading(TimeType.DURATION, length_value(count, unit), mod)
    steps = int(count) if way in _FORWARD else -int(count)
    return Reading(TimeType.DATE, unit_value(move(first, unit, steps), unit), mod)


def _stretch(match: re.Match[str], position: Position) -> Reading | None:
    """`the past two weeks`, `the next 10 days`: back or ahead from the document day."""
    unit, count, mod = unit_name(match["unit"]), read_count(match["count"]), bound_mod(match["bound"])
    value, which, day = length_value(count, unit), match["which"].split()[-1], position.day
    if day is None or count is None or which == "first":
        return Reading(TimeType.DURATION, value, mod)
    if which in ("last", "past", "previous"):
        return Reading(TimeType.DURATION, value, mod, move(day, unit, -int(count)), day)
    return Reading(TimeType.DURATION, value, mod, day, move(day, unit, int(count)))


def _length(match: re.Match[str], position: Position) -> Reading | None:
    """`two days`, with the days that it spans where "in" or "within" ties it to the document day."""
    unit = unit_name(match["unit"])
    if match["unit"] in ("second", "quarter") or match[0].endswith("-quarters"):
        return None
    count = read_count(match["count"])
    earliest, latest = _tie(match, position, unit, count)
    mod = bound_mod(match["bound"]) or ("EQUAL_OR_MORE" if count and _RANGE.search(match["count"]) else None)
    return Reading(TimeType.DURATION, length_value(count, unit), mod, earliest, latest)


def _tie(match: re.Match[str], position: Position, unit: str, count: float | None) -> Days:
    if count is None or position.day is None or not _TIED.search(position.before()):
        return None, None
    if position.direction(match.end()) == PAST:
        return move(position.day, unit, -int(count)), position.day
    return position.day, move(position.day, unit, int(count))


def _compound(match: re.Match[str], _position: Position) -> Reading | None:
    """`a two-day trip`."""
    if match["unit"] in ("seconds", "quarters"):
        return None
    return Reading(TimeType.DURATION, length_value(read_count(match["count"]), unit_name(match["unit"])))


def _vague(match: re.Match[str], position: Position) -> Reading | None:
    """`recent months`, `for years`, `decades-long`."""
    if not match["lead"] and not match["tail"] and not _LASTS.search(position.before()):
        return None
    return Reading(TimeType.DURATION, length_value(None, unit_name(match["unit"])))


def _headline_length(match: re.Match[str], position: Position) -> Reading | None:
    """`Week after dozens died`: a length whose article a headline left out."""
    if not position.capital(position.start):
        return None
    return Reading(TimeType.DURATION, length_value(1, match["unit"]))


def _set(match: re.Match[str], _position: Position) -> Reading | None:
    return Reading(TimeType.SET, SETS[match["word"]])


def _every(match: re.Match[str], _position: Position) -> Reading | None:
    """`every day`, `each Thursday`, `every two weeks`."""
    if match["weekday"]:
        return Reading(TimeType.SET, f"XXXX-WXX-{weekday_number(match['weekday'])}")
    if match["part"]:
        return Reading(TimeType.SET, "XXXX-XX-XX" + PARTS[match["part"]])
    count = 2.0 if match["other"] else read_count(match["count"] or "a")
    return Reading(TimeType.SET, length_value(count, unit_name(match["unit"])))


def _weekdays(match: re.Match[str], _position: Position) -> Reading | None:
    return Reading(TimeType.SET, f"XXXX-WXX-{weekday_number(match['weekday'])}")


def _rate(match: re.Match[str], position: Position) -> Reading | None:
    """`twelve people a day`, `per month`."""
    before = position.before()
    if match["how"] != "per" and (not _AMOUNT.search(before) or _NO_RATE.search(before)):
        return None
    return Reading(TimeType.SET, length_value(1, unit_name(match["unit"])))


# These go before the rules for dates: `two years ago` is no length, `the past two months` no past.
FIRST_RULES: tuple[Rule, ...] = (
    make_rule(rf"{_BOUNDED}{_COUNTED}(?: more)? (?P<unit>{UNIT}) {_WAY}(?!\w)", _counted),
    make_rule(
        rf"(?P<which>(?:the )?(?:last|past|previous|next|coming|following|first)) {_BOUNDED}{_COUNTED} "
        rf"(?P<unit>{UNIT})",
        _stretch,
    ),
)
RULES: tuple[Rule, ...] = (
    make_rule(
        rf"(?:every|each)(?: (?:(?P<other>other)|(?P<count>{COUNT})))? "
        rf"(?:(?P<weekday>{WEEKDAY})|(?P<part>{PART})|(?P<unit>{UNIT}))",
        _every,
    ),
    make_rule(rf"(?P<weekday>{'|'.join(WEEKDAYS)})s\b", _weekdays),
    make_rule(rf"(?P<how>per|an?) (?P<unit>{UNIT})", _rate),
    make_rule(rf"{_COUNTED}-(?P<unit>{UNIT})(?!s?-old)(?:-long)?", _compound),
    make_rule(rf"{_BOUNDED}{_COUNTED}(?: more)?[ -](?P<unit>{UNIT})(?! ?-?old\b|-to-)", _length),
    make_rule(
        r"(?P<lead>recent |the past |past |coming )?(?P<unit>(?:minute|hour|day|week|month|year|decade|centurie)s)"
        r"\b(?! old)(?P<tail>-long| ago| later| earlier)?",
        _vague,
    ),
    make_rule(r"(?P<unit>week|month|year)(?= (?:after|before)\b)", _headline_length),
    make_rule(rf"(?P<word>{'|'.join(SETS)})\b", _set),
)

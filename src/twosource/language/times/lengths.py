"""Rules for durations, and for dates that are counted off in units ("two days ago", "a week later")."""

from __future__ import annotations

import re
from datetime import date

from twosource.language.quantities.numerals import NUMERAL, read_numeral
from twosource.language.times.calendar import Days, move, unit_value
from twosource.language.times.rules import Position, Reading, Rule, make_rule
from twosource.language.times.tenses import COMING, PAST
from twosource.language.times.words import (
    BOUND,
    CLOCK_UNITS,
    COUNT,
    UNIT,
    UNITS,
    bound_mod,
    unit_name,
)  # fmt: skip
from twosource.model.annotation import TimeType

_BOUNDED = rf"(?:(?P<bound>{BOUND}) )?"
_COUNTED = rf"(?P<count>{COUNT})"
# `a year or two`, `a week or so`: rough lengths.
_ROUGH = r"(?P<rough> or (?:two|so|more|less|three))?"
# "Before" and "after" count from the date before only at the end of a clause; else what they count from follows them.
_WAY = r"(?P<way>ago|earlier|previously|prior|later|afterwards?|from now|from today|hence|after(?! +\w)|before(?! +\w))"
_FORWARD = frozenset({"later", "after", "afterward", "afterwards", "from now", "from today", "hence"})
_FROM_TODAY = frozenset({"ago", "from now", "from today", "hence"})
_TIED = re.compile(r"\b(?:in|within)(?: the)? +$")
_SPANS = re.compile(
    r"\b(?:in|within|over|during|for|inside|throughout|take|takes|took|taken|last|lasted|spent)(?: the)? +$"
)
_LASTS = re.compile(r"\b(?:in|within|over|during|for|inside|throughout)(?: the)? +$")
_TIED_ELSEWHERE = re.compile(r" +(?:of|after|before|from|to|through|ended|ending|following|up)\b")
_ENDED = re.compile(r"\bafter(?: only| just| barely)? +$")
_LASTED = re.compile(r"\bfor(?: only| just)?(?: the)? +$")
_TAKES = re.compile(r"\b(?:take|takes|last|lasts|need|needs)(?: up)? +$")
_LIMITS = frozenset({"EQUAL_OR_LESS", "LESS_THAN"})
_STARTS = 4  # times back to which a start is still that of what is spoken of
_LAST_IS_VERB = re.compile(r"\b(?:and|to|will|would|can|could|may|might|should|must|not|typically|usually|often) +$")
_ONE = frozenset({"a", "an", "another", "an additional", "a further", "an extra"})
_HALF = re.compile(r" +(?:and a half|1/2)$")
_RANGE = re.compile(r" +(?:to|or) +| ?- ?(?=\d)")
# `40% more than a year earlier`: the words of the bound compare amounts.
_COMPARED = re.compile(r"(?:%|percent|per cent|\d|million|billion|higher|lower|times|people) +$")
_EARLIER = re.compile(r" +(?:earlier|ago|before)\b")
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
    if words.startswith(("a couple", "couple")):
        return 2.0
    whole = read_numeral(_RANGE.split(_HALF.sub("", words.removeprefix("another ")))[0])
    if whole is None or whole > _LARGEST:
        return None
    return whole + 0.5 if _HALF.search(words) else whole


def _counted(match: re.Match[str], position: Position) -> Reading | None:
    """`two days ago`, `a week later`."""
    if match["bound"] and _COMPARED.search(position.before()):
        return None
    unit, way = unit_name(match["unit"]), " ".join(match["way"].split())
    count, mod = read_count(match["count"]), bound_mod(match["bound"]) or ("APPROX" if match["rough"] else None)
    if count is None:
        return Reading(TimeType.DATE, "FUTURE_REF" if way in _FORWARD else "PAST_REF", mod)
    first = position.day if way in _FROM_TODAY else position.reference[0]
    if first is None:
        return Reading(TimeType.DURATION, length_value(count, unit), mod)
    steps = int(count) if way in _FORWARD else -int(count)
    value = unit_value(move(first, unit, steps), match["this"] or ("day" if match["today"] else unit))
    return Reading(TimeType.DATE, value, mod)


def _stretch(match: re.Match[str], position: Position) -> Reading | None:
    """`the past two weeks`, `the next 10 days`: back or ahead from the document day."""
    if match["which"] == "last" and _LAST_IS_VERB.search(position.before()):
        return None
    unit, count, mod = unit_name(match["unit"]), read_count(match["count"]), bound_mod(match["bound"])
    value, which, day = length_value(count, unit), match["which"].split()[-1], position.day
    if day is None or count is None or which == "first":
        return Reading(TimeType.DURATION, value, mod)
    if which in ("last", "past", "previous"):
        return Reading(TimeType.DURATION, value, mod, move(day, unit, -int(count)), day)
    return Reading(TimeType.DURATION, value, mod, day, move(day, unit, int(count)))


def _one_stretch(match: re.Match[str], position: Position) -> Reading | None:
    """`over the past year`: the twelve months up to the day, where a preposition of length stands before it."""
    if not _LASTS.search(position.before()):
        return None
    unit, which, day = match["unit"], match["which"], position.anchor
    value = length_value(1, unit)
    if day is None:
        return Reading(TimeType.DURATION, value)
    if which in ("last", "past"):
        return Reading(TimeType.DURATION, value, None, move(day, unit, -1), day)
    return Reading(TimeType.DURATION, value, None, day, move(day, unit, 1))


def _length(match: re.Match[str], position: Position) -> Reading | None:
    """`two days`, with the days that it spans where "in" or "within" ties it to the document day."""
    unit = unit_name(match["unit"])
    if match["unit"] in ("second", "quarter") or match[0].endswith("-quarters"):
        return None
    if match["bound"] and _COMPARED.search(position.before()) and _EARLIER.match(position.text, match.end()):
        return None
    if match["count"] == "many" and position.before().endswith("as "):
        return None
    count = read_count(match["count"])
    earliest, latest = _tie(match, position, unit, count)
    mod = bound_mod(match["bound"]) or ("APPROX" if match["rough"] else None)
    if mod is None and count and _RANGE.search(match["count"]):
        mod = "EQUAL_OR_MORE"
    return Reading(TimeType.DURATION, length_value(count, unit), mod, earliest, latest)


def _tie(match: re.Match[str], position: Position, unit: str, count: float | None) -> Days:
    """The days of a length that its preposition or verb ties to the document day."""
    day, before = position.day, position.before()
    if count is None or day is None or position.narrative:
        return None, None
    back = (move(day, unit, -int(count)), day)
    if position.text.startswith(" since", match.end()):
        return back
    if _TIED.search(before) and not _TIED_ELSEWHERE.match(position.text, match.end()):
        past = position.looks_back(match.end()) or position.direction(match.end()) == PAST
        return back if past else (day, move(day, unit, int(count)))
    if _ENDED.search(before):
        return (None, None) if position.direction(match.end()) == COMING else back
    if _LASTED.search(before) and position.runs_on(match.end()):
        return back
    if _TAKES.search(before) and bound_mod(match["bound"]) in _LIMITS:
        return _limit(position, day, unit, int(count))
    return None, None


def _limit(position: Position, day: date, unit: str, count: int) -> Days:
    """`would take no more than 10 days`: they end so long after the latest start that the text has just told."""
    near = (time for time in position.found[-_STARTS:] if time.type is TimeType.DURATION and time.earliest == day)
    starts = [time.latest for time in near if time.latest]
    return (day, move(max(starts), unit, count)) if starts else (None, None)


def _two_units(match: re.Match[str], position: Position) -> Reading | None:
    """`two years and three months`, `an hour and 20 minutes`."""
    count, rest = read_count(match["count"]), read_count(match["rest"])
    large, small = unit_name(match["unit"]), unit_name(match["small"])
    if count is None or rest is None or _SIZES.index(small) >= _SIZES.index(large):
        return None
    first, second = length_value(count, large), length_value(rest, small)
    # Hours and minutes stand after one T.
    value = first + (second.removeprefix("PT") if first.startswith("PT") else second.removeprefix("P"))
    if match["way"] is None:
        return Reading(TimeType.DURATION, value, bound_mod(match["bound"]))
    forward, near = match["way"] in _FORWARD, position.day if match["way"] == "ago" else position.reference[0]
    if near is None:
        return Reading(TimeType.DURATION, value)
    sign = 1 if forward else -1
    return Reading(
        TimeType.DATE, unit_value(move(move(near, large, sign * int(count)), small, sign * int(rest)), small)
    )


def _compound(match: re.Match[str], _position: Position) -> Reading | None:
    """`a two-day trip`."""
    if match["unit"] in ("seconds", "quarters"):
        return None
    return Reading(TimeType.DURATION, length_value(read_count(match["count"]), unit_name(match["unit"])))


def _vague(match: re.Match[str], position: Position) -> Reading | None:
    """`recent months`, `for years`, `decades-long`."""
    if (
        not match["lead"]
        and not match["tail"]
        and (match["unit"] == "quarters" or not _SPANS.search(position.before()))
    ):
        return None
    return Reading(TimeType.DURATION, length_value(None, unit_name(match["unit"])))


def _headline_length(match: re.Match[str], position: Position) -> Reading | None:
    """`Week after dozens died`: a length whose article a headline left out."""
    if not position.capital(position.start):
        return None
    day, unit = position.day, match["unit"]
    days = (move(day, unit, -1), day) if day and position.text.startswith(" after", match.end()) else (None, None)
    return Reading(TimeType.DURATION, length_value(1, unit), None, *days)


_SIZES = ("second", "minute", "hour", "day", "week", "month", "year")
_SIZED = "(?:second|minute|hour|day|week|month|year)s?"
# These go before the rules for dates: `two years ago` is no length, `the past two months` no past.
FIRST_RULES: tuple[Rule, ...] = (
    make_rule(
        rf"{_BOUNDED}{_COUNTED} (?P<unit>{_SIZED})(?: ?,)?(?: and)? (?P<rest>{NUMERAL}|an?) (?P<small>{_SIZED})\b"
        r"(?: (?P<way>ago|earlier|later)\b)?",
        _two_units,
    ),
    make_rule(
        rf"{_BOUNDED}{_COUNTED}(?: more)? (?P<unit>{UNIT}){_ROUGH} {_WAY}(?!\w)"
        r"(?: (?:(?P<today>today)|this (?P<this>week|month))\b)?",
        _counted,
    ),
    make_rule(
        rf"(?P<which>(?:the )?(?:last|past|previous|next|coming|following|first|final|latest)) {_BOUNDED}"
        rf"(?P<count>{COUNT}|couple of) (?:full )?(?P<unit>{UNIT})",
        _stretch,
    ),
    make_rule(
        r"the (?P<which>last|past|next|coming) (?P<unit>week|month|year|decade|century)\b(?! of\b)(?: or so\b)?",
        _one_stretch,
    ),
)
RULES: tuple[Rule, ...] = (
    make_rule(rf"{_COUNTED}-(?P<unit>{UNIT})(?!s?-old)(?:-long)?", _compound),
    make_rule(
        rf"{_BOUNDED}{_COUNTED}(?: more| full| straight)?[ -](?P<unit>{UNIT}){_ROUGH}"
        r"(?! ?-?old\b|-to-|-(?:ago|earlier)\b)",
        _length,
    ),
    make_rule(
        r"(?P<lead>recent |the past |past |coming )?"
        r"(?P<unit>(?:minute|hour|day|week|month|quarter|year|decade|centurie)s)\b(?! old)"
        r"(?P<tail>-long| ago| later| earlier)?",
        _vague,
    ),
    make_rule(r"(?P<unit>week|month|year)(?= (?:after|before)\b)", _headline_length),
)

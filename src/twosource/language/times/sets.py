"""Rules for times that come again and again: "every day", "Monday nights", "twice a week", "daily"."""

from __future__ import annotations

import re

from twosource.language.times.lengths import length_value, read_count
from twosource.language.times.rules import Position, Reading, Rule, make_rule
from twosource.language.times.words import COUNT, PART, PARTS, SETS, UNIT, WEEKDAY, WEEKDAYS, unit_name, weekday_number
from twosource.model.annotation import TimeType

_DAYS = "|".join(WEEKDAYS)
# An amount before "a day" makes it a rate; a preposition makes it a length.
_AMOUNT = re.compile(r"(?:\d|percent|%|hours|times|twice|once|million|billion|dollars|s) +$")
_NO_RATE = re.compile(r"\b(?:for|in|after|within|as|is|was|this|of|takes|lasts|needs|spends) +$")
_AND = re.compile(r" *, *(?:and +|or +)?| +(?:and|or) +")
_PAPER = re.compile(r" +(?:[A-Z]|(?:news)?paper\b|magazine\b|tabloid\b|journal\b)")


def _again(value: str) -> Reading:
    return Reading(TimeType.SET, value)


def _set(match: re.Match[str], position: Position) -> Reading | None:
    """`daily`, `monthly`, but not the paper of `the daily Granma` or `a weekly magazine`."""
    return None if _PAPER.match(position.raw, match.end()) else _again(SETS[match["word"]])


def _every(match: re.Match[str], _position: Position) -> Reading | None:
    """`every day`, `each Thursday`, `every two weeks`."""
    if match["weekday"]:
        part = PARTS[match["of_day"]] if match["of_day"] else ""
        return _again(f"XXXX-WXX-{weekday_number(match['weekday'])}{part}")
    if match["part"]:
        return _again("XXXX-XX-XX" + PARTS[match["part"]])
    count = 2.0 if match["other"] else read_count(match["count"] or "a")
    return _again(length_value(count, unit_name(match["unit"])))


def _weekdays(match: re.Match[str], _position: Position) -> Reading | None:
    """`Mondays`, and `the first Tuesday of every month`, whose value in TIMEX3 tells but the weekday."""
    return _again(f"XXXX-WXX-{weekday_number(match['weekday'])}")


def _next_weekday(match: re.Match[str], position: Position) -> Reading | None:
    """The second day of `every Tuesday and Thursday`."""
    before = position.found[-1] if position.found else None
    if before is None or not (before.value or "").startswith("XXXX-WXX-") or before.type is not TimeType.SET:
        return None
    goes_on = before.text[-1] != "s" and _AND.fullmatch(position.text, before.end, position.start)
    return _weekdays(match, position) if goes_on else None


def _weekday_parts(match: re.Match[str], _position: Position) -> Reading | None:
    """`Monday nights`, and each day of `Monday and Tuesday nights`."""
    return _again(f"XXXX-WXX-{weekday_number(match['weekday'])}{PARTS[match['part']]}")


def _rate(match: re.Match[str], position: Position) -> Reading | None:
    """`twelve people a day`, `per month`."""
    before = position.before()
    if match["how"] != "per" and (not _AMOUNT.search(before) or _NO_RATE.search(before)):
        return None
    return _again(length_value(1, unit_name(match["unit"])))


def _night(_match: re.Match[str], _position: Position) -> Reading | None:
    """`at night`: every night."""
    return _again("XXXX-XX-XXTNI")


# These go before the rules for weekdays.
FIRST_RULES: tuple[Rule, ...] = (
    make_rule(rf"(?P<weekday>{_DAYS})s? (?P<part>{PART})s\b", _weekday_parts),
    make_rule(
        rf"(?P<weekday>{_DAYS})(?=(?:(?:, | and | or | through | to ){{1,2}}(?:{_DAYS})){{1,4}} (?P<part>{PART})s\b)",
        _weekday_parts,
    ),
    make_rule(rf"(?P<weekday>{_DAYS})\b", _next_weekday),
    make_rule(
        rf"(?:the )?(?:first|second|third|fourth|last) (?P<weekday>{_DAYS})(?= (?:of|in) (?:every|each) month\b)",
        _weekdays,
    ),
)
RULES: tuple[Rule, ...] = (
    make_rule(r"(?<=at\s)night\b", _night),
    make_rule(
        rf"(?:every|each)(?: (?:(?P<other>other)|(?P<count>{COUNT})))? "
        rf"(?:(?P<weekday>{WEEKDAY})(?: (?P<of_day>{PART}))?|(?P<part>{PART})|(?P<unit>{UNIT}))",
        _every,
    ),
    make_rule(rf"(?P<weekday>{_DAYS})s\b", _weekdays),
    make_rule(rf"(?P<how>per|an?) (?P<unit>{UNIT})", _rate),
    make_rule(rf"(?P<word>{'|'.join(SETS)})\b", _set),
)

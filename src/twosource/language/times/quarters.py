"""Rules for quarters and for what business reports count by them: "the year-ago quarter", "the latest period"."""

from __future__ import annotations

import re

from twosource.language.quantities.numerals import ORDINALS, read_numeral
from twosource.language.times.calendar import quarter_of, quarter_value
from twosource.language.times.rules import Position, Reading, Rule, dated, make_rule
from twosource.language.times.tenses import COMING
from twosource.language.times.words import YEAR
from twosource.model.annotation import TimeType

_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
_STEPS = {"last": -1, "this": 0, "next": 1}
_NAMED = re.compile(r"(\d{4})-Q(\d)$")
# An amount before "a year earlier" is what a report compares; one of more months is not that of a quarter.
_AMOUNT = re.compile(r"[$£€¥%]|\b(?:percent|cents|million|billion|shares?|pence)\b|\bfrom +$")
_LONGER = re.compile(r"\b(?:months|half|year)\b")
_NEAR = 600  # characters; a quarter named farther back is not that of the sentence
_REPORTS_ON = re.compile(r"\b(?:in|for|during) +$")


def find_focus(position: Position) -> tuple[int, int] | None:
    """Year and number of the quarter that the text reports on, or None where it named none.

    The latest named quarter that is over on the document day: an outlook names coming ones, a comparison older ones.
    """
    own = (time for time in position.remembered if "year" not in time.text)
    named = [match for time in own if (match := _NAMED.match(time.value or ""))]
    quarters = [(int(match[1]), int(match[2])) for match in named]
    over = [quarter for quarter in quarters if position.day and quarter < quarter_of(position.day)]
    return max(over) if over else quarters[-1] if quarters else None


def _read_ordinal(words: str) -> int:
    return ORDINALS.get(words) or int(words[0])


def _quarter_of(match: re.Match[str], _position: Position) -> Reading | None:
    letter, number = match["piece"][0].upper(), _read_ordinal(match["ordinal"])
    return None if letter == "H" and number > 2 else dated(f"{match['year']}-{letter}{number}")


def _half_of(match: re.Match[str], _position: Position) -> Reading | None:
    return dated(f"{match['year']}-H{1 if match['side'] == 'first' else 2}")


def _half_of_near(match: re.Match[str], position: Position) -> Reading | None:
    """`the first half of last year`."""
    if position.day is None:
        return None
    return dated(f"{position.day.year + _STEPS[match['which']]:04d}-H{1 if match['side'] == 'first' else 2}")


def _quarter(match: re.Match[str], position: Position) -> Reading | None:
    """`the third quarter`: the last one that has begun, or the coming one by the tense."""
    number, day = _read_ordinal(match["ordinal"]), position.day
    if day is None:
        return dated(f"XXXX-Q{number}")
    which = match["which"] or match["whose"]
    if which:
        return dated(quarter_value(day.year + _STEPS[which], number))
    begun = number <= quarter_of(day)[1] or position.direction(match.end()) == COMING
    return dated(quarter_value(day.year - (not begun), number))


def _short_quarter(match: re.Match[str], position: Position) -> Reading | None:
    """`Q3 2023`, `Q3`."""
    if not position.capital(position.start):
        return None
    return dated(f"{match['year']}-Q{match['ordinal']}") if match["year"] else _quarter(match, position)


def _quarter_in(match: re.Match[str], position: Position) -> Reading | None:
    """`the 1989 period`, in a text that speaks of quarters."""
    focus = find_focus(position)
    return dated(quarter_value(int(match["year"]), focus[1])) if focus else None


def _latest_quarter(match: re.Match[str], position: Position) -> Reading | None:
    """`the latest period`: the quarter that the text reports on, else the last one that is over."""
    focus = find_focus(position)
    if focus is None and position.day and (match["latest"] or _REPORTS_ON.search(position.before())):
        year, quarter = quarter_of(position.day)
        return dated(quarter_value(year, quarter - 1))
    return dated(quarter_value(*focus)) if focus else None


def _that_quarter(_match: re.Match[str], position: Position) -> Reading | None:
    named = [value for time in position.remembered if (value := time.value) and _NAMED.match(value)]
    return dated(named[-1]) if named else None


def _year_ago(_match: re.Match[str], position: Position) -> Reading | None:
    """`the year-earlier period`: the same quarter a year back where the text speaks of quarters, else the year."""
    if position.day is None:
        return None
    focus = find_focus(position)
    return dated(quarter_value(focus[0] - 1, focus[1]) if focus else f"{position.day.year - 1:04d}")


def _compared_year(match: re.Match[str], position: Position) -> Reading | None:
    """`from $5 million a year earlier`: a quarter, where the text has just spoken of one.

    Elsewhere "a year ago" is for the rules that count units.
    """
    near = (time for time in position.found[-8:] if position.start - time.end < _NEAR)
    if not any(_NAMED.match(time.value or "") for time in near):
        return None
    sentence = position.clause()
    return _year_ago(match, position) if _AMOUNT.search(sentence) and not _LONGER.search(sentence) else None


def _months_a_year_ago(match: re.Match[str], _position: Position) -> Reading | None:
    return Reading(TimeType.DURATION, f"P{read_numeral(match['count']):g}M")


_PIECE = r"(?:period|quarter)"
_FISCAL = r"(?:fiscal (?:year )?)?"

FIRST_RULES: tuple[Rule, ...] = (
    make_rule(r"(?:an?|one) year (?:ago|earlier|before)\b", _compared_year),
    make_rule(
        rf"(?:the )?(?:same|corresponding|comparable|equivalent) {_PIECE}(?: ?,)? (?:of |in |from )?"
        r"(?:last year|the (?:prior|previous|preceding) year|(?:a|the) year (?:ago|earlier|before))\b",
        _year_ago,
    ),
    make_rule(rf"(?:the )?(?P<side>first|last) two quarters of (?P<year>{YEAR})", _half_of),
)
RULES: tuple[Rule, ...] = (
    make_rule(rf"(?:the )?{_ORDINAL}[ -](?P<piece>quarter|half)(?: of)? {_FISCAL}(?P<year>{YEAR})", _quarter_of),
    make_rule(rf"(?:the )?(?P<year>{YEAR}) {_ORDINAL}[ -](?P<piece>quarter|half)\b", _quarter_of),
    make_rule(r"(?:the )?(?P<side>first|second|last|latter) half of (?P<which>last|this|next) year\b", _half_of_near),
    make_rule(rf"(?:the )?(?P<side>last|latter) half of (?P<year>{YEAR})", _half_of),
    make_rule(
        rf"(?:(?P<whose>last|this|next) year's |the |its (?!\w+-))?(?:fiscal )?{_ORDINAL}[ -](?:fiscal[ -])?quarter\b"
        r"(?:(?: of)? (?P<which>last|this|next) year)?",
        _quarter,
    ),
    make_rule(
        rf"q(?P<ordinal>[1-4])(?: (?:of )?(?:(?P<which>last|this|next) year|(?P<year>{YEAR}))|(?![\w:.&-]))(?P<whose>)",
        _short_quarter,
    ),
    make_rule(rf"(?:the )?(?P<year>{YEAR}) {_PIECE}\b", _quarter_in),
    make_rule(
        r"(?:the|its) (?:(?:(?P<latest>latest|most recent|just-ended) )?(?:fiscal )?quarter"
        r"|(?:latest|most recent) period)\b(?!-)",
        _latest_quarter,
    ),
    make_rule(rf"that {_PIECE}\b", _that_quarter),
    make_rule(r"last year's quarter\b", _year_ago),
    make_rule(r"(?:the )?(?:year-(?:ago|earlier)|prior-year) (?P<count>six|nine) months\b", _months_a_year_ago),
    make_rule(
        rf"(?:the |its )?(?:comparable |corresponding )?(?:year-(?:ago|earlier)|prior-year) {_PIECE}\b", _year_ago
    ),
    make_rule(r"(?:year-(?:ago|earlier)|prior-year)\b", _year_ago),
)

"""The words of time, and the pieces of regular expression that the rules for time expressions are built from.

All patterns are for text in lower case; `rules.make_rule` lets each blank in them stand for one or more.
"""

from __future__ import annotations

import re

from twosource.language.quantities.numerals import NUMERAL, ONES, ORDINALS, TENS
from twosource.language.times.holidays import HOLIDAYS

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
# TIMEX3 letters of the units; those of the clock stand after a T. "PT3H" is three hours, "P3DE" three decades.
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
DECADES = {
    "twenties": "20", "thirties": "30", "forties": "40", "fifties": "50", "sixties": "60", "seventies": "70",
    "eighties": "80", "nineties": "90",
}  # fmt: skip
# Words before an expression and the TIMEX3 mod that they give.
STAGES = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID",
    "late": "END", "later": "END", "end": "END", "close": "END",
}  # fmt: skip
BOUNDS = (
    (r"no more than|not more than|up to|as many as|as much as|at most|a maximum of", "EQUAL_OR_LESS"),
    (r"at least|no fewer than|no less than|not less than|a minimum of", "EQUAL_OR_MORE"),
    (r"less than|fewer than|under|almost|nearly|just under|close to", "LESS_THAN"),
    (r"(?:well |slightly |just |a little )?(?:more than|over)|upwards of|in excess of", "MORE_THAN"),
    (r"about|around|some|approximately|roughly|an estimated|circa", "APPROX"),
)
# Adverbs and phrases that only say on which side of the day of writing a time lies.
REFERENCES = {
    "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "presently": "PRESENT_REF", "at the moment": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF", "the present": "PRESENT_REF", "recent": "PAST_REF", "recently": "PAST_REF",
    "more recently": "PAST_REF", "lately": "PAST_REF", "previously": "PAST_REF", "earlier": "PAST_REF",
    "formerly": "PAST_REF", "the past": "PAST_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "soon": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip
SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
    "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip

_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
_SHORT_DAYS = ("mon", "tues", "tue", "wed", "thurs", "thu", "fri", "sat", "sun")
# A short name stands before a full stop or a number: "Jan Novak" and "the sun" are neither month nor day.
MONTH = (
    rf"(?:{'|'.join(MONTHS)}"
    rf"|(?:{'|'.join(_SHORT_MONTHS)})(?: ?\.(?= *[\d,a-z])|(?= +\d)|(?=,? +(?:1[0-9]|20)\d\d)))"
)
WEEKDAY = (
    rf"(?:{'|'.join(WEEKDAYS)}"
    rf"|(?:{'|'.join(_SHORT_DAYS)})(?:\.(?= *[\d,a-z])|(?= *,? *(?:\d|{'|'.join(_SHORT_MONTHS)}|may))))"
)
SEASON = rf"(?:{'|'.join(SEASONS)})"
PART = rf"(?:{'|'.join(PARTS)})"
_DAY_WORDS = "|".join(word for word, number in ORDINALS.items() if number <= 20)
DAY = (
    r"(?:(?:0?[1-9]|[12]\d|3[01])(?: ?(?:st|nd|rd|th)\b)?(?![\d%]|[.,:]\d)"
    rf"|(?:twenty-|thirty-)?(?:{_DAY_WORDS})\b)"
)
YEAR = r"(?:(?:1[0-9]|20)\d\d)(?![\d%]|[.,:]\d)"
UNIT = r"(?:(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade)s?|century|centuries)\b"
COUNT = (
    rf"(?:{NUMERAL}(?: and a half| 1/2)?(?:(?: to | or | ?- ?){NUMERAL})?"
    r"|an?(?: few| couple(?: of)?| number of| further|n extra|n additional)?"
    rf"|another(?: {NUMERAL})?|few|several|many|some|a handful of)"
)
STAGE = r"(?:(?:very )?(?:early|late)(?: in)?|mid-?|(?:the )?(?:very )?(?:beginning|start|middle|end|close) of)"
BOUND = "(?:" + "|".join(words for words, _ in BOUNDS) + ")"
CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\. ?m\b\.?|[ap]m\b)"
    r"|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?: ?(?:hrs|hours))?"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:gmt|utc|hrs|hours|local time)\b)"
    r"|(?:[01]?\d|2[0-3])\.[0-5]\d(?= ?(?:gmt|utc|bst|cet|cest)\b)|noon|midday|midnight)"
)
ZONE = (
    r"(?:gmt|utc|[ecmp][sd]?t|bst|cest|cet"
    r"|(?:local|eastern|central|pacific)(?: (?:standard|daylight))? time)\b"
)

# Words that may open a time expression only where one of the words of time follows near: "the", "two", "early".
_LEADING = """
    a an the this that these its last next past previous coming following each every per another few several many some
    no not up as at fewer less under almost nearly just close well slightly more over upwards in about around
    approximately roughly circa ca very right half same one late early later beginning start mid middle end
    first second third fourth fiscal most comparable corresponding
"""
LEADS = frozenset((*_LEADING.split(), *ONES, *TENS, *ORDINALS, *STAGES)) - {"earlier", "eighteen", "nineteen"}
_UNIT_WORDS = (*UNITS, *(f"{unit}s" for unit in UNITS), "centuries", "period", "periods", "fortnight")
_HOLIDAY_WORDS = tuple(phrase.split()[0].removesuffix("'s") for phrase in HOLIDAYS)
# Words that open a time expression by themselves; all words that are neither are passed over without trying a rule.
OPENERS = frozenset(
    (
        *MONTHS, *_SHORT_MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *_SHORT_DAYS, *SEASONS, *PARTS,
        *_UNIT_WORDS, *SETS, *DECADES, *_HOLIDAY_WORDS, "eighteen", "nineteen", "noon", "midday", "midnight", "today",
        "yesterday", "tomorrow", "tonight", "q1", "q2", "q3", "q4", "recent", "someday", "year", "now",
        *(phrase for phrase in REFERENCES if " " not in phrase),
    )
) - LEADS  # fmt: skip
# The words of time that a lead may lead to.
_OTHER_CORES = "quarter quarters half past future present moment am pm m bc bce c thousand clock"
CORES = OPENERS | {*_OTHER_CORES.split(), *(f"{word}s" for word in (*PARTS, *SEASONS))}
REACH = 40
"""Characters from the beginning of a time expression within which its word of time stands."""

BETWEEN_HOURS = re.compile(r"[ -]*(?:to|until|till|through|and|-)[ -]*(?:around |about )?")
"""What ties "10 p.m." to "5 a.m."."""

_NUMBER = re.compile(r"\d+")
_BOUND_MODS = tuple((re.compile(words), mod) for words, mod in BOUNDS)
_STAGE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(STAGES, key=len, reverse=True))})")


def month_number(words: str) -> int:
    """The number of a month by its name or abbreviation in lower case.

    >>> month_number("sept."), month_number("may")
    (9, 5)
    """
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(words[:3]))


def weekday_number(words: str) -> int:
    """The ISO number of a weekday (Monday is 1) by its name or abbreviation in lower case."""
    return next(number for number, day in enumerate(WEEKDAYS, 1) if day.startswith(words[:3]))


def day_number(words: str) -> int:
    """The number that an ordinal or a day of a month stands for.

    >>> day_number("5"), day_number("5th"), day_number("twenty-fifth")
    (5, 5, 25)
    """
    digits = _NUMBER.match(words)
    if digits:
        return int(digits[0])
    tens, _, ones = words.rpartition("-")
    return ORDINALS[ones] + {"twenty": 20, "thirty": 30}.get(tens, 0)


def unit_name(words: str) -> str:
    """The singular of a unit as written.

    >>> unit_name("centuries"), unit_name("days")
    ('century', 'day')
    """
    return "century" if words == "centuries" else words.removesuffix("s")


def bound_mod(words: str | None) -> str | None:
    """The TIMEX3 mod of the words before a duration ("at least" is EQUAL_OR_MORE)."""
    if not words:
        return None
    plain = " ".join(words.split())
    return next((mod for pattern, mod in _BOUND_MODS if pattern.fullmatch(plain)), None)


def stage_mod(words: str | None) -> str | None:
    """The TIMEX3 mod of "early", "the end of", "later" and the like."""
    found = _STAGE_WORD.search(words) if words else None
    return STAGES[found[0]] if found else None

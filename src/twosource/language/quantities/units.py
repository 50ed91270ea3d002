"""What a number is a number of, judged from the characters right before and after it."""

from __future__ import annotations

import re

from twosource.model.annotation import Unit

_MONEY = (
    r"(?:dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|tenge|rupees?|pesos?|francs?|marks|lira|dinars?|riyals?|won"
    r"|cents?|pence|usd|eur|gbp|tons? of gold)\b"
)
_MEASURE = (
    r"(?:(?:square |cubic |nautical |metric )?(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|m|cm"
    r"|centimet(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|kg|kilos?|kilograms?|grams?|tons?|tonnes?|lit(?:er|re)s?|gallons?"
    r"|barrels?|mph|kph|km/h|knots|degrees?|volts?|watts?|megawatts?|mw|gb|stor(?:ey|y)|stories|storeys|magnitude)\b|°)"
)
_PERCENT = r"(?:%|percent\b|per cent\b|percentage points?\b|pct\b)"
# In this order: the first pattern that fits what follows the number names its unit.
_AFTER: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    (Unit.PERCENT, re.compile(rf" ?-?{_PERCENT}")),
    (Unit.AGE, re.compile(r" ?-? ?(?:years?|months?|weeks?|days?) ?-? ?olds?\b")),
    (Unit.MONEY, re.compile(rf" (?:(?:us|australian|canadian|hong kong) )?{_MONEY}")),
    (Unit.MEASURE, re.compile(rf" ?-? ?{_MEASURE}")),
    # A number inside an adjective counts nothing that happened: `15-member council`.
    (Unit.MEASURE, re.compile(r"-(?=[a-z])")),
)
_BEFORE: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    (Unit.AGE, re.compile(r"\b(?:aged?|ages|(?:under|over) the age of|the age of) $")),
    (Unit.MEASURE, re.compile(r"\bmagnitude(?: of)? $")),
)
_AGE_AFTER_NAME = re.compile(r" ?, ?$")
_AGE_ENDS = re.compile(r" ?[,.;)](?!\d)")
# Words before a number that is a label and counts nothing.
_LABELS = re.compile(
    r"\b(?:article|section|chapter|flight|route|highway|interstate|no\.?|number|page|room|boeing|airbus|channel|phase|type"
    r"|model|formula|tier|grade|category|level|terminal|gate|platform|line|resolution|act|title|rule|season|episode"
    r"|week|day|game|round|apollo|top|covid ?-?|area|district|ward|unit|block|pier|building|bus|group of) $"
)
_FRACTION = re.compile(r"[ -](?:thirds?|quarters|fifths?|sixths?|sevenths?|eighths?|tenths?|half|halves)\b")
# `3-1`, `9/11`, `5:30`, `10.4.2`: scores, dates and codes.
# `125 2222`: the groups of a telephone number.
_GROUP_BEFORE = re.compile(r"(?<![\d,.])(?:0\d+|\d{3}) $")
_JOINED = re.compile(r" ?[/:]\d|\.\d|(?: ?- ?\d)| \d{3,}(?![\d,])")


def judge_unit(text: str, start: int, end: int) -> Unit | None:
    """The unit of the number at text[start:end] (text in lower case), None where it counts nothing.

    >>> [str(judge_unit("a 15-member council", 2, 4)), judge_unit("under article 5 of it", 14, 15)]
    ['measure', None]
    """
    before = text[max(0, start - 24) : start]
    if text[start].isdigit() and _GROUP_BEFORE.search(before):
        return None
    if _LABELS.search(before) or _FRACTION.match(text, end) or _JOINED.match(text, end):
        return None
    for unit, pattern in _AFTER:
        if pattern.match(text, end):
            return unit
    for unit, pattern in _BEFORE:
        if pattern.search(before):
            return unit
    return Unit.COUNT


def ends_like_age(text: str, start: int, end: int) -> bool:
    """Whether commas set the number off as ages are after a name (`Ivanova, 49, said`)."""
    return bool(_AGE_AFTER_NAME.search(text[max(0, start - 3) : start]) and _AGE_ENDS.match(text, end))

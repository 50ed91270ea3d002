"""Amounts: numerals with halves, fractions, lakh and crore, and digits in the groups of other countries."""

from __future__ import annotations

import re

from twosource.language.quantities.numerals import DIGITS, LARGEST, SCALES, SMALL, read_numeral

MARKS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_MARKS = "".join(MARKS)
LARGE = r"(?:hundred|thousand|lakh|crore|million|billion|trillion)"
SCALE = rf"(?:(?:dozen|{LARGE})s?)(?!\w)"
_SMALL = rf"{SMALL}(?![^\W_])"
# "5m people" are millions and "5m high" metres: what follows a length, or names a race.
_LENGTH = (
    r"(?: (?:high|tall|long|deep|wide|thick|away|from|below|above|off|north|south|east|west|up|down|sprint|race|final"
    r"|freestyle|hurdles|dash|relay|run|record|runner|swimmer|radius|underwater|apart|pool)\b|-)"
)
_LETTER = rf"(?:k|mn|mln|bn|tn|b|m(?!{_LENGTH}))(?![\w'])"
# A lone blank between groups is a thousands mark where the groups are full and no telephone number: "12 500",
# "170 000"; a thin one always is. Two full stops are one as well ("1.000.000"); a single one is a decimal point.
# Tokenised corpora write "20, 000" and "1, 500": of two numbers in a list the second is seldom so round.
_GROUPED = (
    r"(?:\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d{1,3}(?:[\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3}(?:, 000)+(?!\d)|[1-9], [1-9]00(?!\d)|\d{1,2}(?: \d{3})+(?![\d,.:/-])|\d{3}(?: 000)+(?!\d))"
)
FIGURE = rf"(?:(?:{_GROUPED}|{DIGITS}|\.\d+)(?:[ -]\d{{1,2}}/(?:2|3|4|8|16|32|64)(?![\d/])| ?[{_MARKS}])?|[{_MARKS}])"
_HALF = r"(?: and a half|-and-a-half)"
_IN_DIGITS = rf"{FIGURE}{_HALF}?(?:[ -]?{SCALE}(?: {SCALE})?| (?:mn|mln|bn)(?!\w)|{_LETTER})?"
# The repetitions are bounded, so that a page of nothing but number words is read in linear time.
_IN_WORDS = (
    rf"(?:a )?half[ -](?:an?[ -])?(?:dozen|{LARGE})(?!\w)"
    rf"|(?:a|one|three)[ -]quarters?(?:[ -]of)?[ -]an?[ -]{LARGE}(?!\w)"
    rf"|(?:an?|{_SMALL})(?:[ -]{LARGE}(?!\w)){{1,2}}(?:(?: and)? {_SMALL}(?:[ -]{LARGE}(?!\w)){{0,2}}){{1,5}}"
    rf"|(?:an?|{_SMALL}){_HALF}?(?:[ -]{SCALE}){{1,2}}{_HALF}?"
    rf"|{_SMALL}{_HALF}?"
    rf"|(?:dozen|{LARGE})(?!\w)(?:[ -]{SCALE})?"
)
AMOUNT = rf"(?:{_IN_DIGITS}|{_IN_WORDS})"

_FRACTION = re.compile(r"^(?P<whole>.*?)[ -]?(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?P<rest>.*)$")
_HALVES = re.compile(r"(?:a )?(?P<part>half)[ -](?:an?[ -])?(?P<scale>\w+)")
_QUARTERS = re.compile(r"(?P<part>a|one|three)[ -]quarters?(?:[ -]of)?[ -]an?[ -](?P<scale>\w+)")
_PARTS = {"half": 1 / 2, "a": 1 / 4, "one": 1 / 4, "three": 3 / 4}
_LEADING = re.compile(rf"[\d., \u2009\u202f]*\d|\.\d+|(?=[{_MARKS}])")
_SPACED_POINT = re.compile(r"(?<=\d) \. (?=\d)")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}$")


def read_amount(text: str) -> float | None:
    """The number that an amount in lower case stands for, or None where it is no amount or larger than news counts.

    >>> read_amount("two and a half million"), read_amount("20 lakh"), read_amount("a hundred and five")
    (2500000.0, 2000000.0, 105.0)
    """
    for pattern in (_HALVES, _QUARTERS):
        if match := pattern.fullmatch(text):
            return SCALES[match["scale"]] * _PARTS[match["part"]]
    head, half, tail = text.replace("-and-a-half", " and a half").partition(" and a half")
    value = _read_plain(head)
    if value is None or not half:
        return value
    scale = _scale_of(tail.strip(" -"))
    if scale is not None:
        return (value + 1 / 2) * scale
    # "A million and a half" is half a million more, "two and a half" a half.
    return value + (_scale_of(head.split(" ")[-1]) or 1) / 2


def _read_plain(text: str) -> float | None:
    if not text:
        return None
    if text[0].isdigit() or text[0] in MARKS or text[0] == ".":
        value = _read_digits(text)
    else:
        words = [word if _scale_of(word) is None else word.removesuffix("s") for word in re.split("[ -]", text)]
        value = read_numeral(" ".join(words))
    return value if value is not None and value <= LARGEST else None


def _read_digits(text: str) -> float | None:
    extra = 0.0
    if match := _FRACTION.match(text):
        extra = int(match["top"]) / int(match["bottom"]) if match["bottom"].strip("0") else 1
        if extra >= 1:
            return None
        text = match["whole"] + match["rest"]
    for mark, value in MARKS.items():
        if mark in text:
            extra, text = value, text.replace(mark, " ")
    found = _LEADING.match(text)
    digits = found[0] if found else ""
    whole = float(_join_groups(digits)) if digits else 0.0
    for word in re.split("[ -]", text[len(digits) :]):
        if word and (scale := _scale_of(word)) is None:
            return None
        whole, extra = (whole * scale, extra * scale) if word and scale else (whole, extra)
    return round(whole + extra, 6)


def _join_groups(digits: str) -> str:
    digits = _SPACED_POINT.sub(".", digits)
    if _POINTS.match(digits):
        digits = digits.replace(".", "")
    return re.sub(r"[, \u2009\u202f]", "", digits)


def _scale_of(word: str) -> float | None:
    return SCALES.get(word) or SCALES.get(word.removesuffix("s"))

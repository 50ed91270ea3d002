"""Numerals as news prose writes them, in digits and words, and the number that each stands for."""

from __future__ import annotations

import re

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "lakh": 100_000, "crore": 10_000_000, "trillion": 1_000_000_000_000, "k": 1_000, "m": 1_000_000, "mn": 1_000_000,
    "mln": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100,
}  # fmt: skip

LARGEST = 1e15  # no news counts more; longer digit strings are serial numbers or noise

# Tokenised corpora write "170 , 000" and "6 . 1": a lone space on both sides, the groups of full length.
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: , \d{3})+(?!\d)|\d{1,2} \. \d{1,2}(?!\d)|\d+(?:\.\d+)?)"
_DIGIT_WORDS = "|".join(word for word, one in ONES.items() if 0 < one < 10)
SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{_DIGIT_WORDS}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
_SCALE = r"(?:dozen|score|hundred|thousand|million|billion|trillion)"
# The repetitions are bounded, so that a page of nothing but number words is read in linear time.
WORDS = (
    rf"(?:half a (?:dozen|million|billion)|a (?:hundred|thousand|million|billion|trillion|dozen)(?: {_SCALE}){{0,2}}"
    rf"|{SMALL}(?:[ -]{_SCALE}){{0,2}}(?: (?:and )?{SMALL}(?: {_SCALE}){{0,2}}){{0,5}})"
)
_MIXED = rf"{DIGITS}(?:[ -]?(?:{_SCALE})|(?:k|mn?|mln|bn|tn)\b)?(?![\d])"
NUMERAL = rf"(?:{_MIXED}|{WORDS})"

_SPACED = re.compile(r" (?=[.,] )|(?<=[.,]) ")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_WORD = re.compile(r"[a-z]+")


def read_numeral(text: str) -> float | None:
    """The number that a numeral in lower case stands for, or None where it is not a numeral.

    >>> read_numeral("2.5 million"), read_numeral("twenty-one"), read_numeral("170 , 000"), read_numeral("half a dozen")
    (2500000.0, 21.0, 170000.0, 6.0)
    """
    if not text:
        return None
    value: float | None
    if text[0].isdigit():
        value = _read_digits(_SPACED.sub("", text).replace(",", ""))
    elif text.startswith("half a "):
        value = SCALES.get(text[7:], 0) / 2 or None
    else:
        value = _read_words(text)
    return value if value is not None and value <= LARGEST else None


def _read_digits(text: str) -> float | None:
    match = _NUMBER.match(text)
    if match is None:
        return None
    value = float(match[0])
    scale = text[match.end() :].strip(" -")
    if not scale:
        return value
    return round(value * SCALES[scale], 6) if scale in SCALES else None


def _read_words(text: str) -> float | None:
    total, group, seen = 0.0, 0.0, False
    for word in _WORD.findall(text):
        if word in ONES:
            group, seen = group + ONES[word], True
        elif word in TENS:
            group, seen = group + TENS[word], True
        elif word in ("hundred", "dozen", "score"):
            group, seen = max(group, 1) * SCALES[word], True
        elif word in SCALES:
            total, group, seen = total + max(group, 1) * SCALES[word], 0.0, True
        elif word not in ("and", "a"):
            return None
    return total + group if seen else None

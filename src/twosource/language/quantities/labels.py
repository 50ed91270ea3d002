"""Numbers that count nothing: parts of names, numbers of things in a row, addresses, telephones, versions and years."""

from __future__ import annotations

import re

from twosource.language.tokens import Doc, Token

# Words before a number that is a label and counts nothing.
_LABEL_WORDS = """
    article section chapter flight route highway interstate motorway page room boeing airbus channel phase type model
    formula tier grade category level terminal gate platform line lane resolution act title rule season episode week day
    game round apollo area district ward unit block pier building bus volume part appendix amendment paragraph clause
    verse psalm exit marker step stage box suite apartment floor zone sector schedule version windows catch table class
    seed precinct
"""
_LABELS = re.compile(
    r"(?:(?<![\w-])(?P<sure>no\.?|nos\.|number|pp?\.|covid ?-?|top|world war|ground|per)"
    rf"|(?<![\w-])(?:{'|'.join(_LABEL_WORDS.split())}|vol\.?|apt\.?|fig\.|pct\.)|(?P<sign>[#№§])) ?$"
)
# "The Group of Seven" is a name, and "the group of seven boys" counts them.
_UNION = re.compile(r"(?P<the>\b[Tt]he )?\bGroup of $")
# `125 2222`: the groups of a telephone number.
_GROUP_BEFORE = re.compile(r"(?:(?<![\d,.])(?:0\d+|\d{3}|\+\d{1,3})|\(\d{2,5}\)) ?$")
_JOINED = re.compile(r" ?[/:]\d| (?:gmt|utc|block of)\b|\([a-z]\)|\.\d|(?: ?- ?\d)| \d{3,}(?![\d,]|\.\d)|(?: \d{2}){3}")
_MONTHS = (
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)"
)
# "18 may 90" in lower case, which no time expression covers; "12 may die" has a verb, and "9 march on" a clause.
_DAY = re.compile(rf" {_MONTHS}\b(?! (?:be|have|not|also|die|on|to|in|for|through|with)\b)")
_DAYS_YEAR = re.compile(rf"\b\d{{1,2}} {_MONTHS},? $")
_LISTED = re.compile(r"[.)] ")
_LEADING_ZERO = re.compile(r"0\d")
_STREET = re.compile(
    r"\s{1,20}(?:(?:North|South|East|West|[NSEW])\.?\s{1,20})?(?:[A-Z][\w'’]{1,30}\.?\s{1,20}|\d{1,4}(?:st|nd|rd|th)\s{1,20}){1,3}"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Way|Place|Court|Close|Terrace|Highway|Parkway)\b"
)
_UNIT_BEFORE = re.compile(
    r"(?:\bper|\beach|\bevery|\bsplit|\bfor a|\bin a|\d|\b(?:one|two|three|four|five|six|ten|few)) $"
)
_CENTURIES = re.compile(r"\w+(?:th|st|nd|rd) (?:through|to|and|or) (?:the )?\w+(?:th|st|nd|rd)[ -]centur")
_STREETS = frozenset(
    {"Street", "St", "St.", "Avenue", "Ave", "Ave.", "Terrace", "Road", "Place", "Amendment", "Congressional"}
)
_YEARS = range(1900, 2036)
# Entities of spaCy that are names; a number inside one is part of it ("Apollo 13", "the San Antonio Four").
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "NORP"})
_ONE_IDIOMS = re.compile(r"one(?:'s| (?:another|way or|or another|by one|heck|hell|day soon|sort or)\b| *[,.] )")
_ONE_RELATIVE = re.compile(r"one (?:that|who|which|whose|where|in which)\b")
_DETERMINERS = frozenset({"this", "that", "which", "each", "every", "any", "another", "only", "no", "such", "a", "an"})
_FIXED = re.compile(
    r"(?:first|second|third)[ -](?:lad(?:y|ies)|responders?|aid|hand|class|rate|degree|names?|person|minister|thoughts?"
    r"|nature|foremost|off|things?|of all|and foremost|party|parties|cousins?|base|refusal|instance|string)\b"
    r"|\w+-graders?\b"
)


def is_label(text: str, start: int, end: int, *, plural: bool = False) -> bool:
    """Whether the characters around the number at text[start:end] (text in lower case) make it a label or a code.

    `plural` tells that a plural noun follows: "on the bus 12 people", not "the bus 12".

    >>> is_label("under article 15 of it", 14, 16), is_label("under 15 of them", 6, 8)
    (True, False)
    """
    at = max(0, start - 16)
    label = _LABELS.search(text, at, start)
    if label is not None and (not plural or label["sure"] or label["sign"]):
        return True
    if _JOINED.match(text, end):
        return True
    if not text[start].isdigit():
        return False
    if end - start < 3 and (_DAY.match(text, end) or _DAYS_YEAR.search(text, at, start)):
        return True
    return bool(_LEADING_ZERO.match(text, start) or _GROUP_BEFORE.search(text, at, start))


def names_a_union(original: str, start: int, *, plural: bool) -> bool:
    """Whether the number ends the name of a union of states ("the Group of 20"); this needs the capitals.

    `plural` tells that a plural noun follows, which a headline counts: "Group of 30 youths".
    """
    union = _UNION.search(original, max(0, start - 13), start)
    return union is not None and (bool(union["the"]) or not plural)


def numbers_a_line(original: str, start: int, end: int) -> bool:
    """Whether the digits number an item of a list: "2. Wash your hands" at a line's beginning."""
    if end - start > 2 or not _LISTED.match(original, end):
        return False
    line = original[max(0, start - 12) : start].rpartition("\n")
    return not line[2].strip() and (bool(line[1]) or start <= 12)


def is_address(original: str, end: int) -> bool:
    """Whether a street's name follows the number ("207 South Main St"); this needs the capitals."""
    return bool(_STREET.match(original, end, min(len(original), end + 80)))


def is_year(digits: str, following: Token | None) -> bool:
    """Whether four plain digits are a year that no time expression covers ("2016 pay packages"), not 1,950 people."""
    if len(digits) != 4 or not digits.isdigit() or int(digits) not in _YEARS:
        return False
    return following is None or following.tag_ not in ("NNS", "VBN", "JJ") or following.is_title


def is_part_of_name(doc: Doc, first: int, last: int) -> bool:
    """Whether the tokens first..last (end exclusive) of a number belong to a name before or around them."""
    token = doc[last - 1]
    if token.ent_type_ in _NAMES and _in_name(doc, first):
        return True
    before = doc[first - 1] if first else None
    if before is None or before.pos_ != "PROPN" or not before.whitespace_ or last - first > 1:
        return False
    if not (token.text[:1].isdigit() or token.text[:1].isupper()):
        return False
    if (
        _in_headline(doc, first)
        or len(token.text) > 4
        or (before.ent_type_ in ("GPE", "LOC") and token.ent_iob_ != "I")
    ):
        return False
    following = doc[last] if last < len(doc) else None
    if following is not None and following.tag_ in ("NNS", "NNPS"):
        return False
    return token.head.i < token.i or (
        token.head.i > token.i and token.dep_ in ("nummod", "compound") and token.text[:1].isdigit()
    )


def _in_name(doc: Doc, first: int) -> bool:
    """Whether the entity goes on over the number from words before it, or its number word is written as a name's."""
    token = doc[first]
    if token.ent_iob_ == "I":
        return doc[first - 1].pos_ == "PROPN" or doc[first - 1].text[:1].isupper()
    following = doc[first + 1] if first + 1 < len(doc) else None
    inside = following is not None and following.ent_iob_ == "I" and following.text[:1].isupper()
    return inside and token.text[:1].isupper() and not token.is_sent_start


def _in_headline(doc: Doc, at: int) -> bool:
    """Whether most words around are capitalised, as in headlines, where a capital tells of no name."""
    words = [token.text for token in doc[max(0, at - 4) : at + 5] if token.is_alpha and len(token) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def is_pronoun(text: str, doc: Doc, start: int, at: int) -> bool:
    """Whether "one" at that token stands for a thing told before or for anybody, and counts nothing."""
    if _ONE_IDIOMS.match(text, start):
        return True
    token, before = doc[at], doc[at - 1] if at else None
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and (following.tag_ == "MD" or following.lemma_ == "do"):
        return True
    word = before.lower_ if before is not None else ""
    if _ONE_RELATIVE.match(text, start):
        return True
    has_noun = following is not None and (following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or following.lower_ == "of")
    if has_noun:
        return word in ("which", "each", "every", "any")
    return (
        word in _DETERMINERS
        or (before is not None and before.tag_ in ("JJ", "JJR", "JJS"))
        or (word == "the" and token.i == before.i + 1 if before is not None else False)
    )


def is_fixed(text: str, start: int, doc: Doc, at: int) -> bool:
    """Whether an ordinal is an adverb ("first, he said"), or part of a name or a fixed phrase ("first lady")."""
    token = doc[at]
    if _FIXED.match(text, start) or token.pos_ == "ADV" or token.tag_ in ("RB", "UH") or token.pos_ == "VERB":
        return True
    if text.startswith("second", start) and _UNIT_BEFORE.search(text, max(0, start - 10), start):
        return True
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and following.text == "," and token.is_sent_start:
        return True
    if token.ent_type_ in _NAMES and (token.ent_iob_ == "I" or token.text[:1].isupper()):
        return True
    if _CENTURIES.match(text, start) or (following is not None and following.text in _STREETS):
        return True
    named = following is not None and following.pos_ == "PROPN" and following.text[:1].isupper()
    return named and token.text[:1].isupper() and not token.is_sent_start and not _in_headline(doc, at)

"""The number expressions of a text by their words alone, in one pass, without comparators, units and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from twosource.language.quantities.amounts import AMOUNT, FIGURE, LARGE, MARKS, SCALE, read_amount
from twosource.language.quantities.numerals import ONES, ORDINALS, SCALES, TENS


class Form(StrEnum):
    """The form of a number expression."""

    AMOUNT = "amount"
    RANGE = "range"
    VAGUE = "vague"
    NONE = "none"
    SHARE = "share"
    ORDINAL = "ordinal"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Expression:
    """A number expression at text[start:end]; `words` are those of a vague one, which a convention reads, or BARE."""

    start: int
    end: int
    form: Form
    low: float | None
    high: float | None
    words: str = ""


BARE = "half"
"""The words of a half that is one only with a comparator, or before a unit: "more than half", "half a mile"."""
_PLURALS = ("dozens", "scores", "hundreds", "thousands", "lakhs", "millions", "crores", "billions", "trillions")
_LARGE = rf"(?:dozen|{LARGE})"
_SIGN = r"(?:(?:us|c|a|nz|hk|s)?\$|[€£¥₹₽])? ?"
_PERCENT = r"(?: ?%| percent| per cent)?"
_TIMES = "(?:years|months|weeks|days|hours|minutes|times)"
_BETWEEN = re.compile(rf"between {_SIGN}(?P<low>{AMOUNT}){_PERCENT}(?: and | to | or | ?- ?){_SIGN}(?P<high>{AMOUNT})")
_RANGE = re.compile(
    rf"(?P<low>{FIGURE})%?(?P<dash>-(?:to-|or-)?){_SIGN}(?P<high>{FIGURE}(?:[ -]?{SCALE}| ?(?:mn|bn|tn|m|k)(?!\w))?)"
    rf"|(?P<first>{AMOUNT}){_PERCENT}-? (?:to|or) {_SIGN}(?P<last>{AMOUNT})"
)
_AMOUNT = re.compile(AMOUNT)
_VAGUE = re.compile(
    rf"(?:a few|several|(?:a |(?<=[“\"‘]))couple(?: of)?|a handful of)[ -]{_LARGE}"
    rf"(?: (?:thousand|million|billion))?(?!\w)"
    rf"|(?:tens|{'|'.join(_PLURALS[:4])}) of (?:{'|'.join(_PLURALS[2:])})(?!\w)"
    rf"|several(?!\w)|a few(?!\w)|a handful(?!\w)|a couple(?: of(?! {_LARGE}s)|(?= (?:more|dozen|{_TIMES})\b))(?!\w)"
    rf"|tens(?= of )|(?:{'|'.join(_PLURALS)})(?!\w)|(?<=past )few(?= )|(?<=last )few(?= )|(?<=next )few(?= )"
    rf"|(?<=first )few(?= )|(?<=previous )few(?= )|(?<=coming )few(?= )|(?<=final )few(?= )"
)
# Words after "no" that are no things to count.
_NO_THINGS = "more|less|fewer|longer|later|sooner|matter|doubt|idea|wonder|such|need|reason|end|way|use|one"
_NONE = re.compile(
    r"(?:no one|no-one|nobody|none(?! (?:the|other)\b)|not a single|not one(?! (?:that|who|which|to|for|but|of)\b)"
    rf"|no(?= (?!(?:{_NO_THINGS})\b)[a-z]))(?![\w'])"
)
_PAIR = re.compile(
    r"a pair of(?! (?:shoes|boots|pants|trousers|jeans|shorts|glasses|sunglasses|scissors|gloves|socks|sneakers)\b)"
)
# "Sales rose from 15 to 20" tells two numbers, "from 15 to 20 rooms" a range.
_CHANGE = re.compile(
    r"\b(?:r[oai]se\w*|rising|gr[oe]w\w*|increas\w+|climb\w*|jump\w*|soar\w*|surg\w+|up|went|go|goes|gone|expand\w*|rais\w+"
    r"|boost\w*|widen\w*|doubl\w+|tripl\w+|mov\w+|chang\w+|improv\w+|lift\w*|swell\w*|balloon\w*|shot)\b"
    r"[^.;:]*\bfrom [$€£]?$"
)
_WINDOW = 60
_YEARLY = re.compile(r"(?:19|20)\d\d")  # "from $90 in 2008 to $70"
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
# "A third of them" and "up by a third" are shares, "a third man" is an ordinal.
_NO_NOUN = r"(?= of\b| ?[.,;:)]|$| (?:from|since|more|less|to|in|over|off|as|this|last|compared|and|or|on|by)\b)"
_SHARE = re.compile(
    rf"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{{1,2}})"
    rf"(?:-(?P<joined>{'|'.join(_PARTS)})s?(?![\w-])| (?P<part>{'|'.join(_PARTS)})s?(?!\w){_NO_NOUN})"
    r"|half of (?:1|one)(?= ?(?:%|percent\b|per cent\b))"
    r"|half(?= (?:of|the|its|their|his|her|our|my|your|those|these|all)\b)"
    rf"|(?P<over>\d{{1,3}})/(?P<under>\d{{1,4}})(?:(?:th|rd|nd)s?(?!\w)|(?= of\b))"
    rf"|(?P<chosen>{AMOUNT}) (?:in|out of|of(?= (?:10|ten|100) [a-z]))(?: every)? (?P<among>{AMOUNT})(?![\w.])"
)
_OF_A_MILLION = re.compile(rf"[ -]of[ -]an?[ -]{_LARGE}\b")
# What "one in five" may be out of: other numbers are places, years and counts.
_AMONG = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 30, 40, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000})
_HALF = re.compile(r"half(?! (?:past|brother|sister|time|term|price|way|moon|marathon|as)\b)(?!\w)")
_HALF_OF_SCALE = re.compile(rf"half[ -](?:an?[ -])?{_LARGE}")
_LONG = "|".join(ORDINALS)
_ORDINAL = re.compile(rf"(?:\d+(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{_LONG}))(?!\w)")
_DECADE = re.compile(r"(?:(?:early|mid|late)[ -])?(?P<decade>[1-9]0)'?s(?!\w)")
_SPELLED = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
_YEAR = re.compile(r"\d\ds?(?!\w)")  # "the class of '92"
_VAGUE_STARTS = frozenset({"several", "tens", "few", "couple", *_PLURALS})
_NONE_STARTS = frozenset({"no", "nobody", "none", "not"})
_COUNTING = frozenset({*ONES, *TENS, *(word for word in SCALES if len(word) > 3), "half"}) - {"score"}
_AFTER_A = re.compile(
    rf"an? (?:half|{_LARGE}|couple|few|handful|pair|quarter|third|fourth|fifth|sixth|seventh|eighth|tenth)\b"
)


def find_expressions(text: str) -> Iterator[Expression]:
    """The number expressions of the text (in lower case, blanks plain), in order and without overlap.

    >>> [(one.form.value, one.low, one.high) for one in find_expressions("two of the 5-6,000 voters, a third of all")]
    [('amount', 2.0, 2.0), ('range', 5000.0, 6000.0), ('share', 0.333333, 0.333333)]
    """
    resume = 0
    for seed in _SEED.finditer(text):
        start = seed.start()
        if start < resume:
            continue
        word = seed[0]
        if word[0].isalpha():
            found = _read_word(text, start, word) if _starts(text, start, word) else None
        elif begins_number(text, start):
            start -= text[start - 1 : start] == "." and not text[start - 2 : start - 1].isalnum()
            found = _read_digit(text, start)
        else:
            found = None
        if found is not None:
            resume = found.end
            if found.low is not None or found.words:
                yield found


def begins_number(text: str, start: int) -> bool:
    """Whether the digit at `start` begins a number: it ends no word, code, date, address or longer number."""
    before = text[start - 1] if start else " "
    if before in "/:@#_" or before.isalnum():
        return False
    earlier = text[start - 2] if start > 1 else " "
    if before == "'":
        return not earlier.isalnum() and not _YEAR.match(text, start)
    if before in ".,":
        return not (earlier.isalnum() or earlier in ".,)")
    return not (before == "-" and (earlier.isalnum() or earlier == "."))


def _starts(text: str, start: int, word: str) -> bool:
    before = text[start - 1] if start else " "
    if before in "/@#_." or before.isdigit() or (word in ("a", "an") and not _AFTER_A.match(text, start)):
        return False
    return not (before in "-'" and start > 1 and text[start - 2].isalnum())


def _read_word(text: str, start: int, word: str) -> Expression | None:
    if word in _SPELLED:
        return _decade(start, start + len(word), _SPELLED[word])
    if word in ("early", "mid", "late"):
        match = _DECADE.match(text, start)
        return _decade(start, match.end(), int(match["decade"])) if match else None
    if word in _NONE_STARTS:
        match = _NONE.match(text, start)
        return Expression(start, match.end(), Form.NONE, 0, 0) if match else None
    if word == "between":
        return _read_between(text, start)
    if word in _VAGUE_STARTS or word in ("a", "an"):
        if match := _VAGUE.match(text, start):
            return Expression(start, match.end(), Form.VAGUE, None, None, match[0])
        if match := _PAIR.match(text, start):
            return Expression(start, match.end(), Form.AMOUNT, 2, 2)
    return _read_ordinal(text, start) or _read_share(text, start) or _read_amount(text, start)


def _read_digit(text: str, start: int) -> Expression | None:
    if match := _DECADE.match(text, start):
        return _decade(start, match.end(), int(match["decade"]))
    return _read_ordinal(text, start) or _read_share(text, start) or _read_amount(text, start)


def _decade(start: int, end: int, low: int) -> Expression:
    return Expression(start, end, Form.DECADE, low, low + 9)


def _read_ordinal(text: str, start: int) -> Expression | None:
    match = _ORDINAL.match(text, start)
    if match is None:
        return None
    words = match[0]
    if words[0].isdigit():
        place = float(words[:-2]) if len(words) < 9 else None
        return Expression(start, match.end(), Form.ORDINAL, place, place)
    tens, _, last = words.rpartition("-")
    value = TENS.get(tens, 0) + ORDINALS[last]
    return Expression(start, match.end(), Form.ORDINAL, value, value)


def _read_share(text: str, start: int) -> Expression | None:
    match = _SHARE.match(text, start)
    if match is None:
        match = _HALF.match(text, start)
        # Bare "half" is read further with the words before it: "more than half", not "the second half".
        bare = match and not _HALF_OF_SCALE.match(text, start)
        return Expression(start, match.end(), Form.SHARE, 1 / 2, 1 / 2, BARE) if match and bare else None
    value = _share_of(match, text)
    return None if value is None else Expression(start, match.end(), Form.SHARE, value, value)


def _share_of(match: re.Match[str], text: str) -> float | None:
    if match["over"]:
        over, under = int(match["over"]), int(match["under"])
        return round(over / under, 6) if 0 < over < under else None
    if match["among"]:
        chosen, among = read_amount(match["chosen"]), read_amount(match["among"])
        return round(chosen / among, 6) if chosen and among in _AMONG and chosen < among else None
    part = match["joined"] or match["part"]
    if part is None:
        return 1 / 2
    if part == "quarter" and _OF_A_MILLION.match(text, match.end()):
        return None
    # "A quarter" by itself is a time, a coin, or a part of the town.
    if (
        part == "quarter"
        and match["top"] != "three"
        and not match["joined"]
        and text[match.end() : match.end() + 4] != " of "
    ):
        return None
    top = 1.0 if match["top"] in ("a", "an") else read_amount(match["top"]) or 0.0
    value = top / _PARTS[part]
    # "Two third" and "one-fifths" are no shares; ordinals of places are ("one second").
    plural = match[0].endswith("s")
    return round(value, 6) if 0 < value < 1 and plural == (top > 1) else None


def _read_between(text: str, start: int) -> Expression | None:
    match = _BETWEEN.match(text, start)
    if match is None:
        return None
    low, high = _spread(match["low"], match["high"])
    if low is None or high is None or low >= high:
        return None
    return Expression(start, match.end(), Form.RANGE, low, high)


def _read_amount(text: str, start: int) -> Expression | None:
    match = _RANGE.match(text, start)
    if match is not None:
        low, high = _spread(match["low"] or match["first"], match["high"] or match["last"])
        if low is None or high is None:
            return Expression(start, match.end(), Form.RANGE, None, None)
        changes = match["first"] and (
            _YEARLY.fullmatch(match["first"]) or _CHANGE.search(text, max(0, start - _WINDOW), start)
        )
        if low < high and not changes and not _GROUP.match(text, match.end()):
            return Expression(start, match.end(), Form.RANGE, low, high)
        # Scores ("3-1", "3 to 1"), telephone numbers and dates are skipped whole; "216 to 212" are two counts.
        if (match["dash"] and "%" not in match[0]) or (low < 20 and high < 20 and low >= high):
            return Expression(start, match.end() + _tail(text, match.end()), Form.RANGE, None, None)
    match = _AMOUNT.match(text, start)
    if match is None or (match.end() < len(text) and match[0][-1].isdigit() and text[match.end()].isdigit()):
        return None
    end = match.end()
    if match[0][-1] == "m" and (_FEET.search(text, max(0, start - 8), start) or _RACE.match(text, end)):
        end -= 1
    value = read_amount(text[start:end])
    return Expression(start, end, Form.AMOUNT, value, value)


# "1,063ft (324m)" and "100m in 9.8 seconds" are metres.
_FEET = re.compile(r"(?:ft|feet|foot|yards|yd|miles) ?\($")
_RACE = re.compile(r" in \d{1,2}\.\d")


_SHARED = {"hundred": 100, "dozen": 12}
_GROUP = re.compile(r"[-/]\d")  # of a telephone number or a date
_TAIL = re.compile(r"(?:-\d{1,12}){0,8}")


def _tail(text: str, end: int) -> int:
    match = _TAIL.match(text, end)
    return len(match[0]) if match else 0


def _spread(first: str, last: str) -> tuple[float | None, float | None]:
    """The range, where the first number shares the scale of the second ("5-6,000", "two or three hundred")."""
    low, high = read_amount(first), read_amount(last)
    if low is None or high is None:
        return None, None
    for scale in (1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000):
        if high >= scale and 0 < low < 1_000 and low <= high / scale:
            return low * scale, high
    scale = _SHARED.get(last.rpartition(" ")[2], 0)
    if scale and 0 < low < high / scale:
        return low * scale, high
    return low, high


def _as_tree(words: Iterable[str]) -> str:
    """A pattern for the words that looks at each letter once: twice as quick as their plain alternation."""
    tails: dict[str, list[str]] = {}
    ends = False
    for word in sorted(set(words)):
        ends = ends or not word
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    if not tails:
        return ""
    tree = "|".join(letter + _as_tree(rest) for letter, rest in tails.items())
    return f"(?:{tree}){'?' if ends else ''}"


_STARTS = {
    "a",
    "an",
    "between",
    "early",
    "mid",
    "late",
    *_VAGUE_STARTS,
    *_NONE_STARTS,
    *_COUNTING,
    *ORDINALS,
    *_SPELLED,
}
_SEED = re.compile(rf"\b{_as_tree(_STARTS)}(?![^\W\d_])|\d|[{''.join(MARKS)}]")

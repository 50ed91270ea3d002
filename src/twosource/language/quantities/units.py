"""What a number is a number of, told by the words right after it, or by a sign or word before it."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from twosource.model.annotation import Unit


@dataclass(frozen=True, slots=True)
class Kind:
    """What a number is a number of.

    `currency` is an ISO 4217 code, `measure` the unit of measure; `factor` makes cents of a dollar. `end` is where the
    words of the unit end.
    """

    unit: Unit
    currency: str | None = None
    measure: str | None = None
    factor: float = 1
    end: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """What the whole page tells about its money.

    `home` is the country at the end of its site's name ("ca"), whose dollar or rupee a bare sign means, or "";
    `sterling` whether it speaks of British money, so that pounds are no weights.
    """

    home: str = ""
    sterling: bool = False


def read_setting(text: str, url: str | None) -> Setting:
    """The setting of a page with that text in lower case at that address."""
    host = _HOST.match(url or "")
    last = host[1].rpartition(".")[2].lower() if host else ""
    return Setting(last if len(last) == 2 else "", bool(_STERLING.search(text)))


_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//([^/?#:@\s]+)", re.IGNORECASE)
_STERLING = re.compile(r"£|\bsterling\b|\bpence\b")
_NEXT = re.compile(
    r"(?P<gap> ?- ?| ?)(?P<words>(?:%|°[cf]?|u\.s\.|[a-z]+(?:/[a-z]\b)?)(?:(?: |-| - )[a-z]+){0,2})(?!\w)"
)
_BY = re.compile(r"(?: (?:by|x) |-by-)(?:\d[\d.,]{0,12}|[a-z]{3,9})(?=[ -])")  # "10 by 20 feet"
_WORDS = re.compile(r"%|°[cf]?|u\.s\.|[a-z]+(?:/[a-z]\b)?")
# Units in one letter or two stand right at the digits only ("25c", "50p").
_ATTACHED = frozenset({"m", "p", "c", "f", "g"})
_BOTH_WORDS = """
    mm cm km kms kg kgs mg ft lb lbs oz ml mph kmh kph km/h kw mw gw kwh mwh hz mhz ghz
    kb mb gb tb db % ° °c °f sec secs min mins hr hrs yr yrs bpd pts
"""
_BOTH = frozenset(_BOTH_WORDS.split()) | _ATTACHED
_JOINED_ONLY = frozenset({"story", "sec", "min"})
_MODIFIERS_WORDS = """
    more consecutive straight full additional extra further long short whole working business previous past
    solid calendar successive uninterrupted trading other different such successive
"""
_MODIFIERS = frozenset(_MODIFIERS_WORDS.split())
_OLDEST = 120  # years
_MANY = 1_000  # won, below it "13 won" is a verb
# Joined words that are no unit: "20-plus", "one-way", "two-to-one".
_NO_UNITS_WORDS = """
    plus odd ish something or to by x and off way sided stop another on one upmanship hander dimensional half
"""
_NO_UNITS = frozenset(_NO_UNITS_WORDS.split())
_AGED = re.compile(
    r"\b(?:aged?|ages|(?:under|over|below|above|by|from|at|to|of) (?:the )?age(?: of)?|the ages? of)"
    r"(?: between| from)? $"
)
_YOUNG = re.compile(
    r"\b(?:child(?:ren)?|kids?|people|persons?|adults?|those|anyone|everyone|girls?|boys?|wom[ae]n|m[ae]n|voters?|youths?"
    r"|students?|minors?|patients?|victims?|teens)(?: who)?(?: is| are| was| were)? (?:under|over|aged|below|above) $"
    r"|\b(?:young|old)er than $"
)
_OR = re.compile(r"\b(?P<unit>year|month|week|day|night|hour|minute|decade|century) or $")  # "a year or two"
_TURNED = re.compile(r"\b(?:turn(?:s|ed|ing)?|just) $")
_TURNED_END = re.compile(r" ?(?:[.,;:!?)]|$)| (?:in|on|this|last|next|and|when)\b")
_HE_IS = re.compile(r"\b(?:he|she)(?: is| was|'s)(?: now| only| just| still)? $")
_BETWEEN = re.compile(r"(?:between|from) [^\w\s]{1,3}")  # the sign stands inside: "between $200 and $300"
_MAGNITUDE = re.compile(r"\bmagnitude(?: of)? $")
_MEMBER = re.compile(r"-(?P<word>[a-z]+)")


def read_kind(text: str, start: int, end: int, value: float, setting: Setting) -> Kind | None:
    """What the number at text[start:end] counts (text in lower case); None where letters at its end make it a code.

    >>> read_kind("it cost 40 million rubles", 8, 18, 4e7, Setting()).currency
    'RUB'
    >>> read_kind("a 15-seat van", 2, 4, 15, Setting()).measure
    'seat'
    """
    inner = _BETWEEN.match(text, start, end)
    sign = _read_sign(text, inner.end() if inner else start)
    if sign is not None:
        return Kind(Unit.MONEY, currency=_code(sign, setting.home), end=end)
    across = _BY.match(text, end)
    following = _NEXT.match(text, across.end() if across else end)
    if following is not None:
        kind = _read_following(following, value, setting)
        if across is not None:
            return kind if kind is not None and kind.unit is Unit.MEASURE else Kind(Unit.COUNT, end=end)
        if kind is not None or not following["gap"]:
            return kind
    elif end < len(text) and text[end].isalpha():
        return None
    return _read_before(text, start, end, value) or _read_member(text, end) or Kind(Unit.COUNT, end=end)


def _read_before(text: str, start: int, end: int, value: float) -> Kind | None:
    """The kind that the words before the number tell: "magnitude 6", "aged 5", "a year or two"."""
    if _MAGNITUDE.search(text, max(0, start - 16), start):
        return Kind(Unit.MEASURE, measure="magnitude", end=end)
    if alike := _OR.search(text, max(0, start - 12), start):
        return Kind(Unit.TIME, measure=alike["unit"], end=end)
    if _AGED.search(text, max(0, start - 32), start) or _YOUNG.search(text, max(0, start - 24), start):
        return Kind(Unit.AGE, measure="year", end=end)
    turned = _TURNED.search(text, max(0, start - 8), start) or _HE_IS.search(text, max(0, start - 16), start)
    if turned and _TURNED_END.match(text, end) and value <= _OLDEST:
        return Kind(Unit.AGE, measure="year", end=end)
    return None


def _read_member(text: str, end: int) -> Kind | None:
    """A number inside an adjective, which counts nothing that happened: "15-member council"."""
    member = _MEMBER.match(text, end)
    if member is None or member["word"] in _NO_UNITS:
        return None
    return Kind(Unit.MEASURE, measure=member["word"], end=member.end())


def is_unit(word: str) -> bool:
    """Whether the word is a unit of money, measure or time."""
    return word in _table()


def read_length(noun: str, end: int) -> Kind | None:
    """The kind of a number that counts the noun, where that is a unit of time: "six successful years"."""
    row = _table().get(noun)
    return Kind(Unit.TIME, measure=row[1], end=end) if row is not None and row[0] is Unit.TIME else None


def starts_with_sign(text: str, start: int) -> int:
    """Where the sign or code of a currency before the number at `start` begins, `start` without one."""
    match = _match_sign(text, start)
    return match.start() if match else start


def _read_sign(text: str, start: int) -> str | None:
    match = _match_sign(text, start)
    return match[0].rstrip(" .") if match else None


def _match_sign(text: str, start: int) -> re.Match[str] | None:
    signs = _signs()
    last = text[start - 1 : start]
    if last == " ":
        last = text[start - 2 : start - 1]
    if last not in signs.ends:
        return None
    return signs.pattern.search(text, max(0, start - 7), start)


@dataclass(frozen=True, slots=True)
class _Signs:
    pattern: re.Pattern[str]
    ends: frozenset[str]
    codes: dict[tuple[str, str], str | None]


@cache
def _signs() -> _Signs:
    codes = {(row["sign"], row["country"] or ""): row["code"] or None for row in _rows("data/before.tsv")}
    names = sorted({sign for sign, _ in codes}, key=len, reverse=True)
    words = "|".join(rf"{re.escape(name)}\.?" if name == "rs" else re.escape(name) for name in names)
    ends = frozenset({name[-1] for name in names} | {"."})
    return _Signs(re.compile(rf"(?<![\w$])(?:{words}) ?$"), ends, codes)


def _code(sign: str, home: str) -> str | None:
    codes = _signs().codes
    return codes.get((sign, home), codes.get((sign, "")))


@cache
def _table() -> dict[str, tuple[Unit, str, float]]:
    return {
        form: (Unit(row["unit"]), row["code"] or "", float(row["factor"]))
        for row in _rows("data/after.tsv")
        for form in row["forms"].split("|")
    }


def _rows(name: str) -> list[dict[str, str]]:
    table = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines(), delimiter="\t"))


def _read_following(match: re.Match[str], value: float, setting: Setting) -> Kind | None:
    found = [*_WORDS.finditer(match["words"])]
    words = [word[0] for word in found]
    joined = match["gap"].strip() == "-"
    if (words[0] not in _BOTH) if not match["gap"] else (words[0] in _ATTACHED):
        return None
    skipped = int(words[0] in _MODIFIERS and not joined)
    for count in range(len(words), skipped, -1):
        row = _table().get(" ".join(words[skipped:count]))
        if row is None or (skipped and row[0] not in (Unit.TIME, Unit.MEASURE)):
            continue
        if words[0] in _JOINED_ONLY and not joined:
            return None
        unit, code, factor = row
        end = match.start("words") + found[count - 1].end()
        kind = Kind(unit, None, code or None, factor, end)
        return _settle(words[skipped:], kind, value, setting)
    return None


def _settle(words: list[str], kind: Kind, value: float, setting: Setting) -> Kind | None:
    """The kind where a word has two: pounds are weights but in British money, a small number before "won" counts."""
    word = words[0]
    if word == "won" and value < _MANY:
        return None
    if word in ("pound", "pounds") and kind.unit is Unit.MEASURE and setting.sterling and words[1:2] != ["of"]:
        return Kind(Unit.MONEY, "GBP", None, 1, kind.end)
    if kind.unit is not Unit.MONEY:
        return kind
    code = kind.measure
    currency = _code(code, setting.home) if code in ("$", "rs") else code
    return Kind(Unit.MONEY, currency, None, kind.factor, kind.end)

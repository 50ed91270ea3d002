"""The numbers of an article with their comparators, bounds, units and counted nouns."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.language.flattened import flatten
from twosource.language.quantities.ages import is_age
from twosource.language.quantities.bounds import Reading, read_bounds
from twosource.language.quantities.comparators import Bound, find_bound, is_preposition
from twosource.language.quantities.conventions import FIGURES, Convention
from twosource.language.quantities.counted import find_noun, find_single_people, is_countable, is_points
from twosource.language.quantities.labels import (
    is_address,
    is_fixed,
    is_label,
    is_part_of_name,
    is_pronoun,
    is_year,
    names_a_union,
    numbers_a_line,
)
from twosource.language.quantities.scanning import BARE, Expression, Form, find_expressions
from twosource.language.quantities.sharing import share
from twosource.language.quantities.units import (
    Kind,
    Setting,
    is_unit,
    read_kind,
    read_length,
    read_setting,
    starts_with_sign,
)
from twosource.language.tokens import Doc
from twosource.model.annotation import Comparator, Quantity, Time, Unit
from twosource.model.article import Article

_NOUNED = frozenset({Unit.COUNT, Unit.ORDINAL, Unit.FRACTION, Unit.PERCENT})
_LENGTHS = frozenset({Unit.TIME, Unit.AGE, Unit.MONEY, Unit.PERCENT, Unit.MEASURE})
_ONE = Reading(1, 1, Comparator.EXACT)
_INDEFINITE = re.compile(r"\b(?:an?|another)\b")
_LONGEST = 60  # characters; longer tokens are addresses, codes and noise
_SIGNED = frozenset({Unit.MEASURE, Unit.PERCENT, Unit.MONEY})
_MINUS = re.compile(r"(?:^|[\s(])(?P<sign>-|minus )$")
_OLDER = re.compile(r" (?:older|younger)$")
_OF_LIFE = re.compile(
    r"\b(?:his|her|their|my|your|our)(?: (?:early|mid|late))?[ -]$|\b(?:his|her|their|my|your|our) \d0s and $"
)
_OTHER_HALF = re.compile(r"\b(?:first|second|other|latter|top|bottom|better|back|front|final|and a) $")
_JOINED = re.compile(r"-([a-z]+)")
_HALF_A = re.compile(r" (?:of )?(?:an?|1|one) (?=[a-z])")
_NOBODY = frozenset({"no one", "no-one", "nobody"})


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rules read: `text` is the article's in lower case, `taken` the tokens of time expressions."""

    article: Article
    doc: Doc
    text: str
    starts: list[int]
    times: Sequence[Time]
    taken: frozenset[int]
    setting: Setting
    convention: Convention

    def token_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def find_quantities(
    article: Article, doc: Doc, times: Sequence[Time], *, convention: Convention = FIGURES
) -> tuple[Quantity, ...]:
    """The numbers of the article in reading order, and the indefinite article before a single person as 1.

    Numbers of dates and of the clock are left out; those of lengths of time have the unit TIME. `convention` says how
    many the round words stand for.
    """
    text = flatten(article.text)
    starts: list[int] = [token.idx for token in doc]
    setting = read_setting(text, article.url)
    page = _Page(article, doc, text, starts, times, _tokens_of(starts, times), setting, convention)
    numbers = [*_find_numbers(page)]
    numbers = share(numbers, doc, text, [bisect_left(starts, number.end) for number in numbers])
    singles = [
        _build(page, (doc[at].idx, doc[at].idx + len(doc[at])), _ONE, Kind(Unit.COUNT), _locate(doc, noun))
        for at, noun in find_single_people(doc, (page.token_at(match.start()) for match in _INDEFINITE.finditer(text)))
    ]
    return tuple(_without_overlap(sorted([*numbers, *singles], key=lambda quantity: (quantity.start, -quantity.end))))


def _find_numbers(page: _Page) -> Iterator[Quantity]:
    next_time = 0
    last_end = 0
    for found in find_expressions(page.text):
        while next_time < len(page.times) and page.times[next_time].end <= found.start:
            next_time += 1
        timed = next_time < len(page.times) and page.times[next_time].start < found.end
        quantity = _read(page, found, timed=timed)
        if quantity is not None and quantity.start >= last_end:
            last_end = quantity.end
            yield quantity


def _read(page: _Page, found: Expression, *, timed: bool) -> Quantity | None:
    if len(page.doc[page.token_at(found.start)]) > _LONGEST:
        return None
    kind = _read_kind(page, found)
    if kind is None or (timed and kind.unit not in _LENGTHS):
        return None
    start = starts_with_sign(page.text, found.start) if kind.unit is Unit.MONEY else found.start
    if kind.unit in _SIGNED and (minus := _MINUS.search(page.text, max(0, start - 7), start)):
        start, kind = minus.start("sign"), replace(kind, factor=-kind.factor)
    bound = _find_bound(page, found, start, kind)
    if kind.unit is Unit.COUNT and _OLDER.search(page.text, found.end, bound.end):
        kind = Kind(Unit.AGE, measure="year", end=found.end)
    noun = _find_noun(page, found, kind, bound) if kind.unit in _NOUNED else None
    if (
        noun is not None
        and kind.unit is Unit.COUNT
        and (length := read_length(page.doc[noun[1] - 1].lower_, bound.end))
    ):
        kind, noun = length, None
    reading = read_bounds(found, bound.comparator, kind, page.convention)
    if reading is None:
        return None
    if found.form is Form.NONE and page.text[found.start : found.end] == "no" and not _is_none(page, noun):
        return None
    return _build(page, (bound.start, bound.end), reading, kind, _locate(page.doc, noun))


def _read_kind(page: _Page, found: Expression) -> Kind | None:
    """What the expression is a number of; None where it counts nothing."""
    text, at = page.text, page.token_at(found.start)
    match found.form:
        case Form.NONE:
            return Kind(Unit.COUNT, end=found.end)
        case Form.DECADE:
            return (
                Kind(Unit.AGE, measure="year") if _OF_LIFE.search(text, max(0, found.start - 16), found.start) else None
            )
        case Form.ORDINAL:
            return None if is_fixed(text, found.start, page.doc, at) else Kind(Unit.ORDINAL, end=found.end)
        case Form.SHARE:
            return _read_share(page, found)
        case Form.VAGUE:
            return _read_vague(page, found, at)
    kind = read_kind(text, found.start, found.end, found.high or 0, page.setting)
    if kind is None or kind.unit not in (Unit.COUNT, Unit.MEASURE):
        return kind
    if kind.unit is Unit.COUNT and is_age(text, page.doc, at, (found.start, found.end), found.high or 0):
        return Kind(Unit.AGE, measure="year", end=found.end)
    return None if _is_no_count(page, found, at) else kind


def _read_share(page: _Page, found: Expression) -> Kind | None:
    """A share of something, or half a unit ("half a mile", "a half-hour"); None for the half of a game."""
    text = page.text
    if not text.startswith("half", found.start):
        return Kind(Unit.FRACTION, end=found.end)
    if _OTHER_HALF.search(text, max(0, found.start - 12), found.start):
        return None
    gap = _HALF_A.match(text, found.end)
    joined = _JOINED.match(text, found.end)
    if joined and not is_unit(joined[1]):
        return None
    kind = read_kind(text, found.start, gap.end() - 1 if gap else found.end, 1, page.setting)
    if kind is not None and kind.unit in (Unit.TIME, Unit.MEASURE, Unit.PERCENT):
        return kind
    halved = text.startswith("by ", max(0, found.start - 3))
    if found.words == BARE and not halved and find_bound(text, found.start, found.end).comparator is Comparator.EXACT:
        return None
    return Kind(Unit.FRACTION, end=found.end)


def _read_vague(page: _Page, found: Expression, at: int) -> Kind | None:
    text = page.text
    if found.words == "scores" and is_points(page.doc, at):
        return None
    of = found.end + 3 if text.startswith(" of ", found.end) else found.end
    kind = read_kind(text, found.start, of, 0, page.setting)
    return kind if kind is not None and kind.unit in _LENGTHS else Kind(Unit.COUNT, end=found.end)


def _is_no_count(page: _Page, found: Expression, at: int) -> bool:
    """Whether the number is a label, part of a name or an address, a year, or the pronoun "one"."""
    text, doc = page.text, page.doc
    last = page.token_at(found.end - 1) + 1
    following = doc[last] if last < len(doc) else None
    plural = following is not None and following.tag_ == "NNS"
    if is_label(text, found.start, found.end, plural=plural) or is_part_of_name(doc, at, last):
        return True
    words = text[found.start : found.end]
    if words == "one" and text.startswith("at one point", found.start - 3):
        return True
    if words == "one":
        return is_pronoun(text, doc, found.start, at)
    if words == "zero":
        return following is None or following.pos_ != "NOUN" or following.lower_ in ("tolerance", "sum", "hour")
    original = page.article.text
    return (
        is_year(words, following)
        or is_address(original, found.end)
        or numbers_a_line(original, found.start, found.end)
        or names_a_union(original, found.start, plural=plural)
    )


def _find_bound(page: _Page, found: Expression, start: int, kind: Kind) -> Bound:
    if found.form in (Form.NONE, Form.ORDINAL, Form.DECADE):
        return Bound(Comparator.EXACT, start, found.end)
    bound = find_bound(page.text, start, found.end)
    if bound.start < start:
        token = page.doc[page.token_at(bound.start)]
        if is_preposition(token, page.text, bound, found.high or 0, kind.unit):
            return Bound(Comparator.EXACT, start, found.end)
    return bound


def _find_noun(page: _Page, found: Expression, kind: Kind, bound: Bound) -> tuple[int, int] | None:
    after = found.end if bound.past_unit else bound.end
    if kind.unit is Unit.PERCENT:
        after = max(kind.end, bound.end)
        if not page.text.startswith(" of ", after):
            return None
    if found.form is Form.NONE and page.text[found.start : found.end] in _NOBODY:
        last = page.token_at(found.end - 1)
        return (last, last + 1) if page.doc[last].lower_ == "one" else None
    return find_noun(page.doc, bisect_left(page.starts, after), page.taken)


def _is_none(page: _Page, noun: tuple[int, int] | None) -> bool:
    return noun is not None and is_countable(page.doc, noun)


def _without_overlap(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    last_end = 0
    for quantity in quantities:
        if quantity.start >= last_end:
            last_end = quantity.end
            yield quantity


def _build(page: _Page, span: tuple[int, int], reading: Reading, kind: Kind, noun: tuple[int, int] | None) -> Quantity:
    start, end = span
    noun_start, noun_end = noun or (None, None)
    return Quantity(
        start,
        end,
        page.article.text[start:end],
        reading.low,
        reading.high,
        reading.comparator,
        kind.unit,
        page.text[noun_start:noun_end] if noun else None,
        noun_start,
        noun_end,
        kind.currency,
        kind.measure,
    )


def _locate(doc: Doc, tokens: tuple[int, int] | None) -> tuple[int, int] | None:
    """The characters of those tokens, with the mark of a hashtag before them."""
    if tokens is None:
        return None
    first, last = doc[tokens[0]], doc[tokens[1] - 1]
    marked = first.i > 0 and first.nbor(-1).text == "#"
    return first.idx - marked, last.idx + len(last)


def _tokens_of(starts: list[int], times: Sequence[Time]) -> frozenset[int]:
    """The tokens of the time expressions, which nothing counts."""
    return frozenset(
        at
        for time in times
        for at in range(max(0, bisect_right(starts, time.start) - 1), bisect_left(starts, time.end))
    )

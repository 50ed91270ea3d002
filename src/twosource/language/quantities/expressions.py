"""The numbers of an article with their comparators, bounds, units and counted nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from twosource.language.flattened import flatten
from twosource.language.quantities.counted import find_noun, find_single_people
from twosource.language.quantities.numerals import DIGITS, INDEFINITE, NUMERAL, ORDINALS, read_numeral
from twosource.language.quantities.units import ends_like_age, judge_unit
from twosource.model.annotation import Comparator, Quantity, Time, TimeType, Unit
from twosource.model.article import Article

# Words before a number and the bound that they set: figures/README.md, "A figure" and decision 7. "A least" is how
# hurried pages write "at least".
COMPARATORS: tuple[tuple[Comparator, str], ...] = (
    (Comparator.AT_MOST, r"no more than|not more than|up to|as many as|as much as|at most|a maximum of"),
    (Comparator.AT_LEAST, r"at ?least|a least|no fewer than|no less than|not less than|a minimum of"),
    (Comparator.ALMOST, r"almost|nearly|(?:only )?just under|close to|just short of|approaching|not quite"),
    (Comparator.LESS_THAN, r"fewer than|less than|under|below"),
    (
        Comparator.MORE_THAN,
        (
            r"(?:well |far |slightly |a little |just )?(?:more than|over|above)|upwards? of|in excess of|exceeding"
            r"|greater than"
        ),
    ),
    (
        Comparator.ABOUT,
        r"about|around|some|approximately|roughly|an estimated|estimated|circa|ca\.|~|in the region of",
    ),
)
_AFTERWARDS: tuple[tuple[Comparator, str], ...] = (
    (Comparator.AT_LEAST, r"\+| or more\b| or higher\b| and above\b|-plus\b"),
    (Comparator.AT_MOST, r" or fewer\b| or less\b"),
    (Comparator.ABOUT, r" or so\b|-odd\b| or thereabouts\b"),
)
_BEFORE = "|".join(f"(?P<{comparator.name}>{words})" for comparator, words in COMPARATORS)
_AFTER = "|".join(f"(?P<{comparator.name}_AFTER>{words})" for comparator, words in _AFTERWARDS)
_INDEFINITE = "|".join(sorted(INDEFINITE, key=len, reverse=True))
_CURRENCY = r"(?:(?:us|a|c|nz|hk)?\$|€|£|¥|₹|₽)"
_ORDINAL = "|".join(ORDINALS)
_NUMBER = re.compile(
    rf"(?<![\w.,$€£#/:])(?<!(?<!-)-)"  # a hyphen joins, two are a dash ("LIMA --At least two")
    rf"(?:(?:{_BEFORE}) (?:(?:an? )?(?:total|additional|estimated|another|further)(?: of)? )?)?"
    rf"(?:between (?P<from>{NUMERAL})(?: and | to | or | ?- ?)(?P<to>{NUMERAL})"
    rf"|(?P<ordinal>\d+(?:st|nd|rd|th)|{_ORDINAL})"
    rf"|(?P<money>{_CURRENCY})? ?(?:(?P<low>{DIGITS})(?: ?- ?)(?P<high>{NUMERAL})"
    rf"|(?P<lower>{NUMERAL})(?: to | or )(?P<higher>{NUMERAL})"
    rf"|(?P<one>{NUMERAL})|(?P<vague>{_INDEFINITE})|(?P<pair>a pair of|a couple of)|(?P<none>no(?= )|nobody|none)))"
    rf"(?!\w)(?:{_AFTER})?"
)
_LEADING_ZERO = re.compile(r"0\d")  # of a telephone number
_OLDEST = 120  # years; a larger number between commas is no age


@dataclass(frozen=True, slots=True)
class _Reading:
    low: float | None
    high: float | None
    comparator: Comparator
    unit: Unit


def find_quantities(article: Article, doc: Doc, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The numbers of the article in reading order, and the indefinite article before a single person as 1.

    Numbers of dates and of the clock are left out; those of durations have the unit TIME.
    """
    text = flatten(article.text)
    taken = _tokens_of(doc, times)
    found = [
        *_find_numbers(article, doc, text, times, taken),
        *(
            _build(article, (doc[at].idx, doc[at].idx + len(doc[at])), _ONE, _locate(doc, noun))
            for at, noun in find_single_people(doc)
        ),
    ]
    return tuple(sorted(found, key=lambda quantity: (quantity.start, quantity.end)))


_ONE = _Reading(1, 1, Comparator.EXACT, Unit.COUNT)


def _find_numbers(
    article: Article, doc: Doc, text: str, times: Sequence[Time], taken: frozenset[int]
) -> Iterator[Quantity]:
    next_time = 0
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        while next_time < len(times) and times[next_time].end <= start:
            next_time += 1
        time = times[next_time] if next_time < len(times) and times[next_time].start < end else None
        if time and time.type is not TimeType.DURATION:
            continue
        unit = Unit.TIME if time else _judge_unit(match, text, doc)
        start = _without_particle(match, doc)
        reading = _read(match, unit, compared=start == match.start()) if unit else None
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if reading is None or tokens is None:
            continue
        counts = reading.unit in (Unit.COUNT, Unit.ORDINAL)
        noun = find_noun(doc, tokens.end, taken) if counts else None
        if match["none"] == "no" and noun is None:
            continue
        if match["one"] and _LEADING_ZERO.match(match["one"]):
            continue
        if match["vague"] == "scores" and _is_points(doc, tokens.start):
            continue
        yield _build(article, (start, end), reading, _locate(doc, noun))


def _build(article: Article, span: tuple[int, int], reading: _Reading, noun: tuple[int, int] | None) -> Quantity:
    start, end = span
    noun_start, noun_end = noun or (None, None)
    return Quantity(
        start,
        end,
        article.text[start:end],
        reading.low,
        reading.high,
        reading.comparator,
        reading.unit,
        flatten(article.text[noun_start:noun_end]) if noun else None,
        noun_start,
        noun_end,
    )


def _locate(doc: Doc, tokens: tuple[int, int] | None) -> tuple[int, int] | None:
    """The characters of those tokens, with the mark of a hashtag before them."""
    if tokens is None:
        return None
    first, last = doc[tokens[0]], doc[tokens[1] - 1]
    marked = first.i > 0 and first.nbor(-1).text == "#"
    return first.idx - marked, last.idx + len(last)


def _tokens_of(doc: Doc, times: Sequence[Time]) -> frozenset[int]:
    """The tokens of the time expressions, which nothing counts."""
    spans = (doc.char_span(time.start, time.end, alignment_mode="expand") for time in times)
    return frozenset(at for span in spans if span is not None for at in range(span.start, span.end))


def _without_particle(match: re.Match[str], doc: Doc) -> int:
    """Where the expression starts when the "over" of "handed over 21 girls" is left to its verb."""
    over = match["MORE_THAN"]
    if over not in ("over", "above"):
        return match.start()
    token = doc.char_span(match.start(), match.start() + len(over), alignment_mode="expand")
    particle = token is not None and (token.root.dep_ == "prt" or token.root.tag_ == "RP")
    return match.end("MORE_THAN") + 1 if particle else match.start()


def _is_points(doc: Doc, at: int) -> bool:
    """Whether "scores" are points or marks ("levelled the scores", "test scores"), or a verb, and no number."""
    before = doc[at - 1] if at else None
    told = before is not None and (before.dep_ in ("det", "poss", "amod", "compound") and before.head.i == at)
    return told or doc[at].pos_ == "VERB"


def _judge_unit(match: re.Match[str], text: str, doc: Doc) -> Unit | None:
    if match["money"]:
        return Unit.MONEY
    if match["ordinal"]:
        return Unit.ORDINAL
    unit = judge_unit(text, match.start(), match.end())
    if unit is Unit.COUNT and match["one"] and ends_like_age(text, match.start(), match.end()):
        before = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        value = read_numeral(match["one"]) or 0
        if before is not None and before.start > 1 and doc[before.start - 2].pos_ == "PROPN" and 0 < value <= _OLDEST:
            return Unit.AGE
    return unit


def _read(match: re.Match[str], unit: Unit, *, compared: bool) -> _Reading | None:
    first = match["from"] or match["low"] or match["lower"]
    last = match["to"] or match["high"] or match["higher"]
    if first and last:
        return _read_range(read_numeral(first), read_numeral(last), unit)
    if match["none"]:
        return _Reading(0, 0, Comparator.EXACT, unit)
    if match["pair"]:
        return _Reading(2, 2, Comparator.EXACT, unit)
    if match["vague"]:
        return _Reading(INDEFINITE[match["vague"]], None, Comparator.INDEFINITE, unit)
    if match["ordinal"]:
        words = match["ordinal"]
        value = read_numeral(words[:-2]) if words[0].isdigit() else ORDINALS[words]
        return None if value is None else _Reading(value, value, Comparator.EXACT, unit)
    number = read_numeral(match["one"])
    return None if number is None else _bound(number, _comparator(match) if compared else Comparator.EXACT, unit)


def _read_range(low: float | None, high: float | None, unit: Unit) -> _Reading | None:
    """The range, where the first number shares the thousands of the second ("5-6,000")."""
    if low is None or high is None:
        return None
    for scale in (1_000_000_000, 1_000_000, 1_000):
        if high >= scale and low < 1_000 and low <= high / scale:
            low *= scale
            break
    return _Reading(low, high, Comparator.RANGE, unit) if low < high else None


def _comparator(match: re.Match[str]) -> Comparator:
    for comparator, _ in COMPARATORS:
        if match[comparator.name]:
            return comparator
    for comparator, _ in _AFTERWARDS:
        if match[f"{comparator.name}_AFTER"]:
            return comparator
    return Comparator.EXACT


def _bound(value: float, comparator: Comparator, unit: Unit) -> _Reading:
    """The bounds that the words give; only whole counts step past an excluded bound ("more than 50" is 51 and up)."""
    step = 1 if unit is Unit.COUNT and value == int(value) else 0
    match comparator:
        case Comparator.AT_LEAST:
            return _Reading(value, None, comparator, unit)
        case Comparator.MORE_THAN:
            return _Reading(value + step, None, comparator, unit)
        case Comparator.AT_MOST | Comparator.ALMOST:
            return _Reading(None, value, comparator, unit)
        case Comparator.LESS_THAN:
            return _Reading(None, value - step, comparator, unit)
        case _:
            return _Reading(value, value, comparator, unit)

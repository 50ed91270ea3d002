"""Numbers that change: "from 45 to 38" are two numbers, an old and a new one, and no range; "by 7 to 45" is 45."""

from __future__ import annotations

import re

from twosource.language.parsed import Parsed
from twosource.language.quantities.numerals import NUMERAL, read_numeral
from twosource.model.annotation import Comparator, Quantity

_CHANGE = re.compile(rf"\bfrom ({NUMERAL}) to ({NUMERAL})(?![\w%-])", re.IGNORECASE)
_GROWTH = re.compile(rf"\bby ({NUMERAL}) to ({NUMERAL})(?![\w%-])", re.IGNORECASE)
_TOLL = re.compile(
    r"\b(?:toll|number|figure|count|estimate|tally|total|dead|deaths|fatalities|casualties|injured|missing)\b",
    re.IGNORECASE,
)


def split_changes(parsed: Parsed) -> tuple[Quantity, ...]:
    """The numbers of the article, with those of a toll that changes as two: the old and the new value."""
    changed: list[Quantity] = []
    grown: list[tuple[int, int]] = []
    for match in _CHANGE.finditer(parsed.article.text):
        sentence = parsed.sentence_at(match.start())
        if not _TOLL.search(parsed.text(sentence.start, sentence.end)):
            continue
        values = [read_numeral(match[group].lower()) for group in (1, 2)]
        if None in values:
            continue
        for group, value in zip((1, 2), values, strict=True):
            start, end = match.span(group)
            changed.append(Quantity(start, end, match[group], value, value, Comparator.EXACT))
    for match in _GROWTH.finditer(parsed.article.text):
        value = read_numeral(match[2].lower())
        sentence = parsed.sentence_at(match.start())
        if value is not None and _TOLL.search(parsed.text(sentence.start, sentence.end)):
            changed.append(Quantity(*match.span(2), match[2], value, value, Comparator.EXACT))
            grown.append(match.span(1))
    if not changed:
        return parsed.quantities
    taken = [*((new.start, new.end) for new in changed), *grown]
    kept = [one for one in parsed.quantities if not any(one.start < end and start < one.end for start, end in taken)]
    return tuple(sorted([*kept, *changed], key=lambda one: one.start))

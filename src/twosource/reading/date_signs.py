"""The dates that a page's lines show, each with its marks: where and how it stands, and what stands beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.reading.block import BYLINE
from twosource.reading.date_labels import Label, claims_rights, find_label, is_answered
from twosource.reading.date_sign import DateSign
from twosource.reading.lines import PageLine
from twosource.reading.shown_dates import ShownDate, find_shown_dates, time_behind

LONGEST_DATE_LINE = 500
"""Characters of a line in which dates are looked for; a date farther on is a sentence's, or a hostile page's."""
MOST_LINES = 5_000
"""Lines of a page in which dates are looked for, from its top."""
MOST_SIGNS = 400
"""Dates of a page that are weighed; the limit bounds time, and a page of news shows fewer."""
SENTENCE = 60
"""Characters of a line that is no mere date line; half as many where words are not parted by spaces."""
LABEL_LINE = 30
"""Characters of a line that may be nothing but the label of the date below it."""
LINE_START = 30
"""Characters of a long line in which a byline or a dateline may name the day before the text goes on."""
ALIKE = 4
"""So many lines of the same shape are a list: of other stories, of comments, of events."""
TITLE_STEPS = ((2, "title_1"), (5, "title_2"), (12, "title_3"), (40, "title_4"))
"""How many lines below the title, at most, and the mark for it."""
IN_TEXT = frozenset(("in_sentence", "in_long_line"))
"""Marks of a date whose line is more than a date; where that line stands says nothing then."""
_DIGIT_RUN = re.compile(r"\d+")
_LETTER_RUN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Layout:
    """Where the headline and the story stand on a page."""

    lines: Sequence[PageLine]

    @cached_property
    def kept(self) -> list[int]:
        """The places of the story's lines."""
        return [at for at, line in enumerate(self.lines) if line.kept and not line.is_title]

    @cached_property
    def first(self) -> int:
        """The place of the story's first paragraph."""
        long = (at for at in self.kept if len(self.lines[at].text) > SENTENCE)
        return next(long, self.kept[0] if self.kept else len(self.lines))

    @cached_property
    def last(self) -> int:
        """The place of the story's last line."""
        return self.kept[-1] if self.kept else len(self.lines)

    @cached_property
    def title(self) -> int | None:
        """The place of the headline nearest above the story, else of the first one."""
        titles = [at for at, line in enumerate(self.lines) if line.is_title]
        above = [at for at in titles if at <= self.first]
        return above[-1] if above else next(iter(titles), None)


def find_signs(lines: Sequence[PageLine], language: str | None, *, day_first: bool | None) -> tuple[DateSign, ...]:
    """Every full date of the lines as a sign, in reading order."""
    layout = Layout(lines)
    shown = [
        (at, found)
        for at, line in enumerate(lines[:MOST_LINES])
        for found in find_shown_dates(line.text[:LONGEST_DATE_LINE], language, day_first=day_first)
    ][:MOST_SIGNS]
    shapes = Counter(_shape(found) for at, found in shown)
    seen: set[str] = set()
    signs: list[DateSign] = []
    for at, found in shown:
        shape = _shape(found)
        beside = tuple(_beside(layout, at, found))
        marks = [*(() if IN_TEXT & set(beside) else _standing(layout, at)), *beside, *_form(found)]
        if shapes[shape] >= ALIKE:
            marks.append("alike" if shape in seen else "alike_first")
        if not seen:
            marks.append("page_first")
        seen.add(shape)
        signs.extend(_signs(at, lines[at].text, found, tuple(marks)))
    return tuple(signs)


def _signs(at: int, line: str, found: ShownDate, marks: tuple[str, ...]) -> Iterator[DateSign]:
    where = f"the page shows “{_short(found.text)}”"
    yield DateSign(found.day, found.day.isoformat() + time_behind(line, found.end), marks, where, at)
    if found.other is not None:
        yield DateSign(found.other, found.other.isoformat(), (*marks, "other_order"), where, at)


def _standing(layout: Layout, at: int) -> Iterator[str]:
    """The marks of a line's place on the page."""
    title, first, last = layout.title, layout.first, layout.last
    if title is not None and at < title:
        yield "top" if at < 3 else "above"
        if title - at <= 3:
            yield "just_above_title"
    elif at <= first:
        yield from _below_title(title, at)
        if first - at <= 2:
            yield "just_above_story"
    elif at <= last:
        early = sum(1 for kept in layout.kept if kept < at) <= 3
        yield "story_early" if early else "story_late"
    else:
        yield "story_end" if at <= last + 3 else "below"


def _below_title(title: int | None, at: int) -> Iterator[str]:
    if title is None:
        yield "top" if at < 3 else "untitled"
    else:
        yield next((mark for most, mark in TITLE_STEPS if at - title <= most), "title_far")


def _beside(layout: Layout, at: int, found: ShownDate) -> Iterator[str]:
    """The marks of what stands in the same line, and in the lines around it."""
    line = layout.lines[at]
    label = _label(layout, at, found)
    if label is not None:
        yield f"said_{label.value}"
    if any(is_answered(other.text) for other in layout.lines[at : at + 3] if len(other.text) <= SENTENCE):
        yield "answered"
    share = len(found.text) / max(1, len(line.text))
    if claims_rights(line.text[:LONGEST_DATE_LINE]):
        yield "rights"
    if share >= 0.5:
        yield "alone" if share >= 0.8 else "nearly_alone"
    elif len(line.text) > SENTENCE and label is None:
        yield "in_sentence" if line.kept else "in_long_line"
        if found.end <= LINE_START:
            yield "line_start"
    else:
        yield "in_short_line"
    if any(other.reason == BYLINE for other in layout.lines[max(0, at - 2) : at + 3]):
        yield "by_byline"


def _label(layout: Layout, at: int, found: ShownDate) -> Label | None:
    text = layout.lines[at].text
    label = find_label(text[: found.start], text[found.end :])
    if label is None and at and found.start <= 3:
        above = layout.lines[at - 1].text
        return find_label(above, "") if len(above) <= LABEL_LINE else None
    return label


def _form(found: ShownDate) -> Iterator[str]:
    """The marks of how the date is written."""
    if found.has_clock:
        yield "clock"
    if found.weekday_agrees is not None:
        yield "weekday" if found.weekday_agrees else "weekday_wrong"
    if found.short_year:
        yield "short_year"
    if found.ranged:
        yield "ranged"


def _shape(found: ShownDate) -> str:
    return _LETTER_RUN.sub("a", _DIGIT_RUN.sub("9", found.text)) + str(found.has_clock)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."

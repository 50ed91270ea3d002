"""What a rule for time expressions is given (a place in an article) and what it gives back (a reading)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.language.times.calendar import Days, days_of
from twosource.language.times.tenses import (
    COMING,
    PAST,
    had_lasted,
    judge_direction,
    lasts_until_now,
    looks_back_on,
    may_look_back,
)
from twosource.language.tokens import Doc
from twosource.model.annotation import Time, TimeType

_DATES = frozenset({TimeType.DATE, TimeType.TIME})
_BLANK = re.compile(r" (?![?*+\]])")
_GROUP = re.compile(r"\?P<\w+>")
_COUNTED_BACK = re.compile(r"\b(?:ago|earlier|before)$")
_OPENING = 12  # characters of a sentence within which a year says when it plays ("In early 1942")
_FOUR_DIGITS = re.compile(r"\d{4}$")
_MEMORY = 100  # times
_LONGEST_SENTENCE = 1000  # characters
_LONGEST_CLAUSE = 300  # characters
_AHEAD = re.compile(
    r"\b(?:by|until|till|starting|beginning|effective|as (?:soon|early|late) as)(?: the| early| late)? +$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The TIMEX3 type, value and mod of an expression, and its days where they are not simply those of the value."""

    type: TimeType
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A place in an article where a time expression may stand.

    `text` is in lower case with plain blanks and quotes, `raw` as written, both with the article's offsets. `day` is
    the document day, `found` what was read before; `narrative` says that the article tells of past years, so that
    dates without a year follow the one before.
    """

    text: str
    raw: str
    start: int
    doc: Doc
    day: date | None
    found: Sequence[Time]
    narrative: bool

    def before(self, count: int = 24) -> str:
        """The characters before the expression, in lower case."""
        return self.text[max(0, self.start - count) : self.start]

    def clause(self) -> str:
        """The characters of the sentence before the expression, at most 300, in lower case."""
        first = max(0, self.start - _LONGEST_CLAUSE)
        stop = max(self.text.rfind(mark, first, self.start) for mark in (". ", "\n", "; "))
        return self.text[max(first, stop + 1) : self.start]

    def capital(self, start: int) -> bool:
        """Whether the word at `start` is written with a capital."""
        return self.raw[start].isupper()

    def direction(self, end: int) -> int:
        """Where in time the sentence lies at the expression that ends at `end`: PAST, OPEN or COMING."""
        span = self.doc.char_span(self.start, end)
        if span is None:
            return PAST
        if _AHEAD.search(self.before()):
            return PAST if had_lasted(self.doc, span.root.i) else COMING
        return judge_direction(self.doc, span.root.i)

    def may_look_back(self, end: int) -> bool:
        """Whether the expression that ends at `end` may be past though the verb above it looks ahead."""
        span = self.doc.char_span(self.start, end)
        return span is not None and not _AHEAD.search(self.before()) and may_look_back(self.doc, span.root.i)

    def runs_on(self, end: int) -> bool:
        """Whether what the verb over the expression tells lasts until now ("has been shut for two weeks")."""
        span = self.doc.char_span(self.start, end)
        return span is not None and lasts_until_now(self.doc, span.root.i)

    def looks_back(self, end: int) -> bool:
        """Whether a superlative before the length that ends at `end` holds for it ("the worst drought in 40 years")."""
        span = self.doc.char_span(self.start, end)
        return span is not None and looks_back_on(self.doc, span.start)

    @property
    def remembered(self) -> Sequence[Time]:
        """The times found before, so far back as one may refer to them."""
        return self.found[-_MEMORY:]

    @property
    def reference(self) -> Days:
        """The days of the last date that the text gave, else the document day.

        In a narrative, asides are passed over: times counted from the day of writing ("today"), times counted back
        ("a decade earlier"), and years that earlier sentences named in passing, and only once.
        """
        passing: set[str] = set()
        for time in reversed(self.remembered):
            if time.type not in _DATES:
                continue
            first, last = days_of(time.value or "")
            if first and not (self.narrative and self._is_aside(time, first, passing)):
                return first, last
        return self.day, self.day

    def _is_aside(self, time: Time, first: date, passing: set[str]) -> bool:
        today = self.day and first.year == self.day.year and not time.text.endswith(str(first.year))
        if today or _COUNTED_BACK.search(time.text):
            return True
        begins = self._sentence_start(time.start)
        if not time.text.isdigit() or time.start - begins <= _OPENING or begins == self._sentence_start(self.start):
            return False
        again = time.text in passing
        passing.add(time.text)
        return not again

    def _sentence_start(self, at: int) -> int:
        first = max(0, at - _LONGEST_SENTENCE)
        return max(self.text.rfind(". ", first, at), self.text.rfind("\n", first, at), first - 1) + 1

    def year_of_clause(self) -> date | None:
        """The first day of the year that the sentence named before ("in 2012, half of them late in the year")."""
        begins = self._sentence_start(self.start)
        for time in reversed(self.found[-3:]):
            if time.earliest and _FOUR_DIGITS.search(time.text) and self._sentence_start(time.start) == begins:
                return time.earliest
        return None

    @property
    def reference_day(self) -> date | None:
        """The last single day that the text gave, else the document day where it gave no date at all."""
        days = ((time.earliest, time.latest) for time in reversed(self.remembered) if time.type in _DATES)
        named = [first for first, last in days if first and first == last]
        return named[0] if named else self.day

    @property
    def anchor(self) -> date | None:
        """The day from which dates without a year are counted."""
        return self.reference[0] if self.narrative else self.day


Reader = Callable[[re.Match[str], Position], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of time expressions and how its matches are read; None refuses a match."""

    pattern: re.Pattern[str]
    read: Reader

    @property
    def plain(self) -> str:
        """The pattern without the names of its groups, so that patterns can be joined."""
        return _GROUP.sub("?:", self.pattern.pattern)


def make_rule(pattern: str, read: Reader) -> Rule:
    """The rule with that pattern, in which each blank stands for one or more, and " ?" for any number."""
    return Rule(re.compile(_BLANK.sub(" +", pattern).replace(" ?", " *")), read)


def dated(value: str, mod: str | None = None) -> Reading:
    """The reading of a DATE."""
    return Reading(TimeType.DATE, value, mod)

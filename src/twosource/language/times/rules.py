"""What a rule for time expressions is given (a place in an article) and what it gives back (a reading)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from twosource.language.times.calendar import Days, days_of
from twosource.language.times.tenses import COMING, PAST, had_happened, judge_direction
from twosource.model.annotation import Time, TimeType

_DATES = frozenset({TimeType.DATE, TimeType.TIME})
_BLANK = re.compile(r" (?![?*+\]])")
_GROUP = re.compile(r"\?P<\w+>")
_QUARTER = re.compile(r"(\d{4})-Q(\d)$")
_AHEAD = re.compile(
    r"\b(?:by|until|till|starting|beginning|effective|as (?:soon|early|late) as)(?: the| early| late)? $"
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

    def capital(self, start: int) -> bool:
        """Whether the word at `start` is written with a capital."""
        return self.raw[start].isupper()

    def direction(self, end: int) -> int:
        """Where in time the sentence lies at the expression that ends at `end`: PAST, OPEN or COMING."""
        span = self.doc.char_span(self.start, end, alignment_mode="expand")
        if span is None:
            return PAST
        if _AHEAD.search(self.before()):
            return PAST if had_happened(self.doc, span.root.i) else COMING
        return judge_direction(self.doc, span.root.i)

    @property
    def reference(self) -> Days:
        """The days of the last date that the text gave, else the document day.

        In a narrative, dates counted from the day of writing ("today") are passed over.
        """
        for time in reversed(self.found):
            if time.type not in _DATES:
                continue
            first, last = days_of(time.value or "")
            if first and not (self.narrative and self.day and first.year == self.day.year):
                return first, last
        return self.day, self.day

    @property
    def reference_day(self) -> date | None:
        """The last single day that the text gave, else the document day where it gave no date at all."""
        days = ((time.earliest, time.latest) for time in reversed(self.found) if time.type in _DATES)
        named = [first for first, last in days if first and first == last]
        return named[0] if named else self.day

    @property
    def quarter(self) -> tuple[int, int] | None:
        """Year and number of the last quarter that the text named."""
        values = (_QUARTER.match(time.value or "") for time in reversed(self.found))
        return next(((int(value[1]), int(value[2])) for value in values if value), None)

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
    """The rule with that pattern, in which each blank stands for one or more."""
    return Rule(re.compile(_BLANK.sub(" +", pattern)), read)


def dated(value: str, mod: str | None = None) -> Reading:
    """The reading of a DATE."""
    return Reading(TimeType.DATE, value, mod)

"""A record laid out for reading, before any markup: sections of items and entries, with numbered citations.

Every renderer walks the same sheet, so all formats say the same in the same order with the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from twosource.model.statement import Status


class Tone(StrEnum):
    """How a label is coloured."""

    GOOD = "good"
    PLAIN = "plain"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Badge:
    """A short label: a verdict, a state, a status."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    """A count to be drawn: its bounds (None is open), what became of it, and the colour number of its origin."""

    low: float | None
    high: float | None
    status: Status
    colour: int | None


@dataclass(frozen=True, slots=True)
class Ref:
    """Points at one quote: the number of its citation, and which of the quotes there it is (from 0)."""

    number: int
    part: int

    @property
    def anchor(self) -> str:
        """The name of the place in the article that it leads to."""
        return f"c{self.number}-{self.part}"


@dataclass(frozen=True, slots=True)
class Item:
    """A line: what is said, when, by whom, and its citations. Struck lines are shown struck through.

    `origin` is the independent root that the statement counts for, where another name than the speaker's.
    """

    text: str
    citations: tuple[Ref, ...] = ()
    when: str | None = None
    source: str | None = None
    badges: tuple[Badge, ...] = ()
    struck: bool = False
    bar: Bar | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with a heading of its own: a finding, a person, a promise, a source."""

    id: str
    heading: str
    badges: tuple[Badge, ...] = ()
    value: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    note: str | None = None
    items: tuple[Item, ...] = ()
    best: float | None = None
    link: str | None = None

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The counts of its items that can be drawn."""
        return tuple(item.bar for item in self.items if item.bar is not None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the dossier under one title. `id` names it in links."""

    id: str
    title: str
    intro: str | None = None
    items: tuple[Item, ...] = ()
    entries: tuple[Entry, ...] = ()
    groups: tuple[Section, ...] = ()

    @property
    def empty(self) -> bool:
        """It has nothing to show."""
        return not (self.items or self.entries or self.groups)


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered sentence of an article, and the quotes in it that are cited (offsets into the article's text).

    `day` is the publication day of the article in words.
    """

    number: int
    article: str
    outlet: str
    day: str | None
    start: int
    sentence: str
    quotes: tuple[tuple[int, int], ...]

    @property
    def end(self) -> int:
        """Where the sentence ends in the article's text."""
        return self.start + len(self.sentence)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole dossier, laid out. `origins` names the origins in the order of their colour numbers."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    origins: tuple[str, ...] = field(default=())

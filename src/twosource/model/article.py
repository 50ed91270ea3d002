"""A page as it was found, and the article that was read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from twosource.errors import UsageError
from twosource.model.noun import Noun, content_id


class Precision(StrEnum):
    """How exact a date is."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


class Role(StrEnum):
    """What a paragraph is in its article."""

    BODY = "body"
    LEAD = "lead"
    SUBHEADING = "subheading"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class DateCandidate(Noun):
    """A date that may be the publication date (ISO 8601), and what speaks for or against it."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Declared(Noun):
    """What the container of a page says of it: a feed of its item, a record of its text, a mail of itself.

    It is evidence beside what the page itself shows, and fills what the page does not say; with `outranks` the page
    fills what it does not say.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[DateCandidate, ...] = ()
    modified: str | None = None
    site: str | None = None
    language: str | None = None
    outranks: bool = False


NOTHING_DECLARED = Declared()


@dataclass(frozen=True, slots=True)
class Page(Noun):
    """A page as found. `name` is what people call it: its path, its URL, or a placeholder.

    `fetched` is the day on which it was taken, `charset` the encoding that came with it (in the header of a response,
    say), `declared` what its container says of it.
    """

    name: str
    data: bytes | str
    url: str | None = None
    fetched: date | None = None
    declared: Declared = NOTHING_DECLARED
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Listing(Noun):
    """A page in a list: what it is called, where it is, and what the list says of it; `held` where it came with it."""

    page: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    modified: str | None
    language: str | None
    held: bool


@dataclass(frozen=True, slots=True)
class Dated(Noun):
    """A decision on a date: ISO 8601 as exact as `precision` says, or None where the page does not tell.

    `candidates` holds every date that was considered, the chosen one first.
    """

    value: str | None
    precision: Precision | None
    confidence: float
    reason: str
    candidates: tuple[DateCandidate, ...] = ()

    @property
    def day(self) -> date | None:
        """The calendar day, or None when the date is unknown or only a month or a year."""
        if self.value is None or self.precision not in (Precision.DAY, Precision.MINUTE):
            return None
        return date.fromisoformat(self.value[:10])


_ISO_SHAPES = (
    (re.compile(r"\d{4}"), Precision.YEAR),
    (re.compile(r"\d{4}-(?:0[1-9]|1[0-2])"), Precision.MONTH),
    (re.compile(r"\d{4}-\d\d-\d\d"), Precision.DAY),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*"), Precision.MINUTE),
)

UNDATED = Dated(None, None, 0.0, "the page shows no date")


@dataclass(frozen=True, slots=True)
class Dateline(Noun):
    """The place, and sometimes the day, that a story opens with ("MOSCOW, Jan 11 —")."""

    place: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Reprint(Noun):
    """The outlet that published the article first, and how that is known."""

    outlet: str
    reason: str


@dataclass(frozen=True, slots=True)
class Paragraph(Noun):
    """A piece of `Article.text`: 0-based character offsets, end exclusive."""

    start: int
    end: int
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Removed(Noun):
    """A line of the page that is no part of the article, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article(Noun):
    """A clean article. `text` is its paragraphs joined by blank lines; all offsets of all nouns point into it.

    `page` is what the caller called the page (its path, say); it is no part of the id. `credits` are all the agencies
    that wrote it or a part of it, `credit` the first of them.
    """

    id: str
    url: str | None
    title: str | None
    bylines: tuple[str, ...]
    outlet: str | None
    published: Dated
    modified: Dated | None
    language: str | None
    dateline: Dateline | None
    credit: str | None
    reprint_of: Reprint | None
    text: str
    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...] = ()
    page: str | None = None
    credits: tuple[str, ...] = ()

    @property
    def source_name(self) -> str:
        """What to call the source in a sentence: its outlet, the agency it credits, its site, or the file's name."""
        known = self.outlet or self.credit or _name_site(self.url or self.page or "")
        return known or f"page {self.id}"

    @classmethod
    def from_text(
        cls, text: str, *, title: str | None = None, published: date | str | None = None, url: str | None = None
    ) -> Article:
        r"""The text as it is: nothing removed, nothing joined, offsets into the given text.

        Paragraphs are its non-empty lines, or its blocks between blank lines where the lines are hard-wrapped.
        `published` is a date, or ISO 8601 down to the year, month, day or minute; UsageError for all else.

        >>> [p.start for p in Article.from_text("One.\n\nTwo.").paragraphs]
        [0, 6]
        """
        dated = UNDATED if published is None else given_date(published)
        return cls(
            id=content_id("art", url, title, dated.value, text),
            url=url,
            title=title,
            bylines=(),
            outlet=None,
            published=dated,
            modified=None,
            language="en",
            dateline=None,
            credit=None,
            reprint_of=None,
            text=text,
            paragraphs=_paragraphs(text),
        )


def given_date(published: date | str, reason: str = "given by the caller") -> Dated:
    """A date that a person gives: a date, or ISO 8601 down to the year, month, day or minute. Raises UsageError."""
    value = published.isoformat() if isinstance(published, date) else published
    precision = next((precision for shape, precision in _ISO_SHAPES if shape.fullmatch(value)), None)
    if precision is None or not _is_day((value + "-01-01")[:10]):
        raise UsageError(f"{value!r} is no date; write it as 2022-01-11, or 2022-01, or 2022")
    return Dated(value, precision, 1.0, reason, (DateCandidate(value, reason),))


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    paragraphs = []
    start = 0
    break_mark = "\n\n" if _hard_wrapped(text) else "\n"
    for block in text.split(break_mark):
        kept = block.strip()
        if kept:
            at = start + block.index(kept)
            paragraphs.append(Paragraph(at, at + len(kept)))
        start += len(block) + len(break_mark)
    return tuple(paragraphs)


def _hard_wrapped(text: str) -> bool:
    """Whether line breaks stand within sentences, as in old wire copy: blocks of even, short, open-ended lines."""
    inner = [
        line.rstrip() for block in text.split("\n\n") for line in block.strip("\n").split("\n")[:-1] if line.strip()
    ]
    if len(inner) < 4:
        return False
    short = sum(30 <= len(line) <= 90 for line in inner)
    closed = sum(line[-1] in ".!?:”\"'’)" for line in inner)
    return short > 0.7 * len(inner) and closed < 0.4 * len(inner)


def _name_site(address: str) -> str:
    """The host of a URL without "www.", or the last part of a path: pages of one site have one name."""
    scheme, found, rest = address.partition("://")
    if not found:
        return address.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return rest.partition("/")[0].lower().removeprefix("www.") if scheme in ("http", "https") else address

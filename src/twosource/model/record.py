"""The sourced record of a happening: what a dossier says, before it is laid out for reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from twosource.model.annotation import Entity
from twosource.model.article import Article, Dated
from twosource.model.finding import Finding, Followed, Moment, Relation, Standing, Tenure
from twosource.model.group import Copy
from twosource.model.noun import INLINE, Noun
from twosource.model.span import Evidence
from twosource.model.statement import Office, Statement, Statements


@dataclass(frozen=True, slots=True)
class Line(Noun):
    """One sentence of a dossier. Never built without evidence (ValueError).

    `when` is its day or interval as shown ("2022-01-11", "2018/2020", "../2036"), None where it has none.
    """

    text: str
    evidence: tuple[Evidence, ...]
    when: str | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"line {self.text!r} has no evidence")


@dataclass(frozen=True, slots=True)
class Source(Noun):
    """An article as a source: who published it, how it was dated, what it depends on.

    `grade` is an Admiralty code, and `grade_reason` what it rests on; `country` the one of which most of its places
    are (ISO 3166).
    """

    article: str
    page: str
    outlet: str
    first_publisher: str | None
    bylines: tuple[str, ...]
    published: Dated
    relations: tuple[Relation, ...]
    grade: str = "F6"
    grade_reason: str = ""
    country: str | None = None


@dataclass(frozen=True, slots=True)
class OnlyIn(Noun):
    """What only one outlet has."""

    outlet: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Profile(Noun):
    """A person, body or place over all articles, with the offices that the articles give it."""

    entity: Entity = field(metadata={INLINE: True})
    offices: tuple[Office, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chapter(Noun):
    """One of the happenings that the pages tell of: its articles (ids), why they are taken together, what happened.

    `shifts` tell when a desk joined it with another or parted it, and why.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    reason: str
    summary: tuple[Line, ...]
    shifts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem(Noun):
    """A page that could not be read, and why."""

    page: str
    error: str


@dataclass(frozen=True, slots=True)
class Unsure(Noun):
    """What was found but is less sure than `least` (0 to 1): kept, but neither counted nor shown."""

    least: float = 0.0
    statements: Statements = field(default_factory=Statements)


@dataclass(frozen=True, slots=True)
class Record(Noun):
    """All that is known of a happening, on the day `as_of`, with the evidence for each line.

    Where the pages tell of several, `stories` has one for each, and `summary` the lines of all. `agreed` are sentences
    that several outlets tell in like words: each cites its own sentence first, then the others'.
    """

    id: str
    title: str
    as_of: date | None
    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    copies: tuple[Copy, ...]
    summary: tuple[Line, ...]
    timeline: tuple[Line, ...]
    moments: tuple[Moment, ...]
    findings: tuple[Finding, ...]
    statements: Statements
    entities: tuple[Profile, ...]
    restrictions: tuple[Standing, ...]
    commitments: tuple[Followed, ...]
    disputed: tuple[Line, ...]
    only_in: tuple[OnlyIn, ...]
    unknown: tuple[str, ...]
    problems: tuple[Problem, ...]
    stories: tuple[Chapter, ...] = ()
    unsure: Unsure = field(default_factory=Unsure)
    offices: tuple[Tenure, ...] = ()
    agreed: tuple[Line, ...] = ()

    def article(self, id: str) -> Article:
        """The article with that id. Raises KeyError when the record has no such article."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)

    def statement(self, id: str) -> Statement:
        """The statement with that id. Raises KeyError when the record has no such statement."""
        for statement in self.statements:
            if statement.id == id:
                return statement
        raise KeyError(id)

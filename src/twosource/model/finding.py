"""What the sources of a story say together on one question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from twosource.model.noun import INLINE, Noun
from twosource.model.span import Evidence
from twosource.model.statement import Commitment, Office, Restriction

_WHERE = re.compile(r"[^,(]+ \((?P<where>(?:in|at) [^)]+)\)")
_IN_TOWN = re.compile(r"[^,(]+ \(in (?P<town>[^)]+)\)")


class Verdict(StrEnum):
    """How well a finding stands."""

    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single_origin"
    DISPUTED = "disputed"
    REVISED = "revised"
    RETRACTED = "retracted"


class OriginKind(StrEnum):
    """What kind of root a statement has."""

    BODY = "body"
    PERSON = "person"
    UNNAMED = "unnamed"
    OUTLET = "outlet"
    AGENCY = "agency"
    WITNESS = "witness"


PUBLIC_BODIES = (" Authority", " Department", " Administration", " Commission", " Bureau", " Agency", " Coast Guard")
"""Ends of names of bodies that take an article in a sentence: "the Lorn Transport Authority"."""


class Tie(StrEnum):
    """How one source depends on another."""

    REPRINTS = "reprints"
    CITES = "cites"
    QUOTES = "quotes"
    SPEAKS_FOR = "speaks for"
    BELONGS_TO = "belongs to"


@dataclass(frozen=True, slots=True)
class Step(Noun):
    """One edge of the graph of dependence: `source` has it from `target`, or is a part of it. Both are names."""

    source: str
    tie: Tie
    target: str


@dataclass(frozen=True, slots=True)
class Origin(Noun):
    """An independent root of statements: who first said so, in which articles, in which statements (ids).

    `paths` are the ways by which it came to the outlets, each from an outlet to the root; one that an outlet says by
    itself has none.
    """

    id: str
    name: str
    kind: OriginKind
    articles: tuple[str, ...]
    statements: tuple[str, ...]
    reason: str = ""
    paths: tuple[tuple[Step, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding(Noun):
    """One question, every statement that bears on it, and what they come to.

    `low`, `best` and `high` are counts and leave retracted and revised values out; `value` is the answer in words for
    questions that have no number. `independent_origins` counts the origins of what still stands. `credibility` is the
    number of the Admiralty code, 1 (confirmed by other independent sources) to 6 (cannot be judged). `rule` names how
    the best count was chosen.
    """

    id: str
    question: str
    kind: str
    statements: tuple[str, ...]
    verdict: Verdict
    origins: tuple[Origin, ...]
    outlets: tuple[str, ...]
    independent_origins: int
    reason: str
    evidence: tuple[Evidence, ...]
    low: float | None = None
    best: float | None = None
    high: float | None = None
    value: str | None = None
    measure: str | None = None
    population: str | None = None
    story: str | None = None
    subset_of: str | None = None
    still_carried_by: tuple[str, ...] = ()
    credibility: int = 6
    rule: str | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"finding {self.id} has no evidence")


class State(StrEnum):
    """What has become of a promise, a restriction or a hold on an office on a given day.

    A restriction is `lifted` when someone ended it and `ended` when its time was over. An office is `held` or `left`.
    """

    OPEN = "open"
    KEPT = "kept"
    MISSED = "missed"
    IN_FORCE = "in_force"
    ENDED = "ended"
    LIFTED = "lifted"
    HELD = "held"
    LEFT = "left"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Followed(Noun):
    """A commitment with its state on `as_of`, why, and the sentence that decides it where one does.

    `also` holds the same promise as other statements put it.
    """

    commitment: Commitment = field(metadata={INLINE: True})
    state: State
    state_reason: str
    decided_by: Evidence | None = None
    also: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing(Noun):
    """A restriction with its state on `as_of`, and why. `also` holds the same one as other statements put it."""

    restriction: Restriction = field(metadata={INLINE: True})
    state: State
    state_reason: str
    decided_by: Evidence | None = None
    also: tuple[Restriction, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure(Noun):
    """One person in one office, with the state on `as_of`: held, left, open (it is to begin) or unknown, and why.

    `also` holds the same as other statements put it; `decided_by` is the sentence that decides.
    """

    office: Office = field(metadata={INLINE: True})
    state: State
    state_reason: str
    decided_by: Evidence | None = None
    also: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment(Noun):
    """One entry of a timeline: what the statements (ids) say happened on these days (inclusive; None is open)."""

    earliest: date | None
    latest: date | None
    text: str
    statements: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Relation(Noun):
    """One source depends on another: `source` (an article id) reprints, quotes or cites `target` (a name)."""

    source: str
    kind: str
    target: str
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Grade(Noun):
    """The grade of an article (its id) as a source, an Admiralty code such as "F6", and what it rests on."""

    article: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reconciliation(Noun):
    """What the statements of a set of articles come to on the day `as_of`."""

    as_of: date | None
    findings: tuple[Finding, ...]
    commitments: tuple[Followed, ...]
    restrictions: tuple[Standing, ...]
    timeline: tuple[Moment, ...]
    relations: tuple[Relation, ...]
    tenures: tuple[Tenure, ...] = ()
    grades: tuple[Grade, ...] = ()


def read_where(question: str) -> str | None:
    """Where those are whom a question on a count asks for, with its preposition; None where it asks for the whole.

    >>> read_where("people injured (at Lund Hospital), crash"), read_where("people killed (in Malmo), storm")
    ('at Lund Hospital', 'in Malmo')
    """
    found = _WHERE.match(question)
    return found["where"] if found is not None else None


def read_town(question: str) -> str | None:
    """The place that a question on a count is asked for; None where it is asked for the whole.

    >>> read_town("people killed (in Malmo), Sweden storm, by 8 May 2031"), read_town("people killed, Malmo storm")
    ('Malmo', None)
    """
    found = _IN_TOWN.match(question)
    return found["town"] if found is not None else None

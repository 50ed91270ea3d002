"""The central noun: something that an article says is, was or will be so.

Every kind of statement *is* a Statement, so the kinds inherit its fields: a finding, an export or a page of evidence
treats them alike. (Elsewhere we share by having.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from twosource.model.annotation import Comparator, Place
from twosource.model.noun import Noun
from twosource.model.span import Evidence, Span

NEGATION = re.compile(r"\b(?:not|never|no|nor|cannot)\b|n['’]t\b", re.IGNORECASE)


class About(StrEnum):
    """Whether a statement is about the happening that the article reports, or about another."""

    MAIN = "main"
    BACKGROUND = "background"


class Modality(StrEnum):
    """How the article puts it: as a fact, a plan, a possibility, under a condition, or as denied."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DENIED = "denied"


class Status(StrEnum):
    """What became of a statement, as far as its own article says."""

    STANDS = "stands"
    REVISED = "revised"
    RETRACTED = "retracted"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Attributed(Noun):
    """Who says so. `text` is verbatim; `chain` runs from the one nearest the outlet to the first speaker."""

    text: str
    entity: str | None = None
    chain: tuple[str, ...] = ()
    cue: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class When(Noun):
    """The time of what is stated: the words, their TIMEX3 value, and the first and last day that they cover."""

    text: str
    value: str | None
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Noun):
    """What all statements carry. Never built without evidence (ValueError)."""

    id: str
    evidence: tuple[Evidence, ...]
    attributed_to: Attributed | None = None
    when: When | None = None
    where: Place | None = None
    about: About = About.MAIN
    modality: Modality = Modality.ASSERTED
    status: Status = Status.STANDS
    status_reason: Evidence | None = None
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"statement {self.id} has no evidence")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"statement {self.id} has a confidence of {self.confidence}, outside 0 to 1")

    @property
    def article(self) -> str:
        """The id of the article that makes the statement."""
        return self.evidence[0].article


class Measure(StrEnum):
    """What happened to the counted (the measures of the figures corpus)."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    RESCUED = "rescued"
    ABDUCTED = "abducted"
    DEPLOYED = "deployed"
    ATTENDING = "attending"
    AFFECTED = "affected"
    DESTROYED = "destroyed"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Statement):
    """A count. `low` and `high` are the bounds that the words give, None where open.

    `subset_of` is the id of the figure of the same article that this one is part of; `revised_to` the id of the one
    that the same article puts in its place.
    """

    measure: Measure
    low: float | None
    high: float | None
    comparator: Comparator
    population: str | None
    subset_of: str | None = None
    revised_to: str | None = None


class Form(StrEnum):
    """How the words of another are given: quoted, reported, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Statement):
    """Someone says something. `source` is empty where the article names none; `speaker` is an entity id."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    speaker: str | None = None
    channel: str | None = None
    challenged_by: Evidence | None = None


class CountryBasis(StrEnum):
    """What tells the country of a participant: its own words, a place that hangs on them, or the scene."""

    NAME = "name"
    BESIDE = "beside"
    SCENE = "scene"


@dataclass(frozen=True, slots=True)
class Participant(Noun):
    """Who acts in an event, or is acted upon. `sector` is a PLOVER sector code (GOV, MIL, CVL, ...).

    `country_from` says what tells the country; `scene` is inferred from the one country that the sentence speaks of.
    """

    text: str
    start: int
    end: int
    entity: str | None = None
    country: str | None = None
    sector: str | None = None
    country_from: CountryBasis | None = None


class EventType(StrEnum):
    """The categories of PLOVER."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Statement):
    """Someone does something to someone: PLOVER type and mode, and the ACLED sub-event type where one fits.

    `cameo` is the root category of CAMEO, two digits with the leading zero.
    """

    type: EventType
    trigger: Span
    mode: str | None = None
    context: tuple[str, ...] = ()
    acled: str | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    cameo: str | None = None


class OfficeChange(StrEnum):
    """What an office statement says: that it is held, or how it is gained or lost."""

    HOLDS = "holds"
    APPOINTED = "appointed"
    NOMINATED = "nominated"
    ELECTED = "elected"
    DISMISSED = "dismissed"
    RESIGNED = "resigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Statement):
    """Who holds, held, gains or loses which office. `person` is the fullest name of the person, `entity` its id.

    `country_from` is `scene` where no words tell the country, and that of the article's places is taken.
    """

    person: str
    role: str
    change: OfficeChange
    entity: str | None = None
    body: str | None = None
    country: str | None = None
    from_: When | None = None
    to: When | None = None
    acting: bool = False
    country_from: CountryBasis | None = None


class RestrictionKind(StrEnum):
    """What is forbidden or closed."""

    CURFEW = "curfew"
    EMERGENCY = "emergency"
    BAN = "ban"
    CHECKPOINT = "checkpoint"
    SHUTDOWN = "shutdown"
    CLOSURE = "closure"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction(Statement):
    """A limit on what people may do: `where` it holds, at which `hours` ("23:00-07:00"), from and to when.

    `what` is what is closed, stopped or forbidden, in the article's words.
    """

    kind: RestrictionKind
    hours: str | None = None
    from_: When | None = None
    to: When | None = None
    lifted: bool = False
    what: str | None = None


class CommitmentKind(StrEnum):
    """Who binds whom: the doer himself, a schedule, a term, a superior; or what another expects of the doer."""

    PROMISE = "promise"
    PLAN = "plan"
    DEADLINE = "deadline"
    ORDER = "order"
    EXPECTATION = "expectation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Statement):
    """A promise, plan, deadline or order: who is to do what, by when, on which condition.

    `negative`: it is promised, planned or ordered not to do it. `checkable` is false for vows of which nobody could
    say later whether they were kept ("will work hard to help").
    """

    who: str | None
    what: str
    entity: str | None = None
    due: When | None = None
    condition: str | None = None
    kind: CommitmentKind = CommitmentKind.PLAN
    negative: bool = False
    checkable: bool = True

    @property
    def told(self) -> str:
        """What is undertaken, with a "not" where `what` lacks it: "not to close the port"."""
        return self.what if not self.negative or NEGATION.search(self.what) else f"not {self.what}"


@dataclass(frozen=True, slots=True)
class Gist(Noun):
    """The sort of incident that an article tells of, by its opening; `confidence` is a probability across folds.

    `acled` is ACLED's sub-event type, None where ACLED has none for the sort ("Natural disaster").
    """

    sort: str
    acled: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Statements(Noun):
    """All that one article states, each kind in reading order."""

    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    offices: tuple[Office, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    gist: Gist | None = None

    @classmethod
    def join(cls, parts: Iterable[Statements]) -> Statements:
        """All the parts as one, in their order."""
        kept = tuple(parts)
        return cls(
            figures=tuple(one for part in kept for one in part.figures),
            attributions=tuple(one for part in kept for one in part.attributions),
            events=tuple(one for part in kept for one in part.events),
            offices=tuple(one for part in kept for one in part.offices),
            restrictions=tuple(one for part in kept for one in part.restrictions),
            commitments=tuple(one for part in kept for one in part.commitments),
        )

    def __iter__(self) -> Iterator[Statement]:
        """Every statement, kind by kind."""
        yield from self.figures
        yield from self.attributions
        yield from self.events
        yield from self.offices
        yield from self.restrictions
        yield from self.commitments

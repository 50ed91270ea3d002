"""What the language layer marks in a text: times, places, numbers, people and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from twosource.model.noun import Noun


class TimeType(StrEnum):
    """The four TIMEX3 types (TimeML 1.2)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Time(Noun):
    """A time expression with its TIMEX3 value, and the days of the calendar that it covers.

    `earliest` and `latest` are inclusive days; None where that end is open or unknown. For a duration they are
    the interval that it measures when the text anchors it ("within two days" said on the 11th: 11th to 13th).
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Place(Noun):
    """A toponym, or the adjective or people of one, resolved to a point (WGS 84 degrees) and an ISO 3166 country."""

    start: int
    end: int
    text: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    geonameid: int | None
    country: str | None


class Comparator(StrEnum):
    """How a number bounds the count it speaks of."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    ALMOST = "almost"
    RANGE = "range"
    INDEFINITE = "indefinite"


class Unit(StrEnum):
    """What a number is a number of."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    MEASURE = "measure"
    AGE = "age"
    TIME = "time"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True)
class Quantity(Noun):
    """A number of the text with its bounds ("more than 50" is 51 and no upper bound).

    `start` and `end` cover the number with its comparator words; `noun` is the counted noun phrase as written in
    lower case without the number, at `noun_start` to `noun_end`, or None where nothing is named. It may be shared with
    another number of the list or sentence, and then stands elsewhere. Money is in whole units ("65 cents" is 0.65) of
    `currency`, an ISO 4217 code, where the page tells it. `measure` is the unit of a measure, age or length of time
    ("km", "year"), the inner noun of an adjective ("seat" of "15-seat"), or "point" of percentage points.
    """

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    comparator: Comparator
    unit: Unit = Unit.COUNT
    noun: str | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    currency: str | None = None
    measure: str | None = None


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"


class MentionForm(StrEnum):
    """How a mention refers: by name, by description ("the Kazakh president"), or by pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention(Noun):
    """A piece of the text of `article` that refers to an entity."""

    article: str
    start: int
    end: int
    text: str
    form: MentionForm = MentionForm.NAME


@dataclass(frozen=True, slots=True)
class Entity(Noun):
    """A person, organisation, group or place under all the names that the text gives it.

    `name` is its fullest name. `roles` are the descriptions and titles as written ("Kazakh president"), `country` the
    ISO 3166 alpha-2 code of the country that it belongs to, where the text tells.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[str, ...] = ()
    country: str | None = None
    geonameid: int | None = None

"""Groups over several articles: copies of one text, stories on one happening, one event, one entity."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.annotation import Entity
from twosource.model.noun import Noun
from twosource.model.statement import EventType


@dataclass(frozen=True, slots=True)
class Copy(Noun):
    """Articles that carry one text. `original` is the id of the one that had it first, None where that is unknown."""

    id: str
    articles: tuple[str, ...]
    original: str | None
    first_publisher: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Story(Noun):
    """Articles (ids) on the same happening, and why they are taken together."""

    id: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Incident(Noun):
    """Events (ids of event statements) of a story that are one, of one type, the articles that tell of it, and why."""

    id: str
    story: str
    type: EventType
    events: tuple[str, ...]
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Link(Noun):
    """Entities of single articles (`members`, their ids) that are one: `entity` carries all names and mentions."""

    entity: Entity
    members: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution(Noun):
    """What belongs together over a set of articles. Every article is in one story, every event in one incident."""

    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    entities: tuple[Link, ...]
    incidents: tuple[Incident, ...] = ()

    def incident_of(self, event: str) -> Incident | None:
        """The incident that an event (the id of its statement) belongs to, if any."""
        return next((incident for incident in self.incidents if event in incident.events), None)

    def copy_of(self, article: str) -> Copy | None:
        """The group of copies that an article (its id) belongs to, if any."""
        return next((copy for copy in self.copies if article in copy.articles), None)

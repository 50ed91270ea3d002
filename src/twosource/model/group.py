"""Groups over several articles: copies of one text, stories on one happening, one entity under several names."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.annotation import Entity
from twosource.model.noun import Noun


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
class Link(Noun):
    """Entities of single articles (`members`, their ids) that are one: `entity` carries all names and mentions."""

    entity: Entity
    members: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution(Noun):
    """What belongs together over a set of articles. Every article is in exactly one story."""

    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    entities: tuple[Link, ...]

    def copy_of(self, article: str) -> Copy | None:
        """The group of copies that an article (its id) belongs to, if any."""
        return next((copy for copy in self.copies if article in copy.articles), None)

"""Everything that was found in one article."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.annotation import Entity, Place, Quantity, Time
from twosource.model.article import Article
from twosource.model.noun import Noun
from twosource.model.span import Span
from twosource.model.statement import (
    Attribution,
    Commitment,
    Event,
    Figure,
    Gist,
    Office,
    Restriction,
    Statement,
    Statements,
)


@dataclass(frozen=True, slots=True)
class Analysis(Noun):
    """One article with its sentences, annotations and statements, each list in reading order."""

    article: Article
    sentences: tuple[Span, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    offices: tuple[Office, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    gist: Gist | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of the article, kind by kind."""
        kinds = Statements(
            self.figures, self.attributions, self.events, self.offices, self.restrictions, self.commitments
        )
        return tuple(kinds)

    def entity(self, id: str | None) -> Entity | None:
        """The entity with that id, or None where the article has no such."""
        return next((entity for entity in self.entities if entity.id == id), None)

"""Everything that was found in one article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TypeVar

from twosource.errors import UsageError
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

AnyKind = TypeVar("AnyKind", bound=Statement)


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
        return tuple(self.stated)

    @property
    def stated(self) -> Statements:
        """The statements of the article by their kinds."""
        return Statements(
            self.figures, self.attributions, self.events, self.offices, self.restrictions, self.commitments
        )

    def part(self, least: float) -> tuple[Analysis, Statements]:
        """The analysis without the statements whose confidence is below `least` (0 to 1), and those statements.

        What is left no longer points at a whole, or at a revision, that is less sure.
        """
        unsure = Statements(
            figures=_below(self.figures, least),
            attributions=_below(self.attributions, least),
            events=_below(self.events, least),
            offices=_below(self.offices, least),
            restrictions=_below(self.restrictions, least),
            commitments=_below(self.commitments, least),
        )
        gone = {one.id for one in unsure}
        if not gone:
            return self, unsure
        figures = (_cut_ties(one, gone) for one in self.figures if one.id not in gone)
        sure = replace(
            self,
            figures=tuple(figures),
            attributions=tuple(one for one in self.attributions if one.id not in gone),
            events=tuple(one for one in self.events if one.id not in gone),
            offices=tuple(one for one in self.offices if one.id not in gone),
            restrictions=tuple(one for one in self.restrictions if one.id not in gone),
            commitments=tuple(one for one in self.commitments if one.id not in gone),
        )
        return sure, unsure

    def entity(self, id: str | None) -> Entity | None:
        """The entity with that id, or None where the article has no such."""
        return next((entity for entity in self.entities if entity.id == id), None)


def main_country(analysis: Analysis) -> str | None:
    """The country of which most places of the article are, an ISO 3166 code; the first by letter of several."""
    named = Counter(place.country for place in analysis.places if place.country)
    return min(named, key=lambda code: (-named[code], code)) if named else None


def read_confidence(given: float) -> float:
    """The confidence as given. Raises UsageError unless it is a number from 0 to 1."""
    if not 0.0 <= given <= 1.0:
        raise UsageError(f"confidence must be from 0 to 1, not {given}")
    return given


def _below(statements: tuple[AnyKind, ...], least: float) -> tuple[AnyKind, ...]:
    return tuple(one for one in statements if one.confidence < least)


def _cut_ties(figure: Figure, gone: set[str]) -> Figure:
    return replace(
        figure,
        subset_of=None if figure.subset_of in gone else figure.subset_of,
        revised_to=None if figure.revised_to in gone else figure.revised_to,
    )

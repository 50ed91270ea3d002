"""The counts of the very sentence that tells an event, as far as they stand."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.record import Record
from twosource.model.statement import Event, Figure, Modality, Status


def list_standing(record: Record, events: Iterable[Event]) -> list[Figure]:
    """The asserted counts of the sentences of the events, without what was revised or taken back, and without parts."""
    places = {(event.article, event.evidence[0].sentence_start) for event in events}
    return [
        figure
        for figure in record.statements.figures
        if (figure.article, figure.evidence[0].sentence_start) in places and _stands(figure)
    ]


def _stands(figure: Figure) -> bool:
    past = figure.status in (Status.REVISED, Status.RETRACTED) or figure.revised_to is not None
    return not past and figure.modality is Modality.ASSERTED and figure.subset_of is None


def least_of(figure: Figure) -> float | None:
    """The smallest number that the words of the count allow."""
    return figure.low if figure.low is not None else figure.high

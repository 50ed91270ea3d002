"""Counts of one question are of one happening: those whose events are known to be on different days are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from twosource.model.group import Incident
from twosource.model.statement import Figure, Status
from twosource.reconciling.sources import Sources

# Days by which two tellings of one event may miss each other: the night, and the time zone of the outlet.
SLACK = timedelta(days=1)
Days = tuple[date, date]


def part_happenings(counts: Sequence[Figure], sources: Sources) -> list[list[Figure]]:
    """The counts, those apart whose events are of two incidents on days that exclude each other.

    A count whose event, or the day of whose event, no article tells is with most of the others.
    """
    told = {figure.id: _days_of(figure, sources) for figure in counts}
    starts = _part_days(sorted({days for days in told.values() if days}))
    if len(starts) < 2:
        return [list(counts)]
    groups: dict[int, list[Figure]] = {}
    for figure in counts:
        days = told[figure.id]
        if days:
            groups.setdefault(sum(start <= days[0] for start in starts), []).append(figure)
    main = max(sorted(groups), key=lambda at: len(groups[at]))
    placed = {figure.id: at for at, group in groups.items() for figure in group}
    return [[figure for figure in counts if placed.get(figure.id, main) == at] for at in sorted(groups)]


def _part_days(spans: Sequence[Days]) -> list[date]:
    """The first days of runs of days that meet, or nearly."""
    starts: list[date] = []
    last: date | None = None
    for first, end in spans:
        if last is None or first > last + SLACK:
            starts.append(first)
        last = max(last or end, end)
    return starts


def _days_of(figure: Figure, sources: Sources) -> Days | None:
    """The days of the incident that the count's sentence tells of; None where it tells of none, or of two."""
    if figure.status is not Status.STANDS:
        return None
    incidents = sources.incidents_beside(figure)
    return _days_of_incident(incidents[0], sources) if len(incidents) == 1 else None


def _days_of_incident(incident: Incident, sources: Sources) -> Days | None:
    """What the tellings of the incident leave of its days."""
    when = [one.when for event in incident.events if (one := sources.statements.get(event))]
    first = max((one.earliest for one in when if one and one.earliest and one.latest), default=None)
    last = min((one.latest for one in when if one and one.earliest and one.latest), default=None)
    return (min(first, last), max(first, last)) if first and last else None

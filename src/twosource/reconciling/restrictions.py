"""Curfews, states of emergency, bans and closures: the same one in several articles, and whether it holds on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.model.finding import Standing, State
from twosource.model.statement import Modality, Restriction
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day


def follow_restrictions(sources: Sources, as_of: date | None) -> tuple[Standing, ...]:
    """Each restriction once, with its state on `as_of`."""
    groups: dict[tuple[str | None, str, str], list[Restriction]] = {}
    for analysis in sources.analyses:
        for restriction in analysis.restrictions:
            if restriction.modality is not Modality.DENIED:
                key = (sources.story(restriction), restriction.kind.value, _where(restriction, sources))
                groups.setdefault(key, []).append(restriction)
    standing = [_follow(group, sources, as_of) for key in sorted(groups, key=str) for group in _split(groups[key])]
    return tuple(standing)


def _where(restriction: Restriction, sources: Sources) -> str:
    if restriction.where is not None:
        return str(restriction.where.geonameid or restriction.where.name)
    return sources.home(restriction.article) or ""


def _split(group: list[Restriction]) -> list[list[Restriction]]:
    """Restrictions whose hours differ are different ones; one that gives no hours is taken to be the first."""
    by_hours: dict[str, list[Restriction]] = {}
    known = next((restriction.hours for restriction in group if restriction.hours), "")
    for restriction in group:
        by_hours.setdefault(restriction.hours or known, []).append(restriction)
    return list(by_hours.values())


def _follow(group: Sequence[Restriction], sources: Sources, as_of: date | None) -> Standing:
    lifted = [restriction for restriction in group if restriction.lifted]
    main = max(group, key=lambda each: (not each.lifted, each.to is not None, each.hours is not None, each.id))
    also = tuple(restriction for restriction in group if restriction is not main)
    if lifted:
        return _end(main, also, max(lifted, key=lambda each: (_lifted_on(each, sources), each.id)), sources, as_of)
    state, reason = _judge(main, sources, as_of)
    return Standing(main, state, reason, None, also)


def _lifted_on(restriction: Restriction, sources: Sources) -> date:
    for when in (restriction.to, restriction.when):
        if when and when.earliest:
            return when.earliest
    return sources.published(restriction) or date.min


def _end(
    main: Restriction, also: tuple[Restriction, ...], lifted: Restriction, sources: Sources, as_of: date | None
) -> Standing:
    day = _lifted_on(lifted, sources)
    if as_of and day != date.min and day > as_of:
        return Standing(main, State.IN_FORCE, f"it is to end on {name_day(day)}", lifted.evidence[0], also)
    on = f" on {name_day(day)}" if day != date.min else ""
    return Standing(
        main, State.ENDED, f"{sources.outlet(lifted)} says that it was lifted{on}", lifted.evidence[0], also
    )


def _judge(restriction: Restriction, sources: Sources, as_of: date | None) -> tuple[State, str]:
    start = restriction.from_.earliest if restriction.from_ else None
    end = restriction.to.latest if restriction.to else None
    if as_of and start and start > as_of:
        return State.OPEN, f"it begins on {name_day(start)}"
    if end and as_of:
        if as_of > end:
            return State.ENDED, f"it was to last until {name_day(end)}"
        return State.IN_FORCE, f"it lasts until {name_day(end)}"
    if restriction.modality in (Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL):
        return State.UNKNOWN, "it is spoken of as a plan, and no article says that it is in force"
    day = sources.published(restriction)
    told = f" of {name_day(day)}" if day else ""
    if day and as_of == day:
        return State.IN_FORCE, f"{sources.outlet(restriction)}{told} tells of it and gives no end"
    return State.UNKNOWN, f"{sources.outlet(restriction)}{told} gives no end, and no later article tells of it"

"""From what later sentences say of a promise to its state: kept, missed, or still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from twosource.model.finding import State
from twosource.model.span import Evidence
from twosource.model.statement import Commitment
from twosource.reconciling.acts import Signal
from twosource.reconciling.outcomes import Outcome
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day


@dataclass(frozen=True, slots=True)
class Decision:
    """A state with the sentence that decides it, and why."""

    state: State
    reason: str
    evidence: Evidence


def decide(promise: Commitment, outcomes: Sequence[Outcome], sources: Sources) -> Decision | None:
    """The state that the outcomes decide, in their order; None where none of them does.

    Done by the due day is kept; done after it, not done when it was past, put off beyond it or called off is missed.
    "Not yet" before the due day decides nothing. Of a promise not to do it, doing it by then is the breach. Where a
    later article says the opposite of what was said to be done, it is unknown.
    """
    last = promise.due.latest if promise.due is not None else None
    decided: Decision | None = None
    for one in outcomes:
        found = _weigh(one, last, negative=promise.negative)
        if found is None:
            continue
        state, words = found
        told = f"{sources.outlet_of(one.evidence.article)} of {name_day(one.published)}"
        if decided is not None and decided.state is State.KEPT and state is State.MISSED:
            return Decision(State.UNKNOWN, f"one article says that it was done, {told} that it was not", one.evidence)
        if decided is None or (decided.state is State.MISSED and state is State.KEPT):
            decided = Decision(state, f"{told} says {words}", one.evidence)
    return decided


def _weigh(one: Outcome, last: date | None, *, negative: bool) -> tuple[State, str] | None:
    if one.signal is Signal.KEPT:
        return State.KEPT, "that the promise was kept"
    if one.signal is Signal.BROKEN:
        return State.MISSED, "that the promise was not kept"
    if negative:
        over = last is not None and (one.earliest or one.published) > last
        return (State.MISSED, "that it was done after all") if one.signal is Signal.DONE and not over else None
    if one.signal is Signal.DONE:
        return _weigh_done(one, last)
    if one.signal is Signal.CALLED_OFF:
        return State.MISSED, "that it was called off"
    if last is None:
        return None
    if one.signal is Signal.PUT_OFF:
        return State.MISSED, "that it was put off"
    if one.signal is Signal.NOT_DONE and one.published > last:
        return State.MISSED, f"that it was not done, past the due day, {name_day(last)}"
    return None


def _weigh_done(one: Outcome, last: date | None) -> tuple[State, str]:
    if last is not None and one.earliest is not None and one.earliest > last:
        return State.MISSED, f"that it was done, but only after the due day, {name_day(last)}"
    if last is not None and one.earliest is None and one.published > last:
        return State.KEPT, "that it was done, though not on which day"
    return State.KEPT, "that it was done"

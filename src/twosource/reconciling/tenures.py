"""Who held which office on a day: each person in each office, with the sentence that decides it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from twosource.model.finding import State, Tenure
from twosource.model.span import Evidence
from twosource.model.statement import Modality, Office, OfficeChange
from twosource.reconciling.offices import is_body, is_singular, person_key, plain_role
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day

_GAINED = (OfficeChange.APPOINTED, OfficeChange.ELECTED)
_LOST = (OfficeChange.DISMISSED, OfficeChange.RESIGNED)
VAGUE = "PAST_REF"
"""The value of an end that no words date ("former", "was")."""

_FORMER = re.compile(r"^(?:former|ex)[- ]")


def follow_offices(sources: Sources, as_of: date | None) -> tuple[Tenure, ...]:
    """Each person in each office, with the state on `as_of`: held, left, open (still to begin) or unknown."""
    groups: dict[tuple[str | None, str, str], list[Office]] = {}
    for analysis in sources.analyses:
        for office in analysis.offices:
            if office.modality is not Modality.DENIED and not is_body(office.person):
                key = sources.story(office), plain_role(office.role), person_key(office, sources)
                groups.setdefault(key, []).append(office)
    tenures = []
    for (story, role, person), group in sorted(groups.items(), key=lambda item: tuple(map(str, item[0]))):
        rivals = [
            each
            for (other_story, other_role, other), offices in groups.items()
            if (other_story, other_role) == (story, role) and other != person
            if _same_post(offices, group)
            for each in offices
        ]
        tenures.append(_follow(group, rivals, sources, as_of))
    return tuple(tenures)


def _same_post(one: Sequence[Office], other: Sequence[Office]) -> bool:
    """Whether what all is told of the country and body of two persons' offices can be one post."""
    mine, theirs = ({each.country for each in group} - {None} for group in (one, other))
    my_body, their_body = ({each.body for each in group} - {None} for group in (one, other))
    if bool(mine) != bool(theirs) or (mine and not mine & theirs):
        return False
    return not my_body or not their_body or bool(my_body & their_body)


def _follow(group: Sequence[Office], rivals: Sequence[Office], sources: Sources, as_of: date | None) -> Tenure:
    known = [each for each in group if as_of is None or _told_on(each, sources) <= as_of] or list(group)
    main = max(known, key=_clarity)
    also = tuple(sorted((each for each in group if each is not main), key=lambda each: each.id))
    state, reason, evidence = _judge(known, rivals, sources, as_of)
    return Tenure(main, state, reason, evidence, also)


def _clarity(office: Office) -> tuple[bool, bool, bool, str]:
    return office.body is not None or office.country is not None, office.from_ is not None, office.acting, office.id


def _told_on(office: Office, sources: Sources) -> date:
    return sources.published(office) or date.min


def _judge(
    known: Sequence[Office], rivals: Sequence[Office], sources: Sources, as_of: date | None
) -> tuple[State, str, Evidence | None]:
    """The last change up to the day decides; else whoever took the office after; else the last that names him."""
    changes = [(day, each) for each in known if (day := _changed_on(each, sources)) is not None]
    past = [(day, each) for day, each in changes if as_of is None or day <= as_of]
    if past:
        day, last = max(past, key=lambda pair: (pair[0], pair[1].change in _LOST, pair[1].id))
        if last.modality is not Modality.ASSERTED:
            return State.UNKNOWN, f"{_tell(last, sources)} only plans it for {name_day(day)}", last.evidence[0]
        if last.change in _LOST or _is_over(last):
            return State.LEFT, f"{_tell(last, sources)} says that it ended by {name_day(day)}", last.evidence[0]
        if (after := _find_successor(day, rivals, sources, as_of)) is not None:
            return after
        return State.HELD, f"{_tell(last, sources)} says that it began by {name_day(day)}", last.evidence[0]
    if changes:
        day, first = min(changes, key=lambda pair: (pair[0], pair[1].id))
        if first.change in _LOST or _is_over(first):
            return State.HELD, f"it is to end on {name_day(day)}", first.evidence[0]
        return State.OPEN, f"it is to begin on {name_day(day)}", first.evidence[0]
    return _judge_undated(known, rivals, sources, as_of)


def _judge_undated(
    known: Sequence[Office], rivals: Sequence[Office], sources: Sources, as_of: date | None
) -> tuple[State, str, Evidence | None]:
    last = max(known, key=lambda each: (_told_on(each, sources), each.id))
    if _is_over(last) or _FORMER.match(last.role.lower()):
        return State.LEFT, f"{_tell(last, sources)} says that it was held before", last.evidence[0]
    if last.change is OfficeChange.NOMINATED or last.modality is not Modality.ASSERTED:
        return State.UNKNOWN, f"{_tell(last, sources)} gives it only as planned", last.evidence[0]
    after = _find_successor(_told_on(last, sources), rivals, sources, as_of)
    if after is not None:
        return after
    return State.HELD, f"{_tell(last, sources)} names the holder, and no article an end", last.evidence[0]


def _find_successor(
    since: date, rivals: Sequence[Office], sources: Sources, as_of: date | None
) -> tuple[State, str, Evidence] | None:
    """That another took an office that one person holds at a time, after that day."""
    taken = [
        (day, each)
        for each in rivals
        if each.change in _GAINED and each.modality is Modality.ASSERTED and is_singular(each.role)
        if (day := _changed_on(each, sources)) is not None and day >= since and (as_of is None or day <= as_of)
    ]
    if not taken:
        return None
    day, first = min(taken, key=lambda pair: (pair[0], pair[1].id))
    told = f"{_tell(first, sources)} says that {first.person} took the office by {name_day(day)}"
    return State.LEFT, told, first.evidence[0]


def _is_over(office: Office) -> bool:
    return office.to is not None


def _changed_on(office: Office, sources: Sources) -> date | None:
    """The day on which the statement says that it began or ended; the day of telling where it names none."""
    if office.to is not None and office.to.value == VAGUE:
        return None
    if office.change in _LOST:
        when = office.to or office.when
        return (when.latest if when is not None else None) or sources.published(office)
    if office.change in _GAINED:
        when = office.from_ or office.when
        return (when.earliest if when is not None else None) or sources.published(office)
    if office.change is OfficeChange.NOMINATED:
        return None
    if office.to is not None:
        return office.to.latest
    return office.from_.earliest if office.from_ is not None else None


def _tell(office: Office, sources: Sources) -> str:
    day = sources.published(office)
    return f"{sources.outlet(office)} of {name_day(day)}" if day else sources.outlet(office)

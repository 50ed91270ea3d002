"""Curfews, states of emergency, bans and closures: the same one in several articles, and whether it holds on a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from twosource.model.finding import Standing, State
from twosource.model.span import Evidence
from twosource.model.statement import About, Modality, Restriction, RestrictionKind
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words, name_day, overlap, stem, telling_words

# "Neighbourhood" is "neighborhood" to an American.
_OUR = re.compile(r"(?<=\w\w)our(?=s?$|hood|ed|ing)")
# Words behind which it is told which of the things of one name are meant.
_LIMITS = frozenset(
    ("of", "in", "at", "on", "near", "between", "from", "to", "around", "by", "along", "outside", "through", "into")
)
_ONE_AT_A_PLACE = (RestrictionKind.CURFEW, RestrictionKind.EMERGENCY)
# A limit that is only spoken of as a plan is not in force.
_NOT_YET = (Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL)
# Telling words that two sentences on one closure share, beside what is closed, and their share of the shorter one's.
_FEWEST_SHARED, _ALIKE = 4, 0.5
_NAMED = re.compile(r"(?<!^)\b[A-Z]|^(?!The\b|An?\b)[A-Z]|\d")
_GOES_ON = re.compile(r"\b(?:remain|stay|keep|kept|continu)\w*\b|\bstill\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")

_REOPENS = re.compile(r"\bre-?open|\bopen(?:s|ed|ing)? again\b", re.IGNORECASE)
_REOPENED = re.compile(r"\b(?:cleared|allowed|safe)(?: it| them)? to re-?open|\bre-?opened\b", re.IGNORECASE)


def follow_restrictions(sources: Sources, as_of: date | None) -> tuple[Standing, ...]:
    """Each restriction once, with its state on `as_of` and the sentence that decides it."""
    said = [
        restriction
        for analysis in sources.analyses
        for restriction in analysis.restrictions
        if restriction.modality is not Modality.DENIED and not _is_history(restriction, sources)
    ]
    said.sort(key=lambda each: (_told_on(each, sources), each.article, each.evidence[0].start, each.id))
    groups: list[list[Restriction]] = []
    for restriction in said:
        home = next((group for group in groups if _is_same(group, restriction, sources)), None)
        if home is None:
            groups.append([restriction])
        else:
            home.append(restriction)
    standing = [_follow(group, sources, as_of) for group in groups]
    return tuple(sorted(standing, key=lambda each: (each.restriction.kind.value, each.restriction.id)))


def _is_history(restriction: Restriction, sources: Sources) -> bool:
    """Whether it is of another time and gives no end that is still ahead: "women could not vote then"."""
    day, end = sources.published(restriction), restriction.to.latest if restriction.to else None
    return restriction.about is About.BACKGROUND and (end is None or day is None or end < day)


def _told_on(restriction: Restriction, sources: Sources) -> date:
    return sources.published(restriction) or date.min


def _is_same(group: Sequence[Restriction], restriction: Restriction, sources: Sources) -> bool:
    """Whether it is the one that the group tells of: the same kind, story and place or thing, and no other hours."""
    first = group[0]
    if first.kind is not restriction.kind or sources.story(first) != sources.story(restriction):
        return False
    if any(_read_alike(each) == _read_alike(restriction) for each in group):
        return True
    hours = {each.hours for each in group if each.hours}
    if restriction.hours and hours and restriction.hours not in hours:
        return False
    things = {_name_thing(each) for each in group} - {""}
    thing = _name_thing(restriction)
    if thing and things and restriction.kind not in _ONE_AT_A_PLACE:
        return thing in things or any(_tell_one_closure(each, restriction) for each in group)
    places = frozenset().union(*(_name_places(each) for each in group))
    where = _name_places(restriction)
    return not where or not places or bool(where & places)


def _tell_one_closure(one: Restriction, other: Restriction) -> bool:
    """Whether two articles tell one closure in words that agree, one by the thing's name and one by what it is.

    "The B7 stays shut while engineers check it"; "The bridge was shut so that engineers could check it".
    """
    if one.kind is not RestrictionKind.CLOSURE or one.article == other.article or _is_named(one) is _is_named(other):
        return False
    words, others = (telling_words(each.evidence[0].sentence) - telling_words(each.what or "") for each in (one, other))
    return len(words & others) >= _FEWEST_SHARED and overlap(words, others) >= _ALIKE


def _is_named(restriction: Restriction) -> bool:
    """Whether the thing has a name or a number: "the B7", and not "the bridge"."""
    return _NAMED.search(restriction.what or "") is not None


def _read_alike(restriction: Restriction) -> tuple[str, str]:
    """What two tellings share of which one is a reprint of the other: the sentence and what it quotes."""
    evidence = restriction.evidence[0]
    return " ".join(evidence.sentence.lower().split()), evidence.quote.lower()


def _name_thing(restriction: Restriction) -> str:
    """The last word of what is closed or forbidden before any limits: "bridge" of "the bridge at Lorn"."""
    if restriction.what is None:
        return ""
    words = list_words(restriction.what)
    limits = [at for at, word in enumerate(words) if word in _LIMITS]
    named = words[: limits[0]] if limits and limits[0] > 0 else words
    return stem(_OUR.sub("or", named[-1])) if named else ""


def _name_places(restriction: Restriction) -> frozenset[str]:
    """The town or country where it holds, by its number and its name: two articles may mean one by two numbers."""
    where = restriction.where
    return frozenset() if where is None else frozenset((str(where.geonameid), where.name.lower())) - {"None"}


def _follow(group: Sequence[Restriction], sources: Sources, as_of: date | None) -> Standing:
    known = [each for each in group if as_of is None or _told_on(each, sources) <= as_of] or list(group)
    main = _choose_main(known, sources)
    also = tuple(restriction for restriction in group if restriction is not main)
    lifted = _find_lifting(known, sources)
    if lifted is not None:
        return _end(main, also, lifted, sources, as_of)
    state, reason, evidence = _judge(main, known, sources, as_of)
    return Standing(main, state, reason, evidence, also)


def _choose_main(known: Sequence[Restriction], sources: Sources) -> Restriction:
    """The clearest telling, the first of equals; of several ends the one told last holds ("extended until Friday")."""
    ends = [each for each in known if each.to is not None and not each.lifted]
    last = max(ends, key=lambda each: (_told_on(each, sources), each.id)).to if ends else None
    end = last.latest if last is not None else None
    return min(
        known,
        key=lambda each: (
            each.lifted, each.to is None or each.to.latest != end, each.hours is None, each.what is None,
            _told_on(each, sources), sources.article(each.article).reprint_of is not None, each.id,
        ),
    )  # fmt: skip


def _find_lifting(known: Sequence[Restriction], sources: Sources) -> Restriction | None:
    """The last statement that it was lifted, unless it was imposed anew after that day."""
    lifted = [each for each in known if each.lifted or _is_to_reopen(each) or _is_reopened(each)]
    if not lifted:
        return None
    last = max(lifted, key=lambda each: (_lifted_on(each, sources), each.id))
    day = _lifted_on(last, sources)
    limits = [each for each in known if each not in lifted]
    anew = any((_begins(each) or day) > day and not _goes_on_until(each, last) for each in limits)
    return None if anew else last


def _goes_on_until(restriction: Restriction, lifted: Restriction) -> bool:
    """Whether it only goes on, on the weekday on which it was lifted: "is to remain shut on Friday"; "reopened Friday".

    A page that was stamped again after that day would have it imposed anew a week later.
    """
    if _GOES_ON.search(restriction.evidence[0].sentence) is None:
        return False
    days = [
        {day for when in (each.from_, each.to, each.when) if when for day in _WEEKDAY.findall(when.text)}
        for each in (restriction, lifted)
    ]
    return bool(days[0] & days[1])


def _is_to_reopen(restriction: Restriction) -> bool:
    """Whether it tells of a closure only by its planned end: what "will reopen on Monday" is closed until then."""
    planned = restriction.kind is RestrictionKind.CLOSURE and restriction.modality in _NOT_YET
    return planned and _REOPENS.search(restriction.evidence[0].quote) is not None


def _is_reopened(restriction: Restriction) -> bool:
    """Whether the words that tell of the closure go on to tell its end: "was closed for hours, but then reopened"."""
    closed = restriction.kind is RestrictionKind.CLOSURE and restriction.modality is Modality.ASSERTED
    return closed and _REOPENED.search(restriction.evidence[0].quote) is not None


def _begins(restriction: Restriction) -> date | None:
    for when in (restriction.from_, restriction.when):
        if when is not None and when.earliest is not None:
            return when.earliest
    return None


def _lifted_on(restriction: Restriction, sources: Sources) -> date:
    for when in (restriction.to, restriction.when):
        if when and when.earliest:
            return when.earliest
    return sources.published(restriction) or date.min


def _end(
    main: Restriction, also: tuple[Restriction, ...], lifted: Restriction, sources: Sources, as_of: date | None
) -> Standing:
    day = _lifted_on(lifted, sources)
    evidence = lifted.evidence[0]
    if as_of and day != date.min and day > as_of:
        return Standing(main, State.IN_FORCE, f"it is to be lifted on {name_day(day)}", evidence, also)
    if lifted.modality in _NOT_YET:
        told = f"{sources.outlet(lifted)} says that it is to be lifted"
        dated = lifted.when is not None or lifted.to is not None
        return Standing(main, State.ENDED if dated else State.IN_FORCE, told, evidence, also)
    on = f" on {name_day(day)}" if day != date.min else ""
    return Standing(main, State.LIFTED, f"{sources.outlet(lifted)} says that it was lifted{on}", evidence, also)


def _judge(
    main: Restriction, known: Sequence[Restriction], sources: Sources, as_of: date | None
) -> tuple[State, str, Evidence | None]:
    start = next((each.from_.earliest for each in (main, *known) if each.from_ and each.from_.earliest), None)
    end = main.to.latest if main.to else None
    evidence = main.evidence[0]
    if as_of and start and start > as_of:
        return State.OPEN, f"it begins on {name_day(start)}", evidence
    if end and as_of:
        if as_of > end:
            return State.ENDED, f"it was to last until {name_day(end)}", evidence
        return State.IN_FORCE, f"it lasts until {name_day(end)}", evidence
    if all(each.modality in _NOT_YET for each in known) and not (start and as_of and start <= as_of):
        return State.UNKNOWN, "it is spoken of as a plan, and no article says that it is in force", None
    latest = max(known, key=lambda each: (_told_on(each, sources), each.id))
    day = sources.published(latest)
    told = f" of {name_day(day)}" if day else ""
    if day and as_of == day:
        return State.IN_FORCE, f"{sources.outlet(latest)}{told} tells of it and gives no end", latest.evidence[0]
    return State.UNKNOWN, f"{sources.outlet(latest)}{told} gives no end, and no later article tells of it", None

"""Findings that are no counts: what several articles report, and what is promised."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.finding import Finding, Followed, OriginKind, Verdict
from twosource.model.statement import About, Commitment, Event, Figure, Modality
from twosource.reconciling.drafting import Draft, find_from, judge_support
from twosource.reconciling.origins import Roots
from twosource.reconciling.reasons import explain_support
from twosource.reconciling.sameness import Worded, days_meet, group_alike, say_alike, sense_of
from twosource.reconciling.sources import Sources
from twosource.reconciling.telling import tell
from twosource.reconciling.timeline import name_days
from twosource.reconciling.words import list_words, name_day, telling_words

# What an event of two articles must share of its words, where both name the actor, and where they do not.
_EVENT_ALIKE = 0.5
_FEWEST_OF_EVENTS = 4
_OUTLETS = (OriginKind.OUTLET, OriginKind.AGENCY)
# Two promises with so great a share of their telling words in common are one text.
_VERBATIM = 0.8
_UNNAMED = frozenset(list_words("he she they it who that which this these those we you i one"))
# Words by which something did not come about; who says so denies no report of the attempt.
_PREVENTION = ("prevent", "foil", "thwart", "stop", "avert", "repuls", "repel", "avoid", "escap")


def find_events(sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """What two or more articles report in their own words; copies of one text are one article."""
    events = [
        event
        for analysis in sources.analyses
        for event in analysis.events
        if event.about is About.MAIN and event.modality in (Modality.ASSERTED, Modality.PLANNED, Modality.DENIED)
        if not _is_counted(event, analysis.figures) and not _is_prevented(event)
    ]
    groups = group_alike([_word_event(event, sources) for event in events], _same_event, sources)
    several = [group for group in groups if len({sources.text_of(event) for event in group}) > 1]
    return tuple(_find_event(group, sources, roots) for group in several)


def _is_counted(event: Event, figures: Sequence[Figure]) -> bool:
    """Whether a figure stands on the same words: then the finding on that count tells it."""
    mine = event.evidence[0]
    return any(
        each.evidence[0].start < mine.end and mine.start < each.evidence[0].end
        for each in figures
        if each.evidence[0].sentence_start == mine.sentence_start
    )


def _is_prevented(event: Event) -> bool:
    """Whether it is told as what was kept from happening: "the navy prevented pirates from attacking a ship"."""
    words = list_words(event.evidence[0].quote)
    return event.modality is Modality.DENIED and any(word.startswith(_PREVENTION) for word in words)


def _word_event(event: Event, sources: Sources) -> Worded[Event]:
    names = [_name_participant(each.entity, each.text, sources) for each in (*event.actors, *event.recipients)]
    when = event.when
    return Worded(
        event,
        sense_of(event) | telling_words(event.trigger.text),
        frozenset(names),
        when.earliest if when else None,
        when.latest if when else None,
    )


def _name_participant(entity: str | None, text: str, sources: Sources) -> str:
    linked = sources.entity(entity)
    return linked.id if linked else " ".join(sorted(telling_words(text)))


def _same_event(one: Worded[Event], other: Worded[Event]) -> bool:
    if one.statement.type is not other.statement.type or not days_meet(one, other):
        return False
    if one.statement.article == other.statement.article or _deny_another(one.statement, other.statement):
        return False
    trigger = telling_words(one.statement.trigger.text) & telling_words(other.statement.trigger.text)
    if trigger and one.actors & other.actors and say_alike(one, other, _EVENT_ALIKE / 2):
        return True
    return len(one.words & other.words) >= _FEWEST_OF_EVENTS and say_alike(one, other, _EVENT_ALIKE)


def _deny_another(one: Event, other: Event) -> bool:
    """Whether one is denied of somebody else than the other tells it of: two statements, and no conflict."""
    if (one.modality is Modality.DENIED) == (other.modality is Modality.DENIED):
        return False
    ours, theirs = _name_doers(one), _name_doers(other)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _name_doers(event: Event) -> frozenset[str]:
    """The telling words and the countries of those who do it."""
    named = [actor for actor in event.actors if actor.text.lower() not in _UNNAMED]
    words = frozenset(word for actor in named for word in telling_words(actor.text))
    return words | {actor.country for actor in named if actor.country} if words else words


def _find_event(group: Sequence[Event], sources: Sources, roots: Roots) -> Finding:
    denied = [event for event in group if event.modality is Modality.DENIED]
    disputed = bool(denied) and len(denied) < len(group)
    best = min(group, key=lambda event: (event.modality is Modality.DENIED, len(tell(event)), event.id))
    day = next((f", {named}" for event in group if event.when and (named := name_days(event.when))), "")
    question = f"what is reported of “{best.trigger.text}”{day}"
    independent = roots.count_independent(group)
    verdict = Verdict.DISPUTED if disputed else judge_support(independent)
    reason = (
        "One article reports it, another that it is denied."
        if disputed
        else f"{explain_support(group, sources, roots)}."
    )
    return find_from(Draft("event", question, tell(best), verdict, reason, group, group), sources, roots)


def find_promises(followed: Sequence[Followed], sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """What two or more articles say is promised, with its due days."""
    groups = [(each.commitment, *each.also) for each in followed]
    several = [group for group in groups if len({sources.text_of(promise) for promise in group}) > 1]
    return tuple(_find_promise(group, sources, roots) for group in several)


def _find_promise(group: Sequence[Commitment], sources: Sources, roots: Roots) -> Finding:
    _lend_speakers(group, roots)
    main = group[0]
    who = main.who or "somebody"
    due = next((commitment.due for commitment in group if commitment.due and commitment.due.latest), None)
    by = f" (due by {name_day(due.latest)})" if due and due.latest else ""
    independent = roots.count_independent(group)
    question = f"what is promised: {who} {main.told}"
    reason = f"{explain_support(group, sources, roots)}."
    draft = Draft("commitment", question, f"{main.told}{by}", judge_support(independent), reason, group, group)
    return find_from(draft, sources, roots)


def _lend_speakers(group: Sequence[Commitment], roots: Roots) -> None:
    """A promise that an outlet prints as its own, in nearly the words that another gives from its speaker, is his."""
    named = [each for each in group if roots.of(each).kind not in _OUTLETS]
    for promise in (each for each in group if roots.of(each).kind in _OUTLETS):
        words = telling_words(promise.evidence[0].quote)
        for other in named:
            theirs = telling_words(other.evidence[0].quote)
            if len(words & theirs) > _VERBATIM * max(len(words), len(theirs)):
                roots.reprint(promise, other)
                break

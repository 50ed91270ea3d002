"""Promises, plans and deadlines: the same one in several articles, and what has become of it on a given day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from twosource.model.annotation import Entity
from twosource.model.finding import Followed, OriginKind, State
from twosource.model.statement import About, Commitment
from twosource.reconciling.deciding import decide
from twosource.reconciling.origins import Roots
from twosource.reconciling.outcomes import find_outcomes
from twosource.reconciling.sameness import Worded, days_meet, group_alike, say_alike
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day, overlap, telling_words

_A_YEAR = timedelta(days=365)
# A term that runs from the day of the promise.
_TERM = re.compile(r"(?:with)?in (?:the next )?(?:\w+|\d+) (?:days?|weeks?|months?|years?)")
# Share of the telling words of the shorter of two promises that a third of them must have to be one.
_ENOUGH = 0.6
# Two promises that share so much are one quotation, whoever is named as its speaker.
_NEARLY_ALL = 0.9
# Telling words of a sentence that two pages do not write alike by chance.
_LONG_SENTENCE = 5
# Share of the telling words of the longer of two promises of one article that the other must have to be one.
_REPEATED = 0.8


def follow_commitments(sources: Sources, roots: Roots, as_of: date | None) -> tuple[Followed, ...]:
    """Each promise once, with its state on `as_of`: those with a due date first, by that date."""
    said = [commitment for analysis in sources.analyses for commitment in analysis.commitments]
    groups = group_alike([_word(commitment, sources, roots) for commitment in said], _same, sources)
    followed = [_follow(group, sources, as_of) for group in groups]
    return tuple(sorted((each for each in followed if not _is_history(each, sources)), key=_order))


def _is_history(followed: Followed, sources: Sources) -> bool:
    """Whether it is a promise of another time, without a day, of which no page tells more."""
    told = (followed.commitment, *followed.also)
    past = all(each.about is About.BACKGROUND and each.due is None for each in told)
    return past and followed.decided_by is None and not any(_is_of_late(each, sources) for each in told)


def _is_of_late(commitment: Commitment, sources: Sources) -> bool:
    """Whether its sentence names a time of the last twelve months for it."""
    day, named = sources.published(commitment), sources.time_named_beside(commitment)
    return day is not None and named is not None and day - named < _A_YEAR


def _order(followed: Followed) -> tuple[str, str, str]:
    due = followed.commitment.due
    day = (due.latest or due.earliest) if due else None
    return day.isoformat() if day else "9999", followed.commitment.article, followed.commitment.id


def _word(commitment: Commitment, sources: Sources, roots: Roots) -> Worded[Commitment]:
    entity = sources.entity(commitment.entity)
    due = commitment.due
    return Worded(
        commitment,
        telling_words(commitment.what) or telling_words(commitment.evidence[0].quote),
        _name_actors(commitment.who, entity),
        due.earliest if due else None,
        due.latest if due else None,
        roots.of(commitment),
    )


def _name_actors(who: str | None, entity: Entity | None) -> frozenset[str]:
    names = [name for name in (who, *(entity.names if entity else ())) if name]
    return frozenset().union(*(telling_words(name) for name in names))


def _same(one: Worded[Commitment], other: Worded[Commitment]) -> bool:
    """The same deed due at the same time: alike in words, or in the actor with some words, and the same due days.

    A promise and its taking back ("will not go to Lund after all") are two.
    """
    if one.statement.negative != other.statement.negative and not _is_one_sentence(one, other):
        return False
    if _repeats_term(one, other):
        return True
    if not days_meet(one, other) or (one.latest and other.latest and one.latest != other.latest):
        return False
    if one.statement.article == other.statement.article:
        return _repeats(one, other)
    if one.latest and one.latest == other.latest:
        return say_alike(one, other) or bool(one.actors & other.actors or one.words & other.words)
    if len(one.words) > 2 and overlap(one.words, other.words) >= _NEARLY_ALL:
        return True
    if len(one.words) > 1 and one.words == other.words and _can_be_one_speaker(one, other):
        return True
    if _share_sentence(one, other):
        return True
    return _can_be_one_speaker(one, other) and len(one.words & other.words) > 2 and say_alike(one, other, _ENOUGH)


def _is_one_sentence(one: Worded[Commitment], other: Worded[Commitment]) -> bool:
    """Whether one stands in the other's words: "would not go ahead with a plan to sell the mill"."""
    first, second = one.statement.evidence[0], other.statement.evidence[0]
    return (first.article, first.sentence_start) == (second.article, second.sentence_start)


def _share_sentence(one: Worded[Commitment], other: Worded[Commitment]) -> bool:
    """Both stand in one sentence that two pages print: "we will be writing to them" is too short to tell alone."""
    first, second = (telling_words(each.statement.evidence[0].sentence) for each in (one, other))
    alike = min(len(first), len(second)) >= _LONG_SENTENCE and overlap(first, second) >= _REPEATED
    return alike and bool(one.words & other.words)


def _repeats(one: Worded[Commitment], other: Worded[Commitment]) -> bool:
    """One article tells it twice: in one sentence as a part of the whole, in caption and text in nearly one wording."""
    shared = len(one.words & other.words)
    first, second = one.statement.evidence[0], other.statement.evidence[0]
    if first.sentence_start == second.sentence_start:
        shorter, longer = sorted((one.statement.what, other.statement.what), key=len)
        return one.words == other.words or (shorter in longer and bool(one.words & other.words))
    return shared >= _REPEATED * max(len(one.words), len(other.words))


def _repeats_term(one: Worded[Commitment], other: Worded[Commitment]) -> bool:
    """Two articles give one promise with its term ("within 30 days"); each counts it from its own day."""
    first, second = one.statement.due, other.statement.due
    if first is None or second is None or one.statement.article == other.statement.article:
        return False
    term = _TERM.fullmatch(first.text.lower()) is not None and first.text.lower() == second.text.lower()
    return term and len(one.words & other.words) > 2 and say_alike(one, other, _ENOUGH)


def _can_be_one_speaker(one: Worded[Commitment], other: Worded[Commitment]) -> bool:
    """Two named speakers promise for themselves; what an outlet says without a source may be either's."""
    outlets = (OriginKind.OUTLET, OriginKind.AGENCY)
    first, second = one.root, other.root
    return first is None or second is None or first.key == second.key or first.kind in outlets or second.kind in outlets


def _clarity(commitment: Commitment) -> tuple[bool, bool, int, str]:
    """The clearest first: with a due day, with somebody who is to do it, in few words."""
    due = commitment.due
    return not (due and due.latest), commitment.who is None, len(commitment.what), commitment.id


def _counts_from(commitment: Commitment) -> date:
    """The day from which a term runs, so that the first telling of a promise comes first."""
    due = commitment.due
    term = due is not None and _TERM.fullmatch(due.text.lower())
    return due.latest if due and due.latest and term else date.max


def _follow(group: Sequence[Commitment], sources: Sources, as_of: date | None) -> Followed:
    ordered = sorted(group, key=lambda each: (_counts_from(each), *_clarity(each)))
    main, also = ordered[0], tuple(sorted(ordered[1:], key=lambda each: each.id))
    outcomes = find_outcomes(group, sources, as_of)
    decided = decide(main, outcomes, sources)
    if decided is not None:
        return Followed(main, decided.state, decided.reason, decided.evidence, also)
    state, reason = _judge_by_date(main, as_of)
    return Followed(main, state, reason, None, also)


def _judge_by_date(commitment: Commitment, as_of: date | None) -> tuple[State, str]:
    due = commitment.due
    if due is None:
        return State.OPEN, "no due date is given, and no article says that it was kept or missed"
    if due.earliest is None and due.latest is None:
        return State.OPEN, f"nothing tells which day “{due.text}” is, and no article says that it was kept or missed"
    if due.latest is None:
        return State.OPEN, f"no last day is given (“{due.text}”), and no article says that it was kept or missed"
    last = due.latest
    if as_of is None:
        return State.UNKNOWN, "the day to judge it on is not known"
    if as_of <= last:
        return State.OPEN, f"due by {name_day(last)} (“{due.text}”), which is not past on {name_day(as_of)}"
    return State.UNKNOWN, f"due by {name_day(last)}, before {name_day(as_of)}; no article says whether it was kept"

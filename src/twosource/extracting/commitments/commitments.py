"""Promises, plans, deadlines and orders: who is to do what, by when, on which condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.extracting.commitments.choice import Chosen, choose
from twosource.extracting.commitments.clauses import find_doer_phrase
from twosource.extracting.commitments.cues import Undertaking, has_none
from twosource.extracting.commitments.doers import (
    find_by_id,
    find_entity,
    find_own_body,
    find_passive_doer,
    is_agent,
    is_done_to,
)
from twosource.extracting.commitments.dues import count_from_start
from twosource.extracting.commitments.guards import is_checkable
from twosource.extracting.commitments.readings import is_thing, read_all
from twosource.extracting.grammar.about import judge_about
from twosource.extracting.grammar.circumstance import find_when, find_where
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity
from twosource.model.noun import content_id
from twosource.model.statement import Attributed, Attribution, Commitment, Modality

REFUSING = frozenset(("refuse", "decline"))
"""Verbs by which one says that one will not do what the infinitive says."""

VERBAL = frozenset(("VERB", "AUX"))


def find_commitments(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Commitment, ...]:
    """The commitments of the article in reading order. Forecasts, opinions and bare possibilities are none."""
    readings = read_all(parsed, attributions)
    found: list[tuple[Token, Commitment]] = []
    for chosen in choose(parsed, readings):
        built = _build(parsed, chosen)
        head = chosen.reading.candidate.undertaking.head
        due = count_from_start(head, built.due, tuple((before, known.due) for before, known in found))
        found.append((head, replace(built, due=due)))
    whole = [built for _, built in found]
    return tuple(built for head, built in found if head.pos_ in VERBAL or not _is_told_within(built, whole))


def _is_told_within(one: Commitment, others: Sequence[Commitment]) -> bool:
    """Whether it is but a thing that another of its day tells whole: "a vote", where "a vote is planned" is told."""
    return any(
        other is not one
        and one.due == other.due is not None
        and one.what != other.what
        and one.what in other.what
        and other.evidence[0].sentence == one.evidence[0].sentence
        for other in others
    )


def _build(parsed: Parsed, chosen: Chosen) -> Commitment:
    reading = chosen.reading
    one, subject, attributed = reading.candidate.undertaking, reading.subject, reading.attributed
    verb, start, end = one.head, reading.start, reading.end
    at = verb.idx, verb.idx + len(verb)
    entity = _find_doing_entity(parsed, subject, attributed)
    long = end > verb.idx + len(verb)
    if subject is not None and _is_about_thing(parsed, one, subject):
        start = _begin_at_subject(parsed, subject, start)
        subject = find_passive_doer(one)
        entity = None if subject is None else find_entity(parsed, subject)
    who, first, last = _name_doer(parsed, one, subject, entity, attributed)
    sentence = parsed.sentence_at(verb.idx)
    inside = subject is not None and sentence.start <= first and last <= sentence.end
    return Commitment(
        id=content_id("com", parsed.article.id, start, end),
        evidence=(parsed.cite(min(first, start) if inside else start, max(last, end) if inside else end),),
        attributed_to=attributed,
        when=find_when(parsed, *at),
        where=find_where(parsed, *at),
        about=judge_about(parsed, start, end),
        modality=Modality.PLANNED,
        confidence=chosen.chance,
        who=who,
        entity=None if entity is None else entity.id,
        what=parsed.text(start, end),
        due=reading.due,
        condition=reading.condition,
        kind=chosen.kind,
        negative=one.negative
        or (reading.candidate.loose and one.cue.lemma_ in REFUSING)
        or (reading.subject is not None and _is_nobody(reading.subject)),
        checkable=is_checkable(one, long=long, due=reading.due, condition=reading.condition),
    )


def _is_nobody(subject: Token) -> bool:
    """Whether none of it does it: "no new trains will run", "none of the shops will open"."""
    return subject.lower_ in ("nobody", "none", "neither") or has_none(subject)


def _is_about_thing(parsed: Parsed, one: Undertaking, subject: Token) -> bool:
    """Whether the subject is no doer: it is done to it, or it is an occasion ("talks are to resume")."""
    if is_thing(one) or one.cue.pos_ == "NOUN" or one.term:
        return False
    if subject.dep_ == "expl":
        return True
    if one.negative and is_done_to(one) and is_agent(parsed, subject):
        return False  # "she will not be ousted by her rivals" is his word, and not theirs
    return one.whole or is_done_to(one) or (not is_agent(parsed, subject) and subject.pos_ != "PRON")


def _begin_at_subject(parsed: Parsed, subject: Token, start: int) -> int:
    """Where the subject's phrase begins, if it stands before the verb in the same sentence."""
    first = find_doer_phrase(parsed, subject)[0]
    return first if parsed.sentence_at(start).start <= first < start else start


def _find_doing_entity(parsed: Parsed, subject: Token | None, attributed: Attributed | None) -> Entity | None:
    if subject is None:
        return None
    if subject.lower_ in ("i", "we", "our", "my"):
        return None if attributed is None else find_by_id(parsed, attributed.entity)
    return find_entity(parsed, subject)


def _name_doer(
    parsed: Parsed, one: Undertaking, subject: Token | None, entity: Entity | None, attributed: Attributed | None
) -> tuple[str | None, int, int]:
    """Who is to do it, in full words (the speaker for "I" and "we"), and the offsets of the words that name him."""
    if subject is None:
        return None, one.head.idx, one.head.idx
    start, end = find_doer_phrase(parsed, subject)
    if subject.pos_ != "PRON":
        return find_own_body(parsed, subject, attributed) or parsed.text(start, end), start, end
    if entity is not None:
        return entity.name, start, end
    if subject.lower_ in ("i", "we", "our", "my"):
        return (attributed.text if attributed is not None else parsed.text(start, end)), start, end
    return (
        None if subject.lower_ in ("who", "that", "it", "its", "his", "her", "their") else parsed.text(start, end),
        start,
        end,
    )

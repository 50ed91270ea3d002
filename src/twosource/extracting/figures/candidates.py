"""The counts of an article with what the rules read of each: what may be a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.extracting.counting.counts import Count, Form, find_counts, is_headline
from twosource.extracting.counting.judged import Judged
from twosource.extracting.figures.measures import NOTHING, Readings, read_measures
from twosource.extracting.figures.signs import SHOOTING, Candidate
from twosource.extracting.figures.status import find_revised_from
from twosource.extracting.grammar.circumstance import judge_modality
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import Measure, Modality

LEAST_STRENGTH = 0.4
"""Of weaker readings the next count of the sentence learns nothing."""


def find_candidates(parsed: Parsed) -> list[Candidate]:
    """The counts of the article in reading order, each read in the light of the one before it in its sentence."""

    def is_fact(cue: Token) -> bool:
        return judge_modality(parsed, cue.idx, cue.idx + len(cue)) is Modality.ASSERTED

    told: list[tuple[Count, Judged]] = []
    candidates = []
    for count in find_counts(parsed):
        previous = told[-1] if told and told[-1][0].sentence == count.sentence else None
        readings = read_measures(count, previous, is_fact)
        decided = readings.decided
        revising = find_revised_from(count)
        if revising is not None and previous is not None and (decided is None or count.noun is None):
            decided = Judged(previous[1].measure, revising, previous[1].strength)
        decided = _recall_whole(told, count) or decided
        fact = decided is None or is_fact(decided.cue)
        single = count.form is Form.SINGLE and decided is not None
        if single and decided is not None and (not fact or _is_picture(parsed, count, decided)):
            readings, decided = Readings(None, NOTHING, is_copy=False), None
        candidates.append(Candidate(count, replace(readings, decided=decided), fact))
        if decided is not None and decided.strength >= LEAST_STRENGTH:
            told.append((count, decided))
    return [_tell_shot(told, one) for one in candidates]


def _tell_shot(told: Sequence[tuple[Count, Judged]], candidate: Candidate) -> Candidate:
    """Those shot are affected, not injured, where some of them died: the guide's "shot without an outcome"."""
    decided, count = candidate.readings.decided, candidate.count
    if decided is None or decided.measure is not Measure.INJURED or decided.cue.lemma_.lower() not in SHOOTING:
        return candidate
    mine = count.low or 0.0
    if not any(judged.measure is Measure.KILLED and 0 < (other.high or 0) < mine for other, judged in told):
        return candidate
    readings = candidate.readings
    by_rule = {rule: tuple(map(_spare_shot, each)) for rule, each in readings.by_rule.items()}
    return replace(candidate, readings=replace(readings, decided=_spare_shot(decided), by_rule=by_rule))


def _spare_shot(judged: Judged) -> Judged:
    """The reading, affected in place of injured where it rests on a word of shooting."""
    if judged.measure is Measure.INJURED and judged.cue.lemma_.lower() in SHOOTING:
        return replace(judged, measure=Measure.AFFECTED)
    return judged


def _recall_whole(told: Sequence[tuple[Count, Judged]], count: Count) -> Judged | None:
    """What was told before of a whole that is only named again: "two of the four miners" after four were missing."""
    if count.noun is None or count.first < 3 or not told or told[-1][0].sentence != count.sentence:
        return None
    before = [token.lower_ for token in count.top.doc[count.first - 2 : count.first]]
    if "of" not in before or "the" not in (*before, count.top.doc[count.first].lower_):
        return None
    for earlier, judged in reversed(told):
        same = (earlier.low, earlier.high, earlier.kind) == (count.low, count.high, count.kind)
        if same and earlier.sentence != count.sentence:
            return replace(judged, cue=count.noun)
    return None


def _is_picture(parsed: Parsed, count: Count, judged: Judged) -> bool:
    """Whether the sentence tells what a picture shows: in the simple present ("Officers detain a man")."""
    return judged.cue.tag_ in ("VBP", "VBZ") and not is_headline(parsed, count.sentence)

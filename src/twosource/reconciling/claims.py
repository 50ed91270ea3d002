"""Findings that are no counts: what several articles report, what is promised, what one says and another challenges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.finding import Finding, Followed, Verdict
from twosource.model.statement import About, Attribution, Commitment, Event, Figure, Modality
from twosource.reconciling.drafting import Draft, find_from, judge_support
from twosource.reconciling.origins import Roots
from twosource.reconciling.reasons import explain_support
from twosource.reconciling.sameness import Worded, days_meet, group_alike, say_alike, sense_of
from twosource.reconciling.sources import Sources
from twosource.reconciling.timeline import name_days, tell
from twosource.reconciling.words import list_words, name_day, overlap, start_sentence, telling_words

# What an event of two articles must share of its words, where both name the actor, and where they do not.
_EVENT_ALIKE = 0.5
_FEWEST_OF_EVENTS = 4
# A claim of one state that is put in other words shares this much with one that is challenged.
_CLAIM_ALIKE = 0.15
# How a speaker says that a thing is not so, or that he knows nothing of it.
_DENIES = re.compile(
    r"\b(?:no|not any|without) (?:information|evidence|proof|sign|knowledge|indication|record)\b|\bnot aware\b|"
    r"\bden(?:y|ies|ied)\b|\bfalse\b|\buntrue\b|\bunfounded\b|\bnever\b|\bdid not\b|\bwas not\b|\bwere not\b"
)


def find_events(sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """What two or more articles report in their own words; copies of one text are one article."""
    events = [
        event
        for analysis in sources.analyses
        for event in analysis.events
        if event.about is About.MAIN and event.modality in (Modality.ASSERTED, Modality.PLANNED, Modality.DENIED)
        if not _is_counted(event, analysis.figures)
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
    if one.statement.article == other.statement.article:
        return False
    trigger = telling_words(one.statement.trigger.text) & telling_words(other.statement.trigger.text)
    if trigger and one.actors & other.actors and say_alike(one, other, _EVENT_ALIKE / 2):
        return True
    return len(one.words & other.words) >= _FEWEST_OF_EVENTS and say_alike(one, other, _EVENT_ALIKE)


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
    main = group[0]
    who = main.who or "somebody"
    due = next((commitment.due for commitment in group if commitment.due and commitment.due.latest), None)
    by = f" (due by {name_day(due.latest)})" if due and due.latest else ""
    independent = roots.count_independent(group)
    question = f"what is promised: {who} {main.what}"
    reason = f"{explain_support(group, sources, roots)}."
    draft = Draft("commitment", question, f"{main.what}{by}", judge_support(independent), reason, group, group)
    return find_from(draft, sources, roots)


def find_challenged(sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """What somebody says and an article challenges, with who else says the same, and who speaks against it."""
    said = [attribution for analysis in sources.analyses for attribution in analysis.attributions]
    words = {attribution.id: _claim_words(attribution, sources) for attribution in said}
    findings = []
    for claim in said:
        if claim.challenged_by:
            same = [other for other in said if _same_claim(claim, other, words, sources, roots)]
            claimed = frozenset().union(*(words[each.id] for each in (claim, *same)))
            others = [other for other in said if _of_another(other, claim, sources, roots)]
            against = [other for other in others if _denies(other) and len(words[other.id] & claimed) > 1]
            findings.append(_find_challenge(claim, same, against, sources, roots))
    return tuple(findings)


def _claim_words(attribution: Attribution, sources: Sources) -> frozenset[str]:
    """The telling words of the sentence, without its challenge and the names of places, which are everywhere."""
    sentence = attribution.evidence[0].sentence
    words = telling_words(sentence)
    if attribution.challenged_by:
        words -= telling_words(attribution.challenged_by.quote)
    places = (word for word in list_words(sentence) if sources.is_toponym(attribution.article, word))
    return words - telling_words(" ".join(places))


def _content(attribution: Attribution) -> str:
    return " ".join(" ".join(span.text for span in attribution.content).split())


def _same_claim(
    one: Attribution, other: Attribution, words: dict[str, frozenset[str]], sources: Sources, roots: Roots
) -> bool:
    """The same claim of one state, or of one root, in other words."""
    if sources.story(one) != sources.story(other) or one.article == other.article or _denies(other):
        return False
    first, second = roots.of(one), roots.of(other)
    kin = first.key == second.key or bool(first.state and first.state == second.state)
    shared = words[one.id] & words[other.id]
    return kin and len(shared) > 1 and overlap(words[one.id], words[other.id]) >= _CLAIM_ALIKE


def _of_another(other: Attribution, claim: Attribution, sources: Sources, roots: Roots) -> bool:
    return sources.story(other) == sources.story(claim) and roots.of(other).key != roots.of(claim).key


def _denies(attribution: Attribution) -> bool:
    """Whether it says that a thing is not so, or that the speaker knows nothing of it."""
    return _DENIES.search(_content(attribution)) is not None


def _find_challenge(
    claim: Attribution, same: list[Attribution], against: list[Attribution], sources: Sources, roots: Roots
) -> Finding:
    speaker = claim.source[0].text if claim.source else "somebody"
    challenge = claim.challenged_by
    words = " ".join(challenge.quote.split()) if challenge else ""
    reasons = [f"{start_sentence(speaker)}: so {sources.outlet(claim)}, which adds “{words}”"]
    reasons.extend(f"{sources.outlet(each)} has it from {roots.of(each).name} too" for each in same)
    reasons.extend(f"{roots.of(each).name}, in {sources.outlet(each)}: “{_content(each)}”" for each in against)
    draft = Draft(
        kind="claim",
        question=f"whether it is so, as {speaker} put it: {_content(claim)}",
        value=_content(claim),
        verdict=Verdict.DISPUTED,
        reason=". ".join(dict.fromkeys(start_sentence(reason) for reason in reasons)) + ".",
        statements=(claim, *same, *against),
        support=(claim, *same),
        against=(challenge,) if challenge else (),
    )
    return find_from(draft, sources, roots)

"""Every count of people, vehicles, buildings or weapons that an article gives for an event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from twosource.extracting.attribution.said_by import find_attributed
from twosource.extracting.counting.counted_nouns import THINGS
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import Judged
from twosource.extracting.figures.candidates import find_candidates
from twosource.extracting.figures.choice import choose_figures
from twosource.extracting.figures.givers import name_giver, name_speaker
from twosource.extracting.figures.measure_fit import is_capacity, is_yearly
from twosource.extracting.figures.placing import find_place
from twosource.extracting.figures.recalling import recall_population
from twosource.extracting.figures.status import (
    Correction,
    find_contradicted,
    find_correction,
    is_anybody,
    is_presupposed,
)
from twosource.extracting.figures.subsets import find_whole
from twosource.extracting.figures.taken_up import take_up
from twosource.extracting.grammar.about import judge_about
from twosource.extracting.grammar.circumstance import find_when, judge_modality
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.noun import content_id
from twosource.model.statement import About, Attribution, Figure, Measure, Modality, Status

LETTING_GO = list_words(
    "dismiss sack fire suspend oust remove discharge demote discipline reprimand punish promote decorate honour honor"
)
"""Verbs of what is done to staff."""

HARM = (Measure.KILLED, Measure.INJURED)
HARMING = list_words("kill injure wound hurt shoot stab murder maim massacre slaughter gun")
DESTROYING = list_words("shoot down destroy intercept sink wreck demolish bomb hit")
SPOKEN = re.compile(r"\b(?:say|says|said|saying|tell|tells|told|according|add|adds|added|report|reports|reported)\b")
PRESENT = (Measure.DEPLOYED, Measure.ATTENDING)
"""What those who only speak may be taken for."""

Found = list[tuple[Count, Judged]]


def find_figures(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Figure, ...]:
    """The figures of the article, in reading order, each with its whole and with what replaced it, as far as said."""
    speaking = _list_speaking(attributions)
    found = _judge_counts(parsed, speaking)
    ids = [
        content_id("fig", parsed.article.id, count.start, count.end, judged.measure.value) for count, judged in found
    ]
    figures = []
    for at, (count, judged) in enumerate(found):
        correction = find_correction(found, at)
        whole = find_whole(found, at)
        figure = _make_figure(parsed, attributions, count, judged)
        if correction is not None:
            figure = _correct(parsed, figure, correction, ids)
        if whole is None and correction is not None and correction.replaced_by is not None:
            whole = find_whole(found, correction.replaced_by)
        if whole is not None and count.noun is None:
            figure = _count_things(figure, judged.cue, found[whole])
        figures.append(replace(figure, id=ids[at], subset_of=None if whole is None else ids[whole]))
    by_id = {figure.id: figure for figure in reversed(figures)}
    parted = [_part_from_other(by_id, figure) for figure in figures]
    by_sentence: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in parted:
        by_sentence[figure.evidence[0].sentence].append(figure)
    revised = {figure.subset_of for figure in parted if figure.status is Status.REVISED and figure.subset_of}
    return tuple(_dispute(parted, by_sentence, _keep_whole(figure, revised)) for figure in parted)


def _keep_whole(figure: Figure, revised: Collection[str]) -> Figure:
    """The figure, which stands where only its part was revised: "first reported that two of the three had died"."""
    if figure.id not in revised or figure.status is not Status.REVISED or figure.revised_to is not None:
        return figure
    return replace(figure, status=Status.STANDS, status_reason=None)


def _count_things(figure: Figure, cue: Token, whole: tuple[Count, Judged]) -> Figure:
    """A part of things: of 99 missiles "it shot down 72 of them" counts missiles, and no people affected."""
    counted, judged = whole
    if counted.kind not in THINGS or counted.population is None or figure.measure is judged.measure:
        return figure
    done = Measure.DESTROYED if cue.lemma_.lower() in DESTROYING else figure.measure
    return replace(figure, population=counted.population, measure=done)


def _list_speaking(attributions: Sequence[Attribution]) -> frozenset[int]:
    """Where those begin who are said to speak; who "watched" or "knew" did more than that."""
    cued = ((said, " ".join(span.text for span in said.cue)) for said in attributions)
    return frozenset(span.start for said, cue in cued if SPOKEN.search(cue) for span in said.source)


def _only_speaks(count: Count, judged: Judged, speaking: Collection[int]) -> bool:
    """Whether nothing is said of the counted but that they say a thing: "it was shut, according to two officers"."""
    return judged.measure in PRESENT and count.start in speaking


def _part_from_other(by_id: Mapping[str, Figure], figure: Figure) -> Figure:
    """The figure, no part of a whole that was told of another happening in another sentence."""
    whole = None if figure.subset_of is None else by_id.get(figure.subset_of)
    if whole is None or whole.about is figure.about or whole.evidence[0].sentence == figure.evidence[0].sentence:
        return figure
    return replace(figure, subset_of=None)


def _dispute(figures: Sequence[Figure], by_sentence: Mapping[str, Sequence[Figure]], figure: Figure) -> Figure:
    other = find_contradicted(figures, by_sentence[figure.evidence[0].sentence], figure)
    if other is None or figure.status is not Status.STANDS:
        return figure
    return replace(figure, status=Status.DISPUTED, status_reason=other.evidence[0])


def _judge_counts(parsed: Parsed, speaking: Collection[int]) -> Found:
    """The counts that are figures, each with its measure; its strength is how likely it is right.

    Those that begin at `speaking` are left out where they only say a thing.
    """
    found: Found = []
    for candidate, read in choose_figures(parsed, find_candidates(parsed)):
        count = candidate.count
        chosen = read or take_up(parsed, found, count)
        if chosen is None or is_presupposed(count, chosen) or is_anybody(count, chosen) or _is_doer(count, chosen):
            continue
        if is_capacity(count, chosen) or _only_speaks(count, chosen, speaking):
            continue
        let_go = chosen.measure in PRESENT and _is_let_go(count)
        judged = replace(chosen, measure=Measure.OTHER) if let_go else chosen
        if count.population is None and found:
            count = replace(count, population=recall_population(found, (count, judged)))
        found.append((count, judged))
    return found


def _is_doer(count: Count, judged: Judged) -> bool:
    """Whether they did the harm: "a gunman killed at least 15 people", whatever the parser ties to the verb."""
    top, verb = count.top, judged.cue
    tied = (top.head.i == verb.i and top.dep_ in ("nsubj", "nsubjpass")) or (
        verb.head.i == top.i and verb.dep_ in ("acl", "relcl")
    )
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    harmed = verb.lemma_.lower() in HARMING and any(_is_other(child) for child in verb.rights if child.dep_ == "dobj")
    return judged.measure in HARM and tied and top.i < verb.i and harmed and not passive


def _is_other(harmed: Token) -> bool:
    """Whether it is somebody else: a number of people, or a name, but no hand that somebody hurt."""
    counted = any(child.dep_ in ("nummod", "predet") for child in harmed.children)
    return counted or harmed.ent_type_ == "PERSON" or harmed.lower_ in ("people", "others")


def _is_let_go(count: Count) -> bool:
    """Whether they were dismissed or the like, and so not sent anywhere: "the army suspended three soldiers"."""
    verb = count.top.head
    return count.top.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in LETTING_GO


def _make_figure(parsed: Parsed, attributions: Sequence[Attribution], count: Count, judged: Judged) -> Figure:
    cue_start, cue_end = judged.cue.idx, judged.cue.idx + len(judged.cue)
    return Figure(
        id="",
        evidence=(parsed.cite(count.start, count.end),),
        attributed_to=find_attributed(parsed, attributions, count.start, count.end) or name_giver(parsed, count),
        when=find_when(parsed, cue_start, cue_end),
        where=find_place(parsed, count, judged),
        about=About.BACKGROUND if is_yearly(count, judged) else judge_about(parsed, cue_start, cue_end),
        modality=_judge_modality(parsed, count, judged.cue),
        confidence=judged.strength,
        measure=judged.measure,
        low=count.low,
        high=count.high,
        comparator=count.comparator,
        population=count.population,
    )


def _judge_modality(parsed: Parsed, count: Count, cue: Token) -> Modality:
    """How the count is put. "No one was hurt" asserts a zero; the negation is in the number already."""
    modality = judge_modality(parsed, cue.idx, cue.idx + len(cue))
    return Modality.ASSERTED if count.form is Form.NONE and modality is Modality.DENIED else modality


def _correct(parsed: Parsed, figure: Figure, correction: Correction, ids: Sequence[str]) -> Figure:
    cue = correction.cue
    said_by = figure.attributed_to
    if correction.speaker is not None:
        said_by = name_speaker(parsed, correction.speaker, correction.giving or cue)
    elif not correction.kept:
        said_by = None
    return replace(
        figure,
        status=correction.status,
        status_reason=parsed.cite(cue.idx, cue.idx + len(cue)),
        attributed_to=said_by,
        revised_to=None if correction.replaced_by is None else ids[correction.replaced_by],
    )

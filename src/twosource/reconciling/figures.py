"""Findings on counts: how many, by whose word, and what a cautious recorder writes down."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from twosource.model.finding import Finding
from twosource.model.noun import content_id
from twosource.model.outlet_names import outlet_key
from twosource.model.span import Evidence
from twosource.model.statement import About, Figure, Measure, Status
from twosource.reconciling.agreement import agree, is_vague, point_of
from twosource.reconciling.counting import group_counts
from twosource.reconciling.estimates import Answer, Rule, answer
from twosource.reconciling.fates import contest_fates
from twosource.reconciling.naming import name_story
from twosource.reconciling.next_counted import count_up
from twosource.reconciling.origins import Roots
from twosource.reconciling.phases import PHASES
from twosource.reconciling.populations import name_population
from twosource.reconciling.quakes import part_quakes
from twosource.reconciling.questions import Question
from twosource.reconciling.reasons import ask, explain, name_answer
from twosource.reconciling.revisions import day_of
from twosource.reconciling.rivals import join_rivals
from twosource.reconciling.sources import Sources
from twosource.reconciling.towns import part_towns
from twosource.reconciling.unnumbered import mark_revised

# After so long without an article, a count of one kind is of another happening (a second release, a second quake).
LONGEST_SILENCE = timedelta(days=45)
_ORDER = {measure.value: rank for rank, measure in enumerate(Measure)}


def find_figures(sources: Sources, roots: Roots, rule: Rule = Rule.SUPPORTED) -> tuple[Finding, ...]:
    """The findings on counts, story by story and measure by measure, those of a whole before its parts."""
    figures = [figure for analysis in sources.analyses for figure in analysis.figures]
    groups = group_counts(figures, sources, roots)
    for counts in groups.values():
        _lend_roots(counts, sources, roots)
    for counts in groups.values():
        _follow_citations(counts, sources, roots)
    groups = {question: mark_revised(count_up(each, sources), sources, roots) for question, each in groups.items()}
    names = _name_stories(sources)
    findings = [
        _find(replace(question, part=part), counts, names.get(question.story or "", ""), sources, roots, rule=rule)
        for question, group in groups.items()
        for part, town in ([(question.part, group)] if question.part else part_towns(group))
        for counts in _split(question, town, sources)
    ]
    contested = contest_fates(findings, figures, sources)
    return tuple(sorted(_tie_parts(contested, figures), key=_order))


def _order(finding: Finding) -> tuple[str, int, bool, float, str]:
    measure = _ORDER.get(finding.measure or "", len(_ORDER))
    return finding.story or "", measure, finding.subset_of is not None, -(finding.best or 0.0), finding.id


def _name_stories(sources: Sources) -> dict[str, str]:
    members: dict[str, list[str]] = {}
    for article, story in sources.story_of.items():
        members.setdefault(story, []).append(article)
    by_id = {analysis.article.id: analysis for analysis in sources.analyses}
    return {
        story: name_story([by_id[article] for article in sorted(articles) if article in by_id])
        for story, articles in members.items()
    }


def _lend_roots(counts: Sequence[Figure], sources: Sources, roots: Roots) -> None:
    """A count that an outlet repeats without its source has the source that the outlet names for it elsewhere.

    One that was revised or withdrawn has not: it was another's before it was corrected.
    """
    lenders: dict[str, list[Figure]] = {}
    for figure in counts:
        if figure.status is not Status.STANDS:
            continue
        if figure.attributed_to:
            lenders.setdefault(roots.own_key(figure), []).append(figure)
        elif not _is_own_report(figure, sources):
            lenders.setdefault(outlet_key(sources.outlet(figure)), []).append(figure)
    for figure in counts:
        stands = figure.status is Status.STANDS and not figure.revised_to
        if figure.attributed_to is None and stands and not is_vague(figure):
            named = lenders.get(roots.own_key(figure), [])
            credited = lenders.get(outlet_key(sources.outlet(figure)), []) if _is_own_report(figure, sources) else []
            lender = next((other for other in (*named, *credited) if agree(other, figure)), None)
            if lender:
                roots.lend(figure, lender)


def _is_own_report(figure: Figure, sources: Sources) -> bool:
    """Whether the article credits nobody: if another page of its outlet credits an agency, the count is that one's."""
    return sources.first_publisher(figure.article).name == sources.outlet(figure)


def _follow_citations(counts: Sequence[Figure], sources: Sources, roots: Roots) -> None:
    """A count for which an outlet cites another has the root that the cited outlet's own page names for it."""
    printed: dict[str, list[Figure]] = {}
    for figure in counts:
        printed.setdefault(outlet_key(sources.outlet(figure)), []).append(figure)
    for figure in counts:
        root = roots.of(figure)
        cited = printed.get(root.key.removeprefix("outlet:"), ()) if root.key.startswith("outlet:") else ()
        known = [each for each in cited if each.article != figure.article and agree(each, figure)]
        others = {roots.of(each).key for each in known}
        if len(others) == 1 and root.key not in others:
            roots.follow(figure, known[0])


def _split(question: Question, counts: list[Figure], sources: Sources) -> list[list[Figure]]:
    """The counts by their time and quake; those of `other` things, and of parts, only as far as they agree."""
    groups = [quake for group in _by_time(counts, sources) for quake in part_quakes(group, sources)]
    if question.measure is not Measure.OTHER and question.part in ("", *PHASES):
        return groups
    split = [_join_revised(_by_value(group)) for group in groups]
    if question.part:
        return [alike for group in split for alike in group]
    return [alike for group in split for alike in join_rivals(group, sources)]


def _by_time(counts: list[Figure], sources: Sources) -> list[list[Figure]]:
    """Counts that are far apart in time are of two happenings of one kind; one without a day goes with the first.

    One that a page gives as background goes with those that it retells.
    """
    reported = [figure for figure in counts if figure.about is About.MAIN]
    days = sorted({day for figure in reported or counts if (day := day_of(figure, sources))})
    starts = [day for before, day in pairwise(days) if day - before > LONGEST_SILENCE]
    groups: dict[int, list[Figure]] = {}
    for figure in counts:
        retold = figure.about is About.BACKGROUND and next((each for each in reported if agree(each, figure)), None)
        day = day_of(retold or figure, sources)
        groups.setdefault(bisect_right(starts, day) if day else 0, []).append(figure)
    joined: list[list[Figure]] = []
    for at in sorted(groups):
        if joined and _is_told_again(joined[-1], groups[at]):
            joined[-1].extend(groups[at])
        else:
            joined.append(groups[at])
    return joined


def _is_told_again(before: Sequence[Figure], after: Sequence[Figure]) -> bool:
    """Whether later pages give the very toll of the earlier ones, as those on a trial do of the dead that it is about.

    Two happenings of one kind seldom have equal tolls.
    """
    if any(each.measure is not Measure.KILLED for each in (*before, *after)):
        return False
    first, last = ([each for each in group if not is_vague(each) and point_of(each)] for group in (before, after))
    return bool(first and last) and all(agree(first[-1], each) for each in last)


def _by_value(counts: list[Figure]) -> list[list[Figure]]:
    alike: list[list[Figure]] = []
    for figure in sorted(counts, key=lambda each: (point_of(each) or 0.0, each.id)):
        home = next((group for group in alike if agree(group[0], figure)), None)
        if home is None:
            alike.append([figure])
        else:
            home.append(figure)
    return [sorted(group, key=counts.index) for group in alike]


def _join_revised(groups: list[list[Figure]]) -> list[list[Figure]]:
    """The groups of equal counts, each revised count in that of the one that takes its place."""
    home = {figure.id: at for at, group in enumerate(groups) for figure in group}
    joined: list[list[Figure]] = [[] for _ in groups]
    for at, group in enumerate(groups):
        for figure in group:
            revised = figure.status is Status.REVISED and figure.revised_to in home
            joined[home[figure.revised_to or ""] if revised else at].append(figure)
    return [group for group in joined if group]


def _find(
    question: Question, counts: list[Figure], story: str, sources: Sources, roots: Roots, *, rule: Rule
) -> Finding:
    found = answer(counts, sources, roots, rule)
    population = name_population(question.population, [figure.population for figure in counts])
    until = max((day for figure in counts if (day := day_of(figure, sources))), default=None)
    asked = replace(question, population=population, part=_name_part(question, counts, story, sources))
    return Finding(
        id=content_id("fin", "figure", *sorted(figure.id for figure in counts)),
        question=ask(asked, story, until, counts),
        kind="figure",
        statements=tuple(figure.id for figure in counts),
        verdict=found.verdict,
        origins=roots.gather(counts),
        outlets=tuple(dict.fromkeys(sources.outlet(figure) for figure in counts)),
        independent_origins=roots.count_independent(found.estimate.support),
        reason=explain(found, sources, roots),
        evidence=tuple(dict.fromkeys((*(one for figure in counts for one in figure.evidence), *_cite_found(found)))),
        low=found.estimate.low,
        best=found.estimate.best,
        high=found.estimate.high,
        value=name_answer(found),
        measure=question.measure.value,
        population=population,
        story=question.story,
        rule=rule.value,
        still_carried_by=tuple(dict.fromkeys(sources.outlet(figure) for figure in found.carriers)),
    )


def _cite_found(found: Answer) -> list[Evidence]:
    """The sentences of other pages that tell of the counted that they were found."""
    return [part.evidence for _, part in found.standing.found if part.evidence is not None]


def _name_part(question: Question, counts: Sequence[Figure], story: str, sources: Sources) -> str:
    """The part that the question is on; where one text alone gives the count, the place that it gives it for.

    Else the toll of an attack elsewhere, told by the way, would read as that of the story.
    """
    places = {figure.where.name if figure.where else "" for figure in counts}
    texts = {sources.text_of(figure) for figure in counts}
    if question.part or len(texts) > 1 or len(places) > 1:
        return question.part
    place = places.pop()
    return f"in {place}" if place and place not in story else ""


def _tie_parts(findings: list[Finding], figures: Sequence[Figure]) -> list[Finding]:
    """Every finding with the finding that it is a part of, where one of its counts is part of one of the other's."""
    home = {said: finding.id for finding in findings for said in finding.statements}
    whole = {figure.id: figure.subset_of for figure in figures if figure.subset_of}
    tied = []
    for finding in findings:
        parents = (home.get(whole.get(said, "")) for said in finding.statements)
        parent = next((each for each in parents if each and each != finding.id), None)
        tied.append(replace(finding, subset_of=parent) if parent else finding)
    return tied

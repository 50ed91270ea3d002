"""What happened, in a few cited lines, and the title of the record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.dateline import drop_dateline
from twosource.model.finding import (
    PUBLIC_BODIES,
    Finding,
    Moment,
    Origin,
    OriginKind,
    Reconciliation,
    State,
    Verdict,
    read_town,
)
from twosource.model.likeness import Likeness, Told, telling_words
from twosource.model.record import Line
from twosource.model.span import Evidence
from twosource.model.statement import About, Figure, Measure, Office, OfficeChange, Statement, Status
from twosource.presenting.choosing import Chooser
from twosource.presenting.figure_words import VERDICTS, count_as, name_count, name_figure, rank_measure
from twosource.presenting.leads import choose_leads
from twosource.presenting.most_told import choose_most_told
from twosource.presenting.wording import count_of, end_sentence, join_words, shorten, start_sentence, write_interval

MOST_LINES = 8
MOST_FIGURES = 3
MOST_OFFICES = 1
ALWAYS_TOLD = (Measure.KILLED, Measure.INJURED, Measure.MISSING)
MANY_OUTLETS = 3
"""From so many outlets on, other counts are told only where two have them."""

WEIGHTY = (
    Measure.ABDUCTED,
    Measure.DETAINED,
    Measure.RESCUED,
    Measure.DISPLACED,
    Measure.AFFECTED,
    Measure.DESTROYED,
    Measure.DEPLOYED,
)
"""Counts that tell the size of a happening."""

EVERYBODY = "people"
THINGS_FREED = "got away"
"""How the question of what was freed names boats and cars, which are no news."""

MOST_PROMISES = 2
MOST_CONTESTED = 1
FEWEST_CLAIMED = 4
LONGEST_CLAIM = 220
DENIED = "Against it"
"""Words by which the reason of a finding on a claim brings in who denies it."""

MOST_ORIGINS = 3
MOST_CITED = 4

GAINED = (OfficeChange.APPOINTED, OfficeChange.ELECTED)
LONGEST_TITLE = 140
UNTITLED = "Untitled report"
NEAR_ABOVE = 1.25
"""How far above its number an "at least" speaks for a count: who said "at least 32" did not say 46."""


def choose_title(analyses: Sequence[Analysis], overtaken: frozenset[str] = frozenset()) -> str:
    """The title that shares most with the other titles, the earlier article's where two share alike; no dateline.

    A title of the articles in `overtaken` (ids) gives a count that no longer holds: it is taken where the others tell
    nothing that it tells. The first sentence, cut short, where no article has a title.
    """
    titles = [drop_dateline((analysis.article.title or "").strip()) for analysis in analyses]
    words = [telling_words(title) for title in titles]
    shared = [sum(len(own & other) for other in words) - len(own) for own in words]
    late = [analysis.article.id in overtaken for analysis in analyses]
    alike = any(score > 0 and title and not old for score, title, old in zip(shared, titles, late, strict=True))
    ranked = sorted((alike and late[place], -score, place) for place, score in enumerate(shared) if titles[place])
    if ranked:
        return " ".join(titles[ranked[0][-1]].split())
    texts = [analysis.sentences[0].text if analysis.sentences else analysis.article.text for analysis in analyses]
    return next((shorten(text, LONGEST_TITLE) for text in texts if text.strip()), UNTITLED)


def summarise(
    likeness: Likeness, reconciliation: Reconciliation, statements: Mapping[str, Statement], most: int = MOST_LINES
) -> tuple[Line, ...]:
    """At most `most` lines: leads, what most outlets tell, main counts, what is decided or promised, what is contested.

    Each is the article's own sentence or, for offices and counts, the finding in words; what repeats a line before it
    is left out.
    """
    leads = choose_leads(likeness, reconciliation.findings, statements)
    lines = [_tell_lead(lead, reconciliation.timeline) for lead in _order_by_day(leads)]
    outlets = len(set(likeness.voices.values()))
    lines += choose_most_told(reconciliation.findings, outlets, [line.text for line in lines])
    figures = _choose_figures(reconciliation.findings, statements)
    offices = _choose_offices(reconciliation.findings, statements)
    contested = _choose_contested(reconciliation.findings)
    chooser = Chooser(likeness, [telling_words(line.text) for line in lines], statements)
    room = max(0, most - len(lines) - len(figures) - len(offices) - len(contested))
    due = [moment for moment in reconciliation.timeline if _is_promised(moment, reconciliation)]
    promises = chooser.choose(due, min(MOST_PROMISES, room), most)
    past = [moment for moment in reconciliation.timeline if _is_past(moment, reconciliation.as_of)]
    moments = chooser.choose(past, room - len(promises))
    told = (*lines, *moments, *figures, *offices, *promises)
    return (*told[: most - len(contested)], *contested)


def _order_by_day(leads: Sequence[Told]) -> list[Told]:
    """The leads in the order of their publication: what happened comes before what followed."""
    return sorted(leads, key=lambda lead: (lead.article.published.value or "9999")[:10])


def _tell_lead(lead: Told, timeline: Sequence[Moment]) -> Line:
    """The lead, with the day of what it tells where the timeline has one day for it, and only one."""
    cited = lead.cite()
    place = (cited.article, cited.sentence_start)
    days = {
        write_interval(moment.earliest, moment.latest)
        for moment in timeline
        if moment.earliest == moment.latest
        and not _is_only_promised(moment, cited.sentence)
        and any((told.article, told.sentence_start) == place for told in moment.evidence)
    }
    return Line(drop_dateline(lead.span.text), (cited,), days.pop() if len(days) == 1 else None)


def _is_only_promised(moment: Moment, sentence: str) -> bool:
    """Whether the moment is the day of what the sentence promises, told without what it says was done before that."""
    return ": to " in moment.text and moment.text not in sentence


def _choose_contested(findings: Sequence[Finding]) -> list[Line]:
    """The first claim that somebody denies, or else that an outlet doubts or its speaker took back."""
    claims = [one for one in findings if one.kind == "claim" and len((one.value or "").split()) >= FEWEST_CLAIMED]
    ranked = sorted(claims, key=lambda one: (DENIED not in one.reason, -len(one.outlets), one.id))
    return [_tell_contested(finding) for finding in ranked[:MOST_CONTESTED]]


def _tell_contested(finding: Finding) -> Line:
    names = [name_origin(origin) for origin in finding.origins]
    who = f"so {join_words(names)}"
    if DENIED in finding.reason and len(names) > 1:
        who = f"so {join_words(names[:-1])}; against it {names[-1]}"
    claimed = shorten(finding.value or "", LONGEST_CLAIM).rstrip(" ,.")
    if finding.verdict is Verdict.RETRACTED:
        carried = f", which {join_words(finding.still_carried_by)} still carries" if finding.still_carried_by else ""
        return Line(f"Retracted: {claimed} ({who}){carried}.", finding.evidence[:MOST_CITED])
    return Line(f"Contested: {claimed} ({who}).", finding.evidence[:MOST_CITED])


def _is_promised(moment: Moment, reconciliation: Reconciliation) -> bool:
    """Whether a promise of the main happening that is still open falls due then."""
    due = {
        one.id
        for each in reconciliation.commitments
        if each.state is State.OPEN and each.commitment.about is About.MAIN
        for one in (each.commitment, *each.also)
    }
    return bool(due.intersection(moment.statements))


def _is_past(moment: Moment, as_of: date | None) -> bool:
    begun = moment.earliest or moment.latest
    return as_of is None or begun is None or begun <= as_of


def _choose_offices(findings: Sequence[Finding], statements: Mapping[str, Statement]) -> list[Line]:
    """Who came into office, where several outlets say so."""
    lines = []
    for finding in findings:
        if finding.kind != "office" or len(finding.outlets) < 2 or finding.verdict is not Verdict.CORROBORATED:
            continue
        said = [statements[one] for one in finding.statements if one in statements]
        if any(isinstance(one, Office) and one.change in GAINED and one.about is About.MAIN for one in said):
            lines.append(Line(f"{_answer(finding)} ({_stand(finding)}).", finding.evidence))
    return lines[:MOST_OFFICES]


def _answer(finding: Finding) -> str:
    """The question turned into its answer: "who is mayor of Lorn" into "Ada Lind is mayor of Lorn"."""
    asked, _, rest = finding.question.partition(" ")
    if asked == "who" and finding.value:
        return f"{finding.value} {rest}"
    return f"{start_sentence(finding.question)}: {finding.value}"


def _choose_figures(findings: Sequence[Finding], statements: Mapping[str, Statement]) -> list[Line]:
    main = [finding for finding in findings if finding.kind == "figure" and _is_main(finding, statements)]
    outlets = {outlet for finding in main for outlet in finding.outlets}
    measure_of = {finding.id: finding.measure for finding in findings}
    ranked = sorted(
        main,
        key=lambda one: (
            one.subset_of is not None and measure_of.get(one.subset_of) == one.measure,
            rank_measure(one),
            _is_of_some(one),
            -one.independent_origins,
        ),
    )
    lines: list[Line] = []
    measures: set[tuple[str | None, str | None]] = set()
    for finding in ranked:
        told = len(finding.outlets) > 1 or len(outlets) < MANY_OUTLETS
        told = told or (finding.measure in ALWAYS_TOLD and not _is_hearsay(finding, outlets))
        if finding.high == 0 or not (finding.measure in ALWAYS_TOLD or _is_weighty(finding)):
            continue
        asked = (finding.measure, read_town(finding.question))
        if len(lines) < MOST_FIGURES and measures.isdisjoint(((finding.measure, None), asked)) and told:
            measures.add(asked)
            lines.append(_tell_figure(finding, statements))
    return lines


def _is_of_some(finding: Finding) -> bool:
    """Whether it counts a kind of people, and not all: the dead of a happening come before the officers among them."""
    return finding.measure in ALWAYS_TOLD and finding.population != EVERYBODY


def _is_hearsay(finding: Finding, outlets: Collection[str]) -> bool:
    """Whether one outlet of many gives the toll, and names nobody for it: more often another matter than the news."""
    alone = len(finding.outlets) == 1 and len(outlets) >= MANY_OUTLETS
    return alone and all(origin.kind in (OriginKind.OUTLET, OriginKind.AGENCY) for origin in finding.origins)


def _is_weighty(finding: Finding) -> bool:
    """Of more than one, and of a thing that news counts: one arrest, or two fans, is no line of a summary."""
    counted = finding.best if finding.best is not None else finding.high
    if finding.measure == Measure.RESCUED and THINGS_FREED in finding.question:
        return False
    return finding.measure in WEIGHTY and (counted is None or counted > 1)


def _is_main(finding: Finding, statements: Mapping[str, Statement]) -> bool:
    found = (statements.get(key) for key in finding.statements)
    return any(one is not None and one.about is About.MAIN for one in found)


def _tell_figure(finding: Finding, statements: Mapping[str, Statement]) -> Line:
    figures = [count_as(one, finding) for key in finding.statements if isinstance(one := statements.get(key), Figure)]
    nothing_stands = finding.best is None and finding.high is None and finding.value is None
    if nothing_stands or finding.verdict is Verdict.RETRACTED:
        asked = finding.question.partition(", ")[0]
        told = finding.reason.removeprefix("No count of it stands. ")
        return Line(end_sentence(f"{start_sentence(asked)}: no confirmed number. {told}"), finding.evidence)
    standing = [one for one in figures if one.status in (Status.STANDS, Status.DISPUTED) and _is_within(one, finding)]
    dated = [] if finding.measure in ALWAYS_TOLD else standing
    whens = {one.when for one in dated if one.when is not None}
    when = whens.pop() if len(whens) == 1 else None
    when = when if when and when.earliest and when.latest else None
    counted = f"{start_sentence(name_count(finding, figures))}{_name_origins(finding, standing)}"
    counted = f"{counted} ({_stand(finding, standing)})."
    return Line(
        f"{counted}{_tell_past(finding, figures)}",
        (*_cite_each(standing), *_cite_past(figures)) or finding.evidence,
        write_interval(when.earliest, when.latest) if when else None,
    )


def _is_within(one: Figure, finding: Finding) -> bool:
    """Whether the count is among those that the finding comes to, and not one that was overtaken or taken back.

    Where nobody disputes it, that is the best one: "57 had fled" is no word for the four who were freed.
    """
    above = finding.high is not None and any(
        bound is not None and bound > finding.high for bound in (one.low, one.high)
    )
    below = finding.low is not None and one.high is not None and one.high < finding.low
    if above or below or finding.best is None or finding.verdict is Verdict.DISPUTED:
        return not above and not below
    if one.high is None:
        return (one.low or 0.0) <= finding.best <= NEAR_ABOVE * (one.low or 0.0)
    return (one.low or 0.0) <= finding.best <= one.high


def _tell_past(finding: Finding, figures: Sequence[Figure]) -> str:
    """What was taken back or revised, and who still carries it."""
    parts = []
    retracted = list(dict.fromkeys(name_figure(one) for one in figures if one.status is Status.RETRACTED))
    revised = list(dict.fromkeys(name_figure(one) for one in figures if one.status is Status.REVISED))
    if retracted:
        carried = f", which {join_words(finding.still_carried_by)} still carries" if finding.still_carried_by else ""
        parts.append(f"{start_sentence(join_words(retracted))} was retracted{carried}.")
    if revised:
        parts.append(f"Revised from {join_words(revised)}.")
    return "".join(f" {part}" for part in parts)


def _cite_past(figures: Sequence[Figure]) -> tuple[Evidence, ...]:
    past = [one for one in figures if one.status in (Status.RETRACTED, Status.REVISED)]
    return tuple(dict.fromkeys(one.evidence[0] for one in past))[:MOST_CITED]


def _name_origins(finding: Finding, standing: Sequence[Figure]) -> str:
    said = {one.id for one in standing}
    names = [name_origin(origin) for origin in finding.origins if said.intersection(origin.statements)]
    if len(names) > MOST_ORIGINS + 1:
        names = [*names[:MOST_ORIGINS], f"{len(names) - MOST_ORIGINS} others"]
    return f", according to {join_words(names)}" if names else ""


def name_origin(origin: Origin) -> str:
    """The origin as in a sentence: "the interior ministry of Lorvia"."""
    bare = origin.name[:1].islower() and not origin.name.startswith(("the ", "a ", "an ", "unnamed ", "witnesses "))
    return (
        f"the {origin.name}"
        if (bare or (origin.name.endswith(PUBLIC_BODIES) and not origin.name.lower().startswith("the ")))
        and origin.kind is OriginKind.BODY
        else origin.name
    )


def _cite_each(standing: Sequence[Figure]) -> tuple[Evidence, ...]:
    """One piece of evidence of each article, a few of them: the figures section has them all."""
    firsts = {one.article: one.evidence[0] for one in reversed(standing)}
    return tuple(firsts[article] for article in dict.fromkeys(one.article for one in standing))[:MOST_CITED]


def _stand(finding: Finding, standing: Sequence[Figure] = ()) -> str:
    """The verdict; with how many outlets and origins give what stands."""
    stands = VERDICTS[finding.verdict]
    if finding.verdict in (Verdict.CORROBORATED, Verdict.SINGLE_ORIGIN):
        pages = len({one.article for one in standing})
        outlets = min(len(finding.outlets), pages or len(finding.outlets))
        stands += f", {count_of(outlets, 'outlet')}"
    if finding.verdict is Verdict.CORROBORATED:
        stands += f", {count_of(finding.independent_origins, 'independent origin')}"
    return stands

"""What happened, in a few cited lines, and the title of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.finding import Finding, Moment, Reconciliation, Verdict
from twosource.model.record import Line
from twosource.model.span import Evidence
from twosource.model.statement import About, Figure, Measure, Modality, Office, OfficeChange, Statement, Status
from twosource.presenting.figure_words import VERDICTS, name_count, rank_measure
from twosource.presenting.leads import choose_leads
from twosource.presenting.likeness import SAME_FACT, Likeness, telling_words
from twosource.presenting.wording import count_of, end_sentence, join_words, shorten, start_sentence, write_interval

MOST_LINES = 8
MOST_FIGURES = 3
MOST_OFFICES = 1
FEWEST_LINES = 3
"""Where the outlets share little, what only one tells fills up the lines to here."""

ALWAYS_TOLD = (Measure.KILLED, Measure.INJURED, Measure.MISSING)
MANY_OUTLETS = 3
"""From so many outlets on, other counts are told only where two have them."""

MOST_ORIGINS = 3
MOST_CITED = 4

GAINED = (OfficeChange.APPOINTED, OfficeChange.ELECTED)
LONGEST_TITLE = 140
UNTITLED = "Untitled report"


def choose_title(analyses: Sequence[Analysis]) -> str:
    """The title that shares most with the other titles, the earlier article's where two share alike.

    The first sentence, cut short, where no article has a title.
    """
    titles = [(analysis.article.title or "").strip() for analysis in analyses]
    words = [telling_words(title) for title in titles]
    shared = [sum(len(own & other) for other in words) - len(own) for own in words]
    ranked = sorted((-score, place) for place, score in enumerate(shared) if titles[place])
    if ranked:
        return " ".join(titles[ranked[0][1]].split())
    texts = [analysis.sentences[0].text if analysis.sentences else analysis.article.text for analysis in analyses]
    return next((shorten(text, LONGEST_TITLE) for text in texts if text.strip()), UNTITLED)


def summarise(
    likeness: Likeness, reconciliation: Reconciliation, statements: Mapping[str, Statement]
) -> tuple[Line, ...]:
    """At most eight lines: leads, then what most outlets tell, then who took office, then the main counts.

    Each is the article's own sentence or, for offices and counts, the finding in words; what repeats a line before it
    is left out.
    """
    leads = choose_leads(likeness, reconciliation.findings, statements)
    lines = [Line(lead.span.text, (lead.cite(),)) for lead in leads]
    figures = _choose_figures(reconciliation.findings, statements)
    offices = _choose_offices(reconciliation.findings, statements)
    room = MOST_LINES - len(lines) - len(figures) - len(offices)
    chooser = _Chooser(likeness, [told.words for told in leads], statements)
    past = [moment for moment in reconciliation.timeline if _is_past(moment, reconciliation.as_of)]
    return (*lines, *chooser.choose(past, room), *offices, *figures)


def _is_past(moment: Moment, as_of: date | None) -> bool:
    begun = moment.earliest or moment.latest
    return as_of is None or begun is None or begun <= as_of


class _Chooser:
    """Chooses the moments of the timeline that most voices tell, and that no chosen line tells already."""

    def __init__(self, likeness: Likeness, told: list[frozenset[str]], statements: Mapping[str, Statement]) -> None:
        self._likeness = likeness
        self._told = told
        self._statements = statements

    def choose(self, moments: Sequence[Moment], room: int) -> list[Line]:
        main = [moment for moment in moments if self._is_main(moment)]
        voices = [self._count_voices(moment) for moment in main]
        ranked = sorted(range(len(main)), key=lambda place: (-voices[place], -len(main[place].statements), place))
        chosen: list[int] = []
        for place in ranked:
            few = len(chosen) + len(self._told) < FEWEST_LINES
            if len(chosen) < room and (voices[place] > 1 or few) and self._is_new(main[place]):
                chosen.append(place)
                self._told.append(telling_words(main[place].text))
        return [_tell_moment(main[place]) for place in sorted(chosen)]

    def _is_main(self, moment: Moment) -> bool:
        found = [self._statements[one] for one in moment.statements if one in self._statements]
        return not found or any(one.about is About.MAIN and one.modality is not Modality.DENIED for one in found)

    def _is_new(self, moment: Moment) -> bool:
        words = telling_words(moment.text)
        return all(self._likeness.share(words, one) < SAME_FACT for one in self._told)

    def _count_voices(self, moment: Moment) -> int:
        return len({self._likeness.voices[evidence.article] for evidence in moment.evidence})


def _tell_moment(moment: Moment) -> Line:
    text = end_sentence(start_sentence(moment.text))
    return Line(text, moment.evidence, write_interval(moment.earliest, moment.latest))


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
    ranked = sorted(main, key=lambda one: (one.subset_of is not None, rank_measure(one), -one.independent_origins))
    lines: list[Line] = []
    measures: set[str | None] = set()
    for finding in ranked:
        told = finding.measure in ALWAYS_TOLD or len(finding.outlets) > 1 or len(outlets) < MANY_OUTLETS
        if len(lines) < MOST_FIGURES and finding.measure not in measures and told:
            measures.add(finding.measure)
            lines.append(_tell_figure(finding, statements))
    return lines


def _is_main(finding: Finding, statements: Mapping[str, Statement]) -> bool:
    found = (statements.get(key) for key in finding.statements)
    return any(one is not None and one.about is About.MAIN for one in found)


def _tell_figure(finding: Finding, statements: Mapping[str, Statement]) -> Line:
    figures = [one for key in finding.statements if isinstance(one := statements.get(key), Figure)]
    if finding.verdict is Verdict.RETRACTED:
        return Line(end_sentence(f"{start_sentence(finding.question)}: {finding.reason}"), finding.evidence)
    standing = [one for one in figures if one.status in (Status.STANDS, Status.DISPUTED)]
    whens = {one.when for one in standing if one.when is not None}
    when = whens.pop() if len(whens) == 1 else None
    return Line(
        f"{start_sentence(name_count(finding, figures))}{_name_origins(finding, standing)} ({_stand(finding)}).",
        _cite_each(standing) or finding.evidence,
        write_interval(when.earliest, when.latest) if when else None,
    )


def _name_origins(finding: Finding, standing: Sequence[Figure]) -> str:
    said = {one.id for one in standing}
    names = [origin.name for origin in finding.origins if said.intersection(origin.statements)]
    if len(names) > MOST_ORIGINS + 1:
        names = [*names[:MOST_ORIGINS], f"{len(names) - MOST_ORIGINS} others"]
    return f", according to {join_words(names)}" if names else ""


def _cite_each(standing: Sequence[Figure]) -> tuple[Evidence, ...]:
    """One piece of evidence of each article, a few of them: the figures section has them all."""
    firsts = {one.article: one.evidence[0] for one in reversed(standing)}
    return tuple(firsts[article] for article in dict.fromkeys(one.article for one in standing))[:MOST_CITED]


def _stand(finding: Finding) -> str:
    stands = f"{VERDICTS[finding.verdict]}, {count_of(len(finding.outlets), 'outlet')}"
    if finding.verdict is Verdict.CORROBORATED:
        stands += f", {count_of(finding.independent_origins, 'independent origin')}"
    return stands

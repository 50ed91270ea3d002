"""The statements of a story become findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.finding import Finding, Reconciliation
from twosource.model.group import Resolution
from twosource.reconciling.challenges import find_challenged
from twosource.reconciling.claims import find_events, find_promises
from twosource.reconciling.commitments import follow_commitments
from twosource.reconciling.contradictions import find_contradicted
from twosource.reconciling.estimates import read_rule
from twosource.reconciling.figures import find_figures
from twosource.reconciling.grades import grade_sources, judge_credibility, read_grades
from twosource.reconciling.offices import find_offices
from twosource.reconciling.origins import Roots
from twosource.reconciling.relations import find_relations
from twosource.reconciling.reports import find_reports
from twosource.reconciling.restrictions import follow_restrictions
from twosource.reconciling.sources import Sources
from twosource.reconciling.tenures import follow_offices
from twosource.reconciling.timeline import build_timeline
from twosource.reconciling.withdrawals import find_withdrawn

__all__ = ["reconcile"]


def reconcile(
    analyses: Sequence[Analysis],
    resolution: Resolution,
    as_of: date | None = None,
    *,
    estimates: str | None = None,
    grades: Mapping[str, str] | None = None,
) -> Reconciliation:
    """What the statements of the articles come to on the day `as_of`, by default the latest day of publication.

    `estimates` names the rule by which the best count is chosen (supported, ucdp, acled; the first without it).
    `grades` are the Admiralty codes that a person gives outlets, by their names. UsageError for others than these. The
    order of the articles does not change the result.
    """
    given, rule = read_grades(grades), read_rule(estimates)
    sources = Sources(analyses, resolution)
    day = as_of or max((d for one in sources.analyses if (d := one.article.published.day)), default=None)
    roots = Roots(sources)
    commitments = follow_commitments(sources, roots, day)
    found = (
        *find_figures(sources, roots, rule),
        *find_offices(sources, roots, day),
        *find_promises(commitments, sources, roots),
        *find_challenged(sources, roots),
        *find_withdrawn(sources, roots),
        *find_events(sources, roots),
    )
    findings = _judge_all((*found, *find_contradicted(sources, roots, found)))
    return Reconciliation(
        as_of=day,
        findings=(*findings, *_judge_all(find_reports(sources, roots))),
        commitments=commitments,
        restrictions=follow_restrictions(sources, day),
        timeline=build_timeline(sources, commitments, findings),
        relations=find_relations(sources, roots),
        tenures=follow_offices(sources, day),
        grades=grade_sources(sources, findings, given),
    )


def _judge_all(found: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(
        replace(one, credibility=judge_credibility(one.verdict, one.independent_origins, one.origins)) for one in found
    )

"""The dossier put together from its parts."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution
from twosource.model.noun import content_id
from twosource.model.record import Problem
from twosource.model.statement import Statements
from twosource.presenting.chronology import order_moments, tell_moments
from twosource.presenting.disputed import tell_disputes
from twosource.presenting.dossier import Dossier
from twosource.presenting.likeness import Likeness
from twosource.presenting.only_in import find_exclusives
from twosource.presenting.profiles import draw_profiles
from twosource.presenting.sources import list_sources
from twosource.presenting.summary import choose_title, summarise
from twosource.presenting.unknown import list_unknown
from twosource.presenting.voices import name_voices

UNDATED = "9999"
"""Sorts articles without a date after all that have one."""


def compose(
    analyses: Sequence[Analysis], resolution: Resolution, reconciliation: Reconciliation, problems: Sequence[Problem]
) -> Dossier:
    """The dossier of these articles, in the order of their publication, reprints last, each once."""
    ordered = _order(analyses)
    articles = tuple(analysis.article for analysis in ordered)
    voices = name_voices(ordered, resolution)
    likeness = Likeness(ordered, voices)
    statements = _gather(ordered)
    moments = order_moments(reconciliation.timeline)
    by_id = {statement.id: statement for statement in statements}
    as_of = reconciliation.as_of
    return Dossier(
        id=content_id("dos", [article.id for article in articles], as_of),
        title=choose_title(ordered),
        as_of=as_of,
        articles=articles,
        sources=list_sources(ordered, resolution, reconciliation.relations),
        copies=resolution.copies,
        summary=summarise(likeness, reconciliation, by_id),
        timeline=tell_moments(moments),
        moments=moments,
        findings=reconciliation.findings,
        statements=statements,
        entities=draw_profiles(ordered, resolution, as_of),
        restrictions=reconciliation.restrictions,
        commitments=reconciliation.commitments,
        disputed=tell_disputes(ordered, reconciliation),
        only_in=find_exclusives(ordered, voices, likeness, reconciliation),
        unknown=list_unknown(ordered, reconciliation),
        problems=tuple(sorted(set(problems), key=lambda problem: (problem.page, problem.error))),
    )


def _order(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    once = {analysis.article.id: analysis for analysis in analyses}
    return tuple(sorted(once.values(), key=_publication_key))


def _publication_key(analysis: Analysis) -> tuple[str, bool, str, str]:
    article = analysis.article
    return (article.published.value or UNDATED)[:10], article.reprint_of is not None, article.source_name, article.id


def _gather(analyses: Sequence[Analysis]) -> Statements:
    return Statements(
        figures=tuple(one for analysis in analyses for one in analysis.figures),
        attributions=tuple(one for analysis in analyses for one in analysis.attributions),
        events=tuple(one for analysis in analyses for one in analysis.events),
        offices=tuple(one for analysis in analyses for one in analysis.offices),
        restrictions=tuple(one for analysis in analyses for one in analysis.restrictions),
        commitments=tuple(one for analysis in analyses for one in analysis.commitments),
    )

"""The dossier put together from its parts."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution
from twosource.model.noun import content_id
from twosource.model.record import Problem
from twosource.model.statement import Statements
from twosource.presenting.agreed import tell_agreed
from twosource.presenting.chapters import find_all_exclusives, list_all_unknown, name_all, split, write_chapters
from twosource.presenting.chronology import order_moments, tell_moments
from twosource.presenting.disputed import tell_disputes
from twosource.presenting.dossier import Dossier
from twosource.presenting.profiles import draw_profiles
from twosource.presenting.sources import list_sources
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
    statements = Statements.join(analysis.stated for analysis in ordered)
    moments = order_moments(reconciliation.timeline)
    by_id = {statement.id: statement for statement in statements}
    as_of = reconciliation.as_of
    parts = split(ordered, resolution, reconciliation)
    chapters = write_chapters(parts, voices, by_id)
    summary = tuple(line for chapter in chapters for line in chapter.summary)
    return Dossier(
        id=content_id("dos", [article.id for article in articles], as_of),
        title=name_all(chapters),
        as_of=as_of,
        articles=articles,
        sources=list_sources(ordered, resolution, reconciliation),
        copies=resolution.copies,
        summary=summary,
        timeline=tell_moments(moments),
        moments=moments,
        findings=reconciliation.findings,
        statements=statements,
        entities=draw_profiles(ordered, resolution, as_of),
        restrictions=reconciliation.restrictions,
        commitments=reconciliation.commitments,
        disputed=tell_disputes(ordered, reconciliation),
        only_in=find_all_exclusives(parts, voices),
        unknown=list_all_unknown(parts, chapters),
        problems=tuple(sorted(set(problems), key=lambda problem: (problem.page, problem.error))),
        stories=chapters,
        offices=reconciliation.tenures,
        agreed=tell_agreed(reconciliation.findings, summary),
    )


def _order(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    once: dict[str, Analysis] = {}
    for analysis in sorted(analyses, key=_publication_key):
        once.setdefault(analysis.article.id, analysis)
    return tuple(once.values())


def _publication_key(analysis: Analysis) -> tuple[str, bool, str, str]:
    article = analysis.article
    return (article.published.value or UNDATED)[:10], article.reprint_of is not None, article.source_name, article.id

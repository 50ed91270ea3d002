"""The articles as sources: who published them, how they were dated, what they depend on."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis, main_country
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution
from twosource.model.record import Record, Source
from twosource.presenting.voices import find_first_publisher, name_outlet

UNGRADED = "F6"
"""Admiralty code: neither the source nor the information can be judged; where every dossier starts."""


def list_outlets(record: Record) -> tuple[str, ...]:
    """The outlets of a record's articles and those that had them first, by name."""
    own = {article.source_name for article in record.articles}
    first = {source.first_publisher for source in record.sources if source.first_publisher}
    return tuple(sorted(own | first))


def list_sources(
    analyses: Sequence[Analysis], resolution: Resolution, reconciliation: Reconciliation
) -> tuple[Source, ...]:
    """One source for each article, in the order of the articles."""
    grades = {grade.article: grade for grade in reconciliation.grades}
    return tuple(
        Source(
            article=analysis.article.id,
            page=analysis.article.url or analysis.article.page or analysis.article.source_name,
            outlet=name_outlet(analysis.article),
            first_publisher=find_first_publisher(analysis.article, resolution),
            bylines=analysis.article.bylines,
            published=analysis.article.published,
            relations=tuple(one for one in reconciliation.relations if one.source == analysis.article.id),
            grade=grades[analysis.article.id].code if analysis.article.id in grades else UNGRADED,
            grade_reason=grades[analysis.article.id].reason if analysis.article.id in grades else "",
            country=main_country(analysis),
        )
        for analysis in analyses
    )

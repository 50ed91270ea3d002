"""The articles as sources: who published them, how they were dated, what they depend on."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Relation
from twosource.model.group import Resolution
from twosource.model.record import Source
from twosource.presenting.voices import find_first_publisher, name_outlet


def list_sources(
    analyses: Sequence[Analysis], resolution: Resolution, relations: Sequence[Relation]
) -> tuple[Source, ...]:
    """One source for each article, in the order of the articles."""
    return tuple(
        Source(
            article=analysis.article.id,
            page=analysis.article.url or analysis.article.page or analysis.article.source_name,
            outlet=name_outlet(analysis.article),
            first_publisher=find_first_publisher(analysis.article, resolution),
            bylines=analysis.article.bylines,
            published=analysis.article.published,
            relations=tuple(relation for relation in relations if relation.source == analysis.article.id),
        )
        for analysis in analyses
    )

"""Over many articles: which are copies, which tell one story, which names mean one entity."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.group import Resolution
from twosource.resolving.copies import find_copies
from twosource.resolving.entities import link_entities
from twosource.resolving.stories import group_stories

__all__ = ["resolve"]


def resolve(analyses: Sequence[Analysis]) -> Resolution:
    """The copies, stories and entities of those articles.

    Their order does not change the result, and one that is given twice counts once.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    ordered = [analysis for _, analysis in sorted(by_id.items())]
    copies = find_copies([analysis.article for analysis in ordered])
    return Resolution(copies, group_stories(ordered, copies), link_entities(ordered))

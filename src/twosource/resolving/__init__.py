"""Over many articles: which are copies, which tell one story, which names mean one entity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.model.analysis import Analysis
from twosource.model.group import Resolution
from twosource.resolving.copies import find_copies
from twosource.resolving.entities import link_entities
from twosource.resolving.stories import group_stories

__all__ = ["resolve"]


def resolve(analyses: Sequence[Analysis], *, keep_apart: Iterable[tuple[str, str]] = ()) -> Resolution:
    """The copies, stories and entities of those articles.

    Their order does not change the result, and one that is given twice counts once. `keep_apart` are pairs of entity
    ids (members of links) that a person found to be two; ids that no article has are passed over.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    ordered = [analysis for _, analysis in sorted(by_id.items())]
    copies = find_copies([analysis.article for analysis in ordered])
    return Resolution(copies, group_stories(ordered, copies), link_entities(ordered, keep_apart))

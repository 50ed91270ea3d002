"""Over many articles: which are copies, which tell one story, which events and which names are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.model.analysis import Analysis
from twosource.model.group import Resolution
from twosource.resolving.copies import find_copies
from twosource.resolving.entities import link_entities
from twosource.resolving.incidents import group_incidents
from twosource.resolving.stories import group_stories
from twosource.resolving.story_index import Assignment, Change, StoryIndex

__all__ = ["Assignment", "Change", "StoryIndex", "resolve"]


def resolve(analyses: Sequence[Analysis], *, keep_apart: Iterable[tuple[str, str]] = ()) -> Resolution:
    """The copies, stories, entities and incidents of those articles.

    Their order does not change the result, and one that is given twice counts once. `keep_apart` are pairs of entity
    ids (members of links) that a person found to be two; ids that no article has are passed over.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    ordered = [analysis for _, analysis in sorted(by_id.items())]
    copies = find_copies([analysis.article for analysis in ordered])
    stories = group_stories(ordered, copies)
    return Resolution(copies, stories, link_entities(ordered, keep_apart), group_incidents(ordered, stories))

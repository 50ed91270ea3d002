"""Articles on the same happening, taken together by what they tell of it: words, names, numbers and days."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.group import Copy, Story
from twosource.model.noun import content_id
from twosource.resolving.story_index import StoryIndex
from twosource.resolving.story_reading import read_text


def group_stories(analyses: Sequence[Analysis], copies: Sequence[Copy]) -> tuple[Story, ...]:
    """Stories that hold every article exactly once; copies of one text are never in two of them.

    The articles are assigned in the order of their publication, as a desk would have received them.
    """
    by_day = sorted(analyses, key=lambda one: (one.article.published.value or "9999", one.article.id))
    copied = {article: copy.id for copy in copies for article in copy.articles}
    first: dict[str, str] = {}
    index = StoryIndex()
    for analysis in by_day:
        article = analysis.article
        copy = copied.get(article.id)
        story = index.story_of(first[copy]) if copy in first else None
        index.place(article.id, read_text(article.title, article.text, article.published.day), story)
        if copy:
            first.setdefault(copy, article.id)
    return tuple(sorted(_keep_copies(index, copied), key=lambda story: story.articles))


def _keep_copies(index: StoryIndex, copied: dict[str, str]) -> list[Story]:
    """The stories of the index; copies that a split has parted are with the first of them."""
    home: dict[str, int] = {}
    members: dict[int, list[str]] = {}
    reasons: dict[int, str] = {}
    for number, articles, why in index.groups():
        for article, reason in zip(articles, why, strict=True):
            copy = copied.get(article)
            at = home.setdefault(copy, number) if copy else number
            members.setdefault(at, []).append(article)
            reasons[at] = reason
    return [
        Story(content_id("sto", *sorted(articles)), tuple(sorted(articles)), _say(len(articles), reasons[number]))
        for number, articles in members.items()
    ]


def _say(size: int, reason: str) -> str:
    return "no other article shares enough with it" if size == 1 else f"{size} articles; of the latest: {reason}"

"""Who speaks in each article: its outlet, or the outlet that had the text first."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.group import Resolution

REPRINT = " (reprint)"
"""Behind the name of the first publisher, where a page names no outlet of its own."""


def name_outlet(article: Article) -> str:
    """What to call the outlet in a sentence; where the page names none, its agency or its first publisher."""
    if article.outlet is None and article.reprint_of is not None and article.reprint_of.outlet != article.credit:
        return f"{article.reprint_of.outlet.removeprefix('the ')}{REPRINT}"
    return article.source_name


def same_outlet(one: str, other: str) -> bool:
    """The two names are one outlet's: they differ in case or in a leading "the" at most.

    >>> same_outlet("the Harbour Post", "Harbour Post")
    True
    """
    return _plain(one) == _plain(other)


def find_first_publisher(article: Article, resolution: Resolution) -> str | None:
    """The outlet that had the article's text first, where that is another than the article's own; None otherwise."""
    copy = resolution.copy_of(article.id)
    first = article.reprint_of.outlet if article.reprint_of else copy.first_publisher if copy else None
    if first is None or (article.outlet is not None and same_outlet(first, article.outlet)):
        return None
    return first


def name_voices(analyses: Sequence[Analysis], resolution: Resolution) -> dict[str, str]:
    """The voice of every article, by the article's id. Copies of one text share the voice of its first publisher."""
    articles = {analysis.article.id: analysis.article for analysis in analyses}
    names = {_plain(article.outlet): article.outlet for article in articles.values() if article.outlet}
    voices = {}
    for article in articles.values():
        copy = resolution.copy_of(article.id)
        known = [copy.original, *sorted(copy.articles)] if copy else []
        first = next((articles[key] for key in known if key in articles), article)
        name = find_first_publisher(article, resolution) or first.source_name
        voices[article.id] = names.get(_plain(name), name)
    return voices


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()

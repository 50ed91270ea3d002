"""Where an article names the agency that it has its text from: no name of its story, be it a sea's or a town's."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.dateline import find_credit


def find_credits(article: Article) -> tuple[tuple[int, int], ...]:
    """The offsets of the agencies in the datelines that paragraphs open with, brackets and all."""
    found = []
    for paragraph in article.paragraphs:
        credit = find_credit(article.text[paragraph.start : paragraph.end])
        if credit is not None:
            found.append((paragraph.start + credit[0], paragraph.start + credit[1]))
    return tuple(found)

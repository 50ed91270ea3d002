"""A page as found becomes a clean, dated article."""

from __future__ import annotations

from datetime import date

from twosource.model.article import Article, Page
from twosource.reading.article import make_article
from twosource.reading.declared import fill_in
from twosource.reading.dump import read_dump
from twosource.reading.kind import Kind
from twosource.reading.page import open_page
from twosource.reading.reading import Reading
from twosource.reading.repeated import drop_repeated
from twosource.reading.together import settle_dates

__all__ = ["drop_repeated", "read_page", "settle_dates"]


def read_page(page: Page, *, published: date | None = None) -> Article:
    """The article of a page; `published` outranks what the page shows.

    Raises UnreadablePage (no text, or too much) or NoArticle, each naming the page.
    """
    opened = open_page(page)
    reading = _read_markup(opened.text) if opened.kind is Kind.HTML else read_dump(opened.text)
    return make_article(page, fill_in(reading, page.declared), published)


def _read_markup(text: str) -> Reading:
    from twosource.reading.markup import read_markup  # noqa: PLC0415 - text dumps need not wait for trafilatura

    return read_markup(text)

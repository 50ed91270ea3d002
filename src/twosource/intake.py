"""Pages taken in: opened, read, and dated together. It loads no language model, so that reading alone stays quick."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date, datetime

from twosource.errors import PageError, UsageError
from twosource.model.article import Article, Page
from twosource.model.record import Problem
from twosource.opening import open_page
from twosource.reading import read_page, settle_dates

Source = str | os.PathLike[str] | bytes | Article
Progress = Callable[[str, int, int], None]
"""Told of long work: what is being done, how many are done, how many there are."""


def read(
    source: str | os.PathLike[str] | bytes | None = None,
    *,
    text: str | None = None,
    html: str | None = None,
    url: str | None = None,
    published: date | str | None = None,
    fetched: date | str | None = None,
) -> Article:
    """The clean article of one page: a path or bytes (their kind is found by content), a text dump, or markup.

    `published` overrides what the page shows; `fetched` is the day on which the page was taken. Raises PageError:
    NoArticle where the page holds none, UnreadablePage, PageNotFound or UnsupportedLanguage.
    """
    given = [item for item in (source, text, html) if item is not None]
    if len(given) != 1 or not isinstance(given[0], str | os.PathLike | bytes):
        raise UsageError("give read() one page: a path or bytes, text=..., or html=...")
    taken = read_day(fetched)
    if source is not None:
        page = open_page(source, url=url, fetched=taken)
    else:
        page = Page(url or "page given as text", text if text is not None else html or "", url, taken)
    return read_page(page, published=read_day(published))


def read_all(
    pages: Iterable[Source], *, progress: Progress | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of the pages, dated together, by date and id; and the pages that could not be read.

    Of pages with equal content the one whose name comes first counts, so that their order does not matter.
    """
    if isinstance(pages, str | bytes | os.PathLike | Article):
        raise UsageError("give the pages as a list, also when there is only one")
    listed = list(pages)
    articles: dict[str, Article] = {}
    problems = []
    for number, page in enumerate(listed, start=1):
        try:
            article = page if isinstance(page, Article) else read(page)
            twin = articles.get(article.id)
            if twin is None or (article.page or "") < (twin.page or ""):
                articles[article.id] = article
        except PageError as error:
            problems.append(Problem(error.page, str(error)))
        if progress is not None:
            progress("reading", number, len(listed))
    ordered = sorted(articles.values(), key=lambda article: article.id)
    dated = settle_dates(ordered)
    by_day = sorted(dated, key=lambda article: (article.published.day or date.max, article.id))
    return tuple(by_day), tuple(sorted(problems, key=lambda problem: problem.page))


def read_day(given: date | str | None) -> date | None:
    """The day as a date: a date, a datetime, or ISO 8601. Raises UsageError when the words are no day."""
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    try:
        return datetime.fromisoformat(given).date()
    except (TypeError, ValueError) as error:
        raise UsageError(f"{given!r} is no day; write it as 2022-01-11") from error

"""Pages taken in: opened, read, and dated together. It loads no language model, so that reading alone stays quick."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from twosource.errors import NoArticle, PageError, UsageError
from twosource.fetching_settings import FetchSettings
from twosource.model.article import Article, Listing, Page
from twosource.model.record import Problem
from twosource.opening import Fetch, Named, Opened, Progress, list_found, make_fetch, open_pages
from twosource.reading import drop_repeated, read_page, settle_dates
from twosource.reading.listed import Listed, Skipped

__all__ = [
    "Note",
    "Progress",
    "Source",
    "list_pages",
    "open_many",
    "read",
    "read_all",
    "read_day",
    "read_many",
    "read_or_tell",
]

Source = Named | Article | Page
Note = Callable[[str], None]
"""Told, in a line each, of what was passed over without being wrong."""


def read(
    source: Named | None = None,
    *,
    text: str | None = None,
    html: str | None = None,
    url: str | None = None,
    published: date | str | None = None,
    fetched: date | str | None = None,
) -> Article:
    """The clean article of one page: a path, an address or bytes (of a kind found by content), a text dump, or markup.

    `published` overrides what the page shows; `fetched` is the day on which the page was taken. Raises PageError:
    NoArticle where the page holds none, UnreadablePage or PageNotFound; also where a container holds several articles,
    which `read_many` reads.
    """
    given = [item for item in (source, text, html) if item is not None]
    if len(given) != 1 or not isinstance(given[0], str | os.PathLike | bytes):
        raise UsageError("give read() one page: a path or bytes, text=..., or html=...")
    taken, day = read_day(fetched), read_day(published)
    if source is not None:
        return _only_article(open_pages(source, url=url, fetched=taken), day)
    page = Page(url or "page given as text", text if text is not None else html or "", url, taken)
    return read_page(page, published=day)


def read_many(
    sources: Iterable[Source],
    *,
    published: date | str | None = None,
    fetched: date | str | None = None,
    fetch: bool = False,
    web: FetchSettings | None = None,
    progress: Progress | None = None,
    note: Note | None = None,
) -> Iterator[Article | Problem]:
    """The articles of everything that the sources hold, one at a time in their order, and what could not be read.

    A source is a file of any kind that is read, a folder, a glob, an address, or bytes. With `fetch`, pages that a
    sitemap or a feed only names are fetched; `web` tells which ports and networks may be asked. `note` is told of
    records that were passed over because they are no pages.
    """
    day = read_day(published)
    for item in open_many(sources, fetched=fetched, fetch=fetch, web=web, progress=progress, note=note):
        yield item if isinstance(item, Article) else read_or_tell(item, day)


def open_many(
    sources: Iterable[Source],
    *,
    fetched: date | str | None = None,
    fetch: bool = False,
    web: FetchSettings | None = None,
    progress: Progress | None = None,
    note: Note | None = None,
) -> Iterator[Page | Article | PageError]:
    """What the sources hold, not yet read: pages in their order, articles as given, and what cannot be opened.

    The arguments are those of `read_many`.
    """
    if isinstance(sources, str | bytes | os.PathLike | Article | Page):
        raise UsageError("give the sources as a list, also when there is only one")
    taken = read_day(fetched)
    number = 0
    fetch_page = make_fetch(web)
    for source in sources:
        if isinstance(source, Article | Page):
            yield source
            continue
        for found in _open_all(source, taken, progress, fetch_page, follow=fetch):
            if isinstance(found, Skipped):
                if note is not None:
                    note(str(found))
                continue
            number += 1
            if progress is not None:
                progress("reading page", number, 0)
            yield found


def list_pages(sources: Iterable[Named], *, web: FetchSettings | None = None) -> Iterator[Listing | Problem]:
    """The pages that the sources hold or name (a sitemap, say), with nothing read or fetched but the sources."""
    fetch = make_fetch(web)
    for source in sources:
        try:
            for found in list_found(source, fetch=fetch):
                if isinstance(found, PageError):
                    yield Problem(found.page, str(found))
                elif not isinstance(found, Skipped):
                    yield _list(found)
        except PageError as error:
            yield Problem(error.page, str(error))


def _list(found: Page | Listed) -> Listing:
    said = found.declared
    published = next((date.value for date in said.published), None)
    held = isinstance(found, Page)
    return Listing(found.name, found.url, said.title, said.site, published, said.modified, said.language, held)


def read_all(
    pages: Iterable[Source],
    *,
    fetch: bool = False,
    web: FetchSettings | None = None,
    progress: Progress | None = None,
    note: Note | None = None,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of the pages, dated together, by date and id; and the pages that could not be read.

    Of pages with equal content the one whose name comes first counts, so that their order does not matter.
    """
    articles: dict[str, Article] = {}
    problems = []
    for item in read_many(pages, fetch=fetch, web=web, progress=progress, note=note):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        twin = articles.get(item.id)
        if twin is None or (item.page or "") < (twin.page or ""):
            articles[item.id] = item
    ordered = sorted(articles.values(), key=lambda article: article.id)
    dated = settle_dates(drop_repeated(ordered))
    by_day = sorted(dated, key=lambda article: (article.published.day or date.max, article.id))
    return tuple(by_day), tuple(sorted(problems, key=lambda problem: problem.page))


def _open_all(
    source: Named, fetched: date | None, progress: Progress | None, fetch: Fetch, *, follow: bool
) -> Iterator[Opened]:
    """What a source holds, with the error as the last of it where the source itself cannot be opened."""
    try:
        yield from open_pages(source, fetched=fetched, follow=follow, progress=progress, fetch=fetch)
    except PageError as error:
        yield error


def read_or_tell(found: Page | PageError, published: date | None) -> Article | Problem:
    """The article of a page, or the problem that kept it from being read."""
    if isinstance(found, PageError):
        return Problem(found.page, str(found))
    try:
        return read_page(found, published=published)
    except PageError as error:
        return Problem(error.page, str(error))


def _only_article(found: Iterator[Opened], published: date | None) -> Article:
    """The one article among the pages. Raises the error of the first page that cannot be read where there is none.

    Pages that hold no article do not count where there is one; damage does.
    """
    articles: list[Article] = []
    errors: list[PageError] = []
    for item in found:
        if isinstance(item, PageError):
            errors.append(item)
        elif isinstance(item, Page):
            try:
                articles.append(read_page(item, published=published))
            except PageError as error:
                errors.append(error)
        if len(articles) > 1:
            name = (item.name if isinstance(item, Page) else "").partition("#")[0]
            raise PageError(name or "the source", "it holds more than one article", "read it with read_many([...])")
    damage = next((error for error in errors if not isinstance(error, NoArticle)), None)
    if damage is not None or not articles:
        raise damage or next(iter(errors), None) or NoArticle("the source", "it holds no page", "leave it out")
    return articles[0]


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

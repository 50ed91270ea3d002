"""The whole line, from pages to a dossier: the one module that knows every stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import islice

from twosource.errors import PageError, UsageError
from twosource.extracting import extract
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.analysis import Analysis
from twosource.model.article import Article, DateCandidate, Dated, Page, Precision
from twosource.model.record import Problem
from twosource.opening import open_page
from twosource.presenting import Dossier, present
from twosource.reading import read_page, settle_dates
from twosource.reconciling import reconcile
from twosource.resolving import resolve

Source = str | os.PathLike[str] | bytes | Article
Progress = Callable[[str, int, int], None]
"""Told of long work: what is being done, how many are done, how many there are."""

BATCH = 32
"""Articles that a worker takes at a time: enough to fill spaCy's batches, few enough to keep order cheaply."""


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
    if len(given) != 1:
        raise UsageError("give read() one page: a path or bytes, text=..., or html=...")
    taken = _day(fetched)
    if source is not None:
        page = open_page(source, url=url, fetched=taken)
    else:
        page = Page(url or "page given as text", text if text is not None else html or "", url, taken)
    return read_page(page, published=_day(published))


def analyse(article: Article, *, published: date | str | None = None, model: str | None = None) -> Analysis:
    """Everything that the article states. `published` overrides its date; `model` names another spaCy model."""
    if published is not None:
        article = _redated(article, _day(published))
    return next(analyse_many((article,), model=model))


def analyse_many(articles: Iterable[Article], *, workers: int = 1, model: str | None = None) -> Iterator[Analysis]:
    """The analyses of the articles, in their order; `workers` processes share the work."""
    if workers < 1:
        raise UsageError(f"workers must be at least 1, not {workers}")
    if workers == 1:
        yield from map(_analysis, annotate(articles, load_model(model)))
        return
    with ProcessPoolExecutor(workers) as pool:
        for analyses in pool.map(_analyse_batch, _batches(articles, model)):
            yield from analyses


def brief(
    pages: Iterable[Source],
    *,
    as_of: date | str | None = None,
    workers: int = 1,
    model: str | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of several pages on one happening: paths, bytes, or articles. Unreadable ones are listed in it.

    `as_of` is the day on which promises and restrictions are judged; without it the last day of publication. The order
    of the pages does not change the dossier, and a page that is given twice counts once.
    """
    articles, problems = read_all(pages, progress=progress)
    analyses = []
    for analysis in analyse_many(articles, workers=workers, model=model):
        analyses.append(analysis)
        if progress is not None:
            progress("analysing", len(analyses), len(articles))
    resolution = resolve(analyses)
    reconciliation = reconcile(analyses, resolution, _day(as_of))
    return present(analyses, resolution, reconciliation, problems)


def read_all(
    pages: Iterable[Source], *, progress: Progress | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of the pages, dated together, by date and id; and the pages that could not be read."""
    listed = list(pages)
    articles: dict[str, Article] = {}
    problems = []
    for number, page in enumerate(listed, start=1):
        try:
            article = page if isinstance(page, Article) else read(page)
            articles.setdefault(article.id, article)
        except PageError as error:
            problems.append(Problem(error.page, str(error)))
        if progress is not None:
            progress("reading", number, len(listed))
    ordered = sorted(articles.values(), key=lambda article: article.id)
    dated = settle_dates(ordered)
    by_day = sorted(dated, key=lambda article: (article.published.value or "9999", article.id))
    return tuple(by_day), tuple(sorted(problems, key=lambda problem: problem.page))


def _analysis(parsed: Parsed) -> Analysis:
    stated = extract(parsed)
    return Analysis(
        article=parsed.article,
        sentences=tuple(parsed.span(sentence.start, sentence.end) for sentence in parsed.sentences),
        times=parsed.times,
        places=parsed.places,
        quantities=parsed.quantities,
        entities=parsed.entities,
        figures=stated.figures,
        attributions=stated.attributions,
        events=stated.events,
        offices=stated.offices,
        restrictions=stated.restrictions,
        commitments=stated.commitments,
    )


def _analyse_batch(batch: tuple[Sequence[Article], str | None]) -> list[Analysis]:
    articles, model = batch
    return list(analyse_many(articles, model=model))


def _batches(articles: Iterable[Article], model: str | None) -> Iterator[tuple[Sequence[Article], str | None]]:
    waiting = iter(articles)
    while batch := tuple(islice(waiting, BATCH)):
        yield batch, model


def _day(given: date | str | None) -> date | None:
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given[:10])
    except ValueError as error:
        raise UsageError(f"{given!r} is no day; write it as 2022-01-11") from error


def _redated(article: Article, day: date | None) -> Article:
    if day is None:
        return article
    given = DateCandidate(day.isoformat(), "given by the caller")
    return replace(article, published=Dated(given.value, Precision.DAY, 1.0, given.reason, (given,)))

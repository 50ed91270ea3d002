"""The whole line, from pages to a dossier: the one module that knows every stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from twosource.errors import UnsupportedLanguage, UsageError
from twosource.extracting import extract
from twosource.fetching_settings import FetchSettings
from twosource.intake import Progress, Source, read_all, read_day
from twosource.language import FIGURES, annotate, load_model, read_convention
from twosource.language.parsed import Parsed
from twosource.model.analysis import Analysis, read_confidence
from twosource.model.article import Article, DateCandidate, Dated, Precision
from twosource.model.record import Problem, Unsure
from twosource.model.statement import Statements
from twosource.presenting import Dossier, present
from twosource.reading.tongue import ENGLISH, tell_foreign
from twosource.reconciling import reconcile
from twosource.reconciling.estimates import read_rule
from twosource.reconciling.grades import read_grades
from twosource.resolving import resolve

BATCH = 32
"""Articles that a worker takes at a time: enough to fill spaCy's batches, few enough to keep order cheaply."""


def analyse(
    article: Article, *, published: date | str | None = None, model: str | None = None, numbers: str | None = None
) -> Analysis:
    """Everything that the article states. `published` overrides its date; `model` names another spaCy model.

    `numbers` is the convention by which round words are read: "dozens" are 24 or more by `figures`, 12 by `acled`.
    """
    if published is not None:
        article = _redated(article, read_day(published))
    return next(analyse_many((article,), model=model, numbers=numbers))


def analyse_many(
    articles: Iterable[Article], *, workers: int = 1, model: str | None = None, numbers: str | None = None
) -> Iterator[Analysis]:
    """The analyses of the articles, in their order; `workers` processes share the work.

    Raises UnsupportedLanguage at the first article that is not in English; `part_by_language` sets those aside.
    """
    if workers < 1:
        raise UsageError(f"workers must be at least 1, not {workers}")
    convention = FIGURES if numbers is None else read_convention(numbers)
    articles = map(_in_english, articles)
    if workers == 1:
        yield from map(_analysis, annotate(articles, load_model(model), convention=convention))
        return
    with ProcessPoolExecutor(workers) as pool:
        for analyses in pool.map(partial(_analyse_batch, model=model, numbers=numbers), _batches(articles)):
            yield from analyses


def brief(
    pages: Iterable[Source],
    *,
    as_of: date | str | None = None,
    workers: int = 1,
    model: str | None = None,
    numbers: str | None = None,
    confidence: float = 0.0,
    estimates: str | None = None,
    grades: Mapping[str, str] | None = None,
    keep_apart: Iterable[tuple[str, str]] = (),
    fetch: bool = False,
    web: FetchSettings | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of several pages on one happening: paths, bytes, or articles. Unreadable ones are listed in it.

    A path may be that of a container of pages (a WARC file, a feed, ...); `fetch` fetches those that it only names.
    `web` tells which ports and networks may be asked for addresses.

    Statements whose confidence is below `confidence` (0 to 1) are kept in `unsure`, but neither counted nor shown.

    `estimates` is the rule by which the best of several counts is chosen (supported, ucdp, acled), `grades` are
    Admiralty codes by outlet, `keep_apart` pairs of entity ids that a person found to be two.

    `as_of` is the day on which promises and restrictions are judged; without it the last day of publication. The order
    of the pages does not change the dossier, and a page that is given twice counts once.
    """
    least = read_confidence(confidence)
    read_rule(estimates)  # wrong ones are refused before the work
    read_grades(grades)
    taken_in, unread = read_all(pages, fetch=fetch, web=web, progress=progress)
    articles, foreign = part_by_language(taken_in)
    problems = tuple(sorted((*unread, *foreign), key=lambda problem: problem.page))
    analyses: list[Analysis] = []
    unsure: dict[str, Statements] = {}
    for analysis in analyse_many(articles, workers=workers, model=model, numbers=numbers):
        sure, unsure[analysis.article.id] = analysis.part(least)
        analyses.append(sure)
        if progress is not None:
            progress("analysing", len(analyses), len(articles))
    resolution = resolve(analyses, keep_apart=keep_apart)
    reconciliation = reconcile(analyses, resolution, read_day(as_of), estimates=estimates, grades=grades)
    left_out = Unsure(least, Statements.join(unsure[key] for key in sorted(unsure)))
    return present(analyses, resolution, reconciliation, problems, left_out)


def part_by_language(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles that can be analysed, in their order, and a problem for each one in another language."""
    english, problems = [], []
    for article in articles:
        try:
            english.append(_in_english(article))
        except UnsupportedLanguage as error:
            problems.append(Problem(error.page, str(error)))
    return tuple(english), tuple(problems)


def _in_english(article: Article) -> Article:
    if article.language != ENGLISH:
        raise tell_foreign(article)
    return article


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
        gist=stated.gist,
    )


def _analyse_batch(articles: Sequence[Article], *, model: str | None, numbers: str | None) -> list[Analysis]:
    return list(analyse_many(articles, model=model, numbers=numbers))


def _batches(articles: Iterable[Article]) -> Iterator[Sequence[Article]]:
    waiting = iter(articles)
    while batch := tuple(islice(waiting, BATCH)):
        yield batch


def _redated(article: Article, day: date | None) -> Article:
    if day is None:
        return article
    given = DateCandidate(day.isoformat(), "given by the caller")
    return replace(article, published=Dated(given.value, Precision.DAY, 1.0, given.reason, (given,)))

"""How the desk analyses articles: as people put them right, and those in other languages not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.desk import Act
from twosource.model.record import Problem
from twosource.store.amending import amend

Analyser = Callable[[Iterable[Article]], Iterator[Analysis]]
"""Analyses articles, in their order."""
Parter = Callable[[Iterable[Article]], tuple[tuple[Article, ...], tuple[Problem, ...]]]
"""Sets aside the articles in languages that are not analysed."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article analysed as people put it right; `as_read` (JSON) is what they put right, as the program read it.

    One that is `foreign` states nothing: its language is not analysed.
    """

    analysis: Analysis
    as_read: str | None = None
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Analyst:
    """Analyses articles for the desk."""

    analyse: Analyser
    part: Parter

    def run(self, articles: Sequence[Article], acts: Sequence[Sequence[Act]]) -> list[Analysed]:
        """The articles in their order, each with the acts of people on it carried out."""
        amended = [amend(article, own) for article, own in zip(articles, acts, strict=True)]
        english, _ = self.part([article for article, _ in amended])
        analyses = self.analyse(english) if english else iter(())
        known = {id(article) for article in english}
        return [
            Analysed(next(analyses), as_read)
            if id(article) in known
            else Analysed(Analysis(article), as_read, foreign=True)
            for article, as_read in amended
        ]

    def run_one(self, article: Article, acts: Sequence[Act] = ()) -> Analysed:
        """The same for one article."""
        return self.run([article], [acts])[0]

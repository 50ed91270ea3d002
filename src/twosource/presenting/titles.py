"""Titles that no longer hold: they give a count that was overtaken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Finding
from twosource.model.likeness import find_numbers
from twosource.model.statement import Figure, Measure, Statement, Status
from twosource.presenting.figure_words import count_as

COUNTED = (Measure.KILLED, Measure.INJURED, Measure.MISSING)
FAR_BELOW = 1.25
"""How far above an "at least" the count may lie to which it came before a title with it is overtaken."""

_AT_LEAST = re.compile(r"\b(?:at least|more than|over|as many as)\b|\+", re.IGNORECASE)


def find_overtaken(
    analyses: Sequence[Analysis], findings: Sequence[Finding], statements: Mapping[str, Statement]
) -> frozenset[str]:
    """The ids of the articles whose titles give a toll that does not stand, or is far below what it came to."""
    stale, bounds, standing = set[str](), set[str](), set[str]()
    for figure, best in _list_counts(findings, statements):
        numbers = find_numbers(figure.evidence[0].quote)
        if _is_overtaken(figure, best):
            stale |= numbers
        else:
            (bounds if figure.high is None and (figure.low or best) < best else standing).update(numbers)
    return frozenset(one.article.id for one in analyses if _gives(one.article.title or "", stale, bounds, standing))


def _gives(title: str, stale: set[str], bounds: set[str], standing: set[str]) -> bool:
    """Whether a title gives a count that was overtaken, or as the whole what was a lower bound ("18 killed")."""
    numbers = find_numbers(title) - standing
    return not stale.isdisjoint(numbers) or (not bounds.isdisjoint(numbers) and _AT_LEAST.search(title) is None)


def _list_counts(findings: Sequence[Finding], statements: Mapping[str, Statement]) -> Iterator[tuple[Figure, float]]:
    """The counts of the tolls, each with what its question came to."""
    for finding in findings:
        if finding.measure not in COUNTED or finding.best is None:
            continue
        for figure in map(statements.get, finding.statements):
            if isinstance(figure, Figure):
                yield count_as(figure, finding), finding.best


def _is_overtaken(figure: Figure, best: float) -> bool:
    above = figure.low is not None and figure.low > best
    below = figure.high is not None and figure.high < best
    far = figure.high is None and figure.low is not None and figure.low * FAR_BELOW < best
    return figure.status is not Status.STANDS or above or below or far

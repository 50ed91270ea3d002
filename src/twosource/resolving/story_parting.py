"""The two halves that a story may consist of: articles parted by their words and names."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from twosource.resolving.story_vector import Weighed, multiply

Numbered = tuple[int, Weighed]
ROUNDS = 5
LEAST_HALF = 2
TOO_ALIKE = 0.5
"""Halves whose articles are that much alike on the mean stay together: of the development stories none above .41 was
parted."""


def part(articles: Sequence[Numbered]) -> tuple[list[Numbered], list[Numbered]] | None:
    """The halves that are least alike, found from the two articles least alike.

    None where one would be too small, or where they are too much alike.
    """
    alike = _compare([article for _, article in articles])
    size = len(articles)
    pairs = [(alike[one][other], one, other) for one in range(size) for other in range(one)]
    if not pairs:
        return None
    _, first, second = min(pairs)
    half = [alike[at][first] >= alike[at][second] for at in range(size)]
    for _ in range(ROUNDS):
        moved = [_mean(alike[at], half, True, at) >= _mean(alike[at], half, False, at) for at in range(size)]
        if moved == half:
            break
        half = moved
    if _mean_between(alike, half) >= TOO_ALIKE:
        return None
    one = [article for article, inside in zip(articles, half, strict=True) if inside]
    other = [article for article, inside in zip(articles, half, strict=True) if not inside]
    return (one, other) if min(len(one), len(other)) >= LEAST_HALF else None


def _mean(alike: Sequence[float], half: Sequence[bool], side: bool, but: int) -> float:
    values = [value for at, value in enumerate(alike) if half[at] is side and at != but]
    return sum(values) / len(values) if values else 0.0


def _mean_between(alike: Sequence[Sequence[float]], half: Sequence[bool]) -> float:
    """How alike the articles of one half are to those of the other, on the mean."""
    inside = [at for at, side in enumerate(half) if side]
    values = [alike[at][other] for at, side in enumerate(half) if not side for other in inside]
    return sum(values) / len(values) if values else 0.0


def _compare(articles: Sequence[Weighed]) -> list[list[float]]:
    """How alike any two are: the mean of the cosines of their words and of their names."""
    lengths = [sqrt(multiply(article.names, article.names)) or 1.0 for article in articles]
    alike = [[1.0] * len(articles) for _ in articles]
    for at, one in enumerate(articles):
        for other in range(at):
            names = multiply(one.names, articles[other].names) / (lengths[at] * lengths[other])
            alike[at][other] = alike[other][at] = (one.likeness(articles[other]) + names) / 2
    return alike

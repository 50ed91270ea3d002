"""The two halves that a story may consist of: articles parted by their words and names."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from twosource.resolving.story_vector import Weighed, multiply

Numbered = tuple[int, Weighed]
ROUNDS = 5
LEAST_HALF = 2


def part(articles: Sequence[Numbered]) -> tuple[list[Numbered], list[Numbered]] | None:
    """The halves that are least alike, found from the two articles least alike; None where one would be too small."""
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
    one = [article for article, inside in zip(articles, half, strict=True) if inside]
    other = [article for article, inside in zip(articles, half, strict=True) if not inside]
    return (one, other) if min(len(one), len(other)) >= LEAST_HALF else None


def _mean(alike: Sequence[float], half: Sequence[bool], side: bool, but: int) -> float:
    values = [value for at, value in enumerate(alike) if half[at] is side and at != but]
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

"""Two quakes of one place, told apart by their strengths: what one did is no count of what the other did."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from twosource.model.statement import Figure
from twosource.reconciling.sources import Sources

# Stations differ by so much on one quake.
_ONE_QUAKE = 0.3
_SLACK = 0.001
_NUMBER = r"\d\s?\.\s?\d"
_STRENGTH = re.compile(
    rf"\bmagnitude(?:\s?-\s?|\s+of\s+|\s+)(?P<behind>{_NUMBER})\b"
    rf"|\b(?P<before>{_NUMBER})(?:\s?-\s?|\s+)(?:magnitude|quake|earthquake|tremor)\b"
    rf"|\bmeasuring (?P<scale>{_NUMBER})\b",
    re.IGNORECASE,
)
_REVISED = re.compile(r"\b(?:revis|upgrad|downgrad|initial|prelimin|at first|first put|corrected)", re.IGNORECASE)


@lru_cache(maxsize=2_000)
def list_strengths(text: str) -> tuple[float, ...]:
    """The magnitudes of quakes that the text names, in its order.

    >>> list_strengths("The 5.2 quake came a day after a quake of magnitude 5.6 and cost 7.1 million.")
    (5.2, 5.6)
    """
    found = (next(filter(None, each.groups())) for each in _STRENGTH.finditer(text))
    return tuple(float("".join(number.split())) for number in found)


def part_quakes(counts: list[Figure], sources: Sources) -> list[list[Figure]]:
    """The counts by the quake that their articles are about, the first that each names.

    They are parted only where one text names both quakes, and does not correct one strength by the other. What names no
    strength is of the quake that most articles are about.
    """
    articles = list(dict.fromkeys(figure.article for figure in counts))
    named = {article: list_strengths(sources.article(article).text) for article in articles}
    main = {article: strengths[0] for article, strengths in named.items() if strengths}
    quakes = _group_strengths(main.values())
    if len(quakes) < 2 or not _are_two(quakes, named, sources):
        return [counts]
    quake_of = {article: next(quake for quake in quakes if strength in quake) for article, strength in main.items()}
    votes = Counter(quake_of.values())
    commonest = max(quakes, key=lambda quake: votes[quake])
    return [
        group
        for quake in quakes
        if (group := [figure for figure in counts if quake_of.get(figure.article, commonest) == quake])
    ]


def _group_strengths(strengths: Iterable[float]) -> list[tuple[float, ...]]:
    """The strengths, ascending, parted where two neighbours are too far apart for one quake."""
    ordered = sorted(set(strengths))
    if not ordered:
        return []
    groups = [[ordered[0]]]
    for one, other in pairwise(ordered):
        if other - one > _ONE_QUAKE + _SLACK:
            groups.append([])
        groups[-1].append(other)
    return [tuple(group) for group in groups]


def _are_two(quakes: Sequence[tuple[float, ...]], named: Mapping[str, tuple[float, ...]], sources: Sources) -> bool:
    """Whether each two neighbours are named by one text that says nothing of a correction."""
    return all(
        any(
            set(one) & set(strengths)
            and set(other) & set(strengths)
            and _REVISED.search(sources.article(article).text) is None
            for article, strengths in named.items()
        )
        for one, other in pairwise(quakes)
    )

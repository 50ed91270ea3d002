"""The odds of single articles of an index against each other, each pair compared once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from twosource.resolving.story_pairs import Side, bound_odds, list_pair_signs, take_side
from twosource.resolving.story_vector import Weighed

Pair = tuple[int, int]
"""The numbers of two articles, the later one first."""


class PairOdds:
    """The log-odds that two articles of those that are remembered tell of one happening."""

    def __init__(
        self, match: Callable[[Sequence[Sequence[float]]], Sequence[float]], articles: Mapping[int, Weighed]
    ) -> None:
        self._match = match
        self._articles = articles
        self._sides: dict[int, Side] = {}
        self._odds: dict[int, dict[int, float]] = {}
        """Of each article those of the pairs in which it is the later one."""

    def judge(self, pairs: Sequence[Pair]) -> list[float]:
        """The log-odds of each pair."""
        known = self._odds
        new = [(one, other) for one, other in pairs if other not in known.setdefault(one, {})]
        if new:
            rows = [list_pair_signs(self._side(one), self._side(other)) for one, other in new]
            for (one, other), odds in zip(new, bound_odds(rows, self._match(rows)), strict=True):
                known[one][other] = odds
        return [known[one][other] for one, other in pairs]

    def forget(self, article: int) -> None:
        """Let go of what is known of an article that is no longer remembered."""
        self._sides.pop(article, None)
        self._odds.pop(article, None)

    def _side(self, article: int) -> Side:
        side = self._sides.get(article)
        if side is None:
            side = self._sides[article] = take_side(self._articles[article])
        return side

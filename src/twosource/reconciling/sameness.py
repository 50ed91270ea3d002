"""Statements of several articles that say the same in different words, brought together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from twosource.model.statement import Statement
from twosource.reconciling.root import Root
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import overlap, telling_words

Said = TypeVar("Said", bound=Statement)
# Share of the telling words of the shorter one that must stand in the longer one. Read off the seeds and the figures
# corpus by eye: below 0.4 different promises of one speaker run together.
ALIKE = 0.45
# Two short clauses that share one word of two are not the same.
FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Worded(Generic[Said]):
    """A statement with what is compared of it: its telling words, who is concerned, its days and root."""

    statement: Said
    words: frozenset[str]
    actors: frozenset[str] = frozenset()
    earliest: date | None = None
    latest: date | None = None
    root: Root | None = None


def group_alike(
    worded: Sequence[Worded[Said]], same: Callable[[Worded[Said], Worded[Said]], bool], sources: Sources
) -> list[list[Said]]:
    """Groups of statements of one story that are the same; only groups that share a telling word are compared."""
    groups: list[list[Worded[Said]]] = []
    holders: dict[tuple[str | None, str], list[int]] = {}
    for each in worded:
        story = sources.story(each.statement)
        near = sorted({at for word in each.words for at in holders.get((story, word), ())})
        home = next((at for at in near if any(same(member, each) for member in groups[at])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(each)
        for word in each.words:
            held = holders.setdefault((story, word), [])
            if not held or held[-1] != home:
                held.append(home)
    return [[each.statement for each in group] for group in groups]


def say_alike(one: Worded[Said], other: Worded[Said], least: float = ALIKE) -> bool:
    """Whether enough of the telling words agree."""
    shared = len(one.words & other.words)
    return shared >= FEWEST_SHARED and overlap(one.words, other.words) >= least


def days_meet(one: Worded[Said], other: Worded[Said]) -> bool:
    """Whether their days can be the same; an unknown end excludes nothing."""
    if one.earliest and other.latest and one.earliest > other.latest:
        return False
    return not (other.earliest and one.latest and other.earliest > one.latest)


def sense_of(statement: Statement) -> frozenset[str]:
    """The telling words of what a statement quotes."""
    return frozenset().union(*(telling_words(evidence.quote) for evidence in statement.evidence))

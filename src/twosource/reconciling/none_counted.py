"""Counts of none among some: that no passengers were aboard says nothing against the five workers who were."""

from __future__ import annotations

from dataclasses import replace

from twosource.model.statement import Figure
from twosource.reconciling.agreement import point_of
from twosource.reconciling.populations import PEOPLE
from twosource.reconciling.questions import Question
from twosource.reconciling.words import list_words

_ANYBODY = frozenset(
    list_words("""
        people person persons anyone anybody one those others dead deaths fatalities killed injured injuries wounded
        hurt missing victims casualties survivors arrests detentions abductions evacuations
    """)
)


def part_none(groups: dict[Question, list[Figure]]) -> None:
    """Move counts of none of a kind of people to a part of that kind, where no other count is told of that kind."""
    for question in [each for each in groups if not each.part and each.population == PEOPLE]:
        counts = groups[question]
        positive = [figure for figure in counts if point_of(figure)]
        named = {word for figure in positive for word in _name_kind(figure)}
        for figure in [each for each in counts if point_of(each) == 0]:
            kind = _name_kind(figure)
            if positive and kind and named.isdisjoint(kind):
                groups[question].remove(figure)
                groups.setdefault(replace(question, part=" ".join(kind)), []).append(figure)


def _name_kind(figure: Figure) -> list[str]:
    """The words of the population, unless they are for anybody."""
    words = list_words(figure.population or "")
    return [] if not words or words[-1] in _ANYBODY else words

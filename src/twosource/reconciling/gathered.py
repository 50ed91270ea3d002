"""Counts of people present: two fans of a picture and twenty people in a bank are no count of a crowd of thousands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from twosource.model.statement import Figure, Measure
from twosource.reconciling.agreement import point_of
from twosource.reconciling.questions import Question

# Estimates of one crowd, the police's and the marchers', seldom lie so many times apart.
_APART = 20.0


def part_gathered(groups: dict[Question, list[Figure]], name_part: Callable[[Figure], str]) -> None:
    """Move the counts of a few of those present to parts of their own, named by `name_part`, beside that of a crowd."""
    for question in [each for each in groups if each.measure is Measure.ATTENDING and not each.part]:
        most = max(point_of(figure) or 0.0 for figure in groups[question])
        for figure in [each for each in groups[question] if 0 < (point_of(each) or 0.0) * _APART < most]:
            groups[question].remove(figure)
            groups.setdefault(replace(question, part=name_part(figure)), []).append(figure)

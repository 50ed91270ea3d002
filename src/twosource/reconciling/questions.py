"""The question that a count answers."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.statement import Measure


@dataclass(frozen=True, slots=True)
class Question:
    """What a count answers: how many of which class, in which story, and of which part where it is one."""

    story: str | None
    measure: Measure
    population: str
    part: str = ""

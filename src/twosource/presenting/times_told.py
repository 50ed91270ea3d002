"""When "last week" was, behind a sentence that stands alone."""

from __future__ import annotations

import re
from collections import defaultdict

from twosource.model.record import Record
from twosource.model.span import Evidence
from twosource.model.statement import When
from twosource.presenting.wording import name_interval

RELATIVE = re.compile(
    r"\b(?:yesterday|tomorrow|ago|(?:last|next|previous|past|following|this|earlier this|later this)\s"
    r"(?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|"
    r"September|October|November|December))\b",
    re.IGNORECASE,
)
"""Times that mean nothing a month later; a weekday is told by the day of the citation."""


class Times:
    """The relative times of the statements, by the sentence that they stand in."""

    def __init__(self, record: Record) -> None:
        self._told: dict[tuple[str, int], list[When]] = defaultdict(list)
        for statement in record.statements:
            when = statement.when
            if when is not None and RELATIVE.search(when.text) and when.earliest and when.latest:
                first = statement.evidence[0]
                self._told[first.article, first.sentence_start].append(when)

    def explain(self, evidence: Evidence) -> str:
        """The first relative time of the sentence and its days ("last week: 3–9 March 2031"); empty without one."""
        told = self._told.get((evidence.article, evidence.sentence_start), ())
        placed = [(evidence.sentence.find(when.text), when) for when in told if when.text in evidence.sentence]
        if not placed:
            return ""
        when = min(placed, key=lambda one: one[0])[1]
        days = name_interval(when.earliest, when.latest)
        return f"{when.text[:1].lower()}{when.text[1:]}: {days}" if days else ""

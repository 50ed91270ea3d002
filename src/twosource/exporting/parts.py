"""Counts that are part of other counts, so that nobody adds them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding

ANYBODY = (None, "people", "persons", "victims")
"""Populations that leave nobody out."""
TOLD = "the pages say so"
INFERRED = "inferred: that row counts people of whatever kind in the same story"
OTHER_MATTER = "(in another matter)"
"""How reconciling calls a count of something else in its question."""


@dataclass(frozen=True, slots=True)
class Part:
    """A count (id) that includes another, and why it is taken to."""

    whole: str
    reason: str


def find_whole(finding: Finding, counts: Sequence[Finding]) -> Part | None:
    """Which count of the same table includes that of the finding: as the pages say, or as it counts anybody.

    A count of some people of a story (a firefighter killed) is in the one of all people (18 killed) where it is no
    larger; counts of two kinds of people, and of another matter, are not in each other.
    """
    if finding.subset_of is not None:
        return Part(finding.subset_of, TOLD)
    if finding.population in ANYBODY or OTHER_MATTER in finding.question:
        return None
    for other in counts:
        if (other.measure, other.story) != (finding.measure, finding.story) or other.population not in ANYBODY:
            continue
        if other.subset_of is None and OTHER_MATTER not in other.question and _is_no_larger(finding, other):
            return Part(other.id, INFERRED)
    return None


def _is_no_larger(finding: Finding, other: Finding) -> bool:
    own = finding.best if finding.best is not None else finding.low
    whole = other.best if other.best is not None else other.high
    return own is not None and whole is not None and own <= whole

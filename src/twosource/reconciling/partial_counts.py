"""Counts of one day, one side or one year: none of them is the toll of the happening."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from twosource.model.statement import Figure
from twosource.reconciling.sources import Sources

# "51 died in the past 24 hours", "freed 103 on each side".
_BEHIND = re.compile(
    r"[^.;,]{0,40}?\b(?:(?:in|over|during|within) the (?:past|last|previous) (?:24|48|twenty-four|few) hours"
    r"|(?:on|from|for|by) each (?:side|of the two))|\s+each\b(?! other)"
)
# "Kyiv and Moscow each freed 103 captives".
_BEFORE = re.compile(r"\beach (?:\w+ ){1,2}$")
_OWNING = ("'s", "’s")
_YEAR = timedelta(days=300)


def is_share(figure: Figure) -> bool:
    """Whether it counts those of one day ("in the past 24 hours") or of each of two sides."""
    evidence = figure.evidence[0]
    start, end = evidence.start - evidence.sentence_start, evidence.end - evidence.sentence_start
    behind = _BEHIND.match(evidence.sentence, end) is not None
    return behind or _BEFORE.search(evidence.sentence, 0, start) is not None


def leave_out_yearly(figures: Sequence[Figure], sources: Sources) -> list[Figure]:
    """The counts without the sums of a whole year ("2,250 have drowned this year") beside those of the happening."""
    own = {(sources.story(each), each.measure) for each in figures if not _is_of_year(each)}
    return [each for each in figures if not _is_of_year(each) or (sources.story(each), each.measure) not in own]


def _is_of_year(figure: Figure) -> bool:
    when = figure.when
    if when is None or when.earliest is None or when.latest is None:
        return False
    sentence = figure.evidence[0].sentence
    if any(when.text.endswith(owning) or f"{when.text}{owning}" in sentence for owning in _OWNING):
        return False  # those of "this year's pilgrimage" are those of a happening
    return when.latest - when.earliest > _YEAR

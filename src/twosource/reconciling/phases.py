"""Counts of those once taken or hurt and of those still held, missing or in hospital: questions apart, which shrink."""

from __future__ import annotations

import re

from twosource.model.statement import Figure, Measure
from twosource.reconciling.conditions import is_in_hospital

STILL = "still held"
"""The part of the question that asks for those who are held yet."""
IN_HOSPITAL = "still in hospital"
"""The part of the question that asks for the injured who have not left hospital."""
PHASES = (STILL, IN_HOSPITAL)
SHRINKING = (Measure.MISSING,)
"""Those of whom some are found later, so that a later, smaller count takes the place of a larger one."""
_HELD = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|in captivity|yet to be (?:found|freed|released|rescued)|left behind|"
    r"not (?:yet )?been (?:found|freed|released|rescued)|(?:are|were|being) held|the rest|hold|holds|others)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:abduct(?:ed|ion|ing|ions)|kidnap(?:ped|ping|pings|s)?|seiz(?:ed|ing|ure)|snatched|taken|captured|took|"
    r"carried off)\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"\b(?:\d[\d,.]*|[a-z]+) of (?:the |all |its |their )?$", re.IGNORECASE)
REACH = 70
"""Characters on either side of a count in which such words speak of it."""

COMMA = 30


def name_phase(figure: Figure) -> str:
    """`STILL` for captives who are held yet, `IN_HOSPITAL` for the injured who are there yet; empty for all else.

    The nearer of the words decides: "of the 276 girls who were taken, 197 are still held".
    """
    if figure.measure is not Measure.ABDUCTED:
        return IN_HOSPITAL if is_in_hospital(figure) and not _is_whole(figure) else ""
    evidence = figure.evidence[0]
    start, end = evidence.start - evidence.sentence_start, evidence.end - evidence.sentence_start
    held, taken = (_distance(words, evidence.sentence, start, end) for words in (_HELD, _TAKEN))
    return STILL if held is not None and (taken is None or held < taken) else ""


def _is_whole(figure: Figure) -> bool:
    """Whether the sentence tells of a part of the counted: of the 187 in "64 of the 187 injured remain in hospital"."""
    evidence = figure.evidence[0]
    return _OF_WHOLE.search(evidence.sentence[: evidence.start - evidence.sentence_start]) is not None


def shrinks(figure: Figure) -> bool:
    """Whether it counts those who are missing, held or in hospital yet."""
    return figure.measure in SHRINKING or name_phase(figure) in PHASES


def _distance(words: re.Pattern[str], sentence: str, start: int, end: int) -> int | None:
    """Characters between the count and the nearest of the words within reach, on either side; None without one.

    A comma between them counts as many more, for the words belong to another clause.
    """
    found = words.finditer(sentence, max(0, start - REACH), min(len(sentence), end + REACH))
    between = [sentence[each.end() : start] or sentence[end : each.start()] for each in found]
    return min((len(gap) + COMMA * gap.count(",") for gap in between), default=None)

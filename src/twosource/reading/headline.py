"""The headline of a dump: the line above the article that is repeated, told again in it, and as long as a headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.reading.byline import is_byline
from twosource.reading.furniture import Furniture
from twosource.reading.prose import STOP_WORDS, fold
from twosource.reading.run import Judged

REACH = 40
"""So many lines above the article's first are looked at; share buttons and forms may stand in between."""
SITE_TAIL = re.compile(r"\s+[|–—»-]\s+[^|–—»]{2,50}$")
LEAST = 0.75
NEARLY = 0.4
"""Of lines that score nearly alike the first is taken: a standfirst or a teaser stands below the headline."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A line that may be the headline, with what speaks for it."""

    index: int
    score: float


def find_headline(judged: Sequence[Judged], run: tuple[int, int]) -> int | None:
    """The index of the headline, or None where no line above the article looks like one."""
    start, end = run
    story = _content_words(" ".join(item.line.text for item in judged[start : min(end, start + 30)]))
    times = Counter(fold(item.line.text) for item in judged)
    crumbs = " | ".join(fold(item.line.text) for item in judged[:start] if item.furniture is Furniture.CRUMBS)
    scored = [
        Scored(index, _score(judged, index, start, story=story, times=times, crumbs=crumbs))
        for index in range(max(0, start - REACH), min(start + 2, end))
        if _may_be(judged[index], index, start)
    ]
    best = max((item.score for item in scored), default=0.0)
    near = [item.index for item in scored if item.score >= max(LEAST, best - NEARLY)]
    return near[0] if near else None


def _may_be(item: Judged, index: int, start: int) -> bool:
    look = item.line.look
    if item.caption or item.furniture not in (None, Furniture.RELATED, Furniture.NEWSLETTER, Furniture.PLAYER):
        return False
    if not 3 <= look.words <= 32 or is_byline(item.line.text) or look.starts_low:
        return False
    if index >= start:
        return not look.ends and look.words <= 25
    return True


def _score(
    judged: Sequence[Judged], index: int, start: int, *, story: frozenset[str], times: Counter[str], crumbs: str
) -> float:
    """Claims in the open: each adds or takes a part of the score."""
    line = judged[index].line
    words = _content_words(line.text)
    folded = fold(line.text)
    told = len(words & story) / len(words) if words else 0.0
    score = 1.6 * told
    if line.look.words >= 5:
        score += 0.4
    if line.look.words < 4:
        score -= 0.5
    if line.look.ends and not line.text.endswith(("?", "!", "’", "'", "”", '"')):
        score -= 0.7
    if times[folded] > 1:
        score += 0.5
    if folded and len(folded) > 12 and folded in crumbs:
        score += 0.8
    if judged[index].furniture is not None:
        score -= 0.6
    distance = start - index
    score -= 0.025 * max(0, distance)
    following = judged[index + 1 : index + 5]
    if any(is_byline(item.line.text) for item in following):
        score += 0.35
    if any(item.furniture is Furniture.DATE for item in following):
        score += 0.25
    return score


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if word not in STOP_WORDS and len(word) > 2)

"""Bare numbers that answer the count of the sentence before: "60,000 marched. Police put the number at 18,000"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from twosource.extracting.counting.counted_nouns import LIVING
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import Judged
from twosource.language.parsed import Parsed

FARTHEST = 40
"""Tokens between the sentence of the count before and that of the bare number."""

STRENGTH = 0.7

_NUMBER = r"(?:numbers?|figures?|totals?|counts?|tally|estimates?)"
_NEAR = (
    r"(?:(?:about|around|some|only|just|almost|nearly|roughly|over|under|more|fewer|less|than|at|least|most|up|to) )*$"
)
_LEADS = re.compile(
    rf"\b(?:put|puts|putting|place[sd]?|placing|estimate[sd]?|set|sets) (?:the|that|this|their|its) {_NUMBER} "
    rf"(?:[\w-]+ )?at {_NEAR}"
    rf"|\b(?:gave|gives|giving|cited|cites|offered|published) (?:a|an|the) (?:[\w-]+ ){{0,2}}{_NUMBER} of {_NEAR}"
    rf"|\b(?:counted|counts|tallied|spoke of|speaks of) {_NEAR}"
    rf"|\b(?:said|says|told \w+) (?:that )?(?:it was|there were|they were|the {_NUMBER} was) (?:no )?{_NEAR}",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:$|[.,;:)”\"]|(?:and|but|while|on|in|as|by|so|people|persons)\b)")


def take_up(parsed: Parsed, told: Sequence[tuple[Count, Judged]], count: Count) -> Judged | None:
    """What the sentence before counted, where somebody gives another number for it; None where it counts two things."""
    if count.noun is not None or count.form is not Form.NUMBER or not told:
        return None
    sentence = told[-1][0].sentence
    gap = count.sentence.first_token - sentence.last_token
    if sentence == count.sentence or not 0 <= gap <= FARTHEST:
        return None
    before = list(takewhile(lambda one: one[0].sentence == sentence, reversed(told)))
    measures = {judged.measure for _, judged in before}
    living = all(former.kind in LIVING or former.noun is None for former, _ in before)
    lead = parsed.text(count.sentence.start, count.start)
    if len(measures) != 1 or not living or _LEADS.search(lead if lead.endswith(" ") else f"{lead} ") is None:
        return None
    if _BEHIND.match(parsed.text(count.end, count.sentence.end)) is None:
        return None
    return Judged(measures.pop(), count.top.head, STRENGTH)

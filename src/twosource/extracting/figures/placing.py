"""Where the counted are: the place behind the count, else that of what befell them."""

from __future__ import annotations

import re

from twosource.extracting.counting.counts import Count
from twosource.extracting.counting.judged import Judged
from twosource.extracting.grammar.circumstance import find_where
from twosource.language.parsed import Parsed
from twosource.model.annotation import Place
from twosource.model.statement import Measure

WHERE = re.compile(
    r"(?: (?:in|at|on|inside|outside) an? (?:[\w-]+ ){1,2}?(?=in|at|near|outside))?"
    r" ?(?:in|at|near|outside) (?:the (?:town|village|city|port) of )?(?:the )?"
)
FARTHEST_PLACE = 60
"""Characters from a count to the end of the place behind it."""

ROUTE_END = re.compile(r"\b(?:from|to|for|via) (?:the )?(?:\w+ (?:city|town|port|airport) of )?$")
ROUTE = re.compile(r"\bfrom\b.+\b(?:to|for|via)\b|\b(?:to|for)\b.+\bfrom\b|\bbound for\b")
"""A way from one place to another; the people of a train are at neither."""


def find_place(parsed: Parsed, count: Count, judged: Judged) -> Place | None:
    """The place of the count; None where its sentence names none, and for those aboard, none of the ends of the way."""
    own = _find_own_place(parsed, count)
    if own is not None:
        return own
    place = find_where(parsed, judged.cue.idx, judged.cue.idx + len(judged.cue))
    travelling = judged.measure is Measure.ATTENDING
    return None if place is not None and travelling and _is_end_of_way(parsed, place) else place


def _find_own_place(parsed: Parsed, count: Count) -> Place | None:
    """The place right behind the count: "killed 12 people in Malmo and 30 in Kalmar"."""
    behind = WHERE.match(parsed.text(count.end, min(count.end + FARTHEST_PLACE, len(parsed.article.text))))
    if behind is None:
        return None
    start = count.end + behind.end()
    return next((one for one in parsed.places_within(start, start + FARTHEST_PLACE) if one.start == start), None)


def _is_end_of_way(parsed: Parsed, place: Place) -> bool:
    """Whether one comes from the place or goes there: "a coach on its way from Lyon to Turin"."""
    sentence = parsed.sentence_at(place.start)
    leads = ROUTE_END.search(parsed.text(sentence.start, place.start)) is not None
    return leads and ROUTE.search(parsed.text(sentence.start, sentence.end)) is not None

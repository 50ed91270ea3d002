"""Times of a sentence that belong to something else than what is asked about: to its dateline, to another happening."""

from __future__ import annotations

from twosource.extracting.grammar.syntax import find_head
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Time
from twosource.model.dateline import drop_dateline

LONGEST_DATELINE = 120
"""Characters."""
FEWEST = 2
"""Times of a sentence, one of which may be the dateline's."""
CONCERNING = frozenset(("of", "from", "about", "over", "for", "to", "with", "into"))
"""Prepositions of a happening that something has to do with, and that need not be of its day."""


def leave_dateline(parsed: Parsed, start: int, times: list[Time]) -> list[Time]:
    """The times without that of the dateline at `start`, the day of writing, where the sentence names another day."""
    if len(times) < FEWEST:
        return times
    opening = parsed.text(start, start + LONGEST_DATELINE)
    end = start + len(opening) - len(drop_dateline(opening))
    inner = [time for time in times if time.start >= end]
    others = [time for time in inner if find_head(parsed, time.start, time.end).dep_ != "poss"]
    days = {time.earliest for time in times if time.start < end}
    return inner if any(time.earliest not in days for time in others) else times


def is_of_another(token: Token, head: Token) -> bool:
    """Whether the day is that of a noun which only says what the thing has to do with: "victims of Sunday's fire"."""
    noun, preposition = token.head, token.head.head
    if token.dep_ != "poss" or noun.i == head.i or noun.dep_ != "pobj":
        return False
    return preposition.lower_ in CONCERNING

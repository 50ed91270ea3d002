"""Whose president is meant: that of a country, or of a union, a club, a company."""

from __future__ import annotations

import re
from collections.abc import Iterable

from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words

# "Its president", "the club's president", "the president of the rowers' union": whose president is meant.
_PRESIDENT = re.compile(r"(?P<before>(?:[\w.'-]+ )*)(?:vice[- ])?president\b(?: (?:of|at|for|with) (?P<of>[^,]+))?")
_FOR = re.compile(r"\b(?:for|of|to|by|with) ")
_BEFORE_PRESIDENT = frozenset(
    list_words("a an the mr mrs ms u s us vice deputy then outgoing incumbent new late acting")
)


def head_state(described: Iterable[str], article: str, sources: Sources) -> bool:
    """Whether no words for one speaker name another body: "President", and elsewhere "the chapter's president"."""
    return all(_heads_state(words, article, sources) for words in described)


def _heads_state(words: str, article: str, sources: Sources) -> bool:
    """Whether "president" in the words is that of a country, and not of a union, a club or a company."""
    lowered = words.lower().replace("’", "'")
    found = _PRESIDENT.search(lowered)
    if found is None:
        return True
    if found["of"]:
        return sources.country_in(article, found["of"]) is not None
    whose = _FOR.split(found["before"])[-1]
    before = [word for word in list_words(whose) if word not in _BEFORE_PRESIDENT]
    return all(sources.country_in(article, word) for word in before)

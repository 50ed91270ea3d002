"""Limits that are told as over by how long they held: "the pier was closed for six hours"."""

from __future__ import annotations

from datetime import date

from twosource.extracting.grammar.circumstance import find_when
from twosource.extracting.grammar.syntax import find_head, find_predicate
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import TimeType
from twosource.model.statement import When

_HOURS = "PT"
"""How the TIMEX3 value of a span of hours or minutes begins."""


def find_passed_end(parsed: Parsed, trigger: Token) -> When | None:
    """The end of a limit that was set for a span of time which is told as past; None where it may hold yet.

    It ends on the day that its clause names, on that of publication at the latest. Only hours are surely over: "banned
    marches for a month" is what begins.
    """
    verb = find_predicate(trigger)
    if not _is_past(verb):
        return None
    sentence = parsed.sentence_at(trigger.idx)
    for time in parsed.times_within(sentence.start, sentence.end):
        head = find_head(parsed, time.start, time.end)
        lasting = head.dep_ == "pobj" and head.head.lower_ == "for" and head.head.head.i == verb.i
        if time.type is TimeType.DURATION and lasting and (time.value or "").startswith(_HOURS):
            day = _find_day(parsed, verb)
            return None if day is None else When(f"for {time.text}", day.isoformat(), None, day)
    return None


def _is_past(verb: Token) -> bool:
    """Whether the verb is in the simple past, which tells what is over: "was closed", not "has been closed".

    A verb that is joined to another shares the "has" of that.
    """
    if verb.dep_ == "conj" and any(child.lower_ in ("has", "have", "will") for child in verb.head.children):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"was", "were"}:
        return helpers <= {"was", "were"}
    return verb.tag_ == "VBD" and not helpers


def _find_day(parsed: Parsed, verb: Token) -> date | None:
    when, published = find_when(parsed, verb.idx, verb.idx + len(verb)), parsed.article.published.day
    if when is None or when.latest is None or when.earliest is None:
        return published
    return when.latest if published is None else min(when.latest, published)

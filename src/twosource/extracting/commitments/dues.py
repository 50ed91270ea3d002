"""By when a promise is due, and on which condition."""

from __future__ import annotations

import re
from datetime import timedelta

from twosource.extracting.commitments.clauses import close_quote
from twosource.extracting.commitments.cues import Undertaking
from twosource.extracting.commitments.doers import find_given
from twosource.extracting.commitments.words import BEGINNING, LASTING
from twosource.extracting.grammar.circumstance import read_when
from twosource.extracting.grammar.syntax import find_head, measure_path
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Time, TimeType
from twosource.model.statement import When

FARTHEST = 6
"""Edges between a verb and its due time; farther ones belonged to other things in development news."""

NEXT_SENTENCES = 80
"""Tokens behind the start that it counts from within which a duration may stand: two sentences."""

BINDING = frozenset(("if", "unless", "provided", "until", "once", "after"))
"""Words that open a condition."""


_DATELINE = re.compile(
    r"[A-Z]{3}[A-Z ,./-]*(?:,? [A-Z][\w.]+)*(?:,? \d{1,2})?(?:,? \d{4})?\s*(?:\([A-Za-z ]+\)\s*)?(?:[–—-]{1,2}|:)\s"
)
"""Where and when a report was written, before it begins: "OSLO, March 8 - "."""
_FROM_ANOTHER = re.compile(r"\s+(?:after|earlier|before|than|longer|ahead)\b")
_A_LENGTH = re.compile(r"[\w.]+-(?:minute|hour|day|week|month|year)(?:-long)?")
_A_TERM = re.compile(r"\s+(?:deadline|ultimatum|notice|term|period|limit)\b")
"""What a thing lasts, before its noun: "a four-day truce"."""


def find_due(parsed: Parsed, one: Undertaking) -> When | None:
    """The time when it is to be done: a date or deadline still to come in its clause.

    A time that hangs on the verb of promising is that of the promise ("agreed on Tuesday to pay").
    """
    verb, cue = one.head, one.cue
    sentence = parsed.sentence_at(verb.idx)
    dateline = _DATELINE.match(parsed.text(sentence.start, sentence.end))
    written_at = dateline.end() if dateline is not None else 0
    best: tuple[int, int] | None = None
    found: Time | None = None
    for time in parsed.times_around(sentence, verb.idx):
        if time.type is TimeType.SET or time.end <= sentence.start + written_at:
            continue
        head = find_head(parsed, time.start, time.end)
        given = time.start < one.first.idx if one.term else _is_given(time, verb)
        cost = 0 if given or _is_the_deadline(head, cue) else measure_path(head, verb)
        if cost is None or cost > FARTHEST or not _is_ahead(parsed, time) or _tells_how_long(time, head):
            continue
        if not given and (_is_measured_by(parsed, time) or _is_step(time, head)):
            continue
        if not given and (_tells_of_saying(parsed, time, head, verb, cue) or _is_of_an_order_before(head, cue)):
            continue
        rank = (cost, time.start)
        if best is None or rank < best:
            best, found = rank, time
    if found is None or _is_of_another(parsed, found, verb):
        return None
    if (
        (one.term or find_given(verb) is not None)
        and (days := _count_days(found.value))
        and (day := parsed.article.published.day)
    ):
        return When(found.text, found.value, day, day + timedelta(days=days))
    return _bound(parsed, read_when(parsed, found), found)


def _is_given(time: Time, verb: Token) -> bool:
    return time.type is TimeType.DURATION and find_given(verb) is not None


def _is_the_deadline(head: Token, cue: Token) -> bool:
    """Whether the time is what the deadline is: "the deadline to reply is Friday"."""
    is_day = head.dep_ == "attr" and head.head.lemma_ == "be" and cue.dep_ == "nsubj" and cue.head.i == head.head.i
    return is_day and cue.lemma_.lower() == "deadline"


def _is_of_an_order_before(time: Token, cue: Token) -> bool:
    """Whether it tells when an order had been given: "had been told to leave by the council in August"."""
    before = any(child.lower_ == "had" and child.dep_ == "aux" for child in cue.children)
    return before and time.dep_ == "pobj" and time.head.lower_ in ("in", "on")


def _is_of_another(parsed: Parsed, found: Time, verb: Token) -> bool:
    """Whether it is told of another verb, and the plan's own time is past: "left in 2018 and will land in 2017"."""
    if verb.is_ancestor(find_head(parsed, found.start, found.end)):
        return False
    sentence = parsed.sentence_at(verb.idx)
    own = [time for time in parsed.times_around(sentence, verb.idx) if time.type in (TimeType.DATE, TimeType.TIME)]
    return any(
        time.start > verb.idx
        and not _is_ahead(parsed, time)
        and verb.is_ancestor(find_head(parsed, time.start, time.end))
        for time in own
    )


def was_due(parsed: Parsed, verb: Token) -> bool:
    """Whether the only days that its words name for it are over: "was planning to sell on May 3, 2012"."""
    day = parsed.article.published.day
    own = [
        time
        for time in parsed.times_around(parsed.sentence_at(verb.idx), verb.idx)
        if time.type in (TimeType.DATE, TimeType.TIME)
        and time.start > verb.idx
        and verb.is_ancestor(find_head(parsed, time.start, time.end))
    ]
    return day is not None and bool(own) and all(time.latest is not None and time.latest < day for time in own)


def _tells_how_long(time: Time, head: Token) -> bool:
    """Whether it is a length ("for two weeks") or only what comes before ("after Friday"), not a day ("for Friday")."""
    if head.dep_ != "pobj":
        return False
    return head.head.lower_ == "after" or (head.head.lower_ in ("for", "during") and time.type is TimeType.DURATION)


def _is_step(time: Time, head: Token) -> bool:
    """Whether it tells by how much something changes: "extend it by 30 days"."""
    return time.type is TimeType.DURATION and head.dep_ == "pobj" and head.head.lower_ == "by"


def _is_measured_by(parsed: Parsed, time: Time) -> bool:
    """Whether it only tells how far off something else was, or how long a thing lasts: "a day after clashes"."""
    if _FROM_ANOTHER.match(parsed.text(time.end, time.end + 20)):
        return time.type is TimeType.DURATION or "earlier" in time.text
    length = time.type is TimeType.DURATION and _A_LENGTH.fullmatch(time.text) is not None
    return length and not _A_TERM.match(parsed.text(time.end, time.end + 20))


def _tells_of_saying(parsed: Parsed, time: Time, head: Token, verb: Token, cue: Token) -> bool:
    if cue.i == verb.i or cue.pos_ != "VERB" or cue.tag_ not in ("VBD", "VBN", "VBZ"):
        return False
    if cue.tag_ == "VBD" and _stands_between(head, verb, cue):
        return True
    if verb.is_ancestor(head) or head.i == verb.i or not cue.is_ancestor(head):
        return False
    if head.dep_ == "pobj" and head.head.lower_ in ("within", "by", "before", "until"):
        return False
    day = parsed.article.published.day
    return day is None or time.earliest is None or time.earliest <= day


def _stands_between(head: Token, verb: Token, cue: Token) -> bool:
    """Whether the time stands between the verb of promising and the infinitive: "agreed Thursday to pay"."""
    to = next((child for child in verb.lefts if child.tag_ == "TO"), None)
    if to is None or not cue.i < head.i < to.i:
        return False
    return head.nbor(-1).i == cue.i or (head.dep_ == "pobj" and head.head.lower_ == "on" and head.head.i == cue.i + 1)


def _is_ahead(parsed: Parsed, time: Time) -> bool:
    if time.value in ("PAST_REF", "PRESENT_REF"):
        return False
    day = parsed.article.published.day
    latest = time.latest or time.earliest
    if day is None or latest is None:
        return time.type is TimeType.DURATION or day is None
    return latest >= day


def _bound(parsed: Parsed, when: When, time: Time) -> When | None:
    """The due time, with the words that bound it ("within two days", "at most three weeks")."""
    before = parsed.text(max(0, time.start - 12), time.start).split()
    text = when.text
    if before and before[-1].lower() in ("within", "in", "by", "before", "on", "for"):
        start = parsed.text(max(0, time.start - 12), time.start).rindex(before[-1]) + max(0, time.start - 12)
        text = parsed.text(start, time.end)
    latest = None if parsed.text(time.end, time.end + 16).strip(" ,").startswith("at the earliest") else when.latest
    return When(text, when.value, when.earliest, latest)


def count_from_start(verb: Token, due: When | None, before: tuple[tuple[Token, When | None], ...]) -> When | None:
    """The due time, where what it takes ("at most three weeks") is counted from the start that was named before it."""
    days = None if due is None else _count_days(due.value)
    if due is None or days is None or due.latest is not None or verb.lemma_ not in LASTING:
        return due
    for other, known in reversed(before[-2:]):
        begins = other.lemma_ in BEGINNING or any(child.dep_ == "xcomp" for child in other.children)
        near = verb.sent.start - other.sent.end <= NEXT_SENTENCES
        if known is not None and known.latest is not None and begins and near:
            earliest = known.earliest
            if not due.text.startswith(("no more", "at most", "up to", "less", "within", "in no more")):
                earliest = None if earliest is None else earliest + timedelta(days=days)
            return When(due.text, due.value, earliest, known.latest + timedelta(days=days))
    return due


def _count_days(value: str | None) -> int | None:
    """The days of a TIMEX3 duration in days or weeks: "P2W" is 14; None for any other."""
    match = re.fullmatch(r"P(\d+)([DW])", value or "")
    return None if match is None else int(match.group(1)) * (7 if match.group(2) == "W" else 1)


def find_condition(parsed: Parsed, verb: Token, end: int) -> str | None:
    """The clause that binds it, in the article's words: "until the water has gone"; `end` is where the plan ends."""
    return _find_beside(parsed, verb) or _find_behind(parsed, verb, end) or _find_case(parsed, verb)


def _find_beside(parsed: Parsed, verb: Token) -> str | None:
    nested = [child for child in verb.children if child.dep_ == "xcomp"]
    above = [verb.head] if verb.dep_ in ("xcomp", "ccomp") else []
    for child in (child for token in (verb, *nested, *above) for child in token.children):
        if child.dep_ != "advcl":
            continue
        mark = next((token for token in child.children if token.dep_ in ("mark", "advmod") and token.i < child.i), None)
        own = child.head.i in (verb.i, *(token.i for token in nested))
        if mark is not None and _binds(mark, child) and (own or mark.lower_ in ("if", "unless")):
            return _cite_clause(parsed, mark, child)
    return None


def _binds(mark: Token, verb: Token) -> bool:
    """Whether the clause is a condition; one with "after" on what was is but the reason ("after he had lost")."""
    past = verb.tag_ == "VBD" or any(
        child.tag_ in ("VBD", "MD") and child.lower_ not in ("can", "may", "will") for child in verb.lefts
    )
    return mark.lower_ in BINDING and not (mark.lower_ == "after" and past)


def _cite_clause(parsed: Parsed, mark: Token, head: Token) -> str:
    last = head.right_edge
    while last.is_punct and last.i > mark.i:
        last = last.nbor(-1)
    return parsed.text(mark.idx, close_quote(parsed, mark.idx, last.idx + len(last)))


def _find_behind(parsed: Parsed, verb: Token, end: int) -> str | None:
    """The condition that follows the clause, where the parser hung it to another verb."""
    following = next((token for token in verb.doc[verb.i + 1 : verb.sent.end] if token.idx >= end), None)
    if following is None or not _binds(following, following.head) or following.dep_ != "mark":
        return None
    last = following.head.right_edge
    while last.is_punct:
        last = last.nbor(-1)
    inner = [token for token in verb.doc[following.i : last.i] if token.text == ","]
    last = inner[0].nbor(-1) if inner else last
    return parsed.text(following.idx, last.idx + len(last)) if last.i > following.i else None


def _find_case(parsed: Parsed, verb: Token) -> str | None:
    """The condition that a phrase gives: "in the event that war breaks out", "in case of fire"."""
    for preposition in verb.rights:
        if preposition.dep_ != "prep" or preposition.lower_ != "in":
            continue
        case = next((child for child in preposition.children if child.lower_ in ("event", "case")), None)
        if case is not None and any(child.dep_ in ("acl", "prep", "relcl") for child in case.rights):
            return _cite_clause(parsed, preposition, preposition)
    return None

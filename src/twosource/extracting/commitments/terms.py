"""The time that somebody has or is given to do something: "have until Monday to reply", "gave the mill 60 days to"."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.commitments.cues import Undertaking, is_negated
from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.language.tokens import Token
from twosource.model.statement import CommitmentKind

HAVING = frozenset(("have", "get"))
GRANTING = frozenset(("give", "grant", "allow"))
UNTIL = frozenset(("until", "till"))
TIMES = frozenset(("DATE", "TIME"))

UNITS = frozenset(("day", "week", "hour", "month", "minute", "year"))
"""What a term is measured in: "the day to vote" is none."""

LASTING = frozenset(("live", "go", "run", "kill", "spare", "wait", "remember", "forget"))
"""What "ten days to" goes on with where nothing is due."""

FARTHEST = 8
"""Words between the verb and the infinitive."""


def read_term(verb: Token, to: Token) -> Iterator[Undertaking]:
    """What is to be done within a term, by its infinitive."""
    giver = find_term_giver(verb, to)
    if giver is not None and not is_negated(giver):
        kind = CommitmentKind.DEADLINE
        yield Undertaking(verb, to, giver, kind, is_negated(verb), certain=True, needs="day", term=True)


def find_term_giver(verb: Token, to: Token) -> Token | None:
    """The verb by which the term right before the infinitive is had or given, or None."""
    if to.i == 0 or verb.lemma_ in LASTING or to.nbor(-1).ent_type_ not in TIMES:
        return None
    start = to.i - 1
    while start > 1 and (
        verb.doc[start - 1].ent_type_ in TIMES
        or (verb.doc[start - 1].lower_ in ("on", "of", "the") and verb.doc[start - 2].ent_type_ in TIMES)
    ):
        start -= 1
    before = verb.doc[start - 1] if start > 0 else verb.doc[start]
    bound = before.lower_ in UNTIL
    if not bound and not _is_measured(verb, start, to.i):
        return None
    for token in (verb.head, verb.head.head, verb.head.head.head):
        if token.lemma_ in HAVING | GRANTING and token.pos_ in ("VERB", "AUX") and token.i < start:
            return token if start - token.i <= FARTHEST else None
    return None


def _is_measured(verb: Token, start: int, end: int) -> bool:
    """Whether the words are so many days: "60 days", "two weeks"."""
    term = [verb.doc[at] for at in range(start, end)]
    return any(token.like_num for token in term) and any(token.lemma_ in UNITS for token in term)


def find_holder(giver: Token) -> Token | None:
    """Who has the term: the one it is given to, or the subject of having it."""
    if giver.lemma_ in HAVING or is_passive(giver):
        return find_subject(giver)
    given = [child for child in giver.rights if child.dep_ in ("dative", "dobj") and child.pos_ != "ADP"]
    return next((child for child in given if child.ent_type_ not in TIMES), None)

"""What a candidate for a commitment says: who, what, by when, on which condition, and what the rules make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.extracting.attribution.said_by import find_attributed
from twosource.extracting.commitments.candidates import Candidate, find_candidates
from twosource.extracting.commitments.clauses import find_clause, find_thing
from twosource.extracting.commitments.contexts import describe_context, weigh_context
from twosource.extracting.commitments.cues import Undertaking
from twosource.extracting.commitments.doers import find_doer, find_nearby_speaker
from twosource.extracting.commitments.dues import find_condition, find_due
from twosource.extracting.commitments.guards import is_ruled_out, is_undertaken, tells_restriction
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import Attributed, Attribution, When

SPEAKING = frozenset(("i", "we", "our", "my"))
LEAST_CONTEXT = -3.2
"""Log-odds below which the words around a loose candidate are not worth reading it: of those below it, one in a
hundred is a commitment (scripts/train_commitments.py --check counts them)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate with what its clause tells; `accepted` is the verdict of the rules.

    `context` is what the `words` around it weigh (`commitment_contexts`).
    """

    candidate: Candidate
    subject: Token | None
    attributed: Attributed | None
    due: When | None
    condition: str | None
    start: int
    end: int
    accepted: bool
    words: tuple[str, ...]
    context: float


def read_all(parsed: Parsed, attributions: Sequence[Attribution]) -> list[Reading]:
    """What the candidates of the article say, in reading order; those that tell a restriction are left out."""
    readings = []
    for candidate in find_candidates(parsed):
        subject = find_doer(parsed, candidate.undertaking)
        if is_ruled_out(parsed, candidate.undertaking, subject):
            continue
        words = describe_context(parsed, candidate.undertaking, subject)
        context = weigh_context(words)
        if (candidate.loose and context < LEAST_CONTEXT) or tells_restriction(candidate.undertaking, subject):
            continue
        readings.append(read(parsed, attributions, candidate, subject, words=words, context=context))
    return readings


def read(
    parsed: Parsed,
    attributions: Sequence[Attribution],
    candidate: Candidate,
    subject: Token | None,
    *,
    words: Sequence[str],
    context: float = 0.0,
) -> Reading:
    """What the candidate says, with the offsets of what is to be done."""
    one = candidate.undertaking
    verb = one.head
    attributed = find_attributed(parsed, attributions, verb.idx, verb.idx + len(verb))
    if attributed is None and subject is not None and subject.lower_ in SPEAKING:
        attributed = find_nearby_speaker(attributions, verb.idx)
    due = find_due(parsed, one)
    start, end = find_thing(parsed, one.first, verb) if is_thing(one) else find_clause(parsed, verb, one.first)
    condition = find_condition(parsed, verb, end)
    accepted = not candidate.loose and is_undertaken(
        parsed, one, subject, attributed=attributed, due=due, condition=condition
    )
    return Reading(candidate, subject, attributed, due, condition, start, end, accepted, tuple(words), context)


def is_thing(one: Undertaking) -> bool:
    """Whether what is to be done is told by a noun: "pledged $3 million"."""
    return one.head.pos_ in ("NOUN", "SYM", "NUM", "PROPN") and one.certain

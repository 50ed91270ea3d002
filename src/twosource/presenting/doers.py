"""Who it is that promises, where the page says "I" or "he"."""

from __future__ import annotations

from twosource.model.record import Record
from twosource.model.span import Evidence, Span
from twosource.model.statement import Attribution, Commitment
from twosource.presenting.citing import PRONOUNS
from twosource.presenting.naming import Names
from twosource.presenting.plain import flatten

FIRST_PERSON = ("i", "we")
UNNAMED = "a speaker who is not named"


def name_doer(record: Record, promise: Commitment) -> str | None:
    """The doer of a promise in words; behind "I" and "we" the one whose words they are. None where nobody is told."""
    if promise.who is None:
        return None
    if promise.who.lower() in FIRST_PERSON:
        return name_speaker(record, promise) or UNNAMED
    if promise.who.lower() in PRONOUNS:
        return Names(record).find_name(promise.who, promise.evidence[0]) or flatten(promise.who)
    return flatten(promise.who)


def name_speaker(record: Record, promise: Commitment) -> str | None:
    """Whose words a promise is in: by name where the page has one; None where it names nobody."""
    words = promise.attributed_to.text if promise.attributed_to else None
    near = promise.evidence[0]
    if words is None:
        said = _find_attribution(record, promise)
        if said is None or said.attributed_to is None:
            return None
        words, near = said.attributed_to.text, said.evidence[0]
    return Names(record).find_name(words, near) or (None if words.lower() in PRONOUNS else flatten(words))


def _holds(span: Span, cited: Evidence) -> bool:
    return span.start <= cited.start and cited.end <= span.end


def _find_attribution(record: Record, promise: Commitment) -> Attribution | None:
    """What somebody says in the article of the promise, and in which its words stand; the shortest of several."""
    own = promise.evidence[0]
    around = [
        one
        for one in record.statements.attributions
        if one.article == promise.article and any(_holds(span, own) for span in one.content)
    ]
    return min(around, key=lambda one: (sum(span.end - span.start for span in one.content), one.id), default=None)

"""One person told of without a number: "a gang member was convicted" says nothing against two who were charged."""

from __future__ import annotations

from twosource.model.ordinals import read_ordinal
from twosource.model.statement import Figure, Status
from twosource.reconciling.agreement import as_bound, point_of
from twosource.reconciling.questions import Question
from twosource.reconciling.words import list_words

_NUMBERS = frozenset(list_words("one 1 single sole lone only just"))


def open_singles(groups: dict[Question, list[Figure]]) -> dict[Question, list[Figure]]:
    """The groups, one person whom no number counts as "at least one" where another count is of more."""
    return {
        question: [as_bound(each) if _is_singly_told(each) else each for each in counts]
        if any((point_of(each) or 0.0) > 1 for each in counts)
        else counts
        for question, counts in groups.items()
    }


def _is_singly_told(figure: Figure) -> bool:
    """Whether it is one by its noun alone: "a man", "Gang member", and not "one man" or "a third man"."""
    quote = figure.evidence[0].quote
    one = figure.low == figure.high == 1 and figure.status is Status.STANDS and not figure.revised_to
    return one and _NUMBERS.isdisjoint(list_words(quote)) and read_ordinal(quote) is None

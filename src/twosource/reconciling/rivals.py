"""Counts of things that no measure names, and whether two different ones answer one question all the same."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.statement import Figure
from twosource.reconciling.agreement import agree
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words, overlap, telling_words

# Share of the telling words of the shorter sentence that stand in the other. Read off the figures corpus by eye.
SAME_MATTER = 0.2
# A noun of one word ("boats", "rifles") is counted in many matters of one story.
FEWEST_WORDS = 2


def join_rivals(groups: Sequence[list[Figure]], sources: Sources) -> list[list[Figure]]:
    """The groups of equal counts, those joined that different pages give for one noun in one matter.

    A page that gives both counts speaks of two matters.
    """
    joined: list[list[Figure]] = []
    for group in groups:
        home = next((other for other in joined if _are_rivals(group, other, sources)), None)
        if home is None:
            joined.append(list(group))
        else:
            home.extend(group)
    return joined


def _are_rivals(group: Sequence[Figure], other: Sequence[Figure], sources: Sources) -> bool:
    texts = {sources.text_of(figure) for figure in other}
    if any(sources.text_of(figure) in texts for figure in group):
        return False
    return any(_ask_one(one, two) for one in group for two in other)


def _ask_one(one: Figure, other: Figure) -> bool:
    """Whether both count one noun in sentences that speak of one matter."""
    noun = list_words(one.population or "")
    if len(noun) < FEWEST_WORDS or noun != list_words(other.population or "") or agree(one, other):
        return False
    return share_matter(one, other)


def share_matter(one: Figure, other: Figure) -> bool:
    """Whether the sentences of two counts speak of one matter, as the words besides the counts tell."""
    return overlap(_matter(one), _matter(other)) >= SAME_MATTER


def _matter(figure: Figure) -> frozenset[str]:
    return telling_words(figure.evidence[0].sentence) - telling_words(figure.evidence[0].quote)

"""Counts that are joined in one sentence: "three men and a woman died", "12 Danish and 11 Dutch sailors were held"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from twosource.model.statement import Figure
from twosource.reconciling.populations import PEOPLE, classify_population, is_class, may_be_people
from twosource.reconciling.words import list_words

_JOINED = re.compile(r"\s*(?:,|,?\s+and|\s&)\s+(?:the |both )?")


def find_coordinated(figures: Sequence[Figure]) -> frozenset[str]:
    """The ids of the counts of people that another count of one measure is joined to: none of them is a whole.

    One of a class of its own ("two officers and 16 civilians") is the whole of that class all the same.
    """
    ordered = sorted(figures, key=lambda each: (each.article, each.measure, each.evidence[0].start))
    joined: set[str] = set()
    for _, group in groupby(ordered, key=lambda each: (each.article, each.measure, each.evidence[0].sentence_start)):
        counts = list(group)
        for one, other in pairwise(counts):
            if _are_joined(one, other):
                joined.update(each.id for each in (one, other) if _is_of_people(each))
    return frozenset(joined)


def _are_joined(one: Figure, other: Figure) -> bool:
    if other.subset_of == one.id:  # "three sailors, a mate and two cooks"
        return False
    first, second = one.evidence[0], other.evidence[0]
    between = first.sentence[first.end - first.sentence_start : second.start - second.sentence_start]
    if _JOINED.fullmatch(between) is None:
        return False
    return _lacks_noun(one) or (may_be_people(_class_of(one)) and may_be_people(_class_of(other)))


def _class_of(figure: Figure) -> str:
    return classify_population(figure.population, figure.measure)


def _is_of_people(figure: Figure) -> bool:
    name = _class_of(figure)
    return name == PEOPLE or not is_class(name)


def _lacks_noun(figure: Figure) -> bool:
    """Whether it has the noun of the next one: "12 Danish" sailors, an adjective, which has no plural."""
    noun = list_words(figure.population or "")[-1:]
    return (figure.low or 0.0) > 1 and not is_class(_class_of(figure)) and not "".join(noun).endswith("s")

"""The same people under two nouns: the officer and the man, the two women and the two workers whom a story counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from twosource.model.noun_forms import make_singular
from twosource.model.statement import Figure, Measure, Status
from twosource.reconciling.agreement import point_of
from twosource.reconciling.populations import PEOPLE, is_class, may_be_people
from twosource.reconciling.words import list_words

# Of those whom a story counts by name or trade; one of a crowd or of a crew sent is anybody.
_MEASURES = (Measure.KILLED, Measure.INJURED, Measure.DETAINED)
# Who may be held for what was done, but is not whom it was done to.
_DOERS = ("attackers", "suspects")
# Classes that people of any trade belong to.
_ANYBODYS = ("women", "children")
# How nouns end that name a person: "receptionist", "accountant", "partner".
_PERSONAL = ("ist", "er", "or", "ant", "ent", "ian", "eer", "mate", "friend", "boss", "nurse", "clerk")
_MEN = frozenset(list_words("man men father son brother husband gentleman grandfather boy boys schoolboy nephew uncle"))
_WOMEN = frozenset(
    list_words("woman women mother daughter sister wife girl girls schoolgirl grandmother niece aunt policewoman")
)
_GROWN = frozenset(list_words("man men woman women father mother husband wife gentleman grandfather grandmother"))

Classes = Mapping[str, Sequence[Figure]]


def find_single_classes(measure: Measure, classes: Classes) -> frozenset[str]:
    """The classes whose counts are of those whom the story's other counts are of; none where unsure.

    `classes` holds all counts of one story and measure by the class of their noun. Nobody in it gives more than one,
    or all give one number of dead; there is one trade at most, and neither the nouns nor a sentence that has two of
    them tell two persons apart.
    """
    told = {name: counts for name, counts in classes.items() if any(point_of(each) for each in counts)}
    named = sorted(name for name in told if name != PEOPLE and _may_be_person(name))
    if measure not in _MEASURES or len(told) < 2 or len([name for name in named if name not in _ANYBODYS]) > 1:
        return frozenset()
    if measure is not Measure.DETAINED and not set(named).isdisjoint(_DOERS):
        return frozenset()
    standing = [each for counts in classes.values() for each in counts if each.status is Status.STANDS]
    several = any((each.low or 0.0) > 1 or (each.high or 0.0) > 1 for each in standing)
    if several and not (measure is Measure.KILLED and _give_one_number(standing)):
        return frozenset()
    kinds = [told[name] for name in (PEOPLE, *named) if name in told]
    apart = any(_sentences(one) & _sentences(other) for one, other in combinations(kinds, 2))
    return frozenset() if apart or _tells_apart(named, told) else frozenset(named)


def are_men_and_women(one: Figure, other: Figure) -> bool:
    """Whether one counts men or boys and the other women or girls.

    Both are told by their nouns: "two men" are no "two women", whom "two people" may be.
    """
    ours, theirs = _words([one]), _words([other])
    return bool((ours & _MEN and theirs & _WOMEN) or (ours & _WOMEN and theirs & _MEN))


def _give_one_number(counts: Iterable[Figure]) -> bool:
    return len({(each.low, each.high) for each in counts}) == 1 and all(each.low == each.high for each in counts)


def _may_be_person(name: str) -> bool:
    return may_be_people(name) or (not is_class(name) and make_singular(name).endswith(_PERSONAL))


def _sentences(counts: Iterable[Figure]) -> set[tuple[str, int]]:
    return {(each.article, each.evidence[0].sentence_start) for each in counts}


def _tells_apart(named: Sequence[str], told: Classes) -> bool:
    """Whether one noun is of a man and the other of a woman, or one of a child and the other of a grown person."""
    words = _words(each for counts in told.values() for each in counts)
    if words & _MEN and (words & _WOMEN or "women" in named):
        return True
    return "children" in named and bool(words & _GROWN or "women" in named)


def _words(counts: Iterable[Figure]) -> frozenset[str]:
    return frozenset(word for each in counts for word in list_words(each.population or ""))

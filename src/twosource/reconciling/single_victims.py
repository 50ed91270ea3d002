"""One person under two nouns: the officer and the man whom the pages of a story count, where they count one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.model.statement import Figure, Measure
from twosource.reconciling.agreement import point_of
from twosource.reconciling.populations import PEOPLE, may_be_people
from twosource.reconciling.words import list_words

# Of those whom a story counts by name or trade; one of a crowd or of a crew sent is anybody.
_MEASURES = (Measure.KILLED, Measure.INJURED, Measure.DETAINED)
# Who may be held for what was done, but is not whom it was done to.
_DOERS = ("attackers", "suspects")
_MEN = frozenset(list_words("man men father son brother husband gentleman grandfather boy boys schoolboy nephew uncle"))
_WOMEN = frozenset(
    list_words("woman women mother daughter sister wife girl girls schoolgirl grandmother niece aunt policewoman")
)
_GROWN = frozenset(list_words("man men woman women father mother husband wife gentleman grandfather grandmother"))

Classes = Mapping[str, Sequence[Figure]]


def find_single_classes(measure: Measure, classes: Classes) -> frozenset[str]:
    """The class whose counts of one are of the one person whom the story's other counts are of; none where unsure.

    `classes` holds all counts of one story and measure by the class of their noun. Nobody in it gives more than one,
    there is one class besides people, and neither the two nouns nor a sentence that has both tell two persons apart.
    """
    told = {name: counts for name, counts in classes.items() if any(point_of(each) for each in counts)}
    named = [name for name in told if name != PEOPLE and may_be_people(name)]
    if measure not in _MEASURES or PEOPLE not in told or len(named) != 1:
        return frozenset()
    ours, people = told[named[0]], told[PEOPLE]
    if named[0] in _DOERS and measure is not Measure.DETAINED:
        return frozenset()
    if any((each.low or 0.0) > 1 or (each.high or 0.0) > 1 for counts in classes.values() for each in counts):
        return frozenset()
    if _sentences(ours) & _sentences(people) or _tells_apart(named[0], ours, people):
        return frozenset()
    return frozenset(named)


def _sentences(counts: Iterable[Figure]) -> set[tuple[str, int]]:
    return {(each.article, each.evidence[0].sentence_start) for each in counts}


def _tells_apart(name: str, ours: Sequence[Figure], people: Sequence[Figure]) -> bool:
    """Whether one noun is of a man and the other of a woman, or one of a child and the other of a grown person."""
    words = _words(ours), _words(people)
    both = words[0] | words[1]
    if both & _MEN and (both & _WOMEN or name == "women"):
        return True
    return name == "children" and bool(words[1] & _GROWN)


def _words(counts: Iterable[Figure]) -> frozenset[str]:
    return frozenset(word for each in counts for word in list_words(each.population or ""))

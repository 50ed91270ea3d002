"""Equal counts of people under other nouns: "21 schoolgirls", "21 women and girls" and "the 21" are one count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from twosource.model.annotation import Comparator
from twosource.model.statement import About, Figure, Measure
from twosource.reconciling.agreement import compatible
from twosource.reconciling.populations import PEOPLE, is_class, may_be_people
from twosource.reconciling.sources import Sources

# Smaller counts of two groups of people are often equal by chance.
_FEWEST = 10
# Of people alone; what is destroyed, sent or counted otherwise may be anything.
_MEASURES = (
    Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DETAINED, Measure.DISPLACED, Measure.RESCUED,
    Measure.ABDUCTED, Measure.ATTENDING,
)  # fmt: skip
# Classes that one person may belong to at a time, by age, sex and school, or by what is held against him.
_ALIKE = (frozenset({"children", "women", "students"}), frozenset({"attackers", "suspects"}))

_Asked = tuple[str | None, Measure, str, float]


def unite_counted(
    figures: Sequence[Figure], class_of: Mapping[str, str], phase_of: Callable[[Figure], str], sources: Sources
) -> dict[str, str]:
    """The class of the counted by the id of the figure, equal counts of people in one class where they may be one.

    `class_of` has the class of the noun of each. Nothing is said of counts of one sentence, of parts of another number,
    nor where equal counts are of two groups that nobody belongs to at a time, as soldiers and militants.
    """
    equal: dict[_Asked, list[Figure]] = {}
    for figure in figures:
        if figure.measure in _MEASURES and (count := name_number(figure)) >= _FEWEST:
            equal.setdefault((sources.story(figure), figure.measure, phase_of(figure), count), []).append(figure)
    united = dict(class_of)
    by_text: dict[tuple[str, Measure], list[Figure]] = {}
    for figure in figures:
        by_text.setdefault((sources.text_of(figure), figure.measure), []).append(figure)
    for counts in equal.values():
        home = _find_home(counts, class_of, sources)
        if home is None:
            continue
        told = {_sentence(each) for each in counts if class_of[each.id] == home}
        for figure in counts:
            beside = by_text[sources.text_of(figure), figure.measure]
            if _sentence(figure) not in told and not _is_part(figure, home, beside, class_of):
                united[figure.id] = home
    return united


def are_equal_counts(held: Sequence[Figure], counts: Sequence[Figure], classes: set[str]) -> bool:
    """Whether all name one number, so large that two groups seldom have it, of people who may be the same.

    Vague counts among those `held` say nothing against it, nor do others where `counts` are only told again.
    """
    numbers, among = {name_number(each) for each in counts}, {name_number(each) for each in held}
    retold = all(each.about is About.BACKGROUND for each in counts)
    if len(numbers) != 1 or min(numbers) < _FEWEST or not (numbers <= among if retold else among - {0.0} == numbers):
        return False
    return len(classes) == 1 or (counts[0].measure in _MEASURES and _may_be_one(classes))


def name_number(figure: Figure) -> float:
    """The number that the words of a count name ("more than 200" names 200); 0 for none, and for two bounds."""
    match figure.comparator:
        case Comparator.INDEFINITE | Comparator.RANGE:
            return 0.0
        case Comparator.MORE_THAN:
            return (figure.low or 1.0) - 1
        case Comparator.LESS_THAN:
            return (figure.high or -1.0) + 1
    return figure.low or figure.high or 0.0


def _find_home(counts: Sequence[Figure], class_of: Mapping[str, str], sources: Sources) -> str | None:
    """The class that most texts give for the count; None where there is one alone, or two that no one belongs to."""
    texts: dict[str, set[str]] = {}
    for figure in counts:
        texts.setdefault(class_of[figure.id], set()).add(sources.text_of(figure))
    if len(texts) < 2 or not _may_be_one(texts):
        return None
    return max(texts, key=lambda name: (is_class(name), len(texts[name]), name != PEOPLE, name))


def _may_be_one(classes: Iterable[str]) -> bool:
    """Whether one person may be of all of the classes."""
    named = [name for name in classes if is_class(name) and name != PEOPLE]
    return all(map(may_be_people, named)) and all(
        any({one, other} <= alike for alike in _ALIKE) for one, other in combinations(named, 2)
    )


def _is_part(figure: Figure, home: str, beside: Sequence[Figure], class_of: Mapping[str, str]) -> bool:
    """Whether its article gives another number of which it is a part, or which that class is given in."""
    if class_of[figure.id] == home:
        return False
    wholes = [other for other in beside if other.id == figure.subset_of or class_of[other.id] == home]
    return any(not compatible(figure, other) for other in wholes)


def _sentence(figure: Figure) -> tuple[str, int]:
    return figure.article, figure.evidence[0].sentence_start

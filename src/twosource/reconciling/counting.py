"""Which counts of a story answer one question, and which are counts of a part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.annotation import Comparator
from twosource.model.statement import About, Figure, Measure, Modality, Status
from twosource.reconciling.agreement import GROWING, agree, as_bound, compatible, is_vague, name_value, point_of
from twosource.reconciling.conditions import name_grade, name_hospital
from twosource.reconciling.coordinated import find_coordinated
from twosource.reconciling.gathered import part_gathered
from twosource.reconciling.moved_counts import is_set_against, is_toll
from twosource.reconciling.next_counted import count_up, is_next
from twosource.reconciling.none_counted import part_none
from twosource.reconciling.origins import Roots
from twosource.reconciling.partial_counts import is_share, leave_out_yearly
from twosource.reconciling.phases import PHASES, name_phase
from twosource.reconciling.placed_counts import move_to_places
from twosource.reconciling.populations import PEOPLE, classify_population, is_class, may_be_people
from twosource.reconciling.questions import Question
from twosource.reconciling.same_counted import are_equal_counts, name_number, unite_counted
from twosource.reconciling.single_victims import are_men_and_women, find_single_classes
from twosource.reconciling.singly_told import open_singles
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words, overlap, telling_words

# A sentence with so many telling words besides its count and its speaker names what it speaks of; of the words of one
# that speaks of the same as the other counts, so many stand in those too.
_OWN_MATTER = 4
_SAME_MATTER = 0.4
_ELSEWHERE = "in another matter"
# Two counts of one are more often of two people than of one called by two names.
_FEWEST_FOLDED = 2
# Smaller counts of two happenings are often equal by chance.
_FEWEST_RETOLD = 20
_TOLLS = (Measure.KILLED, Measure.INJURED)
_OPEN = (Comparator.AT_LEAST, Comparator.MORE_THAN)
# "Eleven of the injured", and not "all of the injured".
_OF_ALL = re.compile(
    r"(?<!\ball) of (?:the|those) (?:injured|wounded|hurt|dead|killed|missing|victims|detained)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;–—]\s|,? (?:and|but|while|whereas|although|though) (?=\w+ )")
_WHERE = ("in ", "at ")
_BODIES = frozenset(("body", "bodies", "corpse", "corpses"))
# Words of a population that say no more than the measure does.
_NO_PART = frozenset(
    list_words("people person those dead deaths killed injured wounded hurt missing victims casualties fatalities")
)
_ANSWERING = (Modality.ASSERTED, Modality.DENIED)
_ClassKey = tuple[str | None, Measure, str, str]


def group_counts(figures: Sequence[Figure], sources: Sources, roots: Roots) -> dict[Question, list[Figure]]:
    """The counts of the main happening that are said to be so, by the question that they answer.

    Plans, possibilities and other happenings are left out: they are no answers.
    """
    by_text: dict[tuple[Question, str], list[Figure]] = {}
    matters = _list_matters(figures, sources)
    answers = [each for each in figures if each.about is About.MAIN and _answers(each)]
    answers = leave_out_yearly(answers, sources) + _find_retold(figures, answers, sources)
    folded = _fold_classes(answers, sources)
    classes = {each.id: PEOPLE if _class_key(each, sources) in folded else _class_of(each) for each in answers}
    classes = unite_counted(answers, classes, name_phase, sources)
    joined = find_coordinated(answers)
    for figure in answers:
        population = classes[figure.id]
        other = _is_of_another_matter(figure, matters.get((sources.story(figure), figure.measure), frozenset()))
        part = _ELSEWHERE if other else name_phase(figure)
        question = Question(sources.story(figure), figure.measure, population, part)
        by_text.setdefault((question, figure.article), []).append(figure)
    known = {figure.id: figure for figure in figures}
    groups: dict[Question, list[Figure]] = {}
    only_parts: dict[Question, list[Figure]] = {}
    for (question, _), given in by_text.items():
        counts = count_up(given, sources)
        besides = _list_besides(counts, joined)
        told = _tell_parts(counts, besides, known, roots)
        if len(besides) == len(counts):
            only_parts.setdefault(question, []).extend(counts)
            continue
        for figure, part in told:
            groups.setdefault(replace(question, part=question.part or part), []).append(figure)
    _add_parts(groups, only_parts)
    move_to_places(groups)
    part_none(groups)
    part_gathered(groups, _name_part)
    groups = open_singles(_join_equal_parts(_follow_revisions(groups)))
    return {question: _beside_copies(counts, sources) for question, counts in groups.items()}


def _add_parts(groups: dict[Question, list[Figure]], only_parts: dict[Question, list[Figure]]) -> None:
    """Add the counts of articles that give no whole: to the part that another names, or to the whole as bounds."""
    for question, counts in only_parts.items():
        has_whole, is_own = question in groups, _is_own_group(question.population)
        for figure in counts:
            named = [part for part in _list_part_names(figure) if replace(question, part=part) in groups]
            if question.part or is_own or (has_whole and not named):
                groups.setdefault(question, []).append(as_bound(figure) if has_whole else figure)
            else:
                part = named[0] if named else _name_part(figure)
                groups.setdefault(replace(question, part=part), []).append(figure)


def _join_equal_parts(groups: dict[Question, list[Figure]]) -> dict[Question, list[Figure]]:
    """The groups, those of parts that are of one number and of the same people or things joined.

    "The 31 patients" of one page and "31 of those injured" of another are one part; so is one that another page gives
    alone. Two places, and two counts of one sentence, stay two parts.
    """
    joined = dict(groups)
    for question, counts in groups.items():
        if not _is_named_part(question):
            continue
        home = next(
            (other for other in joined if other != question and _holds(other, joined[other], question, counts)), None
        )
        if home is not None:
            joined[home] = [*joined[home], *joined.pop(question)]
    return joined


def _is_named_part(question: Question) -> bool:
    return question.part not in ("", *PHASES, _ELSEWHERE) or (not question.part and _is_own_group(question.population))


def _holds(home: Question, held: Sequence[Figure], question: Question, counts: Sequence[Figure]) -> bool:
    if (home.story, home.measure) != (question.story, question.measure) or home.part in (*PHASES, _ELSEWHERE):
        return False
    if home.part.startswith(_WHERE) and question.part.startswith(_WHERE) and home.part != question.part:
        return False
    if not set(map(_sentence_of, held)).isdisjoint(map(_sentence_of, counts)):
        return False
    if question.measure is not Measure.OTHER:
        return are_equal_counts(held, counts, {home.population, question.population})
    numbers = {name_number(each) for each in counts}
    told = [name_number(each) in numbers for each in held]
    alike = home.population == question.population and len(numbers) == 1
    return alike and (all(told) if home.part else any(told))


def _follow_revisions(groups: dict[Question, list[Figure]]) -> dict[Question, list[Figure]]:
    """The groups, each revised count in that of the count that its article puts in its place.

    "Three missiles" and the "one projectile" that they turned out to be answer one question, whatever their nouns.
    """
    asked = {figure.id: question for question, counts in groups.items() for figure in counts}
    followed: dict[Question, list[Figure]] = {question: [] for question in groups}
    for question, counts in groups.items():
        for figure in counts:
            revised = figure.status is Status.REVISED and figure.revised_to in asked
            followed[asked[figure.revised_to or ""] if revised else question].append(figure)
    return {question: counts for question, counts in followed.items() if counts}


def _beside_copies(counts: list[Figure], sources: Sources) -> list[Figure]:
    """The counts with those of copies of one text beside each other."""
    texts = list(dict.fromkeys(map(sources.text_of, counts)))
    places = {text: at for at, text in enumerate(texts)}
    return sorted(counts, key=lambda figure: places[sources.text_of(figure)])


def _list_besides(counts: Sequence[Figure], joined: frozenset[str]) -> list[Figure]:
    """The counts of one article that stand with "others" in one sentence: neither is a whole, together they are.

    Nor is one that is joined to another ("three men and a woman"), or one of all ("eleven of the injured").
    """
    sentences = Counter(map(_sentence_of, counts))
    beside = {place for figure in counts if _names_others(figure) and sentences[place := _sentence_of(figure)] > 1}
    return [each for each in counts if _sentence_of(each) in beside or each.id in joined or _counts_some(each)]


def _counts_some(figure: Figure) -> bool:
    """Whether it counts some of more: "eleven of the injured", the bodies found so far, those of a day or of a side."""
    bodies = figure.measure is Measure.KILLED and bool(_BODIES & set(list_words(figure.population or "")))
    return bodies or _OF_ALL.search(figure.evidence[0].quote) is not None or is_share(figure)


def _is_own_group(population: str) -> bool:
    """Whether the counted have a name of their own, as a nation's people have, which says what part they are."""
    return population != PEOPLE and not is_class(population)


def _find_retold(figures: Sequence[Figure], answers: Sequence[Figure], sources: Sources) -> list[Figure]:
    """The counts that one article gives as the background of what another reports: of one class, and they agree.

    Only counts that are large enough not to agree by chance, and none of the dead and hurt, whose counts in earlier
    happenings stand in every article.
    """
    known: dict[_ClassKey, list[Figure]] = {}
    for figure in answers:
        known.setdefault(_class_key(figure, sources), []).append(figure)
    return [
        figure
        for figure in figures
        if figure.about is About.BACKGROUND
        and _answers(figure)
        and figure.measure not in _TOLLS
        and (point_of(figure) or 0.0) >= _FEWEST_RETOLD
        and any(
            agree(figure, other) and not is_vague(other) and sources.text_of(other) != sources.text_of(figure)
            for other in known.get(_class_key(figure, sources), ())
        )
    ]


def _answers(figure: Figure) -> bool:
    """Whether it says how many: those who "may be affected" are counted by just these words."""
    possible = figure.modality is Modality.POSSIBLE and figure.measure is Measure.AFFECTED
    return possible or figure.modality in _ANSWERING


def _class_of(figure: Figure) -> str:
    return classify_population(figure.population, figure.measure)


def _class_key(figure: Figure, sources: Sources) -> _ClassKey:
    return sources.story(figure), figure.measure, name_phase(figure), _class_of(figure)


def _fold_classes(figures: Sequence[Figure], sources: Sources) -> frozenset[_ClassKey]:
    """The classes of a story and measure that are people's: their counts and those of people agree somewhere.

    Captives are girls, and the dead dockworkers, where one count is given of both, unless any text tells them apart by
    two counts that cannot be one.
    """
    texts: dict[_ClassKey, dict[str, list[Figure]]] = {}
    for figure in figures:
        key = _class_key(figure, sources)
        texts.setdefault(key, {}).setdefault(sources.text_of(figure), []).append(figure)
    one = frozenset(
        key
        for key in texts
        if key[3] != PEOPLE and may_be_people(key[3]) and _are_one_class(texts[key], texts.get((*key[:3], PEOPLE), {}))
    )
    return one | _fold_singles(texts)


def _fold_singles(texts: dict[_ClassKey, dict[str, list[Figure]]]) -> frozenset[_ClassKey]:
    classes: dict[tuple[str | None, Measure, str], dict[str, list[Figure]]] = {}
    for key, counts in texts.items():
        classes.setdefault(key[:3], {})[key[3]] = [figure for text in counts.values() for figure in text]
    return frozenset(
        (*asked, name) for asked, named in classes.items() for name in find_single_classes(asked[1], named)
    )


def _are_one_class(named: dict[str, list[Figure]], people: dict[str, list[Figure]]) -> bool:
    apart = any(
        not compatible(one, other) and other.subset_of != one.id
        for text in named
        for one in named[text]
        for other in people.get(text, ())
    )
    return not apart and any(
        _is_one_count(one, other)
        for counts in named.values()
        for one in counts
        for others in people.values()
        for other in others
    )


def _is_one_count(one: Figure, other: Figure) -> bool:
    """Whether a count of a class and one of people are one: they agree, and neither is a part of the other."""
    return (
        min(point_of(one) or 0.0, point_of(other) or 0.0) >= _FEWEST_FOLDED
        and agree(one, other)
        and not are_men_and_women(one, other)
        and _sentence_of(one) != _sentence_of(other)
        and one.id != other.subset_of
        and other.id != one.subset_of
    )


def _list_matters(figures: Sequence[Figure], sources: Sources) -> dict[tuple[str | None, Measure], frozenset[str]]:
    """The words in which each story gives its counts of each measure that are more than none."""
    words: dict[tuple[str | None, Measure], frozenset[str]] = {}
    for figure in figures:
        if figure.about is About.MAIN and point_of(figure):
            key = sources.story(figure), figure.measure
            words[key] = words.get(key, frozenset()) | telling_words(figure.evidence[0].sentence)
    return words


def _is_of_another_matter(figure: Figure, matter: frozenset[str]) -> bool:
    """Whether "nobody was arrested" is said of something else than the counts of its story are.

    "Nobody was arrested over a quarrel of fans in the harbour" speaks of a quarrel; "no arrests were made" of
    whatever the story is on.
    """
    if point_of(figure) != 0 or figure.measure in GROWING or not matter:
        return False
    evidence = figure.evidence[0]
    said = figure.attributed_to
    words = telling_words(_read_clause(figure)) - telling_words(evidence.quote)
    words -= telling_words(said.text if said else "")
    return len(words) >= _OWN_MATTER and overlap(words, matter) < _SAME_MATTER


def _read_clause(figure: Figure) -> str:
    """The part of the sentence that the count stands in."""
    evidence = figure.evidence[0]
    start, end = evidence.start - evidence.sentence_start, evidence.end - evidence.sentence_start
    breaks = (found.end() for found in _CLAUSE.finditer(evidence.sentence))
    first = max((at for at in breaks if at <= start), default=0)
    behind = _CLAUSE.search(evidence.sentence, end)
    return evidence.sentence[first : behind.start() if behind else len(evidence.sentence)]


def _tell_parts(
    counts: list[Figure], besides: list[Figure], known: dict[str, Figure], roots: Roots
) -> list[tuple[Figure, str]]:
    """Each count of one text with the name of its part, empty for the whole.

    A text does not contradict itself unnoticed: a smaller count beside a larger one is a part or another moment,
    unless it says that it was revised, retracted or disputed.
    """
    wholes = [figure for figure in counts if not _is_part(figure, counts, known) and figure not in besides]
    whole = _find_whole(wholes)
    told = []
    for figure in counts:
        if figure in wholes and (
            whole is None or figure is whole or is_next(whole, figure) or _bears_on(figure, whole, roots)
        ):
            told.append((figure, ""))
        else:
            told.append((figure, _name_part(figure)))
    return told


def _is_part(figure: Figure, counts: list[Figure], known: dict[str, Figure]) -> bool:
    """A part of a count of the same class. The officers among all the dead are a class of their own.

    Fifty of "dozens" are no part: they say how many the dozens are at least.
    """
    whole = known.get(figure.subset_of or "")
    if whole is None or whole not in counts or figure.status is not Status.STANDS:
        return False
    return not (is_vague(whole) and (point_of(figure) or 0.0) >= (point_of(whole) or 0.0))


def _sentence_of(figure: Figure) -> tuple[str, int]:
    return figure.article, figure.evidence[0].sentence_start


def _names_others(figure: Figure) -> bool:
    """Whether it counts those besides some already counted ("four badly hurt, and 20 others"): neither is a whole."""
    return "others" in list_words(figure.population or "")


def _find_whole(figures: list[Figure]) -> Figure | None:
    standing = [figure for figure in figures if figure.status is Status.STANDS and not figure.revised_to]
    clear = [figure for figure in standing if not is_vague(figure)] or standing
    return max(clear, key=lambda figure: (point_of(figure) or 0.0, -figure.evidence[0].start), default=None)


def _bears_on(figure: Figure, whole: Figure, roots: Roots) -> bool:
    if figure.status is not Status.STANDS or figure.revised_to or is_vague(figure):
        return True
    if agree(figure, whole) or (figure.comparator in _OPEN and compatible(figure, whole)):
        return True
    rival = figure.attributed_to is not None and (is_toll(figure) or is_set_against(whole, figure))
    if point_of(figure) != 0 and not rival:
        return False
    return roots.of(figure).key != roots.of(whole).key


def _name_part(figure: Figure) -> str:
    """What the part is of: how badly hurt, its place, else the words of its population, else its own value."""
    return next(iter(_list_part_names(figure)), f"{name_value(figure)} of them")


def _list_part_names(figure: Figure) -> list[str]:
    """How badly the counted are hurt, where, and the words of its population, as far as they tell a part."""
    grade, hospital = name_grade(figure), name_hospital(figure)
    names = [grade] if grade is not None else []
    names += [f"at {hospital}"] if hospital is not None else []
    names += [f"in {figure.where.name}"] if figure.where is not None else []
    words = [word for word in list_words(figure.population or "") if word not in _NO_PART]
    if len(words) == 1 and _class_of(figure) != PEOPLE:
        words = []  # "rifles (rifles)" tells no part
    return [*names, " ".join(words)] if words else names

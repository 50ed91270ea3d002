"""What happened on which day, in the articles' own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from twosource.model.finding import Followed, Moment
from twosource.model.span import Evidence
from twosource.model.statement import (
    About,
    Commitment,
    Event,
    Figure,
    Modality,
    Office,
    OfficeChange,
    Restriction,
    Statement,
    Status,
    When,
)
from twosource.reconciling.sameness import Worded, group_alike, say_alike
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day, telling_words

# A time that covers more days than this tells no day.
LONGEST = timedelta(days=31)
# A sentence of more characters is cut to the clause that holds the statement.
LONG_SENTENCE = 90
# Words of a statement's own quote that tell enough, and how near behind it its time must stand to be told with it.
FEWEST_WORDS = 5
NEAR = 30
# Within one day two shared words tell one moment; within a week or a month much happens that shares two words.
FEWEST_SHARED_OF_DAYS = 4
_CLAUSE_END = re.compile(
    r"[;:]\s|\s[—–-]\s|—|,\s(?=(?:and|but|while|as|after|which|who|where|when|according)\b)|,\s[”\"]"
)


def build_timeline(sources: Sources, promises: Sequence[Followed]) -> tuple[Moment, ...]:
    """The moments in the order of their days, each once however many articles tell it."""
    dated = [
        (statement, when)
        for analysis in sources.analyses
        for statement in analysis.statements
        for when in _find_days(statement, sources)
    ]
    sentences: dict[tuple[Evidence | str, date | None, date | None], list[tuple[Statement, When]]] = {}
    for statement, when in dated:
        key = (f"{statement.article}:{statement.evidence[0].sentence_start}", when.earliest, when.latest)
        sentences.setdefault(key, []).append((statement, when))
    promised = {each.id: f"promise {one.commitment.id}" for one in promises for each in (one.commitment, *one.also)}
    worded = [_word(said, promised) for said in sentences.values()]
    groups = group_alike(worded, _same, sources)
    by_first = {id(said[0][0]): said for said in sentences.values()}
    moments = [_tell([pair for first in group for pair in by_first[id(first)]]) for group in groups]
    return tuple(sorted(moments, key=_order))


def _order(moment: Moment) -> tuple[str, str, str, tuple[str, ...]]:
    start, end = moment.earliest, moment.latest
    return (
        start.isoformat() if start else "",
        end.isoformat() if end else "9999",
        moment.evidence[0].article,
        moment.statements,
    )


def _find_days(statement: Statement, sources: Sources) -> Iterable[When]:
    """The days that the statement is about; a promise by its due day, a limit by its first and last."""
    if statement.status is Status.RETRACTED or statement.modality in (Modality.DENIED, Modality.CONDITIONAL):
        return ()
    times: tuple[When | None, ...] = ()
    match statement:
        case Event() if statement.modality is Modality.PLANNED:
            times = (_due_days(statement.when, sources.published(statement)),)
        case Event() if statement.modality is Modality.ASSERTED:
            times = (statement.when,)
        case Figure() if statement.about is About.MAIN:
            times = (statement.when,)
        case Office():
            times = (statement.from_ or statement.when,) if statement.change is not OfficeChange.HOLDS else ()
        case Restriction():
            times = (statement.from_, _last_day(statement.to))
        case Commitment():
            times = (_due_days(statement.due, sources.published(statement)),)
    return [when for when in times if when is not None and _is_day(when)]


def _last_day(when: When | None) -> When | None:
    return replace(when, earliest=when.latest) if when else None


def _due_days(due: When | None, published: date | None) -> When | None:
    """The days that a promise is due on: of a term that runs from the day of publication, its last one."""
    return _last_day(due) if due and due.earliest in (None, published) else due


def _is_day(when: When) -> bool:
    return bool(when.earliest and when.latest and when.latest - when.earliest <= LONGEST)


def _word(said: list[tuple[Statement, When]], promised: dict[str, str]) -> Worded[Statement]:
    """What is compared: the telling words, and the name of the promise that the sentence makes."""
    statement, when = said[0]
    promises = frozenset(promised[each.id] for each, _ in said if each.id in promised)
    words = frozenset().union(*(telling_words(tell(each)) for each, _ in said))
    return Worded(statement, words | promises, frozenset({statement.article}), when.earliest, when.latest)


def _same(one: Worded[Statement], other: Worded[Statement]) -> bool:
    """The same days, in two articles, in words that agree."""
    if one.actors == other.actors or (one.earliest, one.latest) != (other.earliest, other.latest):
        return False
    if one.earliest != one.latest and len(one.words & other.words) < FEWEST_SHARED_OF_DAYS:
        return False
    return say_alike(one, other) or any(word.startswith("promise ") for word in one.words & other.words)


def _tell(said: list[tuple[Statement, When]]) -> Moment:
    when = said[0][1]
    text = min((_rank_text(statement) for statement, _ in said))[-1]
    statements = tuple(dict.fromkeys(statement.id for statement, _ in said))
    evidence = tuple(dict.fromkeys(statement.evidence[0] for statement, _ in said))
    return Moment(when.earliest, when.latest, text, statements, evidence)


def _rank_text(statement: Statement) -> tuple[bool, bool, int, str]:
    """What tells a moment best: no mere count, more than a few words, and then the shortest."""
    text = tell(statement)
    return isinstance(statement, Figure), len(text.split()) < FEWEST_WORDS, len(text), text


def tell(statement: Statement) -> str:
    """The sentence of the statement; where it is long, its own words with their time, or the clause that holds them."""
    evidence = statement.evidence[0]
    sentence = evidence.sentence
    if len(sentence) <= LONG_SENTENCE:
        return " ".join(sentence.split())
    start, end = evidence.start - evidence.sentence_start, evidence.end - evidence.sentence_start
    if statement.when and 0 <= (at := sentence.find(statement.when.text, end)) - end <= NEAR:
        end = at + len(statement.when.text)
    if isinstance(statement, Figure) or len(sentence[start:end].split()) < FEWEST_WORDS:
        start, end = _find_clause(sentence, start, end)
    return " ".join(sentence[start:end].split()).strip(" ,;")


def _find_clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    first, last = 0, len(sentence)
    for boundary in _CLAUSE_END.finditer(sentence):
        if boundary.end() <= start:
            first = boundary.end()
        elif boundary.start() >= end:
            last = boundary.start()
            break
    return first, last


def name_days(when: When) -> str:
    """The days in words, empty where one end is not known."""
    if when.earliest is None or when.latest is None:
        return ""
    if when.earliest == when.latest:
        return name_day(when.earliest)
    return f"{name_day(when.earliest)} to {name_day(when.latest)}"

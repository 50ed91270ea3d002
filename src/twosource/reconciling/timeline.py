"""What happened on which day, in the articles' own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from twosource.model.finding import Finding, Followed, Moment, read_town
from twosource.model.pictured import is_caption
from twosource.model.statement import (
    About,
    Commitment,
    Event,
    Figure,
    Measure,
    Modality,
    Office,
    OfficeChange,
    Restriction,
    Statement,
    Status,
    When,
)
from twosource.reconciling.dated_sentences import tell_other_days
from twosource.reconciling.misdated import NOW, Dated, Key, drop_misdated
from twosource.reconciling.sameness import Worded, group_alike, say_alike
from twosource.reconciling.sources import Sources
from twosource.reconciling.telling import tell
from twosource.reconciling.words import name_day, telling_words

# A time that covers more days than this tells no day.
LONGEST = timedelta(days=31)
YEAR_LONG = "P1Y"
"""The value of "the coming year"."""
# Counts of what is so for days: their time is not when something happened.
STATES = frozenset({Measure.MISSING, Measure.ATTENDING, Measure.OTHER})
# Characters from "Tuesday's" to the noun that it belongs to.
NEAR_NOUN = 20
# What stands before the id of a promise or a finding among the words of a sentence, and before the town of a toll.
KNOWN = "known "
TOWN, TOLL = "town ", "toll "
# Telling words that two sentences of one day with one toll share at least where they tell one moment.
FEWEST_BESIDE_TOLL = 2
# An event that is read off a noun alone ("the protests") tells no moment.
LEAST_SURE = 0.32
# Within one day two shared words tell one moment; within a week or a month much happens that shares two words.
FEWEST_SHARED_OF_DAYS = 4

# Share of the telling words that two sentences of one article have in common that say the same, caption and text.
REPEATED = 0.8
_RELATIVE = re.compile(r"\b(?:who|which|that)(?: (?:had|have|has|was|were|been))* $")
_MOVED = re.compile(
    r"(?:['’]s? \w+(?: \w+){0,3})?,? (?:(?:has|have|had) (?:now |since )?)?(?:risen|rose|climbed|grown|grew|jumped|"
    r"gone up|went up|increased|passed|reached|soared|surged|dropped|fallen|fell)\b[^.;]{0,40}\d"
)
_DEFINITE = re.compile(r"\b(?:the|that|this|a|an) $", re.IGNORECASE)
_NOUN_BEHIND = re.compile(
    r",? (?!(?:and|but|or|in|at|on|to|of|for|by|when|where|which|who|that|from|with|after|before|as|was|were|is)\b)"
    r"[a-z]{4}"
)


def build_timeline(sources: Sources, promises: Sequence[Followed], findings: Sequence[Finding]) -> tuple[Moment, ...]:
    """The moments in the order of their days, each once however many articles tell it."""
    dues = {each.id: one.commitment for one in promises for each in (one.commitment, *one.also)}
    dated = [
        (statement, when)
        for analysis in sources.analyses
        for terms in [_list_terms(analysis.commitments)]
        for statement in analysis.statements
        for when in _find_days(statement, sources, dues)
        if isinstance(statement, Commitment) or _sentence(statement, when.text) not in terms
    ]
    sentences: dict[Key, list[Dated]] = {}
    for statement, when in dated:
        key = (f"{statement.article}:{statement.evidence[0].sentence_start}", when.earliest, when.latest)
        sentences.setdefault(key, []).append((statement, when))
    sentences = drop_misdated(sentences, sources)
    known = {each: f"{KNOWN}{one.id}" for one in findings for each in one.statements if one.kind in ("figure", "event")}
    known |= {each.id: f"{KNOWN}{one.commitment.id}" for one in promises for each in (one.commitment, *one.also)}
    towns = {each: f"{TOWN}{town}" for one in findings if (town := read_town(one.question)) for each in one.statements}
    tolls = _list_tolls(findings, sources)
    worded = [_word(said, known, towns, tolls) for said in sentences.values()]
    groups = group_alike(worded, _same, sources)
    by_first = {id(said[0][0]): said for said in sentences.values()}
    moments = [_tell([pair for first in group for pair in by_first[id(first)]]) for group in groups]
    return tuple(sorted([*moments, *tell_other_days(sources, moments)], key=_order))


def _order(moment: Moment) -> tuple[str, str, str, tuple[str, ...]]:
    start, end = moment.earliest or moment.latest, moment.latest
    return (
        start.isoformat() if start else "",
        end.isoformat() if end else "9999",
        moment.evidence[0].article,
        moment.statements,
    )


def _list_terms(promises: Iterable[Commitment]) -> frozenset[tuple[int, str]]:
    """The sentences of an article that name a term of a promise: nothing but the promise is due then."""
    return frozenset(_sentence(each, each.due.text) for each in promises if each.due)


def _sentence(statement: Statement, time: str) -> tuple[int, str]:
    return statement.evidence[0].sentence_start, time.removeprefix("within ").removeprefix("in ")


def _find_days(statement: Statement, sources: Sources, dues: Mapping[str, Commitment]) -> Iterable[When]:
    """The days that the statement is about: a promise's own due day, as first told; a limit's first and last."""
    if statement.status is Status.RETRACTED or statement.modality in (Modality.DENIED, Modality.CONDITIONAL):
        return ()
    if isinstance(statement, Event | Figure) and is_caption(statement.evidence[0].sentence):
        return ()
    if isinstance(statement, Event | Figure) and (_is_now(statement.when) or _is_moved_on(statement)):
        return ()
    times: tuple[When | None, ...] = ()
    match statement:
        case Event() if statement.modality is Modality.PLANNED and not _is_year(statement.when):
            times = (_due_days(statement.when, sources.published(statement)),)
        case Event() if (
            statement.modality is Modality.ASSERTED
            and statement.confidence > LEAST_SURE
            and not _is_aside(statement)
            and not _is_by_the_way(statement)
        ):
            times = (statement.when,)
        case Figure() if statement.about is About.MAIN and statement.measure not in STATES and not _is_aside(statement):
            times = (statement.when,)
        case Office():
            times = (statement.from_ or statement.when,) if statement.change is not OfficeChange.HOLDS else ()
        case Restriction():
            times = (statement.from_, _last_day(statement.to))
        case Commitment() if statement.due is not None and not _is_bare_year(statement.due):
            first = dues.get(statement.id, statement)
            times = (_due_days(first.due or statement.due, sources.published(first)),)
    limits = isinstance(statement, Commitment | Restriction)
    return [when for when in times if when is not None and (_is_day(when) or (limits and _is_by_year(when)))]


def _is_now(when: When | None) -> bool:
    """Whether it is said to be so "now", which is the day of no happening."""
    return when is not None and when.value == NOW


def _is_moved_on(statement: Statement) -> bool:
    """Whether a count that has changed since is told of those of a day.

    "The number of people killed on Friday has risen to 65": that is no line of Friday, when it was less.
    """
    time = statement.when.text if statement.when else ""
    sentence = statement.evidence[0].sentence
    at = sentence.find(time) if time else -1
    return at >= 0 and _MOVED.match(sentence, at + len(time)) is not None


def _is_aside(statement: Statement) -> bool:
    """Whether the time belongs to a noun of its own, not to the statement.

    "The men missing after Monday's blast"; "sentenced for the May 3 attack".
    """
    evidence = statement.evidence[0]
    time = statement.when.text if statement.when else ""
    at = evidence.sentence.find(time) if time else -1
    end = at + len(time)
    if at < 0 or not (
        evidence.sentence.startswith(("’s", "'s"), end)
        or (_DEFINITE.search(evidence.sentence, 0, at) and _NOUN_BEHIND.match(evidence.sentence, end))
    ):
        return False
    first = statement.trigger.start if isinstance(statement, Event) else evidence.start
    return not 0 <= first - evidence.sentence_start - end <= NEAR_NOUN


def _is_by_the_way(event: Event) -> bool:
    """Whether it is told of some time, longer than a day, only beside: "rescued the boys who were taken this month"."""
    when, evidence = event.when, event.evidence[0]
    before = evidence.sentence[: max(0, event.trigger.start - evidence.sentence_start)]
    return when is not None and when.earliest != when.latest and _RELATIVE.search(before) is not None


def _is_year(when: When | None) -> bool:
    """Whether it is a year as a whole, whose last day is nobody's plan ("by 2036")."""
    return bool(when and when.value and len(when.value) <= len("2036"))


def _is_bare_year(due: When) -> bool:
    """Whether a promise is for a year as a whole ("in 2036"), which is due on no day; "by 2036" is on its last."""
    year = due.value is not None and (due.value.isdigit() or due.value == YEAR_LONG)
    return year and not due.text.lower().startswith(("by", "before", "until", "within"))


def _last_day(when: When | None) -> When | None:
    """The day that ends it, the month where it is a month ("by June"); a year keeps its open beginning ("by 2036")."""
    if when is None or when.latest is None or _is_open_year(when):
        return when
    monthly = when.value == when.latest.isoformat()[: len("2036-06")]
    return replace(when, earliest=when.latest.replace(day=1) if monthly else when.latest)


def _is_open_year(when: When) -> bool:
    return when.earliest is None and bool(when.value and when.value.isdigit())


def _due_days(due: When | None, published: date | None) -> When | None:
    """The days that a promise is due on: of a term that runs from the day of publication, its last one."""
    if due is not None and due.value is not None and due.value.isdigit():
        return replace(due, earliest=None)
    return _last_day(due) if due and due.earliest in (None, published) else due


def _is_day(when: When) -> bool:
    return when.latest is not None and when.earliest is not None and when.latest - when.earliest <= LONGEST


def _is_by_year(when: When) -> bool:
    """Whether it ends with a year: a promise may be due by then, nothing else happens "until 2036"."""
    return when.latest is not None and _is_open_year(when)


def _list_tolls(findings: Sequence[Finding], sources: Sources) -> dict[tuple[str, int], frozenset[str]]:
    """The questions on the dead that the counts of each sentence answer, dated or not."""
    tolls: dict[tuple[str, int], frozenset[str]] = {}
    for one in findings:
        for figure in map(sources.statements.get, one.statements if one.measure == Measure.KILLED else ()):
            if figure is not None and figure.about is About.MAIN:
                place = figure.article, figure.evidence[0].sentence_start
                tolls[place] = tolls.get(place, frozenset()) | {f"{TOLL}{one.id}"}
    return tolls


def _word(
    said: list[tuple[Statement, When]],
    known: Mapping[str, str],
    towns: Mapping[str, str],
    tolls: Mapping[tuple[str, int], frozenset[str]],
) -> Worded[Statement]:
    """What is compared: the telling words, and the promises, findings, towns and tolls that the sentence belongs to."""
    statement, when = said[0]
    named = frozenset(table[each.id] for each, _ in said for table in (known, towns) if each.id in table)
    named |= tolls.get((statement.article, statement.evidence[0].sentence_start), frozenset())
    words = frozenset().union(*(telling_words(tell(each, when)) for each, when in said))
    return Worded(statement, words | named, frozenset({statement.article}), when.earliest, when.latest)


def _same(one: Worded[Statement], other: Worded[Statement]) -> bool:
    """The same days, in two articles in words that agree; within one article only in words that are nearly the same."""
    if (one.earliest, one.latest) != (other.earliest, other.latest):
        return False
    if one.actors == other.actors:
        return _repeats(one.words, other.words)
    if any(word.startswith(KNOWN) for word in one.words & other.words):
        return True
    ours, theirs = ({word for word in each.words if word.startswith(TOWN)} for each in (one, other))
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    if any(word.startswith(TOLL) for word in one.words & other.words):
        return len(one.words & other.words) > FEWEST_BESIDE_TOLL
    if one.earliest != one.latest and len(one.words & other.words) < FEWEST_SHARED_OF_DAYS:
        return False
    return say_alike(one, other)


def _repeats(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nearly all words of the longer one are in the other, as in a caption and the text beside it."""
    return len(one & other) >= REPEATED * max(len(one), len(other))


def _tell(said: list[tuple[Statement, When]]) -> Moment:
    when = said[0][1]
    text = min(_rank_text(statement, when) for statement, when in said)[-1]
    statements = tuple(dict.fromkeys(statement.id for statement, _ in said))
    evidence = tuple(dict.fromkeys(statement.evidence[0] for statement, _ in said))
    return Moment(when.earliest, when.latest, text, statements, evidence)


def _rank_text(statement: Statement, when: When) -> tuple[bool, int, str]:
    """What tells a moment best: no mere count, and then the shortest."""
    text = tell(statement, when)
    return isinstance(statement, Figure), len(text), text


def name_days(when: When) -> str:
    """The days in words, empty where one end is not known."""
    if when.earliest is None or when.latest is None:
        return ""
    if when.earliest == when.latest:
        return name_day(when.earliest)
    return f"{name_day(when.earliest)} to {name_day(when.latest)}"

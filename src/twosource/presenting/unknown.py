"""What nobody says: questions that a coder of events asks and that none of the pages answers.

Each rule looks at the kinds of statements that are there and names what is missing beside them. An answer that our
reading has missed looks the same as one that is not there, so every line says "no page … that we could read out".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator, Place, Time, TimeType
from twosource.model.finding import Finding, OriginKind, Reconciliation, Standing, State, Verdict
from twosource.model.statement import About, Event, EventType, Figure, Measure, Modality, Status
from twosource.presenting.answered import ANSWERED
from twosource.presenting.figure_words import MEASURES, name_count, name_figure, rank_measure
from twosource.presenting.wording import count_of, join_words, name_restriction, shorten

COUNTRY_KINDS = ("country", "state", "continent")
"""Kinds of places too large to say where a thing happened."""

LEAST_SURE = 0.6
"""Events below are read off a noun or a verb of many senses, and raise no question."""

MANY_PAGES = 3
"""From so many pages on, a kind of event raises a question only where two pages tell of one."""

DAY = re.compile(
    r"\b\d{4}-\d\d-\d\d|-W(?:XX|\d\d)-\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday)\b",
    re.IGNORECASE,
)
TOWN = re.compile(
    r"\b(?:at|near|outside|in) (?:the (?:town|village|city|port|district) of )?"
    r"(?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun))(?P<name>[A-Z][a-z]+)"
)
"""Words that name a place which may stand in no gazetteer."""

UPPER_ONLY = (Comparator.AT_MOST, Comparator.LESS_THAN)
MOST_CASES = 5
LONGEST_PROMISE = 90
OPENING = 3
"""So many first sentences of a page tell what its story is."""

AIMS = re.compile(
    r"\b(?:aim(?:s|ed|ing)?|vow(?:s|ed|ing)?|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|swore|swear|strive\w*|goal|"
    r"determined|resolved|dedicated|committed|commitment)\b",
    re.IGNORECASE,
)
"""Words of an aim or a vow, for which nobody sets a day."""

LONGEST_WHAT = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What the pages tell of the main happening, kind by kind."""

    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    measures: frozenset[Measure]
    types: frozenset[EventType]
    text: str
    opening: str


@dataclass(frozen=True, slots=True)
class Expected:
    """A count that coders record for stories that show one of these measures or event types.

    `told` are words of which a headline or an opening must hold one: what the story mentions further down is not it.
    Counts of `instead` show that those of whom it is asked were taken otherwise: the abducted are not under arrest.
    """

    measure: Measure
    question: str
    measures: frozenset[Measure]
    types: frozenset[EventType] = frozenset()
    told: re.Pattern[str] | None = None
    instead: frozenset[Measure] = frozenset()


DISASTER = re.compile(
    r"\b(?:earthquakes?|quakes?|tsunami|floods?|flooding|flooded|landslides?|mudslides?|avalanches?|hurricanes?|typhoons?|"
    r"cyclones?|tornado(?:es)?|storms?|wildfires?|erupt\w*|collapsed?|capsized|sank|sunk|explo\w+|"
    r"shell\w+|air ?strikes?)\b",
    re.IGNORECASE,
)
"""Words of happenings that bury, sweep away or drive out people."""

OF_MANY = re.compile(
    rf"{DISASTER.pattern}|\b(?:accident|attack|blast|bomb|clash|collision|crash|derail|fighting|fire|massacre|raid|riot|"
    r"shooting|stabbing|strike|struck|violence|war)\w*",
    re.IGNORECASE,
)
"""Words of happenings that mostly harm several people."""

OF_ONE = re.compile(r"\b(?:sexual(?:ly)?|rap(?:e|ed|ist)|molest\w*|harass\w*|grop(?:ed|ing))\b", re.IGNORECASE)
"""Words of assaults on one person, of which nobody asks how many they killed."""

ARRESTS = re.compile(r"\b(?:arrest|detain|round(?:ed)? up|jail|protest|riot|clash|unrest|demonstrat)\w*", re.IGNORECASE)
GATHERING = re.compile(
    r"\b(?:(?:protest|riot|rall(?:y|ies)|demonstrat|vigil|crowd|strike|gather)\w*|(?-i:march)\b|march(?:e[sd]|ing|ers?)\b)",
    re.IGNORECASE,
)
"""Words without which nobody was taken in numbers, and nobody gathered."""

OVER = (State.ENDED, State.LIFTED)

HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.MISSING})

EXPECTED = (
    Expected(Measure.KILLED, "how many people were killed", HARM, frozenset({EventType.ASSAULT}), told=OF_MANY),
    Expected(Measure.INJURED, "how many people were injured", HARM, frozenset({EventType.ASSAULT}), told=OF_MANY),
    Expected(
        Measure.MISSING,
        "how many people are missing",
        frozenset({Measure.DISPLACED, Measure.DESTROYED}),
        told=DISASTER,
    ),
    Expected(
        Measure.DETAINED,
        "how many people were detained",
        frozenset(),
        frozenset({EventType.PROTEST, EventType.COERCE}),
        told=ARRESTS,
        instead=frozenset({Measure.ABDUCTED}),
    ),
    Expected(
        Measure.ATTENDING,
        "how many people took part",
        frozenset({Measure.ATTENDING}),
        frozenset({EventType.PROTEST}),
        told=GATHERING,
    ),
    Expected(
        Measure.DISPLACED,
        "how many people had to leave their homes",
        frozenset({Measure.DESTROYED}),
        told=DISASTER,
    ),
)
"""From the fields of casualty recorders and event coders (Every Casualty, ACLED, PLOVER `size`)."""


def list_unknown(analyses: Sequence[Analysis], reconciliation: Reconciliation) -> tuple[str, ...]:
    """The open questions as sentences, the gravest first, each only once."""
    told = _main_only(analyses)
    pages = count_of(len(analyses), "page")
    lines = [
        *_missing_counts(told, pages),
        *_missing_circumstances(told, analyses),
        *_open_figures(analyses, reconciliation),
        *_open_ends(reconciliation),
        *_nameless_sources(reconciliation),
    ]
    return tuple(dict.fromkeys(lines))


def _main_only(analyses: Sequence[Analysis]) -> Told:
    figures = tuple(one for analysis in analyses for one in analysis.figures if one.about is About.MAIN)
    events = tuple(
        one
        for analysis in analyses
        for one in analysis.events
        if one.about is About.MAIN and one.modality is Modality.ASSERTED
    )
    tellers = Counter(kind for _, kind in {(one.article, one.type) for one in events if one.confidence > LEAST_SURE})
    needed = 1 if len(analyses) < MANY_PAGES else 2
    types = frozenset(kind for kind, pages in tellers.items() if pages >= needed)
    text = "\n".join(f"{analysis.article.title or ''}\n{analysis.article.text}" for analysis in analyses)
    opening = "\n".join(line for analysis in analyses for line in _list_opening(analysis))
    return Told(figures, events, frozenset(one.measure for one in figures), types, text, opening)


def _list_opening(analysis: Analysis) -> Iterator[str]:
    yield analysis.article.title or ""
    yield from (sentence.text for sentence in analysis.sentences[:OPENING])


def _missing_counts(told: Told, pages: str) -> Iterator[str]:
    for expected in EXPECTED:
        raised = _list_harms(told) & expected.measures or told.types & expected.types
        fits = expected.told is None or expected.told.search(told.opening)
        answered = expected.measure in ANSWERED and ANSWERED[expected.measure].search(told.text)
        counted = told.measures & (expected.instead | {expected.measure})
        if expected.measures == HARM and not _list_harms(told) & HARM and OF_ONE.search(told.opening):
            continue
        if raised and fits and not answered and not counted:
            yield f"No page says {expected.question} (looked in {pages})."


def _list_harms(told: Told) -> frozenset[Measure]:
    """The measures counted; those of harm only where several came to it: who hanged himself leaves none to ask for."""
    several = {one.measure for one in told.figures if max(one.low or 0.0, one.high or 0.0) > 1}
    return frozenset(measure for measure in told.measures if measure not in HARM or measure in several)


def _missing_circumstances(told: Told, analyses: Sequence[Analysis]) -> Iterator[str]:
    """Day and place; a page that names any day or any town at all may have told it, and raises no question."""
    dated = any(_names_day(time) for analysis in analyses for time in analysis.times)
    dated = dated or any(one.when is not None and one.when.earliest for one in (*told.events, *told.figures))
    places = [place for analysis in analyses for place in analysis.places]
    violent = [one for one in told.events if one.type is EventType.ASSAULT and one.type in told.types]
    if (told.events or told.figures) and not dated:
        yield "No page says on which day it happened."
    if (told.events or told.figures) and not places and not TOWN.search(told.text):
        yield "No page says where it happened."
    elif places and all(place.kind in COUNTRY_KINDS for place in places) and not _names_town(told, places):
        happened = [one.where.name for one in (*told.events, *told.figures) if one.where is not None]
        names = list(dict.fromkeys(happened or [place.name for place in places]))
        yield f"No page says where it happened more exactly than {join_words(names[:3])}."
    if violent and not any(one.actors for one in violent) and EventType.ACCUSE not in told.types:
        yield "No page says who is responsible for the violence."


def _names_town(told: Told, places: Sequence[Place]) -> bool:
    """Whether what happened is said to be at a place that stands in no gazetteer."""
    known = {word for place in places for word in place.text.split()}
    named = (found for one in (*told.events, *told.figures) for found in TOWN.finditer(one.evidence[0].sentence))
    return any(found["name"] not in known for found in named)


def _names_day(time: Time) -> bool:
    """Whether it is a day of the calendar or of the week, be it one that cannot be dated ("on Thursday")."""
    return time.type in (TimeType.DATE, TimeType.TIME) and DAY.search(f"{time.value} {time.text}") is not None


def _open_figures(analyses: Sequence[Analysis], reconciliation: Reconciliation) -> Iterator[str]:
    by_id = {one.id: one for analysis in analyses for one in analysis.figures}
    times = {analysis.article.id: [time for time in analysis.times if time.earliest] for analysis in analyses}
    undated, uncounted = [], []
    for finding in sorted(reconciliation.findings, key=rank_measure):
        figures = [by_id[key] for key in finding.statements if key in by_id]
        if not any(figure.about is About.MAIN for figure in figures):
            continue
        yield from _open_values(finding, figures)
        if (
            finding.high == 0
            or (finding.best is None and finding.high is None)
            or finding.subset_of is not None
            or finding.best == 1
            or rank_measure(finding) >= MEASURES.index(Measure.AFFECTED)
        ):
            continue
        standing = [figure for figure in figures if figure.status in (Status.STANDS, Status.DISPUTED)]
        if standing and not any(figure.when or _names_time(figure, times[figure.article]) for figure in standing):
            undated.append(name_count(finding, standing))
        if standing and not any(figure.attributed_to for figure in standing):
            uncounted.append(name_count(finding, standing))
    yield from _ask("As of when these numbers hold", undated)
    yield from _ask("Who counted these", uncounted)


def _names_time(figure: Figure, times: Sequence[Time]) -> bool:
    """Whether the sentence of the count names a time of the calendar."""
    first = figure.evidence[0]
    end = first.sentence_start + len(first.sentence)
    return any(
        time.type in (TimeType.DATE, TimeType.TIME) and first.sentence_start <= time.start < end for time in times
    )


def _ask(question: str, cases: Sequence[str]) -> Iterator[str]:
    """One line for one question, however many cases it is open in."""
    different = list(dict.fromkeys(cases))
    if different:
        more = f"; and {len(different) - MOST_CASES} more" if len(different) > MOST_CASES else ""
        yield f"{question}, no page says: {'; '.join(different[:MOST_CASES])}{more}."


def _open_values(finding: Finding, figures: Sequence[Figure]) -> Iterator[str]:
    retracted = list(dict.fromkeys(name_figure(one) for one in figures if one.status is Status.RETRACTED))
    if retracted and finding.verdict is Verdict.RETRACTED:
        yield f"What the true number is, now that {join_words(retracted)} was retracted: {finding.question}."
    if any(one.comparator in UPPER_ONLY for one in figures) and finding.low is None:
        yield f"How many at least, no page says: {name_count(finding, figures)}."


def _open_ends(reconciliation: Reconciliation) -> Iterator[str]:
    endless = []
    for standing in reconciliation.restrictions:
        same = (standing.restriction, *standing.also)
        told = any(one.to or one.lifted for one in same) or _is_to_end(standing, reconciliation.as_of)
        if standing.state not in OVER and not told:
            what = next((f" ({shorten(one.what, LONGEST_WHAT)})" for one in same if one.what), "")
            where = next((f" in {one.where.name}" for one in same if one.where), "")
            endless.append(f"{name_restriction(standing.restriction)}{where}{what}")
    yield from _ask("Until when this holds", endless)
    undated = []
    for followed in reconciliation.commitments:
        promise = followed.commitment
        due = promise.condition or any(one.due for one in (promise, *followed.also))
        aimed = any(AIMS.search(one.evidence[0].sentence) for one in (promise, *followed.also))
        asked = promise.about is About.MAIN and promise.checkable and not promise.negative
        if asked and not due and not aimed:
            undated.append(shorten(f"{promise.who}: {promise.told}" if promise.who else promise.told, LONGEST_PROMISE))
    yield from _ask("By when this is to be done", undated)


def _is_to_end(standing: Standing, as_of: date | None) -> bool:
    """Whether a sentence on what is in force names a day to come: "the terminal would reopen on March 27"."""
    times = (one.when for one in (standing.restriction, *standing.also))
    ahead = (when.earliest for when in times if when is not None and when.earliest is not None)
    return standing.state is State.IN_FORCE and as_of is not None and any(day > as_of for day in ahead)


def _nameless_sources(reconciliation: Reconciliation) -> Iterator[str]:
    resting: dict[str, list[str]] = defaultdict(list)
    for finding in reconciliation.findings:
        if any(origin.kind is not OriginKind.UNNAMED for origin in finding.origins):
            continue  # a body that is named beside them tells whose they are
        for origin in finding.origins:
            if not origin.name.startswith(("unnamed ", "officials")):
                continue
            if finding.kind == "figure" and finding.independent_origins <= 1 and finding.subset_of is None:
                resting[origin.name.removeprefix("unnamed ")].append(finding.question)
    for name, questions in resting.items():
        yield f"Who the {name} are, no page says; on them rests: {'; '.join(questions)}."

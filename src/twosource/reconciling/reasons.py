"""The question that counts answer, and why the answer is what it is, in sentences that a person can check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from twosource.model.finding import OriginKind
from twosource.model.statement import Figure, Measure, Statement
from twosource.reconciling.agreement import agree, name_value, point_of
from twosource.reconciling.estimates import Answer, is_of_one_origin
from twosource.reconciling.origin_names import name_origins
from twosource.reconciling.origins import Roots
from twosource.reconciling.phases import PHASES
from twosource.reconciling.populations import classify_population, is_class, may_be_people
from twosource.reconciling.questions import Question
from twosource.reconciling.revisions import explain_change
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import count_of, join_names, name_day, start_sentence

_DONE: dict[Measure, str] = {
    Measure.KILLED: "killed",
    Measure.INJURED: "injured",
    Measure.MISSING: "missing",
    Measure.DETAINED: "detained",
    Measure.DISPLACED: "displaced or evacuated",
    Measure.RESCUED: "rescued or freed",
    Measure.ABDUCTED: "taken captive",
    Measure.DEPLOYED: "sent",
    Measure.ATTENDING: "present",
    Measure.AFFECTED: "affected",
    Measure.DESTROYED: "destroyed or damaged",
    Measure.OTHER: "counted",
}


CHARGED = "charged"
"""What is said of those of whom no sentence tells that they are held."""
_CHARGED = re.compile(r"\b(?:charg(?:ed?|es|ing)|indict(?:ed|s|ing|ment|ments)?)\b", re.IGNORECASE)
ESCAPED = "escaped"
"""What is said of those whom nobody let go."""
_ESCAPED = re.compile(r"\b(?:escap(?:ed?|es|ing|ees?)|absconded|broke out|on the run|on the loose)\b", re.IGNORECASE)
_LET_GO = re.compile(
    r"\b(?:rescu\w+|free[ds]?|freeing|releas\w+|sav(?:ed?|es|ing)|unharmed|unhurt|alive|safe(?:ly|ty)?|surviv\w+"
    r"|let go|found|unscathed|without injury|uninjured)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing|ees?)?|detention|custody|held|jailed|imprison(?:ed|ment)?"
    r"|remand(?:ed)?|captur(?:ed|e)|convict(?:ed)?|sentenced)\b",
    re.IGNORECASE,
)

OF_THINGS = "let go or got away"
"""What is said of boats and cars where people are rescued or freed."""


def ask(question: Question, story: str, until: date | None, counts: Sequence[Figure] = ()) -> str:
    """The question in words ("people killed, Kazakhstan unrest, by 11 January 2022"), which its counts may narrow."""
    part = f" ({question.part})" if question.part not in ("", *PHASES, question.population) else ""
    by = f"by {name_day(until)}" if until else ""
    done = question.part if question.part in PHASES else _DONE[question.measure]
    counted = classify_population(question.population, question.measure)
    if question.measure is Measure.RESCUED and is_class(counted) and not may_be_people(counted):
        done = OF_THINGS
    if question.measure is Measure.DETAINED and counts and all(map(_is_charged, counts)):
        done = CHARGED
    if question.measure is Measure.RESCUED and counts and all(map(_got_away, counts)):
        done = ESCAPED
    return ", ".join(piece for piece in (f"{question.population} {done}{part}", story, by) if piece)


def _got_away(figure: Figure) -> bool:
    """Whether its sentence tells of an escape, and of nobody who rescued or freed them."""
    sentence = figure.evidence[0].sentence
    return _ESCAPED.search(sentence) is not None and _LET_GO.search(sentence) is None


def _is_charged(figure: Figure) -> bool:
    """Whether its sentence tells of a charge, and of no arrest."""
    sentence = figure.evidence[0].sentence
    return _CHARGED.search(sentence) is not None and _HELD.search(sentence) is None


def name_answer(answer: Answer) -> str | None:
    """The answer in words; both sides where the sources stay apart; None where no count stands."""
    if answer.estimate.chosen is None:
        return None
    values = list(_by_value(answer.conflict))
    return " or ".join(values) if len(values) > 1 else name_value(answer.estimate.chosen)


def explain(answer: Answer, sources: Sources, roots: Roots) -> str:
    """Who gives it, what was revised or retracted, who gave what was, and who still carries it."""
    if answer.conflict:
        sentences = [_explain_conflict(answer.conflict, roots)]
    elif answer.estimate.chosen is None:
        sentences = ["No count of it stands"]
    else:
        sentences = [explain_support(answer.estimate.support, sources, roots)]
    change = explain_change(answer.standing, sources, roots)
    if change:
        sentences.append(start_sentence(change))
    sentences.extend(
        f"{sources.outlet(figure)} still carries {name_value(figure)} from {name_origins(roots.gather([figure]))}"
        for figure in answer.carriers
    )
    sentences.extend(
        f"{sources.outlet(figure)} gave {name_value(figure)} from {name_origins(roots.gather([figure]))} before that"
        for figure in answer.before
    )
    return ". ".join(sentences) + "."


def explain_support(statements: Sequence[Statement], sources: Sources, roots: Roots) -> str:
    """How many outlets give it, and from how many origins ("Two outlets give it, both from ...: one origin")."""
    outlets = list(dict.fromkeys(sources.outlet(statement) for statement in statements))
    origins = roots.gather(statements)
    independent = roots.count_independent(statements)
    given = f"{start_sentence(count_of(len(outlets), 'outlet'))} give it"
    if len(outlets) == 1:
        given = f"Only {outlets[0]} gives it"
    if len(origins) == 1 and origins[0].kind in (OriginKind.OUTLET, OriginKind.AGENCY):
        return f"{given}, as the own report of {origins[0].name}: one origin"
    if independent == 1 and len(origins) > 1:
        return f"{given}, from {name_origins(origins)}, who may be the same: one independent origin"
    if independent == 1:
        both = {1: "", 2: "both "}.get(len(outlets), "all ")
        return f"{given}, {both}from {name_origins(origins)}: one origin"
    counted = count_of(independent, "independent origin")
    if independent < len(origins):
        return f"{given}, from {counted} at least, as some of these may be one: {name_origins(origins)}"
    return f"{given}: {counted}, {name_origins(origins)}"


def _by_value(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """The sides, the smallest first: "at least 10" is on the side of "10", named by the more exact of both."""
    sides: list[list[Figure]] = []
    for figure in sorted(figures, key=lambda each: (each.low != each.high, point_of(each) or 0.0, each.id)):
        side = next((each for each in sides if name_value(each[0]) == name_value(figure) or _backs(figure, each)), None)
        if side is None:
            sides.append([figure])
        else:
            side.append(figure)
    return {name_value(side[0]): side for side in sorted(sides, key=lambda each: point_of(each[0]) or 0.0)}


def _backs(figure: Figure, side: Sequence[Figure]) -> bool:
    """Whether it is a bound of the same number that the side gives."""
    return point_of(figure) == point_of(side[0]) and agree(figure, side[0])


def _explain_conflict(conflict: Sequence[Figure], roots: Roots) -> str:
    sides = [f"{value} ({name_origins(roots.gather(figures))})" for value, figures in _by_value(conflict).items()]
    if len(sides) == 1:
        return f"The count of {sides[0]} is disputed in an article that gives it"
    if is_of_one_origin(conflict, roots):
        origin, values = name_origins(roots.gather(conflict)), join_names(list(_by_value(conflict)))
        return f"{start_sentence(values)} are given as the word of {origin}; no page says which is the later"
    return f"The sources stay apart: {join_names(sides)}"

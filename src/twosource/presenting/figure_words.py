"""What a count comes to, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.annotation import Comparator
from twosource.model.finding import Finding, Verdict, read_where
from twosource.model.noun_forms import make_singular
from twosource.model.number_words import name_bounds, name_number
from twosource.model.ordinals import read_ordinal
from twosource.model.statement import Figure, Measure, Status
from twosource.presenting.wording import shorten

MEASURES = (
    Measure.KILLED,
    Measure.INJURED,
    Measure.MISSING,
    Measure.ABDUCTED,
    Measure.DETAINED,
    Measure.RESCUED,
    Measure.DISPLACED,
    Measure.AFFECTED,
    Measure.DESTROYED,
    Measure.ATTENDING,
    Measure.DEPLOYED,
    Measure.OTHER,
)
"""In the order in which a recorder of casualties asks for them."""

DONE = {
    Measure.KILLED: "killed",
    Measure.INJURED: "injured",
    Measure.MISSING: "missing",
    Measure.ABDUCTED: "abducted",
    Measure.DETAINED: "detained",
    Measure.RESCUED: "rescued",
    Measure.DISPLACED: "displaced",
    Measure.AFFECTED: "affected",
    Measure.DESTROYED: "destroyed or damaged",
    Measure.ATTENDING: "present",
    Measure.DEPLOYED: "deployed",
    Measure.OTHER: "",
}

ASKED = ("still held", "still in hospital", "charged", "escaped")
"""What questions on captives, the injured, the detained and the rescued may ask instead of what their measure does."""

CROWDS = ("dozens", "scores", "hundreds", "thousands", "millions", "tens")
"""Numbers that take an "of" before what they count."""

LONGEST_QUOTE = 50

VERDICTS = {
    Verdict.CORROBORATED: "corroborated",
    Verdict.SINGLE_ORIGIN: "single origin",
    Verdict.DISPUTED: "disputed",
    Verdict.REVISED: "revised",
    Verdict.RETRACTED: "retracted",
}


def name_figure(figure: Figure) -> str:
    """The count of one statement in words ("more than 160"); an indefinite one in the article's own."""
    if figure.comparator is Comparator.INDEFINITE and figure.low is not None:
        return f"“{shorten(figure.evidence[0].quote, LONGEST_QUOTE)}” (read as {name_number(figure.low)} or more)"
    if figure.low == figure.high and read_ordinal(figure.evidence[0].quote) is not None:
        return f"“{figure.evidence[0].quote}”"
    return name_bounds(figure.low, figure.high, figure.comparator)


def count_as(figure: Figure, finding: Finding) -> Figure:
    """The count as the finding takes it: "a fourth person" as four, where it comes to as many."""
    number = read_ordinal(figure.evidence[0].quote) if figure.low == figure.high == 1 else None
    if number is None or finding.best is None or number > finding.best:
        return figure
    return replace(figure, low=float(number), high=float(number))


def name_value(finding: Finding, figures: Sequence[Figure]) -> str:
    """What stands of a finding: a number, a bound or a range in words, or that no number stands."""
    if finding.value is not None:
        return finding.value
    if finding.low is None and finding.best is None and finding.high is None:
        return "no number stands" if finding.kind == "figure" else ""
    standing = {
        (figure.low, figure.high, figure.comparator)
        for figure in figures
        if figure.status in (Status.STANDS, Status.DISPUTED)
    }
    if len(standing) == 1:
        return name_bounds(*standing.pop())
    if finding.best is not None and finding.low == finding.high:
        return name_number(finding.best)
    span = name_bounds(finding.low, finding.high)
    return span if finding.best is None else f"{name_number(finding.best)} (range: {span})"


def name_count(finding: Finding, figures: Sequence[Figure]) -> str:
    """The finding as half a sentence: "more than 160 people killed"."""
    measure = Measure(finding.measure) if finding.measure in set(Measure) else Measure.OTHER
    counted = finding.population or ("" if measure is Measure.DESTROYED else "people")
    value = name_value(finding, figures)
    if value == "none":
        value = "no"
    if counted and value.rpartition(" ")[2].lower() in CROWDS:
        value += " of"
    asked = finding.question.partition(",")[0]
    done = next((phase for phase in ASKED if asked.endswith(f" {phase}")), DONE[measure])
    where = read_where(finding.question)
    return " ".join(part for part in (value, _one_of(counted) if value == "1" else counted, done, where) if part)


def _one_of(counted: str) -> str:
    """One of the counted.

    >>> _one_of("police and security officers"), _one_of("children"), _one_of("deputies")
    ('police or security officer', 'child', 'deputy')
    """
    words = counted.replace(" and ", " or ").split(" ")
    return " ".join((*words[:-1], make_singular(words[-1])))


def rank_measure(finding: Finding) -> int:
    """The place of the finding's measure in `MEASURES`; findings without one come last."""
    return next((place for place, measure in enumerate(MEASURES) if measure == finding.measure), len(MEASURES))

"""What the sources do not agree on, or took back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Finding, Reconciliation, Verdict
from twosource.model.record import Line
from twosource.model.span import Evidence
from twosource.model.statement import Statement, Status
from twosource.presenting.figure_words import VERDICTS
from twosource.presenting.wording import end_sentence, shorten, start_sentence

UNSETTLED = (Verdict.DISPUTED, Verdict.RETRACTED, Verdict.REVISED)
LONGEST_QUOTE = 220
LONGEST_SENTENCE = 400


def tell_disputes(analyses: Sequence[Analysis], reconciliation: Reconciliation) -> tuple[Line, ...]:
    """The findings that are disputed, retracted or revised, then what a single article challenges or takes back.

    Each sentence is told once.
    """
    statements = {one.id: one for analysis in analyses for one in analysis.statements}
    lines = []
    covered: set[tuple[str, int]] = set()
    for finding in reconciliation.findings:
        label = _label(finding, statements)
        if label:
            lines.append(
                Line(end_sentence(f"{label}: {_ask(finding)} {start_sentence(finding.reason)}"), finding.evidence)
            )
            covered.update((one.article, one.sentence_start) for one in finding.evidence)
    for analysis in analyses:
        for statement, evidence in _challenges(analysis):
            place = statement.article, statement.evidence[0].sentence_start
            if place not in covered:
                covered.add(place)
                lines.append(_tell_challenge(statement, evidence))
    return tuple({line.text: line for line in lines}.values())


def _label(finding: Finding, statements: Mapping[str, Statement]) -> str | None:
    """The verdict, where it is unsettled; what became of one of its counts, where that was taken back or changed."""
    if finding.kind == "claim" and finding.verdict is Verdict.DISPUTED:
        return "Disputed claim"
    if finding.verdict in UNSETTLED and finding.verdict is not Verdict.REVISED:
        return start_sentence(VERDICTS[finding.verdict])
    states = {statements[key].status for key in finding.statements if key in statements}
    if finding.kind == "figure" and Status.RETRACTED in states:
        return "Retracted in part"
    if finding.verdict is Verdict.REVISED or (finding.kind == "figure" and Status.REVISED in states):
        return start_sentence(VERDICTS[Verdict.REVISED])
    return None


def _ask(finding: Finding) -> str:
    """The question of a count; of a claim what is claimed, for its sides follow with who they are."""
    if finding.kind == "claim" and finding.value:
        return end_sentence(start_sentence(shorten(finding.value, LONGEST_QUOTE)))
    return end_sentence(finding.question)


def _challenges(analysis: Analysis) -> Iterator[tuple[Statement, Evidence | None]]:
    challenged = {one.id: one.challenged_by for one in analysis.attributions if one.challenged_by is not None}
    for statement in analysis.statements:
        if statement.id in challenged:
            yield statement, challenged[statement.id]
        elif statement.status is not Status.STANDS:
            yield statement, statement.status_reason


def _tell_challenge(statement: Statement, evidence: Evidence | None) -> Line:
    """The sentence of the statement, and the one that speaks against it where that is another."""
    first = statement.evidence[0]
    status = "disputed" if statement.status is Status.STANDS else statement.status.value
    against = ""
    if evidence is not None and evidence.sentence_start != first.sentence_start:
        against = f" Against it: {_quote(evidence.sentence)}"
    cited = (*statement.evidence, *((evidence,) if evidence is not None else ()))
    return Line(f"{start_sentence(status)}: {_quote(first.sentence)}{against}", tuple(dict.fromkeys(cited)))


def _quote(sentence: str) -> str:
    flat = shorten(sentence, LONGEST_SENTENCE)
    return flat if flat.startswith("“") and flat.count("“") == flat.count("”") else f"“{flat}”"

"""What the sources do not agree on, or took back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Reconciliation, Verdict
from twosource.model.record import Line
from twosource.model.span import Evidence
from twosource.model.statement import Statement, Status
from twosource.presenting.figure_words import VERDICTS
from twosource.presenting.wording import end_sentence, shorten, start_sentence

UNSETTLED = (Verdict.DISPUTED, Verdict.RETRACTED, Verdict.REVISED)
LONGEST_QUOTE = 220


def tell_disputes(analyses: Sequence[Analysis], reconciliation: Reconciliation) -> tuple[Line, ...]:
    """The findings that are disputed, retracted or revised, then what a single article challenges or takes back."""
    lines = []
    covered: set[str] = set()
    for finding in reconciliation.findings:
        if finding.verdict in UNSETTLED:
            text = f"{start_sentence(VERDICTS[finding.verdict])}: {finding.question}. {start_sentence(finding.reason)}"
            lines.append(Line(end_sentence(text), finding.evidence))
            covered.update(finding.statements)
    for analysis in analyses:
        for statement, evidence in _challenges(analysis):
            if statement.id not in covered:
                lines.append(_tell_challenge(statement, evidence))
    return tuple({line.text: line for line in lines}.values())


def _challenges(analysis: Analysis) -> Iterator[tuple[Statement, Evidence | None]]:
    challenged = {one.id: one.challenged_by for one in analysis.attributions if one.challenged_by is not None}
    for statement in analysis.statements:
        if statement.id in challenged:
            yield statement, challenged[statement.id]
        elif statement.status is not Status.STANDS:
            yield statement, statement.status_reason


def _tell_challenge(statement: Statement, evidence: Evidence | None) -> Line:
    quote = shorten(statement.evidence[0].quote, LONGEST_QUOTE)
    status = "disputed" if statement.status is Status.STANDS else statement.status.value
    against = ""
    if evidence is not None and evidence not in statement.evidence:
        against = f" Against it: “{shorten(evidence.quote, LONGEST_QUOTE)}”"
    cited = (*statement.evidence, *((evidence,) if evidence is not None else ()))
    return Line(f"{start_sentence(status)}: “{quote}”.{against}", tuple(dict.fromkeys(cited)))

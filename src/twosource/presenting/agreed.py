"""What several outlets tell in like words, as far as the summary does not say it."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.finding import Finding
from twosource.model.likeness import telling_words
from twosource.model.record import Line
from twosource.presenting.only_in import REPORT

MOST_LINES = 15
REPEATED = 0.6
"""Share of a line's telling words from which on a line of the summary says it already."""


def tell_agreed(findings: Sequence[Finding], summary: Sequence[Line]) -> tuple[Line, ...]:
    """The sentences that most outlets tell, at most MOST_LINES, without those that the summary has.

    Each cites first its own sentence, then those of the other outlets that tell the same.
    """
    reports = [one for one in findings if one.kind == REPORT and one.value]
    told = [telling_words(line.text) for line in summary]
    shown = {
        (one.article, one.sentence_start) for line in summary for one in line.evidence if _quotes(line, one.sentence)
    }
    ranked = sorted(
        range(len(reports)), key=lambda at: (-len(reports[at].outlets), -reports[at].independent_origins, at)
    )
    chosen: list[Finding] = []
    for report in (reports[at] for at in ranked):
        words = telling_words(report.value or "")
        repeats = any(len(words & known) >= REPEATED * len(words) for known in told)
        cited = {(one.article, one.sentence_start) for one in report.evidence}
        if len(chosen) < MOST_LINES and not repeats and not cited & shown:
            chosen.append(report)
    return tuple(Line(report.value or "", report.evidence) for report in chosen)


def _quotes(line: Line, sentence: str) -> bool:
    """Whether the line is that sentence, and does not only rest on it."""
    return len(telling_words(line.text) & telling_words(sentence)) >= REPEATED * len(telling_words(sentence))

"""How well statements stand that no count is about: the verdict of the finding that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.model.finding import Finding, Verdict
from twosource.presenting.figure_words import VERDICTS
from twosource.presenting.sheet import Badge, Tone
from twosource.presenting.wording import count_of

TONES = {
    Verdict.CORROBORATED: Tone.GOOD,
    Verdict.SINGLE_ORIGIN: Tone.PLAIN,
    Verdict.DISPUTED: Tone.WARN,
    Verdict.REVISED: Tone.WARN,
    Verdict.RETRACTED: Tone.BAD,
}


class Verdicts:
    """The findings by their statements; counts are left out, which have a section of their own."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings: dict[str, Finding] = {}
        for finding in findings:
            if finding.kind != "figure":
                for statement in finding.statements:
                    self._findings.setdefault(statement, finding)

    def badges(self, statements: Iterable[str]) -> tuple[Badge, ...]:
        """The label of the first finding that one of these statements (ids) belongs to; none for a single origin."""
        found = next((self._findings[one] for one in statements if one in self._findings), None)
        if found is None or found.verdict is Verdict.SINGLE_ORIGIN:
            return ()
        return (Badge(name_verdict(found), TONES[found.verdict]),)


def name_verdict(finding: Finding) -> str:
    """The verdict in words, with the origins where they make it."""
    if finding.verdict is Verdict.CORROBORATED:
        return f"{VERDICTS[finding.verdict]}: {count_of(finding.independent_origins, 'origin')}"
    return VERDICTS[finding.verdict]

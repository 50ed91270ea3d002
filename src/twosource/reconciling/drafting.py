"""From a question with its statements and its answer in words to a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding, Verdict
from twosource.model.noun import content_id
from twosource.model.span import Evidence
from twosource.model.statement import Statement
from twosource.reconciling.origins import Roots
from twosource.reconciling.sources import Sources


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding without a number: `support` are the statements behind `value`, `against` speaks against it.

    `carriers` are those that still carry what was taken back.
    """

    kind: str
    question: str
    value: str
    verdict: Verdict
    reason: str
    statements: Sequence[Statement]
    support: Sequence[Statement]
    against: tuple[Evidence, ...] = ()
    carriers: tuple[Statement, ...] = ()


def find_from(draft: Draft, sources: Sources, roots: Roots) -> Finding:
    """The finding of that draft; its id is made of its kind, its question and its statements."""
    said = tuple(statement.id for statement in draft.statements)
    evidence = [evidence for statement in draft.statements for evidence in statement.evidence]
    return Finding(
        id=content_id("fin", draft.kind, draft.question, *sorted(said)),
        question=draft.question,
        kind=draft.kind,
        statements=said,
        verdict=draft.verdict,
        origins=roots.gather(draft.statements),
        outlets=tuple(dict.fromkeys(sources.outlet(statement) for statement in draft.statements)),
        independent_origins=roots.count_independent(draft.support),
        reason=draft.reason,
        evidence=tuple(dict.fromkeys((*evidence, *draft.against))),
        value=draft.value,
        story=sources.story(draft.statements[0]),
        still_carried_by=tuple(dict.fromkeys(sources.outlet(statement) for statement in draft.carriers)),
    )


def judge_support(independent: int) -> Verdict:
    """The newsroom rule: corroborated by two independent origins or more."""
    return Verdict.CORROBORATED if independent >= 2 else Verdict.SINGLE_ORIGIN

"""Fates that exclude each other: of one number one page says that they were arrested, another that they were saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.model.finding import Finding, Verdict
from twosource.model.statement import Figure, Measure
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import join_names, start_sentence

_CONTRARY = {
    Measure.DETAINED.value: (Measure.RESCUED.value,),
    Measure.KILLED.value: (Measure.RESCUED.value,),
    Measure.RESCUED.value: (Measure.DETAINED.value, Measure.KILLED.value),
}
_TOLD = {
    Measure.DETAINED.value: "detained",
    Measure.KILLED.value: "killed",
    Measure.RESCUED.value: "rescued or freed",
}
# Smaller counts, and round ones, are often equal by chance.
_FEWEST = 11


def contest_fates(findings: Sequence[Finding], figures: Sequence[Figure], sources: Sources) -> list[Finding]:
    """The findings, each disputed of whose very number other pages tell the contrary, with their evidence.

    A page that gives both numbers speaks of two groups.
    """
    known = {figure.id: figure for figure in figures}
    return [_contest(finding, _find_contrary(finding, findings, known, sources)) for finding in findings]


def _find_contrary(
    finding: Finding, findings: Sequence[Finding], known: Mapping[str, Figure], sources: Sources
) -> list[Finding]:
    fates = _CONTRARY.get(finding.measure or "")
    if fates is None or not _is_telling(finding.best):
        return []
    texts = _list_texts(finding, known, sources)
    return [
        other
        for other in findings
        if other.measure in fates
        and (other.story, other.best) == (finding.story, finding.best)
        and texts.isdisjoint(_list_texts(other, known, sources))
    ]


def _is_telling(count: float | None) -> bool:
    return count is not None and count >= _FEWEST and count % 10 != 0


def _list_texts(finding: Finding, known: Mapping[str, Figure], sources: Sources) -> frozenset[str]:
    """The texts that give the best count of the finding in so many words."""
    given = (known[said] for said in finding.statements)
    return frozenset(sources.text_of(figure) for figure in given if figure.low == figure.high == finding.best)


def _contest(finding: Finding, contrary: Sequence[Finding]) -> Finding:
    if not contrary or finding.verdict is Verdict.DISPUTED:
        return finding
    told = "; ".join(
        f"{join_names(other.outlets)} has {other.best:g} {_TOLD[other.measure or '']}" for other in contrary
    )
    evidence = (*finding.evidence, *(each for other in contrary for each in other.evidence))
    return replace(
        finding,
        verdict=Verdict.DISPUTED,
        reason=f"{finding.reason} {start_sentence(told)}.",
        evidence=tuple(dict.fromkeys(evidence)),
    )

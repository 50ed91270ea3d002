"""What several outlets tell, laid out: the sentence, who tells it, and how many origins stand behind it."""

from __future__ import annotations

from twosource.model.finding import Finding, OriginKind
from twosource.model.record import Line, Record
from twosource.presenting.citing import Citer
from twosource.presenting.sheet import Badge, Item, Section
from twosource.presenting.verdicts import TONES
from twosource.presenting.wording import count_of, join_words

VAGUE = (OriginKind.UNNAMED, OriginKind.WITNESS)
"""Origins that are nobody by name."""

INTRO = (
    "The sentence of one outlet, and who tells the same in like words; a detail of it may be its own alone. "
    "Where sources are named, only these count as origins."
)


def lay_out_agreed(record: Record, citer: Citer) -> Section:
    """The section with a line for each sentence that several outlets tell."""
    reports = {one.evidence: one for one in record.findings}
    items = tuple(_lay_out(line, reports.get(line.evidence), citer) for line in record.agreed)
    return Section("agreed", "What several outlets tell", intro=INTRO, items=items)


def _lay_out(line: Line, report: Finding | None, citer: Citer) -> Item:
    text = citer.rename(citer.explain(line.text, line.evidence[:1]))
    if report is None:
        return Item(text, citer.cite(line.evidence))
    return Item(
        text,
        citer.cite(line.evidence),
        source=citer.rename(join_words(report.outlets)),
        badges=(Badge(count_of(report.independent_origins, "origin"), TONES[report.verdict]),),
        origin=citer.rename(join_words(_name_origins(report))) if _has_source(report) else None,
    )


def _name_origins(report: Finding) -> list[str]:
    """The names of its origins; of those that are taken for one the most telling."""
    if report.independent_origins > 1:
        return [one.name for one in report.origins]
    ranked = sorted(report.origins, key=lambda one: (one.kind in VAGUE, not any(map(str.isupper, one.name))))
    return [one.name for one in ranked[:1]]


def _has_source(report: Finding) -> bool:
    """Whether an origin is somebody else than the outlets themselves."""
    own = (OriginKind.OUTLET, OriginKind.AGENCY)
    return any(one.kind not in own or one.name not in report.outlets for one in report.origins)

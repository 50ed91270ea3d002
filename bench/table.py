"""A score and the table that is printed of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """One measured number, beside the best existing tool's on the same data where there is one."""

    benchmark: str
    measure: str
    value: float
    best_existing: float | None = None
    tool: str = ""


def to_table(scores: list[Score]) -> str:
    """The scores as aligned text, one a line."""
    wide = max((len(score.benchmark) for score in scores), default=0) + 2
    long = max((len(score.measure) for score in scores), default=0) + 2
    lines = [f"{'benchmark':{wide}}{'measure':{long}}{'ours':>8}  best existing"]
    for score in scores:
        other = "" if score.best_existing is None else f"{score.best_existing:.3f} {score.tool}"
        lines.append(f"{score.benchmark:{wide}}{score.measure:{long}}{score.value:8.3f}  {other}".rstrip())
    return "\n".join(lines)

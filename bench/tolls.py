"""The tolls of whole stories: the final count and how it came about, against the figures corpus's hand-made summaries.

A gold toll is sought among the findings of its measure: the one whose statements share most of its values, then of its
population's words. Its final count is right when the finding comes to the same: the one value of an exact toll, or its
two bounds. Its history is complete when each of its values is that of a statement of the finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import twosource as ts
from bench import figures_more
from bench.corpora import rows
from bench.table import Score
from twosource.model.finding import Finding, Verdict
from twosource.model.statement import Figure
from twosource.reconciling import reconcile
from twosource.resolving import resolve

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one gold toll."""

    event: str
    measure: str
    population: str
    found: bool
    final: bool
    history: bool


def run() -> list[Score]:
    """Shares of the tolls of the development stories and of a second set of stories, and what is said of conflicts."""
    return [
        *score("tolls, figures dev", rows("figures", "dev.jsonl"), rows("figures", "dev_stories.jsonl")),
        *score("tolls, figures more", *figures_more.load(None)),
    ]


def score(name: str, articles: Sequence[dict[str, Any]], stories: Sequence[dict[str, Any]]) -> list[Score]:
    """The shares over these stories, whose articles are rows of the figures corpus's form."""
    judged: list[Judged] = []
    conflicts = [0, 0, 0]
    for event, toll, finding, figures in settle(articles, stories):
        judged.append(judge(event, toll, finding, figures))
        told, true = finding is not None and finding.verdict is Verdict.DISPUTED, bool(toll["conflict"])
        conflicts = [conflicts[0] + (told and true), conflicts[1] + told, conflicts[2] + true]
    count = max(1, len(judged))
    return [
        Score(name, "tolls that a finding answers", sum(one.found for one in judged) / count),
        Score(name, "final count right", sum(one.final for one in judged) / count),
        Score(name, "history complete", sum(one.history for one in judged) / count),
        Score(name, "conflicts found", conflicts[0] / max(1, conflicts[2])),
        Score(name, "conflicts told that are none", float(conflicts[1] - conflicts[0])),
    ]


def settle(
    articles: Sequence[dict[str, Any]], stories: Sequence[dict[str, Any]]
) -> Iterable[tuple[str, dict[str, Any], Finding | None, Mapping[str, Figure]]]:
    """Each toll with the finding that answers it, if any, and the figures of its story by id."""
    by_id = {row["id"]: row for row in articles}
    for story in stories:
        if not story["tolls"]:
            continue
        analyses = list(ts.analyse_many([_read(by_id[key]) for key in story["article_ids"]]))
        findings = reconcile(analyses, resolve(analyses), None).findings
        figures = {figure.id: figure for analysis in analyses for figure in analysis.figures}
        for toll in story["tolls"]:
            yield story["event"], toll, find(toll, findings, figures), figures


def _read(row: Mapping[str, Any]) -> ts.Article:
    published = (row.get("published") or "")[:10] or None
    return ts.Article.from_text(f"{row['title']}\n{row['text']}", published=published, url=row.get("url"))


def find(toll: Mapping[str, Any], findings: Iterable[Finding], figures: Mapping[str, Figure]) -> Finding | None:
    """The finding that answers the toll; None where none of its measure shares a value with it."""
    wanted = {_bounds(entry) for entry in (*toll["history"], toll["final"])}
    words = _words(toll["population"])
    ranked = []
    for place, finding in enumerate(findings):
        if finding.kind == "figure" and finding.measure == toll["measure"]:
            values = {(one.low, one.high) for one in _figures(finding, figures)}
            shared = len(wanted & values)
            ranked.append((-shared, -len(words & _words(finding.population or "")), place, finding))
    best = min(ranked, default=None, key=lambda one: one[:3])
    return best[3] if best is not None and best[0] < 0 else None


def judge(event: str, toll: Mapping[str, Any], finding: Finding | None, figures: Mapping[str, Figure]) -> Judged:
    """Whether the finding comes to the toll's final count, and has its history."""
    final = history = False
    if finding is not None:
        told = _figures(finding, figures)
        final = comes_to(finding, _bounds(toll["final"]))
        history = {_bounds(entry) for entry in toll["history"]} <= {(one.low, one.high) for one in told}
    return Judged(event, toll["measure"], toll["population"], finding is not None, final, history)


def comes_to(finding: Finding, final: Bounds) -> bool:
    """Whether the finding's answer is that count: `best` for an exact one, else its bounds; open ends stay open."""
    low, high = final
    if low is not None and low == high:
        return finding.best == low
    if high is None:
        return low in (finding.low, finding.best)
    return (finding.low, finding.high) == final


def _figures(finding: Finding, figures: Mapping[str, Figure]) -> list[Figure]:
    return [figures[key] for key in finding.statements if key in figures]


def _bounds(entry: Mapping[str, Any]) -> Bounds:
    low, high = entry["low"], entry["high"]
    return (None if low is None else float(low)), (None if high is None else float(high))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z]+", text.lower()))

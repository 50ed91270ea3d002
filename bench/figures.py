"""Figures: tolls and other counts, against the hand-made gold of the figures corpus."""

from __future__ import annotations

from typing import Any

import twosource as ts
from bench.corpora import rows, scorer
from bench.table import Score
from twosource.model.statement import Figure, Modality

HYPOTHETICAL = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL})
"""The corpus has one status for what is planned, expected or threatened; our modality says which."""


def predict(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Our figures of one gold row, in the gold's fields. The title is the text's first line."""
    published = (row.get("published") or "")[:10] or None
    article = ts.Article.from_text(f"{row['title']}\n{row['text']}", published=published, url=row.get("url"))
    figures = ts.analyse(article).figures
    index = {figure.id: number for number, figure in enumerate(figures)}
    return [_as_gold(figure, index) for figure in figures]


def run() -> list[Score]:
    """Scores on the development half and on the two seed pages."""
    score = scorer("figures")
    scores = []
    for name, file in (("figures dev", "dev.jsonl"), ("figures seeds", "seeds.jsonl")):
        gold = rows("figures", file)
        known: dict[str, list[dict[str, Any]]] = {row["id"]: predict(_ungilded(row)) for row in gold}
        for mode in (False, True):
            result = score.score(gold, lambda row, known=known: known[row["id"]], lenient=mode)
            label = "F1, lenient" if mode else "F1, with value"
            scores.append(Score(name, label, result["overall"]["f1"]))
            if not mode:
                scores += [
                    Score(name, f"{field} of the matched", result["attributes"][field]["accuracy"])
                    for field in ("comparator", "about", "status", "attributed_to", "subset_of")
                ]
    return scores


def _ungilded(row: dict[str, Any]) -> dict[str, Any]:
    given = {key: value for key, value in row.items() if key not in ("figures", "annotated_chars")}
    if row.get("annotated_chars"):
        given["text"] = row["text"][: row["annotated_chars"]]
    return given


def _as_gold(figure: Figure, index: dict[str, int]) -> dict[str, Any]:
    evidence = figure.evidence[0]
    return {
        "measure": figure.measure.value,
        "low": figure.low,
        "high": figure.high,
        "comparator": figure.comparator.value,
        "population": figure.population,
        "attributed_to": figure.attributed_to.text if figure.attributed_to else None,
        "about": figure.about.value,
        "status": "hypothetical" if figure.modality in HYPOTHETICAL else figure.status.value,
        "subset_of": index.get(figure.subset_of) if figure.subset_of else None,
        "sentence": evidence.sentence,
        "quote": evidence.quote,
    }

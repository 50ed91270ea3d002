"""Figures: tolls and other counts, against gold made by hand: the figures corpus and `figures_more`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import twosource as ts
from bench import figure_baseline, figures_more
from bench.calibration import reliability
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
    """Scores on the development half, on the two seed pages, and on a hundred articles that were marked later.

    Beside them stands what a regular expression finds (`figure_baseline`), for a reader to see what is easy.
    """
    scores = []
    for name, gold in (
        ("figures dev", rows("figures", "dev.jsonl")),
        ("figures seeds", rows("figures", "seeds.jsonl")),
        ("figures more, open", figures_more.load("open")[0]),
        ("figures more, kept", figures_more.load("kept")[0]),
        ("figures more, sealed", figures_more.load("sealed")[0]),
    ):
        scores += list(_score(name, gold))
    return scores


def _score(name: str, gold: list[dict[str, Any]]) -> Iterator[Score]:
    score = scorer("figures")
    known = {row["id"]: predict(_ungilded(row)) for row in gold}
    for mode, label in ((False, "F1, with value"), (True, "F1, lenient")):
        easy = score.score(gold, figure_baseline.predict, lenient=mode)["overall"]["f1"]
        result = score.score(gold, lambda row: known[row["id"]], lenient=mode)
        yield Score(name, label, result["overall"]["f1"], easy, "regular expression")
        if not mode:
            yield Score(name, "precision", result["overall"]["p"])
            yield Score(name, "recall", result["overall"]["r"])
            for field in ("comparator", "about", "status", "attributed_to", "subset_of"):
                yield Score(name, f"{field} of the matched", result["attributes"][field]["accuracy"])
            yield Score(name, "calibration error (lower is better)", reliability(pair_confidences(gold, known))[0])


def pair_confidences(gold: list[dict[str, Any]], known: dict[str, list[dict[str, Any]]]) -> list[tuple[float, bool]]:
    """Each figure's confidence, with whether the gold has it with its value."""
    score = scorer("figures")
    pairs = []
    for row in gold:
        given = _ungilded(row)
        found = score.collapse(known[row["id"]])
        right = {number for _, number in score.match(given, row["figures"], found)}
        pairs += [(figure["confidence"], number in right) for number, figure in enumerate(found)]
    return pairs


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
        "confidence": figure.confidence,
    }

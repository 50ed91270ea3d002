"""Attributions: source, cue and content, against PolNeAR's development articles."""

from __future__ import annotations

from typing import Any

import twosource as ts
from bench.corpora import rows, scorer
from bench.table import Score
from twosource.model.span import Span

CRF_FULL = 0.608
"""A CRF on the 824 training articles, as the corpora's notes give it for this development file."""


def run() -> list[Score]:
    """Scores on the development articles, whose title is the text's first line."""
    gold = rows("attribution", "dev.jsonl")
    articles = [ts.Article.from_text(row["text"], published=(row.get("date") or "")[:10] or None) for row in gold]
    predictions = [
        [
            {"source": _offsets(item.source), "cue": _offsets(item.cue), "content": _offsets(item.content)}
            for item in analysis.attributions
        ]
        for analysis in ts.analyse_many(articles)
    ]
    result: dict[str, Any] = scorer("attribution").evaluate(gold, predictions)
    name = "attribution, PolNeAR"
    return [
        Score(name, "full match F1", result["full"]["F1"], CRF_FULL, "CRF"),
        Score(name, "full match F1, speech cues", result["speech_full"]["F1"]),
        Score(name, "content match F1", result["content_match"]["F1"]),
        Score(name, "cue match F1", result["cue_match"]["F1"]),
    ]


def _offsets(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]

"""Attributions: source, cue and content, against PolNeAR's development and a held-out part of its train articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import twosource as ts
from bench.calibration import reliability, to_reliability_table
from bench.corpora import rows, scorer
from bench.table import Score
from twosource.model.span import Span
from twosource.model.statement import Attribution

CRF_FULL = 0.608
"""A CRF on the 824 training articles, as the corpora's notes give it for this development file."""
CRF_SPEECH = 0.736
"""The same on cues of saying, on the test articles, which are not among our corpora."""
FOLDS = 5

Row = dict[str, Any]


def is_held_out(article: str) -> bool:
    """Whether nothing is learned from the train article of that id, nor its errors read: one in five."""
    return int(hashlib.sha1(article.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS == 0


def run() -> list[Score]:
    """Scores on the development and the held-out articles, and the calibration of the confidence on both."""
    train = [row for row in rows("attribution", "train.jsonl") if is_held_out(row["id"])]
    return [
        *_measure("attribution, PolNeAR", rows("attribution", "dev.jsonl")),
        *_measure("attribution, PolNeAR unseen", train),
    ]


def _measure(name: str, gold: list[Row]) -> list[Score]:
    score = scorer("attribution")
    predictions = [[_to_row(item) for item in found] for found in _find(gold)]
    result = score.evaluate(gold, predictions)
    pairs = [pair for row, found in zip(gold, predictions, strict=True) for pair in judge(score, row, found)]
    print(to_reliability_table(name, pairs))
    return [
        Score(name, "full match F1", result["full"]["F1"], CRF_FULL, "CRF"),
        Score(name, "full match F1, speech cues", result["speech_full"]["F1"], CRF_SPEECH, "CRF (test)"),
        Score(name, "content match F1", result["content_match"]["F1"]),
        Score(name, "cue match F1", result["cue_match"]["F1"]),
        Score(name, "calibration error (lower is better)", reliability(pairs)[0]),
    ]


def _find(gold: list[Row]) -> Iterator[tuple[Attribution, ...]]:
    """The attributions of each article, whose title is the text's first line."""
    articles = [ts.Article.from_text(row["text"], published=(row.get("date") or "")[:10] or None) for row in gold]
    for analysis in ts.analyse_many(articles):
        yield analysis.attributions


def _to_row(item: Attribution) -> Row:
    return {
        "source": _offsets(item.source),
        "cue": _offsets(item.cue),
        "content": _offsets(item.content),
        "confidence": item.confidence,
    }


def _offsets(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def judge(score: ModuleType, row: Row, found: list[Row]) -> Iterator[tuple[float, bool]]:
    """The confidence of each attribution that the corpus can judge, the outermost, and whether it is a full match."""
    words = score.Doc(row["text"])
    gold = score.prepare(words, row["attributions"])
    dropped = words.cover(score.spans(row.get("discard")))
    outermost = score.outermost(score.prepare(words, found, dropped))
    right = {
        ours
        for theirs, ours, content, cue, source in score.align(gold, outermost)
        if content >= 0.5 and source >= 0.5 and cue
    }
    for number, one in enumerate(outermost):
        yield one["raw"]["confidence"], number in right

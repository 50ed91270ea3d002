"""Time expressions: TIMEX3 spans, types and values, scored as TempEval-3 does."""

from __future__ import annotations

from typing import Any

from bench.corpora import rows, scorer
from bench.table import Score
from twosource.language import annotate, load_model
from twosource.model.article import Article

FILES = (
    ("times, TimeBank+AQUAINT", "tbaq_dev.jsonl", 0.753),
    ("times, WikiWars", "wikiwars_dev.jsonl", None),
    ("times, seeds", "seeds.jsonl", None),
)
"""Development files, with HeidelTime's value F1 as the corpus's notes give it."""


def predict(text: str, dct: str) -> list[dict[str, Any]]:
    """Our time expressions of a text that was published on that day."""
    parsed = next(annotate((Article.from_text(text, published=dct),), load_model()))
    return [
        {"start": time.start, "end": time.end, "type": time.type.value, "value": time.value} for time in parsed.times
    ]


def run() -> list[Score]:
    """Scores on TimeBank and AQUAINT, on WikiWars and on the two seed pages."""
    score = scorer("times")
    scores = []
    for name, file, heideltime in FILES:
        result, _ = score.score(rows("times", file), predict)
        scores.append(Score(name, "value F1", result["value_f1"], heideltime, "HeidelTime"))
        scores.append(Score(name, "relaxed span F1", result["relaxed"]["f1"]))
        scores.append(Score(name, "type F1", result["type_f1"]))
    return scores

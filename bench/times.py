"""Time expressions: TIMEX3 spans, types and values, scored as TempEval-3 does, beside HeidelTime in the same run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from bench import heideltime
from bench.corpora import rows, scorer
from bench.table import Score
from twosource.language.model import load_model
from twosource.language.tagging import tag
from twosource.language.times.expressions import find_times
from twosource.model.article import Article

FILES = (
    ("times, TimeBank+AQUAINT", "tbaq_dev.jsonl", "NEWS"),
    ("times, WikiWars", "wikiwars_dev.jsonl", "NARRATIVES"),
    ("times, seeds", "seeds.jsonl", "NEWS"),
)
"""Development files, with the kind of text that HeidelTime is told."""

MEASURES = ("value F1", "relaxed span F1", "strict span F1", "type F1", "right calendar day")
KINDS_OF = "tbaq_dev.jsonl"
PUBLISHED = {
    ("tbaq_dev.jsonl", "value F1"): 0.753,
    ("tbaq_dev.jsonl", "right calendar day"): 0.842,
}
"""HeidelTime 2.2 with TreeTagger, as the corpus's notes give it, for where it cannot run."""

Times = Mapping[str, Sequence[Mapping[str, Any]]]


def predict(documents: Sequence[dict[str, Any]]) -> Times:
    """Our time expressions by document id."""
    articles = [Article.from_text(row["text"], published=row["dct"]) for row in documents]
    tagged = tag(articles, load_model())
    return {
        row["id"]: [
            {"start": time.start, "end": time.end, "type": time.type.value, "value": time.value}
            for time in find_times(article, doc)
        ]
        for row, (article, doc) in zip(documents, tagged, strict=True)
    }


def measure(score: ModuleType, documents: Sequence[dict[str, Any]], times: Times) -> dict[str, float]:
    """The measures, and the share of right values by kind of gold expression, of one tool's times."""
    result, _ = score.score(documents, times)
    found = {
        "value F1": result["value_f1"],
        "relaxed span F1": result["relaxed"]["f1"],
        "strict span F1": result["strict"]["f1"],
        "type F1": result["type_f1"],
        "right calendar day": share_of_right_days(score, documents, times),
    }
    kinds = {kind.partition(" (")[0]: counts["value_right"] for kind, counts in result["by_kind"].items()}
    return found | {f"value right, {kind}": share for kind, share in kinds.items()}


def share_of_right_days(score: ModuleType, documents: Sequence[dict[str, Any]], times: Times) -> float:
    """The share of gold calendar days whose day is given, be it with an hour or a part of the day ("Friday night")."""
    right = total = 0
    for row in documents:
        gold = score.tidy(row["text"], row["timexes"])
        own = score.tidy(row["text"], times.get(row["id"], []))
        pairs = dict(score.pair(gold, own))
        for place, time in enumerate(gold):
            if score.kind(time) == "calendar day":
                total += 1
                right += place in pairs and (own[pairs[place]]["value"] or "")[:10] == time["value"]
    return right / total if total else 0.0


def run() -> list[Score]:
    """Scores on TimeBank and AQUAINT, by kind too, on WikiWars and on the two seed pages."""
    score = scorer("times")
    scores = []
    for name, file, kind in FILES:
        documents = rows("times", file)
        own, other = predict(documents), heideltime.tag(documents, kind) if heideltime.is_there() else None
        ours = measure(score, documents, own)
        theirs = measure(score, documents, other) if other is not None else {}
        scores += [
            _beside(name, wanted, ours[wanted], theirs.get(wanted, PUBLISHED.get((file, wanted))))
            for wanted in (ours if file == KINDS_OF else MEASURES)
        ]
        for source in sorted({row["source"] for row in documents}) if file == KINDS_OF else ():
            part = [row for row in documents if row["source"] == source]
            mine, beside = (None if one is None else score.score(part, one)[0]["value_f1"] for one in (own, other))
            scores.append(_beside(name, f"value F1, {source} alone", mine or 0.0, beside))
    return scores


def _beside(name: str, wanted: str, ours: float, theirs: float | None) -> Score:
    return Score(name, wanted, ours, theirs, "HeidelTime" if theirs is not None else "")

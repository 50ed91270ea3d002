"""Templates of incidents (MUC-4), scored as GTT does, beside a keyword baseline in the same run and published results.

The published results are on TST3 and TST4, which are kept aside here; ours and the baseline's are on TST1 and TST2.
What is scored was learned in the run from the development texts alone, beside what networks that were taught on these
alone read in TST1 and TST2 (`incident_readings.npz`). What we ship was learned on all of them.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.corpora import rows, scorer
from bench.table import Score
from twosource.model.incident import IncidentSlot

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
from template_words import TRAIN, load_all, load_readings
from train_templates import predict_unseen

NAME = "templates, MUC-4 TST1+2"
LITERATURE = (
    ("best system of 1992, TST3+4, from the literature", 0.551),
    ("GTT 2021, TST3+4, from the literature", 0.501),
)
KEYWORDS = (
    ("bombing", ("bomb", "dynamite", "explo")),
    ("kidnapping", ("kidnap", "abduct")),
    ("arson", ("arson", "set fire")),
    ("attack", ("murder", "assassinat", "killed", "attacked")),
)
"""The baseline takes the first type one of whose beginnings of words stands in the text."""

LEAST_TIMES = 3
LEAST_SHARE = 0.3
"""The baseline's fillers: those of the train texts that filled a slot so often, and in so many of the reports that hold
them."""

Template = dict[str, Any]


def predict() -> list[list[Template]]:
    """Our templates of each text of TST1 and TST2, in the scorer's shape."""
    texts = load_all(cache=None)
    return predict_unseen(texts[:TRAIN], texts[TRAIN:], load_readings(texts))


def learn_fillers(score: ModuleType, documents: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The baseline's fillers by slot."""
    reports = [(f" {score.norm(row['text'])} ", score.gold_templates(row)) for row in documents if row["templates"]]
    fillers = {}
    for slot in IncidentSlot:
        times = Counter(name for _, templates in reports for name in set(_names(score, templates, slot.value)))
        fillers[slot.value] = [
            name
            for name, count in sorted(times.items())
            if count >= LEAST_TIMES and count >= LEAST_SHARE * sum(f" {name} " in text for text, _ in reports)
        ]
    return fillers


def _names(score: ModuleType, templates: Sequence[Template], slot: str) -> Iterator[str]:
    return (score.norm(mention) for template in templates for filler in template[slot] for mention in filler)


def predict_by_keywords(score: ModuleType, text: str, fillers: Mapping[str, Sequence[str]]) -> list[Template]:
    """The baseline: one template at most."""
    flat = f" {score.norm(text)} "
    kind = next((kind for kind, starts in KEYWORDS if any(f" {start}" in flat for start in starts)), None)
    if kind is None:
        return []
    found = {slot: [[name] for name in names if f" {name} " in flat] for slot, names in fillers.items()}
    return [{"incident_type": kind} | found]


def run() -> list[Score]:
    """F1 of whole templates by slot and in all, of merged fillers, of types and of relevance."""
    score = scorer("events")
    documents = rows("events", "muc_dev.jsonl")
    fillers = learn_fillers(score, rows("events", "muc_train.jsonl"))
    ours = score.muc(documents, predict())
    theirs = score.muc(documents, [predict_by_keywords(score, row["text"], fillers) for row in documents])
    scores = [Score(NAME, "templates F1", _pick(ours, "templates", "micro"), value, name) for name, value in LITERATURE]
    wanted = [("templates", "micro"), *(("templates", part) for part in ("incident_type", *IncidentSlot))]
    wanted += [("ceaf", "micro"), ("types",), ("relevant",)]
    scores += [
        Score(NAME, f"{' '.join(path).removesuffix(' micro')} F1", _pick(ours, *path), _pick(theirs, *path), "keywords")
        for path in wanted
    ]
    return scores


def _pick(result: Mapping[str, Any], *path: str) -> float:
    for part in path:
        result = result[part]
    return float(result["F1"])

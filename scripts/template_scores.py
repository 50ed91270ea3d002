"""How well templates of incidents were found in texts that nothing was learned from, and which step loses most.

Asked by `train_templates.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from bench.corpora import scorer
from template_words import Text

from twosource.extracting.incidents.phrases import plain_name
from twosource.extracting.incidents.rows import SLOTS, TYPES
from twosource.extracting.incidents.templates import LEAST_FILLER, LEAST_SPLIT, LEAST_TYPE, Choice, choose

Judged = list[list[tuple[int, Choice]]]
"""For each slot the names that may fill it, with the number of the type."""

Template = dict[str, Any]


def average_precision(labels: Any, chances: Any) -> float:
    """The mean precision at the right rows, the likeliest first."""
    right = labels[np.argsort(-chances, kind="stable")]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean())


def search(texts: Sequence[Text], chances: Any, judged: Sequence[Judged]) -> Iterator[str]:
    """Lines on the thresholds with the best F1 of templates, which are looked for one after the other."""
    least_type, least = 0.2, [0.22] * len(SLOTS)
    best = measure(texts, chances, judged, least_type, least)
    for _ in range(2):
        for tried in (0.12, 0.16, 0.2, 0.25, 0.3, 0.35):
            found = measure(texts, chances, judged, tried, least)
            if found > best:
                best, least_type = found, tried
        for slot in range(len(SLOTS)):
            for tried in (0.12, 0.15, 0.18, 0.22, 0.26, 0.3, 0.35):
                changed = [*least[:slot], tried, *least[slot + 1 :]]
                found = measure(texts, chances, judged, least_type, changed)
                if found > best:
                    best, least = found, changed
    yield f"best: F1 {best:.4f} at {least_type} and {least}"
    predictions = [predict(*three, least_type, least) for three in zip(texts, chances, judged, strict=True)]
    for name, counts in count(texts, predictions).items():
        yield f"  {name:16} P {counts['P']:.3f} R {counts['R']:.3f} F1 {counts['F1']:.3f}"


def predict(text: Text, chances: Any, judged: Judged, least_type: float, least: Sequence[float]) -> list[Any]:
    """The templates in the scorer's shape."""
    chosen = choose(text.described, judged, chances.tolist(), least_type, least)
    return [
        {"incident_type": TYPES[kind].value}
        | {
            slot.value: [[text.texts[choice.phrase].lower()] for choice in choices]
            for slot, choices in zip(SLOTS, slots, strict=True)
        }
        for kind, slots in chosen
    ]


def measure(
    texts: Sequence[Text], chances: Any, judged: Sequence[Judged], least_type: float, least: Sequence[float]
) -> float:
    """The F1 of the templates."""
    predictions = [predict(*three, least_type, least) for three in zip(texts, chances, judged, strict=True)]
    return float(count(texts, predictions)["micro"]["F1"])


def count(texts: Sequence[Text], predictions: Sequence[Any]) -> dict[str, dict[str, float]]:
    """The scorer's figures for the templates, by slot and in all."""
    score = scorer("events")
    counts: Counter[Any] = Counter()
    for one, predicted in zip(texts, predictions, strict=True):
        if one.templates or predicted:
            counts.update(score.map_templates(one.templates, predicted, score.exact))
    found: dict[str, dict[str, float]] = score.slots(counts, ("incident_type", *(slot.value for slot in SLOTS)))
    return found


# What bounds the score -----------------------------------------------------------------------------------------------


def report_bounds(texts: Sequence[Text], chances: Any, judged: Sequence[Judged]) -> Iterator[str]:
    """Lines on the F1 of the templates at the thresholds in use, as they are and where a step made no error.

    Right types and fillers are those that were weighed at all: what no candidate was made of stays missed.
    """
    whole = list(zip(texts, chances, judged, strict=True))
    found = [_predict(*three) for three in whole]
    right_types = [_right_types(one, chance) for one, chance in zip(texts, chances, strict=True)]
    right_fillers = [_right_fillers(one, of_text) for one, of_text in zip(texts, judged, strict=True)]
    bounds = {
        "as it is": found,
        "none where nothing is reported": [
            made if one.templates else [] for one, made in zip(texts, found, strict=True)
        ],
        "types right": [_predict(*three) for three in zip(texts, right_types, judged, strict=True)],
        "fillers right": [_predict(*three) for three in zip(texts, chances, right_fillers, strict=True)],
        "types and fillers right": [_predict(*three) for three in zip(texts, right_types, right_fillers, strict=True)],
        "incidents of a type told apart": [_tell_apart(one, made) for one, made in zip(texts, found, strict=True)],
    }
    for name, predictions in bounds.items():
        counts = count(texts, predictions)["micro"]
        yield f"{name:32} P {counts['P']:.3f} R {counts['R']:.3f} F1 {counts['F1']:.3f}"


def _predict(text: Text, chances: Any, judged: Judged) -> list[Template]:
    return predict(text, chances, judged, LEAST_TYPE, LEAST_FILLER)


def _right_types(text: Text, chances: Any) -> Any:
    """The chances of types, those of wrong ones nothing, those of right ones enough to be given."""
    reported = np.isin(np.arange(len(TYPES)), text.reports)
    return np.where(reported, np.where(chances >= LEAST_SPLIT, LEAST_SPLIT, (LEAST_TYPE + LEAST_SPLIT) / 2), 0.0)


def _right_fillers(text: Text, judged: Judged) -> Judged:
    return [
        [(kind, Choice(one.phrase, one.name, float(one.name in text.gold[kind, slot]))) for kind, one in of_slot]
        for slot, of_slot in enumerate(judged)
    ]


def _tell_apart(text: Text, templates: Sequence[Template]) -> list[Template]:
    """The fillers as they were found, each in the incidents of the type that it is of; wrong ones in the first."""
    kinds = dict.fromkeys(template["incident_type"] for template in templates)
    return [
        one
        for kind in kinds
        for one in _share_out(
            [template for template in templates if template["incident_type"] == kind],
            [template for template in text.templates if kind in (template["incident_type"] or "")],
        )
    ]


def _share_out(found: Sequence[Template], gold: Sequence[Template]) -> list[Template]:
    kind = found[0]["incident_type"]
    shared: list[Template] = [{"incident_type": kind} | {slot.value: [] for slot in SLOTS} for _ in gold or [None]]
    for slot in SLOTS:
        for filler in (filler for template in found for filler in template[slot.value]):
            name = plain_name(filler[0])
            of = [at for at, one in enumerate(gold) if any(name in map(plain_name, names) for names in one[slot.value])]
            for at in of or [0]:
                shared[at][slot.value].append(filler)
    first, *others = shared
    return [first, *(one for one in others if any(one[slot.value] for slot in SLOTS))]

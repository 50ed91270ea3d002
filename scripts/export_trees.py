"""Writes scikit-learn's boosted trees as the plain data that `twosource.learned.trees` reads.

Takes a fitted HistGradientBoostingRegressor, or a HistGradientBoostingClassifier of two classes, and the names of its
features. Call it from a script that trains:

    from export_trees import export_trees
    export_trees(model, FEATURES, Path("src/twosource/reading/line_trees.json"))
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

THRESHOLD_DIGITS = 8
"""Significant digits: so many that no row goes astray where the features are counts or rounded themselves."""
VALUE_DIGITS = 5
Node = tuple[int, float, int, int, float]
"""Feature, threshold, left, right (-1 in a leaf), value."""


def export_trees(model: Any, features: Sequence[str], path: Path) -> int:
    """Write the trees of a fitted model, or the mean of a list of them; how many bytes the file has."""
    plain = plain_mean(model, features) if isinstance(model, list) else plain_trees(model, features)
    rows = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in plain.items()]
    return path.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def plain_trees(model: Any, features: Sequence[str]) -> dict[str, Any]:
    """The trees as lists, the nodes of each in the order of their depth, a left child right before its sibling."""
    columns: dict[str, list[Any]] = {"roots": [], "feature": [], "threshold": [], "left": [], "value": []}
    for nodes in _trees(model):
        _lay_out(nodes, columns)
    return {"features": list(features), "start": [_short(value) for value in _start(model)], **columns}


def plain_mean(models: Sequence[Any], features: Sequence[str]) -> dict[str, Any]:
    """The trees of several models as those of one whose scores are the mean of theirs."""
    parts = [plain_trees(model, features) for model in models]
    mean: dict[str, Any] = {
        "features": list(features),
        "start": np.mean([part["start"] for part in parts], axis=0).tolist(),
    }
    for name in ("roots", "feature", "threshold", "left", "value"):
        mean[name] = []
    for part in parts:
        at = len(mean["left"])
        mean["roots"] += [at + root for root in part["roots"]]
        mean["left"] += [at + left for left in part["left"]]
        mean["feature"] += part["feature"]
        mean["threshold"] += part["threshold"]
        mean["value"] += [_short(value / len(parts)) for value in part["value"]]
    return mean


def _lay_out(nodes: Sequence[Node], columns: dict[str, list[Any]]) -> None:
    at = len(columns["left"])
    columns["roots"].append(at)
    waiting = deque([0])
    free = at + 1
    while waiting:
        feature, threshold, left, right, value = nodes[waiting.popleft()]
        leaf = left < 0
        columns["feature"].append(0 if leaf else feature)
        columns["threshold"].append(0 if leaf else _short(threshold, THRESHOLD_DIGITS))
        columns["value"].append(_short(value) if leaf else 0)
        columns["left"].append(at if leaf else free)
        if not leaf:
            waiting.extend((left, right))
            free += 2
        at += 1


def _trees(model: Any) -> Iterator[list[Node]]:
    for (tree,) in model._predictors:  # noqa: SLF001 - scikit-learn shows its trees nowhere else
        yield [
            (int(n["feature_idx"]), float(n["num_threshold"]), -1, -1, float(n["value"]))
            if n["is_leaf"]
            else (int(n["feature_idx"]), float(n["num_threshold"]), int(n["left"]), int(n["right"]), 0.0)
            for n in tree.nodes
        ]


def _start(model: Any) -> list[float]:
    return [float(value) for value in np.ravel(model._baseline_prediction)]  # noqa: SLF001 - as above


def _short(value: float, digits: int = VALUE_DIGITS) -> float:
    return float(f"{value:.{digits}g}")

"""Learns which candidates are commitments, and writes the trees that `commitment_choice` asks.

    python scripts/train_commitments.py            learn from the open and the learned part and write the trees
    python scripts/train_commitments.py --check    only print what trees learned on other events make of each

A candidate is right where it is the one that agrees best with a commitment of the gold (bench/statements_score.py says
when two agree); those that agree with it less well are left out. The scores are mapped to chances on the predictions
for the events that were left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from bench.calibration import reliability
from bench.statements import unwrap
from bench.statements_gold import load
from bench.statements_score import MATCHERS, read_article
from export_trees import export_trees

from twosource.extracting.attributions import find_attributions
from twosource.extracting.commitment_choice import LEAST_CHANCE, TREES
from twosource.extracting.commitment_readings import Reading, read_all
from twosource.extracting.commitment_signs import SIGNS, describe
from twosource.extracting.said_by import place
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.article import Article

OUT = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / TREES
PARTS = ("open", "learned")
FOLDS = 8
SEEDS = (1, 2, 3)
"""Models whose mean is taken."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Option:
    """A candidate: its signs, the commitments of the gold that it agrees with and how well, and where it stands."""

    signs: list[float]
    shares: dict[int, float]
    head: tuple[str, int]
    event: str
    part: str
    accepted: bool
    best: bool = False


def build(seed: int) -> HistGradientBoostingClassifier:
    """The model before it is fitted: small trees, for there are few hundred commitments."""
    return HistGradientBoostingClassifier(
        max_iter=80, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=8, l2_regularization=10.0,
        max_features=0.3, random_state=seed,
    )  # fmt: skip


def parse(rows: Sequence[dict[str, Any]]) -> list[tuple[Parsed, list[Reading]]]:
    """The articles with the readings of their candidates."""
    articles = [Article.from_text(unwrap(row["text"])[0], published=row["published"]) for row in rows]
    return [
        (parsed, read_all(parsed, place(parsed, find_attributions(parsed))))
        for parsed in annotate(articles, load_model())
    ]


def read_options(rows: Sequence[dict[str, Any]], pairs: Sequence[tuple[Parsed, list[Reading]]]) -> list[Option]:
    """The candidates outside of skipped stretches."""
    options = []
    for row, (parsed, readings) in zip(rows, pairs, strict=True):
        mine = [
            Option(signs, _find_shares(row, span), (row["text_sha1"], one.candidate.undertaking.head.i),
                   row["event_sha1"], row["part"], one.accepted)
            for one, signs, span in zip(readings, describe(parsed, readings), _to_spans(row, readings), strict=True)
            if not any(start < span[1] and span[0] < end for start, end in row["skipped"])
        ]  # fmt: skip
        options += _mark_best(mine)
    return options


def _to_spans(row: dict[str, Any], readings: Sequence[Reading]) -> list[Span]:
    offsets = unwrap(row["text"])[1]
    return [(offsets[one.start], offsets[one.end]) for one in readings]


def _find_shares(row: dict[str, Any], span: Span) -> dict[int, float]:
    agree, article = MATCHERS["commitments"][0], read_article(row)
    guess = {"what": list(span)}
    return {at: share for at, label in enumerate(row["commitments"]) if (share := agree(label, guess, article))}


def _mark_best(options: Sequence[Option]) -> list[Option]:
    best: dict[int, float] = {}
    for one in options:
        for at, share in one.shares.items():
            best[at] = max(best.get(at, 0.0), share)
    return [
        Option(one.signs, one.shares, one.head, one.event, one.part, one.accepted,
               any(share == best[at] for at, share in one.shares.items()))
        for one in options
    ]  # fmt: skip


def fit(options: Sequence[Option]) -> list[HistGradientBoostingClassifier]:
    """Models with different seeds, learned from the options that are right or wrong without doubt."""
    clear = [one for one in options if one.best or not one.shares]
    matrix, right = np.array([one.signs for one in clear]), np.array([one.best for one in clear])
    return [build(seed).fit(matrix, right) for seed in SEEDS]


def cross_predict(options: Sequence[Option]) -> np.ndarray:
    """The log-odds of each option by models that saw none of its event."""
    scores = np.zeros(len(options))
    events = np.array([one.event for one in options])
    for train, test in GroupKFold(FOLDS).split(events, groups=events):
        matrix = np.array([options[at].signs for at in test])
        models = fit([options[at] for at in train])
        scores[test] = np.mean([model.decision_function(matrix) for model in models], axis=0)
    return scores


def choose(options: Sequence[Option], scores: np.ndarray) -> list[tuple[Option, float]]:
    """The likeliest option of each head."""
    best: dict[tuple[str, int], tuple[Option, float]] = {}
    for one, score in zip(options, scores.tolist(), strict=True):
        if one.head not in best or score > best[one.head][1]:
            best[one.head] = (one, score)
    return list(best.values())


def fit_calibration(options: Sequence[Option], scores: np.ndarray) -> tuple[float, float]:
    """Slope and offset (Platt) that make chances of the log-odds; what agrees with the gold at all is right."""
    chosen = choose(options, scores)
    rights = [bool(one.shares) for one, _ in chosen]
    model = LogisticRegression(C=1e6).fit(np.array([[score] for _, score in chosen]), rights)
    return float(model.coef_[0][0]), float(model.intercept_[0])


def as_chances(scores: np.ndarray, calibration: tuple[float, float]) -> np.ndarray:
    """The chances that the log-odds mean."""
    slope, offset = calibration
    chances: np.ndarray = 1.0 / (1.0 + np.exp(-(slope * scores + offset)))
    return chances


def write_trees(options: Sequence[Option]) -> int:
    """Write the trees, their values mapped by the calibration; how many bytes the file has."""
    slope, offset = fit_calibration(options, cross_predict(options))
    export_trees(fit(options), SIGNS, OUT)
    plain = json.loads(OUT.read_text("utf-8"))
    plain["value"] = [round(slope * value, 6) for value in plain["value"]]
    plain["start"] = [round(slope * value + offset, 6) for value in plain["start"]]
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in plain.items()]
    return OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def measure(chosen: Sequence[tuple[Option, float]], gold: int, least: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of those at least so likely; a commitment of the gold counts once."""
    taken = [one for one, chance in chosen if chance >= least]
    right = len({(one.head[0], at) for one in taken for at in list(one.shares)[:1]})
    found = right + sum(not one.shares for one in taken)
    precision, recall = right / max(1, found), right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def report(options: Sequence[Option], rows: Sequence[dict[str, Any]]) -> None:
    """Print what models learned on other events make of each part, and what the rules alone do."""
    scores = cross_predict(options)
    chances = as_chances(scores, fit_calibration(options, scores))
    rules = np.array([float(one.accepted) for one in options])
    for part in PARTS:
        inside = np.array([one.part == part for one in options])
        mine = [one for one in options if one.part == part]
        gold = sum(len(row["commitments"]) for row in rows if row["part"] == part)
        for name, given, leasts in (("rules", rules, (0.5,)), ("trees", chances, (0.25, 0.3, 0.35, 0.4, 0.45, 0.5))):
            chosen = choose(mine, given[inside])
            for least in sorted({*leasts, LEAST_CHANCE} if name == "trees" else leasts):
                told = " ".join(f"{value:.3f}" for value in measure(chosen, gold, least))
                shown = [(chance, bool(one.shares)) for one, chance in chosen if chance >= least]
                error = f"; calibration error {reliability(shown)[0]:.3f}" if name == "trees" else ""
                sys.stdout.write(f"{part}, {name} at {least:.2f}: P, R, F1 {told}{error}\n")


def main() -> None:
    """Learn and write, or check."""
    ask = argparse.ArgumentParser(description="Learn which candidates are commitments.")
    ask.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    given = ask.parse_args()
    rows = [row for part in PARTS for row in load(part)]
    options = read_options(rows, parse(rows))
    if given.check:
        report(options, rows)
        return
    sys.stdout.write(f"{write_trees(options)} bytes\n")


if __name__ == "__main__":
    main()

"""Learns which candidates are commitments, and writes what `commitment_contexts` and `commitment_choice` ask.

    python scripts/train_commitments.py            learn from all that is marked and write the weights and the trees
    python scripts/train_commitments.py --check    only print what models learned on other events make of each part

A logistic regression weighs the words around a candidate (commitment_contexts.tsv), a network what they mean
(commitment_senses.npz); trees take the log-odds of both, as they gave them to articles that they had not seen, together
with the signs that the rules read (commitment_trees.json). Another regression tells the kinds (commitment_kinds.tsv).
The scores are mapped to chances on the predictions for the events that were left out.
"""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.neural_network import MLPClassifier

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from bench.calibration import reliability
from bench.statements_gold import load_sentences
from commitment_kind_weights import report_kinds, write_kinds
from commitment_samples import PARTS, SENTENCES, Option, collect
from export_trees import export_trees
from word_weights import WordWeights, fit_words

from twosource.extracting.commitments.choice import LEAST_CHANCE, TREES
from twosource.extracting.commitments.contexts import TABLE
from twosource.extracting.commitments.readings import LEAST_CONTEXT
from twosource.extracting.commitments.senses import TABLE as SENSES
from twosource.extracting.commitments.signs import LEARNED, SIGNS

FOLDER = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "commitments"
FOLDS = 5
INNER_FOLDS = 4
SEEDS = (1, 2, 3)
"""Models whose mean is taken."""
STRENGTH = 0.07
"""Inverse of the regularization of the words' weights: .05 and .1 did as well."""
LEAST_WEIGHT = 0.03
"""Weights nearer to 0 are not kept."""
HIDDEN, PASSES, DECAY = 96, 12, 3.0
"""Size of the network's hidden layer, passes over the samples, and its regularization."""
LEAST_SPREAD = 1e-3
"""A column that varies less is not scaled."""
STEPS = 127
"""Steps to each side of 0 in which its weights are kept."""
Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Senses:
    """How rows are scaled, and the weights of the network's two layers."""

    centre: Floats
    spread: Floats
    hidden: Floats
    hidden_start: Floats
    output: Floats
    output_start: Floats

    def weigh(self, options: Sequence[Option]) -> Floats:
        """The log-odds of each of the options."""
        rows = (_to_senses(options) - self.centre) / self.spread
        inner = np.maximum(rows @ self.hidden + self.hidden_start, 0.0)
        scores: Floats = inner @ self.output + self.output_start
        return scores


@dataclass(frozen=True)
class Learned:
    """The words' weights, the network, and the trees above them."""

    words: WordWeights
    senses: Senses
    trees: list[HistGradientBoostingClassifier]

    def score(self, options: Sequence[Option]) -> Floats:
        """The log-odds of each of the options."""
        matrix = _to_signs(options, self.words.weigh(_list_words(options)), self.senses.weigh(options))
        scores: Floats = np.mean([model.decision_function(matrix) for model in self.trees], axis=0)
        return scores


def build(seed: int) -> HistGradientBoostingClassifier:
    """The trees before they are fitted: small ones."""
    return HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=15, l2_regularization=10.0,
        max_features=0.3, random_state=seed,
    )  # fmt: skip


def _to_signs(options: Sequence[Option], contexts: Floats, senses: Floats) -> Floats:
    matrix = np.array([one.signs for one in options])
    matrix[:, SIGNS.index("context")] = contexts
    matrix[:, SIGNS.index("sense")] = senses
    return matrix


def _to_senses(options: Sequence[Option]) -> Floats:
    rows: Floats = np.array([[*one.senses.tolist(), *one.signs[LEARNED:]] for one in options], dtype=np.float32)
    return rows


def _list_words(options: Sequence[Option]) -> list[tuple[str, ...]]:
    return [one.words for one in options]


def _fit_words(options: Sequence[Option]) -> WordWeights:
    return fit_words(_list_words(options), [one.best for one in options], STRENGTH)


def _fit_senses(options: Sequence[Option]) -> Senses:
    rows = _to_senses(options)
    centre, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread < LEAST_SPREAD] = 1.0
    model = MLPClassifier(
        (HIDDEN,), alpha=DECAY, learning_rate_init=2e-3, max_iter=PASSES, batch_size=128, random_state=1
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit((rows - centre) / spread, [one.best for one in options])
    (hidden, output), (hidden_start, output_start) = model.coefs_, model.intercepts_
    return Senses(centre, spread, hidden, hidden_start, output[:, 0], output_start)


def fit(options: Sequence[Option]) -> Learned:
    """All models, learned from the options that are right or wrong without doubt."""
    clear = [one for one in options if one.clear]
    right, events = np.array([one.best for one in clear]), np.array([one.event for one in clear])
    contexts, senses = np.zeros(len(clear)), np.zeros(len(clear))
    for train, test in GroupKFold(INNER_FOLDS).split(events, groups=events):
        seen, left = [clear[at] for at in train], [clear[at] for at in test]
        contexts[test], senses[test] = _fit_words(seen).weigh(_list_words(left)), _fit_senses(seen).weigh(left)
    trees = [build(seed).fit(_to_signs(clear, contexts, senses), right) for seed in SEEDS]
    return Learned(_fit_words(clear), _fit_senses(clear), trees)


def cross_predict(options: Sequence[Option]) -> tuple[Floats, Floats]:
    """The log-odds of each option, and those of its words alone, by models that saw none of its event."""
    scores, contexts = np.zeros(len(options)), np.zeros(len(options))
    events = np.array([one.event for one in options])
    for train, test in GroupKFold(FOLDS).split(events, groups=events):
        learned, left = fit([options[at] for at in train]), [options[at] for at in test]
        scores[test], contexts[test] = learned.score(left), learned.words.weigh(_list_words(left))
    return scores, contexts


def choose(options: Sequence[Option], scores: Floats) -> list[tuple[Option, float]]:
    """The likeliest option of each head."""
    best: dict[tuple[str, int], tuple[Option, float]] = {}
    for one, score in zip(options, scores.tolist(), strict=True):
        if one.head not in best or score > best[one.head][1]:
            best[one.head] = (one, score)
    return list(best.values())


def fit_calibration(options: Sequence[Option], scores: Floats) -> tuple[float, float]:
    """Slope and offset (Platt) that make chances of the log-odds; what agrees with the gold at all is right."""
    chosen = choose(options, scores)
    rights = [one.best or bool(one.shares) for one, _ in chosen]
    model = LogisticRegression(C=1e6).fit(np.array([[score] for _, score in chosen]), rights)
    return float(model.coef_[0][0]), float(model.intercept_[0])


def as_chances(scores: Floats, calibration: tuple[float, float]) -> Floats:
    """The chances that the log-odds mean."""
    slope, offset = calibration
    chances: Floats = 1.0 / (1.0 + np.exp(-(slope * scores + offset)))
    return chances


def write(options: Sequence[Option]) -> None:
    """Write the words' weights, the network and the trees, whose values are mapped by the calibration."""
    slope, offset = fit_calibration(options, cross_predict(options)[0])
    learned = fit(options)
    learned.words.write(
        FOLDER / TABLE,
        "What the words around a candidate say for its being a commitment (scripts/train_commitments.py).",
        LEAST_WEIGHT,
    )
    _write_senses(learned.senses)
    out = FOLDER / TREES
    export_trees(learned.trees, SIGNS, out)
    plain = json.loads(out.read_text("utf-8"))
    plain["value"] = [round(slope * value, 6) for value in plain["value"]]
    plain["start"] = [round(slope * value + offset, 6) for value in plain["start"]]
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in plain.items()]
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _write_senses(senses: Senses) -> None:
    steps = np.abs(senses.hidden).max(axis=0) / STEPS
    np.savez_compressed(
        FOLDER / SENSES,
        centre=senses.centre.astype(np.float32),
        spread=senses.spread.astype(np.float32),
        hidden=np.round(senses.hidden / steps).astype(np.int8),
        steps=steps.astype(np.float32),
        hidden_start=senses.hidden_start.astype(np.float32),
        output=senses.output.astype(np.float32),
        output_start=np.array(senses.output_start, dtype=np.float32),
    )


def measure(chosen: Sequence[tuple[Option, float]], gold: int, least: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of those at least so likely; a commitment of the gold counts once."""
    taken = [one for one, chance in chosen if chance >= least]
    right = len({(one.head[0], at) for one in taken for at in list(one.shares)[:1]})
    found = right + sum(not one.shares for one in taken)
    precision, recall = right / max(1, found), right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def report(options: Sequence[Option], rows: Sequence[dict[str, Any]]) -> None:
    """Print what models learned on other events make of each part, and what the rules alone do."""
    scores, contexts = cross_predict(options)
    chances = as_chances(scores, fit_calibration(options, scores))
    low = [one.best for one, context in zip(options, contexts.tolist(), strict=True) if _is_low(one, context)]
    sys.stdout.write(f"{len(low)} loose candidates below the least context, {sum(low)} of them commitments\n")
    _report_sentences(options, chances)
    rules = np.array([float(one.accepted) for one in options])
    for parts in (*((part,) for part in PARTS), PARTS):
        inside = np.array([one.part in parts for one in options])
        mine = [one for one in options if one.part in parts]
        gold = sum(len(row["commitments"]) for row in rows if row["part"] in parts)
        for name, given, leasts in (("rules", rules, (0.5,)), ("learned", chances, (0.3, 0.35, 0.4, 0.45, 0.5))):
            chosen = choose(mine, given[inside])
            for least in sorted({*leasts, LEAST_CHANCE} if name == "learned" else leasts):
                told = " ".join(f"{value:.3f}" for value in measure(chosen, gold, least))
                shown = [(chance, bool(one.shares)) for one, chance in chosen if chance >= least]
                error = f"; calibration error {reliability(shown)[0]:.3f}" if name == "learned" else ""
                sys.stdout.write(f"{' and '.join(parts)}, {name} at {least:.2f}: P, R, F1 {told}{error}\n")


def _report_sentences(options: Sequence[Option], chances: Floats) -> None:
    """Print the same for the marked sentences, which the rules were not written on."""
    gold = sum(len(row["commitments"]) for row in load_sentences("commitments"))
    pairs = [(one, chance) for one, chance in zip(options, chances.tolist(), strict=True) if one.part == SENTENCES]
    taken = {"rules": [one for one, _ in pairs if one.accepted and one.clear]}
    for least in (0.3, 0.35, 0.4, 0.45, 0.5):
        taken[f"learned at {least:.2f}"] = [one for one, chance in pairs if chance >= least and one.clear]
    for name, mine in taken.items():
        right = sum(one.best for one in mine)
        precision, recall = right / max(1, len(mine)), right / max(1, gold)
        told = f"{precision:.3f} {recall:.3f} {2 * right / max(1, len(mine) + gold):.3f}"
        sys.stdout.write(f"sentences, {name}: P, R, F1 {told}\n")


def _is_low(one: Option, context: float) -> bool:
    return one.loose and context < LEAST_CONTEXT


def main() -> None:
    """Learn and write, or check."""
    ask = argparse.ArgumentParser(description="Learn which candidates are commitments.")
    ask.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    given = ask.parse_args()
    rows, options = collect()
    if given.check:
        report(options, rows)
        report_kinds(options)
    else:
        write(options)
        write_kinds(options)


if __name__ == "__main__":
    main()

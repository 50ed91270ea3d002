"""Learns which counts are figures and of what, and writes the trees that `figure_choice` asks.

    python scripts/train_figures.py            learn from both corpora of figures and write the trees
    python scripts/train_figures.py --check    only print what trees learned on other events make of each event

The articles are the development half of the figures corpus and the open part of bench/figures_more. Each reading of a
count is a row; it is right where a figure of the gold has its measure, value and
sentence, and shares a word of its quote.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from bench import figures_more
from bench.corpora import rows
from export_trees import export_trees

from twosource.extracting.figure_candidates import find_candidates
from twosource.extracting.figure_choice import LEAST_CHANCE, TREES, list_measures
from twosource.extracting.figure_signs import FEATURES, Candidate, describe, survey
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.statement import Measure

OUT = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / TREES
FOLDS = 6


def build(seed: int) -> HistGradientBoostingClassifier:
    """The model before it is fitted: small trees, for there are few hundred figures."""
    return HistGradientBoostingClassifier(
        max_iter=60, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=8, l2_regularization=5.0,
        max_features=0.3, random_state=seed,
    )  # fmt: skip


SEEDS = (1, 2)
"""Models whose mean is taken."""


@dataclass(frozen=True)
class Option:
    """A reading of a count: its row, whether the gold has it, and to which count of which article it belongs."""

    row: list[float]
    right: bool
    count: tuple[str, int]
    event: str
    gold: int


def load_articles() -> Iterator[tuple[dict[str, Any], Article]]:
    """The gold rows with the article that they are marked in."""
    for row in (*rows("figures", "dev.jsonl"), *figures_more.load("open")[0]):
        text = row["text"][: row.get("annotated_chars")]
        published = (row.get("published") or "")[:10] or None
        yield row, Article.from_text(f"{row['title']}\n{text}", published=published, url=row.get("url"))


def read_options(pairs: Iterable[tuple[dict[str, Any], Parsed]]) -> list[Option]:
    """The readings of all counts of the articles."""
    options = []
    for row, parsed in pairs:
        candidates = find_candidates(parsed)
        around = survey(parsed, candidates)
        for number, candidate in enumerate(candidates):
            measures = list_measures(around, candidate)
            golds = [find_gold(parsed, candidate, measure, row["figures"]) for measure in measures]
            described = describe(parsed, around, candidate, measures)
            options += [
                Option(signs, gold >= 0, (row["id"], number), row["event"], gold)
                for signs, gold in zip(described, golds, strict=True)
            ]
    return options


def find_gold(parsed: Parsed, candidate: Candidate, measure: Measure, golds: Sequence[dict[str, Any]]) -> int:
    """The number of the gold figure that the reading finds, or -1."""
    count = candidate.count
    quote = set(words_of(parsed.text(count.start, count.end)))
    sentence = squeeze(parsed.text(count.sentence.start, count.sentence.end))
    for number, gold in enumerate(golds):
        same = (gold["low"], gold["high"]) == (count.low, count.high)
        vague = gold["comparator"] == count.comparator == Comparator.INDEFINITE
        told = squeeze(gold["sentence"])
        near = sentence in told or told in sentence
        if gold["measure"] == measure and (same or vague) and near and quote & set(words_of(gold["quote"])):
            return number
    return -1


def squeeze(text: str) -> str:
    """The text with single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def words_of(text: str) -> list[str]:
    """The words of the text in lower case."""
    return re.findall(r"\w+", text.lower())


def fit(options: Sequence[Option]) -> list[HistGradientBoostingClassifier]:
    """Models with different seeds, each learned from all the options."""
    matrix, right = np.array([one.row for one in options]), np.array([one.right for one in options])
    return [build(seed).fit(matrix, right) for seed in SEEDS]


def cross_predict(options: Sequence[Option]) -> np.ndarray:
    """The chance of each option by models that saw none of its event."""
    chances = np.zeros(len(options))
    events = np.array([one.event for one in options])
    for train, test in GroupKFold(FOLDS).split(events, groups=events):
        models = fit([options[at] for at in train])
        matrix = np.array([options[at].row for at in test])
        scores = np.mean([model.decision_function(matrix) for model in models], axis=0)
        chances[test] = 1.0 / (1.0 + np.exp(-scores))
    return chances


def choose(options: Sequence[Option], chances: Sequence[float]) -> list[tuple[Option, float]]:
    """The likeliest option of each count."""
    best: dict[tuple[str, int], tuple[Option, float]] = {}
    for option, chance in zip(options, chances, strict=True):
        if option.count not in best or chance > best[option.count][1]:
            best[option.count] = (option, float(chance))
    return list(best.values())


def measure_choice(chosen: Sequence[tuple[Option, float]], gold: int, least: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of those at least so likely; a figure of the gold counts once."""
    taken = [option for option, chance in chosen if chance >= least]
    right = len({(option.count[0], option.gold) for option in taken if option.right})
    doubled = sum(option.right for option in taken) - right
    found = len(taken) - doubled
    precision, recall = right / max(1, found), right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def expected_error(chosen: Sequence[tuple[Option, float]], least: float, bins: int = 10) -> float:
    """The expected calibration error of those shown, in bins of equal width."""
    shown = [(chance, option.right) for option, chance in chosen if chance >= least]
    total = 0.0
    for number in range(bins):
        inside = [(c, r) for c, r in shown if min(int(c * bins), bins - 1) == number]
        if inside:
            total += abs(sum(c for c, _ in inside) - sum(r for _, r in inside))
    return total / max(1, len(shown))


def main() -> None:
    """Learn and write, or check."""
    ask = argparse.ArgumentParser(description="Learn which counts are figures.")
    ask.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    given = ask.parse_args()
    articles = list(load_articles())
    parsed = annotate([article for _, article in articles], load_model())
    pairs = [(row, one) for (row, _), one in zip(articles, parsed, strict=True)]
    options = read_options(pairs)
    if given.check:
        report(options, pairs)
        return
    sys.stdout.write(f"{export_trees(fit(options), FEATURES, OUT)} bytes\n")


def report(options: Sequence[Option], pairs: Sequence[tuple[dict[str, Any], Parsed]]) -> None:
    """Print what models learned on other events make of the articles."""
    chosen = choose(options, cross_predict(options).tolist())
    for name, ids in (
        ("all", {row["id"] for row, _ in pairs}),
        ("dev", {row["id"] for row, _ in pairs if "part" not in row}),
        ("open", {row["id"] for row, _ in pairs if "part" in row}),
    ):
        gold = sum(len(row["figures"]) for row, _ in pairs if row["id"] in ids)
        part = [pair for pair in chosen if pair[0].count[0] in ids]
        reach = len({(option.count[0], option.gold) for option in options if option.right and option.count[0] in ids})
        for least in sorted({0.3, 0.35, 0.4, 0.45, 0.5, LEAST_CHANCE}):
            scores = " ".join(f"{value:.3f}" for value in measure_choice(part, gold, least))
            sys.stdout.write(
                f"{name:5} at {least:.2f}: P, R, F1 {scores}; calibration error {expected_error(part, least):.3f}\n"
            )
        sys.stdout.write(f"{name:5} {gold} figures, within reach {reach / gold:.3f}\n")


if __name__ == "__main__":
    main()

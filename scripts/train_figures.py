"""Learns which counts are figures and of what, and writes the trees that `figure_choice` asks.

    python scripts/train_figures.py            learn from all the sources of figures and write the trees
    python scripts/train_figures.py --check    only print what trees learned on other events and sources make of each

The articles are the development half of the figures corpus and the parts of bench/figures_more that may be read. Each
reading of a count is a row; it is right where a figure of the gold has its measure, value and sentence, and shares a
word of its quote. The scores are mapped to chances on the predictions for sources that were left out, so that the
confidence of a figure holds where nothing was learned from.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from bench import figures_more
from bench.corpora import rows
from export_trees import export_trees

from twosource.extracting.figures.candidates import find_candidates
from twosource.extracting.figures.choice import LEAST_CHANCE, TREES, list_measures
from twosource.extracting.figures.signs import FEATURES, Candidate, describe, survey
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.statement import Measure

OUT = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "figures" / TREES
FOLDS = 6
OPEN = ("open", "kept", "learned")
"""The parts of bench/figures_more that are learned from."""


def name_source(row: dict[str, Any]) -> str:
    """What the row belongs to: a part that was marked at one time, or, of the last and largest, one of its corpora."""
    part = row.get("part", "dev")
    return f"learned {row['corpus']}" if part == "learned" else str(part)


def build(seed: int) -> HistGradientBoostingClassifier:
    """The model before it is fitted: small trees, for there are few hundred figures."""
    return HistGradientBoostingClassifier(
        max_iter=80, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=8, l2_regularization=10.0,
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
    source: str


def load_articles() -> Iterator[tuple[dict[str, Any], Article]]:
    """The gold rows with the article that they are marked in."""
    more = [row for part in OPEN for row in figures_more.load(part)[0]]
    for row in (*rows("figures", "dev.jsonl"), *more):
        text = row["text"][: row.get("annotated_chars")]
        published = (row.get("published") or "")[:10] or None
        yield row, Article.from_text(f"{row['title']}\n{text}", published=published, url=row.get("url"))


def read_options(pairs: Iterable[tuple[dict[str, Any], Parsed]]) -> list[Option]:
    """The readings of all counts of the articles."""
    options = []
    for row, parsed in pairs:
        candidates = find_candidates(parsed)
        around = survey(candidates)
        for number, candidate in enumerate(candidates):
            measures = list_measures(around, candidate)
            golds = [find_gold(parsed, candidate, measure, row["figures"]) for measure in measures]
            described = describe(parsed, around, candidate, measures)
            options += [
                Option(signs, gold >= 0, (row["id"], number), row["event"], gold, name_source(row))
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


def predict(models: Sequence[HistGradientBoostingClassifier], options: Sequence[Option]) -> np.ndarray:
    """The mean log-odds that the models give each option."""
    matrix = np.array([option.row for option in options])
    scores: np.ndarray = np.mean([model.decision_function(matrix) for model in models], axis=0)
    return scores


def cross_predict(options: Sequence[Option]) -> np.ndarray:
    """The log-odds of each option by models that saw none of its event."""
    scores = np.zeros(len(options))
    events = np.array([one.event for one in options])
    for train, test in GroupKFold(FOLDS).split(events, groups=events):
        scores[test] = predict(fit([options[at] for at in train]), [options[at] for at in test])
    return scores


def predict_unseen(options: Sequence[Option], learned: Sequence[str], asked: Sequence[str]) -> list[tuple[int, float]]:
    """The places of the options of the sources `asked`, with their log-odds by models of the sources `learned`."""
    places = [at for at, one in enumerate(options) if one.source in asked]
    models = fit([one for one in options if one.source in learned])
    return list(zip(places, predict(models, [options[at] for at in places]).tolist(), strict=True))


def leave_source_out(options: Sequence[Option]) -> np.ndarray:
    """The log-odds of each option by models that saw none of its source."""
    scores = np.zeros(len(options))
    sources = sorted({one.source for one in options})
    for source in sources:
        for at, score in predict_unseen(options, [one for one in sources if one != source], [source]):
            scores[at] = score
    return scores


def fit_calibration(options: Sequence[Option], scores: np.ndarray) -> tuple[float, float]:
    """Slope and offset (Platt) that make chances of the log-odds, from the likeliest option of each count."""
    chosen = choose(options, scores.tolist())
    model = LogisticRegression(C=1e6).fit(np.array([[score] for _, score in chosen]), [one.right for one, _ in chosen])
    return float(model.coef_[0][0]), float(model.intercept_[0])


def as_chances(scores: np.ndarray, calibration: tuple[float, float]) -> list[float]:
    """The chances that the log-odds mean."""
    slope, offset = calibration
    chances: list[float] = (1.0 / (1.0 + np.exp(-(slope * scores + offset)))).tolist()
    return chances


def cross_calibrate(options: Sequence[Option]) -> list[float]:
    """Chances of each option by models, and by a calibration, that saw none of its source."""
    scores, chances = leave_source_out(options), np.zeros(len(options))
    for source in sorted({one.source for one in options}):
        inside = np.array([one.source == source for one in options])
        others = [one for one in options if one.source != source]
        chances[inside] = as_chances(scores[inside], fit_calibration(others, scores[~inside]))
    return chances.tolist()


def write_trees(options: Sequence[Option]) -> int:
    """Write the trees, their values mapped by the calibration; how many bytes the file has."""
    slope, offset = fit_calibration(options, leave_source_out(options))
    export_trees(fit(options), FEATURES, OUT)
    plain = json.loads(OUT.read_text("utf-8"))
    plain["value"] = [round(slope * value, 6) for value in plain["value"]]
    plain["start"] = [round(slope * value + offset, 6) for value in plain["start"]]
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in plain.items()]
    return OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


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
    sys.stdout.write(f"{write_trees(options)} bytes\n")


def report(options: Sequence[Option], pairs: Sequence[tuple[dict[str, Any], Parsed]]) -> None:
    """Print what models learned on other events, and then on other sources, make of the articles."""
    golds: Counter[str] = Counter()
    for row, _ in pairs:
        golds[name_source(row)] += len(row["figures"])
    calibrated = choose(
        options, as_chances(cross_predict(options), fit_calibration(options, leave_source_out(options)))
    )
    unseen = choose(options, cross_calibrate(options))
    for name, chosen in (("other events", calibrated), ("other sources", unseen)):
        for sources in (*((one,) for one in sorted(golds)), tuple(sorted(golds))):
            part = [pair for pair in chosen if pair[0].source in sources]
            label = sources[0] if len(sources) == 1 else "all"
            _print_scores(f"{name}: {label}", part, sum(golds[one] for one in sources))


def _print_scores(name: str, chosen: Sequence[tuple[Option, float]], gold: int) -> None:
    for least in sorted({0.3, 0.4, 0.5, LEAST_CHANCE}):
        scores = " ".join(f"{value:.3f}" for value in measure_choice(chosen, gold, least))
        sys.stdout.write(
            f"{name} at {least:.2f}: P, R, F1 {scores}; calibration error {expected_error(chosen, least):.3f}\n"
        )


if __name__ == "__main__":
    main()

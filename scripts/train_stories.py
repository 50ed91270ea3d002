"""Learns how much each sign of `twosource.resolving.story_signs` speaks for an article's belonging to a story.

    python scripts/train_stories.py             writes src/twosource/resolving/story_weights.tsv and, for pairs of
                                                articles, story_pair_trees.json beside it
    python scripts/train_stories.py --check     prints scores of streams whose every topic was unseen in training,
                                                in the scorer's order and as the mean of several orders

Learned from streams of the stories corpus (news clusters and ECB+ topics, apart and mixed, in several orders). For each
article the true story stands beside others that resemble it; each article is shown once more as if its story were not
there yet, for the first article of a story is the one that must not be joined to another. The trees learn from all
pairs of articles that share enough words. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from export_trees import export_trees, plain_trees
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from twosource.learned.leaf_masks import build_masks
from twosource.resolving.story_index import StoryIndex
from twosource.resolving.story_judging import CONSTANT, Curve, bend_curves
from twosource.resolving.story_pairs import PAIR_SIGNS, TREES, list_pair_signs, take_side
from twosource.resolving.story_reading import Reading, read_text
from twosource.resolving.story_signs import NEAREST, SIGNS, compare

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.corpora import FOLDER, scorer

TARGET = Path(__file__).parents[1] / "src/twosource/resolving/story_weights.tsv"
FOLDS = 5
SETS = ("news_cluster", "ecb", "mixed")
ORDERS = (None, 1, 2, 3)
CHECKED = (None, 1, 2, 3, 4, 5, 6, 7)
"""The scorer's order, and shuffles: learned from, and checked on."""
LEAST_ALIKE = 0.02
"""Pairs whose words are less alike are not learned from."""
STRENGTH = 0.003
SHOWN = 5
"""Stories that an article is compared with; more than the index does, so that there is more to learn from."""
TREE_SHAPE: dict[str, Any] = {"max_depth": 4, "learning_rate": 0.05, "max_iter": 200, "min_samples_leaf": 60}
SLOPES = dict.fromkeys(PAIR_SIGNS, 1) | {
    **dict.fromkeys(("missing_least", "missing_most", "numbers_differ", "days_differ", "lead_numbers_differ"), -1),
    **dict.fromkeys(("gap", "shorter", "longer"), 0),
}
"""Which way each sign of a pair may speak, whatever the others say."""
KNOTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares of the rows below each bend of a curve."""
NEWS_WEIGHT = 1.5
"""News clusters are fewer than ECB+ documents; this gives both a like say."""
Row = tuple[list[float], bool, str]
PairRow = tuple[list[float], bool, str, str]
Weights = tuple[float, list[Curve]]
Learned = tuple[Weights, Any]
"""The curves, and the fitted trees."""


def main() -> None:
    """Train, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    rows = [row for name in SETS for order in ORDERS for row in list_rows(*stream(name, order))]
    pairs = list_pairs(*stream("mixed"))
    if parser.parse_args().check:
        folds = [leave_out(number, rows, pairs) for number in range(FOLDS)]
        for name in SETS:
            found = [check(name, folds, order) for order in CHECKED]
            means = {key: round(sum(one[key] for one in found) / len(found), 4) for key in found[0]}
            sys.stdout.write(f"{name}: {found[0]}\n{name}, mean of {len(found)} orders: {means}\n")
        return
    constant, curves = fit(rows)
    lines = [f"{CONSTANT}\t0\t{constant:.4g}"]
    for sign, curve in zip(SIGNS, curves, strict=True):
        lines += [f"{sign}\t{value:.4g}\t{odds:.4g}" for value, odds in curve]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    export_trees(fit_pairs(pairs), PAIR_SIGNS, TARGET.parent / TREES)


def leave_out(number: int, rows: Sequence[Row], pairs: Sequence[PairRow]) -> Learned:
    """What is learned where no article of a topic of that fold is seen."""
    curves = fit([row for row in rows if fold(row[2]) != number])
    return curves, fit_pairs([row for row in pairs if number not in (fold(row[2]), fold(row[3]))])


def stream(name: str, order: int | None = None) -> tuple[list[dict[str, Any]], list[str], list[str]]:
    """The articles of a set in the order of the scorer, or shuffled; their stories, and the kinds of these."""
    score = scorer("stories")
    docs, labels, kinds = score.load_groups(str(FOLDER / "stories"), name)
    places = score.arrival(docs)
    if order is not None:
        random.Random(order).shuffle(places)  # noqa: S311 - an order, no secret
    return [docs[at] for at in places], [labels[at] for at in places], [kinds[at] for at in places]


def topic(label: str) -> str:
    """What may not be seen in training and in measurement: an ECB+ topic with both its stories, or a news cluster."""
    return label.split("_", maxsplit=1)[0]


def fold(group: str) -> int:
    """The fold of a topic."""
    return int(hashlib.md5(f"x{group}".encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def read(doc: dict[str, Any]) -> Reading:
    """What an article of the corpus tells."""
    return read_text(doc["title"], doc["text"], date.fromisoformat(doc["published"][:10]) if doc["published"] else None)


def list_rows(docs: Sequence[dict[str, Any]], labels: Sequence[str], _: Sequence[str]) -> list[Row]:
    """The signs of each article against the stories that it may belong to, all articles before it put right."""
    index = StoryIndex()
    story_of: dict[str, int] = {}
    rows: list[Row] = []
    for doc, label in zip(docs, labels, strict=True):
        article = index.weigh(read(doc))
        candidates = index.find(article, 0.0, SHOWN)
        signs = index.list_signs(article, candidates)
        own = story_of.get(label)
        right = [one.story == own for one in candidates]
        rows += [(row, yes, topic(label)) for row, yes in zip(signs, right, strict=True)]
        if any(right):
            others = compare([list(row) for row, yes in zip(signs, right, strict=True) if not yes])
            rows += [(row, False, topic(label)) for row in others]
        nearest = next((row[NEAREST] for row, yes in zip(signs, right, strict=True) if yes), None)
        story_of[label] = index.put(doc["id"], article, own, nearest)
    return rows


def list_pairs(docs: Sequence[dict[str, Any]], labels: Sequence[str], _: Sequence[str]) -> list[PairRow]:
    """The signs of all pairs of articles that share enough words, each weighed as it arrived."""
    index = StoryIndex()
    articles = [index.weigh(read(doc)) for doc in docs]
    sides = [take_side(article) for article in articles]
    return [
        (list_pair_signs(sides[at], sides[other]), labels[at] == labels[other], topic(labels[at]), topic(labels[other]))
        for at in range(len(docs))
        for other in range(at)
        if articles[at].likeness(articles[other]) > LEAST_ALIKE
    ]


def fit_pairs(rows: Sequence[PairRow]) -> Any:
    """Boosted trees over PAIR_SIGNS."""
    slopes = [SLOPES[sign] for sign in PAIR_SIGNS]
    model = HistGradientBoostingClassifier(random_state=0, monotonic_cst=slopes, **TREE_SHAPE)
    return model.fit(np.array([row[0] for row in rows]), np.array([row[1] for row in rows]))


def fit(rows: Sequence[Row]) -> Weights:
    """The constant and the curve of each sign."""
    matrix, right = np.array([row for row, _, _ in rows]), np.array([yes for _, yes, _ in rows])
    weights = [NEWS_WEIGHT if group.startswith("nc") else 1.0 for _, _, group in rows]
    knots = [np.unique(np.quantile(column, KNOTS).round(4)) for column in matrix.T]
    hats = np.hstack([_hats(column, at) for column, at in zip(matrix.T, knots, strict=True)])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=1000))
    model.fit(hats, right, logisticregression__sample_weight=weights)
    scaler, regression = model[0], model[1]
    values = regression.coef_[0] / scaler.scale_
    curves: list[Curve] = []
    first = 0
    for at in knots:
        curves.append(list(zip(at.tolist(), values[first : first + len(at)].tolist(), strict=True)))
        first += len(at)
    return float(regression.intercept_[0] - values @ scaler.mean_), curves


def _hats(column: np.ndarray, knots: np.ndarray) -> np.ndarray:
    """For each knot 1 where a value lies on it, falling to 0 at the knots beside it."""
    return np.array([np.interp(column, knots, np.eye(len(knots))[at]) for at in range(len(knots))]).T


def check(name: str, folds: Sequence[Learned], order: int | None = None) -> dict[str, float]:
    """The scores of a stream in which every article is judged by what was learned without its topic."""
    bent = [(bend_curves(*curves), build_masks(plain_trees(trees, PAIR_SIGNS))) for curves, trees in folds]
    now = bent[0]

    def judge(rows: Sequence[Sequence[float]]) -> list[float]:
        return now[0].judge(rows)

    def match(rows: Sequence[Sequence[float]]) -> list[float]:
        return now[1].score(rows)

    docs, labels, kinds = stream(name, order)
    index = StoryIndex(judge, match)
    found = []
    for doc, label in zip(docs, labels, strict=True):
        now = bent[fold(topic(label))]
        found.append(index.place(doc["id"], read(doc)).story)
    score = scorer("stories")
    first = score.group_scores(labels, found, kinds)
    last = score.group_scores(labels, [index.story_of(doc["id"]) for doc in docs], kinds)
    shown = {f"{key}, on arrival": round(first[key], 4) for key in ("b3_p", "b3_r", "b3_f", "wrong_pairs_same_kind")}
    return shown | {f"{key}, at last": round(last[key], 4) for key in ("b3_p", "b3_r", "b3_f", "wrong_pairs_same_kind")}


if __name__ == "__main__":
    main()

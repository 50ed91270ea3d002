"""Trains what tells the article's blocks in a page of markup, and writes it into src/twosource/reading.

    python scripts/train_blocks.py [--check]

markup_hints.tsv has the weights of the words in the names of boxes, markup_trees.json the boosted trees over all that
is known of a row, markup_second_trees.json those that also know what another reader says of it. Learns from the pages
of `block_samples.py`. Needs the development packages. With --check it writes nothing and prints the F1 of the body, by
the corpus's own scorer, on pages of sites that nothing was learned from.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.append(str(Path(__file__).parents[1]))

from bench.corpora import scorer
from block_samples import Sample, load_samples
from export_trees import export_trees

from twosource.learned.trees import Floats
from twosource.reading import markup_hints
from twosource.reading.markup_choice import RUNNING, SECOND_TREES, TREES, WORDS, is_unsure
from twosource.reading.markup_echoes import share_running
from twosource.reading.markup_features import NAMES, describe
from twosource.reading.markup_hints import ABOVE, LEVELS, OWN, PARENT, HintWeights, weigh_hints, words_at, words_of
from twosource.reading.markup_roles import KEPT

FOLDER = Path(__file__).parents[1] / "src" / "twosource" / "reading"
FOLDS = 6
INNER = 5
LEAST_SITES = 4
"""A word is weighed that the pages of so many sites use."""
HINT_SETTINGS: dict[str, Any] = {"C": 0.03, "max_iter": 300}
SETTINGS: dict[str, Any] = {
    "max_iter": 150,
    "learning_rate": 0.06,
    "max_leaf_nodes": 10,
    "min_samples_leaf": 30,
    "l2_regularization": 20.0,
    "max_features": 0.3,
    "random_state": 0,
}
Word = tuple[str, str]
EMPTY = HintWeights({}, {}, {})
HINT_AT = NAMES.index(markup_hints.NAMES[0])


def list_words(sample: Sample) -> list[list[Word]]:
    """The words of the boxes that each row stands in, with the level at which they stand."""
    boxes = sample.layout.boxes
    above: list[list[Word]] = []
    for box in boxes:
        own = [(ABOVE, word) for word in words_of(box)]
        above.append(own + above[box.parent] if box.parent >= 0 else own)
    rows = []
    for row in sample.layout.rows:
        box = boxes[row.box]
        parent = boxes[max(0, box.parent)]
        words = [(OWN, word) for word in words_at(row, box)] + [(PARENT, word) for word in words_of(parent)]
        rows.append(words + (above[parent.parent] if parent.parent >= 0 else []))
    return rows


def fit_hints(samples: Sequence[Sample]) -> HintWeights:
    """What each word speaks for, by a logistic regression on the words alone."""
    lists = [list_words(sample) for sample in samples]
    sites: defaultdict[Word, set[str]] = defaultdict(set)
    for sample, rows in zip(samples, lists, strict=True):
        for word in {word for row in rows for word in row}:
            sites[word].add(sample.site)
    known = {
        word: at for at, word in enumerate(sorted(word for word, found in sites.items() if len(found) >= LEAST_SITES))
    }
    columns: list[int] = []
    ends = [0]
    for row in (row for rows in lists for row in rows):
        columns += [known[word] for word in row if word in known]
        ends.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, len(known)))
    matrix.sum_duplicates()
    weight = np.concatenate([sample.weight for sample in samples])
    body = np.concatenate([sample.body for sample in samples]) > 0.5
    taken = weight > 0
    model = LogisticRegression(**HINT_SETTINGS)
    model.fit(matrix[taken], body[taken], sample_weight=weight[taken] * taken.sum() / weight.sum())
    levels: dict[str, dict[str, float]] = {level: {} for level in LEVELS}
    for (level, word), value in zip(known, model.coef_[0], strict=True):
        if round(value, 2):
            levels[level][word] = float(round(value, 2))
    return HintWeights(levels[OWN], levels[PARENT], levels[ABOVE])


def split(samples: Sequence[Sample], count: int, seed: int) -> list[int]:
    """The fold of each page; the pages of a site are in one fold."""
    sites = sorted({sample.site for sample in samples})
    np.random.RandomState(seed).shuffle(sites)
    place = {site: at % count for at, site in enumerate(sites)}
    return [place[sample.site] for sample in samples]


def hints_unseen(samples: Sequence[Sample]) -> list[Floats]:
    """The hints of each page by weights that its site had no part in."""
    folds = split(samples, INNER, 1)
    weights = [fit_hints([s for s, fold in zip(samples, folds, strict=True) if fold != own]) for own in range(INNER)]
    return [weigh_hints(sample.layout, weights[fold]) for sample, fold in zip(samples, folds, strict=True)]


def with_hints(table: Floats, hints: Floats) -> Floats:
    """A page's table with the columns of its hints set."""
    result = table.copy()
    result[:, HINT_AT : HINT_AT + hints.shape[1]] = hints
    return result


def with_running(sample: Sample, table: Floats) -> Floats:
    """A page's table with what another reader says of its rows."""
    result = table.copy()
    result[:, RUNNING] = share_running([row.text for row in sample.layout.rows], sample.running)
    return result


def fit_trees(samples: Sequence[Sample], tables: Sequence[Floats]) -> HistGradientBoostingClassifier:
    """The trees of those pages."""
    matrix = np.vstack(tables)
    body = np.concatenate([sample.body for sample in samples]) > 0.5
    weight = np.concatenate([sample.weight for sample in samples])
    taken = weight > 0
    model = HistGradientBoostingClassifier(**SETTINGS)
    return model.fit(matrix[taken], body[taken], sample_weight=weight[taken] * taken.sum() / weight.sum())


def fit_both(
    samples: Sequence[Sample], tables: Sequence[Floats]
) -> tuple[HistGradientBoostingClassifier, HistGradientBoostingClassifier]:
    """The trees without and with what another reader says of the rows, the hints of each page unseen."""
    hinted = [with_hints(*pair) for pair in zip(tables, hints_unseen(samples), strict=True)]
    asked = [with_running(*pair) for pair in zip(samples, hinted, strict=True)]
    return fit_trees(samples, hinted), fit_trees(samples, asked)


def check(samples: Sequence[Sample], tables: Sequence[Floats]) -> dict[str, Floats]:
    """The chances of each page's rows by trees and weights that its site had no part in."""
    folds = split(samples, FOLDS, 3)
    chances: dict[str, Floats] = {}
    for own in range(FOLDS):
        known = [at for at, fold in enumerate(folds) if fold != own]
        learned = [samples[at] for at in known]
        first, second = fit_both(learned, [tables[at] for at in known])
        weights = fit_hints(learned)
        for at in (at for at, fold in enumerate(folds) if fold == own):
            table = with_hints(tables[at], weigh_hints(samples[at].layout, weights))
            found = first.predict_proba(table)[:, 1]
            if is_unsure(table[:, WORDS], found):
                found = second.predict_proba(with_running(samples[at], table))[:, 1]
            chances[samples[at].id] = found
    return chances


def report(samples: Sequence[Sample], chances: dict[str, Floats]) -> None:
    """Print the F1 of the body on each set."""
    score = scorer("reading")
    for name in ("aeb", "fundus"):
        counts = []
        for sample in samples:
            if sample.set == name and sample.text:
                rows = zip(sample.layout.rows, chances[sample.id], strict=True)
                counts.append(
                    score.body_counts(sample.text, "\n".join(row.text for row, chance in rows if chance > KEPT))
                )
        found = score.body_summary(counts)
        print(name, " ".join(f"{key} {found[key]:.4f}" for key in ("f1", "precision", "recall", "page_f1")))  # noqa: T201


def write_hints(weights: HintWeights) -> None:
    """Write the table of the words' weights."""
    levels = zip(LEVELS, (weights.own, weights.parent, weights.above), strict=True)
    lines = [f"{level}\t{word}\t{value:g}" for level, found in levels for word, value in sorted(found.items())]
    (FOLDER / markup_hints.TABLE).write_text("\n".join(["where\tword\tweight", *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Train and write, or train on parts and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="cross-validate by site and write nothing")
    asked = parser.parse_args()
    samples = load_samples()
    tables = [describe(s.layout, s.sources, EMPTY) for s in samples]
    if asked.check:
        report(samples, check(samples, tables))
        return
    first, second = fit_both(samples, tables)
    write_hints(fit_hints(samples))
    export_trees(first, NAMES, FOLDER / TREES)
    export_trees(second, NAMES, FOLDER / SECOND_TREES)


if __name__ == "__main__":
    main()

"""Trains the trees that tell the article's lines in a dump, and writes src/twosource/reading/line_trees.json.

    python scripts/train_lines.py [--check]

Learns from the samples of `line_samples.py`, made of the reading corpus (TWOSOURCE_CORPORA, or ../shared/corpora).
Needs the development packages and readability-lxml. With --check it writes nothing and prints the F1 of the body, by
the corpus's own scorer, on pages of sites that the trees have not seen: of the lines alone, and of what `lay_out` makes
of them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.append(str(Path(__file__).parents[1]))

from bench.corpora import scorer
from export_trees import export_trees
from line_samples import Sample, load_samples

from twosource.learned.trees import Floats
from twosource.model.article import Role
from twosource.reading.dump import lay_out
from twosource.reading.line_labels import KEPT_FROM, TREES
from twosource.reading.line_windows import FEATURES

OUTPUT = Path(__file__).parents[1] / "src" / "twosource" / "reading" / TREES
FOLDS = 4
SETTINGS: dict[str, Any] = {
    "max_iter": 100,
    "learning_rate": 0.09,
    "max_leaf_nodes": 16,
    "max_depth": 8,
    "min_samples_leaf": 60,
    "l2_regularization": 20.0,
    "max_features": 0.3,
    "max_bins": 64,
    "random_state": 0,
}
SEEDS = (0, 1, 2)
"""The trees of so many fits are averaged; --check fits once."""
EASY = 45
"""Characters; of shorter lines that are no body, only a third is learned from, with three times the weight."""
EASY_SHARE = 0.35


def fit(samples: Sequence[Sample], seed: int = 0) -> HistGradientBoostingClassifier:
    """The trees of those dumps."""
    matrix = np.vstack([sample.matrix for sample in samples])
    body = np.concatenate([sample.body for sample in samples])
    weight = np.concatenate([sample.weight for sample in samples])
    easy = (body == 0) & (matrix[:, FEATURES.index("chars")] < EASY)
    taken = (weight > 0) & (~easy | (np.random.RandomState(5).rand(len(body)) < EASY_SHARE))
    weight = np.where(easy, weight / EASY_SHARE, weight)
    model = HistGradientBoostingClassifier(**{**SETTINGS, "random_state": seed})
    return model.fit(matrix[taken], body[taken], sample_weight=weight[taken])


def check(samples: Sequence[Sample]) -> None:
    """Print the body F1 of each set, every page read by trees that have seen no page of its site."""
    score = scorer("reading")
    sites = sorted({site for sample in samples for site in sample.sites})
    random.Random(0).shuffle(sites)  # noqa: S311 - no secret
    rows: dict[tuple[str, str], list[Any]] = {}
    for part in range(FOLDS):
        unseen = set(sites[part::FOLDS])
        model = fit([sample for sample in samples if unseen.isdisjoint(sample.sites)])
        for sample in samples:
            if sample.kind in ("gold", "broken") and sample.sites[0] in unseen:
                chances = model.predict_proba(sample.matrix)[:, 1]
                for way, text in (("lines", _kept(sample, chances)), ("laid out", _laid_out(sample, chances))):
                    key = sample.group if sample.kind == "gold" else f"{sample.group}, {sample.kind}"
                    rows.setdefault((key, way), []).append(score.body_counts(sample.gold, text))
    for (name, way), counts in sorted(rows.items()):
        told = {key: round(value, 4) for key, value in score.body_summary(counts).items()}
        sys.stdout.write(f"{name:16} {way:9} {len(counts):4} pages {told}\n")


def _kept(sample: Sample, chances: Floats) -> str:
    kept = zip(sample.judged, chances > KEPT_FROM, strict=True)
    return "\n".join(item.line.text for item, keep in kept if keep)


def _laid_out(sample: Sample, chances: Floats) -> str:
    blocks = lay_out(sample.judged, [float(chance) for chance in chances]).blocks
    return "\n".join(block.text for block in blocks if block.kept and block.role is not Role.CAPTION)


def main() -> None:
    """Train on all samples and write the trees, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="cross-validate by site and write nothing")
    asked = parser.parse_args()
    samples = load_samples()
    if asked.check:
        check(samples)
        return
    sys.stdout.write(f"{OUTPUT.name}: {export_trees([fit(samples, seed) for seed in SEEDS], FEATURES, OUTPUT)} bytes\n")


if __name__ == "__main__":
    main()

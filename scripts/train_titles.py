"""Trains the two choices of a headline, and writes src/twosource/reading/title_weights.json and headline_trees.json.

    python scripts/train_titles.py [--check]

Learns from the reading corpus (TWOSOURCE_CORPORA, or ../shared/corpora): from pages of markup which of their wordings
is the headline that people or selectors set down, and from the dumps of all pages which line it is; where a page has
no headline set down, the wordings that the first choice takes from its markup stand in. With --check it writes nothing
and prints the share of exact headlines on sites that the choices have not seen.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from export_trees import export_trees
from lxml.html import HTMLParser, document_fromstring
from scipy.optimize import minimize
from sites import find_site
from sklearn.ensemble import HistGradientBoostingClassifier

from twosource.learned.trees import Floats
from twosource.reading.decoding import decode
from twosource.reading.headline import TREES
from twosource.reading.headline_features import FEATURES, describe_lines, find_candidates
from twosource.reading.joining import split_lines
from twosource.reading.line_labels import judge_lines
from twosource.reading.linked import read_linked
from twosource.reading.metadata import find_address, name_sites, paragraph_words, read_tags
from twosource.reading.prose import fold
from twosource.reading.run import Judged, find_run, judge
from twosource.reading.title_candidates import find_wordings
from twosource.reading.title_choice import WEIGHTS, Context, describe, group_wordings, same_heading

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
from bench.corpora import FOLDER, scorer  # noqa: E402 - found beside the package

FOLDS = 10
STRENGTH = 0.3
"""L2 weight of the choice among wordings. Set by hand."""
SMALLEST = 0.005
SETTINGS: dict[str, Any] = {
    "max_iter": 150,
    "learning_rate": 0.05,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 20,
    "l2_regularization": 5.0,
    "max_features": 0.4,
    "max_bins": 64,
    "random_state": 0,
}


@dataclass(frozen=True, slots=True)
class Sample:
    """The candidates of one page: their texts, what is visible of them, which are right."""

    page: dict[str, Any]
    texts: tuple[str, ...]
    matrix: Floats
    right: Floats
    scored: bool


def fold_of(sample: Sample) -> int:
    """The part that a page's site falls into."""
    return int(hashlib.sha1(find_site(sample.page["url"]).encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def squeeze(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


# ------------------------------------------------------------------ wordings of markup
def describe_page(page: dict[str, Any]) -> tuple[dict[str, dict[str, float]], dict[str, Any]]:
    """What is visible of each wording of a page of markup, and the wordings by their text."""
    text = decode(gzip.decompress((FOLDER / "reading" / page["html"]).read_bytes())) or ""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    linked, tags = read_linked(tree), read_tags(tree)
    url = find_address(tree, tags)
    groups = group_wordings(find_wordings(tree, linked.articles, tags, name_sites(linked, tags, url)))
    context = Context.of(groups, paragraph_words(tree), url or "")
    return {text: describe(text, groups, context) for text in groups}, groups


def sample_markup(pages: Sequence[dict[str, Any]]) -> tuple[list[Sample], list[str], dict[str, Any]]:
    """A sample of every page, the names of the features, and the groups of wordings by page."""
    found = {page["id"]: describe_page(page) for page in pages}
    names = sorted({name for seen, _ in found.values() for features in seen.values() for name in features})
    samples = []
    for page in pages:
        seen, _ = found[page["id"]]
        gold = page["gold"].get("title")
        matrix = np.array([[seen[text].get(name, 0.0) for name in names] for text in seen]).reshape(-1, len(names))
        right = np.array([float(gold is not None and squeeze(gold) == text) for text in seen])
        samples.append(Sample(page, tuple(seen), matrix, right, gold is not None))
    return samples, names, {page: groups for page, (_, groups) in found.items()}


def fit_weights(samples: Sequence[Sample]) -> Floats:
    """The weights under which the right wording of each page is likeliest among all of the page."""
    useful = [sample for sample in samples if sample.right.any()]

    def lose(weights: Floats) -> tuple[float, Floats]:
        loss, slope = STRENGTH * float(weights @ weights), 2 * STRENGTH * weights
        for sample in useful:
            grown = np.exp(sample.matrix @ weights - (sample.matrix @ weights).max())
            chances = grown / grown.sum()
            told = chances * sample.right
            loss -= float(np.log(told.sum() + 1e-12))
            slope = slope - sample.matrix.T @ (told / (told.sum() + 1e-12) - chances)
        return loss, slope

    start = np.zeros(useful[0].matrix.shape[1])
    fitted: Floats = minimize(lose, start, jac=True, method="L-BFGS-B").x
    return fitted


# ------------------------------------------------------------------ lines of dumps
def sample_dump(page: dict[str, Any], dump: str, titles: Sequence[str]) -> list[Sample]:
    """The lines of a dump that may be its headline, once below the rule's and once below the trees' first line."""
    judged = judge(split_lines(dump))
    gold = page["gold"].get("title")
    folded = {fold(title) for title in ([gold] if gold else titles)}
    runs = dict.fromkeys(run for run in (find_run(judged), run_of_labels(judged)) if run is not None)
    samples = []
    for run in runs:
        places = find_candidates(judged, run)
        texts = tuple(judged[at].line.text for at in places)
        matrix = np.array(describe_lines(judged, run, places)).reshape(-1, len(FEATURES))
        right = np.array([float(fold(text) in folded) for text in texts])
        samples.append(Sample(page, texts, matrix, right, bool(gold) and page["seen"]["title"]))
    return samples


def run_of_labels(judged: Sequence[Judged]) -> tuple[int, int] | None:
    """The stretch of lines in which the trees see the most body, weighed by words."""
    chances = judge_lines(judged)
    best, span, total, start = 0.0, None, 0.0, 0
    for at, (item, chance) in enumerate(zip(judged, chances, strict=True)):
        if total <= 0:
            total, start = 0.0, at
        total += (float(chance) - 0.5) * min(60, 4 + item.line.look.words)
        if total > best:
            best, span = total, (start, at + 1)
    return span


def fit_trees(samples: Sequence[Sample]) -> HistGradientBoostingClassifier:
    """Trees that tell a headline from the other lines."""
    useful = [sample for sample in samples if sample.right.any()]
    matrix, right = np.vstack([s.matrix for s in useful]), np.concatenate([s.right for s in useful])
    return HistGradientBoostingClassifier(**SETTINGS).fit(matrix, right)


# ------------------------------------------------------------------ measuring
def check(name: str, samples: Sequence[Sample], fit: Any, score: Any) -> None:
    """Print the share of exact headlines of each set on sites that were not trained on."""
    hits: dict[str, list[float]] = {}
    for part in range(FOLDS):
        model = fit([sample for sample in samples if fold_of(sample) != part])
        for sample in samples:
            if fold_of(sample) == part and sample.scored:
                at = int(np.argmax(score(model, sample.matrix))) if len(sample.texts) else None
                hit = at is not None and sample.texts[at] == squeeze(sample.page["gold"]["title"])
                for key in ("all", sample.page["set"], f"{sample.page['set']}-{sample.page['lang']}"):
                    hits.setdefault(key, []).append(float(hit))
    print(name, {key: f"{np.mean(found):.3f} of {len(found)}" for key, found in hits.items()})  # noqa: T201 - what the command is for


def main() -> None:
    """Train both choices, and measure or write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="measure on unseen sites, write nothing")
    arguments = parser.parse_args()
    score = scorer("reading")
    pages = score.load(FOLDER / "reading", None, None)
    dumps = score.load_dumps(FOLDER / "reading")
    samples, names, groups = sample_markup(pages)
    weights = fit_weights(samples)
    titles = {sample.page["id"]: take_titles(sample, weights, groups) for sample in samples}
    lines = [found for page in pages for found in sample_dump(page, dumps[page["id"]], titles[page["id"]])]
    if arguments.check:
        check("markup", samples, fit_weights, lambda model, matrix: matrix @ model)
        check("dumps", lines, fit_trees, lambda model, matrix: model.decision_function(matrix))
        return
    write_weights(names, weights)
    folder = ROOT / "src" / "twosource" / "reading"
    print(export_trees(fit_trees(lines), FEATURES, folder / TREES), "bytes of trees")  # noqa: T201 - what the command is for


def take_titles(sample: Sample, weights: Floats, groups: Mapping[str, Any]) -> tuple[str, ...]:
    """The wordings of the headline of a page that the weights take."""
    if not sample.texts:
        return ()
    best = sample.texts[int(np.argmax(sample.matrix @ weights))]
    return same_heading(best, groups[sample.page["id"]])


def write_weights(names: Sequence[str], weights: Floats) -> None:
    """Write the weights that matter, by the name of their feature."""
    kept = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    table = {name: weight for name, weight in kept.items() if abs(weight) >= SMALLEST}
    path = ROOT / "src" / "twosource" / "reading" / WEIGHTS
    path.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

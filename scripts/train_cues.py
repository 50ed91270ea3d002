"""Learns which claims are attributions, and how sure to be of it, from PolNeAR's train articles.

    python scripts/train_cues.py            cross-validate, then learn from all folds and write
    python scripts/train_cues.py --check    cross-validate only

The corpus (attribution, in ../shared/corpora or TWOSOURCE_CORPORA) has lines {"id", "text", "title", "attributions":
[{"source", "cue", "content"}]}, each a list of [start, end) offsets. A fifth of the train articles is left out, for
the benchmark to measure on. Written are the weights of words (logistic regression), the trees that judge a claim by
these weights and by what stands around it, and the table of confidence. Every score that a tree or the table sees comes
from weights that were learned without its article, and so does what is printed.

A claim is right when its content agrees with that of an annotated attribution (token F1 of at least .5), its source
too, and its cue shares a word. Claims inside of an annotated content are left out: the corpus marks the outermost only.
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from bench.attribution import is_held_out  # noqa: E402 - found beside the package
from bench.corpora import rows, scorer  # noqa: E402
from export_trees import export_trees  # noqa: E402

from twosource.extracting.attribution.attributions import choose_offers  # noqa: E402
from twosource.extracting.attribution.claim_signs import SIGNS  # noqa: E402
from twosource.extracting.attribution.features import PARTS, part_of  # noqa: E402
from twosource.extracting.attribution.judging import HOPELESS, TREES, Offer, find_offers, look_around  # noqa: E402
from twosource.extracting.attribution.quotations import find_quotations  # noqa: E402
from twosource.extracting.attribution.quote_claims import Quote, find_quotes  # noqa: E402
from twosource.extracting.attribution.weights import CONFIDENCE, TABLE  # noqa: E402
from twosource.language.model import load_model  # noqa: E402
from twosource.language.tagging import tag  # noqa: E402
from twosource.model.article import Article  # noqa: E402

FOLDER = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "attribution"
FOLDS = 5
RAREST = 8
"""Features seen less often are dropped."""
STRENGTH = 0.3
"""Inverse of the regularisation (C)."""
SMALLEST = 0.1
"""Weights nearer to zero are dropped."""
TREES_GROWN = {"max_iter": 150, "learning_rate": 0.08, "max_leaf_nodes": 15, "min_samples_leaf": 60}
POINTS = 20
"""Points of the table of confidence, each of as many attributions."""


@dataclass
class Sample:
    """An article with what it offers; `first` is the row of its first offer."""

    row: dict[str, Any]
    fold: int
    doc: Doc
    quotes: tuple[Quote, ...]
    offers: list[Offer]
    first: int


@dataclass
class Corpus:
    """The samples, and of each of their offers its features (columns of `matrix`), whether it is of use, and right."""

    samples: list[Sample]
    names: list[str]
    matrix: csr_matrix
    usable: np.ndarray
    right: np.ndarray
    fold: np.ndarray


def fold_of(article: str) -> int:
    """The fold of an article that is learned from."""
    return int(hashlib.sha1(f"fold {article}".encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def to_row(offer: Offer) -> dict[str, Any]:
    """The offer as a line of the corpus gives an attribution, in offsets."""
    claim = offer.claim
    source = []
    if claim.source is not None:
        last = claim.head.doc[claim.source[1] - 1]
        source = [(claim.head.doc[claim.source[0]].idx, last.idx + len(last))]
    return {"content": list(offer.content), "cue": [offer.cue], "source": source}


def is_right(score: ModuleType, one: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Whether content, source and cue agree."""
    return (
        score.f1(one["content"], gold["content"]) >= 0.5
        and score.f1(one["source"], gold["source"]) >= 0.5
        and score.shared(one["cue"], gold["cue"])
    )


def read(score: ModuleType) -> Corpus:
    """The articles that are learned from, with all that they offer."""
    learned = [row for row in rows("attribution", "train.jsonl") if not is_held_out(row["id"])]
    samples: list[Sample] = []
    columns: dict[str, int] = {}
    indices, starts = array("i"), array("i", [0])
    usable, right = array("b"), array("b")
    articles = [Article.from_text(row["text"], title=row["title"]) for row in learned]
    for row, (article, doc) in zip(learned, tag(articles, load_model()), strict=True):
        quotations = find_quotations(article)
        quotes = find_quotes(doc, article.text, quotations)
        sample = Sample(row, fold_of(row["id"]), doc, quotes, [], len(usable))
        words = score.Doc(row["text"])
        gold = score.prepare(words, row["attributions"])
        for offer, features in find_offers(article, doc, quotations, quotes):
            sample.offers.append(offer)
            indices.extend(sorted({columns.setdefault(feature, len(columns)) for feature in features}))
            starts.append(len(indices))
            one = {part: words.cover(spans) for part, spans in to_row(offer).items()}
            inside = any(one["content"] | one["cue"] <= other["content"] for other in gold)
            usable.append(bool(one["content"]) and not inside)
            right.append(any(is_right(score, one, other) for other in gold))
        samples.append(sample)
    matrix = csr_matrix(
        (np.ones(len(indices)), np.array(indices, np.int32), np.array(starts, np.int32)), (len(usable), len(columns))
    )
    folds = np.concatenate([np.full(len(sample.offers), sample.fold) for sample in samples])
    return Corpus(samples, list(columns), matrix, np.array(usable, bool), np.array(right, bool), folds)


def learn_weights(corpus: Corpus, use: np.ndarray) -> tuple[float, np.ndarray]:
    """The bias and the weight of each feature, learned from these rows."""
    matrix = corpus.matrix[use]
    kept = np.flatnonzero(np.asarray(matrix.sum(axis=0)).ravel() >= RAREST)
    model = LogisticRegression(C=STRENGTH, max_iter=500, solver="liblinear", random_state=0)
    model.fit(matrix[:, kept], corpus.right[use])
    weights = np.zeros(matrix.shape[1])
    weights[kept] = np.where(np.abs(model.coef_[0]) >= SMALLEST, np.round(model.coef_[0], 2), 0.0)
    return round(float(model.intercept_[0]), 2), weights


def look(
    corpus: Corpus, samples: Iterable[Sample], bias: float, weights: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """For each sample the rows of the offers that are not hopeless, and their signs."""
    parts = np.zeros((len(corpus.names), 1 + len(PARTS)))
    for column, name in enumerate(corpus.names):
        parts[column, part_of(name)] = weights[column]
    for sample in samples:
        sums = corpus.matrix[sample.first : sample.first + len(sample.offers)] @ parts
        sums[:, 0] = bias
        kept = np.flatnonzero(sums.sum(axis=1) > HOPELESS)
        offers = [sample.offers[number] for number in kept]
        yield kept + sample.first, look_around(sample.doc, sample.quotes, offers, sums[kept].tolist())


def look_unseen(corpus: Corpus) -> tuple[np.ndarray, np.ndarray]:
    """The rows that are not hopeless with their signs, by weights that were learned without their fold."""
    rows, signs = [], []
    for fold in range(FOLDS):
        bias, weights = learn_weights(corpus, corpus.usable & (corpus.fold != fold))
        samples = [sample for sample in corpus.samples if sample.fold == fold]
        for kept, found in look(corpus, samples, bias, weights):
            rows.append(kept)
            signs.append(found)
    return np.concatenate(rows), np.concatenate(signs)


def grow(signs: np.ndarray, right: np.ndarray) -> HistGradientBoostingClassifier:
    """The trees, fitted."""
    return HistGradientBoostingClassifier(**TREES_GROWN, l2_regularization=5.0, random_state=0).fit(signs, right)


def score_unseen(corpus: Corpus, rows: np.ndarray, signs: np.ndarray) -> np.ndarray:
    """The log odds of every row by trees that were grown without its fold; none (-30) for the hopeless."""
    found = np.full(len(corpus.right), -30.0)
    for fold in range(FOLDS):
        seen = (corpus.fold[rows] != fold) & corpus.usable[rows]
        trees = grow(signs[seen], corpus.right[rows[seen]])
        unseen = corpus.fold[rows] == fold
        found[rows[unseen]] = trees.decision_function(signs[unseen])
    return found


def choose_all(
    corpus: Corpus, scores: np.ndarray, score: ModuleType
) -> tuple[list[tuple[float, bool]], dict[str, Any]]:
    """The log odds of every attribution that is chosen and whether it is right, and the figures of the scorer."""
    judged, counts = [], Counter()
    for sample in corpus.samples:
        own = scores[sample.first : sample.first + len(sample.offers)].tolist()
        chosen = choose_offers(zip(sample.offers, own, strict=True))
        words = score.Doc(sample.row["text"])
        gold = score.prepare(words, sample.row["attributions"])
        found = [to_row(one) | {"log odds": sure} for one, sure in chosen]
        found = score.outermost(score.prepare(words, found))
        counts += score.count(words, gold, found)
        pairs = {j: is_right(score, found[j], gold[i]) for i, j, *_ in score.align(gold, found)}
        judged += [(one["raw"]["log odds"], pairs.get(number, False)) for number, one in enumerate(found)]
    return judged, score.summarise(counts)


def tabulate(judged: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Log odds and share of right ones, both rising, each point of as many attributions."""
    ordered = np.array(sorted(judged))
    share = IsotonicRegression().fit_transform(ordered[:, 0], ordered[:, 1])
    groups = np.array_split(np.arange(len(ordered)), POINTS)
    return [(round(float(ordered[one, 0].mean()), 2), round(float(share[one].mean()), 3)) for one in groups]


def write(
    corpus: Corpus, folder: Path, rows: np.ndarray, signs: np.ndarray, table: Sequence[tuple[float, float]]
) -> None:
    """Writes weights, trees and confidence, learned from all folds."""
    bias, weights = learn_weights(corpus, corpus.usable)
    lines = ["# Made by scripts/train_cues.py from four fifths of PolNeAR's train articles: feature, weight (log odds)"]
    named = sorted((name, weight) for name, weight in zip(corpus.names, weights.tolist(), strict=True) if weight)
    lines += [f"{name}\t{weight:g}" for name, weight in [("", bias), *named]]
    (folder / TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    use = corpus.usable[rows]
    export_trees(grow(signs[use], corpus.right[rows[use]]), SIGNS, folder / TREES)
    lines = ["# Made by scripts/train_cues.py from folds that the weights had not seen: log odds, share of right ones"]
    lines += [f"{score:g}\t{share:g}" for score, share in table]
    (folder / CONFIDENCE).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(*, writing: bool) -> None:
    """Learns from the corpus, prints what the folds gave, and writes if asked to."""
    score = scorer("attribution")
    corpus = read(score)
    rows, signs = look_unseen(corpus)
    judged, figures = choose_all(corpus, score_unseen(corpus, rows, signs), score)
    for name in ("full", "speech_full", "content_match", "cue_match"):
        print(f"{name}: {figures[name]}")  # noqa: T201 - what the command is for
    if writing:
        write(corpus, FOLDER, rows, signs, tabulate(judged))


if __name__ == "__main__":
    main(writing="--check" not in sys.argv[1:])

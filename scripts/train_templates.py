"""Learns which incidents an article reports and who or what fills their slots; writes what `incident_templates` asks.

    python scripts/train_templates.py            learn from MUC-3's development texts, write the weights and the trees
    python scripts/train_templates.py --check    only print the cross-validated scores
    ... --cache FOLDER                           keep what is read and asked there, to begin quicker the next time

First come linear models over words (does the article, does a sentence tell of an incident of a type; does a phrase fill
a slot), then boosted trees over what those say of texts that they have not seen.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from bench.corpora import rows, scorer
from export_trees import export_trees

from twosource.extracting.incident_phrases import plain_name
from twosource.extracting.incident_rows import (
    FILLER_FEATURES,
    SLOTS,
    TYPE_FEATURES,
    TYPES,
    describe_fillers,
    describe_types,
    list_names,
)
from twosource.extracting.incident_signs import BUCKETS
from twosource.extracting.incident_templates import SLOT_TREES, TYPE_TREES, Choice, choose, list_types
from twosource.extracting.incident_weights import TABLE, Described, Opinion, describe
from twosource.language import load_model
from twosource.language.sentences import find_sentences
from twosource.language.tagging import tag
from twosource.model.article import Article

PACKAGE = Path(__file__).parents[1] / "src" / "twosource" / "extracting"
FOLDS = 5
STRENGTH = {"articles": 30.0, "sentences": 3.0, "slots": 1.0}
"""Inverse regularization of the linear models."""

SEEDS = (1, 2)
"""Forests whose mean is taken."""

EACH_OF_NOTHING = 2
"""Of the phrases that fill no slot only each second one is learned from: there are hundreds for each that does."""

Judged = list[list[tuple[int, Choice]]]


@dataclass(frozen=True)
class Text:
    """A text with its signs and its gold templates; `gold` has for each type and slot the plain names that fill it."""

    text: str
    described: Described
    texts: tuple[str, ...]
    templates: list[dict[str, Any]]
    gold: dict[tuple[int, int], frozenset[str]]
    reports: tuple[int, ...]
    """The numbers of its types."""


@dataclass(frozen=True)
class Linear:
    """A weight for each bucket and column, and what each column begins with."""

    weights: Any
    start: Any


def load_texts(name: str, cache: Path | None) -> list[Text]:
    """The texts of that file of the corpus, parsed."""
    kept = cache / f"{name}.pickle" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())  # noqa: S301 - written below
    texts = list(_read_texts(rows("events", name)))
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(texts))
    return texts


def _read_texts(documents: Sequence[dict[str, Any]]) -> Iterator[Text]:
    score = scorer("events")
    articles = [Article.from_text(row["text"]) for row in documents]
    for row, (article, doc) in zip(documents, tag(articles, load_model()), strict=True):
        described = describe(doc, [(one.first_token, one.last_token) for one in find_sentences(article, doc)])
        templates = score.gold_templates(row)
        gold = {
            (kind, slot): frozenset(
                plain_name(mention)
                for template in templates
                if _is_of(template, kind)
                for filler in template[SLOTS[slot]]
                for mention in filler
            )
            for kind in range(len(TYPES))
            for slot in range(len(SLOTS))
        }
        yield Text(
            text=row["text"],
            described=described,
            texts=tuple(doc[phrase.first : phrase.last].text for phrase in described.phrases),
            templates=templates,
            gold=gold,
            reports=tuple(kind for kind in range(len(TYPES)) if any(_is_of(one, kind) for one in templates)),
        )


def _is_of(template: dict[str, Any], kind: int) -> bool:
    return TYPES[kind].value in {one.strip() for one in (template["incident_type"] or "").split("/")}


# The linear models ---------------------------------------------------------------------------------------------------


def learn_articles(texts: Sequence[Text]) -> Linear:
    """Whether an article tells of each type."""
    matrix = _even(_matrix([one.described.signs for one in texts]))
    labels = np.array([[kind in one.reports for kind in range(len(TYPES))] for one in texts])
    return _fit(matrix, labels, STRENGTH["articles"])


def learn_sentences(texts: Sequence[Text]) -> Linear:
    """Whether a sentence tells of each type: it is taken to, where it names a filler other than an organisation."""
    slots = [number for number, slot in enumerate(SLOTS) if slot != "perp_org"]
    labels = []
    for one in texts:
        found = np.zeros((len(one.described.sentences), len(TYPES)), dtype=bool)
        for kind in range(len(TYPES)):
            names = frozenset().union(*(one.gold[kind, slot] for slot in slots))
            for phrase in one.described.phrases:
                if phrase.name in names:
                    found[phrase.sentence, kind] = True
        labels.append(found)
    matrix = _even(_matrix([row for one in texts for row in one.described.sentence_signs]))
    return _fit(matrix, np.concatenate(labels), STRENGTH["sentences"])


def learn_slots(texts: Sequence[Text]) -> Linear:
    """Whether a phrase fills each slot, in articles that report incidents."""
    told = [one for one in texts if one.templates]
    matrix = _matrix([row for one in told for row in one.described.own_signs]) + _matrix(
        [row for one in told for row in one.described.outer_signs]
    )
    labels = np.array(
        [
            [any(phrase.name in one.gold[kind, slot] for kind in one.reports) for slot in range(len(SLOTS))]
            for one in told
            for phrase in one.described.phrases
        ]
    )
    kept = labels.any(axis=1) | (np.arange(len(labels)) % EACH_OF_NOTHING == 0)
    return _fit(matrix[kept], labels[kept], STRENGTH["slots"])


def _matrix(signs: Sequence[Any]) -> Any:
    starts = np.concatenate([[0], np.cumsum([len(row) for row in signs])])
    columns = np.concatenate(signs)
    ones = np.ones(len(columns), dtype=np.float32)
    return csr_matrix((ones, columns, starts), shape=(len(signs), BUCKETS))


def _even(matrix: Any) -> Any:
    lengths = np.sqrt(np.maximum(1, np.diff(matrix.indptr)))
    return diags((1 / lengths).astype(np.float32)) @ matrix


def _fit(matrix: Any, labels: Any, strength: float) -> Linear:
    models = [
        LogisticRegression(C=strength, max_iter=120, tol=1e-6).fit(matrix, labels[:, column])
        for column in range(labels.shape[1])
    ]
    weights = np.stack([model.coef_[0] for model in models], axis=1)
    return Linear(_round_weights(weights)[2], np.array([model.intercept_[0] for model in models]))


def _round_weights(weights: Any) -> tuple[Any, Any, Any]:
    """Whole numbers of one byte, the step of each column, and what both stand for."""
    steps = np.abs(weights).max(axis=0) / 127
    whole = np.rint(weights / steps).astype(np.int8)
    return whole, steps, whole * steps


def ask(texts: Sequence[Text], articles: Linear, sentences: Linear, slots: Linear) -> list[Opinion]:
    """What the linear models say of the texts."""
    return [_ask(one.described, articles, sentences, slots) for one in texts]


def _ask(described: Described, articles: Linear, sentences: Linear, slots: Linear) -> Opinion:
    own = _matrix(described.own_signs) @ slots.weights
    return Opinion(
        article=(articles.start + _even(_matrix([described.signs])) @ articles.weights)[0],
        sentences=sentences.start + _even(_matrix(described.sentence_signs)) @ sentences.weights,
        phrases=slots.start + own + _matrix(described.outer_signs) @ slots.weights,
        own=own,
    )


# The trees -----------------------------------------------------------------------------------------------------------


def build(kind: str, seed: int) -> HistGradientBoostingClassifier:
    """A forest before it is fitted."""
    return HistGradientBoostingClassifier(
        max_iter=110 if kind == "slot" else 70, learning_rate=0.07, max_leaf_nodes=12 if kind == "slot" else 6,
        min_samples_leaf=15, l2_regularization=2.0, max_features=0.3, random_state=seed,
    )  # fmt: skip


def learn_trees(kind: str, matrix: Any, labels: Any) -> list[HistGradientBoostingClassifier]:
    """The forests, one for each seed."""
    return [build(kind, seed).fit(matrix, labels) for seed in SEEDS]


def chances_of(models: Sequence[HistGradientBoostingClassifier], matrix: Any) -> Any:
    """The chances by the mean of the forests' log odds."""
    odds = np.mean([model.decision_function(matrix) for model in models], axis=0)
    return 1 / (1 + np.exp(-odds))


@dataclass(frozen=True)
class Rows:
    """The rows of a model with their labels and the number of the text that each belongs to."""

    matrix: Any
    labels: Any
    text: Any


def type_rows(texts: Sequence[Text], opinions: Sequence[Opinion]) -> Rows:
    """A row for each type of each text."""
    matrix = np.concatenate([describe_types(opinion) for opinion in opinions])
    labels = np.array([kind in one.reports for one in texts for kind in range(len(TYPES))])
    return Rows(matrix, labels, np.repeat(np.arange(len(texts)), len(TYPES)))


def slot_rows(
    texts: Sequence[Text], opinions: Sequence[Opinion], chances: Any, slot: int
) -> tuple[Rows, list[tuple[int, int, str]]]:
    """A row for each name and type of each text, and what it is about: the type, the phrase and its name."""
    matrix, labels, numbers, about = [], [], [], []
    for number, (one, opinion) in enumerate(zip(texts, opinions, strict=True)):
        types = list_types(chances[number])
        if not types:
            continue
        names = list_names(one.described, opinion, slot)
        matrix.append(
            describe_fillers(one.described, opinion, chances[number].tolist(), slot, names=names, types=types)
        )
        for name in names:
            for kind in types:
                labels.append(name.name in one.gold[kind, slot])
                numbers.append(number)
                about.append((kind, name.best, name.name))
    return Rows(np.concatenate(matrix), np.array(labels), np.array(numbers)), about


def cross_predict(kind: str, found: Rows, folds: Any) -> Any:
    """The chances of all rows by forests that have not seen the texts of their fold."""
    chances = np.zeros(len(found.labels))
    for fold in range(FOLDS):
        kept = folds[found.text] == fold
        models = learn_trees(kind, found.matrix[~kept], found.labels[~kept])
        chances[kept] = chances_of(models, found.matrix[kept])
    return chances


# All of it -----------------------------------------------------------------------------------------------------------


def split(count: int) -> Any:
    """The fold of each text."""
    return np.random.default_rng(0).permutation(count) % FOLDS


def cross_ask(texts: Sequence[Text], folds: Any) -> list[Opinion]:
    """What linear models that have not seen a text say of it."""
    opinions: dict[int, Opinion] = {}
    for fold in range(FOLDS):
        seen = [one for one, at in zip(texts, folds, strict=True) if at != fold]
        linear = learn_articles(seen), learn_sentences(seen), learn_slots(seen)
        unseen = [number for number in range(len(texts)) if folds[number] == fold]
        opinions |= zip(unseen, ask([texts[number] for number in unseen], *linear), strict=True)
        _say(f"fold {fold}")
    return [opinions[number] for number in range(len(texts))]


def load_opinions(texts: Sequence[Text], folds: Any, cache: Path | None) -> list[Opinion]:
    """The same, from the cache where they are kept there."""
    kept = cache / "opinions.pickle" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())  # noqa: S301 - written below
    opinions = cross_ask(texts, folds)
    if kept:
        kept.write_bytes(pickle.dumps(opinions))
    return opinions


def check(texts: Sequence[Text], opinions: Sequence[Opinion], folds: Any) -> None:
    """Print the scores of what was learned from the other folds, at several thresholds."""
    chances = cross_predict("type", type_rows(texts, opinions), folds).reshape(-1, len(TYPES))
    judged: list[Judged] = [[[] for _ in SLOTS] for _ in texts]
    for slot in range(len(SLOTS)):
        found, about = slot_rows(texts, opinions, chances, slot)
        predicted = cross_predict("slot", found, folds)
        _say(f"{SLOTS[slot]}: average precision {average_precision(found.labels, predicted):.3f}")
        for number, (kind, phrase, name), chance in zip(found.text, about, predicted, strict=True):
            judged[number][slot].append((kind, Choice(phrase, name, float(chance))))
    search(texts, chances, judged)


def average_precision(labels: Any, chances: Any) -> float:
    """The mean precision at the right rows, the likeliest first."""
    right = labels[np.argsort(-chances, kind="stable")]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean())


def search(texts: Sequence[Text], chances: Any, judged: Sequence[Judged]) -> None:
    """Look for the thresholds with the best F1 of templates, one after the other."""
    least_type, least = 0.2, [0.22] * len(SLOTS)
    best = measure(texts, chances, judged, least_type, least)
    for _ in range(2):
        for tried in (0.12, 0.16, 0.2, 0.25, 0.3, 0.35):
            found = measure(texts, chances, judged, tried, least)
            if found > best:
                best, least_type = found, tried
        for slot in range(len(SLOTS)):
            for tried in (0.12, 0.15, 0.18, 0.22, 0.26, 0.3, 0.35):
                changed = [*least[:slot], tried, *least[slot + 1 :]]
                found = measure(texts, chances, judged, least_type, changed)
                if found > best:
                    best, least = found, changed
    _say(f"best: F1 {best:.4f} at {least_type} and {least}")
    predictions = [predict(*three, least_type, least) for three in zip(texts, chances, judged, strict=True)]
    for name, counts in count(texts, predictions).items():
        _say(f"  {name:16} P {counts['P']:.3f} R {counts['R']:.3f} F1 {counts['F1']:.3f}")


def predict(text: Text, chances: Any, judged: Judged, least_type: float, least: Sequence[float]) -> list[Any]:
    """The templates in the scorer's shape."""
    chosen = choose(text.described, judged, chances.tolist(), least_type, least)
    return [
        {"incident_type": TYPES[kind].value}
        | {
            slot.value: [[text.texts[choice.phrase].lower()] for choice in choices]
            for slot, choices in zip(SLOTS, slots, strict=True)
        }
        for kind, slots in chosen
    ]


def measure(
    texts: Sequence[Text], chances: Any, judged: Sequence[Judged], least_type: float, least: Sequence[float]
) -> float:
    """The F1 of the templates."""
    predictions = [predict(*three, least_type, least) for three in zip(texts, chances, judged, strict=True)]
    return float(count(texts, predictions)["micro"]["F1"])


def count(texts: Sequence[Text], predictions: Sequence[Any]) -> dict[str, dict[str, float]]:
    """The scorer's figures for the templates, by slot and in all."""
    score = scorer("events")
    counts: Counter[Any] = Counter()
    for one, predicted in zip(texts, predictions, strict=True):
        if one.templates or predicted:
            counts.update(score.map_templates(one.templates, predicted, score.exact))
    found: dict[str, dict[str, float]] = score.slots(counts, ("incident_type", *(slot.value for slot in SLOTS)))
    return found


def learn(texts: Sequence[Text], opinions: Sequence[Opinion], folds: Any) -> None:
    """Learn from all texts and write what was learned; the trees learn from opinions on unseen texts."""
    linear = {"articles": learn_articles(texts), "sentences": learn_sentences(texts), "slots": learn_slots(texts)}
    arrays = {}
    for name, model in linear.items():
        whole, steps, _ = _round_weights(model.weights)
        arrays |= {f"{name}_weights": whole, f"{name}_steps": steps, f"{name}_start": model.start}
    np.savez_compressed(PACKAGE / TABLE, **arrays)
    found = type_rows(texts, opinions)
    size = export_trees(learn_trees("type", found.matrix, found.labels), TYPE_FEATURES, PACKAGE / TYPE_TREES)
    chances = cross_predict("type", found, folds).reshape(-1, len(TYPES))
    for slot, name in enumerate(SLOT_TREES):
        inside, _ = slot_rows(texts, opinions, chances, slot)
        size += export_trees(learn_trees("slot", inside.matrix, inside.labels), FILLER_FEATURES, PACKAGE / name)
    _say(f"{(PACKAGE / TABLE).stat().st_size} bytes of weights, {size} of trees")


START = time.monotonic()


def _say(line: str) -> None:
    sys.stdout.write(f"{time.monotonic() - START:6.0f} s  {line}\n")
    sys.stdout.flush()


def main() -> None:
    """Learn and write, or check."""
    wanted = argparse.ArgumentParser(description="Learn the templates of incidents.")
    wanted.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    wanted.add_argument("--cache", type=Path, help="keep the parsed texts in this folder")
    given = wanted.parse_args()
    texts = load_texts("muc_train.jsonl", given.cache)
    _say(f"{len(texts)} texts")
    folds = split(len(texts))
    opinions = load_opinions(texts, folds, given.cache)
    (check if given.check else learn)(texts, opinions, folds)


if __name__ == "__main__":
    main()

"""The texts that templates of incidents are learned from, the linear models over words, and how often names fill slots.

Asked by `train_templates.py`.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from bench.corpora import rows, scorer
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from twosource.extracting.incidents.pages import Places
from twosource.extracting.incidents.phrases import plain_name
from twosource.extracting.incidents.priors import COLUMNS, STEP, Priors, find_keys
from twosource.extracting.incidents.reading import Reading
from twosource.extracting.incidents.rows import SLOTS, TYPES
from twosource.extracting.incidents.signs import BUCKETS
from twosource.extracting.incidents.weights import Described, Opinion, describe
from twosource.language import load_model
from twosource.language.sentences import find_sentences
from twosource.language.tagging import tag
from twosource.model.article import Article

STRENGTH = {"articles": 30.0, "sentences": 3.0, "slots": 1.0}
"""Inverse regularization of the linear models."""

EACH_OF_NOTHING = 2
"""Of the phrases that fill no slot only each second one is learned from: there are hundreds for each that does."""

SHARE = 0.03
DOUBT = 2.0
"""Names are taken to have filled a slot in that share of so many reports besides those that they were seen in."""

FILES = ("muc_train.jsonl", "muc_dev.jsonl")
"""Of the corpus: the train texts, and those of TST1 and TST2."""

TRAIN = 1300
"""Texts of the first file."""

PARTS = 3
"""So many pairs of networks are each taught on all train texts but one part, and read that; one more is taught on all
train texts and reads TST1 and TST2."""

READINGS = Path(__file__).parents[1] / "bench" / "incident_readings.npz"
LEAST_ODDS, ODDS_STEP = -6.0, 0.1
"""Log odds are kept in such steps, lower ones as this one: trees that learned from them did as well."""

LEAST_REPORTS = 2
"""Names that filled nothing are kept where so many reports have them."""


@dataclass(frozen=True)
class Text:
    """A text with its signs and its gold templates; `gold` has for each type and slot the plain names that fill it."""

    text: str
    """As it is read: places are offsets in it."""
    described: Described
    places: Places
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


def load_all(cache: Path | None) -> list[Text]:
    """The train texts, and behind them those of TST1 and TST2."""
    return [one for name in FILES for one in load_texts(name, cache)]


def part_texts(count: int) -> Any:
    """The part of each text: the train texts in blocks of neighbours, which often tell of the same incidents."""
    return np.arange(count) * PARTS // count


def round_readings(readings: Sequence[Reading]) -> None:
    """Write what networks read in all texts that they were not taught on, in steps and without what is unlikely."""
    sizes = np.array([(len(one.sentences), len(one.slots)) for one in readings])
    rows = {
        name: np.concatenate([np.atleast_2d(getattr(one, name)) for one in readings])
        for name in ("article", "sentences", "slots", "types")
    }
    whole = {
        name: np.rint(np.clip(found, LEAST_ODDS, -LEAST_ODDS) / ODDS_STEP).astype(np.int8)
        for name, found in rows.items()
    }
    np.savez_compressed(READINGS, sizes=sizes, **whole)


def load_readings(texts: Sequence[Text]) -> list[Reading]:
    """What networks read in each of all texts, none of which they were taught on.

    Raises `ValueError` where the phrases of the texts are no longer those that were read.
    """
    with np.load(READINGS) as kept:
        arrays = {name: kept[name] for name in kept.files}
    sizes = arrays.pop("sizes")
    if sizes.tolist() != [[len(one.places.sentences), len(one.places.phrases)] for one in texts]:
        raise ValueError(f"{READINGS.name}: read before phrases changed; run scripts/train_incident_network.py again")
    found = {name: rows * ODDS_STEP for name, rows in arrays.items()}
    of_sentence, of_phrase = np.cumsum(sizes, axis=0)[:-1].T
    return [
        Reading(*parts)
        for parts in zip(
            found["article"],
            np.split(found["sentences"], of_sentence),
            np.split(found["slots"], of_phrase),
            np.split(found["types"], of_phrase),
            strict=True,
        )
    ]


def _read_texts(documents: Sequence[dict[str, Any]]) -> Iterator[Text]:
    score = scorer("events")
    articles = [Article.from_text(row["text"]) for row in documents]
    for row, (article, doc) in zip(documents, tag(articles, load_model()), strict=True):
        described = describe(doc, [(one.first_token, one.last_token) for one in find_sentences(article, doc)])
        places = Places.of(doc, described.sentences, described.phrases)
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
            text=article.text,
            described=described,
            places=places,
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
    """Whether a sentence tells of each type."""
    matrix = _even(_matrix([row for one in texts for row in one.described.sentence_signs]))
    return _fit(matrix, np.concatenate([label_sentences(one) for one in texts]), STRENGTH["sentences"])


def label_sentences(one: Text) -> Any:
    """Whether each sentence tells of each type: it is taken to, where it names a filler other than an organisation."""
    slots = [number for number, slot in enumerate(SLOTS) if slot != "perp_org"]
    found = np.zeros((len(one.described.sentences), len(TYPES)), dtype=bool)
    for kind in range(len(TYPES)):
        names = frozenset().union(*(one.gold[kind, slot] for slot in slots))
        for phrase in one.described.phrases:
            if phrase.name in names:
                found[phrase.sentence, kind] = True
    return found


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
    return Linear(round_weights(weights)[2], np.array([model.intercept_[0] for model in models]))


def round_weights(weights: Any) -> tuple[Any, Any, Any]:
    """Whole numbers of one byte, the step of each column, and what both stand for."""
    steps = np.abs(weights).max(axis=0) / 127
    whole = np.rint(weights / steps).astype(np.int8)
    return whole, steps, whole * steps


def ask(
    texts: Sequence[Text], readings: Sequence[Reading], articles: Linear, sentences: Linear, slots: Linear
) -> list[Opinion]:
    """What the linear models say of the texts, beside what a network reads in them."""
    return [
        _ask(one.described, reading, articles, sentences, slots) for one, reading in zip(texts, readings, strict=True)
    ]


def _ask(described: Described, reading: Reading, articles: Linear, sentences: Linear, slots: Linear) -> Opinion:
    own = _matrix(described.own_signs) @ slots.weights
    return Opinion(
        article=(articles.start + _even(_matrix([described.signs])) @ articles.weights)[0],
        sentences=sentences.start + _even(_matrix(described.sentence_signs)) @ sentences.weights,
        phrases=slots.start + own + _matrix(described.outer_signs) @ slots.weights,
        own=own,
        reading=reading,
    )


# How often names fill slots --------------------------------------------------------------------------------------


def count_names(texts: Sequence[Text]) -> list[dict[int, Any]]:
    """For each text that reports incidents, the keys of its names with the slots that they fill, and a one."""
    counted = []
    for one in texts:
        found: dict[int, Any] = {}
        for name in {phrase.name for phrase in one.described.phrases} if one.templates else ():
            fills = [any(name in one.gold[kind, slot] for kind in one.reports) for slot in range(len(SLOTS))]
            for key in find_keys(name):
                found[key] = np.maximum(found.get(key, 0), [*fills, 1])
        counted.append(found)
    return counted


def learn_priors(counted: Sequence[dict[int, Any]]) -> Priors:
    """The log odds against those of any phrase, and the logarithm of the reports."""
    sums: defaultdict[int, Any] = defaultdict(lambda: np.zeros(len(COLUMNS)))
    for one in counted:
        for key, row in one.items():
            sums[key] += row
    kept = sorted(key for key, row in sums.items() if row[-1] >= LEAST_REPORTS or row[:-1].any())
    table = np.array([sums[key] for key in kept])
    yes, seen = table[:, :-1], table[:, -1:]
    odds = np.log((yes + DOUBT * SHARE) / (seen - yes + DOUBT * (1 - SHARE))) - np.log(SHARE / (1 - SHARE))
    steps = np.rint(np.concatenate([odds, np.log1p(seen)], axis=1) / STEP)
    return Priors(np.array(kept, dtype=np.uint32), np.clip(steps, -127, 127).astype(np.int8))

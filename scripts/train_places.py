"""Trains which names are places and which place a name means; writes span_trees.json and place_trees.json.

    python scripts/train_places.py [--check]

Learns from the corpora of place names (TWOSOURCE_CORPORA, or ../shared/corpora): LGL and TR-News. With --check it
writes nothing and prints recognition and end-to-end F on documents that the trees have not seen: by folds of
documents, and on each corpus by trees of the other alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from export_trees import export_trees
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from spacy.tokens import Doc

from twosource.language import load_model
from twosource.language.entities.name_spans import find_names
from twosource.language.places.candidates import Candidate, find_candidates
from twosource.language.places.home import find_home, find_home_towns
from twosource.language.places.namings import read_namings
from twosource.language.places.span_choice import TREES as SPAN_TREES
from twosource.language.places.span_choice import raise_at_home, take_best
from twosource.language.places.span_signs import SPAN_SIGNS, describe_spans
from twosource.language.places.whereabouts import PLACE_SIGNS, ROUNDS, Naming, describe_places, guess, lay_out, pick
from twosource.language.places.whereabouts import TREES as PLACE_TREES
from twosource.language.places.words import read_words
from twosource.language.tagging import tag
from twosource.model.article import Article

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
from bench.corpora import rows, scorer  # noqa: E402 - found beside the package

FILES = ("lgl.jsonl", "trnews.jsonl")
TARGET = ROOT / "src" / "twosource" / "language" / "places"
FOLDS = 5
NEWS_WEIGHT = 2.0
"""A document of TR-News counts for two of LGL: there are five times fewer."""
SETTINGS: dict[str, Any] = {
    "max_iter": 80, "learning_rate": 0.1, "max_leaf_nodes": 12, "min_samples_leaf": 20, "l2_regularization": 3.0,
    "max_features": 0.4, "max_bins": 64,
}  # fmt: skip
SEEDS = (0, 1, 2)
"""The mean of several trainings is told: a single one wavers on names of kinds that the corpora have few of."""
SCORE = scorer("places")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sample:
    """A document with its candidates, their signs, and which of them are gold. `weight`: what it counts."""

    row: Row
    text: str
    candidates: list[Candidate]
    signs: NDArray[np.float64]
    gold: NDArray[np.float64]
    weight: float
    home: str | None
    outlet: list[Naming]


def read_docs(file: str) -> list[tuple[Row, Doc]]:
    """The documents of a corpus, tagged."""
    found = rows("places", file)
    articles = [Article.from_text(row["text"], url=row["url"]) for row in found]
    return [(row, doc) for row, (_, doc) in zip(found, tag(articles, load_model()), strict=True)]


def read_samples(file: str) -> list[Sample]:
    """The samples of a corpus. Every second document hides its address: many texts come without."""
    return [
        sample(row, doc, 1.0 if file == FILES[0] else NEWS_WEIGHT, n % 2)
        for n, (row, doc) in enumerate(read_docs(file))
    ]


def sample(row: Row, doc: Doc, weight: float, shown: int) -> Sample:
    """One document's sample; `shown`: whether its address is known."""
    words = read_words(doc, find_names(doc))
    candidates = find_candidates(words)
    gold = {(mark["start"], mark["end"]) for mark in SCORE.tidy(row["text"], row["toponyms"])}
    url = row["url"] if shown else None
    towns = find_home_towns(url, None)
    return Sample(
        row=row,
        text=words.text,
        candidates=candidates,
        signs=describe_spans(words, candidates),
        gold=np.array([(one.start, one.end) in gold for one in candidates], dtype=np.float64),
        weight=weight,
        home=find_home(url),
        outlet=[Naming(text=towns[0].name, known=towns)] if towns else [],
    )


Models = list[HistGradientBoostingClassifier]


def fit(signs: NDArray[np.float64], right: NDArray[Any], weights: NDArray[np.float64]) -> Models:
    """A model for each seed."""
    return [
        HistGradientBoostingClassifier(**SETTINGS, random_state=seed).fit(signs, right, sample_weight=weights)
        for seed in SEEDS
    ]


def judge(models: Models, signs: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of the models' log-odds."""
    odds: NDArray[np.float64] = np.mean([model.decision_function(signs) for model in models], axis=0)
    return odds


def fit_spans(samples: Sequence[Sample]) -> Models:
    """The trees that tell places from other candidates."""
    weights = np.concatenate([np.full(len(one.gold), one.weight) for one in samples])
    signs, gold = np.concatenate([one.signs for one in samples]), np.concatenate([one.gold for one in samples])
    return fit(signs, gold, weights)


def find_spans(models: Models, one: Sample) -> list[Candidate]:
    """The toponyms of a document."""
    if not one.candidates:
        return []
    return take_best(one.candidates, raise_at_home(one.signs, 1.0 / (1.0 + np.exp(-judge(models, one.signs)))))


@dataclass(frozen=True, slots=True)
class Located:
    """A document's names, and for each candidate place the share of its gold mentions that it is right for (or -1)."""

    sample: Sample
    spans: list[Candidate]
    namings: list[Naming]
    owner: list[int]
    field: Any
    right: NDArray[np.float64]
    mentions: NDArray[np.float64]


def locate(one: Sample, spans: list[Candidate]) -> Located:
    """The names of the found spans, with what the gold says of their candidates."""
    namings, owner = read_namings(one.text, spans)
    namings = [*namings, *one.outlet]
    gold = SCORE.tidy(one.row["text"], one.row["toponyms"])
    marks: dict[int, list[Row]] = {}
    for number, position in SCORE.pair(gold, [{"start": span.start, "end": span.end} for span in spans]):
        if gold[number]["lat"] is not None:
            marks.setdefault(owner[position], []).append(gold[number])
    field = lay_out(namings)
    ids: dict[int, set[str]] = {}
    for known, name in zip(field.known, field.owner.tolist(), strict=True):
        ids.setdefault(name, set()).add(str(known.id))
    right, mentions = np.full(len(field.known), -1.0), np.zeros(len(field.known))
    for number, (known, name) in enumerate(zip(field.known, field.owner.tolist(), strict=True)):
        if name in marks:
            place = {"lat": known.lat, "lon": known.lon, "geonameid": known.id}
            right[number] = np.mean([is_meant(mark, place, ids[name]) for mark in marks[name]])
            mentions[number] = len(marks[name])
    for name in marks:
        mine = field.owner == name
        if mine.any() and right[mine].max() < 0.5:
            right[mine] = -1.0  # none of the candidates is right: nothing to be learned
    return Located(one, spans, namings, owner, field, right, mentions)


def is_meant(mark: Row, place: Row, ids: set[str]) -> bool:
    """Whether it is the gold place; where no candidate has its id (`ids` are theirs), whether it is near enough."""
    if str(mark["geonameid"]) in ids:
        return str(mark["geonameid"]) == str(place["geonameid"])
    return bool((SCORE.error(mark, place) or 0.0) <= 161)


def fit_places(found: Sequence[Located]) -> Models:
    """The trees that tell the place meant from its namesakes."""
    signs, right, weights = [], [], []
    for one in found:
        told = one.right >= 0
        table = describe_places(one.field, one.namings, guess(one.field, one.namings), one.sample.home)
        signs.append(table[told])
        right.append(one.right[told] >= 0.5)
        weights.append(np.sqrt(one.mentions[told]) * one.sample.weight)
    return fit(np.concatenate(signs), np.concatenate(right), np.concatenate(weights))


def predict(one: Located, models: Models) -> list[Row]:
    """The spans with their places, as the corpus's scorer reads them."""
    chosen = guess(one.field, one.namings)
    for _ in range(ROUNDS if one.field.known else 0):
        table = describe_places(one.field, one.namings, chosen, one.sample.home)
        chosen = pick(one.field, judge(models, table), len(one.namings))
    places = [one.field.known[number] if number >= 0 else None for number in chosen]
    return [
        {
            "start": span.start,
            "end": span.end,
            "lat": known and known.lat,
            "lon": known and known.lon,
            "geonameid": known and known.id,
        }
        for span, known in ((span, places[number]) for span, number in zip(one.spans, one.owner, strict=True))
    ]


def cross_spans(samples: Sequence[Sample], extra: Sequence[Sample]) -> list[Located]:
    """The names of each document as trees find them that have not seen it."""
    found: list[Located] = []
    for fold in range(FOLDS):
        model = fit_spans([one for n, one in enumerate(samples) if n % FOLDS != fold] + list(extra))
        found += [locate(one, find_spans(model, one)) for n, one in enumerate(samples) if n % FOLDS == fold]
    return found


def report(name: str, found: Sequence[Located], predictions: Sequence[list[Row]]) -> None:
    """Print the scores."""
    by_id = {one.sample.row["id"]: marks for one, marks in zip(found, predictions, strict=True)}
    result, _ = SCORE.score([one.sample.row for one in found], by_id)
    tell(
        f"{name:34} strict F {result['strict']['f1']:.3f}  relaxed F {result['relaxed']['f1']:.3f}  "
        f"within 161 km of the placed {result['resolution']['acc161_answered']:.3f}  "
        f"end to end F {result['e2e']['f1']:.3f}"
    )


def check(samples: Sequence[list[Sample]]) -> None:
    """Print what the trees reach on documents that they have not seen."""
    for name, own, other in (("LGL", *samples), ("TR-News", *samples[::-1])):
        spans = fit_spans(other)
        found = [locate(one, find_spans(spans, one)) for one in own]
        places = fit_places(cross_spans(other, ()))
        report(f"{name}, trees of the other corpus", found, [predict(one, places) for one in found])
        found, more = cross_spans(own, other), cross_spans(other, own)
        guessed: list[list[Row]] = []
        for fold in range(FOLDS):
            kept = [one for n, one in enumerate(found) if n * FOLDS // len(found) != fold]
            places = fit_places([*kept, *more])
            guessed += [predict(one, places) for n, one in enumerate(found) if n * FOLDS // len(found) == fold]
        report(f"{name}, folds of documents", found, guessed)


def tell(*words: object) -> None:
    """Print."""
    print(*words)  # noqa: T201 - a script tells what it did


def main() -> None:
    """Train and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    samples = [read_samples(file) for file in FILES]
    if options.check:
        check(samples)
        return
    every = [one for part in samples for one in part]
    tell(export_trees(fit_spans(every), SPAN_SIGNS, TARGET / SPAN_TREES), "bytes of", SPAN_TREES)
    places = fit_places(cross_spans(every, ()))
    tell(export_trees(places, PLACE_SIGNS, TARGET / PLACE_TREES), "bytes of", PLACE_TREES)


if __name__ == "__main__":
    main()

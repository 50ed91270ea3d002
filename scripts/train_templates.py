"""Learns which incidents an article reports and who or what fills their slots; writes what `incident_templates` asks.

    python scripts/train_templates.py             learn from MUC-3's development texts, TST1 and TST2, write the weights
    ... --check                    only print the cross-validated scores
    ... --check --blocks                         the same with folds of neighbouring texts
    ... --check --bounds                         and what the score would be if one step after the other made no error
    ... --cache FOLDER                           keep what is read and asked there, to begin quicker the next time

First come linear models over words (does the article, does a sentence tell of an incident of a type; does a phrase fill
a slot), counts of what names fill, and two networks that read pages (`train_incident_network.py` makes them, and what
others like them read in the texts that each has not seen); then boosted trees over what those say of texts that they
have not seen. `python -m bench templates` learns the same from the development texts alone and is scored on the others.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from export_trees import export_trees
from template_scores import Judged, Template, average_precision, predict, report_bounds, search
from template_words import (
    TRAIN,
    Text,
    ask,
    count_names,
    learn_articles,
    learn_priors,
    learn_sentences,
    learn_slots,
    load_all,
    load_readings,
    round_weights,
)

from twosource.extracting.incidents.priors import TABLE as NAMES
from twosource.extracting.incidents.priors import Priors
from twosource.extracting.incidents.reading import Reading
from twosource.extracting.incidents.rows import (
    FILLER_FEATURES,
    SLOTS,
    TYPE_FEATURES,
    TYPES,
    describe_fillers,
    describe_types,
    list_names,
)
from twosource.extracting.incidents.templates import (
    LEAST_FILLER,
    LEAST_TYPE,
    SLOT_TREES,
    TYPE_TREES,
    Choice,
    list_types,
)
from twosource.extracting.incidents.weights import TABLE, Opinion

PACKAGE = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "incidents"
FOLDS = 5
SEEDS = (1, 2, 3, 4)
"""Forests whose mean is taken."""

About = tuple[int, int, int, str]
"""The slot, the type, the phrase and its name."""


# The trees -----------------------------------------------------------------------------------------------------------


def build(kind: str, seed: int) -> HistGradientBoostingClassifier:
    """A forest before it is fitted."""
    of_slots = kind == "slot"
    return HistGradientBoostingClassifier(
        max_iter=200 if of_slots else 70, learning_rate=0.06 if of_slots else 0.07,
        max_leaf_nodes=16 if of_slots else 6, min_samples_leaf=20 if of_slots else 15,
        l2_regularization=3.0 if of_slots else 2.0, max_features=0.3, random_state=seed,
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
    texts: Sequence[Text], opinions: Sequence[Opinion], chances: Any, priors: Sequence[Priors]
) -> tuple[Rows, list[About]]:
    """A row for each slot, name and type of each text, and what it is about; the priors are those for each text."""
    matrix, labels, numbers, about = [], [], [], []
    for number, (one, opinion) in enumerate(zip(texts, opinions, strict=True)):
        types = list_types(chances[number])
        for slot in range(len(SLOTS)) if types else ():
            names = list_names(one.described, opinion, slot)
            known = priors[number].look_up([name.name for name in names])
            matrix.append(
                describe_fillers(
                    one.described, opinion, chances[number].tolist(), slot, names=names, types=types, priors=known
                )
            )
            labels += [name.name in one.gold[kind, slot] for name in names for kind in types]
            numbers += [number] * (len(names) * len(types))
            about += [(slot, kind, name.best, name.name) for name in names for kind in types]
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


def split(count: int, blocks: bool) -> Any:
    """The fold of each text: by chance, or in blocks of neighbours, which often tell of the same incidents.

    Of the train texts and of those behind them each fold has its share.
    """
    if not blocks:
        return np.random.default_rng(0).permutation(count) % FOLDS
    sizes = [min(count, TRAIN), max(0, count - TRAIN)]
    return np.concatenate([np.arange(size) * FOLDS // max(1, size) for size in sizes])


def cross_ask(texts: Sequence[Text], readings: Sequence[Reading], folds: Any) -> list[Opinion]:
    """What linear models that have not seen a text say of it, beside the network that has not."""
    opinions: dict[int, Opinion] = {}
    for fold in range(FOLDS):
        seen = [one for one, at in zip(texts, folds, strict=True) if at != fold]
        linear = learn_articles(seen), learn_sentences(seen), learn_slots(seen)
        unseen = np.flatnonzero(folds == fold).tolist()
        said = ask([texts[number] for number in unseen], [readings[number] for number in unseen], *linear)
        opinions |= zip(unseen, said, strict=True)
    return [opinions[number] for number in range(len(texts))]


def load_opinions(texts: Sequence[Text], folds: Any, kept: Path | None) -> list[Opinion]:
    """The same, from that file where it is there."""
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())  # noqa: S301 - written below
    opinions = cross_ask(texts, load_readings(texts), folds)
    _say(f"{FOLDS} folds of words")
    if kept:
        kept.write_bytes(pickle.dumps(opinions))
    return opinions


def cross_count(texts: Sequence[Text], folds: Any) -> list[Priors]:
    """For each text what names fill in the texts of the other folds."""
    counted = count_names(texts)
    of_folds = [
        learn_priors([one for one, at in zip(counted, folds, strict=True) if at != fold]) for fold in range(FOLDS)
    ]
    return [of_folds[fold] for fold in folds]


def check(
    texts: Sequence[Text], opinions: Sequence[Opinion], priors: Sequence[Priors], folds: Any, bounds: bool
) -> None:
    """Print the scores of what was learned from the other folds, at several thresholds, and what bounds them."""
    chances = cross_predict("type", type_rows(texts, opinions), folds).reshape(-1, len(TYPES))
    found, about = slot_rows(texts, opinions, chances, priors)
    predicted = cross_predict("slot", found, folds)
    for number, name in enumerate(SLOTS):
        of_slot = np.array([slot == number for slot, *_ in about])
        _say(f"{name}: average precision {average_precision(found.labels[of_slot], predicted[of_slot]):.3f}")
    judged = sort_choices(len(texts), found, about, predicted)
    for line in [*search(texts, chances, judged), *(report_bounds(texts, chances, judged) if bounds else ())]:
        _say(line)


@dataclass(frozen=True)
class Forests:
    """The forests of types and of fillers."""

    types: Sequence[HistGradientBoostingClassifier]
    slots: Sequence[HistGradientBoostingClassifier]


def fit(texts: Sequence[Text], opinions: Sequence[Opinion], priors: Sequence[Priors], folds: Any) -> Forests:
    """What trees learn from opinions on texts that these are not based on."""
    found = type_rows(texts, opinions)
    chances = cross_predict("type", found, folds).reshape(-1, len(TYPES))
    inside, _ = slot_rows(texts, opinions, chances, priors)
    return Forests(learn_trees("type", found.matrix, found.labels), learn_trees("slot", inside.matrix, inside.labels))


def predict_unseen(seen: Sequence[Text], unseen: Sequence[Text], readings: Sequence[Reading]) -> list[list[Template]]:
    """The templates of texts by what is learned from others; the readings are those of both, one behind the other."""
    folds = split(len(seen), blocks=True)
    forests = fit(seen, cross_ask(seen, readings[: len(seen)], folds), cross_count(seen, folds), folds)
    opinions = ask(unseen, readings[len(seen) :], learn_articles(seen), learn_sentences(seen), learn_slots(seen))
    chances = chances_of(forests.types, type_rows(unseen, opinions).matrix).reshape(-1, len(TYPES))
    found, about = slot_rows(unseen, opinions, chances, [learn_priors(count_names(seen))] * len(unseen))
    judged = sort_choices(len(unseen), found, about, chances_of(forests.slots, found.matrix))
    return [predict(*three, LEAST_TYPE, LEAST_FILLER) for three in zip(unseen, chances, judged, strict=True)]


def sort_choices(count: int, found: Rows, about: Sequence[About], chances: Any) -> list[Judged]:
    """The choices of so many texts by slot."""
    judged: list[Judged] = [[[] for _ in SLOTS] for _ in range(count)]
    for text, (slot, kind, phrase, name), chance in zip(found.text, about, chances, strict=True):
        judged[text][slot].append((kind, Choice(phrase, name, float(chance))))
    return judged


def learn_words(texts: Sequence[Text]) -> None:
    """Write what linear models and counts of names learn from all texts."""
    linear = {"articles": learn_articles(texts), "sentences": learn_sentences(texts), "slots": learn_slots(texts)}
    arrays = {}
    for name, model in linear.items():
        whole, steps, _ = round_weights(model.weights)
        arrays |= {f"{name}_weights": whole, f"{name}_steps": steps, f"{name}_start": model.start}
    np.savez_compressed(PACKAGE / TABLE, **arrays)
    priors = learn_priors(count_names(texts))
    np.savez_compressed(PACKAGE / NAMES, keys=priors.keys, steps=priors.steps)
    _say(f"{(PACKAGE / TABLE).stat().st_size} bytes of weights")


START = time.monotonic()


def _say(line: str) -> None:
    sys.stdout.write(f"{time.monotonic() - START:6.0f} s  {line}\n")
    sys.stdout.flush()


def main() -> None:
    """Learn and write, or check."""
    wanted = argparse.ArgumentParser(description="Learn the templates of incidents.")
    wanted.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    wanted.add_argument("--cache", type=Path, help="keep the parsed texts in this folder")
    wanted.add_argument("--blocks", action="store_true", help="check with folds of neighbouring texts")
    wanted.add_argument("--bounds", action="store_true", help="check what one step without errors would give")
    given = wanted.parse_args()
    texts = load_all(given.cache)
    _say(f"{len(texts)} texts")
    blocks = given.blocks or not given.check
    folds = split(len(texts), blocks)
    name = "opinions_of_blocks.pickle" if blocks else "opinions.pickle"
    opinions = load_opinions(texts, folds, given.cache / name if given.cache else None)
    priors = cross_count(texts, folds)
    if given.check:
        check(texts, opinions, priors, folds, given.bounds)
    else:
        learn_words(texts)
        forests = fit(texts, opinions, priors, folds)
        size = export_trees(forests.types, TYPE_FEATURES, PACKAGE / TYPE_TREES)
        size += export_trees(forests.slots, FILLER_FEATURES, PACKAGE / SLOT_TREES)
        _say(f"{size} bytes of trees")


if __name__ == "__main__":
    main()

"""Learns the weights by which descriptions of people are tied to whom they mean, on the training topics of ECB+.

    python scripts/train_entities.py            write src/twosource/language/entities/tie_weights.tsv
    python scripts/train_entities.py --check    the score of each topic by weights of the other topics

Pairs are labelled where ECB+ annotates the description; whom it leaves open teaches only where it ties the description
to another. The development topics are not looked at.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline, make_pipeline

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from bench.coreference import gold_mentions  # noqa: E402
from bench.corpora import rows  # noqa: E402 - the folder of the benchmarks is no part of the package

from twosource.language import load_model  # noqa: E402
from twosource.language.entities.gathering import prepare_people  # noqa: E402
from twosource.language.entities.name_spans import find_names  # noqa: E402
from twosource.language.entities.nominals import Nominal  # noqa: E402
from twosource.language.entities.traits import Known  # noqa: E402
from twosource.language.entities.tying import SURE, Traits, tie_nominals  # noqa: E402
from twosource.language.sentences import find_sentences  # noqa: E402
from twosource.language.tagging import tag  # noqa: E402
from twosource.language.tokens import Doc  # noqa: E402
from twosource.model.article import Article  # noqa: E402

TARGET = ROOT / "src/twosource/language/entities/tie_weights.tsv"
FOLDS = 5
RAREST = 5
"""Traits seen in fewer pairs are left out."""
STRENGTH = 0.1
"""Inverse of the regularisation (C)."""
Case = tuple[dict[str, Any], Article, Doc]


class Teacher:
    """Ties each description as the gold does, and notes the pairs on the way."""

    def __init__(self, row: dict[str, Any], doc: Doc) -> None:
        self.heads = {_find_head(doc, one): one["instance"] for one in gold_mentions(row)}
        self.rows: list[Traits] = []
        self.labels: list[int] = []
        self.anaphors: list[tuple[int, int]] = []
        """For each description the run of its pairs."""

    def judge(self, nominal: Nominal, people: Sequence[Known], values: Sequence[Traits]) -> int | None:
        """The person whom the gold ties the description to, or None."""
        mine = self.heads.get(nominal.head)
        if mine is None:
            return None
        theirs = [self._instance(one) for one in people]
        right = theirs.index(mine) if mine in theirs else None
        start = len(self.rows)
        for one, row in zip(theirs, values, strict=True):
            if one is not None or right is not None:
                self.rows.append(row)
                self.labels.append(int(one == mine))
        self.anaphors.append((start, len(self.rows)))
        return right

    def _instance(self, known: Known) -> str | None:
        held = Counter(
            self.heads[position]
            for start, end, _ in known.spans
            for position in range(start, end)
            if position in self.heads
        )
        return held.most_common(1)[0][0] if held else None


def _find_head(doc: Doc, mention: dict[str, Any]) -> int:
    """The token that the others of a gold mention hang on."""
    span = doc.char_span(mention["start"], mention["end"])
    if span is None:
        raise ValueError(f"no tokens at {mention['start']}")
    return span.root.i


def parse_gold(split: str) -> Iterable[Case]:
    """The documents of that split, annotated by spaCy."""
    gold = [row for row in rows("stories", "ecb.jsonl") if row["split"] == split]
    parsed = tag((Article.from_text(row["text"]) for row in gold), load_model())
    return ((row, article, doc) for row, (article, doc) in zip(gold, parsed, strict=True))


def collect(cases: Iterable[Case]) -> list[tuple[str, Teacher]]:
    """The topic of each document with its pairs."""
    taught = []
    for row, article, doc in cases:
        sentences = find_sentences(article, doc)
        _, known, nominals, setting = prepare_people(doc, find_names(doc), sentences)
        teacher = Teacher(row, doc)
        tie_nominals(nominals, known, setting, teacher.judge)
        taught.append((row["topic"], teacher))
    return taught


def fit(teachers: Iterable[Teacher]) -> Pipeline:
    """The weights of the traits of all those pairs."""
    listed = list(teachers)
    pairs = [row for one in listed for row in one.rows]
    seen = Counter(name for row in pairs for name in row)
    kept = [{name: value for name, value in row.items() if seen[name] >= RAREST} for row in pairs]
    labels = [label for one in listed for label in one.labels]
    return make_pipeline(DictVectorizer(), LogisticRegression(C=STRENGTH, max_iter=5000)).fit(kept, labels)


def check(taught: Sequence[tuple[str, Teacher]]) -> str:
    """How well the descriptions of each topic are tied by the weights of the others."""
    topics = [topic for topic, _ in taught]
    return measure(
        [
            (fit(taught[one][1] for one in train), [taught[one][1] for one in test])
            for train, test in GroupKFold(FOLDS).split(taught, groups=topics)
        ]
    )


def measure(parts: Iterable[tuple[Pipeline, Sequence[Teacher]]]) -> str:
    """Precision and recall of the ties: a description counts where the gold ties it to somebody known."""
    right = found = true = 0
    for model, teachers in parts:
        for teacher in teachers:
            scores = model.decision_function(teacher.rows) if teacher.rows else []
            for start, end in teacher.anaphors:
                true += any(teacher.labels[start:end])
                best = max(range(start, end), key=lambda number: scores[number], default=None)
                if best is not None and scores[best] >= SURE:
                    found += 1
                    right += teacher.labels[best]
    precision, recall = right / max(1, found), right / max(1, true)
    return f"ties: precision {precision:.3f}, recall {recall:.3f} of {true}"


def write(model: Pipeline) -> None:
    """Write the weights, one trait a line, the intercept under no name."""
    names = model[0].get_feature_names_out()
    weights = sorted((name, float(weight)) for name, weight in zip(names, model[1].coef_[0], strict=True))
    lines = [("", float(model[1].intercept_[0])), *weights]
    TARGET.write_text("".join(f"{name}\t{weight:.4f}\n" for name, weight in lines), encoding="utf-8")


def main() -> None:
    """Write the weights, or print the cross-validated score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print the cross-validated score and write nothing")
    arguments = parser.parse_args()
    taught = collect(parse_gold("train"))
    if arguments.check:
        sys.stdout.write(f"{check(taught)}\n")
    else:
        write(fit(teacher for _, teacher in taught))


if __name__ == "__main__":
    main()

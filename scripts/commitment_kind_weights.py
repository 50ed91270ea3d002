"""Learns of which kind a commitment is, and writes what `commitment_kinds` asks; `train_commitments` calls it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from commitment_samples import Option
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from word_weights import number_words, to_matrix

from twosource.extracting.commitments.kinds import ASKED, SIGN, TABLE
from twosource.extracting.commitments.signs import LEARNED

OUT = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "commitments" / TABLE
FOLDS = 5
LEAST_TIMES = 10
"""How often a word stands in the samples that is weighed: 5 did as well."""
STRENGTH = 0.05
SCALE = 0.5
"""How far the scaled signs are spread beside the words."""
Floats = np.ndarray[Any, np.dtype[np.float64]]


class Kinds:
    """The model, with what its columns are."""

    def __init__(self, options: Sequence[Option]) -> None:
        """Learn from options that are commitments."""
        self.columns = number_words(_list_words(options), LEAST_TIMES)
        signs = np.array([one.signs[LEARNED:] for one in options])
        self.centre, self.spread = signs.mean(axis=0), signs.std(axis=0)
        self.spread[self.spread < 1e-6] = 1.0
        self.model = LogisticRegression(C=STRENGTH, max_iter=500)
        self.model.fit(self._to_matrix(options), [one.kind for one in options])

    def judge(self, options: Sequence[Option]) -> list[str]:
        """The likeliest kind of each."""
        return [str(kind) for kind in self.model.predict(self._to_matrix(options))]

    def _to_matrix(self, options: Sequence[Option]) -> csr_matrix:
        words = to_matrix(_list_words(options), self.columns)
        signs = (np.array([one.signs[LEARNED:] for one in options]) - self.centre) / self.spread * SCALE
        return hstack([words, csr_matrix(signs)])

    def write(self) -> None:
        """Write a line for each word and sign, with its weight for each kind."""
        weights, factor = self.model.coef_, SCALE / self.spread
        signs = weights[:, len(self.columns) :] * factor
        start = self.model.intercept_ - signs @ self.centre
        named = [
            ("", start),
            *((f"{SIGN}{name}", signs[:, at]) for at, name in enumerate(ASKED)),
            *((word, weights[:, at]) for word, at in self.columns.items()),
        ]
        lines = ["# What a word or a sign says for each kind of commitment (scripts/train_commitments.py)."]
        lines.append("\t".join(["kind", *(str(kind) for kind in self.model.classes_)]))
        lines += ["\t".join([name, *(f"{weight:.3f}" for weight in told)]) for name, told in named]
        OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _list_words(options: Sequence[Option]) -> list[list[str]]:
    """The words of each, without those that merely stand near."""
    return [[word for word in one.words if not word.startswith("near=")] for one in options]


def write_kinds(options: Sequence[Option]) -> None:
    """Learn from all commitments and write."""
    Kinds([one for one in options if one.kind]).write()


def report_kinds(options: Sequence[Option]) -> None:
    """Print how often the kind is right on events that were left out."""
    known = [one for one in options if one.kind]
    events = np.array([one.event for one in known])
    judged = [""] * len(known)
    for train, test in GroupKFold(FOLDS).split(events, groups=events):
        learned = Kinds([known[at] for at in train])
        for at, kind in zip(test, learned.judge([known[at] for at in test]), strict=True):
            judged[at] = kind
    for kind in (None, *sorted({one.kind for one in known})):
        mine = [one.kind == said for one, said in zip(known, judged, strict=True) if kind in (None, one.kind)]
        sys.stdout.write(f"kind right of {len(mine)} {kind or 'in all'}: {sum(mine) / len(mine):.3f}\n")

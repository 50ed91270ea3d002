"""Whether a commitment is a promise, a plan, a deadline, an order or an expectation, by its words and signs.

A logistic regression (`scripts/train_commitments.py`) over the words of `commitment_contexts` and the signs of
`commitment_signs`; what each kind is, the guide says (bench/statements.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.commitments.readings import Reading
from twosource.extracting.commitments.signs import LEARNED, SIGNS
from twosource.model.statement import CommitmentKind

TABLE = "commitment_kinds.tsv"
ASKED = SIGNS[LEARNED:]
"""The signs that are asked."""
SIGN = "sign "
"""What lines of signs begin with."""
Floats = NDArray[np.float64]


class _Weights(NamedTuple):
    """The kinds, and for each word and each sign what it weighs for each of them."""

    kinds: tuple[CommitmentKind, ...]
    start: Floats
    words: Mapping[str, Floats]
    signs: Floats


@cache
def _load() -> _Weights:
    lines = files(__package__).joinpath(TABLE).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("# ")]
    kinds = tuple(CommitmentKind(kind) for kind in rows[0][1:])
    weights = {feature: np.array([float(weight) for weight in told]) for feature, *told in rows[1:]}
    signs = np.array([weights.pop(f"{SIGN}{name}") for name in ASKED])
    return _Weights(kinds, weights.pop(""), weights, signs)


def judge_kinds(readings: Sequence[Reading], signs: Floats) -> list[CommitmentKind]:
    """The likeliest kind of each; `signs` has their rows of SIGNS."""
    weights = _load()
    kinds = []
    for one, row in zip(readings, signs, strict=True):
        scores = weights.start + row[LEARNED:] @ weights.signs
        for word in dict.fromkeys(one.words):
            if word in weights.words:
                scores = scores + weights.words[word]
        kinds.append(weights.kinds[int(np.argmax(scores))])
    return kinds

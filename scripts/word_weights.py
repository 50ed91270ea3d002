"""A logistic regression over the words around candidates, which commitments and restrictions are learned with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

LEAST_TIMES = 3
"""How often a word stands in the samples that is weighed."""
BIAS = ""
"""What the line of the weight is called that every candidate has."""

Bag = Sequence[str]
"""The words of one candidate; each counts once."""
Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class WordWeights:
    """Which words are weighed, and the weights."""

    columns: dict[str, int]
    model: LogisticRegression

    def weigh(self, bags: Sequence[Bag]) -> Floats:
        """The log-odds of each of the candidates."""
        scores: Floats = self.model.decision_function(to_matrix(bags, self.columns))
        return scores

    def write(self, out: Path, title: str, least: float, slope: float = 1.0, offset: float = 0.0) -> None:
        """Write a line `word<TAB>weight` for each weight of at least that size, mapped by slope and offset."""
        weights = zip(self.columns, (slope * self.model.coef_[0]).tolist(), strict=True)
        kept = [(BIAS, slope * float(self.model.intercept_[0]) + offset)]
        kept += [pair for pair in weights if abs(pair[1]) >= least]
        lines = [f"# {title}", *(f"{word}\t{weight:.3f}" for word, weight in kept)]
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def number_words(bags: Sequence[Bag], least_times: int = LEAST_TIMES) -> dict[str, int]:
    """A column for each word that stands in so many candidates; none for one that would break a line of a table."""
    times = Counter(word for bag in bags for word in set(bag) if word.isprintable())
    return {word: at for at, word in enumerate(sorted(word for word, count in times.items() if count >= least_times))}


def to_matrix(bags: Sequence[Bag], columns: dict[str, int]) -> csr_matrix:
    """A row of ones and zeros for each candidate."""
    pairs = [(at, columns[word]) for at, bag in enumerate(bags) for word in sorted(set(bag) & columns.keys())]
    places = np.array([row for row, _ in pairs], dtype=int), np.array([column for _, column in pairs], dtype=int)
    return csr_matrix((np.ones(len(pairs)), places), shape=(len(bags), len(columns)))


def fit_words(bags: Sequence[Bag], right: Sequence[bool], strength: float) -> WordWeights:
    """The weights that tell the right ones from the others; `strength` is the inverse of the regularization."""
    columns = number_words(bags)
    return WordWeights(columns, LogisticRegression(C=strength, max_iter=500).fit(to_matrix(bags, columns), right))

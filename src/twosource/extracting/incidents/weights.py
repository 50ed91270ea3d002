"""What an article's words say of its incidents: log odds for types by article and sentence, for slots by phrase.

The weights were learned by `scripts/train_templates.py` (logistic regression) from the development texts of MUC-3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.incidents.phrases import Phrase, find_phrases
from twosource.extracting.incidents.reading import Reading
from twosource.extracting.incidents.signs import (
    Buckets,
    Words,
    find_outer_signs,
    find_own_signs,
    find_sentence_signs,
    to_buckets,
)
from twosource.language.tokens import Doc

TABLE = "incident_weights.npz"

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Described:
    """An article as the models see it: the signs of its sentences and phrases, in buckets."""

    sentences: tuple[tuple[int, int], ...]
    phrases: tuple[Phrase, ...]
    plural: tuple[bool, ...]
    """Whether the head of each phrase is tagged as a plural."""
    sentence_signs: tuple[Buckets, ...]
    own_signs: tuple[Buckets, ...]
    outer_signs: tuple[Buckets, ...]

    @property
    def signs(self) -> Buckets:
        """Those of the whole article."""
        return np.unique(np.concatenate(self.sentence_signs)) if self.sentence_signs else to_buckets(())


@dataclass(frozen=True, slots=True)
class Weights:
    """A column for each type or slot over the buckets, and what each column's sum begins with."""

    by_bucket: Floats
    start: Floats

    def weigh(self, rows: Sequence[Buckets]) -> Floats:
        """The sums of the weights of each row, without the start."""
        sums = np.zeros((len(rows), self.by_bucket.shape[1]))
        for number, row in enumerate(rows):
            sums[number] = self.by_bucket[row].sum(axis=0)
        return sums

    def weigh_even(self, rows: Sequence[Buckets]) -> Floats:
        """The log odds of each row, the longer not weighing more than the shorter."""
        lengths = np.sqrt([max(1, len(row)) for row in rows])
        even: Floats = self.start + self.weigh(rows) / lengths.reshape(-1, 1)
        return even


@dataclass(frozen=True, slots=True)
class Opinion:
    """Log odds: of the article and each sentence by type, of each phrase by slot, in all and by its own words.

    And what a network makes of the same.
    """

    article: Floats
    sentences: Floats
    phrases: Floats
    own: Floats
    reading: Reading


def describe(doc: Doc, sentences: Sequence[tuple[int, int]]) -> Described:
    """The article's signs; a sentence is given by its first token and the one behind its last."""
    words = Words.of(doc)
    phrases = find_phrases(doc, sentences)
    return Described(
        sentences=tuple(sentences),
        phrases=tuple(phrases),
        plural=tuple(words.tag[phrase.head] in ("NNS", "NNPS") for phrase in phrases),
        sentence_signs=tuple(to_buckets(find_sentence_signs(words, sentence)) for sentence in sentences),
        own_signs=tuple(to_buckets(find_own_signs(words, phrase)) for phrase in phrases),
        outer_signs=tuple(
            to_buckets(find_outer_signs(words, phrase, sentences[phrase.sentence])) for phrase in phrases
        ),
    )


def judge(described: Described, reading: Reading) -> Opinion:
    """What the weights beside this module make of the article, with that reading of it."""
    weights = load_weights()
    own = weights["slots"].weigh(described.own_signs)
    return Opinion(
        article=weights["articles"].weigh_even([described.signs])[0],
        sentences=weights["sentences"].weigh_even(described.sentence_signs),
        phrases=weights["slots"].start + own + weights["slots"].weigh(described.outer_signs),
        own=own,
        reading=reading,
    )


@cache
def load_weights() -> dict[str, Weights]:
    """The tables by what they weigh; kept as whole numbers with a step for each column."""
    with as_file(files(__package__).joinpath(TABLE)) as path, np.load(path) as kept:
        return {
            name: Weights(kept[f"{name}_weights"].astype(np.float64) * kept[f"{name}_steps"], kept[f"{name}_start"])
            for name in ("articles", "sentences", "slots")
        }

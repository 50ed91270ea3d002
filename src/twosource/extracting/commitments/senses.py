"""What the words of a candidate for a commitment mean, and what that weighs: a small network over rows of numbers.

The rows are those of the tagger (what it makes of each word in its sentence) and of `word_vectors`. The network has one
hidden layer; `scripts/train_commitments.py` learns it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.commitments.readings import Reading
from twosource.extracting.meaning.word_vectors import WIDTH, Vectors, load_vectors
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

TABLE = "commitment_senses.npz"
AROUND = 12
"""Words to each side of the verb whose mean counts."""
OBJECTS = frozenset(("dobj", "attr", "acomp", "nsubjpass", "xcomp", "pobj", "prep"))
Floats = NDArray[np.float32]


class _Network(NamedTuple):
    """How rows are scaled, the weights of the hidden layer and what is added to it, and those of the output."""

    centre: Floats
    spread: Floats
    hidden: Floats
    hidden_start: Floats
    output: Floats
    output_start: float


@cache
def _load() -> _Network:
    with files(__package__).joinpath(TABLE).open("rb") as file, np.load(file) as kept:
        hidden = kept["hidden"].astype(np.float32) * kept["steps"]
        scale = kept["centre"], kept["spread"]
        return _Network(*scale, hidden, kept["hidden_start"], kept["output"], float(kept["output_start"][0]))


def weigh_senses(rows: Floats) -> Floats:
    """The log-odds of each candidate, of what `describe_senses` makes of it, then its signs."""
    network = _load()
    scaled = (rows - network.centre) / network.spread
    inner = np.maximum(scaled @ network.hidden + network.hidden_start, 0.0)
    scores: Floats = inner @ network.output + network.output_start
    return scores


def describe_senses(parsed: Parsed, readings: Sequence[Reading]) -> Floats:
    """A row for each of the readings: the tagger's of five words, the meanings of five, the mean of those around."""
    vectors = load_vectors()
    tagged = parsed.doc.tensor
    nothing = np.zeros(tagged.shape[1], np.float32)
    rows = []
    for one in readings:
        said, doer = one.candidate.undertaking, one.subject
        head, sentence = said.head, said.head.sent
        thing = next((child for child in head.children if child.dep_ in OBJECTS), None)
        near = head.doc[max(sentence.start, head.i - AROUND) : min(sentence.end, head.i + AROUND)]
        rows.append(np.concatenate([
            *(tagged[token.i] for token in (head, said.cue, said.first)),
            nothing if doer is None else tagged[doer.i],
            tagged[head.head.i],
            *(_mean(vectors, token) for token in (head, said.cue, doer, thing, head.head)),
            vectors.mean([token.lower_ for token in near if token.is_alpha]),
        ]))  # fmt: skip
    return np.array(rows, dtype=np.float32)


def _mean(vectors: Vectors, token: Token | None) -> Floats:
    """The row of the word, or of its lemma; zeros where neither is known."""
    for word in () if token is None else (token.lower_, token.lemma_.lower()):
        if word in vectors.numbers:
            row: Floats = vectors.rows[vectors.numbers[word]]
            return row
    return np.zeros(WIDTH, np.float32)

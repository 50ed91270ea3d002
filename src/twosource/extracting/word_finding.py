"""The words of a document that a rule may begin at, found without looking at every token."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import numpy as np
from spacy.tokens import Doc, Token

NONE: frozenset[str] = frozenset()


def find_words(
    doc: Doc,
    lemmas: AbstractSet[str],
    *,
    tags: AbstractSet[str] = NONE,
    deps: AbstractSet[str] = NONE,
) -> Iterator[Token]:
    """The tokens, in order, whose lemma in lower case, fine tag or dependency is one of these.

    The columns are compared as numbers: making a token of each word of an article costs more than most rules.
    """
    table = doc.to_array(["LEMMA", "TAG", "DEP"])
    found = np.zeros(len(table), dtype=np.bool_)
    for column, wanted in enumerate((lemmas, tags, deps)):
        if wanted:
            kinds, inverse = np.unique(table[:, column], return_inverse=True)
            texts = (doc.vocab.strings[kind] for kind in kinds.tolist())
            chosen = [(text.lower() if column == 0 else text) in wanted for text in texts]
            found |= np.array(chosen, dtype=np.bool_)[inverse]
    for position in np.flatnonzero(found).tolist():
        yield doc[position]

"""The words of a document that a rule may begin at."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from twosource.language.tokens import Doc, Token

NONE: frozenset[str] = frozenset()


def find_words(
    doc: Doc,
    lemmas: AbstractSet[str],
    *,
    tags: AbstractSet[str] = NONE,
    deps: AbstractSet[str] = NONE,
) -> Iterator[Token]:
    """The tokens, in order, whose lemma in lower case, fine tag or dependency is one of these."""
    for token in doc:
        if token.tag_ in tags or token.dep_ in deps or token.lemma_.lower() in lemmas:
            yield token

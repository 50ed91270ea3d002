"""Where the tokens of a document stand: in which sentence, in quotation marks or not, in the headline or below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.extracting.grammar.clauses import Range
from twosource.language.tokens import Doc

_ENDS = frozenset({".", "?", "!", "…", '"'})


@dataclass(frozen=True, slots=True)
class Places:
    """For each token the number of its sentence and whether it is quoted; the bounds of sentences, in tokens.

    `headline` is the end of a first line that ends like a headline, without a full stop; 0 where there is none.
    """

    number: Sequence[int]
    quoted: bytearray
    bounds: Sequence[Range]
    headline: int


def find_places_of_tokens(doc: Doc, quotes: Sequence[Range]) -> Places:
    """The places of a document's tokens; `quotes` are its quotations as token ranges."""
    number: list[int] = []
    bounds: list[Range] = []
    for count, sentence in enumerate(doc.sents):
        bounds.append((sentence.start, sentence.end))
        number += [count] * (sentence.end - sentence.start)
    quoted = bytearray(len(doc))
    for start, end in quotes:
        quoted[start:end] = b"\1" * (end - start)
    return Places(number, quoted, bounds, _find_headline(doc))


def _find_headline(doc: Doc) -> int:
    for token in doc:
        if "\n" in token.text:
            return token.i if token.i and doc[token.i - 1].text not in _ENDS else 0
    return 0

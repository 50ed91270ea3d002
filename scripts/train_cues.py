"""Learns the weights by which claims become attributions, and writes them as a table.

    python scripts/train_cues.py PolNeAR/train.jsonl src/twosource/extracting/cue_weights.tsv

Lines of the corpus: {"text", "attributions": [{"source", "cue", "content"}], "discard"}, each a list of [start, end).
A claim is right when its content agrees with that of an annotated attribution (token F1 of at least .5), its source
too, and its cue shares a word. Claims inside of an annotated content are left out: the corpus marks the outermost only.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from twosource.extracting.features import describe
from twosource.extracting.offers import find_claims
from twosource.extracting.quotations import find_quotations
from twosource.extracting.quote_claims import find_quotes
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.article import Article

RAREST = 8
"""Features seen less often are dropped."""
STRENGTH = 0.3
"""Inverse of the regularisation (C); 0.1 to 1.0 give the same to one point on the development half."""
SMALLEST = 0.1
"""Weights nearer to zero are dropped."""

Words = frozenset[int]
Gold = list[tuple[Words, Words, Words]]


class Tokens:
    """The words of a text, to be asked which of them spans cover."""

    def __init__(self, text: str) -> None:
        self.spans = [match.span() for match in re.finditer(r"[^\W_]+", text)]
        self.starts = [start for start, _ in self.spans]

    def cover(self, spans: Iterable[Sequence[int]]) -> Words:
        """The numbers of the words that begin in one of the spans."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        )


def agreement(one: Words, other: Words) -> float:
    """The F1 of two sets of words; two empty sets agree."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def label(parsed: Parsed, gold: Gold, tokens: Tokens) -> Iterator[tuple[list[str], bool]]:
    """The features of each claim of an article, and whether it is right."""
    doc = parsed.doc
    quotations = find_quotations(parsed.article)

    def characters(span: tuple[int, int]) -> tuple[int, int]:
        last = doc[span[1] - 1]
        return doc[span[0]].idx, last.idx + len(last)

    for claim in find_claims(doc, find_quotes(doc, parsed.article.text, quotations)):
        content = [characters(span) for span in claim.content]
        words = tokens.cover(content)
        cue = tokens.cover([characters(claim.cue)])
        source = tokens.cover([characters(claim.source)] if claim.source else [])
        if not words or any(words | cue <= outer for _, _, outer in gold):
            continue
        right = any(
            agreement(words, content_) >= 0.5
            and agreement(source, source_) >= 0.5
            and (cue & cue_ or not (cue or cue_))
            for source_, cue_, content_ in gold
        )
        yield list(describe(claim, quotations.measure(content))), right


def collect(path: Path) -> tuple[list[list[str]], list[bool]]:
    """The features and labels of all claims of the corpus."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [Article.from_text(row["text"], title=row["title"]) for row in rows]
    features, labels = [], []
    for row, parsed in zip(rows, annotate(articles, load_model()), strict=True):
        tokens = Tokens(row["text"])
        gold = [
            (tokens.cover(one["source"]), tokens.cover(one["cue"]), tokens.cover(one["content"]))
            for one in row["attributions"]
        ]
        for found, right in label(parsed, gold, tokens):
            features.append(found)
            labels.append(right)
    return features, labels


def learn(features: list[list[str]], labels: list[bool]) -> dict[str, float]:
    """Feature to weight; the empty feature is the bias."""
    seen = Counter(feature for one in features for feature in set(one))
    kept = [{feature: 1.0 for feature in one if seen[feature] >= RAREST} for one in features]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    matrix.indices = matrix.indices.astype(np.int32)  # liblinear takes no longer ones
    matrix.indptr = matrix.indptr.astype(np.int32)
    model = LogisticRegression(C=STRENGTH, max_iter=500, solver="liblinear", random_state=0)
    model.fit(matrix, np.array(labels))
    weights = {"": round(float(model.intercept_[0]), 2)}
    for name, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True):
        if abs(weight) >= SMALLEST:
            weights[str(name)] = round(float(weight), 2)
    return weights


def main(corpus: str, table: str) -> None:
    """Learns from the corpus and writes the table."""
    weights = learn(*collect(Path(corpus)))
    lines = ["# Made by scripts/train_cues.py from the train half of PolNeAR: feature, weight (log odds)"]
    lines += [f"{name}\t{weight:g}" for name, weight in sorted(weights.items())]
    Path(table).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

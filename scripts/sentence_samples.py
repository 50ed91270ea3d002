"""The sentences that `train_sentence_network.py` learns from: those with candidates for commitments or restrictions."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import commitment_samples
import numpy as np
import restriction_samples
import train_commitments
import train_restrictions

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.statements_gold import load, load_sentences

from twosource.model.statement import CommitmentKind, RestrictionKind

COMMITMENTS, RESTRICTIONS = "commitments", "restrictions"
QUESTIONS: dict[str, tuple[str, ...]] = {
    COMMITMENTS: tuple(CommitmentKind),
    RESTRICTIONS: tuple(RestrictionKind),
}
"""What is asked of a word, and the kinds of what it may stand for."""
Key = tuple[str, int]


@dataclass(frozen=True)
class Word:
    """A candidate's word: which article (hash of its text) and where in the gold's text, where in its sentence.

    `kind` is empty where it is none; `clear` where it is right or wrong without doubt.
    """

    question: str
    article: str
    at: int
    offset: int
    kind: str
    clear: bool


@dataclass(frozen=True)
class Sample:
    """A sentence with the candidates of one question in it."""

    question: str
    text: str
    event: str
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Collected:
    """The sentences, the texts of the articles, and the chance of each word by models that saw none of its event."""

    samples: list[Sample]
    texts: list[str]
    chances: dict[Word, float]


def collect() -> Collected:
    """All that is marked of both questions."""
    rows = [row for part in ("open", "learned") for row in load(part)]
    rows += [row for question in QUESTIONS for row in load_sentences(question)]
    options = commitment_samples.collect()[1]
    articles = restriction_samples.collect()
    found = [*_read_commitments(options), *_read_restrictions(articles)]
    return Collected(_group(found), [row["text"] for row in rows], {word: chance for word, chance, _, _ in found})


def _read_commitments(options: list[commitment_samples.Option]) -> list[tuple[Word, float, str, str]]:
    """The likeliest option of each word: the word, its chance, its sentence and its event."""
    scores = train_commitments.cross_predict(options)[0]
    chances = train_commitments.as_chances(scores, train_commitments.fit_calibration(options, scores))
    best: dict[Key, tuple[commitment_samples.Option, float]] = {}
    kinds: dict[Key, str] = {}
    doubtful: set[Key] = set()
    for one, chance in zip(options, chances.tolist(), strict=True):
        if one.head not in best or chance > best[one.head][1]:
            best[one.head] = (one, chance)
        if one.best:
            kinds[one.head] = one.kind
        if not one.clear:
            doubtful.add(one.head)
    return [
        (Word(COMMITMENTS, *head, one.offset, kinds.get(head, ""), head in kinds or head not in doubtful), chance,
         one.sentence, one.event)
        for head, (one, chance) in best.items()
    ]  # fmt: skip


def _read_restrictions(articles: list[restriction_samples.Sample]) -> list[tuple[Word, float, str, str]]:
    options = [(sample.row["text_sha1"], one) for sample in articles for one in sample.options]
    scores = train_restrictions.cross_predict(articles)
    slope, start = train_restrictions.calibrate([one for _, one in options], scores)
    chances: Any = 1.0 / (1.0 + np.exp(-(slope * scores + start)))
    return [
        (Word(RESTRICTIONS, article, one.at, one.offset, one.kind, one.clear), chance, one.sentence, one.event)
        for (article, one), chance in zip(options, chances.tolist(), strict=True)
    ]


def _group(found: Iterable[tuple[Word, float, str, str]]) -> list[Sample]:
    """The words by their sentences."""
    groups: dict[tuple[str, str, str, str], dict[Word, None]] = {}
    for word, _, sentence, event in found:
        groups.setdefault((word.question, word.article, sentence, event), {})[word] = None
    return [Sample(question, text, event, tuple(words)) for (question, _, text, event), words in groups.items()]

"""The candidates for commitments in the articles that were marked by hand, and whether they are any.

Of the open and the learned part (bench/statements.md) whole articles were marked, of the articles in
bench/commitment_sentences.jsonl single sentences.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.statements import unwrap
from bench.statements_gold import load, load_sentences
from bench.statements_score import MATCHERS, read_article

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.attribution.said_by import place
from twosource.extracting.commitments.candidates import find_candidates
from twosource.extracting.commitments.contexts import describe_context
from twosource.extracting.commitments.doers import find_doer
from twosource.extracting.commitments.guards import is_ruled_out, tells_restriction
from twosource.extracting.commitments.readings import Reading, read
from twosource.extracting.commitments.senses import describe_senses
from twosource.extracting.commitments.signs import describe
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.article import Article

PARTS = ("open", "learned")
SENTENCES = "sentences"
"""The part of those of which single sentences were marked."""

NEAR = 40
"""Characters between a label and the candidate whose words hold it."""

Span = tuple[int, int]
Row = dict[str, Any]


@dataclass(frozen=True)
class Option:
    """A candidate: the words around it, their senses, its signs, the commitments it agrees with, where it stands.

    `clear` where it is right or wrong without doubt: those that agree less well than another are neither. `kind` is
    that of the commitment it is. `sentence` is the text of its sentence, `offset` where the head stands in it.
    """

    words: tuple[str, ...]
    senses: NDArray[np.float16]
    signs: list[float]
    shares: dict[int, float]
    head: tuple[str, int]
    event: str
    part: str
    accepted: bool
    loose: bool
    sentence: str
    offset: int
    best: bool = False
    clear: bool = True
    kind: str = ""


def collect() -> tuple[list[Row], list[Option]]:
    """The rows of the open and the learned part, and the options of them and of the marked sentences."""
    rows = [row for part in PARTS for row in load(part)]
    marked = [{**row, "part": SENTENCES, "event_sha1": row["text_sha1"]} for row in load_sentences("commitments")]
    options: list[Option] = []
    for row, parsed in zip([*rows, *marked], _parse([*rows, *marked]), strict=True):
        options += _read_options(row, parsed)
    return rows, options


def _parse(rows: Sequence[Row]) -> Iterator[Parsed]:
    articles = (Article.from_text(unwrap(row["text"])[0], published=row["published"]) for row in rows)
    return iter(annotate(articles, load_model()))


def _read_options(row: Row, parsed: Parsed) -> list[Option]:
    """The candidates of an article, or of its marked sentences, outside of skipped stretches."""
    offsets = unwrap(row["text"])[1]
    readings = _read_all(parsed)
    spans = [(offsets[one.start], offsets[one.end]) for one in readings]
    heads = [offsets[one.candidate.undertaking.head.idx] for one in readings]
    options = [
        Option(one.words, senses, signs, {}, (row["text_sha1"], head), row["event_sha1"], row["part"], one.accepted,
               one.candidate.loose, *_find_sentence(parsed, one))
        for one, senses, signs, head in zip(
            readings, describe_senses(parsed, readings).astype(np.float16), describe(parsed, readings), heads,
            strict=True,
        )
    ]  # fmt: skip
    if row["part"] == SENTENCES:
        inside = [at for at, head in enumerate(heads) if any(start <= head < end for start, end in row["sentences"])]
        return _match_sentences(row, [options[at] for at in inside], [spans[at] for at in inside])
    kept = [
        replace(one, shares=_find_shares(row, span))
        for one, span in zip(options, spans, strict=True)
        if not any(start < span[1] and span[0] < end for start, end in row.get("skipped", ()))
    ]
    return _mark_best(row, kept)


def _find_sentence(parsed: Parsed, one: Reading) -> tuple[str, int]:
    head = one.candidate.undertaking.head
    sentence = parsed.sentence_at(head.idx)
    return parsed.text(sentence.start, sentence.end), head.idx - sentence.start


def _read_all(parsed: Parsed) -> list[Reading]:
    """The readings of all candidates, those too that the context alone would rule out."""
    attributions = place(parsed, find_attributions(parsed))
    readings = []
    for candidate in find_candidates(parsed):
        subject = find_doer(parsed, candidate.undertaking)
        one = candidate.undertaking
        if not is_ruled_out(parsed, one, subject) and not tells_restriction(one, subject):
            words = describe_context(parsed, candidate.undertaking, subject)
            readings.append(read(parsed, attributions, candidate, subject, words=words))
    return readings


def _find_shares(row: Row, span: Span) -> dict[int, float]:
    agree, article = MATCHERS["commitments"][0], read_article(row)
    guess = {"what": list(span)}
    return {at: share for at, label in enumerate(row["commitments"]) if (share := agree(label, guess, article))}


def _mark_best(row: Row, options: Sequence[Option]) -> list[Option]:
    best: dict[int, float] = {}
    for one in options:
        for at, share in one.shares.items():
            best[at] = max(best.get(at, 0.0), share)
    marked = []
    for one in options:
        mine = next((at for at, share in one.shares.items() if share == best[at]), None)
        kind = "" if mine is None else row["commitments"][mine]["kind"]
        marked.append(replace(one, best=mine is not None, clear=mine is not None or not one.shares, kind=kind))
    return marked


def _match_sentences(row: Row, options: Sequence[Option], spans: Sequence[Span]) -> list[Option]:
    """The options with those right on which a label of a sentence begins, or that stand nearest in its words."""
    taken: dict[int, str] = {}
    doubtful: set[int] = set()
    for label in row["commitments"]:
        start, end = label["what"]
        within = [at for at, one in enumerate(options) if start <= one.head[1] < end and at not in taken]
        doubtful.update(within)
        around = [
            at for at, span in enumerate(spans)
            if span[0] <= start < span[1] and at not in taken and abs(options[at].head[1] - start) < NEAR
        ]  # fmt: skip
        chosen = min(within, key=lambda at: (options[at].head[1] != start, options[at].loose, at), default=None)
        if chosen is None:
            chosen = min(around, key=lambda at: abs(options[at].head[1] - start), default=None)
        if chosen is not None:
            taken[chosen] = label["kind"]
    return [
        replace(one, best=at in taken, clear=at in taken or at not in doubtful, kind=taken.get(at, ""))
        for at, one in enumerate(options)
    ]

"""The candidates for restrictions in the articles that were marked by hand, and whether they are any.

Of the open and the learned part (bench/statements.md) whole articles were marked, of the articles in
bench/restriction_sentences.jsonl single sentences.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.statements import unwrap
from bench.statements_gold import load, load_sentences
from bench.statements_score import read_article

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.attribution.said_by import place
from twosource.extracting.restrictions.choice import take
from twosource.extracting.restrictions.readings import Reading, read_all
from twosource.extracting.restrictions.restrictions import build
from twosource.language import annotate, load_model
from twosource.language.parsed import Parsed
from twosource.model.article import Article
from twosource.model.statement import Restriction

PARTS = ("open", "learned")
SENTENCES = "sentences"
"""The part of those of which single sentences were marked."""

LONGEST = 60
"""Characters of a marked trigger, every word of which may be it; of longer ones only the first may."""

Row = dict[str, Any]


@dataclass(frozen=True)
class Option:
    """A candidate with what it would be read as, where it stands in the gold's text, and whether it is one.

    `clear` where it is right or wrong without doubt. `kind` and `status` are those of the restriction that it is.
    `sentence` is the text of its sentence, `offset` where its word stands in it.
    """

    reading: Reading
    built: Restriction
    at: int
    event: str
    clear: bool
    kind: str
    status: str
    sentence: str
    offset: int

    @property
    def right(self) -> bool:
        """Whether it is a restriction."""
        return bool(self.kind)


@dataclass(frozen=True)
class Sample:
    """An article with its options."""

    row: Row
    options: tuple[Option, ...]
    offsets: tuple[int, ...]


def collect() -> list[Sample]:
    """The open and the learned part, then the articles with marked sentences."""
    rows = [row for part in PARTS for row in load(part)]
    rows += [{**row, "part": SENTENCES, "event_sha1": row["text_sha1"]} for row in load_sentences("restrictions")]
    return [sample(row, parsed) for row, parsed in zip(rows, _parse(rows), strict=True)]


def _parse(rows: Sequence[Row]) -> Iterator[Parsed]:
    articles = (Article.from_text(unwrap(row["text"])[0], published=row["published"]) for row in rows)
    return iter(annotate(articles, load_model()))


def sample(row: Row, parsed: Parsed) -> Sample:
    """The options of an article, or of its marked sentences, outside of skipped stretches."""
    offsets = unwrap(row["text"])[1]
    attributions = place(parsed, find_attributions(parsed))
    options = []
    for one in read_all(parsed):
        word = one.candidate.trigger.word
        start, end = offsets[word.idx], offsets[word.idx + len(word)]
        if not _is_marked(row, start, end):
            continue
        label = _find_label(row, start, end)
        clear = label is not None or not _stands_with_label(row, start)
        kind, status = (label["kind"], label["status"]) if label is not None else ("", "")
        built = build(parsed, attributions, take(one, 0.5))
        sentence = parsed.sentence_at(word.idx)
        text = parsed.text(sentence.start, sentence.end)
        within = word.idx - sentence.start
        options.append(Option(one, built, start, row["event_sha1"], clear, kind, status, text, within))
    return Sample(row, tuple(options), tuple(offsets))


def _is_marked(row: Row, start: int, end: int) -> bool:
    if row["part"] == SENTENCES:
        return any(first <= start < last for first, last in row["sentences"])
    return not any(first < end and start < last for first, last in row.get("skipped", ()))


def _find_label(row: Row, start: int, end: int) -> dict[str, Any] | None:
    """The restriction one of whose places the word stands in."""
    for label in row["restrictions"]:
        for first, last in label.get("mentions") or (label["trigger"],):
            if last - first <= LONGEST and first < end and start < last:
                return dict(label)
    return None


def _stands_with_label(row: Row, start: int) -> bool:
    """Whether a restriction is marked in the sentence: what else tells of it there is neither right nor wrong."""
    if row["part"] == SENTENCES:
        first, last = next((span for span in row["sentences"] if span[0] <= start < span[1]), (0, 0))
    else:
        first, last = read_article(row).sentence((start, start + 1))
    return any(
        at[0] < last and first < at[1]
        for label in row["restrictions"]
        for at in (label.get("mentions") or (label["trigger"],))
    )

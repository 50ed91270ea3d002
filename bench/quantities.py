"""Numbers: every quantity of 120 passages that were annotated by hand (quantities.md), and the figures corpus's counts.

Beside the other finders of numbers installed here. quantities.md tells what was looked at while the rules were made.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from bench.corpora import rows
from bench.number_readers import READERS, Number, installed
from bench.table import Score
from twosource.language import annotate, load_model
from twosource.model.annotation import Quantity
from twosource.model.article import Article

GOLD = Path(__file__).with_name("quantities.tsv")
PASSAGES = Path(__file__).with_name("quantities_passages.tsv")
SOURCES = {
    "polnear": ("attribution", "dev.jsonl", "date"),
    "tbaq": ("times", "tbaq_dev.jsonl", "dct"),
    "trnews": ("places", "trnews.jsonl", "date"),
    "news_cluster": ("stories", "news_cluster.jsonl", "published"),
}
"""The corpora by the names in the annotation, with the field that holds the day."""
HALVES = ("A", "B", "C")
BEST = "recognizers-text"
"""The other finder that is right most often; its measured shares stand below for machines that lack it."""
MEASURED = {"A": (0.861, 0.857), "B": (0.889, 0.878), "C": (0.885, 0.876)}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ARTICLES = frozenset({"a", "an", "another"})


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated number, as quantities.md tells."""

    start: int
    end: int
    low: float | None
    high: float | None
    comparator: str
    unit: str
    currency: str | None
    noun: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article of which every number is annotated."""

    key: tuple[str, str]
    start: int
    end: int
    half: str
    gold: tuple[Gold, ...]


def read_passages() -> list[Passage]:
    """The annotated passages in the order of their file."""
    gold: dict[tuple[str, str], list[Gold]] = {}
    for row in _read(GOLD):
        gold.setdefault((row["corpus"], row["document"]), []).append(_as_gold(row))
    return [
        Passage(key, int(row["start"]), int(row["end"]), row["half"], tuple(gold.get(key, ())))
        for row in _read(PASSAGES)
        for key in [(row["corpus"], row["document"])]
    ]


def read_articles(passages: Iterable[Passage]) -> dict[tuple[str, str], Article]:
    """The whole articles of the passages."""
    found = {}
    for name, (task, file, day) in SOURCES.items():
        known = {row["id"]: row for row in rows(task, file)}
        for passage in passages:
            if passage.key[0] == name:
                row = known[passage.key[1]]
                dated = _DAY.match(row.get(day) or "")
                found[passage.key] = Article.from_text(
                    row["text"], published=dated[0] if dated else None, url=row.get("url")
                )
    return found


def run() -> list[Score]:
    """Scores on both halves beside the other finders, and the recall of the figures corpus's counts."""
    passages = read_passages()
    parsed = dict(zip(articles := read_articles(passages), annotate(articles.values(), load_model()), strict=True))
    quantities = {key: one.quantities for key, one in parsed.items()}
    docs = {key: one.doc.source for key, one in parsed.items()}
    scores = []
    for half in HALVES:
        chosen = [passage for passage in passages if passage.half == half]
        others = {name: score_other(chosen, docs, READERS[name][1]) for name in installed()}
        scores += score_ours(f"quantities, half {half}", chosen, quantities, others.get(BEST, MEASURED[half]))
        for name, shares in others.items():
            labels = ("found", "found, with a right value")
            scores += [Score(f"{name}, half {half}", label, share) for label, share in zip(labels, shares, strict=True)]
    return scores + score_figures(_figure_quantities())


def score_ours(
    name: str,
    passages: Sequence[Passage],
    found: dict[tuple[str, str], tuple[Quantity, ...]],
    best: tuple[float, float],
) -> list[Score]:
    """Spans, values and fields. A value is right when both bounds are; fields are of the numbers found."""
    pairs: list[tuple[Gold, Quantity]] = []
    gold_count = own_count = 0
    for passage in passages:
        own = [one for one in _within(found[passage.key], passage) if one.text.lower() not in _ARTICLES]
        matched, spurious = match(passage.gold, own)
        pairs += matched
        gold_count += sum(one.unit != "ignore" for one in passage.gold)
        own_count += len(matched) + len(spurious)
    right = [(gold, own) for gold, own in pairs if same_value(gold, own)]
    counted = [(gold, own) for gold, own in pairs if gold.unit in ("count", "fraction")]
    paid = [(gold, own) for gold, own in pairs if gold.currency]
    return [
        Score(name, "numbers", gold_count),
        Score(name, "found", len(pairs) / gold_count, best[0], BEST),
        Score(name, "found, with both bounds right", len(right) / gold_count, best[1], BEST),
        Score(name, "precision", len(pairs) / own_count),
        Score(name, "value F1", 2 * len(right) / (gold_count + own_count)),
        Score(name, "comparator of the found", _share(gold.comparator == own.comparator for gold, own in pairs)),
        Score(name, "unit of the found", _share(gold.unit == own.unit for gold, own in pairs)),
        Score(name, "currency of the found", _share(gold.currency == own.currency for gold, own in paid)),
        Score(name, "counted noun of the found", _share(same_noun(gold, own) for gold, own in counted)),
    ]


def score_other(
    passages: Sequence[Passage],
    docs: dict[tuple[str, str], Doc],
    find: Callable[[Doc], Iterable[Number]],
) -> tuple[float, float]:
    """The shares of the numbers that another finder marks, and with a right value: a bound, or the number written.

    It may mark dates and names too, which we do not: that is no fault of it, so no precision is told.
    """
    gold_count = found_count = right = 0
    for passage in passages:
        doc = docs[passage.key]
        text = doc.text[passage.start : passage.end]
        piece = doc.char_span(passage.start, passage.end, alignment_mode="expand")
        own = [] if piece is None or not text else sorted(find(piece.as_doc()), key=lambda one: one[:2])
        offset = piece.start_char if piece is not None else 0
        for gold in passage.gold:
            if gold.unit == "ignore":
                continue
            gold_count += 1
            touching = [one for one in own if one[0] + offset < gold.end and gold.start < one[1] + offset]
            found_count += bool(touching)
            right += any(_is_written(gold, value) for _, _, value in touching)
    return found_count / gold_count, right / gold_count


def score_figures(found: Iterable[tuple[dict[str, Any], str, tuple[Quantity, ...]]]) -> list[Score]:
    """The counts of the figures corpus: found at their quote with both bounds, and the fields of those."""
    total = 0
    right: list[tuple[dict[str, Any], Quantity]] = []
    for row, text, quantities in found:
        for figure in row["figures"]:
            total += 1
            at = text.find(figure["sentence"])
            start = text.find(figure["quote"], max(at, 0))
            touching = [one for one in quantities if one.start < start + len(figure["quote"]) and start < one.end]
            same = [one for one in touching if (one.low, one.high) == (figure["low"], figure["high"])]
            right += [(figure, one) for one in same[:1]]
    name = "quantities, figures corpus"
    return [
        Score(name, "found, with both bounds right", len(right) / total),
        Score(name, "comparator of the found", _share(gold["comparator"] == own.comparator for gold, own in right)),
        Score(name, "population of the found", _share(gold["population"] == own.noun for gold, own in right)),
    ]


def match(gold: Sequence[Gold], own: Sequence[Quantity]) -> tuple[list[tuple[Gold, Quantity]], list[Quantity]]:
    """The pairs that overlap, each side in one at most, and our numbers that touch no annotated one."""
    pairs = []
    left = list(own)
    for one in gold:
        touching = [quantity for quantity in left if quantity.start < one.end and one.start < quantity.end]
        if touching and one.unit != "ignore":
            best = max(touching, key=lambda quantity: min(quantity.end, one.end) - max(quantity.start, one.start))
            pairs.append((one, best))
            left.remove(best)
        elif touching:
            left = [quantity for quantity in left if quantity not in touching]
    return pairs, left


def same_value(gold: Gold, own: Quantity) -> bool:
    """Whether both bounds agree, to a thousandth."""
    return _equal(gold.low, own.low) and _equal(gold.high, own.high)


def same_noun(gold: Gold, own: Quantity) -> bool:
    """Whether the last words of both nouns end at one place, or neither names a noun."""
    if gold.noun is None or own.noun_end is None:
        return gold.noun is None and own.noun_end is None
    return gold.noun[1] == own.noun_end


def _is_written(gold: Gold, value: float | None) -> bool:
    if value is None:
        return False
    bounds = [bound for bound in (gold.low, gold.high) if bound is not None]
    steps = {"more_than": -1, "less_than": 1}.get(gold.comparator, 0)
    written = bounds + [bound + steps for bound in bounds]
    # Cents may be told as cents, a share as a number of a hundred or as the part of a ratio.
    if gold.unit in ("money", "fraction"):
        written += [bound * 100 for bound in bounds]
    return any(_equal(bound, value) for bound in written)


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 0.001 * max(abs(one), abs(other))


def _within(quantities: Iterable[Quantity], passage: Passage) -> list[Quantity]:
    return [one for one in quantities if passage.start <= one.start and one.end <= passage.end]


def _share(judged: Iterable[bool]) -> float:
    answers = list(judged)
    return sum(answers) / len(answers) if answers else 1.0


def _figure_quantities() -> list[tuple[dict[str, Any], str, tuple[Quantity, ...]]]:
    gold = rows("figures", "dev.jsonl")
    texts = [f"{row['title']}\n{row['text'][: row.get('annotated_chars')]}" for row in gold]
    articles = [
        Article.from_text(text, published=row["published"][:10], url=row.get("url"))
        for row, text in zip(gold, texts, strict=True)
    ]
    parsed = annotate(articles, load_model())
    return [(row, text, one.quantities) for row, text, one in zip(gold, texts, parsed, strict=True)]


def _as_gold(row: dict[str, str]) -> Gold:
    noun = (int(row["noun_start"]), int(row["noun_end"])) if row["noun_start"] else None
    low, high = (float(row[field]) if row[field] else None for field in ("low", "high"))
    return Gold(
        int(row["start"]), int(row["end"]), low, high, row["comparator"], row["unit"], row["currency"] or None, noun
    )


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))

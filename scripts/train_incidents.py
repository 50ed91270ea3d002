"""Learns how much each sign of `twosource.resolving.incident_signs` speaks for two tellings' being of one event.

    python scripts/train_incidents.py           writes incident_weights.tsv and incident_pairs.tsv
    python scripts/train_incidents.py --check   prints CoNLL F1 of topics that were unseen in training

Learned from the training and the development topics of ECB+. Stories are those that our own index makes of the
documents. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from twosource.resolving.incident_judging import CONSTANT, FORBIDDEN, ONE_EVENT, link
from twosource.resolving.incident_signs import SIGNS, Experience, compare, describe_setting

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.corpora import scorer
from bench.incident_mentions import Key, Mention, list_mentions, tell_stories

FOLDER = Path(__file__).parents[1] / "src/twosource/resolving"
FOLDS = 5
STRENGTH = 0.1
LEAST_PAIRS = 3
"""Pairs of words met less often than this are not kept."""
THRESHOLDS = (0.45, 0.5, 0.55, 0.6)
Counts = dict[tuple[str, str], tuple[int, int]]
Block = list[tuple[Mention, Any]]
"""The mentions of one story with the gold event of each."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned: how often two words told one event, and what each sign weighs."""

    counts: Counts
    constant: float
    weights: list[float]


def main() -> None:
    """Train, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    topics = read_topics("train,dev")
    if parser.parse_args().check:
        check(topics)
        return
    learned = learn(topics)
    weights = zip(SIGNS, learned.weights, strict=True)
    lines = [f"{CONSTANT}\t{learned.constant:.5g}", *(f"{sign}\t{weight:.5g}" for sign, weight in weights)]
    (FOLDER / "incident_weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    kept = [f"{a}\t{b}\t{same}\t{total}" for (a, b), (same, total) in sorted(learned.counts.items())]
    (FOLDER / "incident_pairs.tsv").write_text("\n".join(kept) + "\n", encoding="utf-8")


def read_topics(splits: str) -> dict[int, list[Block]]:
    """The mentions of the topics of those splits ("train,dev"), by topic and story."""
    topics: dict[int, list[Block]] = defaultdict(list)
    for split in splits.split(","):
        docs, gold = scorer("stories").load_coref(split=split, topics=True)
        topic = {doc["id"]: doc["topic"] for doc in docs}
        for block in _list_stories(docs):
            topics[topic[block[0].key[0]]].append([(mention, gold[mention.key]) for mention in block])
    return topics


def _list_stories(docs: Sequence[dict[str, Any]]) -> list[list[Mention]]:
    home = tell_stories(docs)
    stories: dict[int, list[Mention]] = defaultdict(list)
    for mention in list_mentions(docs):
        stories[home[mention.key[0]]].append(mention)
    return list(stories.values())


def predict(docs: Sequence[dict[str, Any]], learned: Learned, least: float = ONE_EVENT) -> dict[Key, object]:
    """The event of each mention, by our stories and what was learned."""
    labels: dict[Key, object] = {}
    for number, mentions in enumerate(_list_stories(docs)):
        for group in link(_chances([(mention, None) for mention in mentions], learned), least):
            labels.update({mentions[at].key: (number, group[0]) for at in group})
    return labels


def learn(topics: Mapping[int, Sequence[Block]]) -> Learned:
    """The counts and weights; the words of a topic are judged by the experience of the others."""
    parts = {topic: count(blocks) for topic, blocks in topics.items()}
    counts = add_up(parts.values())
    rows, right = [], []
    for topic, blocks in topics.items():
        signs, same = list_rows(blocks, drop_rare(add_up([counts], parts[topic])))
        rows.append(signs)
        right.append(same)
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=500))
    model.fit(np.vstack(rows), np.concatenate(right))
    slopes = model[1].coef_[0] / model[0].scale_
    constant = float(model[1].intercept_[0] - slopes @ model[0].mean_)
    return Learned(drop_rare(counts), constant, slopes.tolist())


def count(blocks: Iterable[Block]) -> Counts:
    """How many pairs of tellings with these two words are one event, and how many there are."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for block in blocks:
        for at, (one, event) in enumerate(block):
            for other, same in block[:at]:
                words = sorted((one.telling.word, other.telling.word))
                held = counts[words[0], words[1]]
                held[0] += event == same
                held[1] += 1
    return {words: (same, total) for words, (same, total) in counts.items()}


def add_up(parts: Iterable[Counts], less: Counts | None = None) -> Counts:
    """The sums of the counts, without those of `less`."""
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for sign, part in [*((1, part) for part in parts), (-1, less or {})]:
        for words, (same, total) in part.items():
            sums[words][0] += sign * same
            sums[words][1] += sign * total
    return {words: (same, total) for words, (same, total) in sums.items()}


def list_rows(blocks: Iterable[Block], counts: Mapping[tuple[str, str], tuple[int, int]]) -> tuple[Any, Any]:
    """The signs of all pairs of each story, and whether they are one event."""
    rows, right = [], []
    experience = Experience(counts)
    for block in blocks:
        setting = describe_setting([mention.telling for mention, _ in block])
        for at, (one, event) in enumerate(block):
            for other, same in block[:at]:
                rows.append(compare(one.telling, other.telling, setting, experience))
                right.append(event == same)
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(SIGNS)), np.array(right, dtype=bool)


def drop_rare(counts: Counts) -> Counts:
    """The counts without the pairs of words that were met less often than LEAST_PAIRS."""
    return {words: held for words, held in counts.items() if held[1] >= LEAST_PAIRS}


def check(topics: Mapping[int, list[Block]]) -> None:
    """CoNLL F1 by threshold, every topic judged by weights and experience of others."""
    gold = {mention.key: event for blocks in topics.values() for block in blocks for mention, event in block}
    found: dict[float, dict[Any, Any]] = {least: {} for least in THRESHOLDS}
    for number in range(FOLDS):
        learned = learn({topic: blocks for topic, blocks in topics.items() if fold(topic) != number})
        for block in (block for topic in topics if fold(topic) == number for block in topics[topic]):
            chances = _chances(block, learned)
            for least in THRESHOLDS:
                for group in link(chances, least):
                    found[least].update({block[at][0].key: (block[0][0].key, group[0]) for at in group})
    for least in THRESHOLDS:
        sys.stdout.write(f"{least}: {scorer('stories').coref_scores(gold, found[least])['conll_f']:.4f}\n")
    sys.stdout.write(f"shipped: {ONE_EVENT}\n")


def fold(topic: int) -> int:
    """The fold of a topic."""
    return int(hashlib.md5(f"y{topic}".encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def _chances(block: Block, learned: Learned) -> Any:
    rows, _ = list_rows([block], learned.counts)
    chances = np.full((len(block), len(block)), FORBIDDEN)
    flat = 1 / (1 + np.exp(-(rows @ np.array(learned.weights) + learned.constant)))
    start = 0
    for at in range(len(block)):
        chances[at, :at] = chances[:at, at] = flat[start : start + at]
        start += at
    return chances


if __name__ == "__main__":
    main()

"""Learns how much each sign of `twosource.resolving.incident_signs` speaks for two tellings' being of one event.

    python scripts/train_incidents.py           writes incident_weights.tsv and incident_pairs.tsv
    python scripts/train_incidents.py --check   prints CoNLL F1 of training topics that were unseen in training

Learned from the training topics of ECB+ alone: the development topics stay unseen. Stories are those that our own index
makes of the documents. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from twosource.resolving import incident_judging
from twosource.resolving.incident_judging import CONSTANT, FORBIDDEN, link
from twosource.resolving.incident_signs import SIGNS, Experience, compare, describe_setting

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.corpora import scorer
from bench.incidents import Mention, list_mentions, tell_stories

FOLDER = Path(__file__).parents[1] / "src/twosource/resolving"
FOLDS = 5
STRENGTH = 0.1
LEAST_PAIRS = 3
"""Pairs of words met less often than this are not kept."""
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
Counts = dict[tuple[str, str], tuple[int, int]]
Block = list[tuple[Mention, Any]]
"""The mentions of one story with the gold event of each."""


def main() -> None:
    """Train, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    topics = read_topics()
    if parser.parse_args().check:
        check(topics)
        return
    counts = add_up(count(blocks) for blocks in topics.values())
    constant, weights = fit(topics, counts)
    lines = [f"{CONSTANT}\t{constant:.5g}", *(f"{sign}\t{w:.5g}" for sign, w in zip(SIGNS, weights, strict=True))]
    (FOLDER / "incident_weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    kept = [f"{a}\t{b}\t{same}\t{total}" for (a, b), (same, total) in sorted(counts.items()) if total >= LEAST_PAIRS]
    (FOLDER / "incident_pairs.tsv").write_text("\n".join(kept) + "\n", encoding="utf-8")


def read_topics() -> dict[int, list[Block]]:
    """The mentions of the training topics, by topic and story."""
    docs, gold = scorer("stories").load_coref(split="train", topics=True)
    topic = {doc["id"]: doc["topic"] for doc in docs}
    home = tell_stories(docs)
    blocks: dict[int, Block] = defaultdict(list)
    for mention in list_mentions(docs):
        blocks[home[mention.key[0]]].append((mention, gold[mention.key]))
    topics: dict[int, list[Block]] = defaultdict(list)
    for block in blocks.values():
        topics[topic[block[0][0].key[0]]].append(block)
    return topics


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


def fit(topics: Mapping[int, Sequence[Block]], counts: Counts) -> tuple[float, list[float]]:
    """The constant and the weights; the words of a topic are judged by the experience of the others."""
    parts = [list_rows(blocks, add_up([counts], count(blocks))) for blocks in topics.values()]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=500))
    model.fit(np.vstack([rows for rows, _ in parts]), np.concatenate([right for _, right in parts]))
    slopes = model[1].coef_[0] / model[0].scale_
    return float(model[1].intercept_[0] - slopes @ model[0].mean_), slopes.tolist()


def check(topics: Mapping[int, list[Block]]) -> None:
    """CoNLL F1 by threshold, every topic judged by weights and experience of others."""
    gold = {mention.key: event for blocks in topics.values() for block in blocks for mention, event in block}
    found: dict[float, dict[Any, Any]] = {least: {} for least in THRESHOLDS}
    for number in range(FOLDS):
        seen = {topic: blocks for topic, blocks in topics.items() if fold(topic) != number}
        counts = add_up(count(blocks) for blocks in seen.values())
        constant, weights = fit(seen, counts)
        for topic in topics.keys() - seen.keys():
            for block in topics[topic]:
                chances = _chances(block, counts, constant, weights)
                for least in THRESHOLDS:
                    for group in link(chances, least):
                        found[least].update({block[at][0].key: (block[0][0].key, group[0]) for at in group})
    for least in THRESHOLDS:
        sys.stdout.write(f"{least}: {scorer('stories').coref_scores(gold, found[least])['conll_f']:.4f}\n")
    sys.stdout.write(f"shipped: {incident_judging.ONE_EVENT}\n")


def fold(topic: int) -> int:
    """The fold of a topic."""
    return int(hashlib.md5(f"y{topic}".encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def _chances(block: Block, counts: Counts, constant: float, weights: Sequence[float]) -> Any:
    rows, _ = list_rows([block], counts)
    chances = np.full((len(block), len(block)), FORBIDDEN)
    flat = 1 / (1 + np.exp(-(rows @ np.array(weights) + constant)))
    start = 0
    for at in range(len(block)):
        chances[at, :at] = chances[:at, at] = flat[start : start + at]
        start += at
    return chances


if __name__ == "__main__":
    main()

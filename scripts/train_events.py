"""Trains what sort of incident a short text tells of; writes event_sorts.npz.

    python scripts/train_events.py [--check]

Learns from snippets of CASE 2021 (TWOSOURCE_CORPORA, or ../shared/corpora) and from event_sort_sentences.tsv beside
this script. With --check it writes nothing and prints the weighted F1 of snippets not learned from, and calibration.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
from bench.corpora import scorer  # noqa: E402 - found beside the package
from bench.event_sorting import SEEDS, SORTS, learn, read_sentences, read_snippets, score_by_folds, take_best  # noqa: E402

TARGET = ROOT / "src" / "twosource" / "extracting" / "event_sorts.npz"
SHARPNESSES = np.arange(1.0, 20.5, 0.5)
BINS = 10


def main() -> None:
    """Train and write, or with --check only tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    texts, sorts = read_snippets()
    gold = np.array([SORTS.index(sort) for sort in sorts])
    by_folds = [score_by_folds(texts, sorts, seed) for seed in SEEDS]
    sharpness = fit_sharpness(by_folds[0], gold)
    case = scorer("events").case
    for seed, scores in zip(SEEDS, by_folds, strict=True):
        result = case([{"type": sort.value} for sort in sorts], [sort.value for sort in take_best(scores)])
        error = calibration_error(share(scores, sharpness), gold)
        sys.stdout.write(f"folds {seed}: weighted F1 {result['weighted_F1']:.3f}, calibration error {error:.3f}\n")
    if not check:
        own, own_sorts = read_sentences()
        write([*texts, *own], [*sorts, *own_sorts], sharpness)


def share(scores: NDArray[np.float64], sharpness: float) -> NDArray[np.float64]:
    """The probabilities of the sorts."""
    odds = np.exp(sharpness * (scores - scores.max(axis=1, keepdims=True)))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def fit_sharpness(scores: NDArray[np.float64], gold: NDArray[np.int64]) -> float:
    """The factor of the scores under which the gold sorts of the folds are likeliest."""
    rows = np.arange(len(gold))
    return float(max(SHARPNESSES, key=lambda one: np.log(share(scores, one)[rows, gold]).sum()))


def calibration_error(shares: NDArray[np.float64], gold: NDArray[np.int64]) -> float:
    """The expected calibration error in ten bins of equal width."""
    sure, right = shares.max(axis=1), shares.argmax(axis=1) == gold
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    return float(sum(abs(sure[bins == b].sum() - right[bins == b].sum()) for b in range(BINS)) / len(gold))


def write(texts: list[str], sorts: list, sharpness: float) -> None:
    """Learn from all and write names, rarity and weights in 8 bits."""
    learned = learn(texts, sorts)
    step = max(float(np.abs(part).max()) for part in learned.weights) / 127
    arrays: dict[str, NDArray[np.generic]] = {
        name: np.frombuffer("\n".join(values).encode("utf-8"), dtype=np.uint8)
        for name, values in (("sorts", [s.value for s in SORTS]), ("words", learned.words), ("pieces", learned.pieces))
    }
    for block in range(4):
        arrays[f"rarity{block}"] = learned.rarity[block].astype(np.float16)
        arrays[f"weights{block}"] = np.round(learned.weights[block] / step).astype(np.int8)
    for block in range(2):
        arrays[f"senses{block}"] = learned.senses[block].astype(np.float16)
    np.savez_compressed(TARGET, step=np.float32(step), sharpness=np.float32(sharpness), **arrays)
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes, {len(learned.words)} words\n")


if __name__ == "__main__":
    main()

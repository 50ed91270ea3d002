"""Trains what sort of incident a short text tells of; writes event_sorts.npz and event_sort_review.npz.

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
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
from bench.corpora import scorer  # noqa: E402 - found beside the package
from bench.event_sort_review import DOUBT, PART, find_meanings, learn_heads, review_by_folds  # noqa: E402
from bench.event_sorting import SEEDS, SORTS, Floats, learn, read_sentences, read_snippets, score_by_folds, take_best  # noqa: E402

from twosource.extracting.events.sorts import LEAST_SHARE, Sort  # noqa: E402 - behind the path of the benchmarks

TARGET = ROOT / "src" / "twosource" / "extracting" / "events" / "event_sorts.npz"
REVIEW = TARGET.with_name("event_sort_review.npz")
SHARPNESSES = np.arange(1.0, 20.5, 0.5)
BINS = 10
CURVE_FOLDS = 5


def main() -> None:
    """Train and write, or with --check only tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    texts, sorts = read_snippets()
    gold = np.array([SORTS.index(sort) for sort in sorts])
    first = [score_by_folds(texts, sorts, seed) for seed in SEEDS]
    sharpness = fit_sharpness(first[0], gold)
    both = [review_by_folds(texts, sorts, scores, seed) for seed, scores in zip(SEEDS, first, strict=True)]
    doubtful = share(first[0], sharpness).max(axis=1) < DOUBT
    asked = both[0][doubtful], gold[doubtful]
    sharper = fit_sharpness(*asked)
    for seed, *found in zip(SEEDS, first, both, strict=True):
        tell(seed, sorts, *found, (sharpness, sharper))
    if not check:
        own, own_sorts = read_sentences()
        all_texts, all_sorts = [*texts, *own], [*sorts, *own_sorts]
        write(all_texts, all_sorts, sharpness, fit_from(share(first[0], sharpness), gold))
        write_review(all_texts, all_sorts, sharper, fit_from(share(asked[0], sharper), asked[1]))


def tell(seed: int, sorts: list[Sort], first: Floats, both: Floats, sharpness: tuple[float, float]) -> None:
    """Print how well the words alone do, and the words with the second reading of what is in doubt."""
    case = scorer("events").case
    gold = np.array([SORTS.index(sort) for sort in sorts])
    shares = share(first, sharpness[0])
    doubtful = shares.max(axis=1) < DOUBT
    sure = cross_calibrate(shares, gold)
    surer = sure.copy()
    surer[doubtful] = cross_calibrate(share(both[doubtful], sharpness[1]), gold[doubtful])
    decided = np.where(doubtful[:, None], both, first)
    for name, scores, chances in (("words alone", first, sure), ("read again in doubt", decided, surer)):
        result = case([{"type": sort.value} for sort in sorts], [sort.value for sort in take_best(scores)])
        error = calibration_error(chances, scores.argmax(axis=1) == gold)
        sys.stdout.write(
            f"folds {seed}, {name}: weighted F1 {result['weighted_F1']:.3f}, calibration error {error:.3f}\n"
        )
    sys.stdout.write(f"folds {seed}: {doubtful.mean():.2f} are read again\n")


def share(scores: Floats, sharpness: float) -> Floats:
    """The probabilities of the sorts."""
    odds = np.exp(sharpness * (scores - scores.max(axis=1, keepdims=True)))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def fit_sharpness(scores: Floats, gold: NDArray[np.int64]) -> float:
    """The factor of the scores under which the gold sorts of the folds are likeliest."""
    rows = np.arange(len(gold))
    return float(max(SHARPNESSES, key=lambda one: np.log(share(scores, one)[rows, gold]).sum()))


def to_odds(sure: Floats) -> Floats:
    """The log odds of the shares, as a column."""
    held = np.clip(sure, LEAST_SHARE, 1 - LEAST_SHARE)
    return np.asarray(np.log(held / (1 - held)))[:, None]


def fit_curve(sure: Floats, right: NDArray[np.bool_]) -> tuple[float, float]:
    """The level and slope of the curve from the log odds of the likeliest share to those of its being right."""
    model = LogisticRegression(C=100).fit(to_odds(sure), right)
    return float(model.intercept_[0]), float(model.coef_[0, 0])


def fit_from(shares: Floats, gold: NDArray[np.int64]) -> tuple[float, float]:
    """The curve of the likeliest shares."""
    return fit_curve(shares.max(axis=1), shares.argmax(axis=1) == gold)


def cross_calibrate(shares: Floats, gold: NDArray[np.int64]) -> Floats:
    """The chance of each likeliest sort, by a curve that was fitted on the other folds of the snippets."""
    sure, right = shares.max(axis=1), shares.argmax(axis=1) == gold
    folds = np.random.default_rng(0).permutation(len(gold)) % CURVE_FOLDS
    found = np.zeros(len(gold))
    for fold in range(CURVE_FOLDS):
        level, slope = fit_curve(sure[folds != fold], right[folds != fold])
        found[folds == fold] = 1 / (1 + np.exp(-level - slope * to_odds(sure[folds == fold])[:, 0]))
    return found


def calibration_error(sure: Floats, right: NDArray[np.bool_]) -> float:
    """The expected calibration error in ten bins of equal width."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    return float(sum(abs(sure[bins == b].sum() - right[bins == b].sum()) for b in range(BINS)) / len(right))


def write(texts: list[str], sorts: list, sharpness: float, curve: tuple[float, float]) -> None:
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
    np.savez_compressed(
        TARGET,
        step=np.float32(step),
        sharpness=np.float32(sharpness),
        level=np.float32(curve[0]),
        slope=np.float32(curve[1]),
        **arrays,
    )
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes, {len(learned.words)} words\n")


def write_review(texts: list[str], sorts: list, sharpness: float, curve: tuple[float, float]) -> None:
    """Learn the second reading from all and write it in 16 bits."""
    heads = learn_heads(find_meanings(texts), sorts)
    arrays = {name: getattr(heads, name).astype(np.float16) for name in ("middle", "weights", "starts")}
    numbers = {"doubt": DOUBT, "part": PART, "sharpness": sharpness, "level": curve[0], "slope": curve[1]}
    np.savez_compressed(REVIEW, **arrays, **{name: np.float32(number) for name, number in numbers.items()})
    sys.stdout.write(f"{REVIEW.name}: {REVIEW.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()

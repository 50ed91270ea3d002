"""Learns which candidates are restrictions, and writes what `restriction_choice` asks.

    python scripts/train_restrictions.py            learn from all that is marked and write the weights
    python scripts/train_restrictions.py --check    only print what weights learned on other articles make of each part

Articles whose words are much alike are left out together. The rules were written with the open and the learned part in
view, so only the sentences tell fairly how good the rules alone are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from bench.calibration import reliability
from restriction_samples import Option, Sample, collect
from restriction_tally import tally_articles, tally_sentences
from word_weights import WordWeights, fit_words

from twosource.extracting.restrictions.choice import TABLE, UNSURE, is_likely

OUT = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "restrictions" / TABLE
FOLDS = 10
STRENGTH = 0.3
"""How free the weights are (C)."""
LEAST_WEIGHT = 0.01
ALIKE = 0.35
"""Cosine of the words of two articles that are left out together."""
Floats = np.ndarray[Any, np.dtype[np.float64]]


def fit(options: Sequence[Option]) -> WordWeights:
    """The weights, learned from the options that are right or wrong without doubt."""
    clear = [one for one in options if one.clear]
    return fit_words(_list_words(clear), [one.right for one in clear], STRENGTH)


def _list_words(options: Sequence[Option]) -> list[Sequence[str]]:
    return [one.reading.words for one in options]


def group(samples: Sequence[Sample]) -> list[int]:
    """A number for each article, the same for those whose words are much alike."""
    words = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2)
    rows = words.fit_transform([one.row["text"] for one in samples])
    near = rows @ rows.T
    near.data[near.data < ALIKE] = 0
    near.eliminate_zeros()
    return [int(number) for number in connected_components(near, directed=False)[1]]


def cross_predict(samples: Sequence[Sample]) -> Floats:
    """The log-odds of each option in order, by weights learned without its article and those like it."""
    options = [option for one in samples for option in one.options]
    groups = [number for number, one in zip(group(samples), samples, strict=True) for _ in one.options]
    scores = np.zeros(len(options))
    for train, test in GroupKFold(FOLDS).split(groups, groups=groups):
        scores[test] = fit([options[at] for at in train]).weigh(_list_words([options[at] for at in test]))
    return scores


def calibrate(options: Sequence[Option], scores: Floats) -> tuple[float, float]:
    """Slope and offset (Platt) that make chances of the log-odds."""
    clear = np.array([one.clear for one in options])
    model = LogisticRegression(C=1e6).fit(scores[clear, None], [one.right for one in options if one.clear])
    return float(model.coef_[0][0]), float(model.intercept_[0])


def write(samples: Sequence[Sample]) -> None:
    """Write the weights, mapped by the calibration."""
    options = [option for one in samples for option in one.options]
    slope, offset = calibrate(options, cross_predict(samples))
    title = "What the words around a candidate say for its being a restriction (scripts/train_restrictions.py)."
    fit(options).write(OUT, title, LEAST_WEIGHT, slope, offset)


def report(samples: Sequence[Sample]) -> None:
    """Print what weights learned on other articles make of both kinds of samples, and what the rules alone do."""
    options = [option for one in samples for option in one.options]
    scores = cross_predict(samples)
    slope, offset = calibrate(options, scores)
    chances = 1.0 / (1.0 + np.exp(-(slope * scores + offset)))
    told = [one.reading.candidate.told and one.reading.modality not in UNSURE for one in options]
    likely = [is_likely(one.reading, chance) for one, chance in zip(options, chances.tolist(), strict=True)]
    for name, taken in (("rules", told), ("learned", likely)):
        given = iter(taken)
        chosen = [[option.built for option in one.options if next(given)] for one in samples]
        sys.stdout.write(f"{name}, whole articles: {tally_articles(samples, chosen)}\n")
        sys.stdout.write(f"{name}, sentences: {tally_sentences(samples, chosen)}\n")
    shown = [
        (chance, one.right) for one, chance, take in zip(options, chances.tolist(), likely, strict=True)
        if take and one.clear
    ]  # fmt: skip
    sys.stdout.write(f"calibration error of the chances: {reliability(shown)[0]:.3f}\n")


def main() -> None:
    """Learn and write, or check."""
    ask = argparse.ArgumentParser(description="Learn which candidates are restrictions.")
    ask.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    given = ask.parse_args()
    samples = collect()
    if given.check:
        report(samples)
    else:
        write(samples)


if __name__ == "__main__":
    main()

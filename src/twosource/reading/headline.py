"""The headline of a dump: the line near the article's first that a small learned score holds for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.learned.trees import load_trees
from twosource.reading.headline_features import FEATURES, describe_lines, find_candidates
from twosource.reading.run import Judged

TREES = "headline_trees.json"
"""Made by scripts/train_titles.py."""
LEAST = -2.75
"""Log-odds. Below this no line is taken. Of the best lines of 202 dumps, of sites unseen in training, none of the three
below it was the headline, and five of the next eight were."""


def find_headline(judged: Sequence[Judged], run: tuple[int, int]) -> int | None:
    """The index of the headline, or None where no line looks like one. `run` is the article's first and last line + 1.

    Of lines with the same words the first is taken.
    """
    places = find_candidates(judged, run)
    if not places:
        return None
    scores = load_trees("twosource.reading", TREES, FEATURES).score(np.array(describe_lines(judged, run, places)))
    best = int(np.argmax(scores))
    return places[best] if scores[best] >= LEAST else None

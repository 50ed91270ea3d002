"""How likely each line of a dump is to belong to the article's text, by boosted trees over what the line shows."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.learned.trees import Floats, load_trees
from twosource.reading.line_signs import read_signs
from twosource.reading.line_windows import FEATURES, read_features
from twosource.reading.run import Judged

TREES = "line_trees.json"
"""Made by scripts/train_lines.py."""
KEPT_FROM = 0.45
"""Lines that are more likely than this belong to the text. From 0.4 to 0.5 the F1 on unseen
sites was the same."""


def judge_lines(judged: Sequence[Judged]) -> Floats:
    """The chance of each line that it is body text, a standfirst or a subheading of the article."""
    return load_trees("twosource.reading", TREES, FEATURES).chances(read_features(judged, read_signs(judged)))

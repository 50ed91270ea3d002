"""Boosted trees of few leaves, laid out for few rows."""

import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier

from twosource.learned.leaf_masks import build_masks, load_masks
from twosource.learned.trees import build_trees

sys.path.append(str(Path(__file__).parents[2] / "scripts"))
from export_trees import plain_trees

FEATURES = [f"feature {number}" for number in range(6)]


@pytest.fixture(scope="module")
def matrix():
    return np.random.default_rng(1).normal(size=(120, len(FEATURES))).round(1)


@pytest.fixture(scope="module")
def plain(matrix):
    model = HistGradientBoostingClassifier(max_iter=8, max_depth=4, min_samples_leaf=3)
    return plain_trees(model.fit(matrix, matrix[:, 0] + matrix[:, 1] * matrix[:, 2] > 0), FEATURES)


@pytest.mark.parametrize("rows", [0, 1, 7, 120])
def test_rows_get_the_scores_that_the_trees_give_level_by_level(matrix, plain, rows):
    assert build_masks(plain).score(matrix[:rows].tolist()) == build_trees(plain).score(matrix[:rows]).tolist()


def test_trees_of_many_leaves_are_refused(matrix):
    model = HistGradientBoostingClassifier(max_iter=1, min_samples_leaf=2).fit(matrix, matrix[:, 0] * matrix[:, 1] > 0)
    with pytest.raises(ValueError, match="more than 16 leaves"):
        build_masks(plain_trees(model, FEATURES))


def test_trees_made_for_other_features_are_refused():
    with pytest.raises(ValueError, match="other features"):
        load_masks("twosource.resolving", "story_pair_trees.json", ("another feature",))

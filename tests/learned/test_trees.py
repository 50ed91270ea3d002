"""Boosted trees as plain data."""

import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

from twosource.learned.trees import build_trees, load_trees

sys.path.append(str(Path(__file__).parents[2] / "scripts"))
from export_trees import plain_trees

FEATURES = [f"feature {number}" for number in range(6)]


@pytest.fixture(scope="module")
def matrix():
    return np.random.default_rng(1).normal(size=(120, len(FEATURES))).round(2)


def test_exported_trees_give_the_chances_of_the_fitted_model(matrix):
    model = HistGradientBoostingClassifier(max_iter=4).fit(matrix, matrix[:, 0] + matrix[:, 1] * matrix[:, 2] > 0)
    found = build_trees(plain_trees(model, FEATURES)).chances(matrix)
    assert found == pytest.approx(model.predict_proba(matrix)[:, 1], abs=1e-4)


def test_exported_trees_give_the_values_of_a_regressor(matrix):
    model = HistGradientBoostingRegressor(max_iter=4).fit(matrix, matrix[:, 3])
    found = build_trees(plain_trees(model, FEATURES)).score(matrix)
    assert found == pytest.approx(model.predict(matrix), abs=1e-4)


def test_no_rows_give_no_scores(matrix):
    model = HistGradientBoostingClassifier(max_iter=2).fit(matrix, matrix[:, 0] > 0)
    assert build_trees(plain_trees(model, FEATURES)).score(matrix[:0]).shape == (0,)


def test_trees_made_for_other_features_are_refused():
    with pytest.raises(ValueError, match="other features"):
        load_trees("twosource.reading", "line_trees.json", ("another feature",))

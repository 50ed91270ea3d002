"""How likely a claim is an attribution."""

import pytest

from twosource.extracting.weights import load_weights, to_probability, weigh


def test_a_score_is_the_bias_and_the_weights_of_what_is_known():
    assert weigh(["a", "b", "unknown"], {"": -1.0, "a": 2.0, "b": 0.5}) == 1.5


@pytest.mark.parametrize(("score", "expected"), [(0.0, 0.5), (1000.0, 1.0), (-1000.0, 0.0)])
def test_log_odds_become_a_probability(score, expected):
    assert to_probability(score) == expected


def test_the_table_knows_verbs_of_saying():
    assert load_weights()["lemma=say kind=ccomp"] > 0

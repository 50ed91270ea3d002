"""How likely a claim is an attribution by its words, and how sure that makes us."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.extracting.attribution.features import PARTS
from twosource.extracting.attribution.weights import load_weights, to_confidence, weigh


def test_the_weights_of_what_is_known_are_summed_in_parts():
    table = {"": (0, -1.0), "lemma=say": (1, 2.0), "prt=out": (1, 1.0), "who=PERSON": (3, 0.5)}
    found = weigh(["lemma=say", "prt=out", "who=PERSON", "unknown"], table)
    assert found == [-1.0, 3.0, 0.0, 0.5, 0.0, 0.0, 0.0]


def test_without_features_the_bias_is_left():
    assert weigh([], {"": (0, -1.0)}) == [-1.0] + [0.0] * len(PARTS)


def test_the_table_knows_verbs_of_saying():
    assert load_weights()["lemma=say kind=ccomp"][1] > 0


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_confidence_rises_with_the_log_odds(one, other):
    low, high = sorted((one, other))
    assert 0.0 <= to_confidence(low) <= to_confidence(high) <= 1.0


@pytest.mark.parametrize("score", [-100.0, -0.65, 0.0, 2.0, 100.0])
def test_confidence_is_a_share(score):
    assert 0.0 < to_confidence(score) <= 1.0

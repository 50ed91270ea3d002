"""Counts in words."""

import pytest

from twosource.model.annotation import Comparator
from twosource.model.number_words import name_bounds


@pytest.mark.parametrize(
    ("low", "high", "comparator", "words"),
    [
        (16, 16, Comparator.EXACT, "16"),
        (161, None, Comparator.MORE_THAN, "more than 160"),
        (7, None, Comparator.AT_LEAST, "at least 7"),
        (None, 57, Comparator.AT_MOST, "up to 57"),
        (None, 9, Comparator.LESS_THAN, "fewer than 10"),
        (None, 10000, Comparator.ALMOST, "almost 10,000"),
        (300, 300, Comparator.ABOUT, "about 300"),
        (5000, 6000, Comparator.RANGE, "5,000 to 6,000"),
        (24, 24, Comparator.INDEFINITE, "roughly 24 (an indefinite word)"),
        (0, 0, Comparator.EXACT, "none"),
        (40, 50, Comparator.ABOUT, "about 45"),
        (None, 50, Comparator.ABOUT, "about 50"),
        (None, None, Comparator.INDEFINITE, "an unknown number"),
    ],
)
def test_bounds_in_words(low, high, comparator, words):
    assert name_bounds(low, high, comparator) == words

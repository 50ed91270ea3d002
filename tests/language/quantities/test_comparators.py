"""The words around a number bound it."""

import pytest

from twosource.language.quantities.comparators import find_bound
from twosource.model.annotation import Comparator


@pytest.mark.parametrize(
    ("text", "comparator", "covered"),
    [
        ("at least 20 left", Comparator.AT_LEAST, "at least 20"),
        ("no fewer than 20 left", Comparator.AT_LEAST, "no fewer than 20"),
        ("a minimum of 20 left", Comparator.AT_LEAST, "a minimum of 20"),
        ("20 or more left", Comparator.AT_LEAST, "20 or more"),
        ("20 people or more left", Comparator.AT_LEAST, "20 people or more"),
        ("20+ people left", Comparator.AT_LEAST, "20+"),
        ("20 and counting", Comparator.AT_LEAST, "20 and counting"),
        ("as many as 20 left", Comparator.AT_MOST, "as many as 20"),
        ("20 or fewer left", Comparator.AT_MOST, "20 or fewer"),
        ("well over 20 left", Comparator.MORE_THAN, "well over 20"),
        ("more than an estimated 20 left", Comparator.MORE_THAN, "more than an estimated 20"),
        ("upwards of 20 left", Comparator.MORE_THAN, "upwards of 20"),
        ("fewer than 20 left", Comparator.LESS_THAN, "fewer than 20"),
        ("just short of 20 left", Comparator.ALMOST, "just short of 20"),
        ("20-odd people left", Comparator.ABOUT, "20-odd"),
        ("20 or so left", Comparator.ABOUT, "20 or so"),
        ("20 dead and over 30 hurt", Comparator.EXACT, "20"),
        ("20 left", Comparator.EXACT, "20"),
    ],
)
def test_bound_is_found(text, comparator, covered):
    start = text.index("20")
    bound = find_bound(text, start, start + 2)
    assert (bound.comparator, text[bound.start : bound.end]) == (comparator, covered)

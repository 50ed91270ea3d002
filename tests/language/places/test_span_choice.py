from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.places.candidates import Candidate
from twosource.language.places.span_choice import take_best


def span(start: int, end: int) -> Candidate:
    return Candidate(start, end, 0, 1, "", ())


def test_the_likelier_of_two_that_overlap_is_taken() -> None:
    one, other = span(0, 4), span(0, 13)
    assert take_best([one, other], np.array([0.5, 0.8])) == [other]


def test_the_unlikely_is_left() -> None:
    assert take_best([span(0, 4)], np.array([0.1])) == []


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9), st.floats(0, 1)), max_size=30))
def test_what_is_taken_never_overlaps_and_stands_in_order(rows: list[tuple[int, int, float]]) -> None:
    taken = take_best([span(at, at + length) for at, length, _ in rows], np.array([chance for *_, chance in rows]))
    assert all(one.end <= other.start for one, other in pairwise(taken))

"""The measures of coreference, on the worked examples of their papers and on what must always hold."""

import pytest
from bench.clusters import Tally
from hypothesis import given
from hypothesis import strategies as st

TRUE = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]
"""The example of Bagga and Baldwin (1998): groups of five, two and five mentions."""


def tally(found: list[int]) -> Tally:
    measured = Tally()
    measured.add(TRUE, found)
    return measured


@pytest.mark.parametrize(
    ("found", "measure", "precision", "recall"),
    [
        ([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], "MUC", 9 / 10, 1.0),
        ([1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], "MUC", 9 / 10, 1.0),
        ([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], "B3", 0.762, 1.0),
        ([1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], "B3", 0.583, 1.0),
        ([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], "CEAFe", (1 + 10 / 12) / 2, (1 + 10 / 12) / 3),
    ],
)
def test_the_measures_give_what_their_papers_give(
    found: list[int], measure: str, precision: float, recall: float
) -> None:
    assert tally(found).rates(measure)[:2] == pytest.approx((precision, recall), abs=0.001)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=9))
def test_the_truth_itself_is_right(groups: list[int]) -> None:
    measured = Tally()
    measured.add(groups, groups)
    linked = len(groups) != len(set(groups))
    assert measured.rates("B3")[2] == pytest.approx(1.0)
    assert measured.rates("CEAFe")[2] == pytest.approx(1.0)
    assert measured.rates("MUC")[2] == pytest.approx(1.0 if linked else 0.0)


def test_a_mention_that_is_not_found_is_a_group_of_its_own() -> None:
    measured = Tally()
    measured.add(["a", "a"], [None, None])
    assert measured.rates("MUC")[1] == 0.0

"""Two articles side by side: whether both tell of one happening."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.resolving.story_pairs import (
    MOST_UNNAMED,
    PAIR_SIGNS,
    UNKNOWN,
    bound_odds,
    list_pair_signs,
    match,
    take_side,
    weigh_up,
)
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import Rarity

BURST = (
    "Dam bursts above Marvale",
    "The Orlo dam above Marvale burst on 5 March. Marvale was flooded, said Ines Brandt. Marvale got 40 pumps.",
)
PUMPS = (
    "Army brings pumps to Marvale",
    "Pumps came to Marvale after the Orlo dam burst on 5 March. Ines Brandt thanked the army for 40 pumps.",
)
VOTE = (
    "Greens win in Sudland",
    "Sudland chose a parliament in 2031. The Greens of Tora Velde won 31 seats, and the Greens will govern Sudland.",
)


def side(page, day=None):
    return take_side(Rarity().weigh(read_text(*page, day)))


def signs(one, other):
    return dict(zip(PAIR_SIGNS, list_pair_signs(one, other), strict=True))


def test_articles_on_one_happening_are_likelier_one_than_others():
    burst, pumps, vote = side(BURST), side(PUMPS), side(VOTE)
    same, other = match([list_pair_signs(burst, pumps), list_pair_signs(burst, vote)])
    assert same > 0 > other


@pytest.mark.parametrize(
    ("sign", "value"),
    [("numbers_same", 2), ("numbers_differ", 0), ("days_same", 1), ("days_differ", 0), ("gap", 3), ("years", 0)],
)
def test_what_agrees_is_counted(sign, value):
    assert signs(side(BURST, date(2031, 3, 6)), side(PUMPS, date(2031, 3, 9)))[sign] == value


@pytest.mark.parametrize(("sign", "value"), [("numbers_differ", 1), ("names", 0), ("gap", UNKNOWN), ("years", 0)])
def test_what_differs_is_told(sign, value):
    assert signs(side(BURST), side(VOTE))[sign] == value


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_order_of_the_two_makes_no_difference(one, other):
    left, right = side((None, one)), side((None, other))
    assert list_pair_signs(left, right) == list_pair_signs(right, left)


def test_no_pairs_have_no_odds():
    assert match([]) == []


def test_without_a_shared_name_no_pair_speaks_for_one_story():
    row = list_pair_signs(side(BURST), side(VOTE))
    assert bound_odds([row], [5.0]) == [MOST_UNNAMED]


def test_a_story_none_of_whose_articles_is_remembered_is_judged_by_its_sums():
    assert weigh_up(-0.5, []) == -0.5


def test_the_articles_of_a_story_count_more_than_its_sums():
    assert weigh_up(-1.0, [1.0, 1.0]) > 0 > weigh_up(1.0, [-1.0, -1.0])

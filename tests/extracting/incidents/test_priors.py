"""What names are known to fill."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.extracting.incidents.priors import (
    COLUMNS,
    PRIOR_FEATURES,
    STEP,
    Priors,
    find_keys,
    load_priors,
)
from twosource.extracting.incidents.rows import SLOTS
from twosource.model.incident import IncidentSlot

WEAPON = SLOTS.index(IncidentSlot.WEAPON)


def priors_of(name):
    keys = np.array(sorted(find_keys(name)), dtype=np.uint32)
    return Priors(keys, np.full((len(keys), len(COLUMNS)), 10, dtype=np.int8))


def test_a_known_name_has_its_row():
    assert priors_of("car bomb").look_up(["car bomb"]).tolist() == [[10 * STEP] * len(PRIOR_FEATURES)]


def test_an_unknown_name_has_zeros():
    assert not priors_of("car bomb").look_up(["old tower"]).any()


def test_a_name_with_a_known_head_has_the_row_of_the_head():
    (row,) = priors_of("car bomb").look_up(["small bomb"]).reshape(1, 3, -1)
    assert row.any(axis=1).tolist() == [False, True, False]


def test_without_a_table_nothing_is_known():
    empty = Priors(np.zeros(0, dtype=np.uint32), np.zeros((0, len(COLUMNS)), dtype=np.int8))
    assert not empty.look_up(["bomb"]).any()


@pytest.mark.parametrize(
    ("name", "head"), [("car bomb", "bomb"), ("army of the north", "army"), ("committee for peace", "committee")]
)
def test_the_head_stands_before_of_or_at_the_end(name, head):
    assert find_keys(name)[1] == find_keys(head)[1]


@given(st.text())
def test_any_name_has_three_keys(name):
    assert all(0 <= key < 1 << 32 for key in find_keys(name))


def test_bombs_are_known_as_weapons():
    (row,) = load_priors().look_up(["bomb"])
    assert row[WEAPON] == row[: len(SLOTS)].max() > 0

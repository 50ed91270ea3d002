"""Rows of pieces of words, kept in eight bits."""

from __future__ import annotations

import numpy as np
import pytest

from twosource.learned.piece_rows import PieceRows
from twosource.learned.word_pieces import FIRST, LAST, UNKNOWN, number_pieces


@pytest.fixture
def rows():
    numbers = number_pieces([UNKNOWN, FIRST, LAST, "rain"])
    held = np.array([[3, 3], [4, 3], [3, 4], [5, 1]], np.uint8)
    return PieceRows(numbers, held, np.float32(0.5), np.float32(3))


def test_a_row_is_the_scale_times_what_lies_above_zero(rows):
    assert rows.look_up(rows.split("Rain", 9)).tolist() == [[[0.5, 0.0], [1.0, -1.0], [0.0, 0.5]]]


def test_no_more_pieces_than_asked_for_are_read(rows):
    assert rows.look_up(rows.split("rain " * 50, 9)).shape == (1, 9, 2)

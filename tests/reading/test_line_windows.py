"""What stands about a line of a dump."""

import numpy as np
import pytest

from twosource.reading.joining import split_lines
from twosource.reading.line_signs import read_signs
from twosource.reading.line_windows import FEATURES, read_features
from twosource.reading.run import judge

PAGE = """World
The harbour of Norvik was closed on Tuesday after a crane fell into the water, officials said.
The port authority said that it would reopen two of the five berths by the end of the week.
Comments
It was the wind and nothing else, I was there on that day and saw it all from the quay."""


@pytest.fixture(scope="module")
def matrix():
    judged = judge(split_lines(PAGE))
    return read_features(judged, read_signs(judged))


@pytest.mark.parametrize(
    ("row", "name", "value"),
    [
        (1, "words -1", 1),
        (1, "comment +2", 1),
        (0, "prose above 3", 0),
        (3, "prose above 3", pytest.approx(0.97, abs=0.02)),
        (4, "comment since", 1),
        (4, "comment before", 1),
        (0, "comment until", 3),
        (0, "comment before", 0),
        (4, "place", 1),
        (0, "page_lines", 5),
    ],
)
def test_a_line_has_its_neighbours_beside_it(matrix, row: int, name: str, value: float) -> None:
    assert matrix[row, FEATURES.index(name)] == value


def test_every_number_has_one_name(matrix) -> None:
    assert len(set(FEATURES)) == len(FEATURES) == matrix.shape[1]


def test_no_number_is_missing(matrix) -> None:
    assert np.isfinite(matrix).all()


def test_a_page_of_one_line_is_read() -> None:
    judged = judge(split_lines("World"))
    assert read_features(judged, read_signs(judged)).shape == (1, len(FEATURES))

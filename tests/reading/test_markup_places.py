"""Where the rows of a page stand."""

import numpy as np
import pytest
from lxml.html import document_fromstring

from twosource.reading.markup_looks import look_at_rows
from twosource.reading.markup_places import FAR, NAMES, find_places
from twosource.reading.markup_rows import read_layout

LONG = "The council of Lunde closed the old bridge on Friday after an engineer had found a crack."
PAGE = (
    f"<aside><p>Ferries</p></aside><article><h1>Bridge</h1><div><p>{LONG}</p><p>{LONG}</p><p>Short</p></div></article>"
)


def column(name: str) -> list[float]:
    layout = read_layout(document_fromstring(f"<html><body>{PAGE}</body></html>"))
    looks, prose = look_at_rows(layout.rows)
    table = find_places(layout, looks[:, 0], looks[:, 2], prose, np.zeros(len(layout.rows)))
    return [float(value) for value in table[:, NAMES.index(name)]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("up_to_article", [FAR, 1, 2, 2, 2]),
        ("up_to_aside", [1, FAR, FAR, FAR, FAR]),
        ("steps_to_core", [2, 1, 0, 0, 0]),
        ("rows_from_title", [-1, 0, 1, 2, 3]),
        ("rows_from_core", [-2, -1, 0, 1, 2]),
        ("prose_before", [0, 0, 0, 0.5, 1]),
        ("only_in_box", [1, 1, 1, 1, 1]),
    ],
)
def test_a_row_is_placed(name: str, expected: list[float]) -> None:
    assert column(name) == expected

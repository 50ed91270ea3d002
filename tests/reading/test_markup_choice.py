"""When another reader is asked about a page, and that its answer is only fetched then."""

import numpy as np
import pytest
from lxml.html import document_fromstring

from twosource.reading.markup_choice import is_unsure, judge_rows
from twosource.reading.markup_echoes import Sources
from twosource.reading.markup_rows import read_layout


@pytest.mark.parametrize(
    ("words", "chances", "expected"),
    [
        ([200, 100], [0.99, 0.01], False),
        ([200, 100], [0.99, 0.40], True),
        ([200, 10], [0.99, 0.40], False),
        ([60, 100], [0.99, 0.01], True),
        ([], [], True),
    ],
    ids=["sure", "wavering", "wavering over little", "little kept", "nothing"],
)
def test_a_page_is_unsure_where_much_is_open_or_little_is_kept(
    words: list[float], chances: list[float], expected: bool
) -> None:
    assert is_unsure(np.array(words, dtype=np.float64), np.array(chances, dtype=np.float64)) is expected


def test_a_page_without_rows_has_no_chances() -> None:
    layout = read_layout(document_fromstring("<html><body></body></html>"))
    assert judge_rows(layout, Sources((), (), None), str).chances.tolist() == []


def test_what_the_other_reader_finds_is_taken_where_the_trees_keep_nothing() -> None:
    told = "Ferry resumes service Friday noon Lunde harbour office timetable unchanged for residents only"
    layout = read_layout(document_fromstring(f"<html><body><ul><li>Menu</li><li>{told}</li></ul></body></html>"))
    sure = judge_rows(layout, Sources((), (), None), lambda: told).chances
    without = judge_rows(layout, Sources((), (), None), str).chances
    assert without.max() < 0.5 < sure[1]
    assert sure[0] < 0.5

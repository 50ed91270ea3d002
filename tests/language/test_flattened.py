"""Flattening keeps every offset."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.language.flattened import flatten


@given(st.text())
def test_length_is_kept(text):
    assert len(flatten(text)) == len(text)


def test_single_breaks_become_blanks_and_blank_lines_stay():
    assert flatten("In\nMay\n\nIt") == "in may\n\nit"

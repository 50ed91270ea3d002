"""Text of strangers made harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.presenting.plain import disarm, flatten


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x9b", "\u202e", "\u2066", "\ud800"])
def test_steering_characters_are_replaced(character):
    assert disarm(f"a{character}b") == "a�b"


@given(st.text())
def test_disarmed_text_keeps_its_length(text):
    assert len(disarm(text)) == len(text)


def test_flat_text_is_one_line():
    assert flatten(" a\n\n b\t") == "a b"

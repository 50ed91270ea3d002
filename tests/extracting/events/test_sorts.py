"""The sort of incident that a short text tells of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.extracting.events.sorts import LONGEST, Sort, sort_text


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("A suicide bomber killed nine worshippers at the gate of a mosque.", Sort.SUICIDE),
        ("Jets bombed two villages held by the rebels overnight.", Sort.AIR_STRIKE),
        ("Police fired tear gas to break up a rally of teachers.", Sort.INTERVENTION),
        ("A strong earthquake shook the coast and damaged houses.", Sort.NATURAL),
        ("Gunmen kidnapped a priest and demand a ransom.", Sort.ABDUCTION),
    ],
)
def test_a_text_has_its_sort(text, sort):
    assert sort_text(text).sort is sort


def test_only_the_sorts_that_are_asked_for_are_given():
    wanted = frozenset((Sort.ARRESTS, Sort.LOOTING))
    assert sort_text("Police arrested nine men after shops had been burned.", wanted).sort in wanted


def test_a_text_without_known_words_has_none():
    assert sort_text("ξψω") is None


def test_a_long_text_is_read_up_to_its_bound():
    text = "Rebels shelled the port. " * 400
    assert sort_text(text) == sort_text(text[:LONGEST])


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_probable_sort_or_none(text):
    found = sort_text(text)
    assert found is None or 0.0 <= found.confidence <= 1.0

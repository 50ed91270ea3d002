"""What a short text means on the whole."""

from __future__ import annotations

import pytest

from twosource.learned.text_meaning import find_text_meaning, measure_likeness


def test_texts_of_one_meaning_are_more_alike_than_texts_of_one_word():
    told = "Gunmen seized three nurses on the road to the clinic."
    assert measure_likeness(told, "Health workers were kidnapped by armed men.") > measure_likeness(
        told, "Road works at the clinic end today."
    )


@pytest.mark.parametrize("text", ["", "  \n", "... !"])
def test_a_text_without_a_word_means_nothing(text):
    assert find_text_meaning(text) is None


def test_likeness_goes_both_ways_and_is_whole_with_itself():
    told, other = "A ferry sank off Marvale.", "The mayor resigned."
    assert measure_likeness(told, told) == pytest.approx(1.0, abs=1e-4)
    assert measure_likeness(told, other) == pytest.approx(measure_likeness(other, told))
    assert measure_likeness(told, "...") == 0.0


def test_a_meaning_does_not_depend_on_what_was_read_before():
    text = "Rain stopped the harvest."
    first = find_text_meaning(text)
    find_text_meaning("A ship ran aground.")
    assert find_text_meaning(text).tolist() == first.tolist()

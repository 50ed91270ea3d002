"""What a short text means on the whole."""

from __future__ import annotations

import numpy as np
import pytest

from twosource.extracting.meaning.text_meaning import find_text_meaning


def liken(first, second):
    rows = [find_text_meaning(text) for text in (first, second)]
    return float(rows[0] @ rows[1] / np.linalg.norm(rows[0]) / np.linalg.norm(rows[1]))


def test_texts_of_one_meaning_are_more_alike_than_texts_of_one_word():
    told = "Gunmen seized three nurses on the road to the clinic."
    assert liken(told, "Health workers were kidnapped by armed men.") > liken(
        told, "Road works at the clinic end today."
    )


@pytest.mark.parametrize("text", ["", "  \n", "... !"])
def test_a_text_without_a_word_means_nothing(text):
    assert find_text_meaning(text) is None


def test_a_meaning_does_not_depend_on_what_was_read_before():
    text = "Rain stopped the harvest."
    first = find_text_meaning(text)
    find_text_meaning("A ship ran aground.")
    assert find_text_meaning(text).tolist() == first.tolist()

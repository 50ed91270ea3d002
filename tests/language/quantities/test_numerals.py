"""Numerals in digits and words are read as the number that they stand for."""

import re

import pytest

from twosource.language.quantities.numerals import NUMERAL, read_numeral


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("7", 7),
        ("1,600", 1_600),
        ("170 , 000", 170_000),
        ("6 . 1", 6.1),
        ("2.5 million", 2_500_000),
        ("5m", 5_000_000),
        ("twelve", 12),
        ("twenty-one", 21),
        ("two hundred and fifty thousand", 250_000),
        ("one hundred", 100),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("half a million", 500_000),
    ],
)
def test_numeral_is_read(words, number):
    assert re.fullmatch(NUMERAL, words)
    assert read_numeral(words) == number


@pytest.mark.parametrize("words", ["", "people", "a", "and", "9" * 400])
def test_other_words_are_no_numeral(words):
    assert read_numeral(words) is None

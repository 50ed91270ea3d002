"""Amounts in digits, words and both are read as the number that they stand for."""

import re

import pytest

from twosource.language.quantities.amounts import AMOUNT, read_amount


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("7", 7),
        ("2.5 million", 2_500_000),
        ("twenty-one", 21),
        ("a hundred and five", 105),
        ("two hundred and thirty four", 234),
        ("one and a half million", 1_500_000),
        ("a million and a half", 1_500_000),
        ("two-and-a-half", 2.5),
        ("half a dozen", 6),
        ("a half-million", 500_000),
        ("three quarters of a million", 750_000),
        ("20 lakh", 2_000_000),
        ("1.5 crore", 15_000_000),
        ("5m", 5_000_000),
        ("5bn", 5_000_000_000),
        ("1,00,000", 100_000),
        ("1.000.000", 1_000_000),
        ("12\u2009500", 12_500),
        ("12 500", 12_500),
        ("170 000", 170_000),
        ("170 , 000", 170_000),
        ("20, 000", 20_000),
        ("1, 500", 1_500),
        ("1½", 1.5),
        ("1 1/2", 1.5),
        ("¾", 0.75),
        (".5", 0.5),
        ("1.000", 1),
    ],
)
def test_amount_is_read(words, number):
    assert re.fullmatch(AMOUNT, words)
    assert read_amount(words) == number


@pytest.mark.parametrize("words", ["", "people", "9" * 400, "1 4/2"])
def test_other_words_are_no_amount(words):
    assert read_amount(words) is None


def test_metres_are_no_millions():
    assert re.match(AMOUNT, "300m high")[0] == "300"

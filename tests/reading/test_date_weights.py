"""What marks of dates are worth."""

from datetime import date

import pytest

from twosource.reading.date_sign import DateSign
from twosource.reading.date_weights import calibrate, load_marks, load_weights, name_marks, share_out

SIGN = DateSign(date(2022, 2, 8), "2022-02-08", ("one",), "here")


def test_shares_follow_the_weights():
    other = DateSign(date(2022, 2, 9), "2022-02-09", ("two",), "there")
    one, two = share_out((SIGN, other), ("none",), {"one": 2.0, "two": 1.0, "none": 0.0})
    assert one > two > 0
    assert one + two < 1


def test_an_unknown_mark_weighs_nothing():
    assert share_out((SIGN,), (), {}) == [0.5]


@pytest.mark.parametrize("way", ["stated", "shown"])
def test_calibration_keeps_the_order(way):
    values = [calibrate(share / 20, way) for share in range(21)]
    assert values == sorted(values)
    assert all(0 <= value <= 1 for value in values)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("jsonld", "jsonld_modified"),
        ("title_1", "below"),
        ("title_1", "top"),
        ("said_published", "said_other"),
        ("alone", "in_sentence"),
    ],
)
def test_the_learned_weights_make_sense(more, less):
    weights = load_weights()
    assert weights[more] > weights.get(less, 0.0)


def test_marks_are_named_in_the_order_of_the_table():
    assert name_marks(("clock", "title_1")) == ("right below the title", "with a time of day")


def test_every_mark_has_words_or_none():
    assert all("\t" not in mark.words for mark in load_marks().values())

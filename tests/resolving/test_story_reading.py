"""What is read quickly off a text."""

from datetime import date

import pytest

from twosource.resolving.story_reading import read_text


def test_names_are_words_that_stand_with_a_capital_alone():
    names = read_text(None, "Rain fell on Koldur. The rain in Koldur stopped Tora Velde.").names
    assert {"koldur", "tora", "velde"} <= names
    assert "rain" not in names


@pytest.mark.parametrize("text", ["It burned on May 3.", "It burned on 3 May."])
def test_days_are_read_in_both_orders(text):
    assert read_text(None, text).days == {(5, 3)}


def test_a_weekday_is_the_last_one_before_publication():
    assert read_text(None, "The bridge fell on Monday.", date(2024, 3, 6)).days == {(3, 4)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Posted March 6, 2024. A bridge fell.", date(2024, 3, 6)),
        ("6 March 2024 Last updated at noon. A bridge fell.", date(2024, 3, 6)),
        ("3/6/2024 A bridge fell.", date(2024, 3, 6)),
        ("31/31/2024 A bridge fell.", None),
    ],
)
def test_the_day_at_the_head_of_a_text_dates_it(text, day):
    assert read_text(None, text).published == day


def test_a_given_day_is_not_overruled():
    assert read_text(None, "March 6, 2024. A bridge fell.", date(2024, 5, 1)).published == date(2024, 5, 1)


def test_years_are_no_numbers():
    read = read_text(None, "In 2021 there were 42 of them.")
    assert (read.years, read.numbers) == ({"2021"}, {"42"})


def test_a_hostile_text_is_read_no_further_than_news_goes():
    assert read_text(None, "Word " * 1_000_000).length < 1_000

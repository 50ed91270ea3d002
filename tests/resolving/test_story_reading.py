"""What is read quickly off a text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.resolving.story_reading import read_text
from twosource.resolving.wording import WORD, plain_quotes, split_words


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
        ("16/3/2024 A bridge fell.", date(2024, 3, 16)),
        ("2024-03-06 A bridge fell.", date(2024, 3, 6)),
        ("03 / 06 / 24 A bridge fell.", date(2024, 3, 6)),
        ("The score was 3 / 6 / 24. A bridge fell.", None),
    ],
)
def test_the_day_at_the_head_of_a_text_dates_it(text, day):
    assert read_text(None, text).published == day


def test_a_given_day_is_not_overruled():
    assert read_text(None, "March 6, 2024. A bridge fell.", date(2024, 5, 1)).published == date(2024, 5, 1)


def test_words_are_the_same_however_they_are_split():
    text = "Prime Minister Ines Brandt's KOLDUR plan won't hold 'til 2,000 men_at_arms, née O'Neil, came"
    plain = text.replace("née", "nee")
    assert split_words(plain) == [word.removesuffix("'s") for word in WORD.findall(plain)]
    assert split_words(text) == [word.removesuffix("'s") for word in WORD.findall(text)]


@given(
    st.one_of(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.text(alphabet="aB1 '’._é")),
    st.integers(-1, 9),
)
def test_any_text_is_split_as_the_pattern_does(text, most):
    words = [word.removesuffix("'s") for word in WORD.findall(plain_quotes(text))]
    assert split_words(text, most) == (words if most < 0 else words[:most])


def test_years_are_no_numbers():
    read = read_text(None, "In 2021 there were 42 of them.")
    assert (read.years, read.numbers) == ({"2021"}, {"42"})


def test_a_hostile_text_is_read_no_further_than_news_goes():
    assert read_text(None, "Word " * 1_000_000).length < 1_000

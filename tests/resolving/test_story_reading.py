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


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Posted: March 6, 2024 8:20 AM ET", date(2024, 3, 6)),
        ("6 March 2024 Last updated at 11:11 GMT", date(2024, 3, 6)),
        ("WEDNESDAY, MARCH 6 - 2024", date(2024, 3, 6)),
        ("03 / 06 / 24", date(2024, 3, 6)),
        ("Remembering March 6, 2024", None),
    ],
)
def test_a_title_that_is_a_time_stamp_dates_the_page(title, day):
    assert read_text(title, "A bridge fell. It had stood for long.").published == day


def test_the_first_line_stands_in_for_a_title_that_is_a_time_stamp():
    text = "Updated March 7, 2024\nKoldur bridge falls\nIt had stood for long."
    assert read_text("March 6, 2024", text).title == {"koldur", "bridge", "falls"}


def test_a_page_of_stamps_alone_has_no_title():
    assert read_text("March 6, 2024", "March 6, 2024").title == frozenset()


def test_a_page_without_a_date_has_the_season_of_the_days_it_names():
    assert read_text(None, "A bridge fell on February 3.").seasons == {31 + 3}


def test_a_dated_page_has_the_season_of_its_publication():
    assert read_text(None, "A bridge fell on May 3.", date(2024, 2, 3)).seasons == {31 + 3}


def test_only_weekdays_of_the_lead_are_kept():
    text = "It fell on Monday." + " Word" * 80 + " Friday."
    assert read_text(None, text).weekdays == {"monday"}


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

"""Quarters are those that a business report means."""

import pytest
import spacy

from twosource.language.times.expressions import find_times
from twosource.model.article import Article

BLANK = spacy.blank("en")


def values(text, published="2021-11-03"):
    return [(time.text, time.value) for time in find_times(Article.from_text(text, published=published), BLANK(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Net fell to $3 million from $5 million a year earlier.", ("a year earlier", "2020-Q3")),
        ("It sold 40% more than a year earlier.", ("a year earlier", "2020-Q3")),
        ("In the year-ago quarter it lost money.", ("the year-ago quarter", "2020-Q3")),
        ("The latest period held a gain.", ("The latest period", "2021-Q3")),
        ("In the 2020 period it lost money.", ("the 2020 period", "2020-Q3")),
        ("It lost money in the corresponding period last year.", ("the corresponding period last year", "2020-Q3")),
        ("The fourth quarter will be better.", ("The fourth quarter", "2021-Q4")),
        ("Net for the year-earlier nine months rose.", ("the year-earlier nine months", "P9M")),
    ],
)
def test_text_that_reports_on_a_quarter_compares_with_the_same_one(text, expected):
    assert values("The firm told of its third quarter. " + text)[-1] == expected


def test_outlook_does_not_move_the_quarter_reported_on():
    text = "The third quarter was good. The fourth quarter will be better. Sales in the latest quarter rose."
    assert values(text)[-1] == ("the latest quarter", "2021-Q3")


def test_year_earlier_without_a_quarter_is_a_year():
    assert values("Prices rose 7% from a year earlier.") == [("a year earlier", "2020")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the third quarter of fiscal 2021", "2021-Q3"),
        ("the first two quarters of 2020", "2020-H1"),
        ("the last half of 2020", "2020-H2"),
        ("last year's third quarter", "2020-Q3"),
        ("this year's third quarter", "2021-Q3"),
    ],
)
def test_quarter_is_named_with_its_year(text, value):
    assert values(f"It fell in {text}.") == [(text, value)]


def test_quarter_without_a_document_day_keeps_its_x():
    assert values("It fell in the third quarter.", None) == [("the third quarter", "XXXX-Q3")]

"""Articles made from a text as it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import UsageError
from twosource.model.article import UNDATED, Article, Dated, Precision

WRAPPED = """The bridge over the river was closed on Monday
after inspectors found cracks in two of its
pillars, the county said in a short statement
that gave no date for its opening.

Traffic is led over the old road until the
work is done, and lorries have to take the
motorway in the north of the county instead,
which adds an hour to the way."""


@given(st.text())
def test_text_is_kept_as_it_is(text):
    article = Article.from_text(text)
    assert article.text == text
    assert all(text[p.start : p.end].strip() == text[p.start : p.end] != "" for p in article.paragraphs)


def test_each_line_is_a_paragraph():
    assert [(p.start, p.end) for p in Article.from_text("One.\n\n Two. \nThree.").paragraphs] == [
        (0, 4),
        (7, 11),
        (13, 19),
    ]


def test_hard_wrapped_lines_make_one_paragraph():
    assert len(Article.from_text(WRAPPED).paragraphs) == 2


def test_a_given_day_is_certain():
    assert Article.from_text("Text.", published=date(2022, 1, 11)).published.day == date(2022, 1, 11)


@pytest.mark.parametrize(
    ("value", "precision"),
    [("2022", "year"), ("2022-01", "month"), ("2022-01-11", "day"), ("2022-01-11T09:30+02:00", "minute")],
)
def test_a_given_date_is_as_exact_as_it_is_written(value, precision):
    assert Article.from_text("Text.", published=value).published.precision == precision


@pytest.mark.parametrize("value", ["soon", "2022-02-31", "January 11, 2022", "2022-13", ""])
def test_words_that_are_no_date_are_refused(value):
    with pytest.raises(UsageError, match="is no date"):
        Article.from_text("Text.", published=value)


def test_without_a_day_the_article_is_undated():
    assert Article.from_text("Text.").published == UNDATED


def test_a_month_is_no_day():
    assert Dated("2022-01", Precision.MONTH, 0.5, "rights line").day is None


def test_id_depends_on_the_text():
    assert Article.from_text("One.").id != Article.from_text("Two.").id

"""Numbers, days and lists in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.statement import When
from twosource.presenting import wording


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2031, 3, 11), date(2031, 3, 11), "11 March 2031"),
        (date(2031, 3, 9), date(2031, 3, 11), "9–11 March 2031"),
        (date(2031, 2, 27), date(2031, 3, 2), "27 February – 2 March 2031"),
        (date(2030, 12, 30), date(2031, 1, 2), "30 December 2030 – 2 January 2031"),
        (date(2031, 2, 1), date(2031, 2, 28), "February 2031"),
        (date(2031, 12, 1), date(2031, 12, 31), "December 2031"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),
        (date(2018, 1, 1), date(2020, 12, 31), "2018–2020"),
        (None, date(2031, 3, 11), "until 11 March 2031"),
        (date(2031, 3, 11), None, "from 11 March 2031"),
        (None, None, None),
    ],
)
def test_days_in_words(earliest, latest, words):
    assert wording.name_interval(earliest, latest) == words


@given(st.dates(), st.dates())
def test_any_two_days_have_words(one, other):
    earliest, latest = sorted((one, other))
    assert wording.name_written(wording.write_interval(earliest, latest)) == wording.name_interval(earliest, latest)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2031-03-11", "11 March 2031"),
        ("2031-03-11T08:00:00+01:00", "11 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-11/..", "from 11 March 2031"),
        ("../2031-03-11", "until 11 March 2031"),
        ("../2031", "by 2031"),
        ("soon", "soon"),
        (None, None),
    ],
)
def test_written_days_in_words(written, words):
    assert wording.name_written(written) == words


@pytest.mark.parametrize(
    ("value", "words"), [("2031", "2031"), ("2031-12", "December 2031"), ("2031-12-31", "31 December 2031")]
)
def test_an_end_is_no_more_exact_than_it_was_told(value, words):
    assert wording.name_end(When("by then", value, None, date(2031, 12, 31))) == words


def test_a_time_without_days_keeps_its_own_words():
    assert wording.name_when(When("after the storm", None, None, None)) == "“after the storm”"


@pytest.mark.parametrize(("number", "words"), [(0, "no pages"), (1, "one page"), (2, "two pages"), (13, "13 pages")])
def test_counts_of_things(number, words):
    assert wording.count_of(number, "page") == words


@pytest.mark.parametrize(
    ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")]
)
def test_lists_in_words(words, joined):
    assert wording.join_words(words) == joined


@given(st.text(max_size=60), st.integers(min_value=2, max_value=40))
def test_shortened_text_is_short(text, limit):
    assert len(wording.shorten(text, limit)) <= limit + 1

"""Stamps that count back from the visit."""

from datetime import date

import pytest

from twosource.reading.date_signs import Layout
from twosource.reading.lines import PageLine
from twosource.reading.relative_days import find_relative_signs

VISIT = date(2022, 2, 8)


def find(text, language="en", fetched=VISIT):
    story = "The council closed the old bridge at the harbour on the evening of that day, its chair said."
    lines = (
        PageLine("Bridge closed", kept=False, is_title=True, reason="title"),
        PageLine(text, kept=False, is_title=False, reason="stamp"),
        PageLine(story, kept=True, is_title=False, reason=None),
    )
    return [sign.day for sign in find_relative_signs(Layout(lines), language, fetched)]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2 hours ago", "en", date(2022, 2, 8)),
        ("Posted 3 days ago", "en", date(2022, 2, 5)),
        ("vor 2 Tagen", "de", date(2022, 2, 6)),
        ("il y a 5 minutes", "fr", date(2022, 2, 8)),
        ("2日前", "ja", date(2022, 2, 6)),
        ("30 hours ago", "en", date(2022, 2, 7)),
    ],
)
def test_a_stamp_counts_from_the_day_of_the_visit(text, language, day):
    assert find(text, language) == [day]


@pytest.mark.parametrize("text", ["2 hours", "90 days ago", "word " * 20 + "2 hours ago"])
def test_what_is_no_stamp(text):
    assert find(text) == []


def test_nothing_without_the_day_of_the_visit():
    assert find("2 hours ago", fetched=None) == []

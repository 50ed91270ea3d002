"""The dates of a page's lines with their marks."""

import pytest

from twosource.reading.block import BYLINE
from twosource.reading.date_signs import MOST_SIGNS, find_signs
from twosource.reading.lines import PageLine

STORY = "The council closed the old bridge at the harbour on the evening of that day, its chair said."


def line(text, *, kept=False, is_title=False, reason=None):
    return PageLine(text, kept=kept, is_title=is_title, reason=reason)


def marks_of(*, above=(), below=(), end=(), at=0):
    lines = (
        *(line(text) for text in above),
        line("Bridge closed", is_title=True),
        *(line(text) for text in below),
        line(STORY, kept=True),
        line(STORY + " And so on.", kept=True),
        *(line(text) for text in end),
    )
    return find_signs(lines, "en", day_first=False)[at].marks


@pytest.mark.parametrize(
    ("page", "mark"),
    [
        ({"above": ("Tuesday, February 8, 2022", "a", "b", "c")}, "top"),
        ({"above": ("a", "b", "c", "8 Feb 2022")}, "just_above_title"),
        ({"below": ("8 Feb 2022",)}, "title_1"),
        ({"below": ("a", "b", "8 Feb 2022")}, "title_2"),
        ({"below": ("8 Feb 2022",)}, "just_above_story"),
        ({"below": ("8 Feb 2022",)}, "alone"),
        ({"below": ("Published 8 Feb 2022",)}, "said_published"),
        ({"below": ("Published", "8 Feb 2022")}, "said_published"),
        ({"below": ("Updated: 8 Feb 2022",)}, "said_updated"),
        ({"below": ("8 Feb 2022, 10:20",)}, "clock"),
        ({"below": ("Tuesday, 8 Feb 2022",)}, "weekday"),
        ({"below": ("Monday, 8 Feb 2022",)}, "weekday_wrong"),
        ({"below": ("6-8 Feb 2022",)}, "ranged"),
        ({"below": ("08.02.22",)}, "short_year"),
        ({"end": ("8 Feb 2022",)}, "story_end"),
        ({"end": ("a", "b", "c", "d", "8 Feb 2022")}, "below"),
        ({"end": ("© The Example, 8 Feb 2022",)}, "rights"),
        ({"end": ("Anna Berg, 8 Feb 2022", "Reply")}, "answered"),
    ],
)
def test_a_mark(page, mark):
    assert mark in marks_of(**page)


def test_a_date_in_a_sentence_has_no_place():
    lines = (line("Bridge closed", is_title=True), line(STORY + " It was built by 8 Feb 1922.", kept=True))
    assert "in_sentence" in find_signs(lines, "en", day_first=False)[0].marks
    assert "title_1" not in find_signs(lines, "en", day_first=False)[0].marks


def test_a_date_beside_a_byline():
    lines = (line("Bridge closed", is_title=True), line("By Anna Berg", reason=BYLINE), line("8 Feb 2022"))
    assert "by_byline" in find_signs(lines, "en", day_first=False)[0].marks


def test_the_dates_of_a_list_are_alike():
    dates = tuple(f"{day} Feb 2022" for day in range(11, 16))
    assert "alike_first" in marks_of(end=dates)
    assert "alike" in marks_of(end=dates, at=1)


def test_figures_that_can_be_swapped_are_two_signs():
    found = find_signs((line("04/05/2022"),), "en", day_first=False)
    assert [(sign.day.isoformat(), "other_order" in sign.marks) for sign in found] == [
        ("2022-04-05", False),
        ("2022-05-04", True),
    ]


def test_the_time_of_day_is_kept():
    assert (
        find_signs((line("2022-02-08T10:20:00+01:00"),), "en", day_first=False)[0].value == "2022-02-08T10:20:00+01:00"
    )


def test_a_hostile_page_has_no_more_signs_than_are_weighed():
    assert len(find_signs((line("8 Feb 2022"),) * 1000, "en", day_first=False)) == MOST_SIGNS

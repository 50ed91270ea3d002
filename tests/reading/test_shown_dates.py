"""Full dates in a line of a page."""

from datetime import date

import pytest

from twosource.reading.shown_dates import find_shown_dates


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, January 11, 2022",
        "Jan. 11, 2022",
        "11 Jan 2022",
        "11th of January 2022",
        "Published 2022-01-11T09:30:00Z",
        "11:58, 11 JAN 2022",
        "11.01.2022",
        "2022/01/11",
        "01/11/2022",
    ],
)
def test_one_day_in_many_forms(line):
    assert [shown.day for shown in find_shown_dates(line)] == [date(2022, 1, 11)]


@pytest.mark.parametrize("line", ["in 2022", "Jan. 11", "version 1.2.2022.4", "31/02/2022", "call 01/2022"])
def test_no_full_date(line):
    assert find_shown_dates(line) == ()


def test_a_day_and_a_month_that_may_be_swapped_are_marked():
    assert [shown.ambiguous for shown in find_shown_dates("04/05/2016 or 25/05/2016")] == [True, False]


@pytest.mark.parametrize(
    ("line", "agrees"), [("Tue, 11 Jan 2022", True), ("Friday, 11 Jan 2022", False), ("11 Jan 2022", None)]
)
def test_the_weekday_beside_it_is_checked(line, agrees):
    assert find_shown_dates(line)[0].weekday_agrees is agrees


@pytest.mark.parametrize(
    ("line", "clock"), [("11 Jan 2022, 18:20", True), ("6 p.m., 11 Jan 2022", True), ("11 Jan 2022", False)]
)
def test_a_time_of_day_is_noticed(line, clock):
    assert find_shown_dates(line)[0].has_clock is clock

"""Calendar values are made, moved and read back as days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.times.calendar import days_of, month_value, move, move_months, quarter_value, unit_value

UNITS = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-01-11", date(2022, 1, 11), date(2022, 1, 11)),
        ("2022-01-11T23:00", date(2022, 1, 11), date(2022, 1, 11)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-W01", date(2022, 1, 3), date(2022, 1, 9)),
        ("2022-W01-WE", date(2022, 1, 8), date(2022, 1, 9)),
        ("2022-Q3", date(2022, 7, 1), date(2022, 9, 30)),
        ("2022-H1", date(2022, 1, 1), date(2022, 6, 30)),
        ("2021-WI", date(2021, 12, 1), date(2022, 2, 28)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_value_covers_its_days(value, first, last):
    assert days_of(value) == (first, last)


@pytest.mark.parametrize("value", ["PAST_REF", "XXXX-01-05", "P2D", "2022-02-30", "2022-W60", "BC0390", ""])
def test_no_piece_of_the_calendar_has_no_days(value):
    assert days_of(value) == (None, None)


def test_months_run_into_other_years():
    assert (month_value(2022, 13), month_value(2022, 0), quarter_value(2022, 0)) == ("2023-01", "2021-12", "2021-Q4")


def test_month_end_is_kept_within_a_shorter_month():
    assert move_months(date(2022, 1, 31), 1) == date(2022, 2, 28)


def test_hours_move_by_whole_days():
    assert (move(date(2022, 1, 11), "hour", 72), move(date(2022, 1, 11), "hour", 12)) == (
        date(2022, 1, 14),
        date(2022, 1, 11),
    )


@given(st.dates(min_value=date(100, 1, 1), max_value=date(9899, 12, 31)), st.sampled_from(UNITS))
def test_a_unit_holds_the_day_it_was_made_of(day, unit):
    first, last = days_of(unit_value(day, unit))
    assert first is not None
    assert last is not None
    assert first <= last
    assert unit == "weekend" or first <= day <= last


@given(st.dates(), st.sampled_from(UNITS), st.integers(-(10**6), 10**6))
def test_moving_stays_within_the_calendar(day, unit, count):
    assert date.min <= move(day, unit, count) <= date.max

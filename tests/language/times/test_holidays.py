"""Holidays fall on their days."""

from datetime import date

import pytest

from twosource.language.times.holidays import HOLIDAYS, find_easter, find_holiday


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas eve", 2021, date(2021, 12, 24)),
        ("thanksgiving", 2021, date(2021, 11, 25)),
        ("memorial day", 2022, date(2022, 5, 30)),
        ("election day", 2022, date(2022, 11, 8)),
        ("good friday", 2023, date(2023, 4, 7)),
        ("ash wednesday", 2022, date(2022, 3, 2)),
        ("black friday", 2022, date(2022, 11, 25)),
        ("juneteenth", 2022, date(2022, 6, 19)),
    ],
)
def test_holiday_is_found(name, year, day):
    assert find_holiday(name, year) == day


@pytest.mark.parametrize(("year", "day"), [(1999, date(1999, 4, 4)), (2024, date(2024, 3, 31))])
def test_easter_is_found(year, day):
    assert find_easter(year) == day


@pytest.mark.parametrize("name", HOLIDAYS)
def test_every_holiday_has_a_day_each_year(name):
    assert all(find_holiday(name, year).year == year for year in range(1990, 2030))

"""Days of the Iranian calendar."""

from datetime import date

import pytest

from twosource.reading.solar import solar_day


@pytest.mark.parametrize(
    ("year", "month", "day", "ours"),
    [
        (1378, 1, 1, date(1999, 3, 21)),
        (1400, 1, 1, date(2021, 3, 21)),
        (1399, 2, 28, date(2020, 5, 17)),
        (1357, 11, 22, date(1979, 2, 11)),
        (1403, 12, 30, date(2025, 3, 20)),
    ],
)
def test_a_day_in_our_calendar(year, month, day, ours):
    assert solar_day(year, month, day) == ours


@pytest.mark.parametrize(("year", "month", "day"), [(1404, 12, 30), (1399, 7, 31), (1399, 13, 1), (2020, 1, 1)])
def test_no_such_day(year, month, day):
    assert solar_day(year, month, day) is None

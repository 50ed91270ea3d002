"""Whether a confidence is kept."""

import pytest
from bench.calibration import BINS, reliability, to_reliability_table


def test_a_confidence_that_is_kept_has_no_error():
    assert reliability([(1.0, True)] * 20)[0] == pytest.approx(0.0)


def test_the_error_is_the_distance_from_what_was_right():
    pairs = [(0.9, number % 2 == 0) for number in range(40)]
    assert reliability(pairs)[0] == pytest.approx(0.4)


def test_groups_are_of_equal_size_from_the_least_sure():
    _, rows = reliability([(number / 100, True) for number in range(100)])
    assert [row.count for row in rows] == [10] * BINS
    assert rows[0].confidence < rows[-1].confidence


def test_nothing_to_judge_is_no_error():
    assert reliability([]) == (0.0, [])


def test_the_table_names_the_error():
    assert to_reliability_table("made up", [(1.0, True)] * 10).startswith(
        "made up: expected calibration error 0.000 over 10"
    )

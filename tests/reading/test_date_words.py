"""Months and weekdays by their names in many languages."""

import pytest

from twosource.reading.date_words import find_month, find_weekday, is_own


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [
        ("Jänner", "de", 1),
        ("févr.", "fr", 2),
        ("MÄRZ", "de", 3),
        ("avril", "fr", 4),
        ("мая", "ru", 5),
        ("Ιουνίου", "el", 6),
        ("lipca", "pl", 7),
        ("srpna", "cs", 8),
        ("أيلول", "ar", 9),
        ("אוקטובר", "he", 10),
        ("listopada", "pl", 11),
        ("listopada", "hr", 10),
        ("গেট", "bn", None),
        ("दिसंबर", "hi", 12),
        ("اردیبهشت", "fa", 102),
        ("Sept", None, 9),
    ],
)
def test_a_month_by_its_name(word, language, number):
    assert find_month(word, language) == number


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [("Montag", "de", 0), ("tirsdag", "da", 1), ("środa", "pl", 2), ("пятница", "ru", 4), ("Sunday", "fr", 6)],
)
def test_a_weekday_by_its_name(word, language, number):
    assert find_weekday(word, language) == number


def test_a_weekday_of_another_language_can_be_refused():
    assert find_weekday("Montag", "fr", own=True) is None


@pytest.mark.parametrize(
    ("word", "language", "own"), [("mars", "fr", True), ("mars", "en", False), ("mars", None, True)]
)
def test_whether_a_month_is_of_the_language_of_the_page(word, language, own):
    assert is_own(word, language) is own

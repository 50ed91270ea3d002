"""How near the meanings of two words are."""

import pytest

from twosource.resolving.incident_meanings import compare_meanings, compare_words


@pytest.mark.parametrize(
    ("one", "other"), [("quake", "earthquake"), ("struck", "hitting"), ("fled", "escaped"), ("win", "victories")]
)
def test_words_of_one_meaning_are_near(one, other):
    assert compare_words(one, other) >= 0.5
    assert compare_words(one, other) == compare_words(other, one)


@pytest.mark.parametrize(("one", "other"), [("quake", "wedding"), ("said", "sank"), ("zzyzx", "quake"), ("", "quake")])
def test_words_of_other_meanings_are_not(one, other):
    assert compare_words(one, other) < 0.3


def test_a_telling_without_words_is_near_to_none():
    assert compare_meanings((), ("quake",)) == (0.0, 0.0)


def test_all_words_count_on_average():
    nearest, mean = compare_meanings(("quake", "wedding"), ("earthquake",))
    assert nearest > mean > 0

"""Names brought to a form in which two can be compared."""

import pytest

from twosource.resolving.names import body_name, initials, is_acronym, person_words, same_given_names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("President Ada Lund", ("ada", "lund")),
        ("A. B. Lund Jr.", ("a", "b", "lund")),
        ("Mr. Ada-Maria Lund", ("ada", "maria", "lund")),
        ("General", ("general",)),
    ],
)
def test_words_of_a_person(name, expected):
    assert person_words(name) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("ada",), ("ada", "maria"), True),
        (("a",), ("ada",), True),
        (("ada",), ("bo",), False),
        ((), ("ada",), False),
        (("maria",), ("ada", "maria"), True),
    ],
)
def test_given_names(one, other, same):
    assert same_given_names(one, other) is same


@pytest.mark.parametrize(
    "name", ["the Ministry of Health", "Norland's health ministry", "health ministry of Norland", "Health Ministry"]
)
def test_a_ministry_has_one_name(name):
    assert body_name(name, frozenset({"norland"})).removesuffix(" of") == "health ministry"


def test_an_acronym_is_the_initials_of_the_telling_words():
    assert initials("League of the Northern Ports") == "LNP"
    assert is_acronym("L.N.P.")
    assert not is_acronym("LN")

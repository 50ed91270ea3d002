"""Numbers that name or number a thing count nothing."""

import pytest

from twosource.language.quantities.labels import is_address, is_label, names_a_union, numbers_a_line


def spans(text, number):
    return text.index(number), text.index(number) + len(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("under article 15 of it", "15"),
        ("on flight 370 to it", "370"),
        ("the no. 3 seed", "3"),
        ("call 304-399-6500 now", "304"),
        ("call 131 564 now", "131"),
        ("at 9/11 we", "9"),
        ("at 2132 gmt today", "2132"),
        ("the 700 block of a street", "700"),
        ("on 18 may it rained", "18"),
        ("my 401(k) fell", "401"),
    ],
)
def test_labels_and_codes_are_told(text, number):
    assert is_label(text, *spans(text, number))


@pytest.mark.parametrize(("text", "number"), [("under 15 of them", "15"), ("and 370 boats", "370")])
def test_plain_numbers_are_no_labels(text, number):
    assert not is_label(text, *spans(text, number))


def test_a_plural_noun_makes_a_count_of_what_looks_like_a_label():
    text = "on the bus 12 people slept"
    assert not is_label(text, *spans(text, "12"), plural=True)


def test_a_street_after_a_number_is_an_address():
    assert is_address("at 207 South Main St. today", 6)


def test_the_number_of_a_list_is_told_at_its_line():
    text = "Do this:\n2. Wash your hands"
    assert numbers_a_line(text, *spans(text, "2"))


@pytest.mark.parametrize(
    ("text", "number", "plural", "expected"),
    [
        ("the Group of Seven met", "Seven", False, True),
        ("The Group of 20 nations met", "20", True, True),
        ("the group of seven boys", "seven", True, False),
        ("Group of 30 youths attack bus", "30", True, False),
    ],
)
def test_capitals_make_a_group_a_union_of_states(text, number, plural, expected):
    assert names_a_union(text, text.index(number), plural=plural) is expected

"""What kinds of things figures count."""

import pytest

from twosource.extracting.counting.counted_nouns import Kind, find_kind, is_demonym


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("people", Kind.PEOPLE),
        ("asylum seekers", Kind.PEOPLE),
        ("asylum-seekers", Kind.PEOPLE),
        ("beekeepers", Kind.PEOPLE),
        ("soldiers", Kind.FORCES),
        ("rescue units", Kind.FORCES),
        ("fire engines", Kind.RESCUE_VEHICLES),
        ("merlin engines", None),
        ("housing units", Kind.BUILDINGS),
        ("storage units", None),
        ("co-workers", Kind.PEOPLE),
        ("skiffs", Kind.VEHICLES),
        ("machine guns", Kind.WEAPONS),
        ("tents", None),
        ("houses", Kind.BUILDINGS),
        ("rockets", Kind.WEAPONS),
        ("deaths", Kind.FATES),
        ("kilometers", None),
        ("complaints", None),
        ("Norwegians", Kind.PEOPLE),
        ("poles", None),
        (None, None),
    ],
)
def test_the_last_word_tells_the_kind(noun, kind):
    assert find_kind(noun) is kind


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Turks", True), ("Swede", True), ("Frenchmen", True), ("poles", False), ("Ankara", False), ("Trucks", False)],
)
def test_a_people_of_a_country_is_known_by_its_capital(word, expected):
    assert is_demonym(word) is expected

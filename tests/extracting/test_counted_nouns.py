"""What kinds of things figures count."""

import pytest

from twosource.extracting.counted_nouns import Kind, find_kind


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
        ("housing units", None),
        ("houses", Kind.BUILDINGS),
        ("rockets", Kind.WEAPONS),
        ("deaths", Kind.FATES),
        ("kilometers", None),
        ("complaints", None),
        (None, None),
    ],
)
def test_the_last_word_tells_the_kind(noun, kind):
    assert find_kind(noun) is kind

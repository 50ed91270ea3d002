"""What a given name tells, whatever the language and the accents."""

import pytest

from twosource.language.entities.given_names import is_woman


@pytest.mark.parametrize(
    ("name", "woman"),
    [
        ("Álvaro Quint", False),
        ("Lucía Ferrer", True),
        ("Carolina Nieto", True),
        ("Hernán Pardo", False),
        ("Zeynep Kaya", True),
        ("Sanjay Rao", False),
        ("Tetiana Bondar", True),
        ("Andrea Berg", None),
        ("Robin Falk", None),
    ],
)
def test_a_given_name_tells_a_woman_or_a_man(name, woman):
    assert is_woman(name) is woman

"""The language of a text by its script and its function words."""

import pytest

from twosource.reading.tongue import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The port was closed on Tuesday after a crane fell into the water.", "en"),
        ("Der Hafen wurde am Dienstag geschlossen, weil ein Kran in das Wasser gefallen ist.", "de"),
        ("Le port a été fermé mardi après la chute d'une grue dans les eaux du bassin.", "fr"),
        ("El puerto fue cerrado el martes por la caída de una grúa en las aguas del muelle.", "es"),
        ("港口星期二关闭。", None),
        ("", None),
    ],
)
def test_a_language_is_told(text: str, code: str | None) -> None:
    assert find_language(text)[0] == code

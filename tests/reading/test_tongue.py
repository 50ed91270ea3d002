"""The language of a text by its script and its function words."""

import pytest

from twosource.reading.tongue import find_language, name_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The port was closed on Tuesday after a crane fell into the water.", "en"),
        ("Der Hafen wurde am Dienstag geschlossen, weil ein Kran in das Wasser gefallen ist.", "de"),
        ("Le port a été fermé mardi après la chute d'une grue dans les eaux du bassin.", "fr"),
        ("El puerto fue cerrado el martes por la caída de una grúa en las aguas del muelle.", "es"),
        ("Przez ulicę zawaliło się drzewo, ale nikomu nic się nie stało, podała straż w środę rano.", "pl"),
        ("Satama suljettiin tiistaina, koska nosturi oli kaatunut veteen yöllä.", "fi"),
        ("Порт закрыли во вторник после падения крана в воду.", "ru"),
        ("Порт закрили у вівторок після падіння крана у воду.", "uk"),
        ("أغلق الميناء يوم الثلاثاء بعد سقوط رافعة في الماء.", "ar"),
        ("港は火曜日に閉鎖された。", "ja"),
        ("港口星期二关闭。", "zh"),
        ("항구는 화요일에 폐쇄되었다.", "ko"),
        ("Το λιμάνι έκλεισε την Τρίτη.", "el"),
        ("ok", None),
        ("", None),
    ],
)
def test_a_language_is_told(text: str, code: str | None) -> None:
    assert find_language(text) == code


@pytest.mark.parametrize(
    ("code", "name"), [("fi", "Finnish"), ("xx", "the language xx"), (None, "a language that was not recognised")]
)
def test_a_language_has_a_name(code: str | None, name: str) -> None:
    assert name_language(code) == name

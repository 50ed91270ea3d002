"""UTF-8 read as another encoding is mended where nothing else can have been meant, and only there."""

import pytest

from twosource.reading.mojibake import repair

LINE = "Le maire a déclaré que l’hôtel – fermé – coûte 20 €."


def misread(text: str, codec: str) -> str:
    """The text as it looks when its UTF-8 was read in the codec, undefined bytes as control characters."""
    chars = (bytes([byte]).decode(codec, "replace") for byte in text.encode())
    return "".join(chr(byte) if char == "\ufffd" else char for byte, char in zip(text.encode(), chars, strict=True))


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "cp1251", "mac-roman"])
@pytest.mark.parametrize("line", [LINE, "Мэр сообщил", "市長は水曜日", "Straße – größer, „ähnlich“"])
def test_a_misread_line_is_mended(line: str, codec: str) -> None:
    assert repair(f"Plain.\n{misread(line, codec)}\nÀ côté.") == f"Plain.\n{line}\nÀ côté."


def test_a_page_that_was_misread_whole_is_mended_whole() -> None:
    text = "\n".join(["é", "Ã la carte, à côté", "“Ö”", "déjà vu", "Übermorgen", "straße", "äöü"])
    assert repair(misread(text, "cp1252")) == text


def test_what_was_misread_twice_is_mended() -> None:
    assert repair(misread(misread(LINE, "cp1252"), "cp1252")) == LINE


@pytest.mark.parametrize(
    ("spoiled", "mended"),
    [
        ("It\u00e2\u20ac\u2122s “late”.", "It’s “late”."),
        ("rÃ©union à Paris", "réunion à Paris"),
        ("the end.\u00c2\u00a0 “Then”", "the end.\u00a0 “Then”"),
        ("ðŸ™‚ “fine”", "🙂 “fine”"),
        ("ï»¿“Start”", "\ufeff“Start”"),
    ],
)
def test_a_sequence_that_no_language_writes_is_mended_among_others(spoiled: str, mended: str) -> None:
    assert repair(spoiled) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Disse “AMANHÔ.", "IRMû e “MÔ", "“le café”… et «voilà»…", "TRƯỜNG HỌC Â, Ã", "Він сказав: «Ні», і пішов.",
        "5 °C, 3 ½ £, © Âge", "Вођа је рекао „Не“.", "ÂÃ", "Ünï½", "Ã“ COMO",
    ],
)  # fmt: skip
def test_what_a_language_may_write_stays(text: str) -> None:
    assert repair(text) == text


def test_a_sequence_that_is_no_utf8_stays() -> None:
    assert repair("\u00e2\u20ac") == "\u00e2\u20ac"

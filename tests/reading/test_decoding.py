"""Bytes become text in whatever encoding they are, mixed ones line by line."""

import pytest

from twosource.reading.decoding import clean, decode, looks_binary

TEXT = "The café’s owner – a “friend” of the mayor – said it cost €20 in all.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_encoding_is_found(encoding: str) -> None:
    assert decode((TEXT * 3).encode(encoding)) == TEXT * 3


def test_a_declared_charset_is_used() -> None:
    page = f'<meta charset="koi8-r"><p>Привет {TEXT[:3]}</p>'
    assert decode(page.encode("koi8-r")) == page


def test_mixed_encodings_are_repaired_line_by_line() -> None:
    assert decode(TEXT.encode("utf-8") * 3 + TEXT.encode("cp1252")) == TEXT * 4


@pytest.mark.parametrize(
    ("dirty", "clean_text"),
    [("a\x00b", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("a\u200bb\ufeff", "ab"), ("a\u2028b", "a\nb"), ("x\ud800y", "xy")],
)
def test_invisible_characters_go(dirty: str, clean_text: str) -> None:
    assert clean(dirty) == clean_text


def test_control_characters_tell_binary_data() -> None:
    assert looks_binary("\x01\x02\x03abc")
    assert not looks_binary(TEXT)

"""What a page or its server declares as its encoding."""

import codecs

import pytest

from twosource.reading.charset import _codecs, declared_codec, find_codec, header_charset


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"), (" latin1 ", "cp1252"), ("ascii", "cp1252"), ("gb2312", "gb18030"),
        ("x-sjis", "cp932"), ("ks_c_5601-1987", "cp949"), ("TIS-620", "cp874"), ("iso-8859-9", "cp1254"),
        ("x-mac-cyrillic", "mac-cyrillic"), ("utf8", "utf-8"), ("UTF-16", "utf-16-le"), ("utf-7", None),
        ("cp037", None), ("rot13", None), ("base64", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_a_label_names_the_codec_that_browsers_use(label: str | None, codec: str | None) -> None:
    assert find_codec(label) == codec


def test_every_codec_of_the_table_is_pythons() -> None:
    assert [name for name in set(_codecs().values()) if not codecs.lookup(name)] == []


@pytest.mark.parametrize(
    ("header", "label"),
    [
        ("text/html; charset=utf-8", "utf-8"), ('text/html;CHARSET = "Shift_JIS"', "Shift_JIS"), ("text/html", None),
        (None, None), ("text/html; charset=", None),
    ],
)  # fmt: skip
def test_the_header_names_a_charset(header: str | None, label: str | None) -> None:
    assert header_charset(header) == label


@pytest.mark.parametrize(
    ("markup", "codec"),
    [
        (b'<meta charset="windows-1251">', "cp1251"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=euc-jp">', "euc_jp"),
        (b'<?xml version="1.0" encoding="big5"?>', "big5hkscs"),
        (b'<!-- <meta charset="big5"> --><meta charset="koi8-r">', "koi8-r"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<meta charset="utf-7">', None),
        (b"<p>charset=koi8-r</p>", None),
        (b" " * 5000 + b'<meta charset="koi8-r">', "koi8-r"),
    ],
)
def test_markup_declares_a_codec(markup: bytes, codec: str | None) -> None:
    assert declared_codec(markup) == codec

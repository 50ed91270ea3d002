"""What a page is, told by its content."""

import pytest

from twosource.reading.kind import Kind, find_binary, find_container, find_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><html><body>Hi</body></html>", Kind.HTML),
        ("\n <html lang='en'><p>Hi", Kind.HTML),
        ("<!-- saved --><html>", Kind.HTML),
        ("<div><p>One.</p><p>Two.</p></div>", Kind.HTML),
        ("The tag <p> opens a paragraph.", Kind.TEXT),
        ("Plain words.", Kind.TEXT),
        ('{"a": 1}', Kind.TEXT),
    ],
)
def test_markup_is_told_from_text(text: str, kind: Kind) -> None:
    assert find_kind(text) is kind


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.4", "a PDF file"),
        (b"RIFF\xff\xff\xff\xffWEBPVP8 ", "a WebP image"),
        (b"\x00\x00\x00\x18ftypmp42", "an MP4 or HEIF file"),
        (b"Plain words about a PDF.", None),
    ],
)
def test_binary_files_are_named(data: bytes, name: str | None) -> None:
    assert find_binary(data) == name


def test_a_dump_under_its_address_is_no_list_of_addresses():
    assert find_container(b"https://tarn-times.example.org/pier\nThe pier was closed on Tuesday.") is None

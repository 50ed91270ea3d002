"""What the bytes of a page are, found by their content and never by their name."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of page that can be read."""

    HTML = "html"
    TEXT = "text"


# First bytes of formats that are no text (file(1), RFC 1952, ISO 32000, PKWARE's appnote, ...), and what to call them.
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"\x00asm", "a WebAssembly program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"{\\rtf", "an RTF document"),
)
# Formats whose mark does not stand at their first byte: RIFF containers, ISO media files, tar archives.
LATER_SIGNATURES = (
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a WAVE file"),
    (8, b"AVI ", "an AVI file"),
    (4, b"ftyp", "an MP4 or HEIF file"),
    (257, b"ustar", "a tar archive"),
)
HEAD_SIZE = 4096

HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# Fragments of pages: at least three pairs of block elements in the first part of the text.
BLOCK_TAG = re.compile(r"<(p|div|h[1-6]|article|section|ul|table|span|main|header)\b[^<>]*>", re.IGNORECASE)
END_TAG = re.compile(r"</(p|div|h[1-6]|article|section|ul|table|span|main|header)\s*>", re.IGNORECASE)


def find_binary(data: bytes) -> str | None:
    """What to call data that is no text, or None where it may be text."""
    for mark, name in SIGNATURES:
        if data.startswith(mark):
            return name
    for offset, mark, name in LATER_SIGNATURES:
        if data[offset : offset + len(mark)] == mark and not data[:offset].isascii():
            return name
        if mark == b"ftyp" and data[offset : offset + 4] == mark and data[:3] == b"\x00\x00\x00":
            return name
    return None


def find_kind(text: str) -> Kind:
    """Whether decoded text is markup or a plain text dump.

    >>> find_kind("<!doctype html><p>Hello"), find_kind("He wrote <p> once.")
    (<Kind.HTML: 'html'>, <Kind.TEXT: 'text'>)
    """
    if HTML_START.match(text, 0, HEAD_SIZE):
        return Kind.HTML
    head = text[: 16 * HEAD_SIZE]
    if "</html>" in text[-HEAD_SIZE:].lower():
        return Kind.HTML
    opened = len(BLOCK_TAG.findall(head))
    closed = len(END_TAG.findall(head))
    few = 3 if head.lstrip().startswith("<") else 6
    return Kind.HTML if min(opened, closed) >= few or (opened >= 1 and closed >= 1 and few == 3) else Kind.TEXT

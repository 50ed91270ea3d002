"""What the bytes of a page are, found by their content and never by their name."""

from __future__ import annotations

import re
from enum import StrEnum

from twosource.reading.stream import HEAD


class Kind(StrEnum):
    """The kinds of page that can be read."""

    HTML = "html"
    TEXT = "text"


class Container(StrEnum):
    """The kinds of file that hold pages or tell where they are."""

    WARC = "WARC file"
    FEED = "feed"
    SITEMAP = "sitemap"
    ADDRESSES = "list of addresses"
    RECORDS = "JSON"
    MAIL = "mail"
    MAILBOX = "mailbox"
    ZIP = "ZIP archive"


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
    (b"\x37\x7f\x06\x82", "the log of an SQLite database"),
    (b"\x37\x7f\x06\x83", "the log of an SQLite database"),
    (b"\x18\xe2\x2d\x00", "the index of an SQLite database's log"),
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

XML_SKIPPED = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!DOCTYPE", b">"), (b"<!doctype", b">"))
"""What may stand before the first element of an XML document, and how it ends."""
MOST_SKIPPED = 20
XML_ROOT = re.compile(rb"<(?:[\w.-]{1,20}:)?([\w.-]{1,20})[\s/>]")
ROOTS = {
    b"rss": Container.FEED,
    b"feed": Container.FEED,
    b"RDF": Container.FEED,
    b"urlset": Container.SITEMAP,
    b"sitemapindex": Container.SITEMAP,
}
JSON_START = re.compile(rb"\{\s{0,99}[\"}]|\[\s{0,99}\{")
ADDRESS = re.compile(rb"https?://[^\s<>\"]+\s*$", re.IGNORECASE)
MAIL_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
SURE_HEADERS = frozenset({b"from", b"received", b"return-path", b"message-id", b"mime-version"})
MAIL_HEADERS = SURE_HEADERS | {b"date", b"subject", b"to", b"content-type", b"delivered-to", b"reply-to", b"sender"}
MAILBOX_START = re.compile(rb"From \S{1,200} .{0,40}\d\d:\d\d.{0,30}$")

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


def find_container(head: bytes) -> Container | None:
    """What kind of container the first bytes of a file belong to; None where they are those of a single page.

    >>> find_container(b'<?xml version="1.0"?><rss version="2.0">'), find_container(b"<html>")
    (<Container.FEED: 'feed'>, None)
    """
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Container.ZIP
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"WARC/0.", b"WARC/1.")):
        return Container.WARC
    if JSON_START.match(head):
        return Container.RECORDS
    if head.startswith(b"<"):
        found = XML_ROOT.match(_skip_prolog(head))
        return ROOTS.get(found[1]) if found else None
    return _find_mail(head) or (Container.ADDRESSES if _lists_addresses(head) else None)


def _skip_prolog(head: bytes) -> bytes:
    for _ in range(MOST_SKIPPED):
        ends = next((end for start, end in XML_SKIPPED if head.startswith(start)), None)
        if ends is None:
            return head
        has_subset = ends == b">" and b"[" in head.partition(ends)[0]
        head = head.partition(b"]>" if has_subset else ends)[2].lstrip()
    return head


def _find_mail(head: bytes) -> Container | None:
    lines = head.splitlines()
    in_box = bool(lines) and MAILBOX_START.match(lines[0]) is not None
    names = set()
    for line in lines[1:] if in_box else lines:
        found = MAIL_HEADER.match(line)
        if found:
            names.add(found[1].lower())
        elif not line.startswith((b" ", b"\t")):
            break
    if not names & SURE_HEADERS or len(names & MAIL_HEADERS) < 2:
        return None
    return Container.MAILBOX if in_box else Container.MAIL


def _lists_addresses(head: bytes) -> bool:
    lines = head.split(b"\n")
    if len(head) >= HEAD and len(lines) > 1:
        lines.pop()  # cut in its middle, perhaps
    whole = [line for line in lines if line.strip()]
    return bool(whole) and all(ADDRESS.match(line) for line in whole)


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

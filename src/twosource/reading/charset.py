"""The encoding that a page declares: in its HTTP header, its XML declaration, or a meta tag of its head."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Longest mark first: the UTF-32 mark begins with the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
HEAD_SIZE = 65_536
"""Bytes in which the declaration is looked for. Browsers look at 1,024; many news pages declare it
later, behind their scripts."""
HEADER_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)


@cache
def _codecs() -> Mapping[str, str]:
    table = (files("twosource.reading") / "charsets.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {label: codec for codec, labels in rows for label in labels.split()}


def find_codec(label: str | None) -> str | None:
    """Python's codec for a label; None for one that names no encoding of web pages (UTF-7 and EBCDIC among them).

    >>> find_codec("ISO-8859-1"), find_codec("utf-7")
    ('cp1252', None)
    """
    return _codecs().get(label.strip().lower()) if label else None


def header_charset(content_type: str | None) -> str | None:
    """The label in a Content-Type header, or None.

    >>> header_charset('text/html; charset="Shift_JIS"')
    'Shift_JIS'
    """
    found = HEADER_CHARSET.search(content_type or "")
    return found[1] if found else None


def marked_codec(data: bytes) -> tuple[str, int] | None:
    """The codec that a byte order mark tells and how long the mark is, or None."""
    return next(((codec, len(mark)) for mark, codec in MARKS if data.startswith(mark)), None)


def declared_codec(data: bytes) -> str | None:
    """The codec that the page's own markup declares. A declaration that ASCII can be read is none of UTF-16."""
    found = DECLARED.search(COMMENT.sub(b"", data[:HEAD_SIZE]))
    codec = find_codec(found[1].decode("ascii")) if found else None
    return "utf-8" if codec is not None and codec.startswith(("utf-16", "utf-32")) else codec

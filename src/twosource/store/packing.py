"""How an analysis is kept: its JSON, packed."""

from __future__ import annotations

import hashlib
import json
import zlib

from twosource.errors import DamagedRecord
from twosource.model.analysis import Analysis
from twosource.model.article import Declared, Page
from twosource.model.restoring import restore, restore_json

LEVEL = 6
"""Of zlib, its own default: an analysis repeats its sentences, and shrinks well."""


def pack(text: str) -> bytes:
    """The text, packed."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), LEVEL)


def unpack(data: bytes) -> str:
    """What `pack` packed. Raises DamagedRecord."""
    try:
        return zlib.decompress(data).decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError) as error:
        raise DamagedRecord(f"stored data cannot be unpacked ({error}); run `twosource doctor`") from error


def pack_analysis(analysis: Analysis) -> bytes:
    """The analysis with its article, packed."""
    return pack(analysis.to_json())


def unpack_analysis(data: bytes) -> Analysis:
    """The analysis that `pack_analysis` packed. Raises DamagedRecord."""
    return restore_json(Analysis, unpack(data))


def pack_page(page: Page) -> bytes:
    """The bytes or the text of the page, packed; its first character tells which."""
    data = b"b" + page.data if isinstance(page.data, bytes) else b"t" + page.data.encode("utf-8", "surrogatepass")
    return zlib.compress(data, LEVEL)


def unpack_page_data(data: bytes) -> bytes | str:
    """What `pack_page` packed. Raises DamagedRecord."""
    try:
        whole = zlib.decompress(data)
    except zlib.error as error:
        raise DamagedRecord(f"a stored page cannot be unpacked ({error}); run `twosource doctor`") from error
    return whole[1:] if whole[:1] == b"b" else whole[1:].decode("utf-8", "surrogatepass")


def read_declared(text: str) -> Declared:
    """What the container of a page said of it, from JSON."""
    return restore(Declared, json.loads(text))


def hash_page(page: Page, published: str | None) -> str:
    """The hash by which a page is known again: of its content, its address, and the day that was given for it.

    What the page is called and when it was fetched is no part of it.
    """
    data = page.data.encode("utf-8", "surrogatepass") if isinstance(page.data, str) else page.data
    digest = hashlib.sha256(data)
    for part in (page.url, published):
        digest.update(b"\0" + (part or "").encode("utf-8", "surrogatepass"))
    return digest.hexdigest()

"""Opens what the user names: a path, standard input, or bytes at hand, as a `Page`. No other module reads files."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from twosource.errors import PageNotFound, UnreadablePage
from twosource.model.article import Page

SIZE_LIMIT = 30_000_000
"""Bytes of the largest page that is opened; the largest news page of the reading corpus has 2 million."""

STANDARD_INPUT = "-"


def open_page(source: str | os.PathLike[str] | bytes, *, url: str | None = None, fetched: date | None = None) -> Page:
    """The page that a path names ("-" is standard input), or that the bytes are.

    Raises PageNotFound when there is no such file, UnreadablePage when it is a folder, may not be read or is larger
    than SIZE_LIMIT.
    """
    if isinstance(source, bytes):
        return Page(url or "page given as bytes", _within_limit(source, url or "page given as bytes"), url, fetched)
    name = os.fspath(source)
    if name == STANDARD_INPUT:
        return Page("standard input", _within_limit(sys.stdin.buffer.read(SIZE_LIMIT + 1), name), url, fetched)
    return Page(name, _file_bytes(name), url, fetched)


def _file_bytes(name: str) -> bytes:
    try:
        path = Path(name)
        if path.is_dir():
            raise UnreadablePage(name, "is a folder, not a page", "name the files in it, for example with a /*")
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise PageNotFound(name, "there is no such file", "check the path") from error
    except (OSError, ValueError) as error:
        raise UnreadablePage(name, f"cannot be opened ({error})", "check the path and its permissions") from error
    return _within_limit(data, name)


def _within_limit(data: bytes, name: str) -> bytes:
    if len(data) > SIZE_LIMIT:
        megabytes = SIZE_LIMIT // 1_000_000
        raise UnreadablePage(name, f"is larger than {megabytes} MB", "a news page is not; cut out the article's part")
    return data

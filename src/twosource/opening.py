"""Opens what the user names: a path, standard input, or bytes at hand, as a `Page`. No other module reads files."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from twosource.errors import PageNotFound, UnreadablePage
from twosource.model.article import Page
from twosource.reading.page import SIZE_LIMIT, check_size

STANDARD_INPUT = "-"


def open_page(source: str | os.PathLike[str] | bytes, *, url: str | None = None, fetched: date | None = None) -> Page:
    """The page that a path names ("-" is standard input), or that the bytes are.

    Raises PageNotFound when there is no such file, UnreadablePage when it is a folder, may not be read or is larger
    than SIZE_LIMIT.
    """
    if isinstance(source, bytes):
        return _page(url or "page given as bytes", source, url, fetched)
    name = os.fspath(source)
    if name == STANDARD_INPUT:
        return _page("standard input", sys.stdin.buffer.read(SIZE_LIMIT + 1), url, fetched)
    return _page(name, _file_bytes(name), url, fetched)


def _page(name: str, data: bytes, url: str | None, fetched: date | None) -> Page:
    check_size(name, data)
    return Page(name, data, url, fetched)


def _file_bytes(name: str) -> bytes:
    try:
        path = Path(name)
        if path.is_dir():
            raise UnreadablePage(name, "is a folder, not a page", "name the files in it, for example with a /*")
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise PageNotFound(name, "there is no such file", "check the path") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UnreadablePage(name, f"cannot be opened ({why})", "check the path and its permissions") from error

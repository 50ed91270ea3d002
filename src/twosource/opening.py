"""Opens what the user names as a stream of pages: files, folders, globs, standard input, addresses, bytes at hand.

No other module reads files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from glob import glob, has_magic
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.errors import PageError, PageNotFound, UnreadablePage
from twosource.model.article import NOTHING_DECLARED, Declared, Page
from twosource.reading.containers import open_container
from twosource.reading.listed import Listed, Skipped, is_address
from twosource.reading.stream import Counted, open_stream

if TYPE_CHECKING:
    from twosource.fetching import Fetcher, FetchSettings

Named = str | os.PathLike[str] | bytes
Progress = Callable[[str, int, int], None]
"""Told of long work: what is being done, how many are done, how many there are."""
Fetch = Callable[[str], Page]
Opened = Page | Skipped | PageError
"""A page, records that are none, or a part that cannot be read while the rest goes on."""

STANDARD_INPUT = "-"
MEGABYTE = 1_000_000
LARGE = 10 * MEGABYTE
"""Bytes of a file from which on it is told how much of it has been read."""
PAGE_FOLDERS = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_pliki")
"""How browsers end the name of the folder in which they put the pictures, frames and scripts of a page."""
MOST_FETCHES = 2
"""A sitemap that an index names is fetched, and the pages that it names; what those name is not."""


def open_pages(
    source: Named,
    *,
    url: str | None = None,
    fetched: date | None = None,
    follow: bool = False,
    progress: Progress | None = None,
    fetch: Fetch | None = None,
) -> Iterator[Opened]:
    """The pages that a source holds: bytes, or the name of a file, a folder, a glob, "-", or an address.

    Pages that are only named (by a sitemap, by a teaser in a feed) are errors unless `follow` is set. `fetch` gives the
    page at an address, as `twosource.fetching` does. Raises PageNotFound or UnreadablePage where the source as a whole
    cannot be opened.
    """
    web = _Web(fetch or make_fetch(), fetched)
    for found in _open(source, url, fetched, progress, web):
        if isinstance(found, Listed):
            yield from web.follow(found, MOST_FETCHES if follow else 0)
        else:
            yield found


def list_found(source: Named, *, fetch: Fetch | None = None) -> Iterator[Opened | Listed]:
    """All that a source holds or names, with nothing of it fetched but the source itself. Raises as `open_pages`."""
    return _open(source, None, None, None, _Web(fetch or make_fetch(), None))


@dataclass(frozen=True, slots=True)
class _Web:
    """Pages by their addresses; `fetched` is the day that the caller gave."""

    fetch: Fetch
    fetched: date | None

    def open(self, address: str, name: str) -> Iterator[Opened | Listed]:
        """What lies at an address."""
        page = self.fetch(address)
        data = page.data.encode() if isinstance(page.data, str) else page.data
        yield from _hold(name, data, page.url or address, page.fetched or self.fetched, page.charset)

    def follow(self, listed: Listed, fetches: int) -> Iterator[Opened]:
        """The page that a container names, or the error that it was not fetched.

        A sitemap's day of change is left out: many write the day on which they made the sitemap.
        """
        if not fetches:
            yield listed.refusal()
            return
        said = replace(listed.declared, modified=None)
        try:
            for found in self.open(listed.url, listed.name):
                if isinstance(found, Listed):
                    yield from self.follow(found, fetches - 1)
                else:
                    yield _declare(found, said) if isinstance(found, Page) else found
        except PageError as error:
            yield error


def _declare(page: Page, said: Declared) -> Page:
    """The page with what the container that names it says, unless the one that holds it says something itself."""
    return replace(page, declared=said) if page.declared == NOTHING_DECLARED else page


def make_fetch(settings: FetchSettings | None = None) -> Fetch:
    """What gives the pages at addresses, politely: it remembers when each site was asked last."""
    fetchers: list[Fetcher] = []

    def fetch(address: str) -> Page:
        from twosource.fetching import Fetcher  # noqa: PLC0415 - only addresses need the network

        if not fetchers:
            fetchers.append(Fetcher(settings))
        return fetchers[0].fetch(address)

    return fetch


def _open(
    source: Named, url: str | None, fetched: date | None, progress: Progress | None, web: _Web
) -> Iterator[Opened | Listed]:
    if isinstance(source, bytes):
        yield from _hold(url or "page given as bytes", source, url, fetched)
        return
    name = os.fspath(source)
    if name == STANDARD_INPUT:
        stream = open_stream(sys.stdin.buffer, "standard input")
        yield from open_container(stream, "standard input", url=url, fetched=fetched)
    elif is_address(name):
        yield from web.open(name, name)
    else:
        files = _list_files(name)
        for path in files:
            try:
                yield from _open_file(path, url, fetched, progress)
            except PageError as error:
                if files == [name]:
                    raise
                yield error


def _hold(
    name: str, data: bytes, url: str | None, fetched: date | None, charset: str | None = None
) -> Iterator[Opened | Listed]:
    yield from open_container(open_stream(BytesIO(data), name, charset), name, url=url, fetched=fetched)


def _list_files(name: str) -> list[str]:
    """The files that a name stands for: itself, those in the folder, those that the glob fits."""
    try:
        path = Path(name)
        if path.is_dir():
            files = (Path(folder, file) for folder, _, inside in os.walk(name) for file in inside)
            shown = sorted(str(file) for file in files if not _is_aside(file, path))
            if not shown:
                raise UnreadablePage(name, "the folder holds no files", "name a folder with pages")
            return shown
        if not path.exists() and has_magic(name):
            found = sorted(file for file in glob(name, recursive=True) if Path(file).is_file())  # noqa: PTH207 - the glob may be absolute
            if not found:
                raise PageNotFound(name, "no file has such a name", "check the path")
            return found
    except (OSError, ValueError) as error:
        raise _unopenable(name, error) from error
    return [name]


def _is_aside(file: Path, folder: Path) -> bool:
    """Whether a file is hidden, or a part of a page that a browser saved beside it (`page_files` of `page.html`)."""
    within = file.relative_to(folder)
    if any(part.startswith(".") for part in within.parts):
        return True
    parents = [folder / parent for parent in within.parents[:-1]]
    return any(_is_of_page(parent) for parent in parents)


def _is_of_page(folder: Path) -> bool:
    stem = next((folder.name.removesuffix(end) for end in PAGE_FOLDERS if folder.name.endswith(end)), None)
    return stem is not None and any(folder.with_name(f"{stem}{end}").is_file() for end in (".html", ".htm"))


def _open_file(
    name: str, url: str | None, fetched: date | None, progress: Progress | None
) -> Iterator[Opened | Listed]:
    try:
        with _open_binary(name) as file:
            size = os.fstat(file.fileno()).st_size
            source = file if progress is None or size < LARGE else Counted(file, _teller(progress, name, size))
            yield from open_container(open_stream(source, name), name, url=url, fetched=fetched)
    except FileNotFoundError as error:
        raise PageNotFound(name, "there is no such file", "check the path") from error
    except OSError as error:
        raise _unopenable(name, error) from error


def _open_binary(name: str) -> BufferedReader:
    try:
        return Path(name).open("rb")
    except ValueError as error:
        raise _unopenable(name, error) from error


def _teller(progress: Progress, name: str, size: int) -> Callable[[int], None]:
    return lambda done: progress(f"reading {name}, MB", done // MEGABYTE, size // MEGABYTE)


def _unopenable(name: str, error: Exception) -> UnreadablePage:
    why = getattr(error, "strerror", None) or error
    return UnreadablePage(name, f"cannot be opened ({why})", "check the path and its permissions")

"""The pages in a ZIP archive, with limits that a bomb cannot pass."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from twosource.errors import UnreadablePage
from twosource.reading.cleaning import clean
from twosource.reading.decompression import FREE_SIZE, MOST_RATIO
from twosource.reading.kind import find_binary, find_container
from twosource.reading.listed import Skipped
from twosource.reading.stream import Stream, open_stream

MEMORY_LIMIT = 100_000_000
"""Bytes of an archive that comes in a stream or within another archive, and so must be held in memory."""
MOST_MEMBERS = 100_000
OFFICE_MARKS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/container.xml", "META-INF/MANIFEST.MF"})
DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
    struct.error,
)  # fmt: skip
"""What the standard library raises on archives that are damaged, encrypted or packed in another way."""
REPACK = "pack it again"
NAME_LIMIT = 200


class Member:
    """The bytes of a file in an archive; counted, so that all of them together cannot pass the archive's limit."""

    def __init__(self, file: IO[bytes], name: str, budget: list[int]) -> None:
        self._file = file
        self._name = name
        self._budget = budget

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end. Raises UnreadablePage naming the file."""
        try:
            data = self._file.read(size)
        except DAMAGED as error:
            raise UnreadablePage(self._name, f"the ZIP archive is damaged here ({error})", REPACK) from error
        self._budget[0] -= len(data)
        if self._budget[0] < 0:
            cause = f"the ZIP archive unpacks to more than {MOST_RATIO} times its size"
            raise UnreadablePage(self._name, cause, "unpack it yourself if it is sound")
        return data


def read_zip(stream: Stream, name: str) -> Iterator[tuple[str, Stream] | Skipped | UnreadablePage]:
    """The files in the archive that may be pages, by name and content, in the order of their names."""
    file = stream.rewound()
    if file is None:
        data, fault = stream.read_all(MEMORY_LIMIT)
        if fault is not None or len(data) > MEMORY_LIMIT:
            cause = fault.cause if fault else f"the ZIP archive is larger than {MEMORY_LIMIT // 1_000_000} MB"
            yield UnreadablePage(name, cause, "unpack it and name its files")
            return
        file = BytesIO(data)
    try:
        with zipfile.ZipFile(file) as archive:
            yield from _read_members(archive, name, max(FREE_SIZE, MOST_RATIO * file.seek(0, 2)))
    except DAMAGED as error:
        yield UnreadablePage(name, f"the ZIP archive is cut off or damaged ({error})", REPACK)


def _read_members(
    archive: zipfile.ZipFile, name: str, budget: int
) -> Iterator[tuple[str, Stream] | Skipped | UnreadablePage]:
    members = sorted((info for info in archive.infolist() if not _is_hidden(info)), key=lambda info: info.filename)
    if OFFICE_MARKS & {info.filename for info in members}:
        yield UnreadablePage(name, "this is an office document, an e-book or a program", "give the article as HTML")
        return
    if len(members) > MOST_MEMBERS:
        yield UnreadablePage(name, f"the ZIP archive has more than {MOST_MEMBERS:,} files", "unpack it, or split it")
        return
    left = [budget]
    passed: Counter[str] = Counter()
    for info in members:
        part = f"{name}#{clean(info.filename)[:NAME_LIMIT]}"
        try:
            with archive.open(info) as file:
                stream = open_stream(Member(file, part, left), part)
                binary = find_binary(stream.peek())
                if binary is None or find_container(stream.peek()) is not None:
                    yield part, stream
                else:
                    passed[binary.removeprefix("a ").removeprefix("an ")] += 1
        except UnreadablePage as error:
            yield error
        except DAMAGED as error:
            yield UnreadablePage(part, f"the ZIP archive is damaged here ({error})", REPACK)
        if left[0] < 0:
            return
    if passed:
        yield Skipped.of(name, passed)


def _is_hidden(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a folder, or a file that systems add by themselves."""
    parts = info.filename.split("/")
    return info.is_dir() or parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)

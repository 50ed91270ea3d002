"""The bytes of a source, read once from start to end; what was looked at ahead is not lost."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import IO, cast

from twosource.errors import UnreadablePage
from twosource.reading.decompression import CHUNK, Reads, Unpacked, find_form

HEAD = 16_384
"""Bytes that are looked at to tell what a source is."""


class Stream:
    """Bytes to be read; UnreadablePage is raised where they cannot be, after all that can be read has been.

    `charset` is the encoding that came with them, in the header of a response.
    """

    def __init__(self, source: Reads, charset: str | None = None) -> None:
        self.charset = charset
        self._source = source
        self._ahead = bytearray()
        self._fault: UnreadablePage | None = None

    def peek(self, size: int = HEAD) -> bytes:
        """The next `size` bytes, fewer where the source ends or breaks; they stay to be read."""
        while len(self._ahead) < size and self._fault is None:
            try:
                data = self._source.read(CHUNK)
            except UnreadablePage as error:
                self._fault = error
                break
            if not data:
                break
            self._ahead += data
        return bytes(self._ahead[:size])

    def read(self, size: int = CHUNK, /) -> bytes:
        """At most `size` bytes; none at the end."""
        if self._ahead:
            data = bytes(self._ahead[:size])
            del self._ahead[:size]
            return data
        if self._fault is not None:
            fault, self._fault = self._fault, None
            raise fault
        return self._source.read(size)

    def read_all(self, limit: int) -> tuple[bytes, UnreadablePage | None]:
        """All bytes, but no more than one beyond the limit; and why the source could not be read to its end."""
        data = bytearray()
        try:
            while len(data) <= limit and (more := self.read(min(CHUNK, limit + 1 - len(data)))):
                data += more
        except UnreadablePage as error:
            return bytes(data), error
        return bytes(data), None

    def lines(self, limit: int) -> Iterator[bytes]:
        """The lines with their ends; of a line longer than the limit one byte beyond it and no more."""
        waiting = bytearray()
        overlong = False
        while data := self.read():
            *whole, rest = data.split(b"\n")
            for part in whole:
                waiting += part[: limit + 1]
                if not overlong:
                    yield bytes(waiting[: limit + 1]) + (b"\n" if len(waiting) <= limit else b"")
                waiting.clear()
                overlong = False
            if len(waiting) <= limit:
                waiting += rest
            if len(waiting) > limit and not overlong:
                yield bytes(waiting[: limit + 1])
                overlong = True
        if waiting and not overlong:
            yield bytes(waiting)

    def rewound(self) -> IO[bytes] | None:
        """The file itself from its start, where it can be gone through in any order; else None."""
        file = self._source.file if isinstance(self._source, Counted) else self._source
        if not isinstance(file, io.BufferedIOBase) or not file.seekable():
            return None
        file.seek(0)
        return cast("IO[bytes]", file)

    def skip_damage(self) -> UnreadablePage | None:
        """Why nothing can be read here, when more can be read behind it; else None, and all stays as it is."""
        fault = self._fault
        if self._ahead or fault is None or not self.resume():
            return None
        self._fault = None
        return fault

    @property
    def sound(self) -> bool:
        """Whether all that was read before a fault was whole in itself."""
        return not isinstance(self._source, Unpacked) or self._source.sound

    def resume(self) -> bool:
        """Goes on behind damage where the source can; False where it cannot."""
        return isinstance(self._source, Unpacked) and self._source.resume()


class Counted:
    """A source that tells how many of its bytes have been read."""

    def __init__(self, file: Reads, tell: Callable[[int], None]) -> None:
        self.file = file
        self._tell = tell
        self._done = 0

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        data = self.file.read(size)
        self._done += len(data)
        self._tell(self._done)
        return data


def open_stream(source: Reads, name: str, charset: str | None = None) -> Stream:
    """The bytes of a source, unpacked where they are compressed."""
    stream = Stream(source, charset)
    form = find_form(stream.peek(6))
    return stream if form is None else Stream(Unpacked(stream, name, form), charset)

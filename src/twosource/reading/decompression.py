"""Compressed data read piece by piece: gzip, bzip2, xz, and the codings of web servers; cut off, damaged or a bomb.

No more is unpacked than is asked for, so that a small file cannot fill the memory.
"""

from __future__ import annotations

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Protocol

import brotli

from twosource.errors import UnreadablePage

CHUNK = 65_536
"""Bytes read at a time."""
FREE_SIZE = 64_000_000
"""Bytes that may come out of any file, however small it is."""
MOST_RATIO = 300
"""Times its size that a larger file may unpack to. Set by hand; gzip reaches 1,032 on zeros and cannot pass it."""
XZ_MEMORY = 256_000_000
"""Bytes that an xz file may claim for its dictionary; `xz -9` claims 65 MB."""
DAMAGED = (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, brotli.error)
REMEMBERED = 4_000_000
"""Bytes of a damaged part in which the start of the next one is looked for. Set by hand."""
SHORTEST_START = 10
GZIP_START = re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04][\x00-\x0d\xff]", re.DOTALL)
RESAVE = "fetch or pack the file again"


class Form(StrEnum):
    """The forms of compressed files."""

    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"


MARKS = ((b"\x1f\x8b", Form.GZIP), (b"BZh", Form.BZIP2), (b"\xfd7zXZ\x00", Form.XZ))


class Reads(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


MOST_PARTS = 50
"""Parts of one body that are joined; servers send one, and each costs a copy of what follows."""


class Unpacker(Protocol):
    """One run of compressed data being unpacked.

    `finished` says that the data came to their proper end, `hungry` that nothing can be unpacked without more of them;
    `rest` is what was fed beyond the end.
    """

    finished: bool
    hungry: bool
    rest: bytes

    def feed(self, data: bytes, most: int) -> bytes:
        """The next bytes, about `most` at the most."""


class Inflate:
    """gzip, zlib and raw deflate data being unpacked."""

    def __init__(self, wbits: int) -> None:
        self._inner = zlib.decompressobj(wbits)
        self.finished, self.hungry, self.rest = False, True, b""

    def feed(self, data: bytes, most: int) -> bytes:
        """The next bytes, `most` at the most."""
        found = self._inner.decompress(self._inner.unconsumed_tail + data, most)
        self.finished, self.rest = self._inner.eof, self._inner.unused_data
        self.hungry = not self._inner.unconsumed_tail and len(found) < most
        return found


class Blocks:
    """bzip2 and xz data being unpacked."""

    def __init__(self, inner: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> None:
        self._inner = inner
        self.finished, self.hungry, self.rest = False, True, b""

    def feed(self, data: bytes, most: int) -> bytes:
        """The next bytes, `most` at the most."""
        found = self._inner.decompress(data, most)
        self.finished, self.hungry, self.rest = self._inner.eof, self._inner.needs_input, self._inner.unused_data
        return found


class Brotli:
    """Brotli data being unpacked."""

    def __init__(self) -> None:
        self._inner = brotli.Decompressor()
        self.finished, self.hungry, self.rest = False, True, b""

    def feed(self, data: bytes, most: int) -> bytes:
        """The next bytes; the library goes beyond `most` by up to its own buffer."""
        found = bytes(self._inner.process(data, output_buffer_limit=most))
        self.finished, self.hungry = self._inner.is_finished(), self._inner.can_accept_more_data()
        return found


FORMS: Mapping[Form, Callable[[], Unpacker]] = {
    Form.GZIP: lambda: Inflate(31),
    Form.BZIP2: lambda: Blocks(bz2.BZ2Decompressor()),
    Form.XZ: lambda: Blocks(lzma.LZMADecompressor(memlimit=XZ_MEMORY)),
}
CODINGS: Mapping[str, tuple[Callable[[], Unpacker], ...]] = {
    "gzip": (FORMS[Form.GZIP],),
    "x-gzip": (FORMS[Form.GZIP],),
    "deflate": (lambda: Inflate(15), lambda: Inflate(-15)),
    "br": (Brotli,),
}
"""How to unpack each content coding of HTTP; servers send two things as `deflate`."""
NO_CODINGS = frozenset({"", "identity", "utf-8", "none"})
MOST_CODINGS = 3


def find_form(data: bytes) -> Form | None:
    """The form of compression that the first bytes of a file tell, or None."""
    return next((form for mark, form in MARKS if data.startswith(mark)), None)


class Unpacked:
    """The content of a compressed file as a stream, its parts one after the other as if they were one.

    `read` raises UnreadablePage, naming the file, where it is cut off, damaged or a bomb. After damage to a gzip file
    `resume` goes on at the next part, which in a WARC file is the next record. `sound` says whether all that was read
    stood in parts that came to their proper end, where their sums are checked.
    """

    def __init__(self, source: Reads, name: str, form: Form) -> None:
        self._source = source
        self._name = name
        self._form = form
        self._unpacker = FORMS[form]()
        self._waiting = b""
        self._recent = bytearray()
        self._bomb = False
        self._taken = 0
        self._given = 0
        self.sound = True

    def read(self, size: int = CHUNK, /) -> bytes:
        """At most about `size` bytes; none at the end."""
        while True:
            if self._unpacker.finished and not self._next_part():
                return b""
            data = self._pull() if self._unpacker.hungry else b""
            if not data and self._unpacker.hungry:
                raise UnreadablePage(self._name, f"the {self._form} file is cut off", RESAVE)
            found = self._feed(data, size)
            self._given += len(found)
            if self._given > max(FREE_SIZE, MOST_RATIO * self._taken):
                self._bomb = True
                cause = f"the {self._form} file unpacks to more than {MOST_RATIO} times its size"
                raise UnreadablePage(self._name, cause, "unpack it yourself if it is sound")
            if found:
                return found

    def resume(self) -> bool:
        """Goes to the next part of a gzip file after damage; False where there is none."""
        if self._form is not Form.GZIP or self._bomb:
            return False
        behind = bytes(self._recent[1:]) + self._waiting
        while (found := GZIP_START.search(behind)) is None:
            data = self._more()
            if not data:
                return False
            behind = behind[1 - SHORTEST_START :] + data
        self._start_part(behind[found.start() :])
        return True

    def _more(self) -> bytes:
        data = self._source.read(CHUNK)
        self._taken += len(data)
        return data

    def _pull(self) -> bytes:
        """What is to be unpacked next; it is remembered, since damage shows later than it is."""
        data, self._waiting = self._waiting or self._more(), b""
        self._recent += data
        del self._recent[:-REMEMBERED]
        return data

    def _feed(self, data: bytes, size: int) -> bytes:
        try:
            found = self._unpacker.feed(data, size)
        except DAMAGED as error:
            raise UnreadablePage(self._name, f"the {self._form} file is damaged ({error})", RESAVE) from error
        self.sound = self._unpacker.finished or (self.sound and not found)
        return found

    def _next_part(self) -> bool:
        """Whether another part follows the one that is finished; zeros at the end of a file are filling."""
        rest = self._unpacker.rest.lstrip(b"\0")
        while not rest:
            data = self._more()
            if not data:
                return False
            rest = data.lstrip(b"\0")
        self._start_part(rest)
        return True

    def _start_part(self, data: bytes) -> None:
        self._waiting = data
        self._recent.clear()
        self._unpacker = FORMS[self._form]()
        self.sound = True


def read_coded(name: str, data: bytes, codings: str, limit: int) -> tuple[bytes, bool]:
    """The body of an HTTP response without its content codings ("gzip", "deflate, br"), and whether it is whole.

    At most about `limit` bytes. A body that is not in the coding that its header names comes back as it is: archives
    keep unpacked bodies under the old header. Raises UnreadablePage for a coding that is not known.
    """
    named = [coding.strip().lower() for coding in codings.split(",")][:MOST_CODINGS]
    whole = True
    for coding in reversed([coding for coding in named if coding not in NO_CODINGS]):
        if coding not in CODINGS:
            raise UnreadablePage(name, f"the body is in the coding {coding[:20]!r}", "save the page unpacked")
        tried = (_read_whole(data, unpacker, limit) for unpacker in CODINGS[coding])
        data, sound = next(((found, sound) for found, sound in tried if found), (data, True))
        whole = whole and sound
    return data, whole


def _read_whole(data: bytes, make: Callable[[], Unpacker], limit: int) -> tuple[bytes, bool]:
    """What can be unpacked of the data, part behind part, and whether that is all of it."""
    unpacked, whole, rest = _read_part(data, make(), limit)
    for _ in range(MOST_PARTS):
        if not (whole and rest and len(unpacked) <= limit):
            break
        more, sound, rest = _read_part(rest, make(), limit - len(unpacked))
        if not more:  # filling, or what the server wrote behind the last part
            break
        unpacked, whole = unpacked + more, sound
    return unpacked, whole


def _read_part(data: bytes, unpacker: Unpacker, limit: int) -> tuple[bytes, bool, bytes]:
    """What can be unpacked of one part, whether that is all of it, and what stands behind it."""
    parts: list[bytes] = []
    size = 0
    while size <= limit and not unpacker.finished:
        try:
            parts.append(unpacker.feed(data, limit + 1 - size))
        except DAMAGED:
            return b"".join(parts), False, b""
        size += len(parts[-1])
        data = b""
        if unpacker.hungry and not parts[-1]:
            break
    return b"".join(parts), unpacker.finished or size > limit, unpacker.rest if unpacker.finished else b""

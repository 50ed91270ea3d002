"""The records of a WARC file (ISO 28500), one at a time; damage to one of them does not end the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from twosource.errors import UnreadablePage
from twosource.reading.decompression import CHUNK
from twosource.reading.listed import name_part
from twosource.reading.stream import Stream

MOST_HEADERS = 65_536
"""Bytes of a record's headers."""
VERSION = re.compile(rb"WARC/[01]\.\d+\r?\n")
NEXT_RECORD = re.compile(rb"\nWARC/[01]\.\d+\r?\n")
MARK = b"WARC/"
LONGEST_MARK = 16
"""Bytes of a record's first line with the line end before it."""
NEWLINES = b"\r\n"
EMPTY_LINES = re.compile(rb"[\r\n]+")
MOST_DIGITS = 15
MOST_BROKEN = 1_000
"""Records in a row that cannot be read, after which the file is no archive; it bounds the time that noise can take."""
HEADERS_END = re.compile(rb"\r?\n\r?\n")
PARSER = StatusAndHeadersParser(["WARC/0.", "WARC/1."])
RETAKE = "take it from its source again; the other records were read"


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its number in the file, its headers by lower-case name, and its content, with none of it missing."""

    number: int
    headers: dict[str, str]
    content: bytes

    @property
    def type(self) -> str:
        """What the record holds: response, resource, conversion, ..."""
        return self.headers.get("warc-type", "").lower()

    @property
    def url(self) -> str | None:
        """The address of what it holds; some programs write it in angle brackets."""
        return self.headers.get("warc-target-uri", "").strip("<> ") or None


class Records:
    """The records of a stream, with one UnreadablePage for each stretch of it that cannot be read as records."""

    def __init__(self, stream: Stream, name: str, limit: int) -> None:
        self._stream = stream
        self._name = name
        self._limit = limit
        self._buffer = bytearray()
        self._number = 0
        self._ended = False
        self._fault: UnreadablePage | None = None
        self._sound = True
        self._told = False
        self._broken_ones = 0

    def __iter__(self) -> Iterator[Record | UnreadablePage]:
        """The records in the order of the file."""
        while True:
            started, junk = self._find_start()
            if junk and not self._told:
                yield self._behind("what follows is no record")
            if started:
                self._number += 1
                found = self._next()
                yield found
                self._broken_ones = 0 if isinstance(found, Record) else self._broken_ones + 1
                if self._broken_ones > MOST_BROKEN:
                    yield self._behind(f"more than {MOST_BROKEN:,} records in a row cannot be read; the rest was left")
                    return
            elif self._fault is None:
                return
            else:
                if not self._told:
                    yield self._behind("the file is cut off")
                self._buffer.clear()
                self._fault, self._ended = None, not self._stream.resume()

    def _next(self) -> Record | UnreadablePage:
        """The record at the start of the buffer, or what is wrong with it."""
        self._fill(MOST_HEADERS)
        end = HEADERS_END.search(self._buffer, 0, MOST_HEADERS)
        if end is None:
            return self._broken(self._cause("a record's headers have no end"))
        headers = read_headers(bytes(self._buffer[: end.end()]))
        length, label = headers.get("content-length", ""), headers.get("warc-target-uri")
        if not length.isascii() or not length.isdigit() or len(length) > MOST_DIGITS:
            return self._broken("a record does not say how long it is", label)
        if int(length) > self._limit:
            return self._pass_over(end.end() + int(length), label)
        return self._whole(headers, end.end(), end.end() + int(length))

    def _whole(self, headers: dict[str, str], start: int, end: int) -> Record | UnreadablePage:
        """The record with its content, when the next record begins where this one ends."""
        self._fill(end + LONGEST_MARK)
        label = headers.get("warc-target-uri")
        behind = bytes(self._buffer[end : end + CHUNK]).lstrip(NEWLINES)
        misplaced = len(self._buffer) < end or behind[: len(MARK)] != MARK[: len(behind)]
        if misplaced and NEXT_RECORD.search(self._buffer, start):
            return self._broken("the record is not as long as it says", label)
        unchecked = self._fault is not None and not self._sound and (misplaced or not behind)
        if len(self._buffer) < end or unchecked:
            self._buffer.clear()
            return self._error(f"{self._cause('the file is cut off')} in the middle of this record", label)
        content = bytes(self._buffer[start:end])
        del self._buffer[:end]
        self._told = False
        return Record(self._number, headers, content)

    def _pass_over(self, size: int, label: str | None) -> UnreadablePage:
        """Goes behind a record that is too large, or to the record that begins within it."""
        while size > 0:
            self._fill(CHUNK)
            if not self._buffer:
                return self._error(f"{self._cause('the file is cut off')} in the middle of this record", label)
            found = NEXT_RECORD.search(self._buffer, 1)
            within = found is not None and found.start() < size
            passed = found.start() if found and within else min(size, max(1, len(self._buffer) - LONGEST_MARK))
            del self._buffer[:passed]
            size = 0 if within else size - passed
        error = self._error(f"the record is larger than the limit of {self._limit // 1_000_000} MB", label)
        self._told = False
        return error

    def _broken(self, cause: str, label: str | None = None) -> UnreadablePage:
        """Leaves the record's mark, so that the search for the next one begins behind it."""
        del self._buffer[: len(MARK)]
        return self._error(cause, label)

    def _cause(self, otherwise: str) -> str:
        return self._fault.cause if self._fault is not None else otherwise

    def _error(self, cause: str, label: str | None = None) -> UnreadablePage:
        self._told = True
        return UnreadablePage(name_part(self._name, self._number, label), cause, RETAKE)

    def _behind(self, cause: str) -> UnreadablePage:
        self._told = True
        return UnreadablePage(self._name, f"after record {self._number} {self._cause(cause)}", RETAKE)

    def _find_start(self) -> tuple[bool, bool]:
        """Whether a record follows, and whether anything else stands before it; all of that is dropped."""
        junk = False
        while True:
            self._fill(CHUNK)
            empty = EMPTY_LINES.match(self._buffer)
            del self._buffer[: empty.end() if empty else 0]
            self._fill(CHUNK)
            if VERSION.match(self._buffer):
                return True, junk
            junk = junk or bool(self._buffer)
            found = NEXT_RECORD.search(self._buffer)
            if found:
                del self._buffer[: found.start() + 1]
            elif self._ended:
                self._buffer.clear()
                return False, junk
            else:
                del self._buffer[: max(0, len(self._buffer) - LONGEST_MARK)]

    def _fill(self, size: int) -> None:
        """Reads until the buffer holds `size` bytes or the stream ends or breaks."""
        while len(self._buffer) < size and not self._ended:
            try:
                data = self._stream.read(CHUNK)
            except UnreadablePage as error:
                self._fault, self._sound, data = error, self._stream.sound, b""
            self._ended = not data
            self._buffer += data


def read_headers(data: bytes) -> dict[str, str]:
    """The headers of a record by their lower-case names; the first of equal ones counts."""
    try:
        parsed = PARSER.parse(BytesIO(data))
    except (StatusAndHeadersParserException, EOFError):
        return {}
    headers: dict[str, str] = {}
    for name, value in parsed.headers:
        headers.setdefault(name.lower(), value.strip())
    return headers

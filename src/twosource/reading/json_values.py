"""The values of a JSON file one at a time: one a line, the items of a long list, or one document."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator

from twosource.errors import UnreadablePage
from twosource.reading.charset import find_codec
from twosource.reading.decoding import decode
from twosource.reading.decompression import CHUNK
from twosource.reading.listed import name_part
from twosource.reading.stream import Stream

RECORD_LIMIT = 12_000_000
"""Bytes of a record, which may hold a page and its text beside it; as objects it takes many times the memory."""
CUT = "the JSON is cut off or broken here"
TOO_LARGE = f"the record is larger than the limit of {RECORD_LIMIT // 1_000_000} MB"
RETAKE = "write it again; the other records were read"
SPACE = re.compile(r"[\s,]*")
HEAD = 65_536
UTF_8 = "utf-8-sig"

_DECODER = json.JSONDecoder(strict=False)


def read_values(stream: Stream, name: str) -> Iterator[object]:
    """The values, with an UnreadablePage for each line that is none, or for the rest of a broken document."""
    head = stream.peek(HEAD)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _read_document(stream, name, "utf-16")
    return _read_lines(stream, name) if _has_lines(head) else _read_document(stream, name, _encoding(stream, head))


def _encoding(stream: Stream, head: bytes) -> str:
    """UTF-8, as JSON is to be written, unless the beginning is none and another encoding was declared."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return find_codec(stream.charset) or UTF_8
    return UTF_8


def _has_lines(head: bytes) -> bool:
    """Whether a file that begins with an object has one on each line."""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not start.startswith(b"{"):
        return False
    lines = start.split(b"\n")[:-1]
    return not lines or any(isinstance(_parse_line(line), dict) for line in lines if line.startswith(b"{"))


def _read_lines(stream: Stream, name: str) -> Iterator[object]:
    number = 0
    try:
        for line in stream.lines(RECORD_LIMIT):
            if not line.strip():
                continue
            number += 1
            value = _parse_line(line, stream.charset)
            if value is not None:
                yield value
            else:
                cause = TOO_LARGE if len(line) > RECORD_LIMIT else "the line is no JSON"
                yield UnreadablePage(name_part(name, number), cause, RETAKE)
    except UnreadablePage as error:
        yield UnreadablePage(name, f"after line {number} {error.cause}", RETAKE)


def _parse_line(line: bytes, charset: str | None = None) -> object:
    """The value that the line is; None where it is none."""
    try:
        return _DECODER.decode(decode(line.removeprefix(codecs.BOM_UTF8), charset) or "")
    except (ValueError, RecursionError):
        return None


def _read_document(stream: Stream, name: str, encoding: str) -> Iterator[object]:
    """The document, or those that follow one another; of one that is a list, its items."""
    text = _Growing(stream, encoding)
    number = 0
    in_list = text.take("[")
    while True:
        if in_list and text.take("]"):
            in_list = False
        elif number and not in_list and text.is_read():
            return
        elif not in_list and text.take("["):
            in_list = True
        else:
            value = text.next_value()
            if isinstance(value, UnreadablePage):
                yield UnreadablePage(name, f"after record {number} {value.cause}", RETAKE)
                return
            number += 1
            yield value


class _Growing:
    """The text of a document, of which more is read whenever a value does not end in what is there."""

    def __init__(self, stream: Stream, encoding: str) -> None:
        self._stream = stream
        self._reader = codecs.getincrementaldecoder(encoding)("replace")
        self._text = ""
        self._at = 0
        self._end: str | None = None

    def take(self, mark: str) -> bool:
        """Whether the mark follows, behind spaces and commas; then it is taken."""
        while True:
            found = SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or self._end is not None:
                break
            self._grow()
        taken = self._text.startswith(mark, self._at)
        self._at += len(mark) if taken else 0
        return taken

    def is_read(self) -> bool:
        """Whether nothing but spaces and commas is left."""
        self.take("")
        return self._at >= len(self._text)

    def next_value(self) -> object:
        """The value that follows; UnreadablePage, without its place, where none does."""
        while True:
            try:
                value, self._at = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError):
                if self._end is not None:
                    return UnreadablePage("", self._end, RETAKE)
                if len(self._text) - self._at > RECORD_LIMIT:
                    return UnreadablePage("", TOO_LARGE, RETAKE)
                self._grow()
            else:
                return value

    def _grow(self) -> None:
        """Reads as much again as there is, so that a long value is tried a few times only."""
        wanted = max(CHUNK, len(self._text) - self._at)
        parts = [self._text[self._at :]]
        while wanted > 0 and self._end is None:
            try:
                data = self._stream.read(wanted)
            except UnreadablePage as error:
                self._end, data = error.cause, b""
            if not data and self._end is None:
                self._end = CUT
            parts.append(self._reader.decode(data, self._end is not None))
            wanted -= len(data)
        self._text, self._at = "".join(parts), 0

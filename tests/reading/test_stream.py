"""Bytes that are read once."""

import gzip
import io

import pytest

from twosource.errors import UnreadablePage
from twosource.reading.stream import Counted, Stream, open_stream


def test_what_was_looked_at_is_read_again():
    stream = Stream(io.BytesIO(b"abcdef"))
    assert (stream.peek(3), stream.read(10), stream.read(10)) == (b"abc", b"abcdef", b"")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb\n", [b"a\n", b"b\n"]),
        (b"a\n\nb", [b"a\n", b"\n", b"b"]),
        (b"", []),
        (b"abcdefgh\nxy\n", [b"abcdef", b"xy\n"]),
    ],
)
def test_lines_are_bounded(data, expected):
    assert list(Stream(io.BytesIO(data)).lines(5)) == expected


def test_a_fault_is_raised_after_all_that_can_be_read():
    text = "".join(f"line {number * 7919}\n" for number in range(5_000)).encode()
    stream = open_stream(io.BytesIO(gzip.compress(text)[:-500]), "a.gz")
    lines = []
    with pytest.raises(UnreadablePage, match="cut off"):
        lines.extend(stream.lines(100))
    assert text.startswith(b"".join(lines))


def test_all_is_read_up_to_one_byte_beyond_the_limit():
    assert Stream(io.BytesIO(b"abcdef")).read_all(3) == (b"abcd", None)


def test_a_file_can_be_gone_through_again_and_a_stream_cannot():
    file = io.BytesIO(b"abc")
    stream = Stream(file)
    stream.peek()
    rewound = stream.rewound()
    assert rewound is not None
    assert rewound.read() == b"abc"
    assert open_stream(io.BytesIO(gzip.compress(b"abc")), "a.gz").rewound() is None


def test_bytes_are_counted_as_they_are_read():
    told = []
    Stream(Counted(io.BytesIO(b"abcdef"), told.append)).read(4)
    assert told == [4]

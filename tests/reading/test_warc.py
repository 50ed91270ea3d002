"""Records of archives that break the rules of their format."""

import pytest
from tests.reading.made import MARKUP, URL, Archive, open_bytes, page_number, pages

from twosource.errors import PageError
from twosource.reading.archive import RECORD_LIMIT

GOOD = Archive(packed=False).respond(page_number(1)).data
LENGTH = f"Content-Length: {len(MARKUP)}"


def record(*headers: str, body: bytes = MARKUP.encode()) -> bytes:
    lines = ["WARC/1.0", "WARC-Type: resource", "Content-Type: text/html", f"WARC-Target-URI: {URL}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("bad", "cause"),
    [
        (record(), "does not say how long it is"),
        (record("Content-Length: many"), "does not say how long it is"),
        (record("Content-Length: 7"), "not as long as it says"),
        (record("Content-Length: 70000"), "not as long as it says"),
        (record(f"Content-Length: {10**12}"), "larger than the limit of 20 MB"),
        (record(f"Content-Length: {RECORD_LIMIT + 1}", body=bytes(RECORD_LIMIT + 1)), "larger than the limit of 20 MB"),
        (b"WARC/1.0\r\n" + b"a" * 70_000 + b"\r\n", "headers have no end"),
        (b"WARC/1.0\r\n\r\n", "does not say how long it is"),
    ],
    ids=["no length", "no number", "too short", "too long", "beyond the file", "too large", "no end", "no headers"],
)
def test_a_bad_record_is_named_and_the_next_one_is_read(bad, cause):
    found = open_bytes(GOOD + bad + GOOD, "a.warc")
    (error,) = [item for item in found if isinstance(item, PageError)]
    assert str(error).startswith("a.warc#2")
    assert cause in str(error)
    assert len(pages(found)) == 2


def test_what_stands_between_two_records_is_named():
    found = open_bytes(GOOD + b"\r\nnoise\r\n" + GOOD, "a.warc")
    assert [str(item).split(";")[0] for item in found if isinstance(item, PageError)] == [
        f"a.warc#1 {URL}: the record is not as long as it says"
    ]


def test_records_may_be_parted_by_any_number_of_empty_lines():
    assert len(pages(open_bytes(GOOD.rstrip() + b"\n" + GOOD + b"\r\n\r\n\r\n" + GOOD))) == 3


def test_a_record_within_the_limit_of_memory_is_passed_over_in_pieces():
    found = open_bytes(record(f"Content-Length: {RECORD_LIMIT * 2}", body=bytes(RECORD_LIMIT * 2)) + GOOD)
    assert len(pages(found)) == 1


def test_noise_is_given_up_in_the_end():
    found = open_bytes(b"WARC/1.0\r\n\r\n" * 5_000)
    assert len(found) < 2_000
    assert "more than 1,000 records in a row cannot be read" in str(found[-1])

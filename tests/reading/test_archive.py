"""Web archives: what their records hold, and what is left of them when they are damaged."""

import gzip
import zlib
from datetime import date

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.made import MARKUP, STORY, URL, Archive, open_bytes, page_number, pages

from twosource.errors import PageError
from twosource.reading.listed import Skipped

PAGE = MARKUP.encode()


def chunked(body: bytes) -> bytes:
    parts = [body[at : at + 500] for at in range(0, len(body), 500)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PAGE, {}),
        (chunked(PAGE), {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (raw_deflate(PAGE), {"Content_Encoding": "deflate"}),
        (brotli.compress(PAGE), {"Content_Encoding": "br"}),
        (chunked(gzip.compress(PAGE)), {"Content_Encoding": "gzip", "Transfer_Encoding": "chunked"}),
        (PAGE, {"Content_Type": "application/xhtml+xml"}),
        (PAGE, {"Content_Type": ""}),
    ],
    ids=["plain", "chunked", "said to be chunked", "gzip", "said to be gzip", "deflate", "raw deflate", "br",
         "chunked gzip", "xhtml", "no type"],
)  # fmt: skip
def test_the_body_of_a_response_is_a_page_whatever_it_was_sent_in(body, headers):
    assert [page.data for page in pages(open_bytes(Archive().respond(body, **headers).data))] == [PAGE]


def test_a_page_has_the_address_the_day_of_the_crawl_and_the_encoding_of_its_response():
    (page,) = pages(open_bytes(Archive().respond(PAGE).data, "news.warc.gz"))
    assert (page.name, page.url, page.fetched, page.charset) == (
        f"news.warc.gz#1 {URL}", URL, date(2023, 6, 1), "utf-8"
    )  # fmt: skip


def test_the_day_of_the_crawl_is_not_declared_as_the_day_of_publication():
    assert pages(open_bytes(Archive().respond(PAGE).data))[0].declared.published == ()


@pytest.mark.parametrize("packed", [True, False])
def test_records_of_a_plain_and_of_a_packed_archive_are_equal(packed):
    found = pages(open_bytes(Archive(packed=packed).respond(PAGE).respond(page_number(2)).data))
    assert [page.data for page in found] == [PAGE, page_number(2)]


def test_an_archive_that_was_packed_as_a_whole_is_read():
    plain = Archive(packed=False).respond(PAGE).respond(page_number(2)).data
    assert len(pages(open_bytes(gzip.compress(plain)))) == 2


def test_a_conversion_is_a_text_dump_with_its_language():
    record = {"WARC-Identified-Content-Language": "deu,eng"}
    archive = Archive().add(
        "conversion", "\n".join(STORY).encode(), warc_content_type="text/plain", warc_headers_dict=record
    )
    (page,) = pages(open_bytes(archive.data))
    assert (page.data, page.declared.language) == ("\n".join(STORY).encode(), "de")


def test_a_resource_of_markup_is_a_page():
    assert pages(open_bytes(Archive().add("resource", PAGE, warc_content_type="text/html").data))[0].data == PAGE


def test_what_is_no_page_is_passed_over_and_counted():
    archive = Archive().respond(PAGE).respond(b"png", Content_Type="image/png").respond(b"css", Content_Type="text/css")
    archive.respond(b"png", Content_Type="image/png").respond(PAGE, status="404 Not Found")
    *_, skipped = open_bytes(archive.data, "a.warc")
    assert skipped == Skipped("a.warc", (("image/png", 2), ("status 404", 1), ("text/css", 1)))


@pytest.mark.parametrize("kind", ["warcinfo", "request", "metadata"])
def test_a_record_about_others_is_not_counted(kind):
    assert len(open_bytes(Archive().respond(PAGE).add(kind, b"GET / HTTP/1.1\r\n\r\n").data)) == 1


def test_a_response_without_http_headers_is_read_where_it_is_a_page():
    record = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <%b>\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n"
    assert [(page.data, page.url) for page in pages(open_bytes(record % (URL.encode(), len(PAGE), PAGE)))] == [
        (PAGE, URL)
    ]


def test_an_unknown_coding_of_a_body_is_named():
    (error,) = open_bytes(Archive().respond(PAGE, Content_Encoding="zstd").data, "a.warc")
    assert str(error).startswith(f"a.warc#1 {URL}: the body is in the coding 'zstd'")


def test_a_body_that_is_cut_off_is_read_and_named():
    page, error = open_bytes(Archive().respond(gzip.compress(PAGE)[:-200], Content_Encoding="gzip").data)
    assert (PAGE.startswith(page.data), "cut off" in str(error)) == (True, True)


def test_a_bomb_in_a_body_stops_at_the_limit_of_a_page():
    (page,) = pages(
        open_bytes(Archive().respond(brotli.compress(bytes(100_000_000), quality=1), Content_Encoding="br").data)
    )
    assert len(page.data) < 40_000_000


THREE = Archive()
for number in (1, 2, 3):
    THREE.respond(page_number(number), f"{URL}/{number}")


@settings(max_examples=150, deadline=None)
@given(st.integers(2, len(THREE.data) - 1))
def test_an_archive_that_is_cut_off_yields_all_records_before_the_cut_and_one_error(cut):
    found = open_bytes(THREE.data[:cut])
    whole = sum(end <= cut for end in THREE.ends)
    read = [page.data for page in pages(found)]
    assert read == [page_number(number) for number in range(1, whole + 1)]
    assert sum(isinstance(item, PageError) for item in found) == (cut not in THREE.ends)


PLAIN = Archive(packed=False)
for number in (1, 2, 3):
    PLAIN.respond(page_number(number), f"{URL}/{number}")


@settings(max_examples=100, deadline=None)
@given(st.integers(1, len(PLAIN.data) - 1))
def test_so_does_one_that_is_not_packed(cut):
    found = open_bytes(PLAIN.data[:cut])
    whole = sum(end <= cut for end in PLAIN.ends)
    assert [page.data for page in pages(found)][:whole] == [page_number(number) for number in range(1, whole + 1)]
    assert sum(isinstance(item, PageError) for item in found) <= 1


@settings(max_examples=100, deadline=None)
@given(st.integers(10, len(THREE.data) - 60), st.binary(min_size=20, max_size=50))
def test_damage_to_one_record_leaves_the_others(at, noise):
    damaged = THREE.data[:at] + noise + THREE.data[at + len(noise) :]
    read = {page.data for page in pages(open_bytes(damaged))}
    assert read <= {page_number(number) for number in (1, 2, 3)}
    starts = (0, *THREE.ends[:-1])
    for number, (start, end) in enumerate(zip(starts, THREE.ends, strict=True), start=1):
        assert page_number(number) in read or (start < at + len(noise) and at < end)

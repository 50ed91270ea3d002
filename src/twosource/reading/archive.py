"""The pages of a web archive: responses, resources and plain text conversions of WARC and WET files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from warcio.bufferedreaders import ChunkedDataReader

from twosource.errors import UnreadablePage
from twosource.model.article import NOTHING_DECLARED, Declared, Page
from twosource.reading.charset import header_charset
from twosource.reading.declared_dates import read_crawl_day
from twosource.reading.decompression import read_coded
from twosource.reading.kind import Kind, find_binary, find_kind
from twosource.reading.listed import Found, Skipped, is_address, name_part
from twosource.reading.page import SIZE_LIMIT
from twosource.reading.stream import Stream
from twosource.reading.warc import HEADERS_END, MOST_HEADERS, Record, Records, read_headers

RECORD_LIMIT = 2 * SIZE_LIMIT
"""Bytes of a record; its page may be packed or in chunks, so the page's own limit is looked at later."""
STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})\b[^\r\n]*\r?\n")
MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml"})
UNSAID_TYPES = frozenset({"", "application/octet-stream", "unknown/unknown", "application/unknown"})
SNIFFED = 16_384
NOT_PAGES = frozenset({"warcinfo", "request", "metadata", "continuation"})
"""Records that tell of others; they are not even counted as passed over."""
CUT = "the body of the response is cut off; what there is of it was read"
RETAKE = "take the page again where that matters"
LANGUAGES = {
    "eng": "en", "deu": "de", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "pol": "pl", "swe": "sv",
    "dan": "da", "nor": "no", "rus": "ru", "tur": "tr", "jpn": "ja", "zho": "zh", "ara": "ar",
}  # fmt: skip
"""ISO 639-3 codes, as Common Crawl writes them, of the languages that most news is in."""


@dataclass(frozen=True, slots=True)
class Response:
    """An HTTP response: its status, its headers by lower-case name, its body as it was sent."""

    status: int
    headers: dict[str, str]
    body: bytes


def read_archive(stream: Stream, name: str) -> Iterator[Found]:
    """The pages of a WARC or WET file in its order; what cannot be read is named, and the rest goes on."""
    passed: Counter[str] = Counter()
    for record in Records(stream, name, RECORD_LIMIT):
        if isinstance(record, UnreadablePage):
            yield record
        elif record.type == "response":
            yield from _read_response(record, name_part(name, record.number, record.url), passed)
        elif record.type in ("resource", "conversion"):
            yield from _read_resource(record, name_part(name, record.number, record.url), passed)
        elif record.type not in NOT_PAGES:
            passed[f"{record.type[:20] or 'untyped'} record"] += 1
    if passed:
        yield Skipped.of(name, passed)


def parse_response(content: bytes) -> Response | None:
    r"""The response that the bytes are, its body out of its chunks; None where they do not begin as one.

    >>> parse_response(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
    Response(status=200, headers={'content-type': 'text/html'}, body=b'<p>')
    """
    status = STATUS.match(content)
    if status is None:
        return None
    end = HEADERS_END.search(content, status.end() - 2, MOST_HEADERS)
    head, body = (content[: end.end()], content[end.end() :]) if end else (content[:MOST_HEADERS], b"")
    headers = read_headers(b"WARC/1.0\r\n" + head[status.end() :])
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = ChunkedDataReader(BytesIO(body)).read()
    return Response(int(status[1]), headers, body)


def _read_response(record: Record, name: str, passed: Counter[str]) -> Iterator[Found]:
    response = parse_response(record.content) or Response(200, {}, record.content)
    if not 200 <= response.status < 300 or not response.body:
        passed[f"status {response.status}" if response.status >= 300 else "empty response"] += 1
        return
    kind = response.headers.get("content-type", "")
    if not _may_be_page(kind):
        passed[_bare_type(kind)] += 1
        return
    try:
        body, whole = read_coded(name, response.body, response.headers.get("content-encoding", ""), SIZE_LIMIT)
    except UnreadablePage as error:
        yield error
        return
    if _bare_type(kind) in UNSAID_TYPES and not _looks_like_page(body):
        passed[find_binary(body) or "response that does not say what it is"] += 1
        return
    yield _make_page(record, name, body, kind)
    if not whole or "warc-truncated" in record.headers:
        yield UnreadablePage(name, CUT, RETAKE)


def _read_resource(record: Record, name: str, passed: Counter[str]) -> Iterator[Found]:
    kind = record.headers.get("content-type", "")
    if not (_may_be_page(kind) or (record.type == "conversion" and _bare_type(kind) == "text/plain")):
        passed[_bare_type(kind)] += 1
    elif record.content.strip():
        yield _make_page(record, name, record.content, kind)
        if "warc-truncated" in record.headers:
            yield UnreadablePage(name, CUT, RETAKE)


def _make_page(record: Record, name: str, body: bytes, kind: str) -> Page:
    language = LANGUAGES.get(record.headers.get("warc-identified-content-language", "").split(",")[0].strip())
    url = record.url if is_address(record.url) else None
    return Page(
        name,
        body,
        url,
        read_crawl_day(record.headers.get("warc-date")),
        Declared(language=language) if language else NOTHING_DECLARED,
        header_charset(kind),
    )


def _bare_type(kind: str) -> str:
    return kind.partition(";")[0].strip().lower()[:60]


def _may_be_page(kind: str) -> bool:
    return _bare_type(kind) in MARKUP_TYPES | UNSAID_TYPES


def _looks_like_page(body: bytes) -> bool:
    return find_binary(body) is None and find_kind(body[:SNIFFED].decode("utf-8", "replace")) is Kind.HTML

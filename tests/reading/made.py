"""Containers of news that the tests make: articles in our own words, and what they are kept in."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Mapping
from email.message import EmailMessage

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from twosource.model.article import Page
from twosource.reading.containers import open_container
from twosource.reading.listed import Found
from twosource.reading.stream import open_stream

STORY = (
    "The ferry pier of Tarn was closed on Tuesday after a barge broke loose and struck it, the harbour master said.",
    "Nobody was hurt, but the two outer islands have no ferry until divers have looked at the pillars.",
    "“We could hear the wood crack from the school,” said Runa Holt, who teaches beside the quay.",
    "The owner of the barge said that a rope had been cut and that he had told the police so within the hour.",
    "Food and medicine will be taken over by the coast guard for as long as the pier stays shut, the county added.",
)
TITLE = "Barge breaks loose and shuts the pier of Tarn"
URL = "https://tarn-times.example.org/pier"
MARKUP = (
    f'<!doctype html><html lang="en"><head><title>{TITLE}</title></head><body><nav><a href="/">Home</a></nav>'
    f"<article><h1>{TITLE}</h1>{''.join(f'<p>{part}</p>' for part in STORY)}</article></body></html>"
)
PARAGRAPHS = "".join(f"<p>{part}</p>" for part in STORY)
HTML_TYPE = "text/html; charset=utf-8"
JSON_LD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "articleBody": "\n".join(STORY),
    "datePublished": "2023-05-09T08:30:00+02:00",
    "author": [{"@type": "Person", "name": "Ilse Brandt"}, {"@type": "Organization", "name": "Tarn Times"}],
    "publisher": {"@type": "Organization", "name": "Tarn Times"},
    "mainEntityOfPage": {"@type": "WebPage", "@id": URL},
    "inLanguage": "en-GB",
}


def open_bytes(data: bytes, name: str = "source", charset: str | None = None, **given: object) -> list[Found]:
    """All that a container holds."""
    return list(open_container(open_stream(io.BytesIO(data), name, charset), name, **given))


def pages(found: list[Found]) -> list[Page]:
    return [item for item in found if isinstance(item, Page)]


def page_number(number: int) -> bytes:
    """A page like the others, told apart by its number."""
    return MARKUP.replace("pier of Tarn", f"pier {number} of Tarn").encode()


class Writer(WARCWriter):
    """warcio's writer, without the temporary files that it leaves open."""

    def _create_temp_file(self) -> io.BytesIO:
        return io.BytesIO()


class Archive:
    """A WARC file being written, and where each of its records ends."""

    def __init__(self, *, packed: bool = True) -> None:
        self._file = io.BytesIO()
        self._writer = Writer(self._file, gzip=packed)
        self.ends: list[int] = []

    @property
    def data(self) -> bytes:
        """The file as written so far."""
        return self._file.getvalue()

    def respond(self, body: bytes, url: str = URL, status: str = "200 OK", **headers: str) -> Archive:
        """The same archive with a response more."""
        named = {"Content-Type": HTML_TYPE} | {name.replace("_", "-"): value for name, value in headers.items()}
        http = StatusAndHeaders(status, list(named.items()), protocol="HTTP/1.1")
        return self.add("response", body, url, http_headers=http)

    def add(self, kind: str, body: bytes, url: str | None = URL, **given: object) -> Archive:
        """The same archive with a record more, taken on the first of June."""
        headers = {"WARC-Date": "2023-06-01T10:00:00Z"} | dict(given.pop("warc_headers_dict", {}))
        record = self._writer.create_warc_record(
            url, kind, payload=io.BytesIO(body), warc_headers_dict=headers, **given
        )
        self._writer.write_record(record)
        self.ends.append(self._file.tell())
        return self


def make_feed(*items: str, title: str = "Tarn Times - News") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>{title}</title><link>https://tarn-times.example.org</link><language>en-GB</language>"
        f"{''.join(items)}</channel></rss>"
    ).encode()


def make_item(content: str | None = PARAGRAPHS, summary: str = "A barge broke loose …", **given: str) -> str:
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content is not None else ""
    return (
        f"<item><title>{given.get('title', TITLE)}</title><link>{given.get('url', URL)}</link>"
        f"<dc:creator>Ilse Brandt</dc:creator><pubDate>Tue, 09 May 2023 01:30:00 +0200</pubDate>"
        f"<description><![CDATA[{summary}]]></description>{whole}</item>"
    )


def make_mail(**headers: str) -> EmailMessage:
    """A newsletter: plain text, markup, and an attachment."""
    mail = EmailMessage()
    named = {
        "From": "Tarn Times <news@tarn-times.example.org>",
        "To": "reader@mail.example.org",
        "Subject": f"{TITLE} – again",
        "Date": "Tue, 09 May 2023 08:30:00 +0200",
        "List-Unsubscribe": "<https://tarn-times.example.org/stop>",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in named.items():
        mail[name] = value
    mail.set_content("\n\n".join(STORY))
    mail.add_alternative(MARKUP, subtype="html")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    return mail


def make_json(*records: Mapping[str, object]) -> bytes:
    return json.dumps(list(records), indent=1).encode()


def make_lines(*records: Mapping[str, object]) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def zeros(size: int) -> bytes:
    """A gzip bomb of so many zeros."""
    return gzip.compress(bytes(size))

"""The pages in mails: newsletters (.eml), mailboxes (mbox) and pages that a browser saved as one file (MHTML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr
from itertools import islice

from twosource.errors import NoArticle, UnreadablePage
from twosource.model.article import DateCandidate, Declared, Page
from twosource.reading.charset import find_codec, header_charset
from twosource.reading.cleaning import clean
from twosource.reading.declared_dates import read_crawl_day, read_date
from twosource.reading.kind import MAILBOX_START
from twosource.reading.listed import Found, is_address, name_part
from twosource.reading.names import is_person
from twosource.reading.page import SIZE_LIMIT
from twosource.reading.stream import Stream

MAIL_LIMIT = 2 * SIZE_LIMIT
"""Bytes of a mail; pictures and attachments come with its page, in a third more than their size."""
MOST_PARTS = 500
MOST_WORK = 2_000_000
"""Lines times levels of parts, each of which is looked for in every line: 20 MB of attachments have a million."""
MOST_MARKS = 20_000
"""Lines that may begin a part."""
LONGEST_HEADER = 2_000
LONGEST_LABEL = 80
TOO_LARGE = f"the mail is larger than the limit of {MAIL_LIMIT // 1_000_000} MB"
NO_PAGE = "the mail holds no text"
DAMAGED = (ValueError, LookupError, TypeError, AttributeError, RecursionError, HeaderParseError)
"""What the standard library raises on headers and parts that are none."""
SUBJECT_MARKS = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|odp)\s{0,3}:\s{0,3})+", re.IGNORECASE)
VIA = re.compile(r"\s+(?:via|from)\s.*$", re.IGNORECASE)
SENT_HEADERS = ("To", "Received", "Message-ID", "List-Unsubscribe")
LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post")
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mail(stream: Stream, name: str) -> Iterator[Found]:
    """The page in a mail or in a page that was saved as MHTML."""
    data, fault = stream.read_all(MAIL_LIMIT)
    if len(data) > MAIL_LIMIT:
        yield UnreadablePage(name, TOO_LARGE, "save it without its attachments")
        return
    yield read_message(data, name)
    if fault is not None:
        yield fault


def read_mailbox(stream: Stream, name: str) -> Iterator[Found]:
    """The pages in the mails of a mailbox, in its order."""
    number = 0
    mail = bytearray()
    blank = True
    try:
        for line in stream.lines(MAIL_LIMIT):
            if blank and line.startswith(b"From ") and MAILBOX_START.match(line.rstrip()):
                if number:
                    yield _read_boxed(bytes(mail), name, number)
                number += 1
                mail.clear()
            elif len(mail) <= MAIL_LIMIT:
                mail += line
            blank = not line.strip()
        yield _read_boxed(bytes(mail), name, max(1, number))
    except UnreadablePage as error:
        yield UnreadablePage(name, f"after mail {max(0, number - 1)} {error.cause}", "fetch or pack the file again")


def _read_boxed(mail: bytes, name: str, number: int) -> Found:
    if len(mail) > MAIL_LIMIT:
        return UnreadablePage(name_part(name, number), TOO_LARGE, "save it without its attachments")
    return read_message(QUOTED_FROM.sub(rb"\1", mail), name_part(name, number), labelled=True)


def read_message(data: bytes, name: str, *, labelled: bool = False) -> Found:
    """The page of a message, with what its headers say; `labelled` puts its subject behind the name."""
    if data.count(b"\n") * (1 + data.lower().count(b"boundary=")) > MOST_WORK or data.count(b"\n--") > MOST_MARKS:
        return UnreadablePage(name, "the mail has too many lines or parts", "save it without its attachments")
    try:
        message = BytesParser().parsebytes(data)
        subject = SUBJECT_MARKS.sub("", _header(message, "Subject"))
        part = f"{name} {subject[:LONGEST_LABEL]}" if labelled and subject else name
        text = next(_texts(message), None)
        if text is None:
            return NoArticle(part, NO_PAGE, "leave it out")
        if _is_saved_page(message, text):
            return _saved_page(message, text, part, subject)
        url = _header(message, "Archived-At").strip("<>")
        declared = _declare(message, subject)
        return Page(part, _bytes(text), url if is_address(url) else None, None, declared, _charset(text))
    except DAMAGED as error:
        return UnreadablePage(name, f"the mail's parts cannot be told apart ({error})", "save it again")


def _texts(message: Message) -> Iterator[Message]:
    """The parts of a message that may be its page: markup first, attachments never."""
    parts = [part for part in islice(message.walk(), MOST_PARTS) if part.get_content_disposition() != "attachment"]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        yield from (part for part in parts if part.get_content_type() == kind and _bytes(part).strip())


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: Message) -> str | None:
    return header_charset(str(part.get("Content-Type", "")))


def _is_saved_page(message: Message, text: Message) -> bool:
    """Whether a browser saved a page: the message tells where it lay, and was never sent."""
    if message.get("Snapshot-Content-Location"):
        return True
    sent = any(message.get(name) for name in SENT_HEADERS)
    return not sent and is_address(_header(text, "Content-Location"))


def _saved_page(message: Message, text: Message, name: str, subject: str) -> Page:
    places = (_header(message, "Snapshot-Content-Location"), _header(text, "Content-Location"))
    return Page(
        name,
        _bytes(text),
        next((place for place in places if is_address(place)), None),
        read_crawl_day(_header(message, "Date")),
        Declared(title=subject or None),
        _charset(text),
    )


def _declare(message: Message, subject: str) -> Declared:
    sent = read_date(_header(message, "Date"))
    sender = clean(_decoded(parseaddr(str(message.get("From", ""))[:LONGEST_HEADER])[0])).strip("\"' ")
    by_person = is_person(sender) and not any(message.get(name) for name in LIST_HEADERS)
    return Declared(
        title=subject or None,
        authors=(sender,) if by_person else (),
        published=(DateCandidate(sent, "the mail was sent then"),) if sent else (),
        site=None if by_person else VIA.sub("", sender) or None,
    )


def _header(message: Message, name: str) -> str:
    """A header's text with its encoded words read, without line breaks; empty where there is none."""
    return " ".join(clean(_decoded(str(message.get(name, ""))[:LONGEST_HEADER])).split())


def _decoded(value: str) -> str:
    parts = []
    for part, charset in decode_header(value):
        codec = find_codec(charset) or "utf-8"
        parts.append(part if isinstance(part, str) else part.decode(codec, "replace"))
    return "".join(parts)

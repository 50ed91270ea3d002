"""A page's bytes as text, with what kind of page it is; refused where they are no text or too many."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import NoArticle, UnreadablePage
from twosource.model.article import Page
from twosource.reading.decoding import clean, decode, looks_binary
from twosource.reading.kind import Kind, find_binary, find_kind

MAX_TEXT = 2_000_000
"""Characters of a text dump: a hundred times a long article. Reading takes about two seconds for a million."""
# The largest page of 372 news pages had 3.1 MB of markup; 10 MB leaves room and still bounds time and memory.
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class PageText:
    """The decoded text of a page, and what it is."""

    kind: Kind
    text: str


def open_page(page: Page, *, max_bytes: int = MAX_BYTES) -> PageText:
    """The page's text. Raises UnreadablePage for bytes that are no text or over the limit, NoArticle for none."""
    size = len(page.data)
    if size > max_bytes:
        cause = f"{size / 1e6:.1f} MB, more than the limit of {max_bytes / 1e6:g} MB"
        raise UnreadablePage(page.name, cause, "give the page of one article, or raise the limit")
    text = page.data if isinstance(page.data, str) else _decode(page.name, page.data)
    if looks_binary(text):
        raise UnreadablePage(page.name, "the bytes are no text", "give the article as HTML or plain text")
    text = clean(text)
    if not text.strip():
        raise NoArticle(page.name, "the page is empty", "save the page again, or leave it out")
    kind = find_kind(text)
    if kind is Kind.TEXT and len(text) > MAX_TEXT:
        cause = f"{len(text) / 1e6:.1f} million characters of text, more than the limit of {MAX_TEXT / 1e6:g} million"
        raise UnreadablePage(page.name, cause, "give the page of one article")
    return PageText(kind, text)


def _decode(name: str, data: bytes) -> str:
    binary = find_binary(data)
    if binary is not None:
        raise UnreadablePage(name, f"this is {binary}", "give the article as HTML or plain text")
    text = decode(data)
    if text is None:
        raise UnreadablePage(name, "the text is in no known encoding", "save the page again as UTF-8")
    return text

"""A page's bytes as text, with what kind of page it is; refused where they are no text or too many."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import NoArticle, UnreadablePage
from twosource.model.article import Page
from twosource.reading.cleaning import clean, looks_binary, resolve_references
from twosource.reading.decoding import decode
from twosource.reading.kind import Kind, find_binary, find_kind
from twosource.reading.mojibake import repair

SIZE_LIMIT = 10_000_000
"""Bytes of a page, far more than an article with its scripts needs; the limit bounds time and memory."""
TEXT_LIMIT = 200_000
"""Characters of a page's text without its markup, as many as a short book has; the limit bounds time and memory."""
ONE_PAGE = "give the page of one article"


@dataclass(frozen=True, slots=True)
class PageText:
    """The decoded text of a page, and what it is."""

    kind: Kind
    text: str


def check_size(name: str, data: bytes | str) -> None:
    """Raises UnreadablePage where a page has more bytes (or characters) than SIZE_LIMIT."""
    if len(data) > SIZE_LIMIT:
        raise UnreadablePage(name, f"the page is larger than the limit of {SIZE_LIMIT // 1_000_000} MB", ONE_PAGE)


def check_length(name: str, length: int) -> None:
    """Raises UnreadablePage where a page has more characters of text than TEXT_LIMIT."""
    if length > TEXT_LIMIT:
        cause = f"the page has {length:,} characters of text, more than the limit of {TEXT_LIMIT:,}"
        raise UnreadablePage(name, cause, ONE_PAGE)


def open_page(page: Page) -> PageText:
    """The page's text. Raises UnreadablePage for bytes that are no text or over the limits, NoArticle for none."""
    check_size(page.name, page.data)
    text = page.data if isinstance(page.data, str) else _decode(page.name, page.data, page.charset)
    if looks_binary(text):
        raise UnreadablePage(page.name, "the bytes are no text", "give the article as HTML or plain text")
    text = clean(repair(text))
    if not text.strip():
        raise NoArticle(page.name, "the page is empty", "save the page again, or leave it out")
    kind = find_kind(text)
    if kind is Kind.TEXT:
        check_length(page.name, len(text))
    return PageText(kind, clean(resolve_references(text)) if kind is Kind.HTML else text)


def _decode(name: str, data: bytes, charset: str | None) -> str:
    binary = find_binary(data)
    if binary is not None:
        raise UnreadablePage(name, f"this is {binary}", "give the article as HTML or plain text")
    text = decode(data, charset)
    if text is None:
        raise UnreadablePage(name, "the text is in no known encoding", "save the page again as UTF-8")
    return text

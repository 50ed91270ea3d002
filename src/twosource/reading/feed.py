"""The items of RSS, Atom and RDF feeds: articles where a feed holds their text, listed pages where only a teaser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import feedparser

from twosource.errors import NoArticle, UnreadablePage
from twosource.model.article import DateCandidate, Declared, Page
from twosource.reading.declared_dates import read_date
from twosource.reading.feed_markup import mend_feed
from twosource.reading.fragment import is_teaser, make_page_text, plain_text
from twosource.reading.listed import Found, Listed, is_address, name_part
from twosource.reading.page import SIZE_LIMIT
from twosource.reading.stream import Stream

Item = Mapping[str, Any]

MOST_NAMES = 20
TEASER = "the feed holds only a teaser of this article"
NO_TEXT = "the item holds neither a text nor an address"
CUT = "the feed is cut off; the items before the cut were read"
RETAKE = "take it from its source again"
DAMAGED = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
"""What feedparser raises on feeds with nonsense in them, such as a namespace with spaces."""
SITE_TAIL = re.compile(r"\s+(?:[|–—»›>·-]|::)\s.*$")
"""What follows the name of the outlet in the title of a feed ("Norvik Post - World")."""


def read_feed(stream: Stream, name: str) -> Iterator[Found]:
    """The items of a feed in its order, each with what the feed says of it."""
    data, fault = stream.read_all(SIZE_LIMIT)
    if len(data) > SIZE_LIMIT:
        yield UnreadablePage(name, f"the feed is larger than the limit of {SIZE_LIMIT // 1_000_000} MB", "split it")
        return
    try:
        markup, ended = mend_feed(data, name, stream.charset)
        parsed = feedparser.parse(BytesIO(markup), sanitize_html=False, resolve_relative_uris=False)
    except UnreadablePage as error:
        yield error
        return
    except DAMAGED as error:
        yield UnreadablePage(name, f"the feed breaks the rules of its format ({error})", RETAKE)
        return
    for number, item in enumerate(parsed.entries, start=1):
        yield _read_item(item, parsed.feed, name, number)
    if fault is not None or not ended:
        yield UnreadablePage(name, fault.cause if fault is not None else CUT, RETAKE)
    elif not parsed.entries:
        yield NoArticle(name, "the feed has no items", "leave it out")


def _read_item(item: Item, feed: Item, name: str, number: int) -> Found:
    url = _address(item)
    part = name_part(name, number, url)
    declared = _declare(item, feed)
    whole = max((str(content.get("value") or "") for content in item.get("content", ())), key=len, default="")
    summary = str(item.get("summary") or "")
    for text, is_summary in ((whole, False), (summary, True)):
        if text and not is_teaser(text, summary=is_summary):
            return Page(part, make_page_text(declared.title, text), url, declared=declared)
    if url is None:
        return NoArticle(part, NO_TEXT, "leave it out")
    return Listed(part, url, declared, TEASER)


def _address(item: Item) -> str | None:
    """The address of the article; feed services put their own before it and keep the article's apart."""
    for url in (item.get("feedburner_origlink"), item.get("link"), item.get("id")):
        if isinstance(url, str) and is_address(url.strip()):
            return url.strip()
    return None


def _declare(item: Item, feed: Item) -> Declared:
    title = plain_text(str(item.get("title") or ""))
    return Declared(
        title=title or None,
        authors=_authors(item),
        published=_published(item),
        modified=read_date(item.get("updated")) if "updated" in item else None,
        site=_site(item, feed),
        language=str(feed.get("language") or "")[:2].lower() or None,
    )


def _published(item: Item) -> tuple[DateCandidate, ...]:
    """The item's date as the feed gives it; in an Atom feed without one the date of change is all there is."""
    for key in ("published", "created", "updated"):
        value = read_date(item[key]) if key in item else None
        if value is not None:
            return (DateCandidate(value, f"the feed gives it as the item's date ({key})"),)
    return ()


def _authors(item: Item) -> tuple[str, ...]:
    names = (plain_text(str(author.get("name") or "")) for author in item.get("authors", ())[:MOST_NAMES])
    return tuple(dict.fromkeys(name for name in names if name))


def _site(item: Item, feed: Item) -> str | None:
    """The outlet: the source that the item names, the publisher of the feed, or the first part of the feed's title."""
    source = item.get("source")
    named = source.get("title") if isinstance(source, Mapping) else None
    name = plain_text(str(named or feed.get("publisher") or feed.get("title") or ""))
    return SITE_TAIL.sub("", name) or None

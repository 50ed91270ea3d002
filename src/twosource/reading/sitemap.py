"""The pages that a sitemap, an index of sitemaps, a news sitemap or a plain list of addresses names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from twosource.errors import UnreadablePage
from twosource.model.article import DateCandidate, Declared
from twosource.reading.declared_dates import read_date
from twosource.reading.listed import Found, Listed, is_address, name_part
from twosource.reading.stream import Stream

LONGEST_ADDRESS = 2_048
"""Characters, as the sitemap protocol has it."""
LONGEST_FIELD = 2_000
FIELDS = frozenset({"loc", "lastmod", "title", "name", "language", "publication_date"})
"""Elements that are read: those of the sitemap protocol and of Google's news extension."""
ENTRIES = frozenset({"url", "sitemap"})
PAGE = "the sitemap names this page but does not hold it"
SITEMAP = "this is a sitemap that an index names; its pages are not known here"
ADDRESS = "the list names this page but does not hold it"
CUT = "the sitemap is cut off or broken here"
RETAKE = "take it from its source again; the pages above were listed"
PUBLISHED = "the news sitemap's publication date"


@dataclass(slots=True)
class Entry:
    """What has been read of an entry."""

    found: dict[str, str] = field(default_factory=dict)

    def take(self, element: etree._Element) -> None:
        """Keeps the text of a known field; the first of equal ones counts."""
        name = _local(element)
        text = " ".join((element.text or "").split())
        if name in FIELDS and text and len(text) <= LONGEST_FIELD and _parent(element) != "image":
            self.found.setdefault(name, text)


def read_sitemap(stream: Stream, name: str) -> Iterator[Found]:
    """The pages that a sitemap names, in its order; an index names sitemaps."""
    number = 0
    entry = Entry()
    parsed = etree.iterparse(
        stream, events=("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        for _, element in parsed:
            entry.take(element)
            if _local(element) in ENTRIES:
                number += 1
                yield _list_entry(entry, name, number, PAGE if _local(element) == "url" else SITEMAP)
                entry = Entry()
                _forget(element)
    except UnreadablePage as error:
        yield UnreadablePage(name, f"after entry {number} {error.cause}", RETAKE)
    except etree.XMLSyntaxError as error:
        yield UnreadablePage(name, f"after entry {number} {CUT} ({error.msg})", RETAKE)


def read_addresses(stream: Stream, name: str) -> Iterator[Found]:
    """The pages that a plain list names, one address a line."""
    number = 0
    try:
        for line in stream.lines(LONGEST_ADDRESS + 2):
            url = line.decode("utf-8", "replace").strip()
            if url:
                number += 1
                yield _list_entry(Entry({"loc": url}), name, number, ADDRESS)
    except UnreadablePage as error:
        yield UnreadablePage(name, f"after entry {number} {error.cause}", RETAKE)


def _list_entry(entry: Entry, name: str, number: int, why: str) -> Found:
    url = entry.found.get("loc", "")
    if not is_address(url):
        return UnreadablePage(name_part(name, number), "the entry has no address", "look at it")
    published = read_date(entry.found.get("publication_date"))
    declared = Declared(
        title=entry.found.get("title"),
        published=(DateCandidate(published, PUBLISHED),) if published else (),
        modified=read_date(entry.found.get("lastmod")),
        site=entry.found.get("name"),
        language=entry.found.get("language"),
    )
    return Listed(name_part(name, number, url), url, declared, why)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _parent(element: etree._Element) -> str:
    parent = element.getparent()
    return _local(parent) if parent is not None else ""


def _forget(element: etree._Element) -> None:
    """Frees an entry that has been read, and those before it."""
    element.clear()
    while element.getprevious() is not None:
        parent = element.getparent()
        if parent is None:
            return
        del parent[0]

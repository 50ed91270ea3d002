"""The XML of a feed, mended where it is broken or cut off, so that a strict parser reads every whole item of it."""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree

from twosource.errors import UnreadablePage
from twosource.reading.cleaning import clean
from twosource.reading.decoding import decode

DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
BARE = re.compile(r"&(?!#?[A-Za-z0-9]{1,31};)")
OF_XML = frozenset("<>&\"'")
ITEM_END = re.compile(r"</(?:[\w.-]{1,20}:)?(?:item|entry)\s{0,9}>", re.IGNORECASE)
ROOT_END = re.compile(r"</(?:[\w.-]{1,20}:)?(?:rss|feed|rdf)\s{0,9}>", re.IGNORECASE)
TAIL = 4_000
MOST_ELEMENTS = 200_000
"""Several times what a feed of the largest size has in whole items; the limit bounds feedparser's time."""
ITEMS = frozenset({"item", "entry"})


def mend_feed(data: bytes, name: str, charset: str | None = None) -> tuple[bytes, bool]:
    """The feed as well-formed XML, and whether it has its end. `charset` is what the server declared.

    What libxml2 will not take (elements nested hundreds deep) is left out, and so is an item that the cut goes through.
    Raises UnreadablePage for what is no XML at all, or too many elements.
    """
    text = DECLARATION.sub("", clean(decode(data, charset) or ""))
    ended = ROOT_END.search(text[-TAIL:]) is not None
    root = _parse(text, recover=False)
    if root is None:
        root = _parse(BARE.sub("&amp;", NAMED.sub(_character, text)), recover=True)
    if root is None:
        raise UnreadablePage(name, "the feed is no XML", "take it from its source again")
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise UnreadablePage(name, f"the feed has more than {MOST_ELEMENTS:,} elements", "split it")
    if not ended:
        _drop_cut_item(root, len(ITEM_END.findall(text)))
    return etree.tostring(root, encoding="utf-8"), ended


def _parse(text: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8"
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _character(found: re.Match[str]) -> str:
    """The character of one of HTML's names, which XML does not know."""
    character = html5.get(found[1], found[0])
    return found[0] if character in OF_XML else character


def _drop_cut_item(root: etree._Element, whole: int) -> None:
    """Removes the last item where the feed has fewer ends of items than items."""
    items = [element for element in root.iter() if isinstance(element.tag, str) and _local(element.tag) in ITEMS]
    for item in items[whole:]:
        parent = item.getparent()
        if parent is not None:
            parent.remove(item)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()

"""A page of markup -> its tree, or why it has none: markup beyond all measure is refused before it costs time."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

MOST_ELEMENTS = 20_000
"""Elements of a page, several times what a page of news has; reading takes longer with each."""
MOST_ATTRIBUTES = 5_000
"""Of one tag; parsing takes time with the square of their number."""
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
ATTRIBUTE = re.compile(r"\s[\w:.-]+\s*=")


def parse(text: str) -> tuple[HtmlElement | None, str | None]:
    """The tree of the page, None where it has none or one beyond all measure, and what was wrong with the markup."""
    if any(len(ATTRIBUTE.findall(tag)) > MOST_ATTRIBUTES for tag in LONG_TAG.findall(text)):
        return None, f"its markup is no news page's: a tag with more than {MOST_ATTRIBUTES:,} attributes"
    parser = HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, None
    count = sum(1 for _ in tree.iter())
    if count > MOST_ELEMENTS:
        return None, f"its markup has {count:,} elements, more than the limit of {MOST_ELEMENTS:,}"
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    return tree, "its markup is nested too deeply" if too_deep else None

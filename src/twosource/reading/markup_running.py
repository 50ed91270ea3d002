"""The running text of a page as trafilatura finds it: a second opinion on the page's blocks."""

from __future__ import annotations

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document


def find_running_text(tree: HtmlElement) -> str:
    """The running text, "" where none is found. The tree stays as it is."""
    document = bare_extraction(
        tree, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
    )
    return document.text or "" if isinstance(document, Document) else ""

"""A page of markup -> its headline, blocks and metadata. trafilatura finds the text; we keep what it dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document

from twosource.model.article import Role
from twosource.reading.block import BYLINE, HEADLINE, NOTE, Block, drop_empty_headings
from twosource.reading.byline import is_byline, is_newsroom_note
from twosource.reading.caption import is_caption
from twosource.reading.furniture import name_furniture
from twosource.reading.headline import SITE_TAIL
from twosource.reading.metadata import read_metadata
from twosource.reading.prose import fold, look_at
from twosource.reading.reading import Reading
from twosource.reading.vocabulary import load_words

OUTSIDE = "outside of the article by the page's markup"
HIDDEN_TAGS = load_words("markup.hidden_tags")
INLINE_TAGS = load_words("markup.inline_tags")
RUN_WORDS = 8
KNOWN_SHARE = 0.6
"""A row is running text when so much of it is; the two readers of markup cut paragraphs at different places."""
CAPTION_TAGS = frozenset({"figcaption", "figure"})


@dataclass(frozen=True, slots=True)
class Row:
    """A block of the page's text with the tag that holds it, and whether it stands in a figure."""

    text: str
    tag: str
    figure: bool


@dataclass(slots=True)
class Running:
    """The running text that was found, to tell which of the page's rows belong to it; each part is taken once."""

    whole: Counter[str]
    runs: Counter[tuple[str, ...]]

    @classmethod
    def of(cls, paragraphs: list[str]) -> Running:
        """The running text as whole paragraphs, and as all its runs of four words."""
        words = [word for paragraph in paragraphs for word in fold(paragraph).split()]
        return cls(Counter(map(fold, paragraphs)), Counter(_runs(words)))

    def takes(self, folded: str) -> bool:
        """Whether a row (folded) is part of the running text and has not been taken before."""
        words = folded.split()
        if not words:
            return False
        runs = _runs(words)
        if self.whole[folded] > 0:
            self.whole[folded] -= 1
        elif len(words) < RUN_WORDS or sum(self.runs[run] > 0 for run in runs) < KNOWN_SHARE * len(runs):
            return False
        self.runs.subtract(runs)
        return True


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))]


def read_markup(text: str) -> Reading:
    """The headline, blocks and metadata of a page of markup. A page without running text has no kept block."""
    tree = _parse(text)
    if tree is None:
        return Reading(None, ())
    found = read_metadata(tree)
    rows = list(_rows(tree))
    paragraphs = _running_text(text)
    title = _headline(rows, found.title, found.site)
    blocks = drop_empty_headings(tuple(_place(rows, paragraphs, title)))
    return Reading(title, blocks, found.authors, found.site, found.url, found.dates, found.modified)


def _parse(text: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _running_text(text: str) -> list[str]:
    document = bare_extraction(
        text, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
    )
    if not isinstance(document, Document) or not document.text:
        return []
    return [kept for line in document.text.split("\n") if (kept := " ".join(line.split()))]


def _rows(tree: HtmlElement) -> Iterator[Row]:
    """The page's text, one block to a row, in reading order."""
    parts: list[str] = []

    def flush(tag: str, figure: bool) -> Iterator[Row]:
        text = " ".join("".join(parts).split())
        parts.clear()
        if text:
            yield Row(text, tag, figure)

    def walk(node: HtmlElement, tag: str, figure: bool) -> Iterator[Row]:
        name = node.tag if isinstance(node.tag, str) else "script"
        if name not in HIDDEN_TAGS:
            block = name not in INLINE_TAGS
            inside = figure or name in CAPTION_TAGS
            if block:
                yield from flush(tag, figure)
            parts.append(node.text or "")
            for child in node:
                yield from walk(child, name if block else tag, inside)
            if block:
                yield from flush(name, inside)
        parts.append(node.tail or "")

    yield from walk(tree, "html", False)
    yield from flush("html", False)


def _headline(rows: list[Row], declared: str | None, site: str | None) -> str | None:
    """The heading of the page that its metadata repeats, else its only first-level heading, else the metadata's."""
    headings = [row.text for row in rows if row.tag == "h1" and len(row.text.split()) >= 2]
    if declared is not None:
        folded = fold(declared)
        for text in headings:
            if fold(text) in folded or folded in fold(text):
                return text
        return SITE_TAIL.sub("", declared) if site and fold(site) in fold(declared) else declared
    return headings[0] if headings else None


def _place(rows: list[Row], paragraphs: list[str], title: str | None) -> Iterator[Block]:
    """The blocks in the page's order, each running paragraph once, with its role."""
    running = Running.of(paragraphs)
    heading = fold(title) if title is not None else None
    for row in rows:
        folded = fold(row.text)
        if heading is not None and folded == heading:
            yield Block(row.text, None, HEADLINE)
        elif running.takes(folded):
            yield _kept(row)
        else:
            yield Block(row.text, None, _reason(row.text))


def _kept(row: Row) -> Block:
    look = look_at(row.text)
    furniture = name_furniture(row.text, look)
    if furniture is not None:
        return Block(row.text, None, furniture.value)
    if is_byline(row.text):
        return Block(row.text, None, BYLINE)
    if is_newsroom_note(row.text, look):
        return Block(row.text, None, NOTE)
    if row.figure or is_caption(row.text, look):
        return Block(row.text, Role.CAPTION)
    if row.tag in ("h2", "h3", "h4", "h5", "h6"):
        return Block(row.text, Role.SUBHEADING)
    return Block(row.text, Role.BODY)


def _reason(text: str) -> str:
    furniture = name_furniture(text, look_at(text))
    if furniture is not None:
        return furniture.value
    return BYLINE if is_byline(text) else OUTSIDE

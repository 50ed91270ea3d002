"""A page of markup -> its headline, blocks and metadata. trafilatura finds the text; we keep what it dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document

from twosource.model.article import Role
from twosource.reading.block import BYLINE, HEADLINE, NOTE, OUTSIDE, Block, drop_empty_headings
from twosource.reading.byline import is_byline, is_newsroom_note
from twosource.reading.caption import is_caption
from twosource.reading.furniture import name_furniture
from twosource.reading.headline import SITE_TAIL
from twosource.reading.metadata import read_metadata
from twosource.reading.prose import fold, look_at
from twosource.reading.reading import Reading
from twosource.reading.vocabulary import load_words

HIDDEN_TAGS = load_words("markup.hidden_tags")
INLINE_TAGS = load_words("markup.inline_tags")
RUN_WORDS = 8
KNOWN_SHARE = 0.6
"""A row is running text when so much of it is; the two readers of markup cut paragraphs at different places."""
MOST_ELEMENTS = 30_000
"""The largest of 372 news pages had 3,300; the text of a page with 30,000 takes three seconds to find."""
MOST_ATTRIBUTES = 5_000
"""Of one tag; parsing takes time with the square of their number, a second for 10,000."""
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
ATTRIBUTE = re.compile(r"\s[\w:.-]+\s*=")
CAPTION_WORDS = (4, 90)
"""A caption that the extraction passed over has so many words; shorter ones are labels of buttons and players."""
CAPTION_TAGS = frozenset({"figcaption", "figure"})


@dataclass(frozen=True, slots=True)
class Row:
    """A block of the page's text with the tag that holds it, and the tag of the figure or caption it stands in."""

    text: str
    tag: str
    figure: str | None


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
    tree, fault = _parse(text)
    if tree is None:
        return Reading(None, (), fault=fault)
    found = read_metadata(tree)
    rows = list(_rows(tree))
    paragraphs = _running_text(tree)
    title = _headline(rows, found.title, found.site)
    blocks = drop_empty_headings(_with_captions(rows, list(_place(rows, paragraphs, title))))
    return Reading(title, blocks, found.authors, found.site, found.url, found.dates, found.modified, fault)


def _parse(text: str) -> tuple[HtmlElement | None, str | None]:
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


def _running_text(tree: HtmlElement) -> list[str]:
    document = bare_extraction(
        tree, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
    )
    if not isinstance(document, Document) or not document.text:
        return []
    return [kept for line in document.text.split("\n") if (kept := " ".join(line.split()))]


def _rows(tree: HtmlElement) -> Iterator[Row]:
    """The page's text, one block to a row, in reading order."""
    parts: list[str] = []

    def flush(tag: str, figure: str | None) -> Iterator[Row]:
        text = " ".join("".join(parts).split())
        parts.clear()
        if text:
            yield Row(text, tag, figure)

    def walk(node: HtmlElement, tag: str, figure: str | None) -> Iterator[Row]:
        name = node.tag if isinstance(node.tag, str) else "script"
        if name not in HIDDEN_TAGS:
            block = name not in INLINE_TAGS
            inside = name if name in CAPTION_TAGS else figure
            if block:
                yield from flush(tag, figure)
            parts.append(node.text or "")
            for child in node:
                yield from walk(child, name if block else tag, inside)
            if block:
                yield from flush(name, inside)
        parts.append(node.tail or "")

    yield from walk(tree, "html", None)
    yield from flush("html", None)


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


def _with_captions(rows: list[Row], blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks, the captions among the paragraphs kept as such: the extraction of the text passes figures over."""
    kept = [at for at, block in enumerate(blocks) if block.role is Role.BODY]
    if not kept:
        return tuple(blocks)
    titles = [at for at, block in enumerate(blocks) if block.reason == HEADLINE and at < kept[0]]
    first = titles[-1] if titles else kept[0]
    for at in range(first, kept[-1]):
        text = rows[at].text
        passed_over = rows[at].figure == "figcaption" and blocks[at].reason == OUTSIDE
        if passed_over and CAPTION_WORDS[0] <= len(text.split()) <= CAPTION_WORDS[1]:
            blocks[at] = Block(text, Role.CAPTION)
    return tuple(blocks)


def _kept(row: Row) -> Block:
    look = look_at(row.text)
    furniture = name_furniture(row.text, look)
    if furniture is not None:
        return Block(row.text, None, furniture.value)
    if is_byline(row.text):
        return Block(row.text, None, BYLINE)
    if is_newsroom_note(row.text, look):
        return Block(row.text, None, NOTE)
    if row.figure is not None or is_caption(row.text, look):
        return Block(row.text, Role.CAPTION)
    if row.tag in ("h2", "h3", "h4", "h5", "h6"):
        return Block(row.text, Role.SUBHEADING)
    return Block(row.text, Role.BODY)


def _reason(text: str) -> str:
    furniture = name_furniture(text, look_at(text))
    if furniture is not None:
        return furniture.value
    return BYLINE if is_byline(text) else OUTSIDE

"""A page of markup -> its text, one block to a row, with the boxes (block elements) that the rows stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from twosource.reading.vocabulary import load_words

HIDDEN_TAGS = load_words("markup.hidden_tags")
INLINE_TAGS = load_words("markup.inline_tags")
STRONG_TAGS = frozenset({"b", "strong", "em", "i"})
HINT_ATTRIBUTES = frozenset(
    {"class", "id", "itemprop", "role", "data-testid", "data-component", "data-type", "name", "property"}
)
"""Attributes whose words say what a box is for."""
LONGEST_HINT = 200
"""Characters of an attribute that are looked at."""
MOST_HINTS = 16
"""Words that are kept of a box."""
HINT_WORD = re.compile(r"[a-z]{2,24}|[A-Z]{2,24}(?![a-z])|[A-Z][a-z]{1,24}")
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

Attributes = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Box:
    """A block element: its tag, its depth, the box that it stands in (-1 for the page), and what its names hint at."""

    tag: str
    parent: int
    depth: int
    hints: tuple[str, ...]
    unseen: bool


@dataclass(slots=True)
class Row:
    """A piece of the page's text that no block element and no line break cuts, and the box that holds it."""

    text: str
    box: int
    linked: int
    """Characters of the text that are links."""
    links: int
    strong: int
    """Characters of the text that are bold or slanted."""
    breaks: int
    """Line breaks just above the row, in the same box."""
    hints: tuple[str, ...]
    """Words of the names of the inline elements in the row."""


@dataclass(slots=True)
class _Pen:
    """What was written since the last row ended."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    strong: int = 0
    hints: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Layout:
    """The rows of a page in reading order, and its boxes, each after the one that it stands in."""

    rows: list[Row]
    boxes: list[Box]

    def above(self, box: int) -> Iterator[int]:
        """The box and all that it stands in, from the inside."""
        while box >= 0:
            yield box
            box = self.boxes[box].parent


def read_layout(tree: HtmlElement) -> Layout:
    """The rows and boxes of a page. No recursion: markup may be nested as deeply as the parser lets it."""
    return _Walk(tree).layout


class _Walk:
    """One walk over the tree, in document order."""

    def __init__(self, tree: HtmlElement) -> None:
        self.layout = Layout([], [Box("html", -1, 0, (), unseen=False)])
        self.box = 0
        self.pen = _Pen()
        self.in_link = self.in_strong = self.breaks = 0
        events = etree.iterwalk(tree, events=("start", "end"))
        for event, node in events:
            if event == "start":
                if not isinstance(node.tag, str) or node.tag in HIDDEN_TAGS:
                    events.skip_subtree()
                else:
                    self._open(node)
            else:
                self._close(node)
        self._end_row()

    def _open(self, node: HtmlElement) -> None:
        tag = str(node.tag)
        if tag == "br":
            self._end_row()
            self.breaks += 1
        elif tag in INLINE_TAGS or _is_custom_inline(node, tag):
            self._open_inline(node, tag)
        else:
            self._end_row()
            self.breaks = 0
            boxes = self.layout.boxes
            around = boxes[self.box]
            attributes = node.items()
            unseen = around.unseen or _is_unseen(attributes)
            boxes.append(Box(tag, self.box, around.depth + 1, _read_hints(attributes), unseen))
            self.box = len(boxes) - 1
        self._write(node.text)

    def _open_inline(self, node: HtmlElement, tag: str) -> None:
        if tag == "a":
            self.in_link += 1
            self.pen.links += 1
        elif tag in STRONG_TAGS:
            self.in_strong += 1
        if len(self.pen.hints) < MOST_HINTS:
            self.pen.hints.extend(_read_hints(node.items()))

    def _close(self, node: HtmlElement) -> None:
        tag = node.tag
        if isinstance(tag, str) and tag not in HIDDEN_TAGS and tag != "br":
            if tag == "a":
                self.in_link -= 1
            elif tag in STRONG_TAGS:
                self.in_strong -= 1
            if tag not in INLINE_TAGS and not _is_custom_inline(node, tag):
                self._end_row()
                self.breaks = 0
                self.box = self.layout.boxes[self.box].parent
        self._write(node.tail)

    def _write(self, text: str | None) -> None:
        if not text:
            return
        pen = self.pen
        pen.parts.append(text)
        if self.in_link or self.in_strong:
            length = len(text.strip())
            pen.linked += length if self.in_link else 0
            pen.strong += length if self.in_strong else 0

    def _end_row(self) -> None:
        pen = self.pen
        if not pen.parts and not pen.hints:
            return
        text = " ".join("".join(pen.parts).split())
        if text:
            links = pen.links or (1 if self.in_link else 0)
            linked, strong = min(pen.linked, len(text)), min(pen.strong, len(text))
            hints = tuple(pen.hints[:MOST_HINTS])
            self.layout.rows.append(Row(text, self.box, linked, links, strong, self.breaks, hints))
            self.breaks = 0
        self.pen = _Pen()


def _is_custom_inline(node: HtmlElement, tag: str) -> bool:
    """Whether the element is one of the page's own making that holds text only; browsers set it into the line."""
    return "-" in tag and len(node) == 0


def _read_hints(attributes: Attributes) -> tuple[str, ...]:
    """The words of the names that the page's makers gave to an element, in lower case."""
    values = [value[:LONGEST_HINT] for name, value in attributes if name in HINT_ATTRIBUTES]
    return _split_hints(" ".join(values)) if values else ()


@lru_cache(maxsize=4096)
def _split_hints(names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([word.lower() for word in HINT_WORD.findall(names)[:MOST_HINTS]]))


def _is_unseen(attributes: Attributes) -> bool:
    """Whether an element says that readers do not see it."""
    return any(
        name == "hidden" or (name == "style" and UNSEEN.search(value[:LONGEST_HINT])) for name, value in attributes
    )

"""A block of a page: a paragraph of the article with its role, or a line that is none of it with the reason why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.article import Role
from twosource.reading.lines import PageLine
from twosource.reading.prose import count_words

HEADLINE = "the headline; kept as the title"
BYLINE = "the byline; kept as bylines"
LABEL = "a label or link between the paragraphs"
OUTSIDE = "outside of the article by the page's markup"
CREDIT = "a photo credit"
NOTE = "a note on the writers or the newsroom"
EMPTY_HEADING = "a heading or link with no text under it"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`role` is set) or a dropped line (`reason` is set)."""

    text: str
    role: Role | None = None
    reason: str | None = None

    @property
    def kept(self) -> bool:
        """Whether the block belongs to the article's text."""
        return self.role is not None

    def dropped(self, reason: str) -> Block:
        """The same block as one that is no part of the article."""
        return Block(self.text, None, reason)


def drop_empty_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those subheadings dropped that have no paragraph under them."""
    result = list(blocks)
    has_text = False
    for index in range(len(result) - 1, -1, -1):
        if result[index].role is Role.SUBHEADING and not has_text:
            result[index] = result[index].dropped(EMPTY_HEADING)
        elif result[index].kept:
            has_text = result[index].role is not Role.SUBHEADING
    return tuple(result)


def page_lines(blocks: Sequence[Block]) -> tuple[PageLine, ...]:
    """The blocks as the decision on the date needs them."""
    return tuple(PageLine(block.text, block.kept, block.reason == HEADLINE, block.reason) for block in blocks)


def body_words(blocks: Sequence[Block]) -> int:
    """How many words the article's body has; captions and headings do not count."""
    return sum(count_words(block.text) for block in blocks if block.role in (Role.BODY, Role.LEAD))

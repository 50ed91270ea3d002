"""What containers yield besides pages: pages that they only name, and records that hold none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from twosource.errors import NoArticle, PageError
from twosource.model.article import NOTHING_DECLARED, Declared, Page

MOST_KINDS = 5
ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x20\x7f-\x9f\ud800-\udfff]{1,2000}", re.IGNORECASE)
FETCH_ADVICE = "fetch it with --fetch (in Python, fetch=True)"


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that a container names without holding it, what the container says of it, and why it is not here."""

    name: str
    url: str
    declared: Declared = NOTHING_DECLARED
    why: str = "the page is only listed here"

    def refusal(self) -> NoArticle:
        """The error that tells of a page which was not fetched."""
        told = [f"“{self.declared.title}”"] if self.declared.title else []
        told += [date.value for date in self.declared.published[:1]]
        told += [self.declared.site] if self.declared.site else []
        cause = f"{self.why} ({', '.join(told)})" if told else self.why
        return NoArticle(self.name, cause, FETCH_ADVICE)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Records of a container that are no pages by their nature (pictures, redirections), with how many of each kind."""

    name: str
    kinds: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, name: str, kinds: Counter[str]) -> Skipped:
        """The records of a container, the commonest kind first."""
        return cls(name, tuple(sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))))

    def __str__(self) -> str:
        """One line for a person.

        >>> str(Skipped("a.warc", (("image/png", 2), ("text/css", 1))))
        'a.warc: passed over 3 records that are no pages (2 image/png, 1 text/css)'
        """
        shown = [f"{count:,} {kind}" for kind, count in self.kinds[:MOST_KINDS]]
        shown += ["others"] if len(self.kinds) > MOST_KINDS else []
        count = sum(count for _, count in self.kinds)
        records = "record that is no page" if count == 1 else "records that are no pages"
        return f"{self.name}: passed over {count:,} {records} ({', '.join(shown)})"


Found = Page | Listed | Skipped | PageError
"""What a container yields; an error stands for a part that cannot be read, and the rest goes on."""


def is_address(text: str | None) -> bool:
    """Whether a text is the address of a page.

    >>> is_address("https://example.org/a"), is_address("urn:uuid:1")
    (True, False)
    """
    return text is not None and ADDRESS.fullmatch(text) is not None


def name_part(container: str, number: int, label: str | None = None) -> str:
    """What to call a part of a container.

    >>> name_part("news.warc.gz", 17, "https://example.org/a")
    'news.warc.gz#17 https://example.org/a'
    """
    return f"{container}#{number} {label}" if label else f"{container}#{number}"

"""What every kind of page is read into before an article is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import DateCandidate
from twosource.reading.block import Block
from twosource.reading.date_sign import DateSign


@dataclass(frozen=True, slots=True)
class Reading:
    """A page's headline, every block of it in reading order, and what its metadata says (markup only)."""

    title: str | None
    blocks: tuple[Block, ...]
    bylines: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    dates: tuple[DateCandidate | DateSign, ...] = ()
    modified: str | None = None
    writers: tuple[str, ...] = ()
    """Everyone whom the metadata names as a writer, agencies and outlets too."""
    is_article: bool = False
    """Whether the metadata says that the page is an article."""
    fault: str | None = None
    """Why the page's markup could not be read to its end."""

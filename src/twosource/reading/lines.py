"""A line of a page, as the decision on its date needs it: in reading order, kept or dropped, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of the page. `kept` lines belong to the article's text; `reason` says why another one does not.

    `is_title` marks the article's headline, wherever it stands.
    """

    text: str
    kept: bool
    is_title: bool
    reason: str | None

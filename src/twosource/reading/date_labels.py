"""What the words beside a date say that it is the day of: publication, a change, a broadcast, a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from twosource.reading.vocabulary import load_words

BEFORE = 40
"""Characters before a date in which its label is looked for; none that stands before another date counts."""
BEHIND = 12
"""Characters behind it: “5月17日 更新”, “17 Mayıs 2020 güncellendi”."""


class Label(StrEnum):
    """What a date is said to be the day of."""

    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER = "other"


def _beginnings(name: str) -> re.Pattern[str]:
    """A pattern for words that begin as those of a list of `words.txt` do; there `_` stands for a space."""
    return re.compile("|".join(_beginning(word.replace("_", " ")) for word in sorted(load_words(name))), re.IGNORECASE)


def _beginning(word: str) -> str:
    parted = word[0] < "\u3000" and word[0].isalpha()
    return rf"(?<![^\W\d_]){re.escape(word)}" if parted else re.escape(word)


_PUBLISHED = _beginnings("date_labels.published")
_UPDATED = _beginnings("date_labels.updated")
_OTHER = _beginnings("date_labels.other")
_ANSWERED = _beginnings("date_labels.answered")
_RIGHTS = _beginnings("date_labels.rights")


_BEFORE = ((Label.PUBLISHED, _PUBLISHED), (Label.UPDATED, _UPDATED), (Label.OTHER, _OTHER))
_BEHIND = ((Label.UPDATED, _UPDATED), (Label.PUBLISHED, _PUBLISHED))


def find_label(before: str, behind: str) -> Label | None:
    """What the words right before a date, else right behind it, say that it is; the nearest word counts.

    >>> find_label("Veröffentlicht am 3. Mai, aktualisiert: ", "")
    <Label.UPDATED: 'updated'>
    """
    before, behind = before[-BEFORE:], behind[:BEHIND]
    place, label = max((_last(pattern.finditer(before)), label) for label, pattern in _BEFORE)
    if place >= 0:
        return label
    return next((label for label, pattern in _BEHIND if pattern.search(behind)), None)


def is_answered(line: str) -> bool:
    """Whether the line offers to reply, as one does that stands above or below a comment."""
    return _ANSWERED.search(line) is not None


def claims_rights(line: str) -> bool:
    """Whether the line claims rights, whose years are no dates of an article."""
    return _RIGHTS.search(line) is not None


def _last(found: Iterable[re.Match[str]]) -> int:
    return max((match.end() for match in found), default=-1)

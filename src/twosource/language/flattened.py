"""A text made easy to match: lower case, plain blanks, quotes and hyphens, at the same offsets."""

from __future__ import annotations

import re

_PLAIN = str.maketrans({"\xa0": " ", "\t": " ", "\r": " ", "’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-"})
_LINE = re.compile(r"(?<!\n)\n(?!\s*\n)")


def flatten(text: str) -> str:
    """The text in lower case with plain blanks, quotes and hyphens, of the same length; only blank lines stay breaks.

    >>> flatten("Jan. 5 – “İt’s”")
    "jan. 5 - “İt's”"
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return _LINE.sub(" ", lowered.translate(_PLAIN))

"""Text of strangers made harmless before it is shown."""

from __future__ import annotations

import re

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""C0 and C1 controls but for white space, direction overrides, lone surrogates.

They could steer a terminal, turn a line around, or cannot be written in UTF-8."""


def disarm(text: str) -> str:
    r"""The text with every character that steers, rather than says, shown as the replacement character. Same length.

    >>> disarm("red\x1b[31m")
    'red�[31m'
    """
    return CONTROLS.sub("�", text)


def flatten(text: str) -> str:
    """The disarmed text on one line, white space runs as one space."""
    return " ".join(disarm(text).split())

"""Tables of regular expressions, one a line under the name of their list in square brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

HEADING = re.compile(r"\[(?P<name>\w+)\]")


@cache
def load_patterns(table: str) -> Mapping[str, tuple[str, ...]]:
    r"""The lists of one table by name.

    >>> load_patterns("credit_notes.txt")["itself"][-1]
    '\\bdistributed by\\b'
    """
    lists: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in files("twosource.reading").joinpath(table).read_text(encoding="utf-8").splitlines():
        heading = HEADING.fullmatch(line)
        if heading is not None:
            lines = lists.setdefault(heading["name"], [])
        elif line:
            lines.append(line)
    return {name: tuple(found) for name, found in lists.items()}

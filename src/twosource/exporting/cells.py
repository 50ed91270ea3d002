"""Rows written for spreadsheets, in which no cell can start a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

Cell = str | int | float | None
Row = dict[str, Cell]

STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a text becomes a formula in some spreadsheet (OWASP, CSV injection), in their wide forms too."""
SHIELD = "'"


def shield(cell: Cell) -> Cell:
    """The cell as it may stand in a spreadsheet: a text that would start a formula gets an apostrophe before it.

    >>> shield("=HYPERLINK(1)"), shield("12 killed"), shield(-2.5)
    ("'=HYPERLINK(1)", '12 killed', -2.5)
    """
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\x00", "�").encode("utf-8", "replace").decode("utf-8")
    return SHIELD + text if text.lstrip(" ").startswith(STARTERS) else text


def write_csv(columns: Sequence[str], rows: Iterable[Row], *, second: Sequence[str] | None = None) -> str:
    """The rows as CSV (RFC 4180) under their columns; `second` is a row of tags below the header."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([shield(column) for column in columns])
    if second is not None:
        writer.writerow([shield(tag) for tag in second])
    for row in rows:
        writer.writerow([shield(row.get(column)) for column in columns])
    return text.getvalue()

"""The record of a happening, and every form in which it is handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model.record import Record
from twosource.presenting.frames import make_frames
from twosource.presenting.html import render_html
from twosource.presenting.layout import lay_out
from twosource.presenting.markdown import render_markdown
from twosource.presenting.text import DEFAULT_WIDTH, render_text

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Dossier(Record):
    """A record in forms for people (`to_text`, `to_markdown`, `to_html`) and programs (`to_json`, `to_frames`)."""

    def to_text(self, *, colour: bool = False, width: int = DEFAULT_WIDTH) -> str:
        """The dossier for a terminal of `width` columns, with ANSI colours if `colour`."""
        return render_text(lay_out(self), colour=colour, width=width)

    def to_markdown(self) -> str:
        """The dossier as Markdown, its citations as footnotes."""
        return render_markdown(lay_out(self))

    def to_html(self) -> str:
        """The dossier as one HTML file with no outside references, charts and the cited articles included."""
        return render_html(lay_out(self), self)

    def to_frames(self) -> dict[str, DataFrame]:
        """The dossier as pandas tables. Raises MissingExtra where pandas is not installed."""
        return make_frames(self)

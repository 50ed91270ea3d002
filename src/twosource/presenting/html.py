"""A sheet as one self-contained HTML file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

from twosource.model.record import Record
from twosource.presenting.context import cut_article
from twosource.presenting.figures_chart import FADE, Scale, draw_axis, draw_bar, name_colour
from twosource.presenting.plain import disarm
from twosource.presenting.sheet import Citation, Entry, Item, Sheet
from twosource.presenting.timeline_chart import draw_timeline
from twosource.presenting.voices import name_outlet

TEMPLATES = files("twosource.presenting").joinpath("templates")

HIGHLIGHT = (
    "#{anchor}:target~.c{number}{{background:var(--sentence)}}#{anchor}:target~.{anchor}{{background:var(--quote)}}"
)
"""Lights up a sentence and its quote when a link leads there, without any script."""


def render_html(sheet: Sheet, record: Record) -> str:
    """The sheet with the record's articles in full below (or beside) it; every citation leads to its sentence there.

    Styles and script are inline, allowed by their hash alone; nothing is loaded from anywhere. The script only adds
    comfort: all works without it.
    """
    style = Markup(_read("dossier.css") + "".join(_highlights(sheet)))  # noqa: S704 - our own file and numbers
    script = Markup(_read("dossier.js"))  # noqa: S704 - our own file
    page = _template().render(
        sheet=sheet,
        language="en",
        style=style,
        script=script,
        policy=_policy(style, script),
        defs=FADE,
        timeline=draw_timeline(record.moments),
        articles=[(one, name_outlet(one), cut_article(one, sheet.citations)) for one in record.articles],
        citations=[(citation, _split(citation)) for citation in sheet.citations],
    )
    return disarm(page)


@cache
def _read(name: str) -> str:
    return TEMPLATES.joinpath(name).read_text("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=DictLoader({"dossier.html": _read("dossier.html")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(draw_row=_draw_row, draw_axis=_draw_axis, colour_class=name_colour)
    return environment.get_template("dossier.html")


def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but this very style and script."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _highlights(sheet: Sheet) -> Iterator[str]:
    for citation in sheet.citations:
        for part in range(len(citation.quotes)):
            yield HIGHLIGHT.format(anchor=f"c{citation.number}-{part}", number=citation.number)


def _draw_row(item: Item, entry: Entry) -> Markup:
    if item.bar is None:
        return Markup("")
    label = ", ".join([*([item.source] if item.source else []), *(badge.text for badge in item.badges)])
    return draw_bar(item.bar, Scale.over(entry.bars, entry.best), entry.best, label)


def _draw_axis(entry: Entry) -> Markup:
    return draw_axis(Scale.over(entry.bars, entry.best), entry.best)


def _split(citation: Citation) -> list[tuple[str, bool]]:
    """The sentence in pieces, each with whether it belongs to a quote; a quote of the whole sentence marks nothing."""
    whole = (citation.start, citation.end)
    cuts = sorted({citation.start, citation.end, *(end for quote in citation.quotes for end in quote)})
    return [
        (
            citation.sentence[start - citation.start : end - citation.start],
            any(first <= start and end <= last for first, last in citation.quotes if (first, last) != whole),
        )
        for start, end in pairwise(cuts)
    ]

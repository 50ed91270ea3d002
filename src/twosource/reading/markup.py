"""A page of markup -> its headline, blocks and metadata, by one parse of the page and one walk over its tree."""

from __future__ import annotations

from twosource.reading.markup_choice import judge_rows
from twosource.reading.markup_echoes import find_sources
from twosource.reading.markup_roles import place_rows
from twosource.reading.markup_rows import read_layout
from twosource.reading.markup_running import find_running_text
from twosource.reading.markup_tree import parse
from twosource.reading.metadata import read_metadata
from twosource.reading.reading import Reading


def read_markup(text: str) -> Reading:
    """The headline, blocks and metadata of a page of markup. A page without running text has no kept block."""
    tree, fault = parse(text)
    if tree is None:
        return Reading(None, (), fault=fault)
    elements = list(tree.iter())  # lxml makes an element anew at each look where nobody holds it
    found = read_metadata(tree)
    layout = read_layout(tree)
    judged = judge_rows(layout, find_sources(tree), lambda: find_running_text(tree))
    del elements
    blocks = place_rows(layout, judged, (found.title or "", *found.headings))
    return Reading(
        title=found.title,
        blocks=blocks,
        bylines=found.authors,
        site=found.site,
        url=found.url,
        dates=found.dates,
        modified=found.modified,
        writers=found.writers,
        is_article=found.is_article,
        fault=fault,
    )

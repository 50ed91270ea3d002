"""The pages of the reading corpus as rows to learn from: which belong to the article, and what each row weighs.

Pages with an annotated body (aeb, fundus) label every row. Of the other pages those rows are labelled that the body in
the page's own JSON-LD, or a wanted or unwanted snippet (trafeval), tells of.
"""

from __future__ import annotations

import difflib
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from bench.corpora import FOLDER, rows
from sites import find_site

from twosource.learned.trees import Floats
from twosource.model.article import Page
from twosource.reading.markup_echoes import Sources, find_sources
from twosource.reading.markup_looks import TOKEN
from twosource.reading.markup_rows import Layout, read_layout
from twosource.reading.markup_running import find_running_text
from twosource.reading.markup_tree import parse
from twosource.reading.page import open_page

LEAST_MASS = 50
"""Words of a body that a row's share is taken of at least, so that no row of a short page weighs too much."""
FLOOR, CEILING = 0.002, 0.15
"""Bounds of a row's weight, which else is its share of the page's body."""
SILVER = 0.5
"""What a row counts that is labelled by the page's own JSON-LD, beside one that people labelled."""
SNIPPET = 0.015
LISTED = 0.1
"""What a list item or a quoted block inside the body counts where the gold text leaves it out: fundus does so by the
publisher's markup, while the annotators of aeb, who read the page, mostly keep them."""
SILVER_WORDS = 120
SILVER_SHARE = 0.8
OPENING = 15
"""Rows above the body in JSON-LD that may be its standfirst, and are not labelled."""


@dataclass(slots=True)
class Sample:
    """A page with labels: for each row the share that is body, and its weight; `text` where the body is annotated."""

    id: str
    set: str
    site: str
    layout: Layout
    sources: Sources
    running: str
    body: Floats
    weight: Floats
    text: str | None = None


def load_samples() -> list[Sample]:
    """All pages with labels, in the order of the corpus."""
    samples = []
    for page in rows("reading", "pages.jsonl"):
        data = gzip.decompress((FOLDER / "reading" / page["html"]).read_bytes())
        tree, _ = parse(open_page(Page(page["id"], data)).text)
        if tree is None:
            continue
        running = find_running_text(tree)
        sample = _label(page, read_layout(tree), find_sources(tree), running)
        if sample is not None:
            samples.append(sample)
    return samples


def align(texts: Sequence[str], body: str) -> Floats:
    """The share of each row's words that stand in the body, in its order."""
    wanted = TOKEN.findall(body)
    owner: list[int] = []
    found: list[str] = []
    for at, text in enumerate(texts):
        words = TOKEN.findall(text)
        found += words
        owner += [at] * len(words)
    total = np.bincount(owner, minlength=len(texts))
    hits = np.zeros(len(texts))
    for match in difflib.SequenceMatcher(None, found, wanted, autojunk=False).get_matching_blocks():
        if match.size < 3 and (not match.size or total[owner[match.a]] > match.size):
            continue
        np.add.at(hits, owner[match.a : match.a + match.size], 1)
    return hits / np.maximum(total, 1)


def _label(page: dict[str, Any], layout: Layout, sources: Sources, running: str) -> Sample | None:
    texts = [row.text for row in layout.rows]
    size = np.array([len(TOKEN.findall(text)) for text in texts], dtype=np.float64)
    gold = page["gold"]
    if gold.get("text"):
        body = align(texts, gold["text"])
        weight = weigh(body, size)
        if page["set"] == "fundus":
            weight = np.where(_left_out(layout, body, size), weight * LISTED, weight)
    else:
        body, weight = np.zeros(len(texts)), np.zeros(len(texts))
        if sources.body:
            body, weight = _label_by_metadata(texts, size, sources.body)
        _label_by_snippets(texts, gold, body, weight)
        sources = Sources(sources.titles, sources.summaries, None)
        if not weight.any():
            return None
    return Sample(
        page["id"], page["set"], find_site(page["url"]), layout, sources, running, body, weight, gold.get("text")
    )


def weigh(body: Floats, size: Floats) -> Floats:
    """What each row weighs: its share of the body, so that each page weighs alike, whatever its length."""
    weight: Floats = np.minimum(size / max(LEAST_MASS, size[body > 0.5].sum()) + FLOOR, CEILING)
    return weight


def _left_out(layout: Layout, body: Floats, size: Floats) -> Floats:
    """List items and quoted blocks without links, inside the body, that the gold text does not have."""
    inside = np.flatnonzero((body > 0.5) & (size > 8))
    result = np.zeros(len(body), dtype=bool)
    for at in range(inside[0], inside[-1]) if len(inside) else ():
        row = layout.rows[at]
        tags = [layout.boxes[box].tag for box in layout.above(row.box)]
        listed = {"li", "blockquote", "td"} & set(tags[:3]) and not {"aside", "figure", "nav"} & set(tags[:4])
        result[at] = bool(listed) and body[at] < 0.5 and row.linked < 0.3 * len(row.text)
    return result


def _label_by_metadata(texts: Sequence[str], size: Floats, told: str) -> tuple[Floats, Floats]:
    """Labels by the body that the page's metadata gives; its standfirst, subheads and captions stay open."""
    nothing = np.zeros(len(texts))
    body = align(texts, told)
    words = len(TOKEN.findall(told))
    inside = np.flatnonzero((body > 0.5) & (size > 8))
    if words < SILVER_WORDS or (body * size).sum() < SILVER_SHARE * words or not len(inside):
        return nothing, nothing.copy()
    weight = SILVER * weigh(body, size)
    open_rows = np.arange(max(0, inside[0] - OPENING), inside[-1] + 1)
    weight[open_rows[body[open_rows] <= 0.5]] = 0.0
    return body, weight


def _label_by_snippets(texts: Sequence[str], gold: dict[str, Any], body: Floats, weight: Floats) -> None:
    for key, value in (("with", 1.0), ("without", 0.0)):
        for snippet in gold.get(key, ()):
            flat = " ".join(snippet.split())
            for at, text in enumerate(texts):
                if flat in text:
                    body[at], weight[at] = value, SNIPPET

"""What a network that reads a page at once says of an article's incidents: a second opinion beside the words alone.

It sees some hundred words around each phrase, so that who fired is told from who was fired at, and today's report from
the history behind it. `scripts/train_incident_network.py` makes it from the development texts of MUC-3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.incidents.pages import Page, Places, cut_pages
from twosource.learned.layers import open_layers
from twosource.learned.word_pieces import number_pieces
from twosource.model.incident import IncidentSlot, IncidentType

NETWORK, PIECES = "incident_network.onnx", "incident_pieces.txt"

UNREAD = -9.0
"""The log odds of what stands behind the last page that is read."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Reading:
    """Log odds: of the article and its sentences by type, of its phrases by slot and by the type whose they are."""

    article: Floats
    sentences: Floats
    slots: Floats
    types: Floats


@dataclass(frozen=True, slots=True)
class Batch:
    """The pages of an article filled up to one length; where in them (page, places) phrases and sentences stand."""

    pieces: NDArray[np.int64]
    shown: NDArray[np.int64]
    phrases: NDArray[np.int64]
    sentences: NDArray[np.int64]


def read_article(text: str, places: Places) -> Reading:
    """What the network beside this module makes of the article."""
    pages = list(cut_pages(text, places, _load_numbers()))
    if not pages:
        return write_reading(pages, places, article=None, sentences=None, phrases=None)
    batch = fill_up(pages)
    given = {name: getattr(batch, name) for name in Batch.__slots__}
    article, sentences, phrases = _load_network().run(["article", "in_sentences", "in_phrases"], given)
    return write_reading(pages, places, article=article, sentences=sentences, phrases=phrases)


def fill_up(pages: Sequence[Page]) -> Batch:
    """The pages side by side."""
    longest = max(len(page.pieces) for page in pages)
    pieces = np.zeros((len(pages), longest), dtype=np.int64)
    shown = np.zeros_like(pieces)
    for row, page in enumerate(pages):
        pieces[row, : len(page.pieces)] = page.pieces
        shown[row, : len(page.pieces)] = 1
    phrases = [(row, *places) for row, page in enumerate(pages) for _, places in page.phrases]
    sentences = [(row, place) for row, page in enumerate(pages) for _, place in page.sentences]
    return Batch(
        pieces,
        shown,
        np.array(phrases, dtype=np.int64).reshape(-1, 4),
        np.array(sentences, dtype=np.int64).reshape(-1, 2),
    )


def write_reading(pages: Sequence[Page], places: Places, *, article: Any, sentences: Any, phrases: Any) -> Reading:
    """The network's rows, which are in the order of the pages, in that of the article."""
    types, slots = len(IncidentType), len(IncidentSlot)
    in_sentences = np.full((len(places.sentences), types), UNREAD)
    in_phrases = np.full((len(places.phrases), slots + types), UNREAD)
    if pages:
        in_sentences[[number for page in pages for number, _ in page.sentences]] = sentences
        in_phrases[[number for page in pages for number, _ in page.phrases]] = phrases
    whole = np.full(types, UNREAD) if article is None else np.asarray(article, dtype=np.float64)
    return Reading(whole, in_sentences, in_phrases[:, :slots], in_phrases[:, slots:])


@cache
def _load_numbers() -> Mapping[str, int]:
    return number_pieces(files(__package__).joinpath(PIECES).read_text(encoding="utf-8").split("\n"))


@cache
def _load_network() -> Any:
    return open_layers(__package__, NETWORK)

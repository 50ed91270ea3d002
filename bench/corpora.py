"""The annotated corpora and the scorers that lie beside them."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

FOLDER = Path(os.environ.get("TWOSOURCE_CORPORA", Path(__file__).parents[2] / "shared" / "corpora"))


def scorer(task: str) -> ModuleType:
    """The scorer of that task's corpus, as a module."""
    path = FOLDER / task / "score.py"
    spec = importlib.util.spec_from_file_location(f"score_{task}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(task: str, name: str) -> list[dict[str, Any]]:
    """The rows of one JSON Lines file of a corpus."""
    with (FOLDER / task / name).open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]

"""How often a name, its head and its first word filled each slot in the reports that were learned from.

Kept by hash, as whole numbers; counted by `scripts/train_templates.py` over the development texts of MUC-3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from twosource.model.incident import IncidentSlot

TABLE = "incident_names.npz"
STEP = 0.06
"""What one stands for in the table."""

PARTS = ("name", "head", "first word")
COLUMNS = (*IncidentSlot, "reports")
"""Of each part: by how much the log odds that it fills a slot exceed those of any phrase, and how often it was seen."""

PRIOR_FEATURES = tuple(f"{column} by {part}" for part in PARTS for column in COLUMNS)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Priors:
    """Rising keys with a row of whole numbers for each."""

    keys: NDArray[np.uint32]
    steps: NDArray[np.int8]

    def look_up(self, names: Sequence[str]) -> Floats:
        """A row for each name with the PRIOR_FEATURES; nothing but zeros for what was never seen."""
        asked = np.array([key for name in names for key in find_keys(name)], dtype=np.uint32)
        found = np.zeros((len(asked), len(COLUMNS)))
        if len(self.keys):
            places = np.minimum(np.searchsorted(self.keys, asked), len(self.keys) - 1)
            known = self.keys[places] == asked
            found[known] = self.steps[places[known]] * STEP
        return found.reshape(len(names), len(PRIOR_FEATURES))


def find_keys(name: str) -> tuple[int, int, int]:
    """The hashes of the parts of a plain name; its head stands before an "of" or "for", else at the end."""
    words = name.split(" ")
    head = next((words[at - 1] for at, word in enumerate(words) if at and word in ("of", "for")), words[-1])
    signs = ("n=" + name, "h=" + head, "f=" + words[0])
    first, second, third = (crc32(sign.encode("utf-8", "surrogatepass")) for sign in signs)
    return first, second, third


@cache
def load_priors() -> Priors:
    """The table beside this module."""
    with as_file(files(__package__).joinpath(TABLE)) as path, np.load(path) as kept:
        return Priors(kept["keys"], kept["steps"])

"""How many the round words stand for: "dozens" is at least 24 to one reader and 12 to another."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from twosource.errors import UsageError
from twosource.language.quantities.numerals import SCALES

_TABLE = "data/vague.tsv"


@dataclass(frozen=True, slots=True)
class Convention:
    """The least that each round word stands for. Words of one's own: `Convention("mine", (("dozens", 20), ...))`."""

    name: str
    values: tuple[tuple[str, float], ...]

    def read(self, words: str) -> float | None:
        """The least that a round expression in lower case stands for, or None where the convention leaves it open.

        A product is worked out: "tens of thousands" is tens times a thousand, "a few dozen" a few times twelve.
        """
        known = dict(self.values)
        value: float | None = None
        for word in words.replace("-", " ").split(" "):
            if word in ("a", "of"):
                continue
            # The second plural of "hundreds of thousands" is the plain thousand.
            step = known.get(word) if value is None else SCALES.get(word.removesuffix("s"))
            if step is None:
                return None
            value = step if value is None else value * step
        return value


def read_convention(name: str) -> Convention:
    """The convention of that name: `figures` or `acled`. Raises UsageError for another.

    `figures` reads dozens as 24 or more, two of each; `acled` as 12, one of each (ACLED's FAQ: tens 10, dozens 12,
    hundreds 100). Neither source tells of a couple, a few, several and a handful; both tables have 2, 3, 3 and 3.
    """
    known = _read_table()
    if name not in known:
        raise UsageError(f"{name!r} is no convention for round numbers; known are {', '.join(known)}")
    return known[name]


@cache
def _read_table() -> dict[str, Convention]:
    table = files(__package__).joinpath(_TABLE).read_text(encoding="utf-8")
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t"))
    names = [name for name in rows[0] if name != "word"]
    return {name: Convention(name, tuple((row["word"], float(row[name])) for row in rows)) for name in names}


FIGURES = read_convention("figures")
"""The usual convention."""

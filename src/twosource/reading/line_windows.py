"""What stands about each line of a dump: its neighbours, the prose above and below, and its place on the page."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.learned.trees import Floats
from twosource.reading.furniture import CLOSING
from twosource.reading.line_signs import SIGNS
from twosource.reading.run import Judged, find_run

SHOWN_BESIDE = (
    "chars", "words", "stops", "common", "told", "told_run", "capitals", "ends", "any_furniture", "linking", "comment",
    "asking", "date", "caption", "byline", "gap", "prose", "sentence", "offered", "credit", "times", "clock", "counted",
)  # fmt: skip
"""The signs of a neighbour that are shown with a line."""
BESIDE = (-3, -2, -1, 1, 2, 3)
WINDOWS = (3, 7, 15)
AROUND = ("prose", "offered", "any_furniture", "short", "told_run", "common", "times", "bullet")
BY_CHARS = frozenset({"prose", "offered", "told_run", "common"})
FAR = 60.0
"""Lines; what is farther off counts as so far."""
SHORT = 8
"""Words of a line that is no sentence, and of a label at most."""

KINDS = ("legal", "asking", "comment", "linking", "menu", "date", "byline", "any_furniture", "prose")
PLACES = (
    "place", "place_chars", "in_run", "after_start", "before_end", "run_place", "prose_above", "prose_below",
    "closing_5", "closing_15", "closing_run", "page_lines", "page_prose", "page_median", "longest", "run_share",
    "like_above", "like_below",
    *(f"{name} {side}" for name in KINDS for side in ("since", "until", "before", "after")),
)  # fmt: skip

FEATURES: tuple[str, ...] = (
    *SIGNS,
    *(f"{name} {at:+d}" for at in BESIDE for name in SHOWN_BESIDE),
    *(f"{name} {side} {size}" for size in WINDOWS for side in ("above", "below") for name in AROUND),
    *PLACES,
)
"""The names of the columns of `read_features`."""


def read_features(judged: Sequence[Judged], signs: Floats) -> Floats:
    """A row of FEATURES for each line; `signs` is what `read_signs` says of them."""
    shown = np.ascontiguousarray(signs.T)
    column = dict(zip(SIGNS, shown, strict=True))
    beside, about = len(SIGNS), len(FEATURES) - len(PLACES)
    columns = np.empty((len(FEATURES), len(signs)))
    columns[:beside] = shown
    _fill_beside(columns[beside : beside + len(BESIDE) * len(SHOWN_BESIDE)], shown)
    columns[beside + len(BESIDE) * len(SHOWN_BESIDE) : about] = _around(column)
    columns[about:] = _places(judged, column)
    return columns.round(4).T


def _fill_beside(columns: Floats, shown: Floats) -> None:
    """Write the signs of the neighbours into the columns."""
    signs = shown[[SIGNS.index(name) for name in SHOWN_BESIDE]]
    columns[:] = -1.0
    for block, by in zip(columns.reshape(len(BESIDE), len(signs), -1), BESIDE, strict=True):
        if by > 0:
            block[:, :-by] = signs[:, by:]
        else:
            block[:, -by:] = signs[:, :by]


def _moved(values: Floats, by: int, outside: float) -> Floats:
    """The values of the lines `by` lines further down (or up)."""
    moved = np.full(len(values), outside)
    if by > 0:
        moved[:-by] = values[by:]
    else:
        moved[-by:] = values[:by]
    return moved


def _around(column: dict[str, Floats]) -> Floats:
    """Means over windows above and below; prose counts by its characters."""
    chars = column["chars"] + 1.0
    weighed = {
        "prose": column["prose"] * chars,
        "offered": column["offered"] * chars,
        "any_furniture": column["any_furniture"],
        "short": (column["words"] <= SHORT).astype(np.float64),
        "told_run": column["told_run"] * chars,
        "common": column["common"] * chars,
        "bullet": column["bullet"],
        "times": (column["times"] > 1).astype(np.float64),
    }
    whole = [chars if name in BY_CHARS else np.ones(len(chars)) for name in AROUND]
    values = np.array([[weighed[name] for name in AROUND], whole])
    sums = np.zeros((*values.shape[:2], len(chars) + 1))
    np.cumsum(values, axis=2, out=sums[:, :, 1:])
    return np.concatenate([_mean(sums, size, above) for size in WINDOWS for above in (True, False)])


def _mean(sums: Floats, size: int, above: bool) -> Floats:
    """The means over the `size` lines above each line, or below it."""
    told, whole = _between(sums, size, above)
    found: Floats = told / np.maximum(whole, 1.0)
    return found


def _summed(values: Floats, size: int, above: bool) -> Floats:
    """The sum over the `size` lines above each line, or below it."""
    return _between(np.concatenate([[0.0], np.cumsum(values)]), size, above)


def _between(sums: Floats, size: int, above: bool) -> Floats:
    """The same out of the sums up to each line, which begin with 0."""
    count = sums.shape[-1] - 1
    at = np.arange(count)
    if above:
        found: Floats = sums[..., :-1] - sums.take(np.maximum(at - size, 0), axis=-1)
    else:
        found = sums.take(np.minimum(at + size + 1, count), axis=-1) - sums[..., 1:]
    return found


def _places(judged: Sequence[Judged], column: dict[str, Floats]) -> list[Floats]:
    count = len(judged)
    at = np.arange(count, dtype=np.float64)
    chars = column["chars"]
    prose = column["prose"] * chars
    start, end = find_run(judged) or (count, count)
    inside = (at >= start) & (at < end)
    closing = np.array([item.furniture in CLOSING for item in judged], dtype=np.float64)
    closings = np.concatenate([[0.0], np.cumsum(closing)])
    run_prose = float(prose[start:end].sum())
    whole = max(float(prose.sum()), 1.0)
    above = np.cumsum(prose) - prose
    long = chars[column["prose"] > 0]
    ones = np.ones(count)
    return [
        at / max(count - 1, 1),
        (np.cumsum(chars) - chars) / max(float(chars.sum()), 1.0),
        inside.astype(np.float64),
        np.clip(at - start, -FAR, FAR),
        np.clip(end - 1 - at, -FAR, FAR),
        np.clip((at - start) / max(end - start, 1), -2.0, 3.0),
        above / whole,
        (whole - above - prose) / whole,
        _summed(closing, 5, True),
        _summed(closing, 15, True),
        np.where(at >= start, closings[:-1] - closings[min(start, count)], -1.0),
        ones * count,
        ones * whole,
        ones * (float(np.median(long)) if len(long) else 0.0),
        ones * float(chars.max(initial=0.0)),
        ones * (run_prose / whole),
        _like(column["words"], -1),
        _like(column["words"], 1),
        *(values for name in KINDS for values in _marks(column[name] > 0)),
    ]


def _marks(marked: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats, Floats]:
    """How far off the last and the next marked line stand, and how many there are above and below on the page."""
    sums = np.cumsum(marked).astype(np.float64)
    above = sums - marked
    return _since(marked), _since(marked[::-1])[::-1], np.minimum(above, FAR), np.minimum(sums[-1:] - sums, FAR)


def _since(marked: NDArray[np.bool_]) -> Floats:
    """How many lines above the last marked line stands, the line itself left out; FAR where there is none."""
    at = np.arange(len(marked), dtype=np.float64)
    last = np.maximum.accumulate(np.where(marked, at, -np.inf))
    before = np.concatenate([[-np.inf], last[:-1]]) if len(marked) else last
    far: Floats = np.minimum(at - before, FAR)
    return far


def _like(words: Floats, side: int) -> Floats:
    """How nearly the five lines on one side are as long as the line: lists have lines of one length."""
    parts = [np.abs(_moved(words, side * step, FAR) - words) for step in range(1, 6)]
    found: Floats = np.mean(np.minimum(parts, FAR), axis=0)
    return found

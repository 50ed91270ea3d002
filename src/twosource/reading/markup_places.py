"""Where the rows of a page stand: in which boxes, how near to the bulk of the running text, and beside what."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.learned.trees import Floats
from twosource.reading.markup_rows import Layout

TAGS = ("p", "li", "div", "section", "td", "th", "blockquote", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6")
AROUND = (
    "article", "main", "aside", "nav", "footer", "header", "figure", "figcaption", "table", "ul", "ol", "form",
    "blockquote", "section", "h1", "h2", "h3", "dl",
)  # fmt: skip
"""Tags of boxes whose nearness counts."""
FAR = 12
"""Steps up to a box that a row does not stand in."""
CORE_SHARE = 0.6
"""The core is the smallest box that holds so much of the page's running text."""


def _names() -> tuple[str, ...]:
    held = ("mass", "prose", "linked", "rows")
    return (
        "tag", "depth", "unseen", *(f"up_to_{tag}" for tag in AROUND),
        *(f"{name}_of_{level}" for level in ("box", "parent", "grandparent") for name in held),
        "steps_to_core", "below_core", "core_depth", "steps_to_best", "below_best", "best_share",
        "kin_prose", "kin_rows", "kin_words", "kin_linked", "brood_prose", "brood_rows", "brood_linked",
        "position", "prose_before", "rows_from_title", "prose_from_title", "rows_from_core", "rows_to_core_end",
        "page_prose", "page_rows", "first_in_box", "last_in_box", "only_in_box",
    )  # fmt: skip


NAMES = _names()


def find_places(layout: Layout, words: Floats, linked: Floats, prose: Floats, is_title: Floats) -> Floats:
    """A line of numbers for each row; the columns are NAMES. `words`, `linked` (a share), `prose` are of the rows."""
    return np.column_stack(
        [
            _boxes_around(layout),
            _held(layout, words, linked, prose),
            _near_core(layout, prose),
            _kin(layout, words, linked, prose),
            _in_line(layout, prose, is_title),
            _in_box(layout),
        ]
    )


def _boxes_around(layout: Layout) -> Floats:
    """The tag, the depth, and how many steps it is up to the nearest box of each kind in AROUND."""
    order = {tag: at for at, tag in enumerate(AROUND)}
    steps = np.full((len(layout.boxes), len(AROUND)), float(FAR))
    for at, box in enumerate(layout.boxes):
        if box.parent >= 0:
            steps[at] = steps[box.parent] + 1
        if box.tag in order:
            steps[at, order[box.tag]] = 0
    tags = {tag: at + 1 for at, tag in enumerate(TAGS)}
    boxes = [layout.boxes[row.box] for row in layout.rows]
    plain = np.array([(tags.get(box.tag, 0), box.depth, box.unseen) for box in boxes], dtype=np.float64).reshape(-1, 3)
    return np.column_stack([plain, np.minimum(steps[[row.box for row in layout.rows]], FAR)])


def _sum_up(layout: Layout, of_rows: Sequence[float]) -> list[float]:
    """For each box, the sum of the rows in it and in all boxes inside of it."""
    sums = [0.0] * len(layout.boxes)
    for row, value in zip(layout.rows, of_rows, strict=True):
        sums[row.box] += value
    for at in range(len(layout.boxes) - 1, 0, -1):
        sums[layout.boxes[at].parent] += sums[at]
    return sums


def _held(layout: Layout, words: Floats, linked: Floats, prose: Floats) -> Floats:
    """What the row's box, its parent and grandparent hold beside the row itself."""
    mine = np.column_stack([words, prose, linked * words, np.ones(len(words))])
    sums = np.column_stack([_sum_up(layout, column.tolist()) for column in mine.T])
    at = np.array([row.box for row in layout.rows], dtype=np.int64)
    parents = np.array([max(0, box.parent) for box in layout.boxes], dtype=np.int64)
    columns = []
    for _ in range(3):
        rest = np.maximum(sums[at] - mine, 0.0)
        mass = np.maximum(rest[:, 0], 1.0)
        held = (np.log1p(rest[:, 0]), rest[:, 1] / mass, rest[:, 2] / mass, np.log1p(rest[:, 3]))
        columns.append(np.column_stack(held))
        at = parents[at]
    return np.column_stack(columns)


def _near_core(layout: Layout, prose: Floats) -> Floats:
    """How far the row is from the core, and from the box with the most running text right in it."""
    boxes = layout.boxes
    sums = _sum_up(layout, prose.tolist())
    core = 0
    for at in range(1, len(boxes)):
        if boxes[at].parent == core and sums[at] >= CORE_SHARE * sums[0] > 0:
            core = at
    direct = [0.0] * len(boxes)
    for row, mass in zip(layout.rows, prose.tolist(), strict=True):
        parent = boxes[row.box].parent
        direct[row.box] += mass
        if parent >= 0:
            direct[parent] += mass
            direct[max(0, boxes[parent].parent)] += mass / 2
    best = direct.index(max(direct))
    columns = []
    for target in (core, best):
        steps, below = _steps_to(layout, target)
        columns += [steps, below]
    at_rows = [row.box for row in layout.rows]
    count = len(at_rows)
    share = sums[best] / max(1.0, sums[0])
    return np.column_stack(
        [
            columns[0][at_rows], columns[1][at_rows], np.full(count, float(boxes[core].depth)),
            columns[2][at_rows], columns[3][at_rows], np.full(count, share),
        ]
    )  # fmt: skip


def _steps_to(layout: Layout, target: int) -> tuple[Floats, Floats]:
    """For each box: steps from the target up to the box that holds both, and from there down to the box."""
    up = {box: steps for steps, box in enumerate(layout.above(target))}
    steps: list[int] = []
    below: list[int] = []
    for at, box in enumerate(layout.boxes):
        if at in up:
            steps.append(up[at])
            below.append(0)
        else:
            steps.append(steps[box.parent])
            below.append(below[box.parent] + 1)
    return np.array(steps, dtype=np.float64), np.array(below, dtype=np.float64)


def _kin(layout: Layout, words: Floats, linked: Floats, prose: Floats) -> Floats:
    """What rows in boxes of the same tag and names look like: on the page, and in the same parent box."""
    boxes = layout.boxes
    kin: dict[object, int] = {}
    brood: dict[object, int] = {}
    keys = []
    for row in layout.rows:
        box = boxes[row.box]
        parent = boxes[max(0, box.parent)]
        key = (box.tag, box.hints, parent.tag, parent.hints)
        pack = (box.tag, box.parent)
        keys.append((kin.setdefault(key, len(kin)), brood.setdefault(pack, len(brood))))
    groups = np.array(keys, dtype=np.int64).reshape(-1, 2)
    total = max(1.0, float(prose.sum()))
    columns = []
    for group in groups.T:
        count = np.bincount(group)
        columns += [
            (np.bincount(group, prose) / total)[group],
            np.log1p(count)[group],
            (np.bincount(group, words) / count)[group],
            (np.bincount(group, linked) / count)[group],
        ]
    del columns[6]
    return np.column_stack(columns)


def _in_line(layout: Layout, prose: Floats, is_title: Floats) -> Floats:
    """How far down the page the row is, from its top, its title and its core."""
    count = len(prose)
    places = np.arange(count, dtype=np.float64)
    before = np.cumsum(prose) - prose
    total = max(1.0, float(prose.sum()))
    headings = [at for at, row in enumerate(layout.rows) if layout.boxes[row.box].tag == "h1" and is_title[at]]
    headings = headings or [at for at in range(count) if is_title[at]]
    headings = headings or [at for at, row in enumerate(layout.rows) if layout.boxes[row.box].tag == "h1"]
    title = headings[0] if headings else 0
    long = np.flatnonzero(prose)
    first, last = (int(long[0]), int(long[-1])) if len(long) else (0, count)
    return np.column_stack(
        [
            places / max(1, count), before / total,
            places - title, (before - before[title]) / total if count else before,
            places - first, places - last, np.full(count, np.log1p(total)), np.full(count, np.log1p(count)),
        ]
    )  # fmt: skip


def _in_box(layout: Layout) -> Floats:
    """Whether the row is the first, the last or the only one of its box."""
    boxes = [row.box for row in layout.rows]
    count = len(boxes)
    first = [at == 0 or boxes[at - 1] != boxes[at] for at in range(count)]
    last = [at == count - 1 or boxes[at + 1] != boxes[at] for at in range(count)]
    return np.array([(a, b, a and b) for a, b in zip(first, last, strict=True)], dtype=np.float64).reshape(-1, 3)

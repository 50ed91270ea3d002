"""Where the article stands in a dump: the stretch of lines whose running text outweighs the furniture in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.reading.byline import is_byline
from twosource.reading.caption import is_caption
from twosource.reading.furniture import CLOSING, Furniture, name_furniture
from twosource.reading.joining import Line
from twosource.reading.newsroom_note import is_newsroom_note

# Weights in words of running text, chosen on 119 English dumps by the F1 of the body.
MOST = 60.0
"""One paragraph counts for at most so many words, or a single notice would outweigh a short article."""
LABEL_COST = 10.0
FURNITURE_COST = 12.0
CLOSING_COST = 45.0
REPEATED_COST = 2.0
"""A label that stands between all the paragraphs ("Advertisement") must not tear them apart."""
OPEN_SHARE = 0.3
"""Long lines without an end mark are headlines of other stories more often than paragraphs."""
OFTEN = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with the kind of furniture it gives itself away as, and what else it says of itself."""

    line: Line
    furniture: Furniture | None
    caption: bool
    repeated: bool = False
    byline: bool = False
    note: bool = False

    @property
    def weight(self) -> float:
        """What the line speaks for (running text, in words) or against (furniture, labels) being in the article."""
        look = self.line.look
        if self.repeated:
            return -REPEATED_COST
        if self.furniture in CLOSING:
            return -CLOSING_COST
        if self.furniture is not None:
            return -FURNITURE_COST
        if self.caption:
            return -1.0
        if look.is_prose:
            return min(float(look.words), MOST) * (1.0 if look.ends else OPEN_SHARE)
        if look.is_sentence:
            return look.words * 0.5
        return -LABEL_COST


def judge(lines: Sequence[Line]) -> tuple[Judged, ...]:
    """Every line with what it says of itself."""
    times = Counter(line.text for line in lines if line.look.words <= 8)
    judged = []
    for line in lines:
        kind = name_furniture(line.text, line.look)
        caption = kind is None and is_caption(line.text, line.look)
        byline, note = is_byline(line.text), is_newsroom_note(line.text, line.look)
        judged.append(Judged(line, kind, caption, times[line.text] >= OFTEN, byline, note))
    return tuple(judged)


def find_run(judged: Sequence[Judged]) -> tuple[int, int] | None:
    """The first and last (exclusive) line of the stretch with the greatest sum of weights, or None without prose."""
    best, best_span = 0.0, None
    total, start = 0.0, 0
    for index, item in enumerate(judged):
        if total <= 0:
            total, start = 0.0, index
        total += item.weight
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span

"""The timeline drawn as inline SVG: a column of dots for each day, bars for what lasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from twosource.model.finding import Moment
from twosource.presenting.chronology import name_days
from twosource.presenting.wording import MONTHS, name_interval

WIDTH, MARGIN = 360, 14
LABEL_ROOM = 46
"""Units that a day's label needs; where columns stand closer, not every one gets its label."""

LARGEST_DOT, NUMBERED_DOT = 8.0, 6.0
LANE = 13
MOST_STACKED = 12


def draw_timeline(moments: Sequence[Moment]) -> Markup | None:
    """The drawing, or None where fewer than two days are told of.

    Days stand in order at equal distance, so a long gap takes no more room than a short one (marked by a break).
    Each mark links to its line ("#t-1"); marks that two or more articles stand behind are filled.
    """
    days = sorted({day for one in moments for day in (one.earliest, one.latest) if day is not None})
    if len(days) < 2:
        return None
    drawing = _Drawing(days, moments)
    marks = [drawing.mark(number, one) for number, one in enumerate(moments, 1)]
    return Markup(
        '<svg class="timeline" viewBox="0 0 {width} {height}" role="group" aria-label="{label}">{axis}{marks}</svg>'
    ).format(
        width=WIDTH,
        height=drawing.height,
        label=f"{len(moments)} entries, {name_interval(days[0], days[-1])}",
        axis=drawing.axis(),
        marks=Markup("").join(marks),
    )


class _Drawing:
    """Where the days stand, and how high their columns and lanes have grown."""

    def __init__(self, days: Sequence[date], moments: Sequence[Moment]) -> None:
        self._days = days
        self._step = (WIDTH - 2 * MARGIN) / max(len(days), 1)
        self._x = {day: round(MARGIN + self._step * (place + 0.5), 1) for place, day in enumerate(days)}
        self._dot = min(LARGEST_DOT, self._step / 2 - 1)
        stacks = Counter(one.earliest for one in moments if one.earliest == one.latest)
        highest = min(max(stacks.values(), default=1), MOST_STACKED)
        self._floor = 4 + 2 * LARGEST_DOT * highest
        self._stacked: Counter[date] = Counter()
        self._lanes: list[float] = []

    @property
    def height(self) -> float:
        return round(self._floor + 34 + LANE * len(self._lanes), 1)

    def mark(self, number: int, moment: Moment) -> Markup:
        told_by = len({evidence.article for evidence in moment.evidence})
        drawn = self._draw_dot(number, moment) if moment.earliest == moment.latest else self._draw_lane(number, moment)
        return Markup('<a href="#t-{number}" class="{kind}"><title>{when}: {text}</title>{drawn}</a>').format(
            number=number,
            kind="several" if told_by > 1 else "single",
            when=name_days(moment),
            text=moment.text,
            drawn=drawn,
        )

    def _draw_dot(self, number: int, moment: Moment) -> Markup:
        day = moment.earliest or self._days[0]
        self._stacked[day] += 1
        y = self._floor - 2 - (min(self._stacked[day], MOST_STACKED) - 0.5) * 2 * LARGEST_DOT
        label = Markup("")
        if self._dot >= NUMBERED_DOT:
            label = Markup('<text x="{x}" y="{y}">{number}</text>').format(x=self._x[day], y=y + 3, number=number)
        dot = Markup('<circle cx="{x}" cy="{y}" r="{r}"/>').format(x=self._x[day], y=y, r=round(self._dot, 1))
        return dot + label

    def _draw_lane(self, number: int, moment: Moment) -> Markup:
        left = self._x[moment.earliest] if moment.earliest else float(MARGIN)
        right = self._x[moment.latest] if moment.latest else float(WIDTH - MARGIN)
        lane = next((place for place, end in enumerate(self._lanes) if end < left), len(self._lanes))
        if lane == len(self._lanes):
            self._lanes.append(0.0)
        self._lanes[lane] = right + 20
        y = self._floor + 30 + LANE * lane
        return Markup(
            '<rect x="{x}" y="{y}" width="{width}" height="8" rx="4"/>'
            '<text class="beside" x="{end}" y="{base}">{number}</text>'
        ).format(
            x=left,
            y=y - 4,
            width=round(max(right - left, 4.0), 1),
            end=min(right + 3, WIDTH - 12),
            base=y + 3,
            number=number,
        )

    def axis(self) -> Markup:
        every = max(1, round(LABEL_ROOM / self._step + 0.49))
        labels = [self._label(place, day, named=place % every == 0) for place, day in enumerate(self._days)]
        return Markup('<line class="axis" x1="0" x2="{width}" y1="{y}" y2="{y}"/>{labels}').format(
            width=WIDTH, y=self._floor, labels=Markup("").join(labels)
        )

    def _label(self, place: int, day: date, *, named: bool) -> Markup:
        x = self._x[day]
        parts = [
            Markup('<line class="axis" x1="{x}" x2="{x}" y1="{y}" y2="{end}"/>').format(
                x=x, y=self._floor, end=self._floor + 4
            )
        ]
        earlier = self._days[place - 1] if place else None
        if earlier is not None and (day - earlier).days > 1:
            middle = round(x - self._step / 2, 1)
            parts.append(
                Markup('<path class="break" d="M{x} {y}l3 -8m2 8l3 -8"/>').format(x=middle - 4, y=self._floor + 4)
            )
        if named:
            parts.append(
                Markup('<text class="day" x="{x}" y="{y}">{day}</text>').format(
                    x=x, y=self._floor + 14, day=f"{day.day} {MONTHS[day.month - 1][:3]}"
                )
            )
            if earlier is None or earlier.year != day.year:
                parts.append(
                    Markup('<text class="day" x="{x}" y="{y}">{year}</text>').format(
                        x=x, y=self._floor + 24, year=day.year
                    )
                )
        return Markup("").join(parts)

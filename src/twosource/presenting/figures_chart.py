"""Counts drawn as inline SVG: one bar per statement, all bars of a finding on one scale."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from twosource.model.number_words import name_bounds, name_number
from twosource.model.statement import Status
from twosource.presenting.sheet import Bar

COLOURS = 6
"""How many origin colours the style sheet has; further origins begin again, and are told apart by their names."""

WIDTH, HEIGHT, MARGIN = 300, 22, 8
MIDDLE = HEIGHT / 2
THICK = 10
DOT = 5
HEADROOM = 1.15
"""The scale runs this far past the largest bound, so that an open end has room for its arrow."""

FADE = Markup(
    '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<linearGradient id="fade-up"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#333"/>'
    "</linearGradient>"
    '<linearGradient id="fade-down"><stop offset="0" stop-color="#222"/><stop offset="1" stop-color="#fff"/>'
    "</linearGradient>"
    '<mask id="open-up" maskContentUnits="objectBoundingBox">'
    '<rect width="1" height="1" fill="url(#fade-up)"/></mask>'
    '<mask id="open-down" maskContentUnits="objectBoundingBox">'
    '<rect width="1" height="1" fill="url(#fade-down)"/></mask>'
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="hatch" width="2" height="5"/></pattern>'
    "</defs></svg>"
)
"""What the bars share: fades for open ends, hatching for what was taken back."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From counts to the drawing's units: nought at the left margin, `top` at the right one."""

    top: float

    @classmethod
    def over(cls, bars: Sequence[Bar], best: float | None) -> Scale:
        """The scale that holds all the bounds."""
        bounds = [end for bar in bars for end in (bar.low, bar.high) if end is not None]
        largest = max([*bounds, best or 0.0, 0.0])
        return cls(largest * HEADROOM if largest > 0 and math.isfinite(largest) else 1.0)

    def place(self, count: float) -> float:
        """Where the count stands."""
        part = min(max(count / self.top, 0.0), 1.0)
        return round(MARGIN + part * (WIDTH - 2 * MARGIN), 1)

    def ticks(self) -> tuple[float, ...]:
        """Nought and two to five round numbers."""
        rough = self.top / 4
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
        step = max(step, 1.0)
        return tuple(step * number for number in range(int(self.top / step) + 1))


def name_colour(bar: Bar | None) -> str:
    """The style sheet's class for the bar's origin; that of no origin for what stands no more."""
    return "o-none" if bar is None or bar.colour is None else f"o{bar.colour % COLOURS}"


def draw_bar(bar: Bar, scale: Scale, best: float | None, label: str) -> Markup:
    """One statement's bar: a dot for an exact count, a bar for a range, a fade and an arrow where an end is open.

    What was revised or retracted is hatched and struck through. `label` is told to those who cannot see it.
    """
    said = f"{name_bounds(bar.low, bar.high)}: {label}"
    marks = [_guide(scale, best), _shape(bar, scale)]
    if bar.status in (Status.REVISED, Status.RETRACTED):
        marks.append(_strike(bar, scale))
    return Markup(
        '<svg class="bar {colour} {status}" viewBox="0 0 {width} {height}" role="img">'
        "<title>{said}</title>{marks}</svg>"
    ).format(
        colour=name_colour(bar),
        status=bar.status.value,
        width=WIDTH,
        height=HEIGHT,
        said=said,
        marks=Markup("").join(marks),
    )


def draw_axis(scale: Scale, best: float | None) -> Markup:
    """The scale below the bars, with the best estimate marked."""
    ticks = [
        Markup('<line x1="{x}" x2="{x}" y1="0" y2="4"/><text x="{x}" y="15">{name}</text>').format(
            x=scale.place(tick), name=name_number(tick)
        )
        for tick in scale.ticks()
    ]
    mark = Markup("")
    if best is not None:
        mark = Markup('<path class="best" d="M{x} 0l-4 6h8z"><title>best: {name}</title></path>').format(
            x=scale.place(best), name=name_number(best)
        )
    return Markup(
        '<svg class="axis" viewBox="0 0 {width} {height}" role="img" aria-label="scale from 0 to {top}">'
        '<line x1="{left}" x2="{right}" y1="0" y2="0"/>{ticks}{mark}</svg>'
    ).format(
        width=WIDTH,
        height=18,
        top=name_number(round(scale.top)),
        left=MARGIN,
        right=WIDTH - MARGIN,
        ticks=Markup("").join(ticks),
        mark=mark,
    )


def _ends(bar: Bar, scale: Scale) -> tuple[float, float]:
    left = scale.place(bar.low) if bar.low is not None else float(MARGIN)
    right = scale.place(bar.high) if bar.high is not None else float(WIDTH - MARGIN)
    return left, max(left, right)


def _guide(scale: Scale, best: float | None) -> Markup:
    if best is None:
        return Markup("")
    return Markup('<line class="best" x1="{x}" x2="{x}" y1="0" y2="{height}"/>').format(
        x=scale.place(best), height=HEIGHT
    )


def _shape(bar: Bar, scale: Scale) -> Markup:
    left, right = _ends(bar, scale)
    if bar.low is not None and bar.low == bar.high:
        return Markup('<circle class="mark" cx="{x}" cy="{y}" r="{r}"/>').format(x=left, y=MIDDLE, r=DOT)
    fade = ""
    if bar.high is None:
        fade = "open-up"
    elif bar.low is None:
        fade = "open-down"
    rect = Markup('<rect class="mark" x="{x}" y="{y}" width="{width}" height="{thick}"{mask}/>').format(
        x=left,
        y=MIDDLE - THICK / 2,
        width=round(max(right - left, 2.0), 1),
        thick=THICK,
        mask=Markup(' mask="url(#{})"').format(fade) if fade else "",
    )
    return rect + _caps(bar, left, right)


def _caps(bar: Bar, left: float, right: float) -> Markup:
    caps = Markup("")
    if bar.high is None:
        caps += Markup('<path class="arrow" d="M{x} {y}l8 6l-8 6z"/>').format(x=right - 2, y=MIDDLE - 6)
    for end, x in ((bar.low, left), (bar.high, right)):
        if end is not None:
            caps += Markup('<rect class="cap" x="{x}" y="{y}" width="3" height="{tall}"/>').format(
                x=round(x - 1.5, 1), y=MIDDLE - THICK / 2 - 2, tall=THICK + 4
            )
    return caps


def _strike(bar: Bar, scale: Scale) -> Markup:
    left, right = _ends(bar, scale)
    return Markup('<line class="strike" x1="{x1}" x2="{x2}" y1="{y}" y2="{y}"/>').format(
        x1=max(left - 10, 0), x2=min(right + 10, WIDTH), y=MIDDLE
    )

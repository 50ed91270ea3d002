"""What the container of a page says of it, laid beside what the page itself shows."""

from __future__ import annotations

from dataclasses import replace

from twosource.model.article import Declared
from twosource.reading.block import HEADLINE, Block
from twosource.reading.prose import fold
from twosource.reading.reading import Reading


def fill_in(reading: Reading, declared: Declared) -> Reading:
    """The reading of a page with what its container declares: in the gaps, or over what the page says.

    Dates are never overwritten, all stand as candidates; of bylines only outranking ones are taken here, since those
    that a page shows are looked for later.
    """
    if declared.outranks:
        return replace(
            reading,
            blocks=_mark_headline(reading.blocks, declared.title),
            title=declared.title or reading.title,
            bylines=declared.authors or reading.bylines,
            site=declared.site or reading.site,
            dates=(*declared.published, *reading.dates),
            modified=declared.modified or reading.modified,
        )
    return replace(
        reading,
        title=reading.title or declared.title,
        site=reading.site or declared.site,
        dates=(*reading.dates, *declared.published),
        modified=reading.modified or declared.modified,
    )


def _mark_headline(blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """The blocks, a dropped line that is the declared title named as the headline: dates and writers stand below it."""
    if title is None or any(block.reason == HEADLINE for block in blocks):
        return blocks
    folded = fold(title)
    return tuple(
        block.dropped(HEADLINE) if not block.kept and fold(block.text) == folded else block for block in blocks
    )

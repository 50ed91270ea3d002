"""Where an article comes from: the outlet that shows it, its dateline, the agencies that wrote it, who had it first."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Dateline, Reprint, Role
from twosource.reading.agency_credit import find_credits
from twosource.reading.dateline import find_dateline
from twosource.reading.outlet import find_outlet
from twosource.reading.reading import Reading
from twosource.reading.reprint import find_reprint


@dataclass(frozen=True, slots=True)
class Origin:
    """What a page says of where its article comes from; None and () where it says nothing."""

    outlet: str | None
    dateline: Dateline | None
    credits: tuple[str, ...]
    reprint_of: Reprint | None


def find_origin(reading: Reading, *, url: str | None, writers: tuple[str, ...] = ()) -> Origin:
    """The origin of the article that was read; `url` is the address it was found at, `writers` are named elsewhere."""
    writers = (*reading.writers, *writers)
    outlet = find_outlet(reading.blocks, url=url or reading.url, site=reading.site)
    told = [block.text for block in reading.blocks if block.role in (Role.BODY, Role.LEAD)]
    opening = find_dateline(told)
    credited = find_credits(reading.blocks, opening=opening, writers=writers, own=outlet or "", url=url or reading.url)
    names = tuple(one.agency for one in credited)
    reprint = find_reprint(
        reading.blocks, outlet=outlet, credited=credited, url=url, canonical=reading.url, writers=writers
    )
    return Origin(outlet, opening.dateline, names, reprint)

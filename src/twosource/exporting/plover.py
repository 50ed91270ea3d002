"""PLOVER events, one JSON document a line (the PLOVER manual): required are id, date, actor and event."""

from __future__ import annotations

import json
from collections.abc import Iterator

from twosource.exporting.standing import least_of, list_standing
from twosource.model.record import Record
from twosource.model.statement import About, Event, Measure, Modality, Participant

SIZES = {Measure.KILLED: "dead", Measure.INJURED: "injured", Measure.DETAINED: "arrested"}
UNKNOWN = ""
"""What stands for an actor that the page does not name."""
CODER = "twosource"


def to_plover(record: Record) -> str:
    """The asserted events of which the day is known: by what is said of it, or the day of publication."""
    events = (event for event in record.statements.events if event.modality is Modality.ASSERTED)
    lines = (line for event in events for line in _describe(record, event))
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _describe(record: Record, event: Event) -> Iterator[dict[str, object]]:
    article = record.article(event.article)
    told = event.when.earliest or event.when.latest if event.when else None
    day = told or article.published.day
    if day is None:
        return
    evidence, where = event.evidence[0], event.where
    whole: dict[str, object] = {
        "id": event.id,
        "date": day.isoformat(),
        "date_given": told is not None,
        "actor": _name(event.actors),
        "recipient": _name(event.recipients),
        "event": event.type.value,
        "mode": event.mode,
        "context": list(event.context),
        "background": event.about is About.BACKGROUND,
        "size": _size(record, event),
        "location": {"name": where.name, "country": where.country, "latitude": where.lat, "longitude": where.lon}
        if where
        else None,
        "text": evidence.sentence,
        "text_info": [{"start": evidence.start, "end": evidence.end}],
        "cite_info": [
            {
                "url": article.url,
                "title": article.title,
                "publication": article.source_name,
                "language": article.language,
                "coder": CODER,
                "codebook": "PLOVER",
            }
        ],
    }
    yield {name: value for name, value in whole.items() if value not in (None, {}, [])}


def _name(people: tuple[Participant, ...]) -> list[dict[str, str]]:
    """Those on one side: as written, with country and sector where they are known."""
    return [
        {
            name: value
            for name, value in (("text", one.text), ("country", one.country), ("sector", one.sector))
            if value is not None
        }
        for one in people
    ] or [{"text": UNKNOWN}]


def _size(record: Record, event: Event) -> dict[str, float]:
    """The counts that stand in the very sentence of the event; of several of one measure the most conservative."""
    sizes: dict[str, float] = {}
    for figure in list_standing(record, [event]):
        least = least_of(figure)
        if figure.measure in SIZES and least is not None:
            name = SIZES[figure.measure]
            sizes[name] = min(least, sizes.get(name, least))
    return sizes

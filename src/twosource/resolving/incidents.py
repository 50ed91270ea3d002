"""The same event across the articles of a story, told in whatever words.

Two events are never one where their types differ, or where their days or their towns exclude each other: two launches
within weeks are two incidents. Within these bounds the words decide (`incident_judging`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from twosource.model.analysis import Analysis
from twosource.model.group import Incident, Story
from twosource.model.noun import content_id
from twosource.model.statement import Event, When
from twosource.resolving.incident_judging import group_tellings
from twosource.resolving.incident_reading import Telling, read_page, read_telling

# Kinds of place that tell where an event was closely enough to keep two apart.
CLOSE_KINDS = frozenset(("site", "city"))
# Days by which two tellings of one event may miss each other: the night, and the time zone of the outlet.
SLACK = timedelta(days=1)
# Events of one type and story beyond these are not compared: the first articles tell them all.
COMPARED_EVENTS = 400
Told = tuple[Event, Telling]


def group_incidents(analyses: Sequence[Analysis], stories: Sequence[Story]) -> tuple[Incident, ...]:
    """The incidents of each story; every event is in exactly one, events that only one article tells of too."""
    by_id = {analysis.article.id: analysis for analysis in analyses}
    incidents = []
    for story in stories:
        told = [one for article in story.articles if article in by_id for one in _tell(by_id[article])]
        for type_ in sorted({event.type for event, _ in told}):
            incidents += _group([one for one in told if one[0].type == type_], story)
    return tuple(incidents)


def _tell(analysis: Analysis) -> list[Told]:
    """The events of an article with their tellings, the sentences numbered in reading order."""
    article, sentences = analysis.article, analysis.sentences
    numbers = {sentence.start: number for number, sentence in enumerate(sentences)}
    page = read_page(article.id, article.title, article.text)
    told = []
    for event in analysis.events:
        evidence = event.evidence[0]
        start, end = (at - evidence.sentence_start for at in (event.trigger.start, event.trigger.end))
        place = numbers.get(evidence.sentence_start, len(sentences))
        beside = " ".join(
            sentence.text for sentence in (*sentences[max(0, place - 1) : place], *sentences[place + 1 : place + 2])
        )
        told.append((event, read_telling(page, place, evidence.sentence, ((start, end),), beside)))
    return told


def _group(told: Sequence[Told], story: Story) -> list[Incident]:
    compared = told[:COMPARED_EVENTS]

    def forbids(one: int, other: int) -> bool:
        return _exclude(compared[one][0], compared[other][0])

    groups = group_tellings([telling for _, telling in compared], forbids)
    groups += [(at,) for at in range(len(compared), len(told))]
    return [_describe([told[at] for at in group], story) for group in sorted(groups)]


def _exclude(one: Event, other: Event) -> bool:
    return _days_exclude(one.when, other.when) or _towns_exclude(one, other)


def _days_exclude(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return False
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: When, other: When) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest + SLACK < other.earliest


def _towns_exclude(one: Event, other: Event) -> bool:
    places = (one.where, other.where)
    known = [place.geonameid for place in places if place and place.kind in CLOSE_KINDS and place.geonameid]
    return len(known) == 2 and known[0] != known[1]


def _describe(told: Sequence[Told], story: Story) -> Incident:
    events = [event for event, _ in told]
    ids = tuple(sorted(event.id for event in events))
    return Incident(
        id=content_id("inc", story.id, *ids),
        story=story.id,
        type=events[0].type,
        events=ids,
        articles=tuple(sorted({event.article for event in events})),
        reason=_explain(told),
    )


def _explain(told: Sequence[Told]) -> str:
    if len(told) == 1:
        return "no other event of this type in the story is told alike"
    words = Counter(event.trigger.text.lower() for event, _ in told)
    parts = [f"told as {', '.join(sorted(words, key=lambda word: (-words[word], word))[:4])}"]
    towns = sorted({event.where.name for event, _ in told if event.where and event.where.kind in CLOSE_KINDS})
    days = sorted({event.when.earliest.isoformat() for event, _ in told if event.when and event.when.earliest})
    names = Counter(name for _, telling in told for name in telling.near_names)
    shared = sorted(name for name, count in names.items() if count > 1)
    for label, found in (("in", towns), ("from", days[:1]), ("with", shared[:4])):
        if found:
            parts.append(f"{label} {', '.join(found)}")
    return "; ".join(parts)

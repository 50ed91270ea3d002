"""Days that a sentence names for something that it tells by the way: they are not the days of what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from twosource.model.annotation import Time, TimeType
from twosource.model.statement import About, Event, Figure, Modality, Statement, When
from twosource.reconciling.sources import Sources
from twosource.reconciling.telling import tell

Dated = tuple[Statement, When]
Key = tuple[str, date | None, date | None]

NOW = "PRESENT_REF"
FARTHEST = 999
"""What "now" counts as: "it now appears to yield" tells no day of what happened."""

# A time that says by itself which month or year it means.
_ABSOLUTE = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)


def drop_misdated(said: Mapping[Key, list[Dated]], sources: Sources) -> dict[Key, list[Dated]]:
    """The statements of each sentence and day, without those by which a line would stand under a wrong day.

    A sentence that is told whole stands once among what happened: under the day of its main matter. A vague and
    relative time ("a month ago") beside an exact day of the same sentence dates nothing, nor does a day to come date
    what is told as done.
    """
    times = {analysis.article.id: analysis.times for analysis in sources.analyses}
    texts: dict[tuple[str, str], list[Key]] = {}
    kept: dict[Key, list[Dated]] = {}
    for key, pairs in said.items():
        happened = all(_tells_of_past(statement) for statement, _ in pairs)
        if not happened:
            kept[key] = pairs
        elif not _is_to_come(pairs, sources) and not _is_vaguer(pairs, times):
            texts.setdefault((key[0], tell(*pairs[0])), []).append(key)
    for keys in texts.values():
        best = min(keys, key=lambda each: _rank(said[each]))
        kept[best] = said[best]
    return {key: kept[key] for key in said if key in kept}


def _tells_of_past(statement: Statement) -> bool:
    return isinstance(statement, Event | Figure) and statement.modality is Modality.ASSERTED


def _is_to_come(pairs: Sequence[Dated], sources: Sources) -> bool:
    published = sources.published(pairs[0][0])
    first = pairs[0][1].earliest
    relative = _ABSOLUTE.search(pairs[0][1].text) is None  # a date with its month is none that we reckoned wrongly
    return relative and published is not None and first is not None and first > published


def _is_vaguer(pairs: Sequence[Dated], times: Mapping[str, Sequence[Time]]) -> bool:
    when = pairs[0][1]
    if when.earliest is None or when.latest is None or when.earliest == when.latest or _ABSOLUTE.search(when.text):
        return False
    return any(not when.earliest <= day <= when.latest for day in _list_days(pairs[0][0], times))


def _list_days(statement: Statement, times: Mapping[str, Sequence[Time]]) -> Iterable[date]:
    """The exact days that the statement's sentence names."""
    evidence = statement.evidence[0]
    start, end = evidence.sentence_start, evidence.sentence_start + len(evidence.sentence)
    for time in times.get(statement.article, ()):
        inside = start <= time.start and time.end <= end and time.type in (TimeType.DATE, TimeType.TIME)
        if inside and time.value != NOW and time.earliest is not None and time.earliest == time.latest:
            yield time.earliest


def _rank(pairs: Sequence[Dated]) -> tuple[bool, int, int]:
    """The main matter before the background, then the more exact time, then what comes first in the sentence."""
    main = any(statement.about is About.MAIN for statement, _ in pairs)
    when = pairs[0][1]
    days = (when.latest - when.earliest).days if when.earliest and when.latest else 0
    return not main, FARTHEST if when.value == NOW else days, min(statement.evidence[0].start for statement, _ in pairs)

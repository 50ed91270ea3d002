"""HXL 1.1: counts of a story for humanitarian data, a row of hashtags below the header.

Number columns hold numbers only; what the words say ("almost 10,000") stands in a column of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.exporting.cells import Row, write_csv
from twosource.exporting.parts import find_whole
from twosource.exporting.places import place_of
from twosource.model.finding import Finding
from twosource.model.record import Record

MEASURED = {
    "killed": "#affected+killed", "injured": "#affected+injured", "missing": "#affected+missing",
    "detained": "#affected+detained", "displaced": "#affected+displaced", "rescued": "#affected+rescued",
    "abducted": "#affected+abducted", "affected": "#affected",
}  # fmt: skip
"""The measures that have a hashtag."""
TAGS = {
    "id": "#meta+id", "question": "#indicator+name", "date": "#date+reported", "country": "#country+code",
    "place": "#loc+name", "latitude": "#geo+lat", "longitude": "#geo+lon", **MEASURED,
    "least": "#x_value+min+num", "most": "#x_value+max+num", "in words": "#description", "verdict": "#status",
    "origins": "#meta+origins", "sources": "#meta+source", "addresses": "#meta+url",
    "kind of place": "#loc+type", "part of": "#meta+part_of", "part why": "#meta+part_of+reason",
}  # fmt: skip
"""Each column with its hashtag, new ones last. `part of` is the id of the row whose count includes this one."""


def to_hxl(record: Record) -> str:
    """A row for each count of people, its best value in the column of its measure."""
    counts = [finding for finding in record.findings if finding.measure in MEASURED]
    rows = [{**_row(record, finding), **_part(finding, counts)} for finding in counts]
    return write_csv(tuple(TAGS), rows, second=tuple(TAGS.values()))


def _row(record: Record, finding: Finding) -> Row:
    place = place_of(record, finding.statements)
    articles = [record.article(one) for one in sorted({evidence.article for evidence in finding.evidence})]
    days = [article.published.day for article in articles if article.published.day]
    return {
        "id": finding.id,
        "question": finding.question,
        "date": max(days).isoformat() if days else None,
        "country": place.country if place else None,
        "place": place.name if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        finding.measure or "": _whole(finding.best),
        "least": _whole(finding.low),
        "most": _whole(finding.high),
        "in words": finding.value,
        "verdict": finding.verdict.value,
        "origins": finding.independent_origins,
        "sources": "; ".join(finding.outlets),
        "addresses": "; ".join(article.url for article in articles if article.url) or None,
        "kind of place": place.kind if place else None,
    }


def _part(finding: Finding, counts: Sequence[Finding]) -> Row:
    part = find_whole(finding, counts)
    return {"part of": part.whole, "part why": part.reason} if part else {}


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number

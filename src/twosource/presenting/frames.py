"""A record as pandas tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.errors import MissingExtra
from twosource.model.record import Line, Record
from twosource.model.span import Evidence

if TYPE_CHECKING:
    from pandas import DataFrame

Row = dict[str, object]

ADVICE = "tables need pandas: install it with `pip install twosource[frames]`"


def make_frames(record: Record) -> dict[str, DataFrame]:
    """The tables by name, as `list_rows` lists them. Raises MissingExtra where pandas is not installed."""
    try:
        from pandas import DataFrame as Frame  # noqa: PLC0415 - pandas is an optional part
    except ImportError as missing:
        raise MissingExtra(ADVICE) from missing
    return {name: Frame(_align(rows)) for name, rows in list_rows(record).items()}


def list_rows(record: Record) -> dict[str, list[Row]]:
    """The rows of every table, in reading order; columns are those of the public shapes, flattened by one level."""
    kinds = record.statements
    return {
        "lines": [row for section, lines in _sections(record) for row in _line_rows(section, lines)],
        "findings": [_flatten(one.to_dict()) for one in record.findings],
        "origins": [
            {"finding": one.id, **_flatten(origin.to_dict())} for one in record.findings for origin in one.origins
        ],
        "figures": [_flatten(one.to_dict()) for one in kinds.figures],
        "attributions": [_flatten(one.to_dict()) for one in kinds.attributions],
        "events": [_flatten(one.to_dict()) for one in kinds.events],
        "offices": [_flatten(one.to_dict()) for one in kinds.offices],
        "restrictions": [_flatten(one.to_dict()) for one in record.restrictions],
        "commitments": [_flatten(one.to_dict()) for one in record.commitments],
        "entities": [_flatten(one.to_dict()) for one in record.entities],
        "sources": [_flatten(one.to_dict()) for one in record.sources],
    }


def _sections(record: Record) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    return (
        ("summary", record.summary),
        ("agreed", record.agreed),
        ("timeline", record.timeline),
        ("disputed", record.disputed),
        *((f"only in {one.outlet}", one.lines) for one in record.only_in),
    )


def _line_rows(section: str, lines: tuple[Line, ...]) -> list[Row]:
    return [
        {"section": section, "text": line.text, "when": line.when, **_cited(one)}
        for line in lines
        for one in line.evidence
    ]


def _cited(one: Evidence) -> Row:
    return {"article": one.article, "start": one.start, "end": one.end, "sentence": one.sentence, "quote": one.quote}


def _flatten(shape: dict[str, object]) -> Row:
    """One level of inner objects becomes columns ("where.name"); the evidence is its first piece."""
    row: Row = {}
    for key, value in shape.items():
        if key == "evidence" and isinstance(value, list) and value:
            row.update(value[0])
        elif isinstance(value, dict):
            row.update((f"{key}.{inner}", held) for inner, held in value.items())
        else:
            row[key] = value
    return row


def _align(rows: list[Row]) -> list[Row]:
    """The rows without the bare column of an inner object (null there) that other rows give column by column."""
    spread = {key.partition(".")[0] for row in rows for key in row if "." in key}
    return [{key: value for key, value in row.items() if key not in spread} for row in rows]

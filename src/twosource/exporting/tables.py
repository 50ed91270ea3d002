"""One row a statement, the same columns for every kind: for CSV, Parquet and whoever counts."""

from __future__ import annotations

import json
from io import BytesIO

from twosource.errors import MissingExtra
from twosource.exporting.cells import Row, write_csv
from twosource.model.record import Record
from twosource.model.statement import (
    Attribution,
    Commitment,
    Event,
    Figure,
    Office,
    Restriction,
    Statement,
)

KINDS: tuple[tuple[type[Statement], str], ...] = (
    (Figure, "figure"), (Attribution, "attribution"), (Event, "event"), (Office, "office"),
    (Restriction, "restriction"), (Commitment, "commitment"),
)  # fmt: skip
COLUMNS = {
    "story": "string", "kind": "string", "id": "string", "article": "string", "outlet": "string", "url": "string",
    "published": "string", "sentence": "string", "quote": "string", "start": "int64", "end": "int64",
    "source": "string", "first_day": "string", "last_day": "string", "place": "string", "country": "string",
    "latitude": "double", "longitude": "double", "about": "string", "modality": "string", "status": "string",
    "confidence": "double", "measure": "string", "low": "double", "high": "double", "comparator": "string",
    "population": "string", "type": "string", "mode": "string", "acled": "string", "actors": "string",
    "recipients": "string", "person": "string", "role": "string", "change": "string", "hours": "string",
    "who": "string", "what": "string", "due_first": "string", "due_last": "string", "condition": "string",
    "dossier": "string", "place_kind": "string", "article_country": "string", "subset_of": "string",
    "published_as_given": "string",
}  # fmt: skip
"""The columns with their types in Parquet, new ones last. Days are ISO 8601, each column of them in one form.

`story` is the id of the desk (or of `brief`) for the story of the article, `dossier` that of this state of it.
`place_kind` tells how exact the point is (docs/places.md), `article_country` the country of which most places of the
article are, `subset_of` the figure that this one is part of, `published_as_given` the day with its time where given.
"""


def to_csv(record: Record) -> str:
    """The statements as CSV."""
    return write_csv(tuple(COLUMNS), statement_rows(record))


def to_jsonl(record: Record) -> str:
    """The statements as JSON lines, each in its public shape with its kind before it."""
    homes = find_homes(record)
    lines = (
        {"kind": kind_of(one), "story": homes.get(one.article), "dossier": record.id, **_keep_kind(one)}
        for one in record.statements
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def to_parquet(record: Record) -> bytes:
    """The statements as a Parquet file. Raises MissingExtra where pyarrow is not installed."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an optional part
        from pyarrow import parquet  # noqa: PLC0415 - the same
    except ImportError as missing:
        raise MissingExtra("Parquet needs pyarrow: `pip install twosource[exports]`") from missing
    schema = pa.schema([(name, pa.type_for_alias(kind)) for name, kind in COLUMNS.items()])
    table = pa.Table.from_pylist(statement_rows(record), schema=schema)
    written = BytesIO()
    parquet.write_table(table, written)
    return written.getvalue()


def kind_of(statement: Statement) -> str:
    """The kind of a statement by name."""
    return next(name for noun, name in KINDS if isinstance(statement, noun))


def statement_rows(record: Record) -> list[Row]:
    """A row for each statement, in the order of the dossier."""
    homes, sources = find_homes(record), {source.article: source for source in record.sources}
    return [
        {
            **_row(record, statement),
            "story": homes.get(statement.article),
            "outlet": sources[statement.article].outlet,
            "article_country": sources[statement.article].country,
        }
        for statement in record.statements
    ]


def find_homes(record: Record) -> dict[str, str]:
    """The story of each article, by id."""
    return {article: chapter.id for chapter in record.stories for article in chapter.articles}


def _keep_kind(statement: Statement) -> dict[str, object]:
    """Its public shape; a kind of its own (curfew, promise) stands under the name of the kind that it is a kind of."""
    shape = statement.to_dict()
    if "kind" in shape:
        shape[kind_of(statement)] = shape.pop("kind")
    return shape


def _row(record: Record, statement: Statement) -> Row:
    article = record.article(statement.article)
    evidence, where, when = statement.evidence[0], statement.where, statement.when
    return {
        "kind": kind_of(statement),
        "id": statement.id,
        "article": article.id,
        "url": article.url,
        "published": article.published.day.isoformat() if article.published.day else None,
        "sentence": evidence.sentence,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "source": statement.attributed_to.text if statement.attributed_to else None,
        "first_day": when.earliest.isoformat() if when and when.earliest else None,
        "last_day": when.latest.isoformat() if when and when.latest else None,
        "place": where.name if where else None,
        "country": where.country if where else None,
        "latitude": where.lat if where else None,
        "longitude": where.lon if where else None,
        "about": statement.about.value,
        "modality": statement.modality.value,
        "status": statement.status.value,
        "confidence": statement.confidence,
        "dossier": record.id,
        "place_kind": where.kind if where else None,
        "published_as_given": article.published.value,
        **_own(statement),
    }


def _own(statement: Statement) -> Row:
    """What the kind of the statement adds."""
    if isinstance(statement, Figure):
        bounds: Row = {"low": statement.low, "high": statement.high, "comparator": statement.comparator.value}
        return {
            "measure": statement.measure.value,
            **bounds,
            "population": statement.population,
            "subset_of": statement.subset_of,
        }
    if isinstance(statement, Attribution):
        return {"what": " ".join(span.text for span in statement.content)}
    if isinstance(statement, Event):
        sides = {"actors": statement.actors, "recipients": statement.recipients}
        named: Row = {side: "; ".join(one.text for one in people) or None for side, people in sides.items()}
        return {"type": statement.type.value, "mode": statement.mode, "acled": statement.acled, **named}
    if isinstance(statement, Office):
        return {"person": statement.person, "role": statement.role, "change": statement.change.value}
    if isinstance(statement, Restriction):
        return {"type": statement.kind.value, "hours": statement.hours}
    if isinstance(statement, Commitment):
        due = statement.due
        return {
            "who": statement.who,
            "what": statement.told,
            "due_first": due.earliest.isoformat() if due and due.earliest else None,
            "due_last": due.latest.isoformat() if due and due.latest else None,
            "condition": statement.condition,
        }
    return {}

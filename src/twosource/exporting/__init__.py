"""A dossier handed on in the formats of those who go on working with it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from twosource.errors import UsageError
from twosource.exporting.conflict import to_acled, to_ucdp
from twosource.exporting.ftm import to_ftm
from twosource.exporting.geojson import to_geojson
from twosource.exporting.hxl import to_hxl
from twosource.exporting.jsonld import to_jsonld
from twosource.exporting.plover import to_plover
from twosource.exporting.tables import to_csv, to_jsonl, to_parquet
from twosource.model.record import Record

__all__ = ["ExportFormat", "export"]


class ExportFormat(StrEnum):
    """What a dossier is handed on as."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    FTM = "ftm"
    JSONLD = "jsonld"
    HXL = "hxl"
    ACLED = "acled"
    UCDP = "ucdp"
    PLOVER = "plover"


WRITERS: dict[ExportFormat, Callable[[Record], str]] = {
    ExportFormat.CSV: to_csv,
    ExportFormat.JSONL: to_jsonl,
    ExportFormat.GEOJSON: to_geojson,
    ExportFormat.FTM: to_ftm,
    ExportFormat.JSONLD: to_jsonld,
    ExportFormat.HXL: to_hxl,
    ExportFormat.ACLED: to_acled,
    ExportFormat.UCDP: to_ucdp,
    ExportFormat.PLOVER: to_plover,
}


def export(record: Record, to: ExportFormat | str) -> bytes:
    """The record in that format; text is UTF-8. Raises UsageError (no such format) or MissingExtra (no pyarrow)."""
    if to not in tuple(ExportFormat):
        raise UsageError(f"{to!r} is no format; it is one of {', '.join(ExportFormat)}")
    wanted = ExportFormat(to)
    if wanted is ExportFormat.PARQUET:
        return to_parquet(record)
    return WRITERS[wanted](record).encode("utf-8", "replace")

"""Statements on the map: GeoJSON (RFC 7946), longitude first, WGS 84."""

from __future__ import annotations

import json

from twosource.exporting.tables import statement_rows
from twosource.model.record import Record

AREAS = ("country", "region", "continent")
"""Kinds of places whose point is only the middle of where something was."""


def to_geojson(record: Record) -> str:
    """A feature for each statement that names a place which is a point on a map: no country, sea or continent.

    The others are counted in `without_place`; `place_kind` tells how exact a point is.
    """
    rows = statement_rows(record)
    known = [row for row in rows if row["latitude"] is not None and row["longitude"] is not None]
    placed = [row for row in known if row["place_kind"] not in AREAS]
    features = [
        {
            "type": "Feature",
            "id": row["id"],
            "geometry": {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
            "properties": {
                name: value
                for name, value in row.items()
                if value is not None and name not in ("latitude", "longitude", "id")
            },
        }
        for row in placed
    ]
    whole = {"type": "FeatureCollection", "features": features, "without_place": len(rows) - len(placed)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"

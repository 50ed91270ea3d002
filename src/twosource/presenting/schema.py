"""The JSON Schema of every public shape, made from the nouns themselves."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from twosource.model.analysis import Analysis
from twosource.model.article import Article, Listing
from twosource.model.desk import Act, Added, Health, Hit, Promise, StoryLine, StoryPage, Told, Watched
from twosource.model.finding import Finding
from twosource.model.noun import INLINE, Noun
from twosource.model.record import Record
from twosource.model.statement import Attribution, Commitment, Event, Figure, Office, Restriction

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALARS: dict[type, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}

PUBLIC: dict[str, type[Noun]] = {
    "article": Article,
    "listing": Listing,
    "analysis": Analysis,
    "figure": Figure,
    "attribution": Attribution,
    "event": Event,
    "office": Office,
    "restriction": Restriction,
    "commitment": Commitment,
    "finding": Finding,
    "dossier": Record,
    "added": Added,
    "story_line": StoryLine,
    "story_page": StoryPage,
    "promise": Promise,
    "hit": Hit,
    "told": Told,
    "watched": Watched,
    "act": Act,
    "health": Health,
}
"""The shapes that users get whole, by the name that the public interface gives them."""


def schema() -> Schema:
    """One JSON Schema (2020-12) document: `$defs` holds every shape; the document itself is that of a dossier."""
    shapes: dict[str, Schema] = {}
    for name, noun in PUBLIC.items():
        _define(noun, name, shapes)
    return {"$schema": DIALECT, "title": "Twosource", "$ref": "#/$defs/dossier", "$defs": dict(sorted(shapes.items()))}


def _define(noun: type, name: str, shapes: dict[str, Schema]) -> None:
    if name in shapes:
        return
    shapes[name] = {}
    properties = _properties(noun, shapes)
    shapes[name] = {
        "type": "object",
        "description": (noun.__doc__ or name).split("\n", 1)[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _properties(noun: Any, shapes: dict[str, Schema]) -> dict[str, Schema]:
    hints = get_type_hints(noun)
    properties: dict[str, Schema] = {}
    for field in fields(noun):
        if field.metadata.get(INLINE):
            properties.update(_properties(hints[field.name], shapes))
        else:
            properties[field.name.rstrip("_")] = _describe(hints[field.name], shapes)
    return properties


def _describe(hint: Any, shapes: dict[str, Schema]) -> Schema:
    if hint in SCALARS:
        return dict(SCALARS[hint])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"type": "string", "enum": [member.value for member in hint]}
    if isinstance(hint, type) and is_dataclass(hint):
        name = next((name for name, noun in PUBLIC.items() if noun is hint), _name(hint))
        _define(hint, name, shapes)
        return {"$ref": f"#/$defs/{name}"}
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_describe(part, shapes) for part in get_args(hint)]}
    if get_origin(hint) is Mapping:
        return {"type": "object"}
    if get_origin(hint) is tuple:
        return _describe_tuple(get_args(hint), shapes)
    raise TypeError(f"no JSON Schema for {hint!r}")


def _describe_tuple(parts: tuple[Any, ...], shapes: dict[str, Schema]) -> Schema:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return {"type": "array", "items": _describe(parts[0], shapes)}
    described = [_describe(part, shapes) for part in parts]
    return {"type": "array", "prefixItems": described, "minItems": len(parts), "maxItems": len(parts)}


def _name(noun: type) -> str:
    """The noun's name as the interface writes it: lower case, words joined by underscores."""
    name = noun.__name__
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")

"""What all nouns share: how they are written out, and how their ids are made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, cast

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

PLAIN = frozenset({bool, int, float, str})
"""Types that JSON has as they are."""
INLINE = "inline"
"""Key of a field's metadata: `field(metadata={INLINE: True})` merges its shape into that of its noun."""


def content_id(prefix: str, *parts: object) -> str:
    """An id made of nothing but its parts: equal parts give the equal id, on every machine.

    >>> content_id("fig", "killed", 16)
    'fig-a491b1c244d5'
    """
    listed = json.dumps(parts, ensure_ascii=False, default=str, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(listed.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def to_builtins(value: object) -> Json:
    """The value as JSON types: nouns become objects, tuples lists, dates ISO 8601 strings.

    A field whose name is a Python keyword carries a trailing underscore here (`from_`) and none in JSON. The shape of
    a field that is marked `inline` is merged into the shape of its noun.
    """
    kind = type(value)
    if value is None or kind in PLAIN:
        return cast("Json", value)
    if isinstance(value, tuple | list):
        return [to_builtins(item) for item in value]
    if isinstance(value, Enum):
        return cast("Json", value.value)
    if is_dataclass(value) and not isinstance(value, type):
        return _shape(value)
    if isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_builtins(item) for key, item in value.items()}
    raise TypeError(f"{kind.__name__} cannot stand in a noun")


def _shape(noun: Any) -> dict[str, Json]:
    shape: dict[str, Json] = {}
    for name, key, is_inline in _plan(noun.__class__):
        item = getattr(noun, name)
        if is_inline:
            shape.update(cast("dict[str, Json]", to_builtins(item)))
        else:
            shape[key] = item if item is None or type(item) in PLAIN else to_builtins(item)
    return shape


@cache
def _plan(noun: Any) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a kind of noun: name, key in the shape, whether it is merged into the shape."""
    return tuple((field.name, field.name.rstrip("_"), bool(field.metadata.get(INLINE))) for field in fields(noun))


class Noun:
    """A thing that Twosource speaks of; its public shape is that of its fields."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The shape of the public interface, in JSON types."""
        return cast("dict[str, Any]", to_builtins(self))

    def to_json(self, *, indent: int | None = None) -> str:
        """The same as one JSON document, in UTF-8 characters, with a stable order of fields."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

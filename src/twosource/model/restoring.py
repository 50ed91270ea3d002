"""Nouns made again from what `to_dict` and `to_json` wrote of them."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from twosource.errors import DamagedRecord
from twosource.model.noun import INLINE, Noun

Restored = TypeVar("Restored", bound=Noun)
Restorer = Callable[[Any], Any]

SCALARS = (bool, int, float, str, type(None))


def restore(noun: type[Restored], shape: Mapping[str, Any]) -> Restored:
    """The noun of that kind whose `to_dict` is the shape. Fields that the shape lacks keep their defaults.

    A record that an older version wrote can be read so; what a newer one added is passed over. Raises DamagedRecord.
    """
    try:
        kind: Any = noun
        return cast("Restored", _restorer(kind)(shape))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedRecord(f"a stored {noun.__name__.lower()} cannot be read ({error!r})") from error


def restore_json(noun: type[Restored], text: str | bytes) -> Restored:
    """The noun of that kind whose `to_json` is the text. Raises DamagedRecord."""
    try:
        shape = json.loads(text)
    except ValueError as error:
        raise DamagedRecord(f"a stored {noun.__name__.lower()} is no JSON ({error})") from error
    return restore(noun, shape)


@cache
def _restorer(hint: Any) -> Restorer:
    if hint in SCALARS or hint is Any:
        return _keep
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and is_dataclass(hint):
        return _noun_restorer(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return _optional_restorer(hint)
    if get_origin(hint) is tuple:
        return _tuple_restorer(get_args(hint))
    raise TypeError(f"{hint!r} cannot stand in a noun")


def _keep(shape: Any) -> Any:
    return shape


def _optional_restorer(hint: Any) -> Restorer:
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if all(kind in SCALARS for kind in kinds):
        return _keep
    if len(kinds) > 1:
        raise TypeError(f"{hint!r} cannot be told apart in JSON")
    inner = _restorer(kinds[0])
    return lambda shape: None if shape is None else inner(shape)


def _tuple_restorer(parts: tuple[Any, ...]) -> Restorer:
    if len(parts) == 2 and parts[1] is Ellipsis:
        inner = _restorer(parts[0])
        return tuple if inner is _keep else lambda shape: tuple([inner(item) for item in shape])
    each = [_restorer(part) for part in parts]
    return lambda shape: tuple([inner(item) for inner, item in zip(each, shape, strict=True)])


def _noun_restorer(noun: Any) -> Restorer:
    """What makes the noun; its fields are looked up at the first use, so that nouns may hold nouns of their kind."""
    plan: list[tuple[str, str, Restorer, bool, bool]] = []

    def make(shape: Mapping[str, Any]) -> Any:
        if not plan:
            hints = get_type_hints(noun)
            plan.extend(_plan_field(field, hints[field.name]) for field in fields(noun))
        given = {}
        for name, key, restorer, is_inline, has_default in plan:
            if is_inline:
                given[name] = restorer(shape)
            elif key in shape or not has_default:
                given[name] = restorer(shape[key])
        return noun(**given)

    return make


def _plan_field(field: Field[Any], hint: Any) -> tuple[str, str, Restorer, bool, bool]:
    has_default = field.default is not MISSING or field.default_factory is not MISSING
    return field.name, field.name.rstrip("_"), _restorer(hint), bool(field.metadata.get(INLINE)), has_default

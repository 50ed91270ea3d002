"""What a person may put right of a statement: fields by name, and values that can stand in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from math import isfinite
from typing import Any, get_args, get_type_hints

from twosource.errors import BadCorrection, DamagedRecord
from twosource.model.statement import Attributed, Figure, Statement, When
from twosource.store.overlay import correct
from twosource.store.rows import kind_of

KEPT = frozenset({"id", "evidence", "status_reason", "confidence"})
"""Fields that no person sets: where a statement stands, and what follows from that."""
NO_VALUE = "none"
YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_correction(statement: Statement, given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as they stand in the shape of the statement; words are read as what each field holds.

    A time is written as a day or as two with a slash (2022-01-11/2022-01-13), "none" is no value. Raises BadCorrection
    where there is no such field, where its value cannot stand in it, and where the values contradict each other.
    """
    put_right = {name: read_value(statement, name, value) for name, value in given.items()}
    try:
        corrected = correct(statement, put_right)
    except DamagedRecord as error:
        told = " and ".join(put_right)
        advice = "`twosource schema` tells the shape of each field"
        raise BadCorrection(f"{statement.id}: {told} cannot be put right so; {advice}") from error
    if put_right:
        _check_order(corrected)
    return put_right


def read_value(statement: Statement, name: str, value: Any) -> Any:
    """The value of one field as it stands in the shape of the statement. Raises BadCorrection."""
    kinds = {field.name.rstrip("_"): field.name for field in fields(statement)}
    if name not in kinds or name in KEPT:
        known = ", ".join(sorted(set(kinds) - KEPT))
        raise BadCorrection(
            f"{statement.id}: a {kind_of(statement)} has no field {name!r} to put right; it has {known}"
        )
    hint = get_type_hints(type(statement))[kinds[name]]
    options = get_args(hint) or (hint,)
    if value is None or (value == NO_VALUE and type(None) in options):
        return None
    if not isinstance(value, str):
        scalar = tuple(option for option in options if option in (int, float, str, bool))
        if scalar and not isinstance(value, (*scalar, int) if float in scalar else scalar):
            raise _refuse(statement, name, value, options)
        return value
    try:
        return _read_words(value.strip(), options)
    except (ValueError, KeyError) as error:
        raise _refuse(statement, name, value, options) from error


def _refuse(statement: Statement, name: str, value: object, options: Sequence[Any]) -> BadCorrection:
    none = f", or {NO_VALUE}" if type(None) in options else ""
    return BadCorrection(f"{statement.id}: {name} cannot be {value!r}; write {_tell_expected(options)}{none}")


def _tell_expected(options: Sequence[Any]) -> str:
    for option in options:
        if isinstance(option, type) and issubclass(option, Enum):
            return f"one of {', '.join(option)}"
        if option is float:
            return "a number of 0 or more, as in 12 or 1,200"
        if option is bool:
            return "yes or no"
        if option is When:
            return "a day or two, the first not after the last: 2022-01-11 or 2022-01-11/2022-01-13"
    return "a text" if str in options else "the JSON of the field, as `twosource schema` tells it"


def _read_words(value: str, options: Sequence[Any]) -> Any:
    for option in options:
        if isinstance(option, type) and issubclass(option, Enum):
            return option(value.lower()).value
        if option is float:
            return _read_number(value)
        if option is bool:
            return YES_OR_NO[value.lower()]
        if option is When:
            return _read_when(value).to_dict()
        if option is Attributed:
            return Attributed(value, chain=(value,)).to_dict()
    return value if str in options else json.loads(value)


def _read_number(value: str) -> float:
    number = float(value.replace(",", ""))
    if not isfinite(number) or number < 0:
        raise ValueError(value)
    return number


def _read_when(value: str) -> When:
    first, _, last = value.partition("/")
    start = date.fromisoformat(first) if first else None
    end = date.fromisoformat(last) if last else (start if "/" not in value else None)
    if start and end and start > end:
        raise ValueError(value)
    return When(value, value, start, end)


def _check_order(statement: Statement) -> None:
    """That the least of a count is not above the most. Raises BadCorrection."""
    if not isinstance(statement, Figure) or statement.low is None or statement.high is None:
        return
    if statement.low > statement.high:
        raise BadCorrection(
            f"{statement.id}: low would be {statement.low:g} and high {statement.high:g}; "
            "write both, the lower one as low"
        )

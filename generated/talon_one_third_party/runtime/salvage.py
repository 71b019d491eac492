"""Builds values from JSON that does not match its type.

Comes in: a type, and a value that breaks it. Goes out: the value built as far as
possible: in its type where it fits, as plain JSON where it does not. Must not know:
HTTP, how deviations are reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from typing_extensions import TypeAliasType

from . import codec
from .json_value import JsonValue


def salvage(type_: Any, value: JsonValue) -> Any:
    """`value` in its type as far as it fits. A missing required property is None, and
    is not written."""
    try:
        return codec.from_json(type_, value)
    except codec.DecodeError:
        return _parts(type_, value)


def _parts(type_: Any, value: JsonValue) -> Any:
    if isinstance(type_, TypeAliasType):
        return salvage(type_.__value__, value)
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is Annotated:
        return salvage(arguments[0], value)
    if origin in (Union, UnionType):
        return salvage(min(arguments, key=lambda each: _distance(each, value)), value)
    match value:
        case list() if origin is list:
            return [salvage(arguments[0], each) for each in value]
        case dict() if origin is dict:
            return {key: salvage(arguments[1], each) for key, each in value.items()}
        case dict() if isinstance(type_, type) and issubclass(type_, BaseModel):
            return _model(type_, value)
    return value


def _distance(type_: Any, value: JsonValue) -> tuple[bool, int]:
    """How far a value is from a type: whether it is of another one, and the faults."""
    try:
        codec.from_json(type_, value)
    except codec.DecodeError as error:
        faults = error.violations
        return any(not found.pointer for found in faults), len(faults)
    return False, 0


def _model(type_: type[BaseModel], value: Mapping[str, JsonValue]) -> BaseModel:
    names = codec.field_names(type_)
    made = type_.model_construct({names[key] for key in value if key in names})
    values = vars(made)
    for key, name in names.items():
        if key in value:
            field = type_.model_fields[name]
            values[name] = salvage(codec.of_field(field), value[key])
        else:
            values.setdefault(name, None)
    if made.__pydantic_extra__ is not None:
        more = {key: each for key, each in value.items() if key not in names}
        made.__pydantic_extra__.update(more)
    return made

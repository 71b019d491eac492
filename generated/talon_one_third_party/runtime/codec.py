"""JSON ↔ values: the only interface between models and the rest.

Comes in: a type and JSON, or a value. Goes out: the value, or JSON. Must not know:
HTTP, any API. A type is anything that an annotation may be: a model, a union, a list, a
literal.

    pet = decode(models.Pet, b'{"name": "Rex"}')
    encode(pet)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from math import isfinite
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import SchemaValidator, core_schema
from pydantic_core import from_json as read_json
from pydantic_core import to_json as dumped
from typing_extensions import TypeForm

from .plain import plain
from .violations import Violation, violations

__all__ = [
    "DecodeError",
    "Violation",
    "decode",
    "encode",
    "field_names",
    "from_json",
    "members",
    "naming",
    "of_field",
    "parsed",
    "to_json",
]

T = TypeVar("T")

_STRICT = ConfigDict(strict=True)
# pydantic finds a word in a text ten times faster than Python does.
_SUSPECT = SchemaValidator(core_schema.str_schema(pattern="NaN|Infinity"))


class DecodeError(ValueError):
    """JSON does not match its type; `violations` tells where and why."""

    def __init__(self, found: tuple[Violation, ...]) -> None:
        super().__init__(found)
        self.violations = found

    def __str__(self) -> str:
        return "\n".join(map(str, self.violations))


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Adds `name` to the message of a ValueError."""
    try:
        yield
    except DecodeError as error:
        found = (f"{name}{each.pointer}: {each.message}" for each in error.violations)
        raise ValueError("; ".join(found)) from None
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def decode(type_: TypeForm[T], data: bytes | str) -> T:
    """The value of a JSON text. Raises DecodeError."""
    adapter = _adapter(cast(Any, type_))
    try:
        value = adapter.validator.validate_json(data, by_alias=True, by_name=False)
    except ValidationError as error:
        raise DecodeError(violations(error, _blamed(data))) from None
    _refuse_constants(data)
    return cast(T, value)


def from_json(type_: TypeForm[T], value: Any) -> T:
    """The value of parsed JSON. Raises DecodeError."""
    adapter = _adapter(cast(Any, type_))
    try:
        found = adapter.validator.validate_python(value, by_alias=True, by_name=False)
    except ValidationError as error:
        raise DecodeError(violations(error, value)) from None
    return cast(T, found)


def encode(value: Any) -> bytes:
    """A value as JSON text, without white space. Raises TypeError for a value that JSON
    cannot hold, and ValueError for NaN and infinity."""
    if isinstance(value, list):
        return b"[" + b",".join(map(encode, value)) + b"]"
    if isinstance(value, BaseModel):
        written = value.__pydantic_serializer__.to_json(
            value, by_alias=True, exclude_unset=True
        )
    else:
        written = dumped(plain(value), inf_nan_mode="constants")
    _refuse_constants(written)
    return written


def parsed(data: bytes | str) -> Any:
    """Parsed JSON. Raises ValueError, also for `NaN`, `Infinity` and the too large
    `1e400`, which Python's own reader accepts."""
    value = read_json(data, allow_inf_nan=False)
    if not _is_finite(value):
        raise ValueError("a number is too large")
    return value


def to_json(value: Any) -> Any:
    """The value as parsed JSON: dict, list, str, int, float, bool, None."""
    return plain(value)


def members(value: Any) -> dict[str, Any]:
    """The properties that are set, by their names in JSON; the values stay as they
    are."""
    if not isinstance(value, BaseModel):
        return dict(value)
    declared = {
        wire: getattr(value, name)
        for wire, name in field_names(type(value)).items()
        if name in value.model_fields_set
    }
    return declared | {
        str(name): each for name, each in (value.model_extra or {}).items()
    }


def field_names(model: type[BaseModel]) -> dict[str, str]:
    """The names of a model's fields, by the names of their properties in JSON."""
    return {
        field.serialization_alias or name: name
        for name, field in model.model_fields.items()
    }


def of_field(field: FieldInfo) -> Any:
    """The type of a property, with its constraints."""
    if not field.metadata:
        return field.annotation
    return Annotated[(field.annotation, *field.metadata)]


@lru_cache(maxsize=1024)
def _adapter(type_: Any) -> TypeAdapter[Any]:
    """The reader of a type. All types are as strict as models."""
    bare = get_args(type_)[0] if get_origin(type_) is Annotated else type_
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        bare.model_rebuild()
        return TypeAdapter(type_)
    return TypeAdapter(type_, config=_STRICT)


def _refuse_constants(data: bytes | str) -> None:
    """Raises DecodeError for `NaN` and `Infinity`, which JSON does not have but
    pydantic reads and writes in places of any type."""
    if _SUSPECT.isinstance_python(data):
        try:
            read_json(data, allow_inf_nan=False)
        except ValueError:
            message = "JSON has neither NaN nor infinite numbers"
            raise DecodeError((Violation("", "type", message, None),)) from None


def _blamed(data: bytes | str) -> Any:
    """The value that errors refer to; None if it is not JSON."""
    try:
        return read_json(data)
    except ValueError:
        return None


def _is_finite(value: Any) -> bool:
    match value:
        case float():
            return isfinite(value)
        case dict():
            return all(map(_is_finite, value.values()))
        case list():
            return all(map(_is_finite, value))
    return True

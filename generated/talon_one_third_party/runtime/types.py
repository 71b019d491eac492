"""Types of JSON Schema that differ from those of Python.

Comes in: JSON values, or values of the Python type. Goes out: pydantic schemas that
accept the same values as JSON Schema, and write them as they were read. Must not know:
models, constraints.

Common values go through pydantic's own validators. Python functions are called only for
rare ones: `1.0` as an integer, a date-time that pydantic would write differently.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import IO, Annotated, Any, TypeAlias
from uuid import UUID

from pydantic_core import CoreSchema, core_schema
from pydantic_core.core_schema import SerSchema

from .files import Upload
from .narrowing import violation
from .record import Record
from .written import (
    read_bytes,
    read_date,
    read_date_time,
    read_time,
    read_uuid,
    remember_date_time,
    written,
)

# Texts that pydantic writes as it reads them, and date-times that remember theirs.
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{5}[1-9])?"
_OFFSET = "[+-](?:(?:0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|00:(?:0[1-9]|[1-5][0-9]))"
_CANONICAL_DATE_TIME = f"^{_DATE}T{_CLOCK}(?:Z|{_OFFSET})$"
_SECONDS = r"[0-9]{2}:[0-9]{2}:[0-5][0-9](?:\.[0-9]+)?"
_DATE_TIME = f"^{_DATE}T{_SECONDS}(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
_CANONICAL_UUID = "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_FILES = (bytes, bytearray, memoryview, Path, Upload)

# Values are written as pydantic writes them if that is right, else as text by a
# function. Those that remember their text have a serializer of their own.
_AS_IT_IS = core_schema.simple_ser_schema("any")
_AS_TEXT = core_schema.plain_serializer_function_ser_schema(written, when_used="json")


class _Schema(Record):
    """Replaces the schema of an annotation with one of pydantic's core."""

    make: Callable[[], CoreSchema]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        return self.make()


# --- numbers ------------------------------------------------------------------------


def whole() -> CoreSchema:
    """A whole number: `1.0` is one, `true` and `"1"` are not."""
    strict = core_schema.int_schema(strict=True)
    from_float = core_schema.chain_schema(
        [core_schema.no_info_plain_validator_function(_whole), strict]
    )
    return core_schema.union_schema(
        [strict, from_float],
        mode="left_to_right",
        serialization=core_schema.simple_ser_schema("int"),
    )


def _whole(value: object) -> int:
    # An int is not looked at again as a float: from 2**53 on that is another number.
    # And 1e30 is 10**30, though the float that Python reads it as is a little more.
    if not isinstance(value, float) or not value.is_integer():
        raise violation("type", "Input should be a valid integer")
    return int(value) if abs(value) < 2**53 else int(Decimal(repr(value)))


def number() -> CoreSchema:
    """Any finite number; whole ones stay `int`, so that they stay exact."""
    return core_schema.union_schema(
        [
            core_schema.float_schema(strict=True, allow_inf_nan=False),
            core_schema.int_schema(strict=True),
        ],
        serialization=_AS_IT_IS,
    )


def exactly(values: Sequence[Any]) -> CoreSchema:
    """One of some texts, whole numbers, truth values or null, by the equality of
    JSON."""
    kinds: dict[type, list[Any]] = {}
    for value in values:
        kinds.setdefault(type(value), []).append(value)
    one_kind = {
        bool: core_schema.bool_schema(strict=True),
        int: whole(),
        str: core_schema.str_schema(strict=True),
        type(None): core_schema.none_schema(),
    }
    choices = [
        core_schema.chain_schema([one_kind[kind], core_schema.literal_schema(some)])
        for kind, some in kinds.items()
    ]
    return core_schema.union_schema(
        list(choices),
        auto_collapse=False,
        mode="left_to_right",
        custom_error_type="literal_error",
        custom_error_context={"expected": " or ".join(map(repr, values))},
        serialization=_AS_IT_IS,
    )


# --- text ---------------------------------------------------------------------------


def _text(
    read: Callable[[object], object],
    name: str,
    fast: Sequence[CoreSchema] = (),
    written: SerSchema = _AS_IT_IS,
) -> CoreSchema:
    """Text that stands for another type, read by the first of `fast` that accepts it,
    or else by the function `read`.

    All fields share this schema: one pattern for each would take long to compile, and
    would not stay in the processor's cache.
    """

    def slowly(value: object) -> object:
        try:
            return read(value)
        except ValueError as error:
            raise violation("format", f"Input should be a {name}") from error

    return core_schema.union_schema(
        [*fast, core_schema.no_info_plain_validator_function(slowly)],
        mode="left_to_right",
        custom_error_type="keyword",
        custom_error_message="{message}",
        custom_error_context={
            "keyword": "format",
            "message": f"Input should be a {name}",
        },
        serialization=written,
        ref=name,
    )


def _in_form(pattern: str, read: Callable[[Any], object]) -> CoreSchema:
    """Texts that match, turned into values by `read`."""
    text = core_schema.str_schema(strict=True, pattern=pattern)
    return core_schema.no_info_after_validator_function(read, text)


def date_time() -> CoreSchema:
    # Python's own function and its time zones are faster than those of pydantic.
    canonical = _in_form(_CANONICAL_DATE_TIME, datetime.fromisoformat)
    ordinary = _in_form(_DATE_TIME, remember_date_time)
    return _text(
        read_date_time, "date-time with an offset (RFC 3339)", [canonical, ordinary]
    )


def day() -> CoreSchema:
    fast = [_in_form(f"^{_DATE}$", date.fromisoformat)]
    return _text(read_date, "date (RFC 3339)", fast)


def clock() -> CoreSchema:
    return _text(read_time, "time with an offset (RFC 3339)", written=_AS_TEXT)


def uuid() -> CoreSchema:
    text = core_schema.str_schema(strict=True, pattern=_CANONICAL_UUID)
    native = core_schema.uuid_schema(strict=False)
    return _text(read_uuid, "UUID", [core_schema.chain_schema([text, native])])


def base64() -> CoreSchema:
    return _text(read_bytes, "Base64 text", written=_AS_TEXT)


def binary() -> CoreSchema:
    """The content of a file, in any form that can be sent."""

    def keep(value: object) -> object:
        if isinstance(value, list):
            raise violation("type", "Input should be one file, not several")
        if not isinstance(value, _FILES) and not hasattr(value, "read"):
            message = "Input should be bytes, a path, an open file or an Upload"
            raise violation("type", message)
        return value

    return core_schema.no_info_plain_validator_function(keep)


def nothing() -> CoreSchema:
    """Accepts no value."""

    def refuse(_value: object) -> object:
        raise violation("not", "No value is allowed here")

    return core_schema.no_info_plain_validator_function(refuse)


Integer: TypeAlias = Annotated[int, _Schema(whole)]
Number: TypeAlias = Annotated[float, _Schema(number)]
DateTime: TypeAlias = Annotated[datetime, _Schema(date_time)]
Date: TypeAlias = Annotated[date, _Schema(day)]
Time: TypeAlias = Annotated[time, _Schema(clock)]
Uuid: TypeAlias = Annotated[UUID, _Schema(uuid)]
Base64: TypeAlias = Annotated[bytes, _Schema(base64)]
Nothing: TypeAlias = Annotated[None, _Schema(nothing)]
Binary: TypeAlias = Annotated[bytes | IO[bytes] | Path | Upload, _Schema(binary)]

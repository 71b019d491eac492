"""The types of JSON Schema that Python has not got exactly so.

Comes in: JSON values, or values of the Python type. Goes out: pydantic schemas that
take what JSON Schema takes, and write it as it was. Must not know: models, constraints.

What is common goes through pydantic's own validators; a Python function is called
only for the rare rest: `1.0` as an integer, a date-time that pydantic would not write
in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import IO, Annotated, Any, TypeAlias
from uuid import UUID

from pydantic_core import CoreSchema, core_schema

from .files import Upload
from .narrowing import read_and_written, violation
from .written import (
    Remembering,
    WrittenBytes,
    WrittenDate,
    WrittenDateTime,
    WrittenTime,
    WrittenUuid,
    canonical,
    read_bytes,
    read_date,
    read_date_time,
    read_time,
    read_uuid,
    remember_date_time,
)

# What pydantic writes as it reads it, and date-times that only have to remember it.
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{5}[1-9])?"
_OFFSET = "[+-](?:(?:0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|00:(?:0[1-9]|[1-5][0-9]))"
_CANONICAL_DATE_TIME = f"^{_DATE}T{_CLOCK}(?:Z|{_OFFSET})$"
_SECONDS = r"[0-9]{2}:[0-9]{2}:[0-5][0-9](?:\.[0-9]+)?"
_DATE_TIME = f"^{_DATE}T{_SECONDS}(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
_CANONICAL_UUID = "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_FILES = (bytes, bytearray, memoryview, Path, Upload)


@dataclass(frozen=True, slots=True)
class _Schema:
    """Puts a schema of pydantic's core in the place of an annotation's own."""

    make: Callable[[], CoreSchema]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        return self.make()


# --- numbers ------------------------------------------------------------------------


def whole() -> CoreSchema:
    """A number without a fraction: `1.0` is one, `true` and `"1"` are none."""
    strict = core_schema.int_schema(strict=True)
    from_float = core_schema.chain_schema(
        [core_schema.no_info_plain_validator_function(_whole), strict]
    )
    both = core_schema.union_schema([strict, from_float], mode="left_to_right")
    return read_and_written(both, strict)


def _whole(value: object) -> int:
    # An int is not looked at again as a float: from 2**53 on that is another number. And
    # 1e30 is 10**30, though the float that Python reads it as is a little more.
    if not isinstance(value, float) or not value.is_integer():
        raise violation("type", "Input should be a whole number")
    return int(value) if abs(value) < 2**53 else int(Decimal(repr(value)))


def number() -> CoreSchema:
    """Any finite number; whole ones stay `int`, so that nothing of them is lost."""
    return core_schema.union_schema(
        [
            core_schema.float_schema(strict=True, allow_inf_nan=False),
            core_schema.int_schema(strict=True),
        ],
    )


def exactly(values: Sequence[Any]) -> CoreSchema:
    """One of some texts, whole numbers, truth values or null, by the equality of JSON."""
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
    read = core_schema.union_schema(
        list(choices),
        auto_collapse=False,
        mode="left_to_right",
        custom_error_type="literal_error",
        custom_error_context={"expected": " or ".join(map(repr, values))},
    )
    return read_and_written(read, core_schema.literal_schema(list(values)))


# --- text ---------------------------------------------------------------------------


def _text(
    read: Callable[[object], object],
    name: str,
    fast: Sequence[CoreSchema],
    written: Sequence[CoreSchema],
) -> CoreSchema:
    """Text that stands for another type: read by the first of `fast` that takes it, else
    by the function `read`; written by the first of the schemas that fits.

    All fields share it: a pattern for each would take long to compile, and would not
    stay in the processor's cache.
    """

    def slowly(value: object) -> object:
        try:
            return read(value)
        except ValueError as error:
            raise violation("format", f"Input should be a {name}") from error

    rest = core_schema.no_info_plain_validator_function(slowly)
    return read_and_written(
        core_schema.union_schema(
            [*fast, rest],
            mode="left_to_right",
            custom_error_type="keyword",
            custom_error_message="{message}",
            custom_error_context={
                "keyword": "format",
                "message": f"Input should be a {name}",
            },
        ),
        core_schema.union_schema(list(written)),
        name,
    )


def _in_form(pattern: str, schema: CoreSchema) -> CoreSchema:
    """`schema` for texts that match."""
    text = core_schema.str_schema(strict=True, pattern=pattern)
    return core_schema.chain_schema([text, schema])


def _remembering(cls: type[Remembering]) -> CoreSchema:
    """Writes the `root` of an instance, and only takes instances."""
    return core_schema.model_schema(cls, core_schema.str_schema(), root_model=True)


def _canonical() -> CoreSchema:
    """Writes what Python writes."""
    function = core_schema.plain_serializer_function_ser_schema(
        canonical, when_used="json"
    )
    return core_schema.any_schema(serialization=function)


def date_time() -> CoreSchema:
    native = core_schema.datetime_schema(strict=False, tz_constraint="aware")
    ordinary = core_schema.no_info_plain_validator_function(remember_date_time)
    fast = [_in_form(_CANONICAL_DATE_TIME, native), _in_form(_DATE_TIME, ordinary)]
    written = [_remembering(WrittenDateTime), core_schema.datetime_schema()]
    return _text(read_date_time, "date-time (RFC 3339)", fast, written)


def day() -> CoreSchema:
    fast = [_in_form(f"^{_DATE}$", core_schema.date_schema(strict=False))]
    written = [_remembering(WrittenDate), core_schema.date_schema()]
    return _text(read_date, "date (RFC 3339)", fast, written)


def clock() -> CoreSchema:
    written = [_remembering(WrittenTime), _canonical()]
    return _text(read_time, "time with an offset (RFC 3339)", [], written)


def uuid() -> CoreSchema:
    fast = [_in_form(_CANONICAL_UUID, core_schema.uuid_schema(strict=False))]
    written = [_remembering(WrittenUuid), core_schema.uuid_schema()]
    return _text(read_uuid, "UUID", fast, written)


def base64() -> CoreSchema:
    return _text(
        read_bytes, "Base64 text", [], [_remembering(WrittenBytes), _canonical()]
    )


def binary() -> CoreSchema:
    """The content of a file, in any form in which it can be sent."""

    def keep(value: object) -> object:
        if not isinstance(value, _FILES) and not hasattr(value, "read"):
            message = "Input should be bytes, a path, an opened file or an Upload"
            raise violation("type", message)
        return value

    return core_schema.no_info_plain_validator_function(keep)


def nothing() -> CoreSchema:
    """Takes no value at all."""

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

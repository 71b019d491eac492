"""Values that are text in JSON: date-times, dates, times, UUIDs, bytes.

Comes in: text, or a value of the Python type. Goes out: the value. If Python would
write it differently, the value remembers the text, so that it is written as it was
read. Must not know: types, models.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any, TypeVar, cast
from uuid import UUID

from pydantic_core import CoreSchema, SchemaSerializer, core_schema

# RFC 3339, section 5.6: letters in any case, ASCII digits, always an offset.
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_OFFSET = "[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]"
_TIME = rf"[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(?:\.[0-9]+)?(?:{_OFFSET})"
_IS_DATE = re.compile(_DATE)
_IS_TIME = re.compile(_TIME)
_IS_DATE_TIME = re.compile(f"{_DATE}[Tt]{_TIME}")
_IS_UUID = re.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")

_DAY = 24 * 60

Clock = TypeVar("Clock", datetime, time)
Kept = TypeVar("Kept")


class Remembering:
    """Adds to a value the text it was read from. pydantic uses the value's own
    `__pydantic_serializer__` wherever the value is."""

    text: str = ""

    @property
    def spelling(self) -> str:
        """The text to write. A value made by arithmetic has no text of its own."""
        return self.text or canonical(self)


def _remembered(schema: CoreSchema) -> SchemaSerializer:
    """A serializer that writes the text to JSON, and keeps the value in Python."""
    text = core_schema.plain_serializer_function_ser_schema(
        attrgetter("spelling"), when_used="json"
    )
    return SchemaSerializer(cast(CoreSchema, {**schema, "serialization": text}))


class WrittenDateTime(Remembering, datetime):
    """A date-time with its text: `….123Z`, nanoseconds or a leap second."""

    __pydantic_serializer__ = _remembered(core_schema.datetime_schema())

    def __reduce_ex__(self, protocol: Any) -> Any:
        return read_date_time, (self.spelling,)


class WrittenDate(Remembering, date):
    """A date with its text: a day of the year 0."""

    __pydantic_serializer__ = _remembered(core_schema.date_schema())

    def __reduce_ex__(self, protocol: Any) -> Any:
        return read_date, (self.spelling,)


class WrittenTime(Remembering, time):
    """A time with its text."""

    __pydantic_serializer__ = _remembered(core_schema.time_schema())

    def __reduce_ex__(self, protocol: Any) -> Any:
        return read_time, (self.spelling,)


class WrittenUuid(Remembering, UUID):
    """A UUID with its capitals."""

    __pydantic_serializer__ = _remembered(core_schema.uuid_schema())

    def __reduce__(self) -> Any:
        return read_uuid, (self.spelling,)


class WrittenBytes(Remembering, bytes):
    """Bytes with the spelling of their Base64 text."""

    __pydantic_serializer__ = _remembered(core_schema.bytes_schema())

    def __reduce__(self) -> Any:
        return read_bytes, (self.spelling,)


# --- reading ------------------------------------------------------------------------


def read_date_time(value: object) -> datetime:
    """Reads RFC 3339 `date-time`, or takes an aware datetime. Raises ValueError.

    Python has no leap seconds: `23:59:60` becomes the second before it, and remembers
    its text. So does the year 0, which becomes the year 4: it has the same days.
    """
    if isinstance(value, datetime):
        return _aware(value)
    text = _full(_IS_DATE_TIME, value)
    known = _with_known_year(_without_leap(text, 17))
    return _remember(WrittenDateTime.fromisoformat(known.upper()), text)


def remember_date_time(text: str) -> datetime:
    """Reads RFC 3339 in capitals, without leap second. Raises ValueError."""
    return _remember(WrittenDateTime.fromisoformat(text), text)


def read_time(value: object) -> time:
    """Reads RFC 3339 `full-time`, or takes an aware time. Raises ValueError."""
    if isinstance(value, time):
        return _aware(value)
    text = _full(_IS_TIME, value)
    return _remember(WrittenTime.fromisoformat(_without_leap(text, 6).upper()), text)


def read_date(value: object) -> date:
    """Reads RFC 3339 `full-date`, or takes a date. Raises ValueError."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = _full(_IS_DATE, value)
    known = _with_known_year(text)
    if known != text:
        return _remember(WrittenDate.fromisoformat(known), text)
    return date.fromisoformat(text)


def read_uuid(value: object) -> UUID:
    """Reads RFC 4122 text, or takes a UUID. Raises ValueError."""
    if isinstance(value, UUID):
        return value
    text = _full(_IS_UUID, value)
    return _remember(WrittenUuid(text), text)


def read_bytes(value: object) -> bytes:
    """Reads Base64 (RFC 4648) in either alphabet, padded or not, or takes bytes.

    Raises ValueError.
    """
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise ValueError("not a text")
    try:
        found = base64.b64decode(_standard(value), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("not Base64") from None
    return found if canonical(found) == value else _remember(WrittenBytes(found), value)


def _standard(text: str) -> str:
    """Base64 in the standard alphabet, padded, without line ends."""
    text = "".join(text.split()).translate({ord("-"): "+", ord("_"): "/"})
    return text + "=" * (-len(text) % 4)


def _full(pattern: re.Pattern[str], value: object) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError("not in this format")
    return value


def _with_known_year(text: str) -> str:
    """`text` with its year in Python's range."""
    return f"0004{text[4:]}" if text.startswith("0000") else text


def _without_leap(text: str, at: int) -> str:
    """`text` with its seconds, two digits `at` that place, in Python's range.

    Only the last second of a day in UTC can be a leap second.
    """
    if text[at : at + 2] != "60":
        return text
    hour, minute = int(text[at - 6 : at - 4]), int(text[at - 3 : at - 1])
    sign = {"+": -1, "-": 1}.get(text[-6], 0)
    offset = sign * (int(text[-5:-3]) * 60 + int(text[-2:])) if sign else 0
    if hour > 23 or (hour * 60 + minute + offset) % _DAY != _DAY - 1:
        raise ValueError("not a time for a leap second")
    return f"{text[:at]}59{text[at + 2 :]}"


def _aware(value: Clock) -> Clock:
    if value.utcoffset() is None:
        raise ValueError("without a time zone")
    return value


def _remember(value: Kept, text: str) -> Kept:
    object.__setattr__(value, "text", text)  # UUIDs refuse plain assignment
    return value


# --- writing ------------------------------------------------------------------------


def written(value: object) -> str:
    """The text of a value: the one it remembers, or the canonical one."""
    return value.spelling if isinstance(value, Remembering) else canonical(value)


def canonical(value: object) -> str:
    """The text that Python and pydantic write. Raises TypeError for other types."""
    match value:
        case datetime() | time():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes():
            return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} has no text in JSON")

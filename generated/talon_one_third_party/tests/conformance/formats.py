"""The asserted formats: one table for the oracle, the instances and the faults.

Comes in: nothing. Goes out: how each format is written, judged and broken. Must not
know: schemas.

In JSON Schema 2020-12, `format` is an annotation. Here, a few formats are assertions,
because bindings turn such text into a value of another type and can only do so if it is
well-formed. All other formats, including numeric ones, stay annotations: any text is
accepted.

Details of RFC 3339: `t` and `z` may be lower-case, a leap second is accepted at
23:59:60 UTC, a fraction may have any number of digits, `-00:00` is an offset, the year
0000 exists. `time` is full-time and has an offset. `byte` is base64 of RFC 4648 in
either alphabet, padded or not, and may contain white space.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .choices import Choices


@dataclass(frozen=True, slots=True)
class Format:
    """How one format is written, judged and broken.

    `check` is None if jsonschema-rs has the rule. `wrong` are near misses, which have
    to be confirmed.
    """

    write: Callable[[Choices], str]
    edges: tuple[str, ...]
    wrong: tuple[str, ...]
    check: Callable[[str], bool] | None = None


def is_base64(text: str) -> bool:
    """Whether the text is base64 by RFC 4648, section 4 or 5."""
    letters = "".join(text.split()).translate({ord("-"): "+", ord("_"): "/"})
    try:
        base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


_EDGE_TIMES = (
    "00:00:00Z",
    "23:59:59.999999999+23:59",
    "12:30:00z",
    "23:59:60Z",
    "08:00:00-00:00",
)
_EDGE_DATES = ("2024-02-29", "0001-01-01", "9999-12-31", "0000-01-01")
_EDGE_DATE_TIMES = (
    "1970-01-01T00:00:00Z",
    "2022-04-01T16:46:36.625152002Z",
    "2024-02-29t23:59:59.5z",
    "1998-12-31T23:59:60Z",
    "1985-04-12T23:20:50.52-08:00",
    "9999-12-31T23:59:59-23:59",
    "0000-01-01T00:00:00Z",
)
_ZONES = ("Z", "Z", "+00:00", "z", "+01:00", "-08:00", "+05:30", "+23:59", "-23:59")


def _date(choices: Choices) -> str:
    if choices.chance(4):
        return choices.one_of(_EDGE_DATES)
    return datetime.date.fromordinal(
        738886 + choices.within(-738885, 2913173)
    ).isoformat()


def _time(choices: Choices) -> str:
    if choices.chance(4):
        return choices.one_of(_EDGE_TIMES)
    hour, minute, second = (choices.below(count) for count in (24, 60, 60))
    digits = choices.one_of((0, 0, 3, 6, 9))
    fraction = f".{choices.below(10**digits):0{digits}}" if digits else ""
    zone = choices.one_of(_ZONES)
    return f"{hour:02}:{minute:02}:{second:02}{fraction}{zone}"


def _date_time(choices: Choices) -> str:
    if choices.chance(4):
        return choices.one_of(_EDGE_DATE_TIMES)
    time = _time(choices).replace(":60", ":59")
    return _date(choices) + choices.one_of("TTTt") + time


def _uuid(choices: Choices) -> str:
    text = str(uuid.UUID(bytes=choices.bytes(16)))
    return text.upper() if choices.chance(4) else text


def _byte(choices: Choices) -> str:
    return base64.b64encode(choices.bytes(choices.below(24))).decode()


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "date-time": Format(
            _date_time,
            _EDGE_DATE_TIMES,
            (
                "2024-02-30T00:00:00Z",
                "2024-01-01T00:00:00",
                "2024-01-01 00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:00Z",
                "2024-01-01T00:00:00+0100",
                "2024-01-01T00:00:00.Z",
                "2024-01-01T12:00:60Z",
                "2024-01-01",
                "1704067200",
                " 2024-01-01T00:00:00Z",
                "2024-01-01T00:00:00Z\n",
                "٢٠٢٤-01-01T00:00:00Z",
                "",
            ),
        ),
        "date": Format(
            _date,
            _EDGE_DATES,
            (
                "2023-02-29",
                "2024-1-1",
                "20240101",
                "2024-W01-1",
                "2024-001",
                "24-01-01",
                "2024-01-01T00:00:00Z",
                "1704067200",
                "2024-01-01 ",
                "2024-01-01\n",
                "٢٠٢٤-01-01",
                "",
            ),
        ),
        "time": Format(
            _time,
            _EDGE_TIMES,
            (
                "12:00:00",
                "12:00Z",
                "24:00:00Z",
                "12:60:00Z",
                "12:00:60Z",
                "12:00:00+24:00",
                "12:00:00+0100",
                "12:00:00,5Z",
                "120000Z",
                "43200",
                "12:00:00Z\n",
                "",
            ),
        ),
        "uuid": Format(
            _uuid,
            (
                "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
            ),
            (
                "2eb8aa08aa9811eab4aa73b441d16380",
                "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}",
                "urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
                "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
                "2eb8-aa08-aa98-11ea-b4aa73b44-1d16380",
                "2eb8aa08-aa98-11ea-b4aa-73b441d16380\n",
                "",
            ),
        ),
        "byte": Format(
            _byte,
            ("", "AA==", "+/+/", "SGVsbG8=", "AA", "AB==", "-_-_", "AAAA\n", "AA AA"),
            ("A", "A===", "AA==AA==", "é===", "AA.."),
            is_base64,
        ),
    }
)

# Formats that jsonschema-rs would assert but the table does not.
ANNOTATIONS = tuple(
    "email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri"
    " iri-reference uri-template json-pointer relative-json-pointer regex"
    " duration".split()
)

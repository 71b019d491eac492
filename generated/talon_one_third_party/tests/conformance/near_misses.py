"""Values that are almost valid, by changes to scalars.

Comes in: a valid value and one keyword of its schema. Goes out: values that the keyword
probably refuses; each has to be confirmed. Must not know: the other keywords.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

from .formats import FORMATS
from .json_value import Json

_LONGEST_TEXT = 100_000
_ASTRAL = "😀"
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def confused(value: Json) -> list[Json]:
    """The value as other types, and simple values of every type."""
    return [*_retyped(value), None, True, False, 0, 1, 1.5, "", "1", [], {}]


def _retyped(value: Json) -> list[Json]:
    match value:
        case bool():
            return [int(value), float(value), str(value).lower(), str(value)]
        case int() | float():
            return [str(value), value == 1, value + 0.5, [value], {"value": value}]
        case str():
            return [*_number(value), [value], [*value]]
        case list():
            return [
                *value[:1],
                dict(zip("abc", value, strict=False)),
                json.dumps(value),
            ]
        case dict():
            return [[value], [*value], [*value.values()], json.dumps(value)]
        case None:
            return []


def _number(text: str) -> list[Json]:
    with suppress(ValueError):
        return [int(text)]
    return []


def unlisted(value: Json) -> list[Json]:
    """Values close to one of an `enum` or a `const`."""
    return [*_varied(value), None, "", "null"]


def _varied(value: Json) -> list[Json]:
    match value:
        case bool():
            return [int(value), str(value), str(value).lower(), not value]
        case int() | float():
            return [value + 1, -value, value + 0.5, str(value), value == 1]
        case str():
            cases = [value.upper(), value.lower(), value.swapcase(), value.title()]
            around = [f"{value} ", f" {value}", f"{value}\n", f"{value}x", value[:-1]]
            inside = [value[1:], value.replace("_", "-"), value.replace("-", "_")]
            return [*cases, *around, *inside, [value]]
        case list():
            return [[*value, None], value[:-1], value[::-1]]
        case dict():
            return [{**value, "": None}, dict([*value.items()][1:])]
        case None:
            return []


def out_of_bounds(keyword: str, bound: Json, value: Json) -> Iterator[Json]:
    """Numbers beyond a bound, by one and by as little as possible."""
    if (
        isinstance(bound, str | list | dict)
        or bound is None
        or not isinstance(value, int | float)
    ):
        return
    away = -1 if "inimum" in keyword else 1
    if keyword.startswith("exclusive"):
        yield from (bound, float(bound))
    beyond = math.nextafter(float(bound), away * math.inf)
    yield from (bound + away, float(bound + away), beyond, bound + away * 2**70)


def off_grid(step: Json, value: Json) -> Iterator[Json]:
    """Numbers between two multiples."""
    if isinstance(step, int | float) and isinstance(value, int | float):
        exact = Fraction(str(value)) + Fraction(str(step)) / 2
        yield from (value + 1, float(exact), value + 0.5, exact.numerator)


def resized(keyword: str, limit: Json, value: Json) -> Iterator[Json]:
    """Text that is one code point too short or too long, though not in UTF-16. Limits
    of megabytes are skipped: they would take minutes."""
    if not isinstance(limit, int | float) or not isinstance(value, str):
        return
    count = int(limit) + (1 if keyword == "maxLength" else -1)
    if 0 <= count <= _LONGEST_TEXT:
        filling = value[-1:] or "a"
        yield from (
            value.ljust(count, filling)[:count],
            _ASTRAL * count,
            "e\u0301" * (count // 2),
        )
        yield value[-count:] if count else ""


def misspelled(value: Json) -> Iterator[Json]:
    """Text with one change that a `pattern` or a `format` may refuse."""
    if isinstance(value, str):
        yield from (
            f"{value}\n",
            f"{value} ",
            f" {value}",
            f"x{value}",
            f"{value}x",
            f"\n{value}",
        )
        yield from (
            value[:-1],
            value[1:],
            value.swapcase(),
            value.upper(),
            value.lower(),
        )
        yield from (value.translate(_DIGITS), value + "\0", f"{value}é", _ASTRAL, "")


def misformatted(form: Json, value: Json) -> Iterator[Json]:
    """Text that a `format` refuses."""
    if isinstance(value, str) and isinstance(form, str) and form in FORMATS:
        yield from FORMATS[form].wrong
        yield from misspelled(value)

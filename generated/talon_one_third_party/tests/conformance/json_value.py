"""JSON values as Python holds them, and when two of them are the same value.

In: what `json.loads` returns. Out: equality and hashing by JSON Schema's rules
(2020-12, core section 4.2.2), where 1 and 1.0 are one number, `true` is no number and
the order of an object's members means nothing. Knows no schema.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal
from typing import TypeAlias

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
Schema: TypeAlias = bool | dict[str, Json]
Check: TypeAlias = Callable[[Json], bool]
Path: TypeAlias = tuple[str | int, ...]


def identity(value: Json) -> Hashable:
    """Equal for two values exactly if JSON Schema calls them the same value."""
    match value:
        case bool():
            return ("boolean", value)
        case list():
            return ("array", tuple(identity(item) for item in value))
        case dict():
            members = ((name, identity(item)) for name, item in value.items())
            return ("object", frozenset(members))
        case float() if value.is_integer():
            # 1e30 is 10**30, the float is a little more.
            return int(Decimal(repr(value)))
        case _:
            return value


def same(one: Json, other: Json) -> bool:
    """Whether JSON Schema calls the two values equal."""
    return identity(one) == identity(other)


def replaced(value: Json, path: Sequence[str | int], new: Json) -> Json:
    """A copy of `value` with `new` at `path`, sharing all beside the path."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    match value, step:
        case dict(), str():
            return {**value, step: replaced(value[step], rest, new)}
        case list(), int():
            inner = replaced(value[step], rest, new)
            return [*value[:step], inner, *value[step + 1 :]]
    raise LookupError(f"no {step!r} in {value!r}")

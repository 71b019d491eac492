"""JSON values as Python holds them, and their equality.

Comes in: values as `json.loads` returns them. Goes out: equality and hashing by the
rules of JSON Schema (2020-12, core section 4.2.2): 1 and 1.0 are one number, `true` is
not a number, and the order of an object's members does not matter. Must not know:
schemas.
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
    """A key that two values share exactly if they are equal in JSON Schema."""
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
    """Whether two values are equal in JSON Schema."""
    return identity(one) == identity(other)


def replaced(value: Json, path: Sequence[str | int], new: Json) -> Json:
    """A copy of `value` with `new` at `path`, which shares everything else."""
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

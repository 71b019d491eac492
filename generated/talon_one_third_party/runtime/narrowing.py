"""Adds limits to a pydantic schema: its own if it has them, else a function.

Comes in: core schemas and limits. Goes out: core schemas. Must not know: keywords.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

# What to add to a core schema, by its type.
Limits = Mapping[str, Mapping[str, Any]]
Check = Callable[[Any], bool]


class _Unreachable(Exception):
    """Something in the schema cannot have the limits."""


def read_and_written(
    read: CoreSchema, written: CoreSchema, name: str | None = None
) -> CoreSchema:
    """A schema that validates by `read` and serializes by `written`. With a `name`,
    fields share it.

    pydantic serializes by the strict side. In members of a union, it also validates by
    it: therefore that side starts with `read`.
    """
    both = core_schema.chain_schema([read, written])
    return core_schema.lax_or_strict_schema(read, both, strict=False, ref=name)


def violation(keyword: str, message: str) -> PydanticCustomError:
    """The error of a validator for a value that violates `keyword`."""
    context = {"keyword": keyword, "message": message}
    return PydanticCustomError("keyword", "{message}", context)


def constrained(
    schema: CoreSchema, limits: Limits, check: Check, keyword: str, message: str
) -> CoreSchema:
    """`schema` with `limits` if all scalars and containers in it can have them, else
    with `check`."""
    try:
        narrow: CoreSchema = _narrowed(schema, limits)
        return narrow
    except _Unreachable:
        return checked(schema, check, keyword, message)


def checked(
    schema: CoreSchema, check: Check, keyword: str, message: str, *, null: bool = False
) -> CoreSchema:
    """`schema` with a `check` of its values, which is called for None only if `null` is
    true."""

    def keep(value: Any) -> Any:
        if (value is None and not null) or check(value):
            return value
        raise violation(keyword, message)

    return core_schema.no_info_after_validator_function(keep, schema)


def _narrowed(schema: Any, limits: Limits) -> Any:
    """`schema` with `limits` in the inner schemas that validate its values."""
    match schema:
        case {"type": kind} if (
            kind in limits and not limits[kind].keys() & schema.keys()
        ):
            return {**schema, **limits[kind]}
        case {"type": "nullable" | "function-after", "schema": inner}:
            return {**schema, "schema": _narrowed(inner, limits)}
        case {
            "type": "lax-or-strict",
            "lax_schema": read,
            "strict_schema": {"steps": [_, written]},
        }:
            return read_and_written(_narrowed(read, limits), written)
        case {"type": "chain", "steps": [*before, last]}:
            return {**schema, "steps": [*before, _narrowed(last, limits)]}
        case {"type": "union", "choices": choices}:
            return {**schema, "choices": [_narrowed(each, limits) for each in choices]}
    raise _Unreachable

"""Rules that exclude each other: seldom what was meant.

Comes in: a schema. Goes out: warnings; JSON Schema forbids none of it. Must not know: operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType, NoneType, UnionType

from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.validate.wording import show

_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)
_TYPES: Mapping[str, type | UnionType] = MappingProxyType(
    {
        "array": list,
        "boolean": bool,
        "integer": int,
        "null": NoneType,
        "number": int | float,
        "object": dict,
        "string": str,
    }
)


def check_contradictions(schema: Node) -> Iterator[Diagnostic]:
    """Warnings about bounds that exclude each other, and values that the type beside forbids."""
    for lower, upper in _BOUNDS:
        least, most = schema.get(lower), schema.get(upper)
        if least is not None and most is not None and _exceeds(least.value, most.value):
            message = (
                f"{lower} {show(least.value)} and {upper} {show(most.value)}: nothing fits both"
            )
            yield most.finding("excluding-bounds", message)
    kinds = _kinds(schema)
    for value in schema.elements_of("enum"):
        if kinds and not any(_is_of(kind, value.value) for kind in kinds):
            message = f"{show(value.value)} is never accepted: the type beside it forbids it"
            is_bare = "string" in kinds and isinstance(value.value, bool | int | float)
            hint = "put it in quotes" if is_bare else ""
            yield value.finding("invalid-enum-value", message, hint=hint)


def _exceeds(least: object, most: object) -> bool:
    match least, most:
        case (int() | float(), int() | float()):
            return least > most
        case _:
            return False


def _kinds(schema: Node) -> list[str]:
    """The types that a schema names."""
    kind = schema.get("type")
    if kind is None:
        return []
    return [str(name) for name in (kind.value if isinstance(kind.value, list) else [kind.value])]


def _is_of(kind: str, value: object) -> bool:
    """Whether a value is of a type. Null is left to `nullable`, an unknown type to the judge."""
    match value:
        case None:
            return True
        case float() if kind == "integer":
            return value.is_integer()
        case bool():
            return kind not in _TYPES or kind == "boolean"
    return isinstance(value, _TYPES.get(kind, object))

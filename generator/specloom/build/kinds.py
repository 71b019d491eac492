"""The kinds of JSON value that `type` names, as sets that can be intersected.

Must not know: documents, the IR.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from specloom.openapi.typenames import TYPES

Kinds = frozenset[str]

# The kind "number" means numbers with a fraction; `type: number` covers both kinds.
ALL: Kinds = TYPES
NONE: Kinds = frozenset()
_BY_TYPE: Mapping[str, Kinds] = {
    **{kind: frozenset((kind,)) for kind in ALL},
    "number": frozenset(("integer", "number")),
}


def kinds_of_type(value: Any) -> Kinds:
    """The kinds that a `type` keyword allows; one that names no known type does not act."""
    names = value if isinstance(value, list) else [value]
    known = [_BY_TYPE[name] for name in names if isinstance(name, str) and name in _BY_TYPE]
    return NONE.union(*known) if known else ALL


def kind_of_value(value: Any) -> str:
    """The kind of one JSON value; 1.0 is an integer."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


def kinds_of_values(values: Iterable[Any]) -> Kinds:
    """The kinds of several JSON values."""
    return frozenset(map(kind_of_value, values))

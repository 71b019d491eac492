"""Which defaults are certainly values of their types.

Comes in: a JSON value and a type. Goes out: whether the value fits. Must not know: parameters, how
a package checks values. If telling takes more (patterns, formats, choices), the answer is no.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from specloom import ir

_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {
        "minimum": lambda value, limit: value >= limit,
        "maximum": lambda value, limit: value <= limit,
        "exclusiveMinimum": lambda value, limit: value > limit,
        "exclusiveMaximum": lambda value, limit: value < limit,
        "minLength": lambda value, limit: len(value) >= limit,
        "maxLength": lambda value, limit: len(value) <= limit,
        "minItems": lambda value, limit: len(value) >= limit,
        "maxItems": lambda value, limit: len(value) <= limit,
    }
)


def fits(value: ir.Json, type_: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether a value other than null is of the type, as far as that is certain."""
    match type_:
        case ir.Ref(id):
            named = definitions[id]
            return isinstance(named, ir.Alias) and fits(value, named.type, definitions)
        case ir.Union(members=alternatives):
            others = [each for each in alternatives if not isinstance(each, ir.Null)]
            return len(others) == 1 and fits(value, others[0], definitions)
        case ir.Literals(values=values):
            return any(type(each) is type(value) and each == value for each in values)
        case ir.Array(items=items, constraints=constraints):
            found = isinstance(value, list) and all(fits(v, items, definitions) for v in value)
            return found and _holds(value, constraints)
    return _fits_scalar(value, type_)


def _fits_scalar(value: ir.Json, type_: ir.Type) -> bool:
    match type_, value:
        case ir.Boolean(), bool():
            return True
        case (ir.Integer() | ir.Number()), bool():
            return False
        case ir.Integer(constraints=constraints), int():
            return _holds(value, constraints)
        case ir.Number(constraints=constraints), int() | float():
            return _holds(value, constraints)
        case ir.String(format=None, constraints=constraints), str():
            return _holds(value, constraints)
    return False


def _holds(value: ir.Json, constraints: tuple[ir.Constraint, ...]) -> bool:
    return all(
        each.keyword in _HOLDS and _HOLDS[each.keyword](value, each.value) for each in constraints
    )

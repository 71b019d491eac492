"""The meaning of the IR: which JSON values a type accepts.

The reference for the builder's tests: short enough to be read and trusted, and independent of the
builder. Checks (`Checked`, `Model.check`) are evaluated by jsonschema-rs.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import quote

import jsonschema_rs
from specloom import ir

_DATA = frozenset(("enum", "const"))


@dataclass(frozen=True)
class Meaning:
    """The types of one API, as sets of JSON values."""

    api: ir.Api
    _validators: dict[str, Any] = field(default_factory=dict)

    def component(self, pointer: str, value: Any) -> bool:
        """Whether a component schema's definition accepts a value."""
        return self.accepts(ir.Ref(self.api.components[pointer]), value)

    def accepts(self, type_: ir.Type, value: Any) -> bool:
        """Whether a type accepts a value."""
        match type_:
            case ir.Anything():
                return True
            case ir.Nothing():
                return False
            case ir.Null():
                return value is None
            case ir.Boolean():
                return isinstance(value, bool)
            case ir.Integer(constraints):
                return _is_integer(value) and _holds(constraints, value)
            case ir.Number(constraints):
                return _is_number(value) and _holds(constraints, value)
            case ir.String(format_, constraints):
                is_text = isinstance(value, str) and _holds(constraints, value)
                return is_text and (format_ is None or _obeys("format", format_, value))
            case ir.Literals(values):
                return any(_same(value, literal) for literal in values)
            case ir.Array(items, constraints):
                is_list = isinstance(value, list) and _holds(constraints, value)
                return is_list and all(self.accepts(items, item) for item in value)
            case ir.Tuple(items, constraints):
                is_list = isinstance(value, list) and len(value) == len(items)
                pairs = zip(items, value, strict=True) if is_list else ()
                fits = all(self.accepts(item, inner) for item, inner in pairs)
                return is_list and fits and _holds(constraints, value)
            case ir.Map(values, constraints):
                is_map = isinstance(value, dict) and _holds(constraints, value)
                return is_map and all(self.accepts(values, item) for item in value.values())
            case ir.Ref(id_):
                return self._definition(self.api.definitions[id_], value)
            case ir.Union():
                return self._union(type_, value)
            case ir.Checked(inner, schema):
                return self.accepts(inner, value) and self._satisfies(schema, value)
        raise TypeError(type_)

    def _definition(self, definition: ir.Definition, value: Any) -> bool:
        if isinstance(definition, ir.Alias):
            return self.accepts(definition.type, value)
        if not isinstance(value, dict) or not _holds(definition.constraints, value):
            return False
        declared = {known.wire: known for known in definition.properties}
        return (
            all(known.wire in value for known in definition.properties if known.required)
            and all(
                self.accepts(declared[key].type if key in declared else definition.additional, item)
                for key, item in value.items()
            )
            and (definition.check is None or self._satisfies(definition.check, value))
        )

    def _union(self, union: ir.Union, value: Any) -> bool:
        if union.mode == "extending":
            *extending, plain = (self.accepts(member, value) for member in union.members)
            assert plain or not any(extending), f"{value!r} fits what extends {union}"
            return plain
        if union.mode != "any" and (named := _named(union, value)) is not None:
            return self.accepts(named, value)
        matches = sum(self.accepts(member, value) for member in union.members)
        if union.mode == "disjoint":
            assert matches <= 1, f"not disjoint for {value!r}: {union}"
        return matches == 1 if union.mode == "one" else matches > 0

    def _satisfies(self, schema: Any, value: Any) -> bool:
        key = repr(schema)
        if key not in self._validators:
            resources = {name: _linked(body) for name, body in self.api.schemas.items()}
            whole = {"allOf": [_linked(schema)], "$defs": resources}
            self._validators[key] = _validator(whole)
        return bool(self._validators[key].is_valid(value))


def _named(union: ir.Union, value: Any) -> ir.Type | None:
    """The member that an object names; of no object, and where nothing is named, none."""
    if (said := union.discriminator) is None or not isinstance(value, dict):
        return None
    members = [member for member in union.members if member != ir.Null()]
    tag = value.get(said.property)
    found = [index for name, index in said.tags if _same(name, tag)]
    index = found[0] if found else said.default
    if union.mode == "disjoint" and index is None:
        return ir.Nothing()
    return None if index is None else members[index]


def _validator(schema: Any) -> Any:
    return jsonschema_rs.Draft202012Validator(
        schema, validate_formats=True, formats={"byte": _is_base64}
    )


@cache
def _assertion(keyword: str, argument: Any) -> Any:
    return _validator({keyword: argument})


def _obeys(keyword: str, argument: Any, value: Any) -> bool:
    return bool(_assertion(keyword, argument).is_valid(value))


def _is_base64(text: str) -> bool:
    try:
        return base64.b64encode(base64.b64decode(text, validate=True)).decode() == text
    except ValueError:
        return False


def _linked(schema: Any) -> Any:
    """A schema whose `$ref`s, which are ids, lead into `$defs`."""
    match schema:
        case dict():
            return {key: _link(key, value) for key, value in schema.items()}
        case list():
            return [_linked(item) for item in schema]
        case _:
            return schema


def _link(key: str, value: Any) -> Any:
    if key in _DATA:
        return value
    if key == "$ref" and isinstance(value, str):
        return "#/$defs/" + quote(value.replace("~", "~0").replace("/", "~1"))
    return _linked(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_integer(value: Any) -> bool:
    return _is_number(value) and (isinstance(value, int) or value.is_integer())


def _same(left: Any, right: Any) -> bool:
    """Equality of JSON values: 1 is 1.0, and neither is true."""
    match left, right:
        case (bool(), _) | (_, bool()):
            return left is right
        case list(), list():
            return len(left) == len(right) and all(map(_same, left, right))
        case dict(), dict():
            return left.keys() == right.keys() and all(_same(left[k], right[k]) for k in left)
        case _:
            return bool(left == right)


def _holds(constraints: tuple[ir.Constraint, ...], value: Any) -> bool:
    return all(_satisfied(constraint, value) for constraint in constraints)


def _satisfied(constraint: ir.Constraint, value: Any) -> bool:
    match constraint.keyword, constraint.value:
        case "minimum", bound:
            return bool(value >= bound)
        case "maximum", bound:
            return bool(value <= bound)
        case "exclusiveMinimum", bound:
            return bool(value > bound)
        case "exclusiveMaximum", bound:
            return bool(value < bound)
        case "multipleOf", int() | float() as step:
            return _obeys("multipleOf", step, value)
        case "minLength" | "minItems" | "minProperties", int() as least:
            return len(value) >= least
        case "maxLength" | "maxItems" | "maxProperties", int() as most:
            return len(value) <= most
        case "uniqueItems", True:
            return not any(_same(a, b) for i, a in enumerate(value) for b in value[:i])
        case "pattern", str() as pattern:
            return _obeys("pattern", pattern, value)
    raise ValueError(constraint)


def document(schemas: Mapping[str, Any], version: str = "3.1.0") -> dict[str, Any]:
    """A document that holds only these component schemas."""
    info = {"title": "Test", "version": "1"}
    return {"openapi": version, "info": info, "paths": {}, "components": {"schemas": schemas}}

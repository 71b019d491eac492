"""The judge's errors in plain words, each with a stable code.

Comes in: a leaf error and the node it is at. Goes out: diagnostics.
Must not know: how errors are found, files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from jsonschema_rs import ValidationError, ValidationErrorKind

from specloom.diagnostics import Diagnostic, did_you_mean
from specloom.document import Node
from specloom.validate.leaves import Alternatives, Leaf

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "array": "a list",
        "boolean": "true or false",
        "integer": "a whole number",
        "null": "null",
        "number": "a number",
        "object": "a mapping",
        "string": "text",
    }
)
# Required, and of no consequence for what an API does.
_FOR_PEOPLE = frozenset(("description", "info", "title", "version"))
_LONGEST = 60


def word(leaf: Leaf, node: Node, known: Sequence[str]) -> Iterator[Diagnostic]:
    """What to tell about an error at `node`; `known` are the property names allowed there."""
    if isinstance(leaf, Alternatives):
        yield _alternatives(leaf, node)
        return
    match leaf.kind:
        case ValidationErrorKind.Required(property):
            yield missing(node, [property])
        case ValidationErrorKind.AdditionalProperties(
            unexpected
        ) | ValidationErrorKind.UnevaluatedProperties(unexpected):
            yield from (_unknown(node, name, known) for name in unexpected if name not in known)
        case ValidationErrorKind.UniqueItems():
            yield from _repeated(node)
        case ValidationErrorKind.PropertyNames(error):
            yield from _bad_names(node, error)
        case _:
            yield _value(leaf, node)


def missing(node: Node, names: Sequence[str]) -> Diagnostic:
    """An object lacks a property, or all of several of which it needs one."""
    quoted = " or ".join(f"'{name}'" for name in names)
    message = f"the property {quoted} is missing"
    code = "missing-text" if _FOR_PEOPLE.issuperset(names) else "missing-property"
    return Diagnostic(code, message, node.key_location, node.pointer)


def _alternatives(leaf: Alternatives, node: Node) -> Diagnostic:
    options: list[Any] = []
    for error in leaf.errors:
        match error.kind:
            case ValidationErrorKind.Required(property):
                options.append(property)
            case ValidationErrorKind.Enum(values):
                options.extend(values)
    if isinstance(leaf.errors[0].kind, ValidationErrorKind.Required):
        return missing(node, list(dict.fromkeys(options)))
    return _not_allowed(node, options)


def _unknown(node: Node, name: str, known: Sequence[str]) -> Diagnostic:
    code, message = "unknown-property", f"'{shorten(name)}' is not a property that may stand here"
    hint = ""
    if node.pointer.endswith("/responses") and set(known) <= {"default"}:
        code = "invalid-status"
        message = f"'{shorten(name)}' is neither a status (200, 4XX) nor 'default'"
    elif not known:
        code, message = _bad_name(node, name)
    else:
        hint = did_you_mean(name.lower(), known)
    place = node[name]
    return Diagnostic(code, message, place.key_location, place.pointer, hint=hint)


def _repeated(node: Node) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for element in node.elements():
        text = json.dumps(element.value, sort_keys=True)
        if text in seen:
            message = f"{shorten(text)} is listed twice"
            yield element.finding("duplicate-item", message)
        seen.add(text)


def _bad_names(node: Node, error: ValidationError) -> Iterator[Diagnostic]:
    name = str(error.instance)
    if name in node:
        place = node[name]
        code, message = _bad_name(node, name)
        yield Diagnostic(code, message, place.key_location, place.pointer)


def _bad_name(node: Node, name: str) -> tuple[str, str]:
    if node.pointer == "/paths":
        return "invalid-path", f"a path starts with '/', '{shorten(name)}' does not"
    return "invalid-name", f"'{shorten(name)}' is not allowed as a name here"


def _value(error: ValidationError, node: Node) -> Diagnostic:
    match error.kind:
        case ValidationErrorKind.Type(types):
            expected = " or ".join(_TYPES.get(name, name) for name in types)
            message = f"this must be {expected}, not {_kind(node.value)}"
            is_unquoted = types == ["string"] and isinstance(node.value, bool | int | float)
            hint = "put it in quotes" if is_unquoted else ""
            return node.finding("wrong-type", message, hint=hint)
        case ValidationErrorKind.Enum(options):
            return _not_allowed(node, options)
        case ValidationErrorKind.Constant(expected):
            return _not_allowed(node, [expected])
        case ValidationErrorKind.Pattern(pattern):
            message = f"{show(node.value)} does not match {pattern}"
        case ValidationErrorKind.Not(schema) if _names(schema):
            names = " and ".join(f"'{name}'" for name in _names(schema))
            return node.finding("conflicting-properties", f"{names} exclude each other")
        case ValidationErrorKind.OneOfMultipleValid():
            message = "this has properties of two things of which it can be only one"
            return node.finding("conflicting-properties", message)
        case ValidationErrorKind.MinItems() | ValidationErrorKind.MinProperties():
            message = "this must not be empty"
        case ValidationErrorKind.Format(format):
            return node.finding("invalid-format", f"{show(node.value)} is no {format}")
        case kind:
            message = f"{show(node.value)} breaks the rule '{kind.name}: {show(kind.value)}'"
    return node.finding("invalid-value", message)


def _not_allowed(node: Node, options: Sequence[Any]) -> Diagnostic:
    listed = ", ".join(show(option) for option in options)
    message = f"{show(node.value)} is not one of {listed}"
    if len(options) == 1:
        message = f"this must be {listed}, not {show(node.value)}"
    hint = did_you_mean(str(node.value), map(str, options))
    return node.finding("not-allowed-value", message, hint=hint)


def _names(schema: Any) -> list[str]:
    required = schema.get("required") if isinstance(schema, dict) else None
    return list(required) if isinstance(required, list) else []


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case None:
            return "null"
        case str():
            return f"the text {show(value)}"
        case int() | float():
            return f"the number {show(value)}"
        case list():
            return "a list"
        case _:
            return "a mapping"


def show(value: object) -> str:
    """A value as it can stand inside a message."""
    return shorten(f"'{value}'" if isinstance(value, str) else json.dumps(value))


def shorten(text: str) -> str:
    """A text short enough to stand inside a message."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

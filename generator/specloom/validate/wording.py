"""The judge's errors in plain words, each with a stable code.

Comes in: a leaf error and the node it is at. Goes out: diagnostics.
Must not know: how errors are found, files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from jsonschema_rs import ValidationError, ValidationErrorKind

from specloom.diagnostics import Diagnostic, did_you_mean, quoted, shorten, suggestion
from specloom.document import Node
from specloom.openapi.survey import Spot
from specloom.openapi.version import Version
from specloom.validate.advice import (
    TOP_LEVEL,
    about_empty,
    about_member,
    about_missing,
    about_name,
    about_type,
    about_value,
    missing_space,
)
from specloom.validate.details import may_be_missing
from specloom.validate.leaves import Alternatives, Leaf, lacking

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
# What the published schemas say by regular expressions.
_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "^/": "does not begin with '/'",
        r"^[^{}/ :\\]+(?::\d+)?$": "is not a host, such as 'example.com' or 'example.com:8080'",
        "^[a-zA-Z0-9._-]+$": "has characters other than letters, digits, '.', '_' and '-'",
        "^[^{}]+$": "has braces in it",
        "^[^#]*$": "has a '#' in it",
        r"^3\.0\.\d(-.+)?$": "is not a version such as '3.0.4'",
        r"^3\.1\.\d+(-.+)?$": "is not a version such as '3.1.1'",
        r"^3\.2\.\d+(-.+)?$": "is not a version such as '3.2.0'",
    }
)
_LACKING = frozenset(("missing-property", "missing-detail"))


@dataclass(frozen=True, slots=True)
class Context:
    """Where an error is: in which version and object, and the property names allowed there."""

    version: Version
    spot: Spot
    known: Sequence[str]


def word(leaf: Leaf, node: Node, context: Context) -> Iterator[Diagnostic]:
    """What to tell about an error at `node`. A reference lacks nothing: where none may stand, that
    is told."""
    for found in _word(leaf, node, context):
        if found.code not in _LACKING or node.ref is None:
            yield found


def _word(leaf: Leaf, node: Node, context: Context) -> Iterator[Diagnostic]:
    known = context.known
    if names := lacking(leaf):
        yield _missing(node, names, context)
        return
    if isinstance(leaf, Alternatives):
        yield _alternatives(leaf, node, context)
        return
    match leaf.kind:
        case ValidationErrorKind.AdditionalProperties(
            unexpected
        ) | ValidationErrorKind.UnevaluatedProperties(unexpected):
            yield from (_unknown(node, name, context) for name in unexpected if name not in known)
        case ValidationErrorKind.UniqueItems():
            yield from repeated(node, "duplicate-item")
        case ValidationErrorKind.PropertyNames(error):
            yield from _bad_names(node, error)
        case _:
            yield _value(leaf, node, context)


def _missing(node: Node, names: Sequence[str], context: Context) -> Diagnostic:
    """An object lacks a property, or all of several of which it needs one."""
    message = f"the property {quoted(names, 'or')} is missing"
    code = "missing-detail" if may_be_missing(context.spot, names) else "missing-property"
    hint = about_missing(context.spot, names)
    return node.finding(code, message, hint=hint, at_key=True)


def _alternatives(leaf: Alternatives, node: Node, context: Context) -> Diagnostic:
    kinds = [error.kind for error in leaf.errors]
    listed = [kind.options for kind in kinds if isinstance(kind, ValidationErrorKind.Enum)]
    options = [option for options in listed for option in options]
    return _not_allowed(node, options, context)


def _unknown(node: Node, name: str, context: Context) -> Diagnostic:
    known = context.known
    code, message = "unknown-property", f"'{shorten(name)}' is not allowed here"
    hint = ""
    if node.pointer.endswith("/responses") and set(known) <= {"default"}:
        code = "invalid-status"
        message = f"'{shorten(name)}' is neither a status (200, 4XX) nor 'default'"
        hint = about_name(context.version, context.spot, name) or did_you_mean(
            name, ("default", *(f"{digit}XX" for digit in range(1, 6)))
        )
    elif not known:
        return bad_name(node, name)
    elif name == "$ref":
        message, hint = "a reference is not allowed here", "write out what it leads to"
    else:
        hint = (
            missing_space(name, known)
            or about_name(context.version, context.spot, name)
            or about_member(context.spot, node.value[name])
            or did_you_mean(name, (*known, "$ref"))
        )
    return node.finding(code, message, name, hint=hint, at_key=True)


def repeated(node: Node, code: str) -> Iterator[Diagnostic]:
    """A finding for each item of a list that is equal to an earlier one."""
    seen: set[str] = set()
    for element in node.elements():
        text = json.dumps(element.value, sort_keys=True)
        if text in seen:
            message = f"{shorten(text)} is listed twice"
            yield element.finding(code, message)
        seen.add(text)


def _bad_names(node: Node, error: ValidationError) -> Iterator[Diagnostic]:
    name = str(error.instance)
    if name in node:
        yield bad_name(node, name)


def bad_name(node: Node, name: str) -> Diagnostic:
    """A member of `node` has a name that it may not have."""
    code, message = "invalid-name", f"'{shorten(name)}' is not allowed as a name here"
    hint = "use only ASCII letters, digits, '.', '_' and '-'"
    if node.pointer == "/paths":
        code, message = "invalid-path", f"a path must start with '/', unlike '{shorten(name)}'"
        hint = suggestion(f"/{shorten(name)}")
        if name in TOP_LEVEL:
            hint = "it belongs beside `paths`, not below"
    return node.finding(code, message, name, hint=hint, at_key=True)


def _value(error: ValidationError, node: Node, context: Context) -> Diagnostic:
    match error.kind:
        case ValidationErrorKind.Type(types):
            allowed = _expected(types, node)
            expected = " or ".join(_TYPES.get(name, name) for name in allowed)
            message = f"this must be {expected}, not {_kind(node.value)}"
            hint = _advice(node, context) or about_type(allowed, node.value)
            return node.finding("wrong-type", message, hint=hint)
        case ValidationErrorKind.Enum(options):
            return _not_allowed(node, options, context)
        case ValidationErrorKind.Constant(expected):
            return _not_allowed(node, [expected], context)
        case ValidationErrorKind.Pattern(pattern):
            message = f"{show(node.value)} {_PATTERNS.get(pattern, f'does not match {pattern}')}"
        case ValidationErrorKind.Not(schema) if _names(schema):
            return _conflicting(node, _names(schema))
        case ValidationErrorKind.OneOfMultipleValid():
            message = "this mixes properties of two things that exclude each other"
            return node.finding("conflicting-properties", message)
        case ValidationErrorKind.MinItems() | ValidationErrorKind.MinProperties():
            message, hint = "this must not be empty", about_empty(context.spot)
            return node.finding("invalid-value", message, hint=hint)
        case ValidationErrorKind.Format(format):
            return node.finding("invalid-format", f"{show(node.value)} is not a valid {format}")
        case kind:
            message = f"{show(node.value)} breaks the rule '{kind.name}: {show(kind.value)}'"
    return node.finding("invalid-value", message)


def _expected(types: Sequence[str], node: Node) -> Sequence[str]:
    """The types that a value may have; 3.0's published schema says some of them elsewhere."""
    is_either = types == ["object"] and node.pointer.endswith("/additionalProperties")
    return ["boolean", "object"] if is_either else types


def _conflicting(node: Node, names: Sequence[str]) -> Diagnostic:
    is_detail = {*names} == {"example", "examples"}
    code = "invalid-detail" if is_detail else "conflicting-properties"
    return node.finding(code, f"{quoted(names)} exclude each other")


def _not_allowed(node: Node, options: Sequence[Any], context: Context) -> Diagnostic:
    listed = ", ".join(show(option) for option in options)
    message = f"{show(node.value)} is not one of {listed}"
    if len(options) == 1:
        message = f"this must be {listed}, not {show(node.value)}"
    hint = _advice(node, context)
    hint = hint or did_you_mean(str(node.value), map(str, options))
    return node.finding("not-allowed-value", message, hint=hint)


def _advice(node: Node, context: Context) -> str:
    return about_value(context.version, context.spot, node.value)


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

"""Does a default fit its own schema?

Comes in: the version, the documents, schemas. Goes out: warnings: a default that does not fit only
makes documentation wrong. Must not know: anything else of OpenAPI.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any

from specloom.diagnostics import Diagnostic
from specloom.document import Document, Node
from specloom.validate.version import Version
from specloom.validate.wording import show

# What says nothing about values.
_ANNOTATIONS = frozenset(
    ("default", "deprecated", "description", "example", "examples", "readOnly", "title")
)
_SMALL = 2**31


class DefaultCheck:
    """Checks the defaults of schemas in documents that are already open; it opens no others."""

    def __init__(self, version: Version, documents: Iterable[Document]) -> None:
        self._version = version
        self._siblings_count = version in (Version.V31, Version.V32)
        self._documents = frozenset(documents)

    def __call__(self, schema: Node) -> Iterator[Diagnostic]:
        """A warning for the schema's default, if it has one that does not fit."""
        default = schema.get("default")
        if default is None or (schema.ref is not None and not self._siblings_count):
            return
        nullable = schema.get("nullable")
        if default.value is None and nullable is not None and nullable.value is True:
            return
        if _evidently_fits(default.value, schema.value):
            return
        rule = self._values.broken_rule(schema, default.value)
        if rule is not None:
            message = f"the default {show(default.value)} breaks the rule '{rule}'"
            yield default.finding("invalid-default", message, severity="warning")

    @cached_property
    def _values(self) -> Any:
        """Loaded when it is needed, which is seldom."""
        return import_module("specloom.validate.values").Values(self._version, self._documents)


def _evidently_fits(value: object, schema: Mapping[str, Any]) -> bool:
    """Whether the schema has so few and simple rules that this can be seen: as nearly all have."""
    rules = {key for key in schema if key not in _ANNOTATIONS and not key.startswith("x-")}
    kind = schema.get("type")
    match value:
        case bool():
            return kind == "boolean" and rules == {"type"}
        case str() if rules == {"type", "enum"}:
            return kind == "string" and isinstance(schema["enum"], list) and value in schema["enum"]
        case str():
            return kind == "string" and rules == {"type"}
        case int() if abs(value) < _SMALL:  # in the range of every format
            bounds = (schema.get("minimum", value), schema.get("maximum", value))
            return (
                kind in ("integer", "number")
                and rules <= {"type", "format", "minimum", "maximum"}
                and all(isinstance(bound, int | float) for bound in bounds)
                and bounds[0] <= value <= bounds[1]
            )
    return False

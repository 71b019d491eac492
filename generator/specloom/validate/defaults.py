"""Do a default and the examples fit their own schema?

Comes in: the version, the documents, schemas. Goes out: warnings and notes: a value that does not
fit only makes documentation wrong. Must not know: anything else of OpenAPI.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import Any, NoReturn

import jsonschema_rs

from specloom.diagnostics import Diagnostic
from specloom.document import Document, Node
from specloom.openapi.version import Version
from specloom.validate.wording import show

Engine = jsonschema_rs.Draft4Validator | jsonschema_rs.Draft202012Validator

# Formats of OpenAPI's own, of which the fast engine knows nothing.
_UNKNOWN = ("binary", "byte", "password")
_SMALL = 2**31


class DefaultCheck:
    """Checks the defaults and examples of schemas in documents that are already open; it opens no
    others."""

    def __init__(self, version: Version, documents: Iterable[Document]) -> None:
        self._version = version
        self._siblings_count = version.has_json_schema
        self._draft: type[Engine] = (
            jsonschema_rs.Draft202012Validator
            if self._siblings_count
            else jsonschema_rs.Draft4Validator
        )
        self._documents = frozenset(documents)

    def __call__(self, schema: Node) -> Iterator[Diagnostic]:
        """A warning for the schema's default, and a note for an example, that does not fit."""
        if schema.ref is not None and not self._siblings_count:
            return
        default = schema.get("default")
        if default is not None and (rule := self._broken_rule(schema, default)):
            message = f"the default {show(default.value)} breaks the rule '{rule}'"
            yield default.finding("invalid-default", message)
        for example in _examples(schema):
            # Nobody waits for examples: those that only the slow engine can judge are let be.
            if _is_judged_fast(schema.value, self._draft) and (
                rule := self._broken_rule(schema, example)
            ):
                message = f"the example {show(example.value)} breaks the rule '{rule}'"
                yield example.finding("invalid-example", message)

    def _broken_rule(self, schema: Node, place: Node) -> str | None:
        nullable = schema.get("nullable")
        if place.value is None and nullable is not None and nullable.value is True:
            return None
        if _evidently_fits(place.value, schema.value, self._draft):
            return None
        rule: str | None = self._values.broken_rule(schema, place.value)
        return rule

    @cached_property
    def _values(self) -> Any:
        """Loaded when it is needed, which is seldom."""
        return import_module("specloom.validate.values").Values(self._version, self._documents)


def _examples(schema: Node) -> Iterator[Node]:
    """The examples in a schema; `examples` is a list in JSON Schema, and unknown before."""
    example = schema.get("example")
    if example is not None:
        yield example
    yield from schema.elements_of("examples")


def _is_judged_fast(schema: Any, draft: type[Engine]) -> bool:
    """Whether the fast engine can judge by the schema alone."""
    try:
        draft(schema, retriever=_refuse)
    except ValueError:
        return False
    return True


def _evidently_fits(value: Any, schema: Any, draft: type[Engine]) -> bool:
    """Whether the fast engine sees that it does, as it does of nearly all. What that refuses, or
    cannot judge by the schema alone, may still fit."""
    try:
        unknown = dict.fromkeys(_UNKNOWN, lambda text: False)
        engine = draft(schema, validate_formats=True, formats=unknown, retriever=_refuse)
        return _is_small(value) and engine.is_valid(value)
    except ValueError:
        return False


def _is_small(value: object) -> bool:
    """Whether all numbers are in the range of every format."""
    match value:
        case int():
            return abs(value) < _SMALL
        case list():
            return all(map(_is_small, value))
        case dict():
            return all(map(_is_small, value.values()))
    return True


def _refuse(uri: str) -> NoReturn:
    raise LookupError(uri)

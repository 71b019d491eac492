"""Does a default fit its own schema?

Comes in: the version, the survey, schemas. Goes out: warnings: a default that does not fit only
makes documentation wrong. Must not know: anything else of OpenAPI.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from jsonschema.exceptions import ValidationError, best_match
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from specloom.diagnostics import Diagnostic
from specloom.document import Document, Node
from specloom.validate.version import Version
from specloom.validate.wording import show


class DefaultCheck:
    """Checks the defaults of schemas in documents that are already open; it opens no others."""

    def __init__(self, version: Version, documents: Iterable[Document]) -> None:
        self._siblings_count = version in (Version.V31, Version.V32)
        self._validator = _validator(version)
        create = DRAFT202012.create_resource if self._siblings_count else Resource.opaque
        self._registry: Registry[Any] = Registry().with_resources(
            (document.uri, create(document.value)) for document in set(documents)
        )

    def __call__(self, schema: Node) -> Iterator[Diagnostic]:
        """A warning for the schema's default, if it has one that does not fit."""
        default = schema.get("default")
        if default is None or (schema.ref is not None and not self._siblings_count):
            return
        nullable = schema.get("nullable")
        if default.value is None and nullable is not None and nullable.value is True:
            return
        error = self._error(schema, default.value)
        if error is not None:
            message = f"the default {show(default.value)} breaks the rule '{error.validator}'"
            place = default.location
            yield Diagnostic("invalid-default", message, place, default.pointer, "warning")

    def _error(self, schema: Node, value: Any) -> ValidationError | None:
        reference = {"$ref": f"{schema.document.uri}#{quote(schema.pointer)}"}
        validator = self._validator(
            reference,
            registry=self._registry,
            format_checker=self._validator.FORMAT_CHECKER,
        )
        try:
            found: ValidationError | None = best_match(validator.iter_errors(value))
        except Exception:
            # A malformed or endless schema, or a pattern that is none for Python, can make the
            # validator raise anything. The judge tells of the schema; nothing is known of the
            # default.
            return None
        return found


def _validator(version: Version) -> Any:
    match version:
        case Version.V31:
            return OAS31Validator
        case Version.V32:
            return OAS32Validator
        case _:
            return OAS30Validator

"""Why a value breaks a schema, by the rules of a version.

Comes in: the version, documents, a value and the place of a schema. Goes out: the rule that it
breaks. Must not know: what the value is for.

Importing jsonschema and OpenAPI's dialects of it takes longer than most documents do: whoever can
do without loads this module only when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from jsonschema.exceptions import best_match
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from specloom.document import Document, Node
from specloom.openapi.version import Version


class Values:
    """Judges values by schemas of documents that are already open; it opens no others."""

    def __init__(self, version: Version, documents: Iterable[Document]) -> None:
        self._validator = _validator(version)
        create = DRAFT202012.create_resource if version.has_json_schema else Resource.opaque
        self._registry: Registry[Any] = Registry().with_resources(
            (document.uri, create(document.value)) for document in documents
        )

    def broken_rule(self, schema: Node, value: Any) -> str | None:
        """The keyword that `value` breaks; None if it fits, or if nobody can tell."""
        reference = {"$ref": f"{schema.document.uri}#{quote(schema.pointer)}"}
        validator = self._validator(
            reference,
            registry=self._registry,
            format_checker=self._validator.FORMAT_CHECKER,
        )
        try:
            found = best_match(validator.iter_errors(value))
        except Exception:
            # A malformed or endless schema, or a pattern that is none for Python, can make the
            # validator raise anything. The judge tells of the schema; nothing is known of the
            # value.
            return None
        return None if found is None else str(found.validator)


def _validator(version: Version) -> Any:
    match version:
        case Version.V31:
            return OAS31Validator
        case Version.V32:
            return OAS32Validator
        case _:
            return OAS30Validator

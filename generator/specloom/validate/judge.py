"""openapi-spec-validator's rules, compiled for one kind of object.

Comes in: a version and a kind. Goes out: a compiled validator. Must not know: documents, wording.

The validator publishes a JSON Schema for each version, and openapi-schema-validator the
metaschemas of Schema Objects. Compiled as one by jsonschema-rs they judge a whole document,
schemas included, in one pass: the same rules that its own walk applies schema by schema in
Python, in a hundredth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

import jsonschema_rs

from specloom.document.pointer import child, split
from specloom.openapi.grammar import Kind
from specloom.openapi.published import document_schema, draft_4, metaschemas
from specloom.openapi.version import Version

_DRAFT_4 = "http://json-schema.org/draft-04/schema#"
_DRAFT_2020 = "https://json-schema.org/draft/2020-12/schema"
# A pattern that is a list of names: the methods of a path.
_LISTED = re.compile(r"\^\((?:\?:)?([a-zA-Z|]+)\)\$")
_DIALECTS: Mapping[Version, str] = MappingProxyType(
    {
        Version.V31: "https://spec.openapis.org/oas/3.1/dialect/base",
        Version.V32: "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    }
)


@lru_cache
def judge(version: Version, kind: Kind) -> jsonschema_rs.Validator:
    """The compiled rules for objects of a kind that a `$ref` can lead to, or for `document`."""
    uri = _uri(version)
    registry = jsonschema_rs.Registry(list(_resources(version)))
    reference = f"{uri}{_fragment(version, kind)}"
    if version not in _DIALECTS:
        rules: dict[str, Any] = {"$schema": _DRAFT_4, "$ref": reference}
    else:
        # The outermost `$dynamicAnchor` wins: so Schema Objects are judged by the metaschema.
        dialect = _DIALECTS[version]
        schema = {"$dynamicAnchor": "meta", "$ref": dialect}
        rules = {"$schema": _DRAFT_2020, "$id": "urn:specloom:judge", "$ref": reference}
        rules |= {"$ref": dialect} if kind == "schema" else {"$defs": {"schema": schema}}
    return jsonschema_rs.validator_for(rules, registry=registry)


def declared_properties(version: Version, keyword: str) -> list[str]:
    """The names that the object knows in whose rules the keyword at this URI stands."""
    rules = _rules(version, keyword)
    listed = (_LISTED.fullmatch(pattern) for pattern in rules.get("patternProperties", ()))
    names = [name for found in listed if found for name in found[1].split("|")]
    return [*rules.get("properties", ()), *names]


def conditional_properties(version: Version, keyword: str) -> set[str]:
    """The names that the same object knows, if only where something else holds. A whole document
    has none, though its rules hold those of all other objects."""
    names: set[str] = set()
    rules = _rules(version, keyword)
    waiting: list[Any] = [] if rules is document_schema(version) else [rules]
    while waiting:
        match waiting.pop():
            case dict() as part:
                names.update(part.get("properties", ()))
                waiting.extend(inner for key, inner in part.items() if key != "properties")
            case list() as parts:
                waiting.extend(parts)
    return names


def _rules(version: Version, keyword: str) -> dict[str, Any]:
    """The rules in which the keyword at a URI stands."""
    uri, _, fragment = keyword.partition("#")
    value: object = dict(_resources(version)).get(uri)
    for token in split(unquote(fragment))[:-1]:
        try:
            value = child(value, token)
        except LookupError:
            return {}
    return value if isinstance(value, dict) else {}


def _uri(version: Version) -> str:
    schema = document_schema(version)
    return str(schema.get("$id") or schema.get("id") or f"urn:specloom:openapi:{version}")


def _resources(version: Version) -> Iterator[tuple[str, Any]]:
    yield _uri(version), document_schema(version)
    yield _DRAFT_4, draft_4()
    if version in _DIALECTS:
        dialect = metaschemas()[_DIALECTS[version]]
        yield _DIALECTS[version], dialect
        for part in dialect["allOf"]:
            if part["$ref"] != _DRAFT_2020:
                yield part["$ref"], metaschemas()[part["$ref"]]


def _fragment(version: Version, kind: Kind) -> str:
    """Where the published schema of a version has the rules for a kind."""
    words = "path item" if kind == "webhook" else kind
    match version:
        case _ if kind == "document":
            return "#"
        case Version.V2:
            first, *others = words.split()
            return f"#/definitions/{first}{''.join(map(str.capitalize, others))}"
        case Version.V30:
            return f"#/definitions/{''.join(map(str.capitalize, words.split()))}"
        case _:
            name = "callbacks" if kind == "callback" else words.replace(" ", "-")
            return f"#/$defs/{name}"

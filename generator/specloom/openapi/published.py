"""The JSON Schemas that OpenAPI's validators publish, read from the files of their packages.

Comes in: a version's name, or nothing. Goes out: schemas. Must not know: what they are used for.

Importing those packages, with everything they import, takes longer than processing most documents.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@cache
def document_schema(version: str) -> Mapping[str, Any]:
    """openapi-spec-validator's JSON Schema for a whole document: `2.0`, `3.0`, `3.1` or `3.2`."""
    folder = _folder("openapi_spec_validator") / "resources" / "schemas"
    return _read(folder / f"v{version}" / "schema.json")


@cache
def metaschemas() -> Mapping[str, Mapping[str, Any]]:
    """openapi-schema-validator's dialects and vocabularies of Schema Objects, by URI."""
    files = (_folder("openapi_schema_validator") / "schemas").rglob("*")
    schemas = [_read(file) for file in files if file.is_file() and not file.name.startswith(".")]
    return {schema["$id"]: schema for schema in schemas}


@cache
def drafts() -> Mapping[str, Mapping[str, Any]]:
    """The metaschemas of all drafts of JSON Schema, and of their vocabularies, by URI; the files
    come with jsonschema."""
    files = (_folder("jsonschema_specifications") / "schemas").rglob("*")
    schemas = [_read(file) for file in files if file.is_file()]
    return {(schema.get("$id") or schema["id"]).rstrip("#"): schema for schema in schemas}


@cache
def draft_4() -> Mapping[str, Any]:
    """The metaschema that 2.0's schema borrows from."""
    return drafts()["http://json-schema.org/draft-04/schema"]


@cache
def vocabularies() -> Mapping[str, frozenset[str]]:
    """The keywords of each vocabulary, by URI: a metaschema that names just one describes it."""
    named = ((schema, [*schema.get("$vocabulary", ())]) for schema in drafts().values())
    return {uris[0]: frozenset(s["properties"]) for s, uris in named if len(uris) == 1}


@cache
def keywords() -> frozenset[str]:
    """The keywords of JSON Schema 2020-12 and of OpenAPI's dialects of it, deprecated ones too."""
    folder = _folder("jsonschema_specifications") / "schemas" / "draft202012"
    files = [folder / "metaschema.json", *sorted((folder / "vocabularies").iterdir())]
    return frozenset(
        name
        for schema in (*map(_read, files), *metaschemas().values())
        for name in schema.get("properties", ())
    )


def _folder(package: str) -> Path:
    found = find_spec(package)
    assert found is not None and found.origin is not None, f"{package} is not installed"
    return Path(found.origin).parent


def _read(file: Path) -> Mapping[str, Any]:
    schema: Mapping[str, Any] = json.loads(file.read_text("utf-8"))
    return schema

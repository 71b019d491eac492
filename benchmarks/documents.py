"""The documents that generators are tried on.

Comes in: a folder of documents, which is not part of this project. Goes out: files. Must not know:
generators.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What is measured unless documents are named.
NAMES = ("museum", "twilio-verify", "adyen-checkout", "box", "discord", "github")


def find(folder: Path, names: tuple[str, ...] = NAMES) -> list[Path]:
    """Those of the documents that are there."""
    return [file for name in names for file in sorted(folder.glob(f"{name}.*"))]


def with_a_property_renamed(document: Path, folder: Path) -> Path:
    """A copy of a JSON document in which one property has another name."""
    api = json.loads(document.read_text("utf-8"))
    properties = list(_properties(api))[0]
    name, schema = properties.popitem()
    properties[f"{name}_renamed"] = schema
    changed = folder / f"{document.stem}-changed.json"
    changed.write_text(json.dumps(api, indent=2), "utf-8")
    return changed


def _properties(api: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The properties, all optional, of the components that have some."""
    for schema in api["components"]["schemas"].values():
        if schema.get("properties") and not schema.get("required"):
            yield schema["properties"]


def made(size: int, folder: Path) -> Path:
    """A document of `size` resources: each a schema that refers to others, and two operations."""
    api = {
        "openapi": "3.1.0",
        "info": {"title": "Made", "version": "1"},
        "paths": dict(path for number in range(size) for path in _paths(number)),
        "components": {"schemas": {f"Thing{n}": _schema(n, size) for n in range(size)}},
    }
    file = folder / f"made-{size}.json"
    file.write_text(json.dumps(api, indent=2), "utf-8")
    return file


def _paths(number: int) -> Iterator[tuple[str, Any]]:
    body = {"application/json": {"schema": {"$ref": f"#/components/schemas/Thing{number}"}}}
    answers = {"200": {"description": "The thing.", "content": body}}
    identifier = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    common = {"tags": [f"group{number % 20}"], "responses": answers}
    yield f"/things{number}", {
        "post": {"operationId": f"create{number}", "requestBody": {"content": body}, **common}
    }
    yield f"/things{number}/{{id}}", {
        "get": {"operationId": f"read{number}", "parameters": [identifier], **common}
    }


def _schema(number: int, size: int) -> dict[str, Any]:
    """Ten properties, two of which are other things; no cycles."""
    others = {1: number // 2, 2: number // 3} if number > 1 else {}
    refs = {f"other{k}": {"$ref": f"#/components/schemas/Thing{n}"} for k, n in others.items()}
    texts = {f"text{k}": {"type": "string", "description": "Some text."} for k in range(5)}
    counts = {f"count{k}": {"type": "integer", "minimum": 0} for k in range(3)}
    return {"type": "object", "required": ["text0"], "properties": {**texts, **counts, **refs}}

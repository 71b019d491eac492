"""The documents that generators are measured with.

Comes in: a folder of documents, which is not part of this project. Goes out: files. Must not know:
generators.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# The documents that are measured by default.
NAMES = ("museum", "twilio-verify", "adyen-checkout", "box", "discord", "github")

_PLAIN = ("string", "integer", "number", "boolean")


def find(folder: Path, names: tuple[str, ...] = NAMES) -> list[Path]:
    """The documents that exist in the folder."""
    return [file for name in names for file in sorted(folder.glob(f"{name}.*"))]


def with_a_property_renamed(document: Path) -> str:
    """The text of a JSON document with one property renamed: the middle one of the plain, optional
    properties of components."""
    api = json.loads(document.read_text("utf-8"))
    found = [*_plain_properties(api)]
    properties, name = found[len(found) // 2]
    properties[f"{name}_renamed"] = properties.pop(name)
    return json.dumps(api, indent=2, ensure_ascii=False)


def _plain_properties(api: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    for schema in api["components"]["schemas"].values():
        for name, property_ in schema.get("properties", {}).items():
            if name not in schema.get("required", ()) and property_.get("type") in _PLAIN:
                yield schema["properties"], name


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
    """Ten properties, two of which refer to other schemas; no cycles."""
    others = {1: number // 2, 2: number // 3} if number > 1 else {}
    refs = {f"other{k}": {"$ref": f"#/components/schemas/Thing{n}"} for k, n in others.items()}
    texts = {f"text{k}": {"type": "string", "description": "Some text."} for k in range(5)}
    counts = {f"count{k}": {"type": "integer", "minimum": 0} for k in range(3)}
    return {"type": "object", "required": ["text0"], "properties": {**texts, **counts, **refs}}

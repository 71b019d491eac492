"""Servers: the base URLs of an API, a path or an operation.

Comes in: nodes that may have `servers`, or 2.0's `host`. Goes out: `ir.Server`s.
Must not know: operations.
"""

from __future__ import annotations

from specloom import ir
from specloom.build.describe import text
from specloom.build.reading import Reading
from specloom.document import Node


def api_servers(reading: Reading) -> tuple[ir.Server, ...]:
    """The servers of the whole API; if it names none, `/`, relative to the document's URL."""
    if reading.dialect.version.is_swagger:
        return _old_servers(reading.root)
    return servers(reading.root) or (ir.Server("/"),)


def servers(node: Node) -> tuple[ir.Server, ...]:
    """The servers that one object names."""
    return tuple(_server(item) for item in node.elements_of("servers") if item.is_mapping)


def _server(node: Node) -> ir.Server:
    return ir.Server(
        url=text(node.value, "url"),
        variables=tuple(_variable(*item) for item in node.items_of("variables")),
        description=text(node.value, "description"),
        name=text(node.value, "name"),
    )


def _variable(name: str, node: Node) -> ir.ServerVariable:
    return ir.ServerVariable(
        name=name,
        default=str(node.value.get("default", "")),
        enum=tuple(str(item.value) for item in node.elements_of("enum")),
        description=text(node.value, "description"),
    )


def _old_servers(root: Node) -> tuple[ir.Server, ...]:
    """`schemes`, `host` and `basePath` (OpenAPI 2.0, "Swagger Object")."""
    base = text(root.value, "basePath").rstrip("/")
    host = text(root.value, "host")
    if not host:
        return (ir.Server(base or "/"),)
    schemes = [str(item.value) for item in root.elements_of("schemes")] or ["https"]
    return tuple(ir.Server(f"{scheme}://{host}{base}") for scheme in schemes)

"""Who may call: security schemes and requirements.

Comes in: the document's security sections. Goes out: `ir.SecurityScheme`s and `ir.Security`.
Must not know: how credentials are sent.
"""

from __future__ import annotations

from specloom import ir
from specloom.build.describe import docs_of, preferred, text
from specloom.build.reading import Reading
from specloom.document import Node


def schemes(reading: Reading) -> tuple[ir.SecurityScheme, ...]:
    """All schemes that the document declares."""
    if reading.dialect.version == "2.0":
        found = reading.members(reading.root, "securityDefinitions")
    else:
        components = reading.root.get("components")
        found = reading.members(components, "securitySchemes") if components else iter(())
    return tuple(_scheme(name, node) for name, node in found)


def security(reading: Reading, operation: Node) -> ir.Security:
    """What an operation requires: its own list, else the document's; an empty one frees it."""
    own = operation.get("security")
    listed = own if own is not None else reading.root.get("security")
    if listed is None:
        return ()
    return tuple(_alternative(node) for node in listed.elements())


def _alternative(node: Node) -> tuple[ir.SecurityNeed, ...]:
    return tuple(
        ir.SecurityNeed(name, tuple(str(scope.value) for scope in scopes.elements()))
        for name, scopes in node.items()
    )


def _scheme(name: str, node: Node) -> ir.SecurityScheme:
    # 2.0 calls basic authentication a type of its own.
    is_basic = node.value.get("type") == "basic"
    return ir.SecurityScheme(
        name=name,
        kind="http" if is_basic else text(node.value, "type"),
        location=text(node.value, "in"),
        wire=text(node.value, "name"),
        scheme="basic" if is_basic else text(node.value, "scheme").lower(),
        prefix=text(node.value, "x-specloom-prefix"),
        docs=docs_of(node),
        preferred_name=preferred(node.value),
    )

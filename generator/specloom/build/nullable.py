"""`nullable: true` where it does nothing: people mean null to be allowed, and it is refused.

Comes in: the schemas that say so, with their types. Goes out: a warning for each that takes no
null. Must not know: how types are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from specloom import ir
from specloom.build.dialect import Dialect
from specloom.build.proofs import Proofs
from specloom.diagnostics import Diagnostic
from specloom.document import Node

_HINTS: Mapping[str, str] = {
    "2.0": "it works beside a `type`",
    "3.0": "it works beside a `type`; beside anything else write `anyOf: [{…}, {enum: [null]}]`",
}
_NEWER = "write `type: [string, 'null']`, or `anyOf: [{…}, {type: 'null'}]`"


def without_effect(
    dialect: Dialect,
    said: Iterable[tuple[Node, ir.Type]],
    definitions: Mapping[ir.SchemaId, ir.Definition],
) -> Iterator[Diagnostic]:
    """The warnings (OpenAPI 3.0.3, section 4.7.24.1, and its clarification of `nullable`)."""
    proofs = Proofs(definitions)
    for node, type_ in said:
        if proofs.disjoint(type_, ir.Null()):
            message = f"`{dialect.nullable}: true` does nothing here: null is refused"
            hint = _hint(dialect, node)
            found = node.finding("ignored-nullable", message, dialect.nullable, hint=hint)
            yield replace(found, severity="warning")


def _hint(dialect: Dialect, node: Node) -> str:
    if "enum" in node and node.ref is None:
        return "list null in the `enum`"
    return _HINTS.get(dialect.version, _NEWER)

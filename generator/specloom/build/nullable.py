"""`nullable: true` without effect: the author wants to allow null, but it is refused.

Comes in: the schemas with the keyword, and their types. Goes out: a warning for each that does
not accept null. Must not know: how types are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom import ir
from specloom.build.dialect import Dialect
from specloom.build.proofs import Proofs
from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.openapi.version import Version

_MANY = 10
_HINTS: Mapping[Version, str] = {
    Version.V2: "it only works beside a `type`, unless `assume-nullable = true`",
    Version.V30: "write `anyOf: [{…}, {enum: [null]}]`, or set `assume-nullable = true`",
}
_NEWER = "write `type: [string, 'null']`, or `anyOf: [{…}, {type: 'null'}]`"


def without_effect(
    dialect: Dialect,
    said: Iterable[tuple[Node, ir.Type]],
    definitions: ir.Definitions,
) -> Iterator[Diagnostic]:
    """The warnings (OpenAPI 3.0.3, section 4.7.24.1, and its clarification of `nullable`). Some
    document generators write it everywhere: then the last warning counts the remaining places."""
    proofs = Proofs(definitions)
    found = [node for node, type_ in said if proofs.disjoint(type_, ir.Null())]
    for count, node in enumerate(found[:_MANY], start=1):
        message = f"`{dialect.nullable}: true` has no effect here: null is refused"
        if count == _MANY < len(found):
            message += f" (and in {len(found) - _MANY} more places)"
        yield node.finding(
            "ignored-nullable",
            message,
            dialect.nullable,
            hint=_hint(dialect, node),
        )


def _hint(dialect: Dialect, node: Node) -> str:
    if "enum" in node and node.ref is None:
        return "list null in the `enum`, or set `assume-nullable = true`"
    return _HINTS.get(dialect.version, _NEWER)

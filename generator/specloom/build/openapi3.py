"""Operations of 3.x: parameters, bodies and responses.

Comes in: the nodes of a 3.x operation. Goes out: their IR. The counterpart of `swagger` for 2.0.
Must not know: how operations are put together.
"""

from __future__ import annotations

from collections.abc import Sequence

from specloom import ir
from specloom.build import bodies
from specloom.build.bodies import headers
from specloom.build.describe import docs_of
from specloom.build.parameters import parameters
from specloom.build.reading import Reading
from specloom.document import Node

__all__ = ["BODY", "body", "contents", "headers", "parameters"]

# The field of a response that describes its body.
BODY = "content"


def body(reading: Reading, operation: Node, name: str, nodes: Sequence[Node]) -> ir.Body | None:
    """The `requestBody`."""
    node = reading.resolved(operation, "requestBody")
    if node is None:
        return None
    found = bodies.contents(reading, node)
    return ir.Body(found, node.value.get("required") is True, docs_of(node)) if found else None


def contents(
    reading: Reading, operation: Node, response: Node, *, is_error: bool
) -> tuple[ir.Content, ...]:
    """The body of a response."""
    return bodies.answers(reading, response)

"""References between schemas, followed.

Comes in: nodes with a `$ref`. Goes out: the schemas that they name, and findings about references
that do not name one. Must not know: what a schema says.
"""

from __future__ import annotations

from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node


class References:
    """Follows each reference once."""

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []
        self._targets: dict[Node, Node | None] = {}

    def follow(self, node: Node) -> Node | None:
        """The target of a `$ref`; None, and a finding, if it leads nowhere or in a circle."""
        if node not in self._targets:
            self._targets[node] = self._resolve(node)
        return self._targets[node]

    def _resolve(self, node: Node) -> Node | None:
        try:
            node.target()
            target = node.step()
        except SpecError as error:
            self.findings.extend(error.diagnostics)
            return None
        if isinstance(target.value, dict | bool):
            return target
        message = f"{node.ref!r} does not lead to a schema"
        self.findings.append(node.finding("invalid-reference", message, "$ref"))
        return None

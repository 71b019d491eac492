"""The locations in the original files of the schemas of a bundled document.

Comes in: the root node of a document, and pointers into the result of bundling it. Goes out:
locations. Must not know: what is looked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specloom.bundle import moved
from specloom.diagnostics import Location
from specloom.document import Node
from specloom.document.pointer import join, split


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one document; `moved` has the nodes that got a new pointer in bundling."""

    root: Node
    moved: Mapping[str, Node]

    @classmethod
    def of(cls, root: Node) -> Places:
        """The places of a validated document."""
        return cls(root, moved(root))

    def location(self, pointer: str) -> Location:
        """File, line and column of the node at a pointer, or of the nearest node around it."""
        nearest, tokens = self.root, split(pointer)
        node: Node | None = self.root
        for depth, token in enumerate(tokens, start=1):
            node = self.moved.get(join(tokens[:depth])) or (node and _inner(node, token))
            nearest = node or nearest
        return nearest.locate(key=True)


def _inner(node: Node, token: str) -> Node | None:
    """One step down, through a reference that bundling has replaced by its target."""
    behind = node.target()
    if behind.is_sequence:
        return next((item for at, item in enumerate(behind.elements()) if str(at) == token), None)
    return node.get(token) or behind.get(token)

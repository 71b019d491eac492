"""`$dynamicRef`: references whose target depends on the path by which they were reached.

Comes in: nodes, and the resources entered before them. Goes out: the target of a `$dynamicRef`
there (JSON Schema 2020-12 core, section 8.2.3.2). Must not know: types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from specloom.diagnostics import SpecError
from specloom.document import Node
from specloom.openapi.grammar import members

Follow = Callable[[Node], Node | None]


@dataclass(frozen=True, slots=True)
class Scope:
    """The dynamic anchors of all resources entered so far: the outermost of a name counts.
    `is_literal` is set inside conditions such as `not`, which are judged as written."""

    anchors: tuple[tuple[str, Node], ...] = ()
    is_literal: bool = False

    def entering(self, node: Node) -> Scope:
        """The scope inside the resource that contains a node."""
        known = {name for name, _ in self.anchors}
        own = (anchor for anchor in _dynamic_anchors(node) if anchor[0] not in known)
        added = tuple(sorted(own, key=lambda anchor: anchor[0]))
        return replace(self, anchors=self.anchors + added) if added else self

    def target(self, node: Node, static: Node | None) -> Node | None:
        """The target of a node's `$dynamicRef` in this scope; `static` is its target if it were
        a `$ref`."""
        name = node.value["$dynamicRef"].rpartition("#")[2]
        if static is None or not static.is_mapping or static.value.get("$dynamicAnchor") != name:
            return static
        return dict(self.anchors).get(name, static)

    def id_of(self, node: Node) -> str:
        """A name for a node as it is understood in this scope."""
        anchors = ",".join(f"{name}={target.identity}" for name, target in self.anchors)
        return f"{node.identity}%{anchors}" if anchors else node.identity


class Dynamics:
    """Finds the schemas that can lead to a `$dynamicRef`, in this file or another."""

    def __init__(self, follow: Follow) -> None:
        self._follow = follow
        self._never: set[Node] = set()

    def leads(self, node: Node) -> bool:
        """Whether a schema can lead to a `$dynamicRef`; few documents contain one at all."""
        return node.document.opener.mentions("$dynamicRef") and self._leads(node)

    def _leads(self, node: Node) -> bool:
        seen: set[Node] = set()
        waiting = [node]
        while waiting:
            place = waiting.pop()
            if place in seen or place in self._never:
                continue
            seen.add(place)
            if "$dynamicRef" in place:
                return True
            target = self._follow(place) if place.ref is not None else None
            waiting.extend(inner for _, inner in members("schema", place))
            waiting.extend(() if target is None else (target,))
        self._never |= seen
        return False


def static_target(node: Node) -> Node | None:
    """The target of a node's `$dynamicRef` if it were a `$ref`."""
    reference = Node(node.document, node.pointer, {"$ref": node.value["$dynamicRef"]})
    try:
        return reference.step()
    except (SpecError, LookupError):  # LookupError: the document has no `$ref` to point at
        return None


def _dynamic_anchors(node: Node) -> Iterator[tuple[str, Node]]:
    names = node.document.identifiers
    base = names.base(node.pointer) or node.document.uri
    for (uri, name), pointer in names.anchors.items():
        anchor = node.document.at(pointer)
        if uri == base and anchor.value.get("$dynamicAnchor") == name:
            yield name, anchor

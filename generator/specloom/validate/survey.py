"""All objects of a document by kind, across files, with every `$ref` tried.

Comes in: the root node. Goes out: nodes by kind, and a finding for each reference that fails.
Must not know: what objects must contain.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node
from specloom.document.pointer import join, split
from specloom.validate.details import Spot
from specloom.validate.grammar import Kind, members, same_kind


@dataclass(frozen=True, slots=True)
class Survey:
    """`places`: the nodes of each kind in the document's order, each once.

    `roots`: what is no part of another object of its file: the document, and what only a
    `$ref` leads to. Whoever judges the roots has judged everything. `targets`: what any `$ref`
    leads to. `kinds`: what each node is, where it stands first.
    """

    places: Mapping[Kind, Sequence[Node]]
    roots: Sequence[tuple[Kind, Node]]
    unresolved: Sequence[Diagnostic]
    targets: Set[Node]
    kinds: Mapping[Node, Kind]

    def spot(self, node: Node) -> Spot:
        """Where a node is in the innermost object around it."""
        tokens = split(node.pointer)
        for depth in range(len(tokens), -1, -1):
            around = Node(node.document, join(tokens[:depth]), None)
            if around in self.kinds:
                return Spot(self.kinds[around], tuple(tokens[depth:]))
        return Spot("document", tuple(tokens))


def survey(root: Node) -> Survey:
    """Walk through a document and everything it refers to, however malformed."""
    places: dict[Kind, list[Node]] = defaultdict(list)
    roots: list[tuple[Kind, Node]] = []
    unresolved: list[Diagnostic] = []
    targets: set[Node] = set()
    seen: set[tuple[Kind, Node]] = set()
    known: dict[Node, Kind] = {}
    waiting = deque([("document", root)])
    while waiting:
        start = waiting.popleft()
        if start in seen:
            continue
        roots.append(start)
        inside = list(_inside(start, seen))
        for kind, node in inside:
            places[kind].append(node)
            known.setdefault(node, kind)
        for kind, node in inside:
            if node.ref is not None:
                try:
                    target = _next(kind, node, known)
                    targets.add(target)
                    waiting.append((kind, target))
                except SpecError as error:
                    unresolved.extend(error.diagnostics)
    return Survey(places, roots, unresolved, targets, known)


def _inside(start: tuple[Kind, Node], seen: set[tuple[Kind, Node]]) -> Iterator[tuple[Kind, Node]]:
    stack = [start]
    while stack:
        place = stack.pop()
        if place in seen:
            continue
        seen.add(place)
        yield place
        stack.extend(reversed(list(members(*place))))


def _next(kind: Kind, node: Node, known: Mapping[Node, Kind]) -> Node:
    target = node.step()
    if target.ref is not None:
        node.target()  # raises where references only lead to each other
    there = known.get(target, kind)
    if same_kind(there) != same_kind(kind):
        message = f"this leads to a {there}, where a {kind} must be"
        raise SpecError([node.finding("mismatched-reference", message, "$ref")])
    return target

"""All objects of a document by kind, across files, with every `$ref` followed.

Comes in: the root node. Goes out: nodes by kind, and a finding for each reference that fails.
Must not know: what objects must contain.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace

from specloom.diagnostics import Diagnostic, SpecError, suggestion
from specloom.document import Node
from specloom.document.pointer import join, split
from specloom.openapi.grammar import Kind, members, same_kind

# Findings about a reference that may be misspelt.
_LOST = frozenset(("unresolved-reference", "outside-reference"))
# What is left behind a reference by mistake, such as quotes that are none.
_TRAILING = "/ “”‘’'\""
# In 2.0, parameters and headers are schemas as well.
_WITH_TYPE: frozenset[Kind] = frozenset(("schema", "parameter", "header"))


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an object: the path to it from the object itself, and the object's kind."""

    kind: Kind
    trail: tuple[str, ...]

    @property
    def is_type(self) -> bool:
        """Whether this is the `type` of a schema, or one of several types."""
        return self.kind in _WITH_TYPE and self.trail[:1] == ("type",)

    def below(self, name: str) -> Spot:
        """One step further down."""
        return Spot(self.kind, (*self.trail, name))


@dataclass(frozen=True, slots=True)
class Survey:
    """`places`: the nodes of each kind in document order, each once.

    `roots`: the objects that are not part of another object of their file: the document, and
    objects that only a `$ref` leads to. Checking the roots checks everything. `targets`: the
    targets of all `$ref`s. `kinds`: the kind of each node, as it was first found.
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
    """Walks through a document and everything it refers to, even if it is malformed."""
    walk = _Walk()
    walk.through(root)
    unresolved = [
        _hinted(found, kind, node, walk.places)
        for kind, node, error in walk.failed
        for found in error.diagnostics
    ]
    return Survey(walk.places, walk.roots, unresolved, walk.targets, walk.kinds)


class _Walk:
    """What has been found so far."""

    def __init__(self) -> None:
        self.places: dict[Kind, list[Node]] = defaultdict(list)
        self.roots: list[tuple[Kind, Node]] = []
        self.failed: list[tuple[Kind, Node, SpecError]] = []
        self.targets: set[Node] = set()
        self.kinds: dict[Node, Kind] = {}
        self._seen: set[tuple[Kind, Node]] = set()
        self._cyclic: set[Node] = set()  # each cycle is reported once

    def through(self, root: Node) -> None:
        """Records all objects in a document, then those that only its references lead to."""
        waiting = deque([("document", root)])
        while waiting:
            start = waiting.popleft()
            if start in self._seen:
                continue
            self.roots.append(start)
            inside = list(self._inside(start))
            for kind, node in inside:
                self.places[kind].append(node)
                self.kinds.setdefault(node, kind)
            waiting.extend(self._referred(inside))

    def _inside(self, start: tuple[Kind, Node]) -> Iterator[tuple[Kind, Node]]:
        stack = [start]
        while stack:
            place = stack.pop()
            if place in self._seen:
                continue
            self._seen.add(place)
            yield place
            stack.extend(reversed(list(members(*place))))

    def _referred(self, places: Iterable[tuple[Kind, Node]]) -> Iterator[tuple[Kind, Node]]:
        for kind, node in places:
            if node.ref is not None:
                try:
                    target = _next(kind, node, self.kinds)
                except SpecError as error:
                    if node not in self._cyclic:
                        self.failed.append((kind, node, error))
                    self._cyclic.update(_cycle(node))
                else:
                    self.targets.add(target)
                    yield kind, target


def _next(kind: Kind, node: Node, known: Mapping[Node, Kind]) -> Node:
    target = node.step()
    if _cycle(node):
        node.target()  # raises
    there = known.get(target, kind)
    if same_kind(there) != same_kind(kind):
        message = f"this leads to a {there}, where a {kind} is needed"
        raise SpecError([node.finding("mismatched-reference", message, "$ref")])
    return target


def _cycle(node: Node) -> set[Node]:
    """The nodes on the way from a node back to it, if references lead there. A node that only leads
    into a cycle is not to blame for it."""
    at, passed = node, set[Node]()
    with suppress(SpecError):
        while at.ref is not None and at not in passed:
            passed.add(at)
            at = at.step()
    return passed if at == node and passed else set()


def _hinted(
    found: Diagnostic, kind: Kind, node: Node, places: Mapping[Kind, Sequence[Node]]
) -> Diagnostic:
    """The finding, with a suggestion of the intended target: an object of the right kind whose
    pointer ends in the same name."""
    if found.code not in _LOST or found.hint or node.ref is None:
        return found
    name = re.split(r"[#/]", node.ref.rstrip(_TRAILING))[-1]
    named = [
        place.pointer
        for place in places.get(kind, ())
        if place.document is node.document
        and split(place.pointer)[-1:] in ([name], [name.split(".")[-1]])
        and place != node
    ]
    return replace(found, hint=suggestion(f"#{min(named, key=len)}")) if named else found

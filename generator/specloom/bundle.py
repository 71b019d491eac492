"""A document of many files as a single one, for programs that only read one file.

Comes in: the root node of a validated document. Goes out: a plain JSON value in which every `$ref`
points into the value itself, and every schema is JSON Schema 2020-12, without the keywords that its
own `$schema` does not know. A document of one file comes out as it is. Definitions from other files
move into the components: to the root's own entry if one refers to them, otherwise under the name
that they have in their file. Must not know: the IR, Python code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from specloom.diagnostics import SpecError
from specloom.document import Node
from specloom.document.pointer import split
from specloom.openapi.dialects import Dialects
from specloom.openapi.grammar import same_kind
from specloom.openapi.survey import Survey, survey
from specloom.openapi.version import version_of

_SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "schema": "schemas",
        "response": "responses",
        "parameter": "parameters",
        "example": "examples",
        "request body": "requestBodies",
        "header": "headers",
        "security scheme": "securitySchemes",
        "link": "links",
        "callback": "callbacks",
        "media type": "mediaTypes",
    }
)
_MAPPINGS = ("mapping", "defaultMapping")
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def bundle(root: Node) -> Any:
    """The whole document as one JSON value."""
    found = survey(root)
    references = _references(found)
    idle = _idle(root, found)
    if not idle and all(node.document is root.document for node in _targets(references)):
        return root.value
    homes = _homes(root, references)
    named = frozenset(node for _, node in references)
    writer = _Writer(root, homes, named, _mappings(found), idle)
    value = writer.write(root)
    for target, pointer in homes.items():
        *sections, name = split(pointer)
        holder = value
        for section in sections:
            holder = holder.setdefault(section, {})
        holder[name] = writer.write(target)
    return value


def moved(root: Node) -> dict[str, Node]:
    """The nodes of other files that have their own place in the bundle, by its pointer."""
    return {pointer: node for node, pointer in _homes(root, _references(survey(root))).items()}


def _references(found: Survey) -> list[tuple[str, Node]]:
    return [(kind, node) for kind, nodes in found.places.items() for node in nodes if node.ref]


def _targets(references: Iterable[tuple[str, Node]]) -> Iterable[Node]:
    return (node.step() for _, node in references)


def _homes(root: Node, references: Iterable[tuple[str, Node]]) -> dict[Node, str]:
    """The pointer that each definition of another file gets in the bundle."""
    homes: dict[Node, str] = {}
    away = [(kind, node) for kind, node in references if node.step().document is not root.document]
    for _, node in away:
        if node.document is root.document and _is_component(node):
            homes.setdefault(node.step(), node.pointer)
    taken = {*homes.values()}
    for kind, node in away:
        target = node.step()
        if target not in homes and _has_home(kind, node):
            homes[target] = _free(root, _section(root, kind), target, taken)
            taken.add(homes[target])
    return homes


def _has_home(kind: str, node: Node) -> bool:
    """Whether the target of a reference gets its own place. If the components have no section for
    it, it is written in place of the reference, except for a path item with operations beside its
    `$ref`, whose parameters apply to these alone."""
    return kind in _SECTIONS or (same_kind(kind) == "path item" and len(node.value) > 1)


def _is_component(node: Node) -> bool:
    match split(node.pointer):
        case ["components", _, _] | ["definitions" | "parameters" | "responses", _]:
            return True
        case _:
            return False


def _section(root: Node, kind: str) -> str:
    version = version_of(root)
    if kind not in _SECTIONS:
        return "/components/pathItems" if version.has_json_schema else "/x-path-items"
    if version.is_swagger:
        return "/definitions" if kind == "schema" else f"/{_SECTIONS[kind]}"
    return f"/components/{_SECTIONS[kind]}"


def _free(root: Node, section: str, target: Node, taken: set[str]) -> str:
    """A pointer that is not in use: the target's own name, or one that also names the file."""
    file = target.document.name.rpartition("/")[2].partition(".")[0]
    own = split(target.pointer)[-1] if target.pointer else file
    for name in (own, f"{file}.{own}"):
        pointer = f"{section}/{_NOT_IN_A_NAME.sub('_', name)}"
        if pointer not in taken and not _exists(root, pointer):
            return pointer
    return f"{section}/{_NOT_IN_A_NAME.sub('_', target.identity)}"


def _exists(root: Node, pointer: str) -> bool:
    try:
        root.document.at(pointer)
    except LookupError:
        return False
    return True


def _mappings(found: Survey) -> frozenset[Node]:
    """The nodes that name schemas in discriminators: each `mapping` and `defaultMapping`."""
    discriminators = (node.get("discriminator") for node in found.places.get("schema", ()))
    named = (each.get(key) for each in discriminators if each for key in _MAPPINGS)
    return frozenset(mapping for mapping in named if mapping is not None)


def _idle(root: Node, found: Survey) -> Mapping[Node, frozenset[str]]:
    """The keywords without effect in schemas that are written in their own dialect."""
    if not version_of(root).has_json_schema:
        return {}
    dialects = Dialects()
    known = ((node, dialects.idle(node)) for node in found.places.get("schema", ()))
    return {node: idle | {"$schema"} for node, idle in known if idle}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Copies values, and points their references to where the targets are in the bundle."""

    root: Node
    homes: Mapping[Node, str]
    references: frozenset[Node]
    mappings: frozenset[Node]
    idle: Mapping[Node, frozenset[str]]

    def write(self, node: Node) -> Any:
        if node in self.references:
            return self._reference(node)
        if node in self.mappings:
            named = {key: self._mapped(target) for key, target in node.items()}
            return named if node.is_mapping else self._mapped(node)
        if node.is_mapping:
            return {key: self.write(member) for key, member in self._acting(node)}
        if node.is_sequence:
            return [self.write(element) for element in node.elements()]
        return node.value

    def _acting(self, node: Node) -> Iterator[tuple[str, Node]]:
        idle = self.idle.get(node, ())
        return ((key, member) for key, member in node.items() if key not in idle)

    def _reference(self, node: Node) -> Any:
        target = node.step()
        if self.homes.get(target) == node.pointer and node.document is self.root.document:
            return None  # the home itself, filled in later; this keeps its position
        beside = ((key, member) for key, member in self._acting(node) if key != "$ref")
        siblings = {key: self.write(member) for key, member in beside}
        pointer = self._pointer(target)
        if pointer is None:
            inner = self.write(target)
            return {**inner, **siblings} if isinstance(inner, dict) else inner
        return {"$ref": pointer, **siblings}

    def _mapped(self, node: Node) -> Any:
        if not isinstance(node.value, str) or not re.search(r"[#/.]", node.value):
            return node.value
        try:
            target = node.follow(node.value)
        except SpecError:  # a name with a dot in it
            return node.value
        return self._pointer(target) or node.value

    def _pointer(self, target: Node) -> str | None:
        if target in self.homes:
            return f"#{self.homes[target]}"
        return f"#{target.pointer}" if target.document is self.root.document else None

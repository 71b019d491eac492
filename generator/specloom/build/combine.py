"""The schema objects that a value must satisfy together: `allOf` and `$ref` with siblings, undone.

Comes in: schema nodes that all apply to one value. Goes out: the `Part`s they are made of, each
one schema object without its `allOf` and `$ref`. Parts stay apart because keywords such as
`additionalProperties` look only at their own schema object (JSON Schema 2020-12, 10.3.2.3).
Must not know: the IR.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from specloom.build.dialect import FORMATS, Dialect, Schema
from specloom.build.kinds import ALL, NONE, Kinds, kinds_of_type
from specloom.document import Node

APPLIED = frozenset(("$ref", "allOf"))

OBJECT = frozenset(
    "properties patternProperties additionalProperties propertyNames required minProperties"
    " maxProperties dependentRequired dependentSchemas unevaluatedProperties".split()
)
ARRAY = frozenset(
    "items prefixItems contains minContains maxContains minItems maxItems uniqueItems"
    " unevaluatedItems".split()
)
STRING = frozenset("minLength maxLength pattern format".split())
NUMBER = frozenset("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split())
GENERAL = frozenset("type enum const not if then else anyOf oneOf $dynamicRef".split())
ASSERTIONS = OBJECT | ARRAY | STRING | NUMBER | GENERAL
# These have no effect on their own.
_SILENT = frozenset("then else minContains maxContains".split())


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One schema object of a conjunction.

    `depth` counts the references on the way to it: the nearer part has the better description.
    `taken` are keywords, mostly choices, that have been dealt with elsewhere.
    """

    schema: Schema
    depth: int = 0
    taken: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """A text that is unique to this part."""
        return "-".join((self.schema.identity, *sorted(self.taken)))

    def __contains__(self, keyword: str) -> bool:
        return keyword in self.schema.keywords and keyword not in self.taken

    def get(self, keyword: str) -> Any:
        """The plain value of a keyword, or None."""
        return None if keyword in self.taken else self.schema.keywords.get(keyword)

    def present(self, keywords: frozenset[str]) -> frozenset[str]:
        """The ones of `keywords` that are present here."""
        return keywords.intersection(self.schema.keywords) - self.taken

    def without(self, *keywords: str) -> Part:
        """The same part, with these keywords marked as dealt with."""
        return replace(self, taken=self.taken.union(keywords))

    @property
    def kinds(self) -> Kinds:
        """The kinds of value that `type` allows."""
        if self.get("not") is True or self.get("not") == {}:
            return NONE
        if "type" in self.schema.keywords:
            return kinds_of_type(self.get("type")) if "type" in self else ALL
        return ALL if self.schema.around is None else kinds_of_type(self.schema.around)


class Conjunctions:
    """Takes schemas apart, and remembers the parts of each."""

    def __init__(self, dialect: Dialect, follow: Callable[[Node], Node | None]) -> None:
        self._dialect = dialect
        self._follow = follow
        self._parts: dict[str, tuple[Part, ...]] = {}

    def says_anything(self, node: Node) -> bool:
        """Whether a node holds keywords that act, or leads to any."""
        schema = self._dialect.schema(node)
        if asserts(schema) or "$ref" in schema:
            return True
        return any(self.says_anything(member) for member in schema.elements("allOf"))

    def is_simple(self, node: Node) -> bool:
        """Whether a node leads nowhere else: its only part is itself."""
        return APPLIED.isdisjoint(self._dialect.schema(node).keywords)

    def essentials(self, nodes: Iterable[Node]) -> tuple[Node, ...]:
        """The nodes that say something, each once; an `allOf` on its own is opened. A node that
        leads back to itself adds nothing."""
        found: dict[str, Node] = {}
        for node in nodes:
            for inner in self._opened(node):
                if inner == node or self.identity(inner) != node.identity:
                    found.setdefault(self.identity(inner), inner)
        return tuple(found.values())

    def identity(self, node: Node) -> str:
        """The place of a node, or of its target if the node only refers to one."""
        if self.is_reference(node) and (target := self._follow(node)) is not None:
            return target.identity
        return node.identity

    def is_reference(self, node: Node) -> bool:
        """Whether a node is a `$ref` with no other keyword that acts."""
        return only_refers(self._dialect.schema(node))

    def target(self, node: Node) -> Node | None:
        """The final target of a node's `$ref`, through nodes that are mere references; None if it
        has no `$ref`, or it leads nowhere."""
        target = self._follow(node) if node.ref is not None else None
        while target is not None and self.is_reference(target):
            target = self._follow(target)
        return target

    def parts(self, node: Node) -> tuple[Part, ...]:
        """The schema objects that a node consists of, in document order.

        A schema that leads back to itself this way adds nothing to itself.
        """
        known = self._parts.get(node.identity)
        if known is None:
            found: dict[str, Part] = {}
            self._collect(node, 0, found, set())
            known = self._parts[node.identity] = tuple(found.values())
        return known

    def _collect(self, node: Node, depth: int, found: dict[str, Part], seen: set[str]) -> None:
        if node.identity in seen:
            return
        seen.add(node.identity)
        schema = self._dialect.schema(node)
        if "$ref" in schema and (target := self._follow(node)) is not None:
            self._collect(target, depth + 1, found, seen)
        for member in schema.elements("allOf"):
            self._collect(member, depth, found, seen)
        if asserts(schema):
            found[schema.identity] = Part(schema, depth)

    def _opened(self, node: Node) -> Iterator[Node]:
        schema = self._dialect.schema(node)
        if asserts(schema) or "$ref" in schema:
            yield node
            return
        for member in schema.elements("allOf"):
            yield from self._opened(member)


def asserts(schema: Schema) -> bool:
    """Whether a schema holds keywords that act, besides `$ref` and `allOf`."""
    acting = ASSERTIONS.intersection(schema.keywords)
    if schema.get("format") not in FORMATS:
        acting -= {"format"}
    return bool(acting - _SILENT) or schema.node.value is False


def only_refers(schema: Schema) -> bool:
    """Whether a schema is a `$ref`, possibly with documentation keywords beside it."""
    return "$ref" in schema and "allOf" not in schema and not asserts(schema)


def nearest_first(parts: Iterable[Part]) -> list[Part]:
    """The parts in the order in which their descriptions take precedence."""
    return sorted(parts, key=lambda part: part.depth)


def merge(*groups: Iterable[Part]) -> tuple[Part, ...]:
    """Parts of several groups, each once, as near as its nearest occurrence."""
    found: dict[str, Part] = {}
    for part in (part for group in groups for part in group):
        known = found.get(part.key)
        depth = part.depth if known is None else min(part.depth, known.depth)
        found[part.key] = replace(part, depth=depth)
    return tuple(found.values())

"""Schemas that others extend: the discriminator in the target of an `allOf` reference.

Comes in: the component schemas. Goes out: for a schema with such a discriminator, own or
inherited, the schemas that extend it and the texts that name them (OpenAPI 3.1, section
4.8.25: "Models with Polymorphism Support"). Must not know: how types are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from specloom import ir
from specloom.build.combine import only_refers
from specloom.build.dialect import Dialect, Schema
from specloom.build.discriminators import Discriminators, property_of
from specloom.diagnostics import Where
from specloom.document import Node
from specloom.schema_keywords import CHOICES


@dataclass(frozen=True, slots=True)
class Family:
    """The schemas that extend another, in document order, and the discriminator that names them."""

    members: tuple[Node, ...]
    discriminator: ir.Discriminator

    def alias(
        self, id_: str, hint: ir.NameHint, members: tuple[ir.Type, ...], location: Where
    ) -> ir.Alias:
        """The definition that a reference leads to; the schema itself is the last member."""
        name = " ".join(hint.words)
        said = f"`{name}`, or what extends it if `{self.discriminator.property}` says so."
        return ir.Alias(
            id=id_,
            name=replace(hint, words=("any", *hint.words), preferred=None),
            type=ir.Union(members, "extending", self.discriminator),
            docs=ir.Docs(description=said),
            location=location,
        )


class Hierarchies:
    """Finds the families among component schemas."""

    def __init__(self, dialect: Dialect, discriminators: Discriminators) -> None:
        self._dialect = dialect
        self._discriminators = discriminators

    def family(self, node: Node) -> Family | None:
        """The schemas that a reference may mean besides its target; None if nothing distinguishes
        them."""
        declared = self._declared(node, set())
        members = self._descendants(node) if declared is not None else ()
        if declared is None or not members:
            return None
        return Family(members, self._naming(declared, members))

    def discriminator(self, schema: Schema, members: Sequence[Node]) -> ir.Discriminator | None:
        """The discriminator for the members of a choice: the one beside the choice, otherwise that
        of the schema which all members extend."""
        targets = [self._discriminators.target(member) for member in members]
        declared = schema if property_of(schema) else self._shared(targets)
        if declared is None:
            return None
        return self._naming(declared, targets)

    def _naming(self, declared: Schema, members: Sequence[Node]) -> ir.Discriminator:
        tags = self._discriminators.tags(declared, members)
        default = self._discriminators.default(declared, members)
        return ir.Discriminator(property_of(declared), tags, default)

    def _shared(self, members: Sequence[Node]) -> Schema | None:
        """The schema with a discriminator that all members except null extend."""
        objects = [m for m in members if self._dialect.schema(m).get("type") != "null"]
        declared = (self._declared(member, set()) for member in objects)
        found = {schema and schema.identity: schema for schema in declared}
        return next(iter(found.values())) if len(found) == 1 else None

    # --- who extends whom ----------------------------------------------------------------------

    def _descendants(self, node: Node) -> tuple[Node, ...]:
        found: set[Node] = set()
        waiting = [node]
        while waiting:
            children = [child for child in self._children[waiting.pop()] if child not in found]
            found.update(children)
            waiting += children
        return tuple(each for each in self._discriminators.names if each in found and each != node)

    @cached_property
    def _children(self) -> Mapping[Node, list[Node]]:
        found: dict[Node, list[Node]] = defaultdict(list)
        for node in self._discriminators.names:
            if not only_refers(self._dialect.schema(node)):
                for base in self._discriminators.bases(node):
                    found[base].append(node)
        return found

    def _declared(self, node: Node, seen: set[Node]) -> Schema | None:
        """The nearest schema with a discriminator for the schemas that extend it."""
        schema = self._dialect.schema(node)
        if property_of(schema) and not any(choice in schema for choice in CHOICES):
            return schema
        seen.add(node)
        for base in self._discriminators.bases(node):
            if base not in seen and (found := self._declared(base, seen)) is not None:
                return found
        return None

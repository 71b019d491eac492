"""Which schema the text in a discriminator's property names.

Comes in: a schema with a `discriminator`, and the schemas it distinguishes. Goes out: the texts
that name each of them (OpenAPI 3.2, section 4.25: "Discriminator Object"). Must not know: how
types are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from specloom import ir
from specloom.build.combine import Conjunctions
from specloom.build.dialect import Dialect, Schema
from specloom.diagnostics import SpecError
from specloom.document import Node
from specloom.document.pointer import split
from specloom.openapi.version import Version


class Discriminators:
    """Reads discriminators. `components` maps each component schema to its real place."""

    def __init__(
        self, dialect: Dialect, conjunctions: Conjunctions, components: Mapping[str, Node]
    ) -> None:
        self._dialect = dialect
        self._conjunctions = conjunctions
        self.names = {node: split(id_)[-1] for id_, node in components.items()}
        self._places = {name: node for node, name in self.names.items()}

    def tags(self, schema: Schema, members: Sequence[Node]) -> tuple[tuple[str, int], ...]:
        """The texts that name members, each with the index of its member: those in the `mapping`,
        otherwise those implied by the member. If members share a text, it names the first."""
        mapped = self._mapped(schema)
        tags: dict[str, int] = {}
        for index, member in enumerate(members):
            for tag in mapped.get(member) or self._implied(member, property_of(schema)):
                tags.setdefault(tag, index)
        return tuple(tags.items())

    def default(self, schema: Schema, members: Sequence[Node]) -> int | None:
        """The index of the member that `defaultMapping` names, for any other text or none."""
        place = schema.node["discriminator"].get("defaultMapping")
        if place is None or self._dialect.version is not Version.V32:
            return None
        target = self._named(place)
        return members.index(target) if target in members else None

    def target(self, node: Node) -> Node:
        """The target of a node's reference, otherwise the node itself."""
        return self._conjunctions.target(node) or node

    def _mapped(self, schema: Schema) -> Mapping[Node, list[str]]:
        found: dict[Node, list[str]] = defaultdict(list)
        for tag, place in schema.node["discriminator"].items_of("mapping"):
            if (target := self._named(place)) is not None:
                found[target].append(tag)
        return found

    def _named(self, place: Node) -> Node | None:
        """The schema that an entry names: by a component's name, or by a reference."""
        if not isinstance(place.value, str):
            return None
        if place.value in self._places:
            return self._places[place.value]
        try:
            found = place.follow(place.value)
        except SpecError:  # the validator has reported it
            return None
        return self.target(found)

    def _implied(self, member: Node, name: str) -> tuple[str, ...]:
        """The tags of a schema that is not mapped: the constants of its property, otherwise the
        value of Azure's extension, otherwise its name."""
        inherited = {
            part.key for base in self.bases(member) for part in self._conjunctions.parts(base)
        }
        own = [p for p in self._conjunctions.parts(member) if p.key not in inherited]
        for part in own:
            constants = _constants(self._dialect, part.schema, name)
            if constants:
                return constants
        stated = self._dialect.schema(member).get("x-ms-discriminator-value")
        tag = stated if isinstance(stated, str) else self.names.get(member)
        return () if tag is None else (tag,)

    def bases(self, node: Node) -> Iterator[Node]:
        """The schemas that a node refers to in order to extend them."""
        if (target := self._conjunctions.target(node)) is not None:
            yield target
        for member in self._dialect.schema(node).elements("allOf"):
            yield from self.bases(member)


def told_apart(members: list[Any], discriminator: ir.Discriminator | None) -> list[Any]:
    """Raw schemas that refuse objects which the discriminator assigns to another member."""
    if discriminator is None:
        return members
    return [
        {"allOf": [member, _own(index, discriminator)]} for index, member in enumerate(members)
    ]


def _own(index: int, discriminator: ir.Discriminator) -> Any:
    """A raw schema for values that may be the member at an index; it evaluates no properties."""
    own = [tag for tag, at in discriminator.tags if at == index]
    others = [tag for tag, at in discriminator.tags if at != index]
    if discriminator.default in (None, index):
        return {"not": _naming(discriminator.property, others)}
    return {"not": {"type": "object", "not": _naming(discriminator.property, own)}}


def _naming(property: str, tags: Sequence[str]) -> Any:
    """A raw schema for the objects that have one of the tags."""
    return {"type": "object", "required": [property], "properties": {property: {"enum": tags}}}


def property_of(schema: Schema) -> str:
    """The property that a discriminator names, `""` if there is none."""
    discriminator = schema.get("discriminator")
    name = discriminator.get("propertyName") if isinstance(discriminator, dict) else None
    return name if isinstance(name, str) else ""


def _constants(dialect: Dialect, schema: Schema, name: str) -> tuple[str, ...]:
    declared = dict(schema.members("properties")).get(name)
    if declared is None:
        return ()
    keywords = dialect.schema(declared)
    values = [keywords.get("const")] if "const" in keywords else keywords.get("enum") or []
    return tuple(value for value in values if isinstance(value, str))

"""Schemas that others extend: the discriminator of what an `allOf` refers to.

Comes in: the component schemas. Goes out: for a schema with such a discriminator, its own or one
that it inherits, the schemas that extend it and the texts that name them (OpenAPI 3.1, section
4.8.25: "Models with Polymorphism Support"). Must not know: how types are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from specloom import ir
from specloom.build.choices import CHOICES
from specloom.build.combine import Conjunctions, only_refers
from specloom.build.dialect import Dialect, Schema
from specloom.build.rewrite import named_members
from specloom.diagnostics import SpecError, Where
from specloom.document import Node
from specloom.document.pointer import split


@dataclass(frozen=True, slots=True)
class Family:
    """The schemas that extend one, in the order of the document. `property` holds one of the
    `tags`: each names a member, by its index. Where it does not, `default` is meant."""

    property: str
    members: tuple[Node, ...]
    tags: tuple[tuple[str, int], ...]
    default: int | None = None

    def alias(
        self, id_: str, hint: ir.NameHint, members: tuple[ir.Type, ...], location: Where
    ) -> ir.Alias:
        """The definition of what a reference leads to; the schema itself is the last member."""
        name = " ".join(hint.words)
        words = f"`{name}`, or what extends it if `{self.property}` says so."
        said = ir.Discriminator(self.property, self.tags, self.default)
        return ir.Alias(
            id=id_,
            name=replace(hint, words=("any", *hint.words), preferred=None),
            type=ir.Union(members, "extending", said),
            docs=ir.Docs(description=words),
            location=location,
        )


class Hierarchies:
    """Finds the families among component schemas: `components` gives for each its real place."""

    def __init__(
        self, dialect: Dialect, conjunctions: Conjunctions, components: Mapping[str, Node]
    ) -> None:
        self._dialect = dialect
        self._conjunctions = conjunctions
        self._names = {node: split(id_)[-1] for id_, node in components.items()}
        self._places = {name: node for node, name in self._names.items()}

    def family(self, node: Node) -> Family | None:
        """What a reference to a schema may lead to besides; None where nobody tells them apart."""
        declared = self._declared(node, set())
        members = self._descendants(node) if declared is not None else ()
        if declared is None or not members:
            return None
        mapped = self._mapped(declared)
        tags: dict[str, int] = {}
        for index, member in enumerate(members):
            for tag in mapped.get(member) or self._implied(member, declared):
                tags.setdefault(tag, index)
        wanted = self._default(declared)
        default = next((at for at, member in enumerate(members) if member == wanted), None)
        return Family(_property(declared), members, tuple(tags.items()), default)

    def discriminator(
        self, declared: Schema, types: Mapping[Node, ir.Type], members: Iterable[ir.Type]
    ) -> ir.Discriminator | None:
        """What the discriminator beside a choice says about its members; `types` has those of the
        nodes that it chooses from."""
        if not (name := _property(declared)):
            return None
        mapped, wanted = self._mapped(declared), self._default(declared)
        names: list[tuple[str, ir.Type]] = []
        default = None
        for node, type_ in types.items():
            target = self._conjunctions.target(node) or node
            implied = [self._names[target]] if target in self._names else []
            names += ((tag, type_) for tag in mapped.get(target) or implied)
            default = type_ if target == wanted else default
        return named_members(name, names, default, members)

    # --- who extends whom ----------------------------------------------------------------------

    def _descendants(self, node: Node) -> tuple[Node, ...]:
        found: set[Node] = set()
        waiting = [node]
        while waiting:
            children = [child for child in self._children[waiting.pop()] if child not in found]
            found.update(children)
            waiting += children
        return tuple(each for each in self._names if each in found and each != node)

    @cached_property
    def _children(self) -> Mapping[Node, list[Node]]:
        found: dict[Node, list[Node]] = defaultdict(list)
        for node in self._names:
            if not only_refers(self._dialect.schema(node)):
                for base in self._bases(node):
                    found[base].append(node)
        return found

    def _bases(self, node: Node) -> Iterator[Node]:
        """The schemas that one refers to in order to extend them."""
        if (target := self._conjunctions.target(node)) is not None:
            yield target
        for member in self._dialect.schema(node).elements("allOf"):
            yield from self._bases(member)

    # --- what tells them apart -----------------------------------------------------------------

    def _declared(self, node: Node, seen: set[Node]) -> Schema | None:
        """The nearest schema with a discriminator that is about what extends it."""
        schema = self._dialect.schema(node)
        if _property(schema) and not any(choice in schema for choice in CHOICES):
            return schema
        seen.add(node)
        for base in self._bases(node):
            if base not in seen and (found := self._declared(base, seen)) is not None:
                return found
        return None

    def _mapped(self, declared: Schema) -> Mapping[Node, list[str]]:
        """The tags that the discriminator's `mapping` gives to schemas."""
        discriminator = declared.node["discriminator"]
        mapping = discriminator.get("mapping")
        found: dict[Node, list[str]] = defaultdict(list)
        for tag, place in mapping.items() if mapping is not None else ():
            if isinstance(place.value, str) and (target := self._named(place)) is not None:
                found[target].append(tag)
        return found

    def _default(self, declared: Schema) -> Node | None:
        """What a discriminator names for all other texts, and for none (OpenAPI 3.2, section
        4.25.2)."""
        place = declared.node["discriminator"].get("defaultMapping")
        if place is None or not isinstance(place.value, str) or self._dialect.version != "3.2":
            return None
        return self._named(place)

    def _named(self, place: Node) -> Node | None:
        """What an entry of a `mapping` names: a component by its name, or by a reference."""
        if place.value in self._places:
            return self._places[place.value]
        try:
            found = place.follow(place.value)
        except SpecError:  # the validator has told of it
            return None
        return self._conjunctions.target(found) or found

    def _implied(self, member: Node, declared: Schema) -> tuple[str, ...]:
        """The tags of a schema that is not mapped: the constants of its property, what Azure
        writes beside it, or else its name."""
        inherited = {
            part.key for base in self._bases(member) for part in self._conjunctions.parts(base)
        }
        own = [p for p in self._conjunctions.parts(member) if p.key not in inherited]
        for part in own:
            constants = _constants(self._dialect, part.schema, _property(declared))
            if constants:
                return constants
        stated = self._dialect.schema(member).get("x-ms-discriminator-value")
        return (stated if isinstance(stated, str) else self._names[member],)


def _property(schema: Schema) -> str:
    """The property that the discriminator of a schema names, `""` where there is none."""
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

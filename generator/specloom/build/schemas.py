"""Schemas → types and definitions, exact to the value: the heart of building.

Comes in: schema nodes. Goes out: `ir.Type`s, and `ir.Definition`s for schemas that are referred to
or need a name. A union's `mode` is taken from the document (`any`, `one`); proofs come later.
Must not know: operations.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from specloom import ir
from specloom.build import describe, scalars
from specloom.build.choices import Choice, Choices
from specloom.build.circles import circular, finding
from specloom.build.combine import Conjunctions, Part, merge
from specloom.build.dialect import Dialect
from specloom.build.discriminators import Discriminators
from specloom.build.dynamic import Dynamics
from specloom.build.hierarchies import Hierarchies
from specloom.build.kinds import Kinds
from specloom.build.naming import Hints
from specloom.build.objects import Field, outline
from specloom.build.properties import Properties
from specloom.build.references import References
from specloom.build.residue import Residue, Rest
from specloom.build.shapes import Place, checked, shape
from specloom.build.unions import named, named_members, without_null
from specloom.document import Node
from specloom.ir.identity import distinct


class Schemas:
    """Makes each type once, and keeps the definitions that types refer to.

    `components` maps each component's id to the node where its schema really is.
    """

    def __init__(self, dialect: Dialect, hints: Hints, components: Mapping[str, Node]) -> None:
        self.definitions: dict[ir.SchemaId, ir.Definition] = {}
        references = References()
        self.findings = references.findings
        self.dialect = dialect
        self._follow = references.follow
        self.conjunctions = Conjunctions(dialect, self._follow)
        self.choices = Choices(dialect, self.conjunctions)
        discriminators = Discriminators(dialect, self.conjunctions, components)
        self.hierarchies = Hierarchies(dialect, discriminators)
        self.residue = Residue(dialect, self._follow, self.hierarchies.discriminator)
        self._hints = hints
        self._components = components
        self._named = {node.identity for node in components.values()}
        self._types: dict[str, ir.Type] = {}
        self._plain: dict[Hashable, ir.Type] = {}
        self._properties = Properties(dialect, self.conjunctions)
        self._open: dict[str, bool] = {}
        self._waiting: deque[Node] = deque()
        self._requested: set[str] = set()
        self._dynamics = Dynamics(self._follow)

    def type(self, node: Node) -> ir.Type:
        """The type of the schema at a node."""
        schema = self.dialect.schema(node)
        if not schema.is_plain or self.dialect.means_null(node):
            return self.conjunction((node,))
        said = repr(schema.get("type")), schema.get("format")
        if said not in self._plain:
            self._plain[said] = self.conjunction((node,))
        return self._plain[said]

    def parameter_type(self, node: Node) -> ir.Type:
        """The type of a parameter or header of 2.0, which is its own schema."""
        part = Part(self.dialect.parameter(node))
        place = Place(node.identity, node)
        return self._once(place, lambda: (part,))

    def define(self, node: Node) -> ir.Ref:
        """A reference to the definition of the schema at a node, which is made when `finish` runs.

        A component that only refers to another file means the schema there.
        """
        node = self._components.get(node.identity, node)
        if node.identity not in self._requested:
            self._requested.add(node.identity)
            self._waiting.append(node)
        return ir.Ref(node.identity)

    def finish(self) -> dict[ir.SchemaId, ir.Json]:
        """Make the requested definitions; returns the raw schemas that checks refer to."""
        while self._waiting:
            node = self._waiting.popleft()
            made = self.conjunction((node,))
            if made != ir.Ref(node.identity) or node.identity not in self.definitions:
                self._alias(Place(node.identity, node), made)
        for alias in circular(self.definitions):
            self.findings.append(finding(alias))
            self.definitions[alias.id] = replace(alias, type=ir.Anything())
        return self.residue.schemas()

    # --- one type ------------------------------------------------------------------------------

    def conjunction(self, nodes: Iterable[Node]) -> ir.Type:
        """The type of the values that satisfy all nodes."""
        heard = [node for node in nodes if self.conjunctions.says_anything(node)]
        made = self._satisfying(heard)
        if heard and all(map(self.dialect.means_null, heard)):
            return ir.Union((made, ir.Null()), "any")
        return made

    def _satisfying(self, heard: Sequence[Node]) -> ir.Type:
        if any(map(self._dynamics.leads, heard)):
            return ir.Checked(ir.Anything(), self.residue.whole(heard))
        if len(heard) == 1 and self.conjunctions.is_simple(heard[0]):
            alone = heard[0]
            return self._once(self._place(alone), lambda: self.conjunctions.parts(alone))
        essentials = self.conjunctions.essentials(heard)
        if any(node.value is False for node in essentials):
            return ir.Nothing()
        if not essentials:
            return ir.Anything()
        if (reference := self._covering(essentials)) is not None:
            return reference
        if len(heard) == 1:
            place = self._place(heard[0])
        else:
            keys = sorted(map(self.conjunctions.identity, essentials))
            place = Place("&".join(keys), _nearest(essentials))
        return self._once(place, lambda: self._parts(essentials))

    def _place(self, node: Node) -> Place:
        """The place for the values of a node; if null is added to them, for those besides null."""
        place = Place(node.identity, node)
        return self.place_of_objects(place) if self.dialect.means_null(node) else place

    def _parts(self, nodes: Sequence[Node]) -> tuple[Part, ...]:
        if len(nodes) == 1:
            return self.conjunctions.parts(nodes[0])
        return merge(*map(self.conjunctions.parts, nodes))

    def _covering(self, nodes: Sequence[Node], beside: Sequence[Part] = ()) -> ir.Ref | None:
        """The one reference that already covers all other nodes and `beside`; None if there is
        none."""
        wanted = {part.schema.identity for part in beside}
        if len(nodes) > 1:
            wanted |= {p.schema.identity for node in nodes for p in self.conjunctions.parts(node)}
        for node in nodes:
            if self.conjunctions.is_reference(node):
                target = self._follow(node)
                own = {part.schema.identity for part in self.conjunctions.parts(node)}
                if target is not None and wanted <= own:
                    return self._reference(target)
        return None

    def _reference(self, target: Node) -> ir.Ref:
        """What a reference to a schema means: its values, or those of a schema that extends it."""
        plain = self.define(target)
        family = self.hierarchies.family(self._components.get(target.identity, target))
        if family is None:
            return plain
        id_ = f"{plain.id}/discriminator"
        if id_ not in self.definitions:
            members = (*map(self.define, family.members), plain)
            hint = self._hints.hint(target)
            self.definitions[id_] = family.alias(id_, hint, members, target.locate)
        return ir.Ref(id_)

    def _once(self, place: Place, parts: Callable[[], Sequence[Part]]) -> ir.Type:
        """Make a type at its first mention. If it is mentioned again while it is being made, it
        contains itself, and becomes a definition."""
        id_ = place.id
        if id_ in self._types:
            return self._types[id_]
        if id_ in self._open:
            self._open[id_] = True
            return ir.Ref(id_)
        self._open[id_] = False
        made = shape(self, parts(), place)
        if self._open.pop(id_) and made != ir.Ref(id_):
            if id_ not in self._requested:
                self._alias(place, made)
            made = ir.Ref(id_)
        self._types[id_] = made
        return made

    def _alias(self, place: Place, type_: ir.Type) -> None:
        node = place.node
        schema = self.dialect.schema(node)
        self.definitions[place.id] = ir.Alias(
            id=place.id,
            name=self._hints.hint(node, place.words, place.context),
            type=type_,
            docs=describe.docs_of_parts(schema, self.conjunctions.parts(node)),
            location=node.locate,
        )

    # --- unions --------------------------------------------------------------------------------

    def union(self, parts: Sequence[Part], kinds: Kinds, place: Place) -> ir.Type | None:
        """The union for the choices among the parts; None if there is none to make."""
        choice = self.choices.find(parts, kinds)
        if choice is None:
            return None
        made = [self._member(choice, node, kinds, place) for node in choice.members]
        possible = [member for member in made if member != ir.Nothing()]
        if not possible:
            return ir.Nothing()
        members = made if self._is_refusing(choice, made) else possible
        if choice.mode == "any":
            members = list(distinct(members))
        if len(members) == 1:
            return checked(self, members[0], choice.rests)
        union = ir.Union(tuple(members), choice.mode, self._discriminator(choice, made, members))
        return checked(self, union, choice.rests)

    def _is_refusing(self, choice: Choice, made: Sequence[ir.Type]) -> bool:
        """Whether a value may name a member without values, and is refused for that reason."""
        if choice.mode != "one" or ir.Nothing() not in made:
            return False
        said = self._discriminator(choice, made, made)
        counted = without_null(made)
        return said is not None and any(counted[at] == ir.Nothing() for at in named(said))

    def _discriminator(
        self, choice: Choice, made: Sequence[ir.Type], members: Sequence[ir.Type]
    ) -> ir.Discriminator | None:
        """The discriminator of the members; `made` is the type of each node of the choice."""
        found = self.hierarchies.discriminator(choice.holder, choice.members)
        if found is None:
            return None
        if choice.mode == "one" and not self.dialect.options.assume_discriminator:
            return ir.Discriminator(found.property, ())
        names = ((tag, made[at]) for tag, at in found.tags)
        default = None if found.default is None else made[found.default]
        return named_members(found.property, names, default, members)

    def _member(self, choice: Choice, node: Node, kinds: Kinds, place: Place) -> ir.Type:
        if self.choices.adds_nothing(choice, node, kinds):
            return self.conjunction((node,))
        if node.value is False:
            return ir.Nothing()
        essentials = self.conjunctions.essentials((node,))
        if (reference := self._covering(essentials, choice.beside)) is not None:
            return reference
        words = (*place.words, self._hints.member(node))
        inner = Place(f"{place.id}&{node.identity}", place.node, words, place.context)
        return self._once(inner, lambda: merge(choice.beside, self._parts(essentials)))

    # --- objects -------------------------------------------------------------------------------

    def place_of_objects(self, place: Place) -> Place:
        """The place of the objects among values of several kinds. The name of a component belongs
        to the whole type; elsewhere only the objects need a name."""
        is_taken = place.id in self._named
        words = (*place.words, "object") if is_taken else place.words
        context = place.context if is_taken else ("object", *place.context)
        return Place(f"{place.id}~object", place.node, words, context)

    def object(self, parts: Sequence[Part], rests: Sequence[Rest], place: Place) -> ir.Type:
        """The type of the objects that satisfy the parts and the rests."""
        found = outline(self.conjunctions, parts)
        fields = [(field, self._field_type(field)) for field in found.fields]
        impossible = [field for field, type_ in fields if type_ == ir.Nothing()]
        if any(field.required and not self._is_one_way(field) for field in impossible):
            return ir.Nothing()
        kept = [(f, t) for f, t in fields if t != ir.Nothing() or self._is_one_way(f)]
        properties = [self._properties.property(field, type_) for field, type_ in kept]
        additional = self.conjunction(found.others)
        refused = [field.wire for field in impossible if not self._is_one_way(field)]
        check = self.residue.write([*rests, *found.rests])
        if refused and additional != ir.Nothing():
            check = _both(check, {"properties": dict.fromkeys(refused, False)})
        constraints = scalars.lengths(parts, "Properties")
        if not properties and additional != ir.Nothing():
            plain = ir.Map(additional, constraints)
            return plain if check is None else ir.Checked(plain, check)
        self.definitions[place.id] = ir.Model(
            id=place.id,
            name=self._hints.hint(place.node, place.words, place.context),
            properties=tuple(properties),
            additional=additional,
            constraints=constraints,
            check=check,
            docs=describe.docs_of_parts(self.dialect.schema(place.node), parts),
            location=place.node.locate,
        )
        return ir.Ref(place.id)

    def _is_one_way(self, field: Field) -> bool:
        """Whether a property is declared for one direction only: if no value satisfies it, it must
        not do harm in the other."""
        flags = self._properties.property(field, ir.Nothing())
        return self.dialect.options.assume_direction and (flags.read_only or flags.write_only)

    def _field_type(self, field: Field) -> ir.Type:
        return self.type(field.all[0]) if len(field.all) == 1 else self.conjunction(field.all)


def _both(check: ir.Json, other: ir.Json) -> ir.Json:
    return other if check is None else {"allOf": [check, other]}


def _nearest(nodes: Sequence[Node]) -> Node:
    """The node that names a type made of several: the most deeply nested one, which is where
    they were combined; among equals an arbitrary, but stable one."""
    inline = [node for node in nodes if node.ref is None] or nodes
    return max(inline, key=lambda node: (node.pointer.count("/"), node.identity))

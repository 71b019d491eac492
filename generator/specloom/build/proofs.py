"""Proofs that the members of a union exclude each other: then they may be tried in any order.

Comes in: finished definitions. Goes out: the same, with the best `mode` and `discriminator` that
can be proved for each union, and nested unions flattened where that changes nothing.
Must not know: documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from specloom import ir
from specloom.build.enumerations import identity
from specloom.build.kinds import ALL, NONE, Kinds, kind_of_value, kinds_of_values
from specloom.build.rewrite import with_inner
from specloom.build.unions import agree, decides, flattened, said_of, tagged, without_null
from specloom.ir.identity import distinct, key

# How deep nested properties are searched for a difference.
_DEPTH = 4
_OBJECT: Kinds = frozenset(("object",))
_KINDS: Mapping[type, Kinds] = {
    ir.Nothing: NONE,
    ir.Null: frozenset(("null",)),
    ir.Boolean: frozenset(("boolean",)),
    ir.Integer: frozenset(("integer",)),
    ir.Number: frozenset(("integer", "number")),
    ir.String: frozenset(("string",)),
    ir.Binary: frozenset(("string",)),
    ir.Array: frozenset(("array",)),
    ir.Tuple: frozenset(("array",)),
    ir.Map: _OBJECT,
    ir.Anything: ALL,
}


class Proofs:
    """Judges the unions of one set of definitions."""

    def __init__(self, definitions: ir.Definitions) -> None:
        self._definitions = definitions

    def improve(self, type_: ir.Type) -> ir.Type:
        """The type with every union in it proved, tagged and flattened as far as possible."""
        improved = with_inner(type_, self.improve)
        if not isinstance(improved, ir.Union):
            return improved
        if improved.mode == "extending":
            return self._extending(improved)
        if improved.mode == "one" and decides(improved.discriminator):
            return self._decided(improved)
        return self._tried(improved)

    def _tried(self, union: ir.Union) -> ir.Type:
        """The union, if its meaning depends on the values that its members accept."""
        members = self._needed(tuple(flattened(union)), union.mode)
        if len(members) < 2:
            return members[0] if members else ir.Nothing()
        declared = union.discriminator.property if union.discriminator else None
        tags = self._tags(without_null(members), declared)
        if tags is not None:
            return tagged(members, tags)
        pairs = combinations(members, 2)
        is_proved = union.mode == "disjoint" or all(self.disjoint(*pair) for pair in pairs)
        said = said_of(union, members)
        return ir.Union(members) if is_proved else ir.Union(members, union.mode, said)

    def _decided(self, union: ir.Union) -> ir.Type:
        """The union, if its meaning depends on its discriminator, even if its members exclude each
        other: a value belongs to the member that it names, or to none."""
        members = tuple(flattened(union))
        said = said_of(union, members)
        assert said is not None
        tags = self._tags(without_null(members), said.property)
        if tags is not None and agree(tags, said):
            return tagged(members, tags)
        return ir.Union(members, union.mode, said)

    def _extending(self, union: ir.Union) -> ir.Type:
        """The union without members that are not models: these could not be told apart."""
        *extending, plain = union.members
        kept = [member for member in extending if self._is_model(member)]
        if not kept or not self._is_model(plain) or union.discriminator is None:
            return plain
        return ir.Union((*kept, plain), "extending", said_of(union, kept))

    def _is_model(self, type_: ir.Type) -> bool:
        return isinstance(type_, ir.Ref) and isinstance(self._definitions.get(type_.id), ir.Model)

    def _needed(self, members: tuple[ir.Type, ...], mode: str) -> tuple[ir.Type, ...]:
        """The members without redundant ones: repeated ones, integers beside numbers; and, if
        exactly one may accept a value, those that appear twice and are disjoint from the
        others."""
        if mode == "any":
            has_numbers = ir.Number() in members
            return distinct(m for m in members if m != ir.Integer() or not has_numbers)
        return tuple(member for member in members if not self._is_refused(member, members))

    def _is_refused(self, member: ir.Type, members: Sequence[ir.Type]) -> bool:
        others = [other for other in members if key(other) != key(member)]
        is_twin = len(others) < len(members) - 1
        return is_twin and all(self.disjoint(member, other) for other in others)

    def disjoint(self, left: ir.Type, right: ir.Type, depth: int = _DEPTH) -> bool:
        """Whether it is certain that no value has both types."""
        if not depth:
            return False
        lefts = list(self._simple(left))
        rights = list(self._simple(right))
        return all(self._apart(a, b, depth) for a in lefts for b in rights)

    def _simple(self, type_: ir.Type, seen: frozenset[str] = frozenset()) -> Iterator[ir.Type]:
        """The types, without aliases, checks and unions, whose values together cover `type_`."""
        match type_:
            case ir.Ref(id_):
                target = self._definitions.get(id_)
                if isinstance(target, ir.Alias) and id_ not in seen:
                    yield from self._simple(target.type, seen | {id_})
                else:
                    yield ir.Anything() if target is None or id_ in seen else type_
            case ir.Checked(type=inner):
                yield from self._simple(inner, seen)
            case ir.Union(mode="extending", members=(*_, plain)):
                yield from self._simple(plain, seen)
            case ir.Union(members=members):
                for member in members:
                    yield from self._simple(member, seen)
            case _:
                yield type_

    def _apart(self, left: ir.Type, right: ir.Type, depth: int) -> bool:
        if not _kinds(left) & _kinds(right):
            return True
        match left, right:
            case (ir.Literals(values), ir.Literals(others)):
                return not {identity(v) for v in values} & {identity(v) for v in others}
            case (ir.Literals(values), other) | (other, ir.Literals(values)):
                return all(kind_of_value(value) not in _kinds(other) for value in values)
            case (ir.Array(), ir.Array()):
                never_empty = _least_items(left) > 0 or _least_items(right) > 0
                return never_empty and self.disjoint(left.items, right.items, depth - 1)
            case (ir.Tuple(items), ir.Tuple(others)):
                pairs = zip(items, others, strict=False)
                return len(items) != len(others) or any(self._differ(pairs, depth))
            case (ir.Tuple(items), ir.Array(inner)) | (ir.Array(inner), ir.Tuple(items)):
                return any(self._differ(((item, inner) for item in items), depth))
            case (ir.Ref(a), ir.Ref(b)):
                return a != b and self._models_apart(a, b, depth)
            case (ir.Ref(a), ir.Map(values)) | (ir.Map(values), ir.Ref(a)):
                return any(
                    known.required and self.disjoint(known.type, values, depth - 1)
                    for known in self._model(a).properties
                )
            case _:
                return False

    def _differ(self, pairs: Iterable[tuple[ir.Type, ir.Type]], depth: int) -> Iterator[bool]:
        return (self.disjoint(left, right, depth - 1) for left, right in pairs)

    def _models_apart(self, a: ir.SchemaId, b: ir.SchemaId, depth: int) -> bool:
        left, right = self._model(a), self._model(b)
        return self._differs(left, right, depth) or self._differs(right, left, depth)

    def _model(self, id_: ir.SchemaId) -> ir.Model:
        definition = self._definitions[id_]
        assert isinstance(definition, ir.Model)
        return definition

    def _differs(self, left: ir.Model, right: ir.Model, depth: int) -> bool:
        """Whether a property that all values of `left` have never fits `right`."""
        others = {known.wire: known.type for known in right.properties}
        return any(
            known.required
            and self.disjoint(known.type, others.get(known.wire, right.additional), depth - 1)
            for known in left.properties
        )

    # --- tags ----------------------------------------------------------------------------------

    def _tags(self, members: Sequence[ir.Type], declared: str | None) -> ir.Discriminator | None:
        """The property whose constants distinguish the members, preferably the declared one. None
        if no property has distinct constants in every member."""
        constants = [self._constants(member, frozenset()) for member in members]
        if len(constants) < 2:
            return None
        shared = [wire for wire in constants[0] if all(wire in known for known in constants)]
        for wire in sorted(shared, key=lambda wire: wire != declared):
            tags = [(tag, index) for index, known in enumerate(constants) for tag in known[wire]]
            if len({tag for tag, _ in tags}) == len(tags):
                return ir.Discriminator(wire, tuple(tags))
        return None

    def _constants(self, type_: ir.Type, seen: frozenset[str]) -> dict[str, tuple[str, ...]]:
        """The properties that every value of a type has, with the only strings they can hold."""
        match type_:
            case ir.Checked(type=inner):
                return self._constants(inner, seen)
            case ir.Union(mode="extending", members=(*_, plain)):
                return self._constants(plain, seen)
            case ir.Union(members=members):
                return _either([self._constants(member, seen) for member in members])
            case ir.Ref(id_) if id_ not in seen:
                return self._constants_of(self._definitions[id_], seen | {id_})
            case _:
                return {}

    def _constants_of(
        self, definition: ir.Definition, seen: frozenset[str]
    ) -> dict[str, tuple[str, ...]]:
        if isinstance(definition, ir.Alias):
            return self._constants(definition.type, seen)
        required = (known for known in definition.properties if known.required)
        texts = ((known.wire, self._texts(known.type)) for known in required)
        return {wire: found for wire, found in texts if found}

    def _texts(self, type_: ir.Type) -> tuple[str, ...]:
        values: list[str] = []
        for simple in self._simple(type_):
            if not isinstance(simple, ir.Literals):
                return ()
            values.extend(value for value in simple.values if isinstance(value, str))
            if len(values) < len(simple.values):
                return ()
        return tuple(dict.fromkeys(values))


def _either(members: Sequence[dict[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """The constants of a value that is one of several members."""
    shared = [wire for wire in members[0] if all(wire in known for known in members)]
    return {
        wire: tuple(dict.fromkeys(tag for known in members for tag in known[wire]))
        for wire in shared
    }


def _kinds(type_: ir.Type) -> Kinds:
    match type_:
        case ir.Ref():
            return _OBJECT
        case ir.Literals(values):
            return kinds_of_values(values)
        case _:
            return _KINDS[type(type_)]


def _least_items(type_: ir.Array) -> int:
    return next((int(c.value) for c in type_.constraints if c.keyword == "minItems"), 0)

"""What the values of a type look like.

Comes in: types. Goes out: whether text on the wire has to be split into a list or an object,
where bytes are, whether null is allowed. Must not know: parameters, bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom import ir


def shape(type_: ir.Type, definitions: ir.Definitions) -> str:
    """One of "scalar", "array", "object"; if several are possible, "scalar or array" or "any"."""
    found = frozenset(_shape(member) for member in members(type_, definitions)) - {""}
    if len(found) > 1:
        return "any" if "object" in found else "scalar or array"
    return next(iter(found), "scalar")


def _shape(member: ir.Type | ir.Model) -> str:
    match member:
        case ir.Null():
            return ""
        case ir.Anything():
            return "scalar or array"  # otherwise all undeclared values would be its members
        case ir.Array() | ir.Tuple():
            return "array"
        case ir.Map() | ir.Model():
            return "object"
    return "scalar"


def is_json_first(type_: ir.Type, definitions: ir.Definitions, *, of_choice: bool = False) -> bool:
    """Whether a text is to be read as JSON before it is taken as a string: the document names
    another scalar before strings or, with `of_choice`, allows no string at all. The latter only
    matters if the members of an object have to show which of several types it is."""
    found = (each for each in members(type_, definitions) if _shape(each) == "scalar")
    texts = [_is_text(each) for each in found]
    return not texts[:1] == [True] if of_choice else True in texts and not texts[0]


def _is_text(member: ir.Type | ir.Model) -> bool:
    match member:
        case ir.Literals(values=values):
            return all(isinstance(value, str) for value in values)
        case ir.String() | ir.Binary():
            return True
    return False


def accepts_null(type_: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether null is one of the values."""
    found = members(type_, definitions)
    return any(isinstance(member, ir.Null | ir.Anything) for member in found)


def names_null(type_: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether null is explicitly one of the values, not just because any value is allowed."""
    return any(isinstance(member, ir.Null) for member in members(type_, definitions))


def holds_bytes(type_: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether a value is a file, or a list of files."""
    return any(
        isinstance(member, ir.Binary)
        or (isinstance(member, ir.Array) and holds_bytes(member.items, definitions))
        for member in members(type_, definitions)
    )


def holds_files(form: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether a part of a form may be a file; if no part is declared, any may be."""
    declared = list(properties(form, definitions))
    return not declared or any(holds_bytes(each.type, definitions) for each in declared)


def properties(type_: ir.Type, definitions: ir.Definitions) -> Iterator[ir.Property]:
    """The declared properties of an object, from all of its alternatives."""
    for member in members(type_, definitions):
        if isinstance(member, ir.Model):
            yield from member.properties


def describes_extra(type_: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether the document describes properties of an object that it does not name."""
    return any(map(_describes_extra, members(type_, definitions)))


def _describes_extra(member: ir.Type | ir.Model) -> bool:
    match member:
        case ir.Model(additional=ir.Anything() | ir.Nothing()):
            return False
        case ir.Model() | ir.Map():
            return True
    return False


def is_choice(type_: ir.Type, definitions: ir.Definitions) -> bool:
    """Whether an object has one of several types, which its members have to distinguish."""
    return sum(isinstance(each, ir.Model) for each in members(type_, definitions)) > 1


def members(
    type_: ir.Type, definitions: ir.Definitions, seen: frozenset[ir.SchemaId] = frozenset()
) -> Iterator[ir.Type | ir.Model]:
    """The types that a value may have, without the names and unions around them."""
    match type_:
        case ir.Ref(id) if id in seen:
            return
        case ir.Ref(id):
            match definitions[id]:
                case ir.Model() as model:
                    yield model
                case ir.Alias(type=named):
                    yield from members(named, definitions, seen | {id})
        case ir.Union(members=alternatives):
            for alternative in alternatives:
                yield from members(alternative, definitions, seen)
        case ir.Checked(type=inner):
            yield from members(inner, definitions, seen)
        case _:
            yield type_

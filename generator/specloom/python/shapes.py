"""How a value looks on the wire before its type is known.

Comes in: types. Goes out: whether text has to be taken apart into a list or an object, and where
bytes are. Must not know: Python, parameters, bodies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.ir import (
    Alias,
    Anything,
    Array,
    Binary,
    Checked,
    Definition,
    Literals,
    Map,
    Model,
    Null,
    Property,
    Ref,
    SchemaId,
    String,
    Tuple,
    Type,
    Union,
)  # fmt: skip

Definitions = Mapping[SchemaId, Definition]


def shape(type_: Type, definitions: Definitions) -> str:
    """One of "scalar", "array", "object", or what a value of several of them may be."""
    found = frozenset(_shape(member) for member in members(type_, definitions)) - {""}
    if len(found) > 1:
        return "any" if "object" in found else "scalar or array"
    return next(iter(found), "scalar")


def _shape(member: Type | Model) -> str:
    match member:
        case Null():
            return ""
        case Anything():
            return "scalar or array"  # else whatever is not declared would be its members
        case Array() | Tuple():
            return "array"
        case Map() | Model():
            return "object"
    return "scalar"


def is_json_first(type_: Type, definitions: Definitions, *, of_choice: bool = False) -> bool:
    """Whether a text is to be read as JSON before it is taken for a string: the document names
    something else before strings, or knows no string that might be meant. The latter is only of
    interest where the members of an object have to say which of several types it is."""
    found = (each for each in members(type_, definitions) if _shape(each) == "scalar")
    texts = [_is_text(each) for each in found]
    return not texts[:1] == [True] if of_choice else True in texts and not texts[0]


def _is_text(member: Type | Model) -> bool:
    match member:
        case Literals(values=values):
            return all(isinstance(value, str) for value in values)
        case String() | Binary():
            return True
    return False


def is_nullable(type_: Type, definitions: Definitions) -> bool:
    """Whether null is one of the values."""
    return any(isinstance(member, Null) for member in members(type_, definitions))


def holds_bytes(type_: Type, definitions: Definitions) -> bool:
    """Whether a value is a file, or a list of files."""
    return any(
        isinstance(member, Binary)
        or (isinstance(member, Array) and holds_bytes(member.items, definitions))
        for member in members(type_, definitions)
    )


def holds_files(form: Type, definitions: Definitions) -> bool:
    """Whether a part of a form may be a file; any may where none is declared."""
    declared = list(properties(form, definitions))
    return not declared or any(holds_bytes(each.type, definitions) for each in declared)


def properties(type_: Type, definitions: Definitions) -> Iterator[Property]:
    """The declared properties of an object, whichever of its alternatives has them."""
    for member in members(type_, definitions):
        if isinstance(member, Model):
            yield from member.properties


def is_choice(type_: Type, definitions: Definitions) -> bool:
    """Whether an object is of one of several types, which its members have to tell apart."""
    return sum(isinstance(each, Model) for each in members(type_, definitions)) > 1


def members(
    type_: Type, definitions: Definitions, seen: frozenset[SchemaId] = frozenset()
) -> Iterator[Type | Model]:
    """What a value may be, without names and unions around it."""
    match type_:
        case Ref(id) if id in seen:
            return
        case Ref(id):
            match definitions[id]:
                case Model() as model:
                    yield model
                case Alias(type=named):
                    yield from members(named, definitions, seen | {id})
        case Union(members=alternatives):
            for alternative in alternatives:
                yield from members(alternative, definitions, seen)
        case Checked(type=inner):
            yield from members(inner, definitions, seen)
        case _:
            yield type_

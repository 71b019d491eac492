"""What types and definitions are made of, and which definitions they lead to.

Comes in: types and definitions. Goes out: types and ids, in order. Must not know: what for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from specloom.ir.schemas import (
    Alias,
    Array,
    Checked,
    Definition,
    Map,
    Ref,
    SchemaId,
    Tuple,
    Type,
    Union,
)

# Types that are made of others: fewer than one in ten.
COMPOUND = (Array, Map, Checked, Union, Tuple)


def inner_types(type_: Type) -> tuple[Type, ...]:
    """The types that a type is made of."""
    if not isinstance(type_, COMPOUND):
        return ()
    match type_:
        case Array(items=inner) | Map(values=inner) | Checked(type=inner):
            return (inner,)
        case Union(members=inner) | Tuple(items=inner):
            return inner
        case _:
            return ()


def definition_types(definition: Definition) -> tuple[Type, ...]:
    """The types that a definition mentions, each object once: many properties share plain types."""
    if isinstance(definition, Alias):
        return (definition.type,)
    every = (*(known.type for known in definition.properties), definition.additional)
    return tuple({id(type_): type_ for type_ in every}.values())


def references(type_: Type) -> Iterator[SchemaId]:
    """The definitions that a type mentions."""
    if isinstance(type_, Ref):
        yield type_.id
    for inner in inner_types(type_):
        yield from references(inner)


def mentioned(definition: Definition) -> Iterator[SchemaId]:
    """The definitions that a definition mentions, as often as it does."""
    for type_ in definition_types(definition):
        yield from references(type_)


def edges(
    definitions: Mapping[SchemaId, Definition],
) -> dict[SchemaId, tuple[SchemaId, ...]]:
    """For each definition, the definitions that it mentions."""
    return {id_: tuple(dict.fromkeys(mentioned(found))) for id_, found in definitions.items()}


def reachable(roots: set[SchemaId], graph: Mapping[SchemaId, Sequence[SchemaId]]) -> set[SchemaId]:
    """The roots and all definitions that can be reached from them."""
    found: set[SchemaId] = set()
    waiting = list(roots)
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            found.add(id_)
            waiting.extend(graph.get(id_, ()))
    return found


def leading_to(goals: set[SchemaId], graph: Mapping[SchemaId, Sequence[SchemaId]]) -> set[SchemaId]:
    """The goals and all definitions from which a goal can be reached."""
    backwards = defaultdict[SchemaId, list[SchemaId]](list)
    for id_, targets in graph.items():
        for target in targets:
            backwards[target].append(id_)
    return reachable(goals, backwards)

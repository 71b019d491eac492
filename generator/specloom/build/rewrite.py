"""Walks over finished IR: every type in a definition or operation, seen or replaced.

Must not know: documents, why types are replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from specloom import ir

Direction = Literal["request", "response"]
# What a type becomes, where it is sent and where it is received.
Change = Callable[[ir.Type], ir.Type]
Turn = Callable[[ir.Type, Direction, ir.ContentKind | None], ir.Type]


# Types that are made of others: hardly one in ten.
_COMPOUND = (ir.Array, ir.Map, ir.Checked, ir.Union, ir.Tuple)


def inner_types(type_: ir.Type) -> tuple[ir.Type, ...]:
    """The types that a type is made of."""
    if not isinstance(type_, _COMPOUND):
        return ()
    match type_:
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Checked(type=inner):
            return (inner,)
        case ir.Union(members=inner) | ir.Tuple(items=inner):
            return inner
        case _:
            return ()


def with_inner(type_: ir.Type, change: Change) -> ir.Type:
    """The type with those that it is made of changed; itself where none changes."""
    if not isinstance(type_, _COMPOUND):
        return type_
    match type_:
        case ir.Array(items=inner):
            changed = change(inner)
            return type_ if changed is inner else replace(type_, items=changed)
        case ir.Map(values=inner):
            changed = change(inner)
            return type_ if changed is inner else replace(type_, values=changed)
        case ir.Checked(type=inner):
            changed = change(inner)
            return type_ if changed is inner else replace(type_, type=changed)
        case ir.Tuple(items=items):
            made = tuple(map(change, items))
            return type_ if _are_same(made, items) else replace(type_, items=made)
        case ir.Union(members=members):
            made = tuple(map(change, members))
            return type_ if _are_same(made, members) else replace(type_, members=made)
        case _:
            return type_


def _are_same(new: Iterable[object], old: Iterable[object]) -> bool:
    return all(a is b for a, b in zip(new, old, strict=True))


def named_members(
    property: str,
    names: Iterable[tuple[str, ir.Type]],
    default: ir.Type | None,
    members: Iterable[ir.Type],
) -> ir.Discriminator:
    """What a property says about those of the named types that are members of a union."""
    stated = [member for member in members if member != ir.Null()]
    places = {repr(member): at for at, member in enumerate(stated)}
    tags = ((tag, places[repr(type_)]) for tag, type_ in names if repr(type_) in places)
    return ir.Discriminator(property, tuple(tags), places.get(repr(default)))


def definition_types(definition: ir.Definition) -> tuple[ir.Type, ...]:
    """The types that a definition mentions. What is one object is there once: plain types are
    shared by many properties."""
    if isinstance(definition, ir.Alias):
        return (definition.type,)
    every = (*(known.type for known in definition.properties), definition.additional)
    return tuple({id(type_): type_ for type_ in every}.values())


def changed_definition(definition: ir.Definition, change: Change) -> ir.Definition:
    """The definition with every type in it changed; itself where none changes."""
    if isinstance(definition, ir.Alias):
        type_ = change(definition.type)
        return definition if type_ is definition.type else replace(definition, type=type_)
    before = definition.properties
    properties = tuple(_property(known, change) for known in before)
    additional = change(definition.additional)
    if _are_same(properties, before) and additional is definition.additional:
        return definition
    return replace(definition, properties=properties, additional=additional)


def _property(known: ir.Property, change: Change) -> ir.Property:
    type_ = change(known.type)
    return known if type_ is known.type else replace(known, type=type_)


def checks(definition: ir.Definition) -> Iterator[ir.Json]:
    """The raw schemas that a definition is checked by."""
    if isinstance(definition, ir.Model) and definition.check is not None:
        yield definition.check
    for type_ in definition_types(definition):
        yield from type_checks(type_)


def type_checks(type_: ir.Type) -> Iterator[ir.Json]:
    """The raw schemas that a type is checked by."""
    if isinstance(type_, ir.Checked):
        yield type_.schema
    for inner in inner_types(type_):
        yield from type_checks(inner)


def references(type_: ir.Type) -> Iterator[ir.SchemaId]:
    """The definitions that a type mentions."""
    if isinstance(type_, ir.Ref):
        yield type_.id
    for inner in inner_types(type_):
        yield from references(inner)


def edges(
    definitions: Mapping[ir.SchemaId, ir.Definition],
) -> dict[ir.SchemaId, tuple[ir.SchemaId, ...]]:
    """For each definition, those that it mentions."""
    return {
        id_: tuple(dict.fromkeys(r for t in definition_types(found) for r in references(t)))
        for id_, found in definitions.items()
    }


def reachable(
    roots: set[ir.SchemaId], graph: Mapping[ir.SchemaId, tuple[ir.SchemaId, ...]]
) -> set[ir.SchemaId]:
    """The roots and all that can be reached from them."""
    found: set[ir.SchemaId] = set()
    waiting = list(roots)
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            found.add(id_)
            waiting.extend(graph.get(id_, ()))
    return found


def leading_to(
    goals: set[ir.SchemaId], graph: Mapping[ir.SchemaId, tuple[ir.SchemaId, ...]]
) -> set[ir.SchemaId]:
    """The goals and all from which one can be reached."""
    backwards: dict[ir.SchemaId, tuple[ir.SchemaId, ...]] = {}
    for id_, mentioned in graph.items():
        for target in mentioned:
            backwards[target] = (*backwards.get(target, ()), id_)
    return reachable(goals, backwards)


def changed_operation(operation: ir.Operation, turn: Turn) -> ir.Operation:
    """The operation with every type in it changed, by the direction in which it travels and the
    kind of body that it is."""
    return replace(
        operation,
        parameters=tuple(
            replace(known, type=turn(known.type, "request", None)) for known in operation.parameters
        ),
        body=None if operation.body is None else _body(operation.body, turn),
        responses=tuple(_response(known, turn) for known in operation.responses),
        callbacks=tuple(changed_webhook(known, turn) for known in operation.callbacks),
    )


def changed_webhook(webhook: ir.Webhook, turn: Turn) -> ir.Webhook:
    """The webhook with every type in it changed."""
    changed = tuple(changed_operation(known, turn) for known in webhook.operations)
    return replace(webhook, operations=changed)


def _body(body: ir.Body, turn: Turn) -> ir.Body:
    return replace(body, contents=_contents(body.contents, "request", turn))


def _response(response: ir.Response, turn: Turn) -> ir.Response:
    return replace(
        response,
        contents=_contents(response.contents, "response", turn),
        headers=_headers(response.headers, "response", turn),
    )


def _contents(
    contents: tuple[ir.Content, ...], direction: Direction, turn: Turn
) -> tuple[ir.Content, ...]:
    return tuple(
        replace(
            content,
            type=turn(content.type, direction, content.kind),
            items=None if content.items is None else turn(content.items, direction, content.kind),
            parts=tuple(
                replace(part, headers=_headers(part.headers, direction, turn))
                for part in content.parts
            ),
        )
        for content in contents
    )


def _headers(
    headers: tuple[ir.Header, ...], direction: Direction, turn: Turn
) -> tuple[ir.Header, ...]:
    return tuple(replace(known, type=turn(known.type, direction, None)) for known in headers)

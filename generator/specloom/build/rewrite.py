"""Definitions and operations with every type in them replaced.

Comes in: finished IR, and a function that changes types. Goes out: the IR with changed types; the
same object if nothing changes. Must not know: documents, why types are replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal

from specloom import ir
from specloom.ir.references import COMPOUND, definition_types, inner_types

Direction = Literal["request", "response"]
# How a type changes; a `Turn` also depends on whether it is sent or received, and in which body.
Change = Callable[[ir.Type], ir.Type]
Turn = Callable[[ir.Type, Direction, ir.ContentKind | None], ir.Type]


def with_inner(type_: ir.Type, change: Change) -> ir.Type:
    """The type with its inner types changed; the same object if none changes."""
    if not isinstance(type_, COMPOUND):
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


def changed_definition(definition: ir.Definition, change: Change) -> ir.Definition:
    """The definition with every type in it changed; the same object if none changes."""
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


def changed_operation(operation: ir.Operation, turn: Turn) -> ir.Operation:
    """The operation with every type in it changed, depending on the direction in which it is sent
    and the kind of its body."""
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

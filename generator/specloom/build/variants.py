"""Definitions that differ by direction: `readOnly`, `writeOnly`, and files in forms.

Comes in: finished definitions and operations. Goes out: operations that use, and definitions that
include, a "request", "response" or "multipart" variant wherever the plain one does not fit:
read-only properties are not sent, write-only ones not received (OpenAPI 3.1, section 4.8.24.3),
and binary text is bytes in a multipart body. The plain definitions stay exact to their schemas.
Must not know: documents.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Literal

from specloom import ir
from specloom.build.directions import Travel, variant_id
from specloom.build.rewrite import (
    Change,
    Direction,
    changed_definition,
    checks,
    with_inner,
)
from specloom.ir.references import edges, inner_types, leading_to

_Made = Literal["request", "response", "multipart"]


class Variants:
    """Makes variants as they are mentioned, and those that they mention in turn."""

    def __init__(
        self,
        definitions: ir.Definitions,
        schemas: Mapping[str, Any],
        *,
        untyped_is_file: bool,
    ) -> None:
        self._definitions = definitions
        self._untyped_is_file = untyped_is_file
        sent = Travel(schemas, "readOnly", "request")
        received = Travel(schemas, "writeOnly", "response")
        self._travel = {"request": sent, "response": received, "multipart": sent}
        self._affected = {
            "request": _affected(definitions, "read_only", sent),
            "response": _affected(definitions, "write_only", received),
        }
        self._waiting: deque[tuple[ir.SchemaId, _Made]] = deque()
        self._made: dict[ir.SchemaId, ir.Definition] = {}

    def turned(self, type_: ir.Type, direction: Direction, kind: ir.ContentKind | None) -> ir.Type:
        """A type as it is sent in this direction, in a body of this kind."""
        if direction == "request" and kind == "multipart" and self._has_files(type_):
            return self._change("multipart")(type_)
        return self._change(direction)(type_)

    def finish(self) -> dict[ir.SchemaId, ir.Definition]:
        """All variants of definitions that were mentioned."""
        while self._waiting:
            id_, variant = self._waiting.popleft()
            key = variant_id(id_, variant)
            if key not in self._made:
                self._made[key] = self._variant(self._definitions[id_], variant)
        return self._made

    def schemas(self) -> dict[str, Any]:
        """All variants of raw schemas that were mentioned."""
        return self._travel["request"].finish() | self._travel["response"].finish()

    def _change(self, variant: _Made) -> Change:
        return partial(self._mentioned, variant)

    def _mentioned(self, variant: _Made, type_: ir.Type) -> ir.Type:
        if variant == "multipart" and isinstance(type_, ir.Map):
            return replace(type_, values=self._others(type_.values))
        if not isinstance(type_, ir.Ref):
            return self._relaxed(variant, with_inner(type_, self._change(variant)))
        differs = (
            self._has_files(type_)
            if variant == "multipart"
            else type_.id in self._affected[variant]
        )
        if not differs:
            return self._mentioned("request", type_) if variant == "multipart" else type_
        self._waiting.append((type_.id, variant))
        return ir.Ref(variant_id(type_.id, variant))

    def _relaxed(self, variant: _Made, type_: ir.Type) -> ir.Type:
        travel = self._travel[variant]
        if isinstance(type_, ir.Checked) and travel.matters(type_.schema):
            return replace(type_, schema=travel.relaxed(type_.schema))
        return type_

    def _variant(self, plain: ir.Definition, variant: _Made) -> ir.Definition:
        key = variant_id(plain.id, variant)
        if isinstance(plain, ir.Alias):
            changed = changed_definition(plain, self._change(variant))
            return replace(changed, id=key, variant=variant, variant_of=plain.id)
        is_sent = variant != "response"
        kept = [p for p in plain.properties if not (p.read_only if is_sent else p.write_only)]
        dropped = {p.wire for p in plain.properties} - {p.wire for p in kept}
        additional = plain.additional
        if variant == "multipart":
            kept = [replace(known, type=self._part(known.type)) for known in kept]
            additional = self._others(additional)
        inner = self._change("request" if is_sent else "response")
        parts = replace(plain, properties=tuple(kept), additional=additional)
        changed = changed_definition(parts, inner)
        check = self._travel[variant].relaxed(plain.check, frozenset(dropped))
        return replace(changed, id=key, variant=variant, variant_of=plain.id, check=check)

    def _has_files(self, type_: ir.Type, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a multipart body of this type holds a part that is bytes."""
        match type_:
            case ir.Map(values=values):
                return self._others(values) is not values
            case ir.Ref(id=id_):
                definition = self._definitions[id_]
            case _:
                return any(self._has_files(inner, seen) for inner in inner_types(type_))
        if isinstance(definition, ir.Alias):
            return id_ not in seen and self._has_files(definition.type, seen | {id_})
        declared = any(self._part(known.type) is not known.type for known in definition.properties)
        return declared or self._others(definition.additional) is not definition.additional

    def _part(self, type_: ir.Type, seen: frozenset[str] = frozenset()) -> ir.Type:
        """The type of a part: binary text, alone or in a list, is bytes; from 3.1 on, so is a part
        without a type (OpenAPI 3.1.1, section 4.8.15.1.1)."""
        match type_:
            case ir.String(format="binary"):
                return ir.Binary()
            case ir.Anything() if self._untyped_is_file:
                return ir.Binary()
            case ir.Array() | ir.Tuple() | ir.Union() | ir.Checked():
                return with_inner(type_, lambda inner: self._part(inner, seen))
            case ir.Ref(id=id_) if id_ not in seen:
                definition = self._definitions[id_]
                if isinstance(definition, ir.Alias):
                    made = self._part(definition.type, seen | {id_})
                    return type_ if made is definition.type else made
        return type_

    def _others(self, type_: ir.Type) -> ir.Type:
        """The type of parts that are not declared by name."""
        return type_ if isinstance(type_, ir.Anything) else self._part(type_)


def without_binary(type_: ir.Type) -> ir.Type:
    """The type with binary text as plain text: in JSON it has no form of its own."""
    if isinstance(type_, ir.String) and type_.format == "binary":
        return replace(type_, format=None)
    return with_inner(type_, without_binary)


def _affected(
    definitions: ir.Definitions,
    flag: Literal["read_only", "write_only"],
    travel: Travel,
) -> set[ir.SchemaId]:
    """The definitions from which a flagged property can be reached."""
    flagged = {
        id_
        for id_, found in definitions.items()
        if isinstance(found, ir.Model) and any(getattr(p, flag) for p in found.properties)
        or any(map(travel.matters, checks(found)))
    }
    return leading_to(flagged, edges(definitions))

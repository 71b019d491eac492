"""Raw schemas for one direction: properties that are not sent are neither declared nor required.

Comes in: schemas that still carry `readOnly` and `writeOnly`. Goes out: the same without them.
Must not know: documents, types.

If a member of a choice flags a property, that applies to the values of this member: for them, the
keywords beside the choice do not require the property either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from specloom.build.flags import (
    IN_PLACE,
    NO_NAMES,
    Flag,
    Flags,
    Names,
    Way,
    choices,
    inner_schemas,
    lifted,
)
from specloom.ir.references import leading_to
from specloom.schema_keywords import LISTED_SCHEMAS, NAMED_SCHEMAS, ONE_SCHEMA

_FLAGS = frozenset(("readOnly", "writeOnly"))
_UNEVALUATED = ("unevaluatedProperties", "unevaluatedItems")


class Travel:
    """Schemas for the direction in which properties with a flag are left out.

    `schemas` are the targets of `$ref`s; if one of them changes, the reference names its `variant`
    instead.
    """

    def __init__(self, schemas: Mapping[str, Any], flag: Flag, variant: str) -> None:
        self._schemas = schemas
        self._flags = Flags(schemas, flag)
        self._flag = flag
        self._variant = variant
        self._wanted: dict[str, tuple[str, Names]] = {}
        flagged = {id_ for id_, schema in schemas.items() if _mentions(schema, flag)}
        graph = {id_: tuple(_references(schema)) for id_, schema in schemas.items()}
        self._affected = leading_to(flagged, graph)

    def matters(self, schema: Any) -> bool:
        """Whether a schema is different in this direction."""
        return _mentions(schema, self._flag) or not self._affected.isdisjoint(_references(schema))

    def relaxed(self, schema: Any, dropped: Names = NO_NAMES) -> Any:
        """The schema without the `dropped` properties and without those that have the flag."""
        if not isinstance(schema, dict):
            return schema
        names = dropped | self._flags.flagged(schema)
        way = next(self._dividing(schema, names), None)
        if way is not None:
            return self._divided(schema, way, names)
        return {key: self._member(key, value, names) for key, value in schema.items()}

    def finish(self) -> dict[str, Any]:
        """The variants that were referred to, and those that they refer to in turn."""
        made: dict[str, Any] = {}
        while waiting := sorted(self._wanted.keys() - made.keys()):
            for name in waiting:
                id_, names = self._wanted[name]
                made[name] = self.relaxed(self._schemas[id_], names)
        return made

    def _member(self, key: str, value: Any, names: Names) -> Any:
        match key:
            case "$ref":
                return self._reference(value, names)
            case "required":
                return [name for name in value if name not in names]
            case "dependentRequired":
                return {k: [n for n in needed if n not in names] for k, needed in value.items()}
            case "properties":
                value = {name: item for name, item in value.items() if name not in names}
        passed = names if key in IN_PLACE else NO_NAMES
        return _changed(key, value, lambda inner: self.relaxed(inner, passed))

    def _reference(self, id_: str, names: Names) -> str:
        """The reference; to a variant if the target differs in this direction, or mentions
        properties that are flagged only elsewhere."""
        target = self._schemas.get(id_)
        left = names - self._flags.flagged(target)
        left = left if self._flags.speaks(target, left) else NO_NAMES
        if not left and id_ not in self._affected:
            return id_
        variant = variant_id(id_, ",".join((self._variant, *sorted(left))))
        self._wanted[variant] = id_, left
        return variant

    def _dividing(self, schema: Mapping[str, Any], names: Names) -> Iterator[Way]:
        """The ways to choices whose members flag a property that is also mentioned beside the
        choice."""
        for way in choices(schema):
            rest, _, members = lifted(schema, way)
            said = NO_NAMES.union(*map(self._flags.perhaps, members))
            if self._flags.speaks(rest, said - names):
                yield way

    def _divided(self, schema: Mapping[str, Any], way: Way, names: Names) -> Any:
        """The choice, with the keywords beside it moved into each of its members."""
        rest, keyword, members = lifted(schema, way)
        whole = {key: rest.pop(key) for key in _UNEVALUATED if key in rest}
        each = [self.relaxed({"allOf": [rest, member]}, names) for member in members]
        return {**self.relaxed(whole), keyword: each}


def variant_id(id_: str, variant: str) -> str:
    """The id of the variant of a definition or of a raw schema."""
    return f"{id_}@{variant}"


def _changed(keyword: str, value: Any, change: Callable[[Any], Any]) -> Any:
    """The value of a keyword, with the schemas inside it changed."""
    if keyword in ONE_SCHEMA:
        return change(value)
    if keyword in LISTED_SCHEMAS:
        return [change(inner) for inner in value]
    if keyword in NAMED_SCHEMAS:
        return {name: change(inner) for name, inner in value.items()}
    return value


def _mentions(schema: Any, flag: str) -> bool:
    own = isinstance(schema, dict) and schema.get(flag) is True
    return own or any(_mentions(inner, flag) for inner in inner_schemas(schema))


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict) and "$ref" in schema:
        yield schema["$ref"]
    for inner in inner_schemas(schema):
        yield from _references(inner)


def without_flags(schema: Any) -> Any:
    """The schema without the flags, which are not needed any more."""
    if not isinstance(schema, dict):
        return schema
    plain = ((key, value) for key, value in schema.items() if key not in _FLAGS)
    return {key: _changed(key, value, without_flags) for key, value in plain}

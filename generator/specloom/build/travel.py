"""Raw schemas for one direction of travel: what is not sent is neither declared nor required.

Comes in: schemas that still carry `readOnly` and `writeOnly`. Goes out: the same without them.
Must not know: documents, types.

What a member of a choice says of a property holds where that member does: there, what stands beside
the choice does not require the property either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from specloom.build.flags import IN_PLACE, NO_NAMES, Flag, Flags, Names, Way, choices, lifted
from specloom.ir.references import leading_to

_DATA = frozenset(("enum", "const"))
_FLAGS = frozenset(("readOnly", "writeOnly"))
_NAMED = frozenset(("properties", "patternProperties", "dependentSchemas"))
_UNEVALUATED = ("unevaluatedProperties", "unevaluatedItems")


class Travel:
    """Schemas as they hold where properties with a flag do not travel.

    `schemas` are those that `$ref`s name; where one of them changes, the reference names its
    `variant` instead.
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
        """Whether a schema says something else here."""
        return _mentions(schema, self._flag) or not self._affected.isdisjoint(_references(schema))

    def relaxed(self, schema: Any, dropped: Names = NO_NAMES) -> Any:
        """The schema without `dropped` properties and without those that have the flag."""
        match schema:
            case dict():
                names = dropped | self._flags.flagged(schema)
                way = next(self._dividing(schema, names), None)
                if way is not None:
                    return self._divided(schema, way, names)
                return {key: self._member(key, value, names) for key, value in schema.items()}
            case list():
                return [self.relaxed(item, dropped) for item in schema]
            case _:
                return schema

    def finish(self) -> dict[str, Any]:
        """The variants that were named, and those that they name in turn."""
        made: dict[str, Any] = {}
        while waiting := sorted(self._wanted.keys() - made.keys()):
            for name in waiting:
                id_, names = self._wanted[name]
                made[name] = self.relaxed(self._schemas[id_], names)
        return made

    def _member(self, key: str, value: Any, names: Names) -> Any:
        match key, value:
            case "$ref", str():
                return self._reference(value, names)
            case "required", list():
                return [name for name in value if name not in names]
            case "dependentRequired", dict():
                return {k: [n for n in needed if n not in names] for k, needed in value.items()}
            case "properties", dict():
                return {k: self.relaxed(item) for k, item in value.items() if k not in names}
        if key in _DATA:
            return value
        passed = names if key in IN_PLACE else NO_NAMES
        if key in _NAMED and isinstance(value, dict):
            return {name: self.relaxed(item, passed) for name, item in value.items()}
        return self.relaxed(value, passed)

    def _reference(self, id_: str, names: Names) -> str:
        """The reference; where it says something else here, or speaks of properties that only
        others say do not travel, to a variant."""
        target = self._schemas.get(id_)
        left = names - self._flags.flagged(target)
        left = left if self._flags.speaks(target, left) else NO_NAMES
        if not left and id_ not in self._affected:
            return id_
        variant = f"{id_}@{','.join((self._variant, *sorted(left)))}"
        self._wanted[variant] = id_, left
        return variant

    def _dividing(self, schema: Mapping[str, Any], names: Names) -> Iterator[Way]:
        """The ways to choices whose members say of a property that it does not travel, while it is
        spoken of beside them."""
        for way in choices(schema):
            rest, _, members = lifted(schema, way)
            said = NO_NAMES.union(*map(self._flags.perhaps, members))
            if self._flags.speaks(rest, said - names):
                yield way

    def _divided(self, schema: Mapping[str, Any], way: Way, names: Names) -> Any:
        """The choice, where all that stands beside it is in each of its members."""
        rest, keyword, members = lifted(schema, way)
        whole = {key: rest.pop(key) for key in _UNEVALUATED if key in rest}
        each = [{"allOf": [rest, member]} for member in members]
        return {**self.relaxed(whole), keyword: self.relaxed(each, names)}


def _mentions(schema: Any, flag: str) -> bool:
    match schema:
        case dict():
            return schema.get(flag) is True or any(
                _mentions(value, flag) for key, value in schema.items() if key not in _DATA
            )
        case list():
            return any(_mentions(item, flag) for item in schema)
    return False


def _references(schema: Any) -> Iterator[str]:
    match schema:
        case dict():
            if isinstance(reference := schema.get("$ref"), str):
                yield reference
            for key, value in schema.items():
                if key not in _DATA:
                    yield from _references(value)
        case list():
            for item in schema:
                yield from _references(item)


def without_flags(schema: Any) -> Any:
    """The schema without the annotations that were needed until here."""
    match schema:
        case dict():
            return {
                key: _unflagged(key, value)
                for key, value in schema.items()
                if key not in _FLAGS or not isinstance(value, bool)
            }
        case list():
            return [without_flags(item) for item in schema]
        case _:
            return schema


def _unflagged(key: str, value: Any) -> Any:
    if key in _DATA:
        return value
    if key in _NAMED and isinstance(value, dict):
        return {name: without_flags(item) for name, item in value.items()}
    return without_flags(value)

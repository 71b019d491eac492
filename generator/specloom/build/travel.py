"""Raw schemas for one direction of travel: what is not sent is neither declared nor required.

Comes in: schemas that still carry `readOnly` and `writeOnly`. Goes out: the same without them.
Must not know: documents, types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from specloom.ir.references import leading_to
from specloom.vocabulary import COMBINING

Flag = Literal["readOnly", "writeOnly"]

_IN_PLACE = frozenset((*COMBINING, "if", "then", "else", "dependentSchemas"))
_DATA = frozenset(("enum", "const"))
_FLAGS = frozenset(("readOnly", "writeOnly"))
_NAMED = frozenset(("properties", "patternProperties", "dependentSchemas"))


class Travel:
    """Schemas as they hold where properties with a flag do not travel.

    `schemas` are those that `$ref`s name; where one of them changes, the reference names its
    `variant` instead.
    """

    def __init__(self, schemas: Mapping[str, Any], flag: Flag, variant: str) -> None:
        self._schemas = schemas
        self._flag = flag
        self._variant = variant
        self._wanted: set[str] = set()
        flagged = {id_ for id_, schema in schemas.items() if _mentions(schema, flag)}
        graph = {id_: tuple(_references(schema)) for id_, schema in schemas.items()}
        self._affected = leading_to(flagged, graph)

    def matters(self, schema: Any) -> bool:
        """Whether a schema says something else here."""
        return _mentions(schema, self._flag) or not self._affected.isdisjoint(_references(schema))

    def relaxed(self, schema: Any, dropped: frozenset[str] = frozenset()) -> Any:
        """The schema without `dropped` properties and without those that have the flag."""
        match schema:
            case dict():
                names = dropped | frozenset(self._flagged(schema, frozenset()))
                return {key: self._member(key, value, names) for key, value in schema.items()}
            case list():
                return [self.relaxed(item, dropped) for item in schema]
            case _:
                return schema

    def finish(self) -> dict[str, Any]:
        """The variants that were named, and those that they name in turn."""
        made: dict[str, Any] = {}
        while waiting := sorted(self._wanted - made.keys()):
            made |= {id_: self.relaxed(self._schemas[id_]) for id_ in waiting}
        return {self._name(id_): schema for id_, schema in made.items()}

    def _name(self, id_: str) -> str:
        return f"{id_}@{self._variant}"

    def _member(self, key: str, value: Any, names: frozenset[str]) -> Any:
        below = names if key in _IN_PLACE else frozenset[str]()
        match key, value:
            case "$ref", str() if value in self._affected:
                self._wanted.add(value)
                return self._name(value)
            case "required", list():
                return [name for name in value if name not in names]
            case "properties", dict():
                kept = {name: item for name, item in value.items() if name not in names}
                return {name: self.relaxed(item) for name, item in kept.items()}
            case _ if key in _NAMED and isinstance(value, dict):
                return {name: self.relaxed(item, below) for name, item in value.items()}
        return value if key in _DATA else self.relaxed(value, below)

    def _flagged(self, schema: Any, seen: frozenset[str]) -> Iterator[str]:
        """The properties with the flag that a schema declares, here or in what applies in place."""
        for inner, passed in self._in_place(schema, _IN_PLACE, seen):
            yield from self._flagged(inner, passed)
        properties = schema.get("properties") if isinstance(schema, dict) else None
        for name, value in properties.items() if isinstance(properties, dict) else ():
            if self._has_flag(value, frozenset()):
                yield name

    def _has_flag(self, schema: Any, seen: frozenset[str]) -> bool:
        parts = self._in_place(schema, frozenset(("allOf",)), seen)
        own = isinstance(schema, dict) and schema.get(self._flag) is True
        return own or any(self._has_flag(*part) for part in parts)

    def _in_place(
        self, schema: Any, keywords: frozenset[str], seen: frozenset[str]
    ) -> Iterator[tuple[Any, frozenset[str]]]:
        """The schemas that speak of the same value, with the references passed on the way."""
        if not isinstance(schema, dict):
            return
        for key in keywords.intersection(schema):
            yield from ((part, seen) for part in _held(key, schema[key]))
        reference = str(schema.get("$ref"))
        if reference in self._schemas and reference not in seen:
            yield self._schemas[reference], seen | {reference}


def _held(key: str, value: Any) -> Iterable[Any]:
    """The schemas that a keyword holds: one, a list, or by name."""
    match value:
        case dict() if key == "dependentSchemas":
            return value.values()
        case list():
            return value
    return (value,)


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

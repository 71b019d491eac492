"""Which properties are left out in one direction, according to raw schemas.

Comes in: raw schemas with a flag, `readOnly` or `writeOnly`, by their ids. Goes out: names of
properties, and the choices they depend on. Must not know: what becomes of the schemas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from specloom.schema_keywords import CHOICES, COMBINING, LISTED_SCHEMAS, NAMED_SCHEMAS, ONE_SCHEMA

Flag = Literal["readOnly", "writeOnly"]
Names = frozenset[str]
# How to get from a schema to a choice: through parts of an `allOf`, to the keyword.
Way = tuple[str | int, ...]

NO_NAMES: Names = frozenset()
# Keywords whose schemas are about the same value (conditional ones only if the condition holds).
# `not` and `if` test the value as it is.
IN_PLACE = (*COMBINING, "then", "else", "dependentSchemas")


@dataclass(frozen=True, slots=True)
class Flags:
    """Reads the flag of properties that are left out."""

    schemas: Mapping[str, Any]
    flag: Flag

    def flagged(self, schema: Any, keywords: Iterable[str] = ("allOf",)) -> Names:
        """The properties that have the flag in a schema, or in the schemas that it combines with
        these keywords."""
        return frozenset(
            name
            for here in self._in_place(schema, keywords)
            for name, value in _members(here.get("properties")).items()
            if self._has_flag(value)
        )

    def perhaps(self, schema: Any) -> Names:
        """The properties that have the flag in some of the alternatives of a schema."""
        return self.flagged(schema, COMBINING)

    def speaks(self, schema: Any, names: Names) -> bool:
        """Whether a schema declares or requires one of these properties."""
        return bool(names) and any(
            not names.isdisjoint(_spoken_of(here)) for here in self._in_place(schema, IN_PLACE)
        )

    def _has_flag(self, schema: Any) -> bool:
        return any(part.get(self.flag) is True for part in self._in_place(schema, ("allOf",)))

    def _in_place(self, schema: Any, keywords: Iterable[str]) -> Iterator[Mapping[str, Any]]:
        """A schema, and the others about the same value: behind references, and in these
        keywords. The target of a reference comes once."""
        waiting, seen = [schema], set[str]()
        while waiting:
            here = _members(waiting.pop())
            yield here
            for keyword in keywords:
                waiting += _held(keyword, here[keyword]) if keyword in here else ()
            reference = here.get("$ref", "")
            if reference in self.schemas and reference not in seen:
                seen.add(reference)
                waiting.append(self.schemas[reference])


def choices(schema: Any) -> Iterator[Way]:
    """The ways to the choices about the same value, except those behind references."""
    here = _members(schema)
    yield from ((key,) for key in CHOICES if key in here)
    for index, part in enumerate(here.get("allOf", ())):
        yield from ((index, *way) for way in choices(part))


def lifted(schema: Mapping[str, Any], way: Way) -> tuple[dict[str, Any], str, list[Any]]:
    """A schema without the choice at the end of a way, the choice's keyword, and its members."""
    rest = dict(schema)
    first, *further = way
    if isinstance(first, str):
        return rest, first, rest.pop(first)
    parts = [*rest["allOf"]]
    parts[first], keyword, members = lifted(parts[first], tuple(further))
    return {**rest, "allOf": parts}, keyword, members


def _members(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def inner_schemas(schema: Any) -> Iterator[Any]:
    """The schemas that a raw schema is made of."""
    for keyword, value in _members(schema).items():
        yield from _held(keyword, value)


def _held(keyword: str, value: Any) -> Iterable[Any]:
    """The schemas that a keyword has: one, a list, or a mapping by name."""
    if keyword in ONE_SCHEMA:
        return (value,)
    held: Iterable[Any] = ()
    if keyword in LISTED_SCHEMAS:
        held = value
    elif keyword in NAMED_SCHEMAS:
        held = value.values()
    return held


def _spoken_of(schema: Mapping[str, Any]) -> Iterator[str]:
    yield from _members(schema.get("properties"))
    yield from schema.get("required", ())
    for names in _members(schema.get("dependentRequired")).values():
        yield from names

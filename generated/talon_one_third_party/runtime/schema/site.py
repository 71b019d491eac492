"""A keyword at a place in a schema, for the function that compiles it.

Comes in: a place and a keyword there. Goes out: its value, checked for the type that
the keyword needs, rules for its subschemas, complaints. Must not know: any single
keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from ..json_value import JsonValue, escaped
from .outcome import At, Complaint, Evaluated, Failure, Rule, SchemaError
from .resources import Library, Place

Scope: TypeAlias = tuple[tuple[str, Place], ...]
"""The outermost place of each dynamic anchor on the way here (core, 7.1)."""
Formats: TypeAlias = Mapping[str, Callable[[str], bool]]


class Compiler(Protocol):
    """Compiles the subschemas of a keyword."""

    library: Library
    formats: Formats
    base: str

    def rule(self, place: Place, scope: Scope, keyword: str) -> Rule: ...


@dataclass(frozen=True, slots=True)
class Site:
    """`keyword` with its `value`, and its siblings in `schema`."""

    compiler: Compiler
    place: Place
    scope: Scope
    keyword: str
    schema: Mapping[str, JsonValue]

    @property
    def value(self) -> JsonValue:
        return self.schema[self.keyword]

    def sibling(self, keyword: str) -> Site:
        return Site(self.compiler, self.place, self.scope, keyword, self.schema)

    def number(self) -> int | float:
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.error("a number")
        return self.value

    def count(self) -> int:
        number = self.number()
        if number < 0 or (isinstance(number, float) and not number.is_integer()):
            raise self.error("a whole number of at least 0")
        return int(number)

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.error("a string")
        return self.value

    def items(self) -> list[JsonValue]:
        if not isinstance(self.value, list):
            raise self.error("an array")
        return self.value

    def members(self) -> dict[str, JsonValue]:
        if not isinstance(self.value, dict):
            raise self.error("an object")
        return self.value

    def error(self, expected: str) -> SchemaError:
        return SchemaError(f"{self.pointer()} should be {expected}")

    def pointer(self, *tokens: str | int) -> str:
        return spelled_place(self.place, self.compiler.base, (self.keyword, *tokens))

    def complaint(self, message: str, *tokens: str | int) -> Complaint:
        return Complaint(self.keyword, self.pointer(*tokens), message)

    def assertion(self, holds: Callable[[Any], bool], message: str) -> Rule:
        """The rule that `holds` returns true for a value."""
        complaint = self.complaint(message)

        def rule(value: JsonValue, at: At, _: Evaluated | None) -> tuple[Failure, ...]:
            return () if holds(value) else (Failure(complaint, value, at),)

        return rule

    def subschema(self, *tokens: str | int) -> Rule:
        library = self.compiler.library
        place = library.descend(self.place, (self.keyword, *tokens))
        return self.rule(place)

    def listed(self) -> tuple[Rule, ...]:
        return tuple(self.subschema(index) for index in range(len(self.items())))

    def named(self) -> dict[str, Rule]:
        return {name: self.subschema(name) for name in self.members()}

    def target(self) -> Place:
        return self.compiler.library.resolve(self.text(), self.place.resource)

    def rule(self, place: Place) -> Rule:
        return self.compiler.rule(place, self.scope, self.keyword)


def spelled_place(place: Place, base: str, tokens: tuple[str | int, ...] = ()) -> str:
    """A JSON pointer, preceded by the URI of its document if that is not `base`."""
    document = place.resource.document
    pointer = place.pointer + "".join(map(escaped, tokens))
    return pointer if document == base else f"{document}#{pointer}"

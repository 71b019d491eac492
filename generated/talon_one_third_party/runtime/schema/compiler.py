"""Compiles schemas: looks up each keyword in the vocabulary, and combines the rules.

Comes in: a schema and the documents it refers to. Goes out: a `Check`. Must not know:
what any keyword means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ..json_value import JsonValue
from .outcome import (
    At,
    Complaint,
    DepthError,
    Evaluated,
    Failure,
    Rule,
    SchemaError,
    SchemaViolation,
    accepts,
    in_turn,
)
from .resources import Library, Place
from .site import Formats, Scope, Site, spelled_place
from .vocabulary import ALL_TYPES, keywords

_NONE: Mapping[str, JsonValue] = MappingProxyType({})
_NO_FORMATS: Formats = MappingProxyType({})
_UNEVALUATED = frozenset({"unevaluatedItems", "unevaluatedProperties"})


@dataclass(frozen=True, slots=True)
class Check:
    """A compiled schema.

    Values are parsed JSON: dict, list, str, int, float, bool or None; for other types
    both methods raise TypeError. They raise DepthError for endless recursion.
    """

    rule: Rule

    def valid(self, instance: JsonValue) -> bool:
        """Whether `instance` is valid; stops at the first violation."""
        try:
            return accepts(self.rule, instance, None)
        except RecursionError:
            raise DepthError from None

    def violations(self, instance: JsonValue) -> Iterator[SchemaViolation]:
        """All violations in `instance`, in the order of evaluation."""
        try:
            for failure in self.rule(instance, None, None):
                yield failure.violation()
        except RecursionError:
            raise DepthError from None


def compile(
    schema: JsonValue,
    resources: Mapping[str, JsonValue] = _NONE,
    base: str = "",
    formats: Formats = _NO_FORMATS,
) -> Check:
    """Compiles a schema of JSON Schema 2020-12.

    `base` is its URI, `resources` are the documents that it may refer to, by absolute
    URI. `format` is only asserted for the names in `formats`. Raises SchemaError for a
    reference without a target, an invalid value of a keyword, an unusable pattern.
    """
    library = Library({**resources, base: schema})
    return Check(_Compiler(library, formats, base).rule(library.root(base), (), ""))


class _Compiler:
    def __init__(self, library: Library, formats: Formats, base: str) -> None:
        self.library = library
        self.formats = formats
        self.base = base
        self._rules: dict[tuple[Place, Scope], Rule] = {}

    def rule(self, place: Place, scope: Scope, keyword: str) -> Rule:
        """Compiles the schema at `place`, once for all that refer to it.

        `keyword` is the one that leads there, which is violated if the schema is false.
        """
        if isinstance(place.schema, bool):
            return self._boolean(place, keyword)
        scope = _entered(place, scope)
        key = place, scope
        if key not in self._rules:
            # A schema that contains itself finds this rule, which calls the final one.
            self._rules[key] = lambda *given: self._rules[key](*given)
            self._rules[key] = self._schema(place, scope)
        return self._rules[key]

    def _boolean(self, place: Place, keyword: str) -> Rule:
        if place.schema:
            return in_turn(())
        pointer = spelled_place(place, self.base)
        complaint = Complaint(keyword, pointer, "should not be there")
        return lambda value, at, _: (Failure(complaint, value, at),)

    def _schema(self, place: Place, scope: Scope) -> Rule:
        schema = place.schema
        if not isinstance(schema, dict):
            pointer = spelled_place(place, self.base)
            raise SchemaError(f"{pointer} should be a schema: an object or a boolean")
        dialect = self.library.vocabularies(place.resource.dialect)
        known = keywords(dialect)
        rules = [
            (types, compiled(Site(self, place, scope, keyword, schema)))
            for keyword, (types, compiled) in known.items()
            if keyword in schema
        ]
        rule = _by_type(rules)
        return _collecting(rule) if _UNEVALUATED & schema.keys() else rule


def _entered(place: Place, scope: Scope) -> Scope:
    """Adds the dynamic anchors of the resource of `place` that are not in scope yet."""
    met = {name for name, _ in scope}
    anchors = place.resource.dynamic_anchors.items()
    return scope + tuple((name, at) for name, at in anchors if name not in met)


def _by_type(rules: Sequence[tuple[tuple[type, ...], Rule]]) -> Rule:
    """A rule that applies all `rules` for the type of the value."""
    table: dict[type, Rule] = {
        each: in_turn([rule for types, rule in rules if each in types])
        for each in ALL_TYPES
    }

    def rule(value: JsonValue, at: At, seen: Evaluated | None) -> Iterable[Failure]:
        try:
            chosen = table[type(value)]
        except KeyError:
            raise TypeError(f"{type(value).__name__} is not a JSON type") from None
        return chosen(value, at, seen)

    return rule


def _collecting(rule: Rule) -> Rule:
    """The rule, with its own record of evaluated properties and items."""

    def collecting(
        value: JsonValue, at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        own = Evaluated()
        yield from rule(value, at, own)
        if seen is not None:
            seen.include(own)

    return collecting

"""Instances that violate one keyword at one place.

Comes in: a valid instance of the schema at a pointer. Goes out: instances that the
oracle refuses, each with the violated keyword, its place and the place of the change.
Must not know: bindings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

from .broken_parts import broken_array, broken_object
from .document import Document, joined, link, schemas, steps
from .instances import Instances, Unsatisfiable
from .json_value import Check, Json, Path, replaced
from .near_misses import (
    confused,
    misformatted,
    misspelled,
    off_grid,
    out_of_bounds,
    resized,
    unlisted,
)
from .oracle import UnusableSchema, compiled, registry
from .places import Place, places


@dataclass(frozen=True, slots=True)
class Fault:
    """An invalid `instance`, made from a valid one by changing the value at
    `instance_path`.

    `isolated`: the instance would be valid without the `keyword` at `schema_pointer`,
    so that this keyword is the only reason to refuse it.
    """

    keyword: str
    schema_pointer: str
    instance_path: Path
    instance: Json
    isolated: bool


class Faults:
    """Faults in instances of the schemas of one document."""

    def __init__(self, instances: Instances) -> None:
        self.instances = instances
        self._oracle = instances.oracle
        self._leniency: _Leniency | None = None

    def of(self, pointer: str, instance: Json) -> Iterator[Fault]:
        """All faults that can be made in a valid instance, place by place."""
        known: set[tuple[str, str, str]] = set()
        leniency = self._of(pointer)
        for place in places(self._oracle, pointer, instance):
            for keyword in place.schema:
                for value in self._broken(keyword, place):
                    broken = replaced(instance, place.path, value)
                    sign = (keyword, place.pointer, json.dumps(broken))
                    if sign not in known and not self._oracle.accepts(pointer, broken):
                        known.add(sign)
                        at = joined(place.pointer, keyword)
                        isolated = leniency.without(at)(broken)
                        yield Fault(keyword, at, place.path, broken, isolated)

    def _of(self, pointer: str) -> _Leniency:
        if self._leniency is None or self._leniency.pointer != pointer:
            self._leniency = _Leniency(self._oracle.document, pointer)
        return self._leniency

    def _broken(self, keyword: str, place: Place) -> Iterator[Json]:
        """Values for the place that the keyword probably refuses."""
        value, rule = place.value, place.schema[keyword]
        match keyword:
            case "type" | "anyOf":
                return iter(confused(value))
            case "enum" | "const":
                return iter(unlisted(value))
            case "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum":
                return out_of_bounds(keyword, rule, value)
            case "multipleOf":
                return off_grid(rule, value)
            case "minLength" | "maxLength":
                return resized(keyword, rule, value)
            case "pattern":
                return misspelled(value)
            case "format":
                return misformatted(rule, value)
            case "oneOf":
                return chain(confused(value), self._overlapping(place))
            case "not":
                return self._mixed(joined(place.pointer, "not"), value)
            case _:
                return _broken_parts(keyword, place)

    def _overlapping(self, place: Place) -> Iterator[Json]:
        """Values that may match two members of a `oneOf`."""
        for at in range(len(schemas(place.schema["oneOf"]))):
            yield from self._mixed(joined(place.pointer, "oneOf", at), place.value)

    def _mixed(self, pointer: str, value: Json) -> Iterator[Json]:
        """An instance of some other schema, and the value with the members of both."""
        with suppress(Unsatisfiable, UnusableSchema):
            other = self.instances.first(pointer)
            yield other
            if isinstance(value, dict) and isinstance(other, dict):
                yield from ({**other, **value}, {**value, **other})


class _Leniency:
    """The verdicts of one schema without a keyword in it, or in one that it refers to.

    They are computed on an excerpt, so that the whole document is never copied.
    """

    def __init__(self, document: Document, pointer: str) -> None:
        self.pointer = pointer
        self._excerpt = document.excerpt(pointer)
        self._checks: dict[str, Check] = {}

    def without(self, keyword: str) -> Check:
        """The verdict without the keyword at a pointer."""
        if keyword not in self._checks:
            rest = registry(_deleted(self._excerpt, steps(keyword)))
            self._checks[keyword] = compiled(
                {"$ref": link(self.pointer)}, rest
            ).is_valid
        return self._checks[keyword]


def _broken_parts(keyword: str, place: Place) -> Iterator[Json]:
    match place.value:
        case dict():
            return broken_object(keyword, place.schema, place.value)
        case list():
            return broken_array(keyword, place.schema[keyword], place.value)
        case _:
            return iter(())


def _deleted(node: Json, keys: list[str]) -> Json:
    """A copy without the value at `keys`, which shares everything else."""
    match node:
        case dict() if len(keys) == 1:
            return {key: value for key, value in node.items() if key != keys[0]}
        case dict():
            return {**node, keys[0]: _deleted(node[keys[0]], keys[1:])}
        case list():
            at = int(keys[0])
            return [*node[:at], _deleted(node[at], keys[1:]), *node[at + 1 :]]
        case _:
            return node

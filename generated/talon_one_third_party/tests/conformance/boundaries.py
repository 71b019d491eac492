"""Valid instances that are not random: examples, and the limits of a schema.

Comes in: the pointer of a schema. Goes out: its valid examples and defaults, its
smallest and its fullest instance, every optional member alone, every member of an
`enum` and of a union, and the smallest and largest numbers, texts and arrays; the same
at every call. Must not know: bindings.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from itertools import chain

from .choices import Choices, Rejected
from .combine import both
from .document import Document, as_schema, behind, lookup, members, schemas
from .flatten import TYPES
from .formats import FORMATS
from .instances import Instances
from .json_value import Json, Schema, identity
from .patterns import UnknownSyntax, parsed
from .shapes import limit, limit_or_none

# The depth down to which members have edges of their own
_DEPTH = 2
# Longer values are not made
_LONGEST_TEXT = 5_000
_LONGEST_ARRAY = 50
_NUMBERS = (0, 1, -1, 1.0, -0.0, 0.5, 2**53 + 1, 2**64, 1e-7, 1e21)
_TEXTS = ("", " ", "a", "😀", "e\u0301", "\x00", "0", "null")


def boundary_values(instances: Instances, pointer: str) -> Iterator[Json]:
    """The boundary values of the schema at a pointer, each once and accepted by the
    oracle.

    Raises UnusableSchema if jsonschema-rs cannot use the schema, and LookupError if
    there is none at the pointer.
    """
    document = instances.oracle.document
    edges = _Edges(instances)
    known: set[str] = set()
    for value in chain(
        shown(document, pointer), edges.of(document.schema(pointer), _DEPTH)
    ):
        if (sign := json.dumps(value)) not in known and instances.oracle.accepts(
            pointer, value
        ):
            known.add(sign)
            yield value


def shown(document: Document, pointer: str) -> Iterator[Json]:
    """The examples next to a schema: in its media type, parameter or header."""
    holder, _, last = pointer.rpartition("/")
    if last != "schema":
        return
    around = members(lookup(document.standard, holder))
    if "example" in around:
        yield around["example"]
    for example in members(around.get("examples")).values():
        found = members(example)
        if isinstance(reference := found.get("$ref"), str):
            found = members(behind(document.standard, reference))
        yield from (found[key] for key in ("value", "dataValue") if key in found)


def _documented(schema: Schema) -> Iterator[Json]:
    """The values in a schema itself."""
    if isinstance(schema, dict):
        yield from (
            schema[key] for key in ("example", "default", "const") if key in schema
        )
        for keyword in ("examples", "enum"):
            values = schema.get(keyword)
            yield from values if isinstance(values, list) else ()


class _Edges:
    """Unconfirmed boundary values of the schemas of one document."""

    def __init__(self, instances: Instances) -> None:
        self._instances = instances

    def of(self, schema: Schema, depth: int) -> Iterator[Json]:
        """The edges of a schema, with the smallest values `depth` levels below."""
        with suppress(Rejected):
            yield self._instances.smallest(schema)
        if depth <= 0:
            return
        yield from _documented(schema)
        for flat in self._instances.alternatives(schema):
            kinds = flat.keywords.get("type", list(TYPES))
            for kind in kinds if isinstance(kinds, list) else []:
                yield from self._of_type(kind, flat.keywords, depth)

    def _of_type(
        self, kind: Json, keywords: dict[str, Json], depth: int
    ) -> Iterator[Json]:
        if "enum" in keywords:
            return _documented(keywords)
        match kind:
            case "null" | "boolean":
                return iter((None, False, True))
            case "integer" | "number":
                return _numbers(keywords)
            case "string":
                return _texts(keywords)
            case "array":
                return self._arrays(keywords, depth)
            case _:
                return self._objects(keywords, depth)

    def _arrays(self, keywords: dict[str, Json], depth: int) -> Iterator[Json]:
        shortest = limit(keywords.get("minItems"), 0)
        longest = limit_or_none(keywords.get("maxItems"))
        rest = as_schema(keywords.get("items", True))
        first: list[Json] = []
        with suppress(Rejected):
            for schema in schemas(keywords.get("prefixItems")):
                first.append(self._instances.smallest(schema))
        yield from (first[:count] for count in range(len(first) + 1))
        item = both(rest, as_schema(keywords.get("contains", True)))
        for edge in self.of(item, depth - 1):
            yield [*first, *([edge] * max(1, shortest - len(first)))]
            if longest is not None and longest <= _LONGEST_ARRAY:
                yield [*first, *([edge] * (longest - len(first)))]
        yield [*first, *self._different(rest, longest or shortest, depth)]

    def _different(self, items: Schema, count: int, depth: int) -> list[Json]:
        """Up to `count` items, all of them different."""
        found = {identity(edge): edge for edge in self.of(items, depth - 1)}
        accepts = self._instances.oracle.check(items)
        return [edge for edge in found.values() if accepts(edge)][:count]

    def _objects(self, keywords: dict[str, Json], depth: int) -> Iterator[Json]:
        declared = members(keywords.get("properties"))
        with suppress(Rejected):
            least = members(self._instances.smallest({**keywords, "type": "object"}))
            yield least
            full: dict[str, Json] = {}
            for name, schema in declared.items():
                with suppress(Rejected):
                    full[name] = self._instances.smallest(as_schema(schema))
            yield {**least, **full}
            for name, schema in declared.items():
                for edge in self.of(as_schema(schema), depth - 1):
                    yield {**least, name: edge}
            rest = as_schema(keywords.get("additionalProperties", True))
            for edge in self.of(rest, depth - 1):
                yield {**least, "undeclared": edge}


def _numbers(keywords: dict[str, Json]) -> Iterator[Json]:
    yield from _NUMBERS
    step = Fraction(str(keywords.get("multipleOf", 1)))
    for keyword in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"):
        bound = keywords.get(keyword)
        if isinstance(bound, int | float):
            inwards = 1 if "inimum" in keyword else -1
            near = Fraction(str(bound)) / step
            yield from (bound, math.nextafter(bound, inwards * math.inf))
            for count in (
                math.floor(near),
                math.ceil(near),
                math.floor(near) + inwards,
            ):
                edge = count * step
                yield edge.numerator if edge.denominator == 1 else float(edge)
                yield float(edge)
    yield from (step.numerator * 10**20, float(step), -float(step))


def _texts(keywords: dict[str, Json]) -> Iterator[Json]:
    yield from _TEXTS
    form, pattern = keywords.get("format"), keywords.get("pattern")
    if isinstance(form, str) and form in FORMATS:
        yield from FORMATS[form].edges
    lengths = [
        limit(keywords.get(keyword), 0) for keyword in ("minLength", "maxLength")
    ]
    for length in lengths:
        if length <= _LONGEST_TEXT:
            yield from ("a" * length, "😀" * length)
    if isinstance(pattern, str):
        with suppress(UnknownSyntax):
            syntax = parsed(pattern)
            yield (least := syntax.sample(Choices(b""), 0, fill=True))
            for room in (1, *(length - len(least) for length in lengths)):
                yield syntax.sample(Choices(b""), room, fill=True)

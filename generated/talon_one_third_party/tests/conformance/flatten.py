"""Turns a schema with references and combinators into a choice of flat ones.

Comes in: a linked schema. Goes out: flat schemas. The schema accepts what any of them
accepts, unless that one is not exact (another member of a `oneOf` may match as well).
Must not know: instances.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .combine import Flat, both, intersect
from .document import as_schema, members, schemas
from .json_value import Json, Schema

# More alternatives than this are thinned out evenly: products of unions explode.
MOST_ALTERNATIVES = 128

TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")

_PLAIN = frozenset(
    "minimum exclusiveMinimum maximum exclusiveMaximum multipleOf minLength maxLength"
    " pattern format prefixItems items contains minContains maxContains minItems"
    " maxItems uniqueItems properties patternProperties additionalProperties"
    " propertyNames required minProperties maxProperties dependentRequired enum".split()
)
# If none of these keywords is there, the first of them says the same.
_UNEVALUATED = {
    "unevaluatedProperties": ("additionalProperties",),
    "unevaluatedItems": ("items", "contains"),
}
_UNCERTAIN = (
    frozenset("oneOf not if dependentSchemas maxContains".split()) | _UNEVALUATED.keys()
)

# Keywords for which alternative schemas have to be made.
_REMADE = frozenset(("not", "if", "dependentSchemas"))
_BOUNDS = frozenset("minimum maximum minLength maxLength minItems maxItems".split())
_ANNOTATIONS = frozenset("title description $comment default examples $schema".split())

Target = Callable[[str], Schema | None]


class Alternatives:
    """The alternatives of the schemas of one document.

    Schemas that have to be made, such as the negation of a `not`, are made once:
    schemas are recognized by their identity, and a recursive one would lead to new ones
    forever.
    """

    def __init__(self, target: Target) -> None:
        self._target = target
        self._made: dict[int, tuple[Schema, list[list[Schema]]]] = {}

    def of(self, schema: Schema, seen: frozenset[str] = frozenset()) -> Iterator[Flat]:
        """The alternatives of a schema; `seen` are the references on the way to it."""
        if not isinstance(schema, dict):
            return iter([Flat()] if schema else [])
        found = [Flat(_plain(schema), not _UNCERTAIN & schema.keys())]
        if isinstance(reference := schema.get("$ref"), str):
            found = self._through(found, reference, seen)
        for choice in self._choices(schema):
            inner = (flat for member in choice for flat in self.of(member, seen))
            found = _product(found, inner)
        return (_evaluated(flat, schema) for flat in found)

    def _through(
        self, found: list[Flat], reference: str, seen: frozenset[str]
    ) -> list[Flat]:
        if reference in seen:
            return []  # a union gains nothing from itself as a member
        if (schema := self._target(reference)) is None:
            return [Flat(flat.keywords, exact=False) for flat in found]
        return _product(found, self.of(schema, seen | {reference}))

    def _choices(self, schema: dict[str, Json]) -> Iterable[list[Schema]]:
        if not _REMADE & schema.keys():
            return _choices(schema)
        if id(schema) not in self._made:  # kept, so that its id is not reused
            self._made[id(schema)] = schema, [*_choices(schema)]
        return self._made[id(schema)][1]


def _product(found: list[Flat], other: Iterable[Flat]) -> list[Flat]:
    alternatives = list(other)
    everything = [intersect(one, two) for one in found for two in alternatives]
    step = -(-len(everything) // MOST_ALTERNATIVES) or 1
    return everything[::step]


def _plain(schema: dict[str, Json]) -> dict[str, Json]:
    flat = {key: value for key, value in schema.items() if key in _PLAIN}
    match schema.get("type"):
        case str() as kind:
            flat["type"] = [kind]
        case list() as kinds:
            flat["type"] = kinds
    if "const" in schema:
        return intersect(Flat({"enum": [schema["const"]]}), Flat(flat)).keywords
    return flat


def _choices(schema: dict[str, Json]) -> Iterator[list[Schema]]:
    """Lists of schemas: one of each list has to hold."""
    for member in schemas(schema.get("allOf")):
        yield [member]
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            yield schemas(schema[keyword])
    if "not" in schema:
        yield negations(schema["not"])
    if "if" in schema:
        yield [
            both(as_schema(schema["if"]), as_schema(schema.get("then", True))),
            *(
                both(no, as_schema(schema.get("else", True)))
                for no in negations(schema["if"])
            ),
        ]
    for name, dependent in members(schema.get("dependentSchemas")).items():
        yield [
            {"properties": {name: False}},
            both({"required": [name]}, as_schema(dependent)),
        ]


def _evaluated(flat: Flat, schema: dict[str, Json]) -> Flat:
    """The flat schema, with the keywords of `schema` for unevaluated members. The items
    that a `contains` evaluates cannot be expressed."""
    rest = {
        speaking[0]: schema[keyword]
        for keyword, speaking in _UNEVALUATED.items()
        if keyword in schema and flat.keywords.keys().isdisjoint(speaking)
    }
    return Flat({**flat.keywords, **rest}, flat.exact) if rest else flat


def negations(schema: Json) -> list[Schema]:
    """Schemas of which at least one accepts each value that `schema` refuses.

    Keywords that cannot be negated add the schema for everything: then the drawn
    instance has to be checked.
    """
    if not isinstance(schema, dict):
        return [] if schema else [True]
    found: list[Schema] = []
    for keyword, value in schema.items():
        found.extend(_negated(keyword, value))
    return found


def _negated(keyword: str, value: Json) -> list[Schema]:
    match keyword, value:
        case "type", str() | list():
            return [_other_types(value)]
        case "required", list():
            return [_lacking(str(name)) for name in value]
        case "properties", dict():
            return [_having(name, {"not": inner}) for name, inner in value.items()]
        case "not", bool() | dict():
            return [value]
        case "allOf", list():
            return [no for member in value for no in negations(member)]
        case "anyOf", list():
            return [{"allOf": [{"not": member} for member in value]}]
        case bound, _ if bound in _BOUNDS:
            return [_past(keyword, value)]
        case annotation, _ if annotation in _ANNOTATIONS:
            return []
    return [True]


def _other_types(types: str | list[Json]) -> Schema:
    held = {types} if isinstance(types, str) else set(map(str, types))
    if "number" in held:
        held.add("integer")
    return {"type": [kind for kind in TYPES if kind not in held]}


def _lacking(name: str) -> Schema:
    return {"type": "object", "properties": {name: False}}


def _having(name: str, schema: Schema) -> Schema:
    return {"type": "object", "properties": {name: schema}, "required": [name]}


def _past(keyword: str, value: Json) -> Schema:
    other = keyword.replace("min", "MAX").replace("max", "min").replace("MAX", "max")
    if keyword in ("minimum", "maximum"):
        return {"type": "number", "exclusive" + other.capitalize(): value}
    kind = "string" if "Length" in keyword else "array"
    step = -1 if keyword.startswith("min") else 1
    return {"type": kind, other: value + step if isinstance(value, int) else value}

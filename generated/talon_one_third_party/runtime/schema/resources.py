"""Schema documents, the resources embedded in them, and the targets of references.

Comes in: documents by URI or any other name. Goes out: places in them. Must not know:
what keywords assert, only which of them hold subschemas: only there do `$id` and
`$anchor` count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urldefrag, urljoin

from ..json_value import JsonValue, escaped, tokens
from .outcome import SchemaError

_ONE = (
    "additionalProperties contains contentSchema else if items not propertyNames then "
    "unevaluatedItems unevaluatedProperties"
).split()
_LISTED = "allOf anyOf oneOf prefixItems".split()
_NAMED = "$defs definitions dependentSchemas patternProperties properties".split()


@dataclass(frozen=True, eq=False, slots=True)
class Resource:
    """A schema with a URI of its own, at `pointer` in `document` (core, 4.3.5)."""

    uri: str
    document: str
    pointer: str
    schema: JsonValue
    dialect: str
    anchors: dict[str, Place] = field(default_factory=dict)
    dynamic_anchors: dict[str, Place] = field(default_factory=dict)

    def root(self) -> Place:
        return Place(self, self.pointer, self.schema)


@dataclass(frozen=True, slots=True)
class Place:
    """A schema in a resource; `pointer` starts at the root of the document."""

    resource: Resource
    pointer: str
    schema: JsonValue = field(compare=False)


class Library:
    """All resources that references can reach, by URI."""

    def __init__(self, documents: Mapping[str, JsonValue]) -> None:
        self._resources: dict[str, Resource] = {}
        self._documents: dict[str, Resource] = {}
        for uri, schema in documents.items():
            base = _without_fragment(uri)
            document = Resource(base, uri, "", schema, _dialect(schema))
            self._documents[uri] = document
            self._resources.setdefault(base, document)
            self._index(document.root())

    def root(self, uri: str) -> Place:
        """The root of a document, in the resource that its `$id` makes it."""
        return self._settle(self._documents[uri].root())

    def vocabularies(self, dialect: str) -> frozenset[str] | None:
        """The vocabularies that a metaschema declares; None if it is unknown or has
        none."""
        found = self._resources.get(_without_fragment(dialect))
        match found and found.schema:
            case {"$vocabulary": dict(declared)}:
                return frozenset(declared)
        return None

    def resolve(self, reference: str, origin: Resource) -> Place:
        """The target of `reference` in `origin`: a document of exactly that name, or
        else as the standard defines it (core, section 8.2)."""
        if reference in self._documents:
            return self.root(reference)
        uri, fragment = urldefrag(_joined(origin.uri, reference))
        resource = self._resources.get(uri)
        if resource is None:
            raise SchemaError(f"no schema is known for the reference {reference}")
        fragment = unquote(fragment)
        if fragment == "" or fragment.startswith("/"):
            return self.descend(self._settle(resource.root()), tokens(fragment))
        if fragment not in resource.anchors:
            raise SchemaError(f"no anchor is known for the reference {reference}")
        return resource.anchors[fragment]

    def descend(self, place: Place, steps: Iterable[str | int]) -> Place:
        """Follows `steps` downwards, into embedded resources."""
        for token in steps:
            pointer = place.pointer + escaped(token)
            try:
                child = _member(place.schema, token)
            except (LookupError, ValueError, TypeError):
                raise SchemaError(f"there is nothing at {pointer}") from None
            place = self._settle(Place(place.resource, pointer, child))
        return place

    def _settle(self, place: Place) -> Place:
        """The same place, in the resource that starts there if one does."""
        match place.schema:
            case {"$id": str(identifier)}:
                uri = _without_fragment(_joined(place.resource.uri, identifier))
                own = self._resources.get(uri)
                if own is not None and own.schema is place.schema:
                    return own.root()
        return place

    def _index(self, place: Place) -> None:
        schema = place.schema
        if not isinstance(schema, dict):
            return
        place = self._entered(place, schema)
        _register_anchors(place, schema)
        for steps in _subschemas(schema):
            self._index(self.descend(place, steps))

    def _entered(self, place: Place, schema: dict[str, JsonValue]) -> Place:
        """Registers the resource that an `$id` makes of a schema."""
        parent, identifier = place.resource, schema.get("$id")
        uri = _without_fragment(_joined(parent.uri, str(identifier)))
        if not isinstance(identifier, str) or uri == parent.uri:
            return place
        dialect = _dialect(schema) or parent.dialect
        own = Resource(uri, parent.document, place.pointer, schema, dialect)
        self._resources[uri] = own
        return own.root()


def _register_anchors(place: Place, schema: dict[str, JsonValue]) -> None:
    resource = place.resource
    match schema.get("$anchor"):
        case str(name):
            resource.anchors[name] = place
    match schema.get("$dynamicAnchor"):
        case str(name):
            resource.anchors.setdefault(name, place)
            resource.dynamic_anchors[name] = place


def _dialect(schema: JsonValue) -> str:
    match schema:
        case {"$schema": str(dialect)}:
            return dialect
    return ""


def _subschemas(schema: dict[str, JsonValue]) -> Iterator[tuple[str | int, ...]]:
    for keyword, value in schema.items():
        if keyword in _ONE:
            yield (keyword,)
        elif keyword in _LISTED and isinstance(value, list):
            yield from ((keyword, index) for index in range(len(value)))
        elif keyword in _NAMED and isinstance(value, dict):
            yield from ((keyword, name) for name in value)


def _member(schema: JsonValue, token: str | int) -> JsonValue:
    match schema:
        case dict():
            return schema[str(token)]
        case list():
            return schema[int(token)]
    raise TypeError


def _joined(base: str, reference: str) -> str:
    # urljoin does not support bases such as urn:…, but a fragment can be appended.
    if reference.startswith("#") or not reference:
        return _without_fragment(base) + reference
    return urljoin(base, reference)


def _without_fragment(uri: str) -> str:
    return urldefrag(uri).url

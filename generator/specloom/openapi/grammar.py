"""Which OpenAPI objects can be where: enough to find every schema and every reference.

One table for all versions: objects that a version does not have do not occur in documents that
its validator accepts. Must not know: what else the objects may contain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from specloom.document import Node
from specloom.openapi.vocabulary import METHODS
from specloom.schema_keywords import LISTED_SCHEMAS, NAMED_SCHEMAS, ONE_SCHEMA

Shape = Literal["one", "list", "map", "one or list", "map of some"]
Kind = str

_TABLE: Mapping[Kind, Mapping[str, tuple[Shape, Kind]]] = {
    "document": {
        "paths": ("one", "paths"),
        "webhooks": ("map", "webhook"),
        "components": ("one", "components"),
        "definitions": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "responses": ("map", "response"),
    },
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "response"),
        "parameters": ("map", "parameter"),
        "examples": ("map", "example"),
        "requestBodies": ("map", "request body"),
        "headers": ("map", "header"),
        "securitySchemes": ("map", "security scheme"),
        "links": ("map", "link"),
        "callbacks": ("map", "callback"),
        "pathItems": ("map", "path item"),
        "mediaTypes": ("map", "media type"),
    },
    "path item": {
        **dict.fromkeys(METHODS, ("one", "operation")),
        "additionalOperations": ("map", "operation"),
        "parameters": ("list", "parameter"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("one", "responses"),
        "callbacks": ("map", "callback"),
    },
    "parameter": {
        "schema": ("one", "schema"),
        "content": ("map", "media type"),
        "examples": ("map", "example"),
        "items": ("one", "schema"),
    },
    "request body": {"content": ("map", "media type")},
    "response": {
        "schema": ("one", "schema"),
        "headers": ("map", "header"),
        "content": ("map", "media type"),
        "links": ("map", "link"),
    },
    "media type": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "examples": ("map", "example"),
        "encoding": ("map", "encoding"),
        "itemEncoding": ("one", "encoding"),
        "prefixEncoding": ("list", "encoding"),
    },
    "encoding": {
        "headers": ("map", "header"),
        "encoding": ("map", "encoding"),
        "itemEncoding": ("one", "encoding"),
        "prefixEncoding": ("list", "encoding"),
    },
    "schema": {
        **dict.fromkeys(ONE_SCHEMA, ("one", "schema")),
        **dict.fromkeys(LISTED_SCHEMAS, ("list", "schema")),
        **dict.fromkeys(NAMED_SCHEMAS, ("map", "schema")),
        "items": ("one or list", "schema"),
        "dependencies": ("map of some", "schema"),
    },
}
_MEMBERS: Mapping[Kind, Mapping[str, tuple[Shape, Kind]]] = MappingProxyType(
    {**_TABLE, "header": _TABLE["parameter"], "webhook": _TABLE["path item"]}
)

# The sections that `components` may have.
SECTIONS = frozenset(_TABLE["components"])

# Objects whose members are all of one kind, whatever their names; `x-…` are extensions.
_PATTERNED: Mapping[Kind, Kind] = MappingProxyType(
    {"paths": "path item", "callback": "path item", "responses": "response"}
)


def same_kind(kind: Kind) -> Kind:
    """The kind whose objects are allowed wherever objects of this kind are."""
    return "path item" if kind == "webhook" else kind


def members(kind: Kind, node: Node) -> Iterator[tuple[Kind, Node]]:
    """The OpenAPI objects directly inside an object of this kind, in document order."""
    if kind in _PATTERNED:
        for key, value in node.items():
            if not key.startswith("x-") and key != "$ref":
                yield _PATTERNED[kind], value
        return
    table = _MEMBERS.get(kind)
    if table is None or not node.is_mapping:
        return
    for key in node.value:
        if key in table:
            shape, inner = table[key]
            for place in _unfold(shape, node[key]):
                yield inner, place


def _unfold(shape: Shape, node: Node) -> Iterator[Node]:
    match shape:
        case "one":
            yield node
        case "list":
            yield from node.elements()
        case "map":
            yield from (value for _, value in node.items())
        case "map of some":  # the others are lists of names
            yield from (value for _, value in node.items() if not value.is_sequence)
        case "one or list":
            yield from node.elements() if node.is_sequence else (node,)

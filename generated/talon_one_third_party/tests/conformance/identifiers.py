"""Finds the URIs of schemas: `$id`, `$anchor`, `$dynamicAnchor`.

Comes in: a document as one JSON value, in 2020-12. Goes out: its URIs, each with the
pointer to what it names. They count in places for schemas, but not in data or in
members of a schema that are not keywords (core, section 9.4.2). Must not know:
references.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from .dialects import DATA, NAMED
from .json_value import Json

# The keywords with schemas: one or a list of them, or several by name.
_DIRECT = frozenset(
    "additionalProperties allOf anyOf contains contentSchema else if items not oneOf"
    " prefixItems propertyNames then unevaluatedItems unevaluatedProperties".split()
)
_BY_NAME = frozenset(
    "properties patternProperties $defs definitions dependencies"
    " dependentSchemas".split()
)
# The same with other members of a document that have schemas.
_SCHEMA = _DIRECT | {"schema", "itemSchema"}
_SCHEMAS = _BY_NAME | {"schemas"}


def identified(
    node: Json, base: str, pointer: str = "", in_schema: bool = False
) -> Iterator[tuple[str, str]]:
    """The URI and pointer of everything with an `$id` or an anchor, and of the whole.
    `base` is the URI of what contains the node."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from identified(item, base, f"{pointer}/{index}", in_schema)
    if not isinstance(node, dict):
        return
    if isinstance(own := node.get("$id"), str):
        base = joined_uri(base, own).rstrip("#")
    if isinstance(own, str) or not pointer:
        yield base, pointer
    for keyword in ("$anchor", "$dynamicAnchor"):
        if isinstance(name := node.get(keyword), str):
            yield f"{base}#{name}", pointer
    for keys, value, is_schema in _members(node, in_schema):
        yield from identified(value, base, pointer + keys, is_schema)


def _members(
    node: dict[str, Json], in_schema: bool
) -> Iterator[tuple[str, Json, bool]]:
    """The keys and values inside a node, and whether each value is a schema."""
    for key, value in node.items():
        if key in DATA or (in_schema and key not in _DIRECT | _BY_NAME):
            continue
        if key in NAMED and isinstance(value, dict):
            for name, item in value.items():
                yield f"/{_escaped(key)}/{_escaped(name)}", item, key in _SCHEMAS
        else:
            yield f"/{_escaped(key)}", value, in_schema or key in _SCHEMA


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def joined_uri(base: str, reference: str) -> str:
    """RFC 3986, section 5.2, also for `urn:`, which `urljoin` does not support."""
    if reference.startswith("#"):
        return base.partition("#")[0] + reference
    return urljoin(base, reference)

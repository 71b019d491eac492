"""The names that schemas have of their own: `$id`, `$anchor`, `$dynamicAnchor`.

In: a document as one JSON value, spelled in 2020-12. Out: its URIs, each with the
pointer of what it names. Names count where schemas can stand; not in data, nor below
members of a schema that are no keywords (core, section 9.4.2). Knows no references.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from .dialects import DATA, NAMED
from .json_value import Json

# The keywords that hold schemas: one or a list of them, or some by name.
_DIRECT = frozenset(
    "additionalProperties allOf anyOf contains contentSchema else if items not oneOf"
    " prefixItems propertyNames then unevaluatedItems unevaluatedProperties".split()
)
_BY_NAME = frozenset(
    "properties patternProperties $defs definitions dependencies"
    " dependentSchemas".split()
)
# What leads to schemas from elsewhere in a document, by the same two ways.
_SCHEMA = _DIRECT | {"schema", "itemSchema"}
_SCHEMAS = _BY_NAME | {"schemas"}


def identified(
    node: Json, base: str, pointer: str = "", in_schema: bool = False
) -> Iterator[tuple[str, str]]:
    """URI and pointer of everything that has an `$id` or an anchor, and of the whole.
    `base` is the URI of what the node stands in."""
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
    """What is inside, each by the keys to it, and whether that is a schema."""
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
    """RFC 3986 section 5.2, also for a `urn:`, which `urljoin` does not know."""
    if reference.startswith("#"):
        return base.partition("#")[0] + reference
    return urljoin(base, reference)

"""Rewrites a document by the assumptions that bindings may make.

Comes in: a document as one JSON value. Goes out: a copy that states the assumptions.
Must not know: bindings.

In JSON Schema, `properties` says nothing about a value that is not an object. Bindings
may assume that a schema with keywords for properties but no type only means objects,
and that a value may match several members of a `oneOf`.
"""

from __future__ import annotations

from .dialects import DATA, NAMED
from .document import members, schemas
from .json_value import Json

_WORDS = frozenset("properties additionalProperties patternProperties".split())
# Keywords that already decide about the types.
_ELSEWHERE = frozenset("type $ref $dynamicRef enum const".split())
_CHOICES = ("anyOf", "oneOf")
# Keywords whose schemas are not rewritten.
_CONDITIONS = frozenset("not if then else contains dependentSchemas".split())


def assumed(node: Json, settled: bool = False) -> Json:
    """A copy in which every such schema has the type `object`.

    `settled`: the schema that this one is a part or an alternative of decides about the
    types.
    """
    match node:
        case list():
            return [assumed(item, settled) for item in node]
        case dict():
            known = settled or _names_types(node, ("allOf", *_CHOICES))
            is_meant = not known and _is_about_objects(node)
            apart = is_meant or settled or _names_types(node, ("allOf",))
            inside = {"allOf": known or is_meant, **dict.fromkeys(_CHOICES, apart)}
            copy = {
                key: _member(key, value, inside.get(key, False))
                for key, value in node.items()
            }
            return {"type": "object", **copy} if is_meant else copy
        case _:
            return node


def any_of(node: Json) -> Json:
    """A copy where `oneOf` is `anyOf`, except in schemas that are not rewritten."""
    match node:
        case list():
            return [any_of(item) for item in node]
        case dict():
            copy = {key: _any_of_member(key, value) for key, value in node.items()}
            if not isinstance(chosen := copy.pop("oneOf", None), list):
                return copy
            if "anyOf" not in copy:
                return {**copy, "anyOf": chosen}
            return {**copy, "allOf": [*schemas(copy.get("allOf")), {"anyOf": chosen}]}
        case _:
            return node


def _any_of_member(key: str, value: Json) -> Json:
    if key == "$ref" and isinstance(value, str):
        return value.replace("/oneOf/", "/anyOf/")
    if key in DATA or key in _CONDITIONS:
        return value
    if key in NAMED and isinstance(value, dict):
        return {name: any_of(item) for name, item in value.items()}
    return any_of(value)


def _member(key: str, value: Json, settled: bool) -> Json:
    if key in DATA or key in _CONDITIONS:
        return value
    if key in NAMED and isinstance(value, dict):
        return {name: assumed(item) for name, item in value.items()}
    return assumed(value, settled)


def _names_types(node: Json, combined: tuple[str, ...]) -> bool:
    """Whether a schema, or one that it combines, decides about the types."""
    here = members(node)
    parts = (part for keyword in combined for part in schemas(here.get(keyword)))
    return not here.keys().isdisjoint(_ELSEWHERE) or any(
        _names_types(part, ("allOf", *_CHOICES)) for part in parts
    )


def _is_about_objects(node: dict[str, Json]) -> bool:
    return isinstance(node.get("required"), list) or any(
        isinstance(node.get(word), dict | bool) for word in _WORDS
    )

"""A document read with the assumption that what has properties is an object.

By JSON Schema, ``properties`` says nothing about a value that is no object. Bindings
may assume that a schema which speaks of properties and names no type means objects
only. Knows no bindings.
"""

from .dialects import DATA, NAMED
from .json_value import Json

_WORDS = frozenset("properties additionalProperties patternProperties".split())
# Where one of these stands, it says which types there are.
_ELSEWHERE = frozenset("type $ref enum const oneOf anyOf".split())
# What these hold is judged as it stands.
_CONDITIONS = frozenset("not if then else contains dependentSchemas".split())


def assumed(node: Json) -> Json:
    """A copy in which every such schema has the type ``object``."""
    match node:
        case list():
            return [assumed(item) for item in node]
        case dict():
            copy = {key: _member(key, value) for key, value in node.items()}
            return {"type": "object", **copy} if _speaks_of_objects(node) else copy
        case _:
            return node


def _member(key: str, value: Json) -> Json:
    if key in DATA or key in _CONDITIONS:
        return value
    if key in NAMED and isinstance(value, dict):
        return {name: assumed(item) for name, item in value.items()}
    return assumed(value)


def _speaks_of_objects(node: dict[str, Json]) -> bool:
    if not node.keys().isdisjoint(_ELSEWHERE):
        return False
    return isinstance(node.get("required"), list) or any(
        isinstance(node.get(word), dict | bool) for word in _WORDS
    )

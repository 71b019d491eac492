"""Raw schemas for one direction of travel: what is not sent is not required.

Comes in: schemas that still carry `readOnly` and `writeOnly`. Goes out: the same without them.
Must not know: documents, types.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_IN_PLACE = frozenset(("allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"))
_DATA = frozenset(("enum", "const"))
_FLAGS = frozenset(("readOnly", "writeOnly"))
_NAMED = frozenset(("properties", "patternProperties", "dependentSchemas"))


def relaxed(schema: Any, dropped: frozenset[str], flag: str) -> Any:
    """The schema where neither `dropped` nor properties with the flag are required.

    `flag` is "readOnly" or "writeOnly". Schemas behind `$ref` stay as they are.
    """
    match schema:
        case dict():
            names = dropped | frozenset(_flagged(schema, flag))
            return {key: _relaxed_member(key, value, names, flag) for key, value in schema.items()}
        case list():
            return [relaxed(item, dropped, flag) for item in schema]
        case _:
            return schema


def without_flags(schema: Any) -> Any:
    """The schema without the annotations that were needed until here."""
    match schema:
        case dict():
            return {
                key: _unflagged(key, value)
                for key, value in schema.items()
                if key not in _FLAGS or not isinstance(value, bool)
            }
        case list():
            return [without_flags(item) for item in schema]
        case _:
            return schema


def _unflagged(key: str, value: Any) -> Any:
    if key in _DATA:
        return value
    if key in _NAMED and isinstance(value, dict):
        return {name: without_flags(item) for name, item in value.items()}
    return without_flags(value)


def _relaxed_member(key: str, value: Any, names: frozenset[str], flag: str) -> Any:
    if key in _DATA:
        return value
    if key == "required" and isinstance(value, list):
        return [name for name in value if name not in names]
    if key in _NAMED and isinstance(value, dict):
        below = names if key in _IN_PLACE else frozenset[str]()
        return {name: relaxed(item, below, flag) for name, item in value.items()}
    return relaxed(value, names if key in _IN_PLACE else frozenset(), flag)


def _flagged(schema: Any, flag: str) -> Iterator[str]:
    """The properties with the flag that a schema declares, here or in what applies in place."""
    if isinstance(schema, list):
        for item in schema:
            yield from _flagged(item, flag)
    if not isinstance(schema, dict):
        return
    properties = schema.get("properties")
    for name, value in properties.items() if isinstance(properties, dict) else ():
        if isinstance(value, dict) and value.get(flag) is True:
            yield name
    for key in _IN_PLACE.intersection(schema):
        yield from _flagged(schema[key], flag)

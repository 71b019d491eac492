"""Finds the schemas that apply to the parts of an instance.

Comes in: a valid instance of the schema at a pointer. Goes out: every schema object
that applies to the instance or to a part of it, with its pointer, also behind
references and in the members of a union that accept the part. Must not know: faults.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from .document import joined, members, schemas
from .json_value import Json, Path
from .oracle import Oracle
from .patterns import matches


@dataclass(frozen=True, slots=True)
class Place:
    """A schema object at `pointer`, and the `value` at `path` that it applies to."""

    schema: dict[str, Json]
    pointer: str
    value: Json
    path: Path = ()


def places(oracle: Oracle, pointer: str, instance: Json) -> Iterator[Place]:
    """All places in an instance of the schema at a pointer, the outermost first."""
    schema = oracle.document.schema(pointer)
    root = Place({}, pointer, instance)
    return _below(oracle, root, pointer, schema, frozenset())


def _below(
    oracle: Oracle, at: Place, pointer: str, schema: Json, seen: frozenset[str]
) -> Iterator[Place]:
    """The place of the schema at `pointer` and the value of `at`, and those inside."""
    if not isinstance(schema, dict) or pointer in seen:
        return
    here = replace(at, schema=schema, pointer=pointer)
    yield here
    seen = seen | {pointer}
    for inner, applied in _same_value(oracle, here):
        yield from _below(oracle, here, inner, applied, seen)
    parts: Iterator[tuple[str | int, Json, str, Json]]
    parts = chain(_of_members(here), _of_items(here))
    for key, value, inner, part in parts:
        deeper = replace(here, value=value, path=(*here.path, key))
        yield from _below(oracle, deeper, inner, part, frozenset())


def _same_value(oracle: Oracle, here: Place) -> Iterator[tuple[str, Json]]:
    schema, pointer = here.schema, here.pointer
    if isinstance(reference := schema.get("$ref"), str):
        if (target := oracle.document.pointer(reference)) is not None:
            yield target, oracle.document.schema(target)
    for at, member in enumerate(schemas(schema.get("allOf"))):
        yield joined(pointer, "allOf", at), member
    for keyword in ("anyOf", "oneOf"):
        for at, member in enumerate(schemas(schema.get(keyword))):
            if oracle.accepts(inner := joined(pointer, keyword, at), here.value):
                yield inner, member
    if "if" in schema:
        holds = oracle.accepts(joined(pointer, "if"), here.value)
        branch = "then" if holds else "else"
        yield joined(pointer, branch), schema.get(branch)
    for name, dependent in members(schema.get("dependentSchemas")).items():
        if name in members(here.value):
            yield joined(pointer, "dependentSchemas", name), dependent


def _of_members(here: Place) -> Iterator[tuple[str, Json, str, Json]]:
    """The name and value of each member, with the pointers and schemas for it."""
    declared = members(here.schema.get("properties"))
    patterns = members(here.schema.get("patternProperties"))
    for name, value in members(here.value).items():
        matching = [pattern for pattern in patterns if matches(pattern, name)]
        for pattern in matching:
            inner = joined(here.pointer, "patternProperties", pattern)
            yield name, value, inner, patterns[pattern]
        if name in declared:
            yield name, value, joined(here.pointer, "properties", name), declared[name]
        elif not matching:
            inner = joined(here.pointer, "additionalProperties")
            yield name, value, inner, here.schema.get("additionalProperties")


def _of_items(here: Place) -> Iterator[tuple[int, Json, str, Json]]:
    """The same for the items of an array."""
    prefix = schemas(here.schema.get("prefixItems"))
    for at, value in enumerate(here.value if isinstance(here.value, list) else []):
        if at < len(prefix):
            yield at, value, joined(here.pointer, "prefixItems", at), prefix[at]
        else:
            yield at, value, joined(here.pointer, "items"), here.schema.get("items")

"""Combines two flat schemas into one that accepts what both accept.

Comes in: flat schemas, without references and combinators. Goes out: one flat schema.
If two keywords cannot be combined (some patterns), one is left out and the result is
marked as not exact, so that drawn values have to be checked. Must not know: the
document.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd

from .document import as_schema, members, schemas
from .json_value import Json, Schema, identity
from .patterns import matches

OBJECT = ("properties", "patternProperties", "additionalProperties")
ARRAY = ("prefixItems", "items")
# Groups that are referred to by a number or a name, which two patterns could share.
_GROUPS = re.compile(r"\\[1-9k]|\(\?<\w")


@dataclass(frozen=True, slots=True)
class Flat:
    """The keywords of one schema; if not `exact`, they accept more than they should."""

    keywords: dict[str, Json] = field(default_factory=dict)
    exact: bool = True


def both(*all_of: Schema) -> Schema:
    """A schema that accepts what all of the given ones accept."""
    parts: list[Json] = []
    for schema in all_of:
        if schema is False:
            return False
        if schema is not True:
            new = _conjunction(schema) or [schema]
            parts += [part for part in new if not any(part is known for known in parts)]
    if len(parts) == 1 and isinstance(parts[0], dict):
        return parts[0]
    return {"allOf": parts} if parts else True


def key(schema: Schema) -> Hashable:
    """A key that is the same for schemas that `both` made of the same ones."""
    parts = _conjunction(schema) if isinstance(schema, dict) else []
    return tuple(id(part) for part in parts) or id(schema)


def _conjunction(schema: dict[str, Json]) -> list[Json]:
    parts = schema["allOf"] if schema.keys() == {"allOf"} else []
    return parts if isinstance(parts, list) else []


def intersect(one: Flat, other: Flat) -> Flat:
    """A flat schema that accepts what both accept."""
    merged = {**other.keywords, **one.keywords}
    exact = one.exact and other.exact
    for keyword in one.keywords.keys() & other.keywords.keys():
        mine, theirs = one.keywords[keyword], other.keywords[keyword]
        if mine is theirs or keyword in OBJECT or keyword in ARRAY:
            continue
        merged[keyword], told = _merged(keyword, mine, theirs)
        exact = exact and told
    merged.update(_objects(one.keywords, other.keywords))
    merged.update(_arrays(one.keywords, other.keywords))
    return Flat(merged, exact)


def _merged(keyword: str, mine: Json, theirs: Json) -> tuple[Json, bool]:
    """The combined value of a keyword, and whether it is exact."""
    match keyword, mine, theirs:
        case "type", list(), list():
            return types(mine, theirs), True
        case "enum", list(), list():
            known = {identity(value) for value in theirs}
            return [value for value in mine if identity(value) in known], True
        case "required", list(), list():
            return [*mine, *(name for name in theirs if name not in mine)], True
        case "multipleOf", int() | float(), int() | float():
            return _common_multiple(mine, theirs), True
        case "pattern", str(), str() if not _GROUPS.search(mine + theirs):
            return rf"^(?=[\s\S]*(?:{mine}))[\s\S]*(?:{theirs})", True
        case "uniqueItems", _, _:
            return bool(mine or theirs), True
        case "propertyNames", bool() | dict(), bool() | dict():
            return both(mine, theirs), True
        case "dependentRequired", dict(), dict():
            names = mine.keys() | theirs.keys()
            return {
                n: [*_list(mine, n), *_list(theirs, n)] for n in sorted(names)
            }, True
        case _, int() | float(), int() | float():
            lower = "min" in keyword.lower()
            return (max if lower else min)(mine, theirs), True
        case _:
            return mine, mine == theirs


def types(mine: list[Json], theirs: list[Json]) -> list[Json]:
    """The types in both lists, an integer being a number."""
    common = [t for t in mine if t in theirs or (t == "integer" and "number" in theirs)]
    integer = "integer" in theirs and "number" in mine and "integer" not in common
    return [*common, "integer"] if integer else common


def _list(node: dict[str, Json], key: str) -> list[Json]:
    value = node.get(key)
    return value if isinstance(value, list) else []


def _common_multiple(mine: int | float, theirs: int | float) -> Json:
    one, other = Fraction(str(mine)), Fraction(str(theirs))
    numerator = one.numerator * other.numerator // gcd(one.numerator, other.numerator)
    denominator = gcd(one.denominator, other.denominator)
    return numerator if denominator == 1 else numerator / denominator


def _objects(mine: dict[str, Json], theirs: dict[str, Json]) -> dict[str, Json]:
    if not (mine.keys() & set(OBJECT) and theirs.keys() & set(OBJECT)):
        return {}
    merged: dict[str, Json] = {}
    for keyword in ("properties", "patternProperties"):
        names = {**members(mine.get(keyword)), **members(theirs.get(keyword))}
        found = {
            name: both(_at(mine, keyword, name), _at(theirs, keyword, name))
            for name in names
        }
        if found:
            merged[keyword] = dict(found)
    rest = both(
        _schema(mine, "additionalProperties"), _schema(theirs, "additionalProperties")
    )
    return merged if rest is True else {**merged, "additionalProperties": rest}


def _at(keywords: dict[str, Json], keyword: str, name: str) -> Schema:
    """The schema on one side for a property, or for a pattern of properties."""
    found = members(keywords.get(keyword)).get(name)
    if isinstance(found, bool | dict):
        return found
    patterns = members(keywords.get("patternProperties"))
    if keyword == "properties" and any(matches(pattern, name) for pattern in patterns):
        return True
    return _schema(keywords, "additionalProperties")


def _arrays(mine: dict[str, Json], theirs: dict[str, Json]) -> dict[str, Json]:
    if not (mine.keys() & set(ARRAY) and theirs.keys() & set(ARRAY)):
        return {}
    sides = [
        (schemas(k.get("prefixItems")), _schema(k, "items")) for k in (mine, theirs)
    ]
    length = max(len(prefix) for prefix, _ in sides)
    prefix: list[Json] = [
        both(*(first[at] if at < len(first) else rest for first, rest in sides))
        for at in range(length)
    ]
    return {"prefixItems": prefix, "items": both(*(rest for _, rest in sides))}


def _schema(keywords: dict[str, Json], keyword: str) -> Schema:
    return as_schema(keywords.get(keyword, True))

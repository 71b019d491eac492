"""Objects and arrays with missing, additional or wrong members and items.

Comes in: a valid object or array, and the schema with the keyword to violate. Goes out:
values that the keyword probably refuses; each has to be confirmed. Must not know: the
rest of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from .document import members
from .json_value import Json, identity
from .objects import HOSTILE_NAMES, lookalikes
from .shapes import limit

_NAMES = ("", "😀", "a b", "A", "0", "a" * 300, "__class__", "é")
_SAMPLES: tuple[Json, ...] = (None, True, 1, 1.5, "x", [], {})


def broken_object(
    keyword: str, schema: dict[str, Json], value: dict[str, Json]
) -> Iterator[Json]:
    """Objects that one keyword refuses."""
    rule = schema[keyword]
    match keyword, rule:
        case "required", list():
            yield from (without(value, str(name)) for name in rule)
        case "additionalProperties" | "unevaluatedProperties", _:
            yield from _extended(schema, value)
        case "propertyNames", _:
            yield from ({**value, name: None} for name in _NAMES)
        case "properties" | "patternProperties", dict():
            shut = [name.strip("^$") for name, inner in rule.items() if inner is False]
            yield from ({**value, name: None} for name in shut)
        case "minProperties", _:
            yield _thinned(value, limit(rule, 0) - 1, schema.get("required"))
        case "maxProperties", _:
            missing = limit(rule, 0) + 1 - len(value)
            yield value | {f"extra{at}": None for at in range(missing)}
        case "dependentRequired" | "dependentSchemas", dict():
            yield from ({**value, name: None} for name in rule)
            lists = (others for others in rule.values() if isinstance(others, list))
            yield from (without(value, str(name)) for name in chain(*lists))


def broken_array(keyword: str, rule: Json, value: list[Json]) -> Iterator[Json]:
    """Arrays that one keyword refuses."""
    match keyword:
        case "minItems":
            yield value[: max(0, limit(rule, 0) - 1)]
        case "maxItems":
            missing = limit(rule, 0) + 1 - len(value)
            last = value[-1] if value else None
            yield [*value, *([last] * missing)]
            yield [*value, *range(1000, 1000 + missing)]
        case "uniqueItems":
            for item in value:
                yield from ([*value, twin] for twin in _twins(item))
                yield from ([*value[:-1], twin] for twin in _twins(item))
        case "items" | "prefixItems" | "unevaluatedItems":
            yield from ([*value, sample] for sample in _SAMPLES)
        case "contains" | "minContains":
            nulls: list[Json] = [None for _ in value]
            yield from (nulls[:0], value[:1], nulls)
        case "maxContains":
            yield from ([*value, *([item] * (limit(rule, 1) + 1))] for item in value)


def without(value: dict[str, Json], name: str) -> dict[str, Json]:
    """The object without one member."""
    return {key: item for key, item in value.items() if key != name}


def _thinned(value: dict[str, Json], count: int, required: Json) -> dict[str, Json]:
    """The object with only `count` members, the required ones first."""
    first = set(required) if isinstance(required, list) else set()
    kept = sorted(value, key=lambda name: name not in first)
    return {name: value[name] for name in kept[:count]}


def _extended(schema: dict[str, Json], value: dict[str, Json]) -> Iterator[Json]:
    """The object with an undeclared member."""
    names = [*lookalikes(members(schema.get("properties"))), *HOSTILE_NAMES]
    for name in [name for name in names if name not in value][:8]:
        yield {**value, name: "x"}
    yield from ({**value, "undeclared": sample} for sample in _SAMPLES)


def _twins(item: Json) -> Iterator[Json]:
    """Other spellings of the same value."""
    yield item
    match item:
        case bool() | None:
            return
        case int() | float():
            other = float(item) if isinstance(item, int) else int(item)
            if identity(other) == identity(item):
                yield other
        case dict():
            yield dict(reversed(item.items()))

"""Lists of allowed values: `enum`, `const`, and choices of constants.

Comes in: the parts of a schema. Goes out: the values that all of them allow, with their labels.
Must not know: the IR.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from specloom.build.combine import ASSERTIONS, Part
from specloom.build.dialect import Dialect
from specloom.build.kinds import Kinds, kind_of_value
from specloom.document import Node
from specloom.schema_keywords import CHOICES

# Keywords that this module understands completely.
KEYWORDS = frozenset(("enum", "const"))
# Vendors' keywords for the names of values, and for their meanings: a list beside `enum`, or a
# mapping.
_NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_MEANINGS = ("x-enum-descriptions", "x-enumDescriptions")


@dataclass(frozen=True, slots=True)
class Value:
    """One allowed value. `label` is its name and meaning, as far as the document gives them."""

    value: Any
    label: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The allowed values, and the choices (part key, keyword) that were read to get them."""

    values: tuple[Value, ...]
    choices: frozenset[tuple[str, str]]


def enumeration(dialect: Dialect, parts: Sequence[Part], kinds: Kinds) -> Enumeration | None:
    """The values that all parts and kinds allow; None if no part lists values."""
    lists: list[list[Value]] = []
    choices: set[tuple[str, str]] = set()
    for part in parts:
        lists.extend(_listed(part))
        for keyword in CHOICES:
            constants = _constants(dialect, part, keyword)
            if constants:
                lists.append(constants)
                choices.add((part.key, keyword))
    if not lists:
        return None
    allowed = [value for value in _common(lists) if kind_of_value(value.value) in kinds]
    return Enumeration(tuple(allowed), frozenset(choices))


def identity(value: Any) -> Hashable:
    """Equal for values that are equal as JSON: 1 and 1.0, but not 1 and true."""
    match value:
        case bool() | None | str():
            return (type(value).__name__, value)
        case list():
            return ("list", tuple(identity(item) for item in value))
        case dict():
            return ("dict", frozenset((key, identity(item)) for key, item in value.items()))
        case _:
            return ("number", value)


def _listed(part: Part) -> Iterable[list[Value]]:
    if "enum" in part:
        values = part.get("enum")
        told = zip(values, _told(part, _NAMES), _told(part, _MEANINGS), strict=True)
        yield [_value(value, name, meaning) for value, name, meaning in told]
    if "const" in part:
        yield [Value(part.get("const"))]


def _told(part: Part, keys: Iterable[str]) -> list[str]:
    """The texts for the values of an `enum` from the first extension that is present."""
    values = part.get("enum")
    match next((found for key in keys if (found := part.get(key))), None):
        case list(texts) if len(texts) == len(values):
            found = texts
        case dict(texts):
            found = [texts.get(str(value)) for value in values]
        case _:
            found = [""] * len(values)
    return [text if isinstance(text, str) else "" for text in found]


def _value(value: Any, name: str, meaning: str) -> Value:
    """A value with its label, without a name that only repeats it."""
    own = name.strip() if name.casefold() != str(value).casefold() else ""
    return Value(value, ": ".join(filter(None, (own, meaning.strip()))))


def _constants(dialect: Dialect, part: Part, keyword: str) -> list[Value]:
    """The values of a choice, if every member is a constant; otherwise none."""
    if keyword not in part:
        return []
    found: list[Value] = []
    for member in part.schema.elements(keyword):
        constants = _constant(dialect, member)
        if not constants:
            return []
        found.extend(constants)
    if keyword == "oneOf" and len(_common([found])) < len(found):
        return []
    return found


def _constant(dialect: Dialect, node: Node) -> list[Value]:
    schema = dialect.schema(node)
    acting = (ASSERTIONS | {"$ref", "allOf", "$dynamicRef"}).intersection(schema.keywords)
    if len(acting & KEYWORDS) != 1 or acting - KEYWORDS - {"type"}:
        return []
    part = Part(schema)
    (values,) = _listed(part)
    allowed = [value for value in values if kind_of_value(value.value) in part.kinds]
    name, meaning = (str(schema.get(key) or "") for key in ("title", "description"))
    return [each if each.label else _value(each.value, name, meaning) for each in allowed]


def _common(lists: Sequence[list[Value]]) -> list[Value]:
    """The values common to all lists, in the order of the first, each with its first label."""
    labels: dict[Hashable, str] = {}
    for value in (value for values in lists for value in values):
        labels[identity(value.value)] = labels.get(identity(value.value)) or value.label
    first, *others = lists
    kept = {identity(value.value): value.value for value in reversed(first)}
    for other in others:
        present = {identity(value.value) for value in other}
        kept = {key: value for key, value in kept.items() if key in present}
    return [Value(value, labels[key]) for key, value in reversed(kept.items())]

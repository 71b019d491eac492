"""Turns pydantic's errors into violations of JSON Schema.

Comes in: pydantic's errors and the JSON value they are about. Goes out: `Violation`s.
Must not know: models, HTTP.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from .json_value import escaped
from .record import Record

# pydantic's types of errors → the violated keywords; all others are about `type`
_KEYWORDS = {
    "missing": "required",
    "extra_forbidden": "additionalProperties",
    "literal_error": "enum",
    "greater_than_equal": "minimum",
    "greater_than": "exclusiveMinimum",
    "less_than_equal": "maximum",
    "less_than": "exclusiveMaximum",
    "multiple_of": "multipleOf",
    "string_too_short": "minLength",
    "string_too_long": "maxLength",
    "string_pattern_mismatch": "pattern",
    "union_tag_invalid": "discriminator",
    "union_tag_not_found": "discriminator",
}
_SHOULD = "Input should be "
_NUMBERS = ("a valid number", "a valid integer")  # the former includes the latter
# What pydantic says with the names of Python's types.
_PLAINER = {
    "none_required": "Input should be null",
    "model_type": "Input should be an object",
    "dict_type": "Input should be an object",
}
_LENGTHS = {"List": "Items", "Dictionary": "Properties"}


class Violation(Record, hidden=("value",)):
    """A keyword that a value violates.

    `pointer` is the place (RFC 6901), with names of properties as in JSON. `value` is
    the value there; for a missing property, the object that lacks it.
    """

    pointer: str
    keyword: str
    message: str
    value: Any

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.message}"


def violations(error: ValidationError, value: Any) -> tuple[Violation, ...]:
    """The violations in `error`, each place and keyword once; `value` is the parsed
    JSON.

    In a union, a value that violates a keyword of one member usually does not have the
    type of the others: those violations of `type` are left out. They stay if the others
    only do not declare the property.
    """
    found: dict[tuple[str, str], Violation] = {}
    for details in error.errors(include_url=False):
        each = _violation(details, value)
        key = each.pointer, each.keyword
        found[key] = _either(found[key], each) if key in found else each
    for pointer, keyword in tuple(found):
        if keyword == "enum" and (other := found.get((pointer, "type"))):
            found[pointer, keyword] = _either(found[pointer, keyword], other)
    silent = ("type", "additionalProperties")
    places = {each.pointer for each in found.values() if each.keyword not in silent}
    places |= {
        pointer[:end]
        for pointer, _ in found
        for end, char in enumerate(pointer)
        if char == "/"
    }
    return tuple(
        each
        for each in found.values()
        if each.keyword != "type" or each.pointer not in places
    )


def _either(one: Violation, other: Violation) -> Violation:
    """Both violations as one: a value of a union may be of several types."""
    known = one.message.removeprefix(_SHOULD).split(" or ")
    more = other.message.removeprefix(_SHOULD)
    is_known = more in known or (more in _NUMBERS and known[-1] in _NUMBERS[:1])
    is_type = one.keyword in ("type", "enum") and one.message.startswith(_SHOULD)
    if is_known or not is_type:
        return one
    return one.replaced(message=f"{one.message} or {more}")


def _violation(details: Any, value: Any) -> Violation:
    kind, context = details["type"], details.get("ctx", {})
    keyword = context.get("keyword") or _KEYWORDS.get(kind, "type")
    if kind in ("too_short", "too_long"):
        side = "min" if kind == "too_short" else "max"
        keyword = side + _LENGTHS.get(context.get("field_type", ""), "Items")
    if kind == "missing" and isinstance(details["loc"][-1], int):
        steps = _steps(details["loc"][:-1], value, is_missing=False)
        pointer = "".join(map(escaped, steps))
        return Violation(pointer, "minItems", "Too few items", details["input"])
    steps = _steps(details["loc"], value, is_missing=kind == "missing")
    pointer = "".join(map(escaped, steps))
    message = _PLAINER.get(kind) or details["msg"]
    return Violation(pointer, keyword, message, details["input"])


def _steps(
    loc: Sequence[str | int], value: Any, *, is_missing: bool
) -> Iterator[str | int]:
    """The steps of `loc` that exist in `value`; others name types.

    If a property is missing, the last step is its name.
    """
    last = loc[-1:] if is_missing else ()
    for step in loc[: len(loc) - len(last)]:
        match value:
            case dict() if step in value:
                value = value[step]
                yield step
            case list() if isinstance(step, int) and step < len(value):
                value = value[step]
                yield step
    yield from last

"""Texts that the document gives another type.

Comes in: a type, and a value whose scalars are still the texts of a URL, header or
form. Goes out: the value in its type. Must not know: styles, where the text came from.
"""

from __future__ import annotations

import json
from typing import Any

from . import codec
from .styles import Json


def settle(type_: Any, value: Json) -> Any:
    """`value` as `type_`, where texts that are no strings by their type count as JSON.

    First all texts are taken for strings; then those at the places of the violations
    for what else they may be. Raises `codec.DecodeError` where that does not fit
    either.
    """
    while True:
        try:
            return codec.from_json(type_, value)
        except codec.DecodeError as error:
            revised = value
            for violation in error.violations:
                revised = _revised(revised, _steps(violation.pointer))
            if revised == value and repr(revised) == repr(value):
                raise
            value = revised


def _steps(pointer: str) -> list[str]:
    """The steps of a JSON pointer (RFC 6901)."""
    return [
        step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]
    ]


def _revised(value: Json, steps: list[str]) -> Json:
    """`value` with all texts at and below `steps` read as something other than
    strings."""
    match value:
        case dict() if steps and steps[0] in value:
            return {**value, steps[0]: _revised(value[steps[0]], steps[1:])}
        case list() if steps and steps[0].isdigit() and int(steps[0]) < len(value):
            n = int(steps[0])
            return [*value[:n], _revised(value[n], steps[1:]), *value[n + 1 :]]
        case dict() if list(value) == [str(n) for n in range(len(value))]:
            return list(value.values())
        case dict():
            return {key: _revised(member, []) for key, member in value.items()}
        case list():
            return [_revised(item, []) for item in value]
        case str():
            return _literal(value)
    return value


def _literal(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text
    return value

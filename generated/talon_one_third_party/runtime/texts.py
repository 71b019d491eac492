"""Turns the texts of URLs, headers and forms into values of other types.

Comes in: a type, and values whose scalars are still text. Goes out: the value in its
type. Must not know: styles, where the text came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from . import codec
from .json_value import JsonValue, tokens
from .styles import Readings, scalar
from .violations import Violation

# Keywords about the names of members: reading a text differently does not help.
_NAMES = frozenset(("required", "additionalProperties"))


def settle(type_: Any, *readings: JsonValue) -> Any:
    """The first reading that fits `type_`. Texts count as JSON if their type is not a
    string. Raises the `codec.DecodeError` of the first reading, the likeliest one."""
    first: codec.DecodeError | None = None
    for value in readings:
        try:
            return _settled(type_, value)
        except codec.DecodeError as error:
            first = first or error
    assert first is not None
    raise first


def settle_members(type_: Any, members: Mapping[str, Readings]) -> Any:
    """An object in its type, with the first reading of each member that fits. Raises
    `codec.DecodeError`."""
    left = {name: list(readings) for name, readings in members.items()}
    while True:
        try:
            return _settled(type_, {name: each[0] for name, each in left.items()})
        except codec.DecodeError as error:
            places = {tokens(found.pointer)[:1] for found in error.violations}
            wrong = [n for n, each in left.items() if (n,) in places and each[1:]]
            if not wrong:
                raise
            for name in wrong:
                del left[name][0]


def _settled(type_: Any, value: JsonValue) -> Any:
    """`value` as `type_`. First, all texts are strings; then those that break the type
    are read as something else."""
    as_strings: Sequence[Violation] = ()
    only_names: codec.DecodeError | None = None
    while True:
        try:
            return codec.from_json(type_, value)
        except codec.DecodeError as error:
            as_strings = as_strings or error.violations
            if all(each.keyword in _NAMES for each in error.violations):
                only_names = only_names or error  # the rest is a try for unions
            revised = _otherwise(value, error.violations)
            if revised == value:
                likelier = _likelier(as_strings, error.violations)
                raise only_names or codec.DecodeError(likelier) from None
            value = revised


def _otherwise(value: JsonValue, violations: Sequence[Violation]) -> JsonValue:
    """`value` with the texts at the innermost places of the violations, or else at all
    of them, read as something other than strings; unchanged if none can be."""
    curable = [each for each in violations if each.keyword not in _NAMES]
    places = [tokens(each.pointer) for each in curable or violations]
    outer = {place[:n] for place in places for n in range(len(place))}
    revised = _revised(value, [place for place in places if place not in outer])
    return _revised(value, places) if revised == value else revised


def _likelier(
    as_strings: Sequence[Violation], last: Sequence[Violation]
) -> tuple[Violation, ...]:
    """The last violations. If one is about the type of a value that was a string at
    first, it is replaced by what was wrong with that string."""
    places = {each.pointer for each in last if each.keyword == "type"}
    better = [v for v in as_strings if v.keyword != "type" and v.pointer in places]
    places = {each.pointer for each in better}
    return (*(each for each in last if each.pointer not in places), *better)


Steps = tuple[str, ...]


def _revised(value: JsonValue, places: Sequence[Steps]) -> JsonValue:
    """`value` with all texts at and below `places` read as something other than
    strings."""
    below = _by_first(places)
    match value:
        case dict() if below and below.keys() <= value.keys():
            return {
                key: _revised(member, below[key]) if key in below else member
                for key, member in value.items()
            }
        case list() if below and all(_is_index(step, value) for step in below):
            return [
                _revised(item, below[str(n)]) if str(n) in below else item
                for n, item in enumerate(value)
            ]
        case dict() if value and list(value) == [str(n) for n in range(len(value))]:
            return list(value.values())
        case dict():
            return {key: _revised(member, ()) for key, member in value.items()}
        case list():
            return [_revised(item, ()) for item in value]
        case str():
            return literal(value)
    return value


def _by_first(places: Iterable[Steps]) -> dict[str, list[Steps]]:
    """The places by their first step. Empty if one of them has no steps."""
    found: dict[str, list[Steps]] = {}
    for steps in places:
        if not steps:
            return {}
        found.setdefault(steps[0], []).append(steps[1:])
    return found


def _is_index(step: str, value: list[JsonValue]) -> bool:
    return step.isdigit() and int(step) < len(value)


def is_spelled_as(type_: Any, value: JsonValue) -> bool:
    """Whether a value, with all of its scalars as text, can be read as the type."""
    try:
        settle(type_, _spelled(value))
    except codec.DecodeError:
        return False
    return True


def _spelled(value: JsonValue) -> JsonValue:
    match value:
        case list():
            return [_spelled(item) for item in value]
        case dict():
            return {key: _spelled(member) for key, member in value.items()}
    return scalar(value)


def or_null(readings: Readings) -> Readings:
    """The readings, and null if there is an empty text, which stands for an undefined
    value that is required (OpenAPI 3.1, section 4.8.12.3)."""
    return (*readings, None) if "" in readings else readings


def literals_first(readings: Readings) -> Readings:
    """Each text as JSON, then as a string."""
    pairs = ((literal(r), r) if isinstance(r, str) else (r,) for r in readings)
    return tuple(chain.from_iterable(pairs))


def literal(text: str) -> JsonValue:
    """A text read as JSON; the text itself if it is not JSON."""
    try:
        value: JsonValue = codec.parsed(text)
    except ValueError:
        return text
    return value

"""Nested values with their paths in brackets: `filter[tags][0]=a`.

Comes in: plain JSON values, or names and texts. Goes out: the other of the two. Must not
know: how a text is escaped, where it stands, types.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .json_value import JsonValue

_PATH = re.compile(r"(\[[^\]]*\])+")
_DEEPEST = 64


def leaves(path: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """All scalars in `value` with their paths: `filter[tags][0]`."""
    match value:
        case dict():
            members: Iterable[tuple[object, JsonValue]] = value.items()
        case list():
            members = enumerate(value)
        case _:
            yield path, value
            return
    for key, member in members:
        yield from leaves(f"{path}[{key}]", member)


def read(name: str, found: Iterable[tuple[str, str]]) -> dict[str, JsonValue]:
    """The object whose members are `name[key]`."""
    value: dict[str, JsonValue] = {}
    for key, text in found:
        if key.startswith(f"{name}[") and key.endswith("]"):
            inside = key[len(name) + 1 : -1]
            # With unpaired brackets, it is one key: `k[1]` in `filter[k[1]]`.
            steps = _PATH.fullmatch(key, len(name)) and inside.split("][")
            put(value, steps or [inside], text)
    return value


def put(value: dict[str, JsonValue], path: list[str], text: str) -> None:
    """Sets the leaf at `path`. An empty step (`tags[]`) is the next index; a repeated
    leaf becomes a list."""
    if len(path) > _DEEPEST:
        raise ValueError("is nested too deeply")
    *parents, last = path
    for step in parents:
        member = value.setdefault(step or str(len(value)), {})
        if not isinstance(member, dict):
            raise ValueError(f"{step!r} has both a value and members")
        value = member
    match value.get(last) if last else None:
        case None:
            value[last or str(len(value))] = text
        case list() as texts:
            texts.append(text)
        case dict():
            raise ValueError(f"{last!r} has both members and a value")
        case first:
            value[last] = [first, text]


def counted(value: JsonValue) -> JsonValue:
    """`value` with lists for the objects whose keys are indexes from 0."""
    if not isinstance(value, dict):
        return value
    members = {key: counted(member) for key, member in value.items()}
    steps = [str(n) for n in range(len(members))]
    if members.keys() == set(steps):
        return [members[step] for step in steps]
    return members

"""Equality of JSON values: 1 is 1.0, true is not 1, the order of keys does not matter.

Comes in: a value. Goes out: a key that equal values share (core, section 4.2.2). Must
not know: schemas.
"""

from __future__ import annotations

from collections.abc import Hashable

from ..json_value import JsonValue


def equality_key(value: JsonValue) -> Hashable:
    match value:
        case bool():
            return bool, value
        case list():
            return list, tuple(map(equality_key, value))
        case dict():
            members = value.items()
            return dict, frozenset((name, equality_key(each)) for name, each in members)
        case _:
            return value
